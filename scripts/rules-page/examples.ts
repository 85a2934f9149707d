/** What a rule's cases show: the wrong lines, what is said, the right lines. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { casesOf, goodFiles } from './cases.ts';

interface Example {
  readonly message: string;
  /** The lines in which the case differs from the good file. */
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

/** One example in full, the shortest, and the message of another that says something else; `folder` is that of all cases. */
export function examples(folder: string, rule: string): readonly string[] {
  const found = exampleCases(folder, rule);
  const size = ({ bad, good }: Example) =>
    (bad.length === 0 || good.length === 0 ? 1000 : 0) + [...bad, ...good].join('\n').length;
  const [shortest] = [...found].sort((a, b) => size(a) - size(b));
  if (!shortest) return [];
  const other = found.findLast(({ message }) => wording(message) !== wording(shortest.message));
  return [
    `Chưa đúng:\n\n${fence(shortest.bad)}\n\nMáy báo:\n\n- ${escapeMarkdown(shortest.message)}\n\nĐúng:\n\n${fence(shortest.good)}\n`,
    ...(other ? [`Cũng báo, chẳng hạn:\n\n- ${escapeMarkdown(other.message)}\n`] : []),
  ];
}

function exampleCases(folder: string, rule: string): readonly Example[] {
  const good = goodFiles(folder);
  return casesOf(folder, rule, good).flatMap(({ name, folder: own, report, outline }): readonly Example[] => {
    const expected = join(own, 'expected.txt');
    if (!name.startsWith('bad-') || !existsSync(expected)) return [];
    const [bad, right] = report === null ? [outline, good.outline] : [report, good.report];
    return [{ message: messageOf(readFileSync(expected, 'utf8')), ...difference(bad.split('\n'), right.split('\n')) }];
  });
}

/** What is left of two lists of lines without their common beginning and end. */
function difference(bad: readonly string[], good: readonly string[]): Pick<Example, 'bad' | 'good'> {
  let start = 0;
  while (start < bad.length && start < good.length && bad[start] === good[start]) start++;
  let end = 0;
  while (end < bad.length - start && end < good.length - start && bad.at(-1 - end) === good.at(-1 - end)) end++;
  return { bad: bad.slice(start, bad.length - end), good: good.slice(start, good.length - end) };
}

/** Lines as a block of Markdown; characters that no one sees are shown by their code points. */
function fence(lines: readonly string[]): string {
  const text = lines
    .join('\n')
    .trim()
    .replace(/\p{Cf}/gu, (character) => `‹U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}›`);
  const marks = text.includes('```') ? '````' : '```';
  return `${marks}markdown\n${text === '' ? '(không có gì)' : text}\n${marks}`;
}

/** The message in the first line of an `expected.txt`, without place, severity, source and rule. */
function messageOf(expected: string): string {
  const [line = ''] = expected.split('\n');
  return line.replace(/^\S+ \S+ /u, '').replace(/(?: \(đề cương: \S+\))? \[[a-z-]+\]$/u, '');
}

/** A message without the names and numbers in it. */
function wording(message: string): string {
  return message.replace(/“.*?”+|`.*?`|\d+/gu, '');
}

/** Escapes what Markdown would read as markup, outside the code of a message. */
function escapeMarkdown(text: string): string {
  return text.replace(/`[^`]*`|[\\*_<[\]]/gu, (match) => (match.length > 1 ? match : `\\${match}`));
}
