/** Messages of a file for people: what is only unfilled is one line a section. */
import { ruleId } from '#lib/problem.ts';
import { shorten } from '#lib/vietnamese/text.ts';
import { isBlank } from '../blank.ts';
import { bySection, sectionName } from '../by-section.ts';
import type { CheckMessage } from '../message.ts';
import { type Parts, partOf } from '../parts.ts';
import type { Line } from './plain.ts';

/** A message in its section. */
export interface Placed {
  readonly one: CheckMessage;
  /** Empty before the first. */
  readonly section: string;
  readonly isBlank: boolean;
  /** What the section asks where nobody has begun to write in it. */
  readonly asked: readonly string[];
}

const SECTION_CONTENT = ruleId('section-content');
const LONGEST_TITLE = 90;

/** The messages of a file, each with the section that it stands in. */
export function placed(messages: readonly CheckMessage[], parts: Parts): readonly Placed[] {
  return messages.map((one) => {
    const part = partOf(parts, one.line);
    return { one, section: part?.title ?? '', isBlank: isBlank(one), asked: part?.asked ?? [] };
  });
}

/** The lines that tell some messages of a file, by place. */
export function foldedLines(messages: readonly Placed[]): readonly Line[] {
  return bySection(messages)
    .flatMap(({ section, messages: some }) => {
      const blanks = some.filter((message) => message.isBlank);
      const isFresh = blanks.some(({ asked }) => asked.length > 0);
      if (blanks.length < 2 && !isFresh) return some.map(lineOf);
      return [foldedLine(section, blanks), ...some.filter((message) => !message.isBlank).map(lineOf)];
    })
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
}

/** The line of one message. */
export function lineOf({ one: { line, column, severity, message, rule } }: Placed): Line {
  return { line, column, severity, message, rules: [rule] };
}

/** `3. Kết quả: còn 4 ô trống (dòng 46–49), cần lời văn (ít nhất 30 từ), 2 ví dụ` */
function foldedLine(section: string, blanks: readonly Placed[]): Line {
  const cells = blanks.filter(({ one }) => one.rule !== SECTION_CONTENT);
  const [first] = blanks;
  const asked = first?.asked ?? [];
  const isEmpty = cells.length < blanks.length && asked.length === 0;
  const needed = (isEmpty ? ['nội dung'] : asked).join(', ');
  const left = [
    ...(cells.length > 0 ? [`còn ${cells.length} ô trống (dòng ${ranges(cells.map(({ one }) => one.line))})`] : []),
    ...(needed === '' ? [] : [`cần ${needed}`]),
  ];
  return {
    line: first?.one.line ?? 1,
    column: first?.one.column ?? 1,
    severity: blanks.some(({ one }) => one.severity === 'error') ? 'error' : 'warning',
    message: `${shorten(sectionName(section), LONGEST_TITLE)}: ${left.join(', ')}`,
    rules: [...new Set(blanks.map(({ one }) => one.rule))],
  };
}

/** `12, 46–49` */
function ranges(lines: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const line of new Set(lines)) {
    const last = runs.at(-1);
    if (last && line === last.to + 1) last.to = line;
    else runs.push({ from: line, to: line });
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
