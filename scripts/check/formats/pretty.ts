import type { CheckMessage } from '../message.ts';
import { NO_PARTS, type Parts } from '../parts.ts';
import type { Suppression } from '../suppress.ts';
import { foldedLines, lineOf, placed } from './folded.ts';
import { byFile, lineText, totalText } from './plain.ts';
import { summaryLines } from './summary.ts';

/** A comment that suppresses messages, with the file that it stands in. */
export interface SuppressionOfFile extends Suppression {
  readonly file: string;
}

/** For people at a terminal: the messages by file, what is only unfilled in one line a section; then what comments suppress, what is left of the files whose `parts` are known, and a count. */
export function formatPretty(
  messages: readonly CheckMessage[],
  checked: number,
  suppressed: readonly SuppressionOfFile[] = [],
  parts: ReadonlyMap<string, Parts> = new Map(),
): readonly string[] {
  const files = byFile(messages).map(({ file, some }) => {
    const known = parts.get(file) ?? null;
    const inSections = placed(some, known ?? NO_PARTS);
    const shown = known ? foldedLines(inSections) : inSections.map(lineOf);
    return { file, parts: known, messages: inSections, lines: shown.length, shown };
  });
  const isFolded = files.some(({ messages: some, lines }) => some.length > lines);
  const blanks = files.flatMap(({ messages: some }) => some.filter(({ isBlank }) => isBlank)).length;
  return [
    ...files.flatMap(({ file, shown }) => [file, ...shown.map(lineText), '']),
    ...suppressedLines(suppressed),
    ...summaryLines(files.flatMap(({ parts: known, ...told }) => (known ? [{ ...told, parts: known }] : []))),
    totalText(messages, checked, isFolded ? blanks : 0),
  ];
}

function suppressedLines(suppressed: readonly SuppressionOfFile[]): readonly string[] {
  const lines = suppressed.map(
    ({ file, line, rules, reason }) => `Đã tắt ${rules.join(', ') || 'mọi quy tắc'} ở ${file}:${line}: ${reason}`,
  );
  return lines.length > 0 ? [...lines, ''] : [];
}
