/** `duplicate-number`: one number on two reports of one unit in one year. */
import type { UnitId } from '#lib/paths.ts';
import { type Problem, problem, ruleId } from '#lib/problem.ts';
import type { CheckedFile } from './check-file.ts';
import { type CheckMessage, toMessage } from './message.ts';

const RULE = ruleId('duplicate-number');

/** A number that a report was issued under. */
export interface IssuedNumber {
  readonly unitId: UnitId;
  readonly year: string;
  /** In the form in which numbers are compared. */
  readonly number: string;
  readonly written: string;
  readonly place: Problem['place'];
}

/** The number of a checked report; null where it has none yet, and for what is no report of a campaign. */
export function numberOf({ subject }: CheckedFile): IssuedNumber | null {
  // In a folder of no campaign a report is misplaced, which is told already.
  if (subject.type !== 'report' || subject.outline === 'none') return null;
  const { unitId, frontMatter, yaml } = subject.report;
  // A draft takes no number yet that an issued report could miss.
  if (!frontMatter || !yaml || frontMatter.draft) return null;
  const year = /^\d{4}(?=-)/u.exec(frontMatter.date)?.[0];
  const number = wholeNumber(frontMatter.number);
  if (year === undefined || number === null) return null;
  return { unitId, year, number, written: frontMatter.number, place: yaml.place(['number']) };
}

/**
 * Numbers run by year in the State and the unions (Nghị định 30/2020/NĐ-CP, Phụ lục I), and by term in the Party; a term has several
 * years, so one number in one year is a slip in all of them. Keeps no report, only the numbers it has seen.
 */
export class NumberLedger {
  private readonly first = new Map<string, string>();

  /** Enters the number of a report; one that an earlier report bears is told at this one. */
  enter(file: string, issued: IssuedNumber | null): readonly CheckMessage[] {
    if (!issued) return [];
    const { unitId, year, number, written, place } = issued;
    const key = [unitId, year, number].join('\n');
    const other = this.first.get(key);
    if (other === undefined) {
      this.first.set(key, file);
      return [];
    }
    const message = `Số, ký hiệu \`${written}\` đã dùng cho ${other} trong cùng năm ${year}; mỗi số chỉ cấp cho một văn bản, hãy kiểm tra sổ đăng ký rồi sửa một trong hai`;
    return [toMessage(file, problem(RULE, place, message, { actual: written }))];
  }
}

/** A number with its symbol in the form in which numbers are compared (`07-BC/BCĐ` is `7-BC/BCĐ`); null for one that is not issued yet. */
function wholeNumber(number: string): string | null {
  const [, digits, symbol] = /^0*(\d+)(.*)$/u.exec(number.normalize('NFC').replace(/\s+/gu, '')) ?? [];
  return digits === undefined || symbol === undefined ? null : digits + symbol.toUpperCase();
}
