/**
 * Marks of secrecy and of restricted circulation, as they stand on a document: `TUYỆT MẬT`, `TỐI MẬT`, `MẬT`, `TÀI LIỆU THU HỒI`
 * (Luật Bảo vệ bí mật nhà nước), `XEM XONG TRẢ LẠI`, `LƯU HÀNH NỘI BỘ` (Nghị định 30/2020/NĐ-CP, Điều 8 khoản 3). Prose about secrecy has none.
 */
import { compose } from '../composed.ts';
import { type Cell, cellsOf, type Separator, textLines } from './text-line.ts';

/** A mark of secrecy or of restricted circulation in a text. */
export interface SecretMark {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

const WORDS =
  'TUYỆT\\s+MẬT|TỐI\\s+MẬT|MẬT|TÀI\\s+LIỆU\\s+THU\\s+HỒI|XEM\\s+XONG\\s+TRẢ\\s+LẠI|LƯU\\s+HÀNH\\s+NỘI\\s+BỘ';
const MAY_HOLD =
  /MẬT|THU\s+HỒI|TRẢ\s+LẠI|NỘI\s+BỘ|(?:Độ|độ|ĐỘ)(?:\s+bảo)?\s+mật|ưu hành nội bộ|Xem xong trả|[tT](?:uyệt|ối) mật|(?:liệu|bản|cáo|sơ) mật|liệu thu hồi/u;

/** Longer cells hold more than a mark. */
const MAX_ALONE = 200;
const ALONE = new RegExp(`^(?:(?:TÀI LIỆU|VĂN BẢN|HỒ SƠ|BẢN|DẤU)\\s+)?(${WORDS})$`, 'u');
/** Printed in lower case on covers, alone on a line; in a list, a heading or a cell it may be said of another document. */
const COVER =
  /^[>\s]*(?:<!--\s*)?[*_]{0,3}[([]?((?:(?:Tài liệu l|L|[Cc]hỉ l)ưu|CHỈ LƯU) (?:hành nội bộ|HÀNH NỘI BỘ)|Xem xong trả lại|Tài liệu thu hồi|(?:(?:Tài liệu|Văn bản|Báo cáo|Hồ sơ) )?(?:Tuyệt|Tối|tuyệt|tối) mật|(?:Tài|tài) liệu mật|(?:Văn bản|Báo cáo|Hồ sơ) mật|(?:BÁO CÁO|DẤU:?|Dấu:?) (?:(?:TUYỆT|TỐI) )?MẬT)[)\]]?[*_]{0,3}[.!]?\s*(?:-->\s*)?$/u;
const YAML_VALUE = new RegExp(`^\\s*[\\w-]+:\\s*["']?(${WORDS})["']?\\s*$`, 'u');
const INSIDE = new RegExp(
  `(?:\\*\\*|__|[([【]|<(?:b|strong|em|i|u|mark|span)>)[ \\t]{0,3}(${WORDS})[ \\t]{0,3}[.!]?(?:\\*\\*|__|[)\\]】]|</)`,
  'gu',
);

const GRADE = 'tuyệt\\s+mật|tối\\s+mật|mật';
const LABEL = '(?<!\\p{L})(?:mức\\s+)?độ(?:\\s+bảo)?\\s+mật';
const LABELLED = new RegExp(
  `${LABEL}[*_ \\t]{0,9}[:=–-][*_ \\t"“(\\[]{0,9}(${GRADE})(?!\\p{L})(?=[*_\\s"”)\\].!]{0,9}(?:$|<|-->|[,;]?\\s{0,3}(?:mức\\s+)?độ\\s+khẩn))`,
  'iu',
);
const IS_LABEL = new RegExp(`^${LABEL}$`, 'iu');
const IS_GRADE = new RegExp(`^(${GRADE})$`, 'iu');

/** Finds the marks in a whole file, whatever it is; `separator` is what cells of a row are parted by. */
export function findSecretMarks(text: string, separator: Separator = '|'): readonly SecretMark[] {
  const composed = compose(text);
  if (!MAY_HOLD.test(composed.text)) return [];
  const found = new Map<number, SecretMark>();
  let before = '';
  for (const { start, text: line } of textLines(composed.text)) {
    if (MAY_HOLD.test(line)) {
      for (const [from, mark] of [...aloneInCells(cellsOf(line, separator), before), ...inLine(line)]) {
        const span = composed.typed({ start: start + from, end: start + from + mark.length });
        found.set(span.start, { ...span, mark: mark.replace(/\s+/gu, ' ') });
      }
    }
    before = line;
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

type Found = readonly [from: number, mark: string];

function aloneInCells(cells: readonly Cell[], before: string): readonly Found[] {
  const bare = cells.map(({ text }) => (text.length > MAX_ALONE ? '' : undress(text)));
  const isMark = bare.map(
    (cell, index) => ALONE.test(cell) || (index > 0 && IS_LABEL.test(bare[index - 1] ?? '') && IS_GRADE.test(cell)),
  );
  const index = isMark.indexOf(true);
  // A row that has two marks, a number of its own or one behind the mark counts documents of others.
  const first = bare[0] === '' ? 1 : 0;
  const isCount = (cell: string, at: number) => (at === first || at > index) && /^[\d.,%]+$/u.test(cell);
  if (isMark.filter(Boolean).length !== 1 || (cells.length > 1 && bare.some(isCount))) return [];
  const [cell, mark = ''] = [cells[index], ALONE.exec(bare[index] ?? '')?.[1] ?? bare[index]];
  // “… BẢO VỆ BÍ” on the line before: a wrapped sentence.
  if (!cell || (mark === 'MẬT' && cells.length === 1 && /(?<!\p{L})(?:BÍ|BẢO|CƠ)\s*$/u.test(before))) return [];
  return [[cell.start + cell.text.lastIndexOf(mark), mark]];
}

function inLine(line: string): readonly Found[] {
  const found: Found[] = [];
  for (const pattern of [COVER, YAML_VALUE, LABELLED]) {
    const match = pattern.exec(line);
    if (match?.[1]) found.push([match.index + match[0].lastIndexOf(match[1]), match[1]]);
  }
  const inside = [...line.matchAll(INSIDE)];
  // Several in one sentence are its subject.
  if (new Set(inside.map((match) => match[1])).size === 1) {
    for (const match of inside) found.push([match.index + match[0].lastIndexOf(match[1] ?? ''), match[1] ?? '']);
  }
  return found;
}

/** A cell without markup around its words; quotation marks and list punctuation stay, a mark has none. */
function undress(cell: string): string {
  return cell
    .replace(/<!--|-->|<\/?[a-z][^<>]*>|&nbsp;/giu, ' ')
    .replace(/^[^\p{L}\p{N}“”‘’]+/u, '')
    .replace(/[^\p{L}\p{N}“”‘’,;]+$/u, '');
}

/** What rules and hooks say of a mark, in Vietnamese. */
export function secretMarkMessage(mark: string): string {
  return `Có dấu “${mark}”: văn bản mật hoặc hạn chế lưu hành không bao giờ được đưa vào kho; hãy gỡ văn bản này ra và báo ngay người phụ trách (lịch sử Git giữ lại mọi thứ đã đưa vào)`;
}
