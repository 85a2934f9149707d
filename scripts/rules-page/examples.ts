/** What a rule's cases show: a whole wrong section, what is said, the right one; then all else that the rule says. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AcrossCase, differingFiles } from './across.ts';
import { differingBlocks } from './blocks.ts';
import { casesOf, goodFiles } from './cases.ts';

/** A wrong text, what is said of it, and the right one. */
interface Example {
  readonly name: string;
  readonly messages: readonly string[];
  readonly bad: string;
  readonly good: string;
}

/** The cases that show best what a rule is about, and the one in which that is right; of other rules the shortest is shown, and the good file. */
const BEST: Readonly<Record<string, { readonly bad: string; readonly right?: string }>> = {
  'outline-valid': { bad: 'bad-unknown-key' },
  'front-matter': { bad: 'bad-no-signer' },
  'required-section': { bad: 'bad-last' },
  'section-level': { bad: 'bad-child-higher' },
  'section-mentions': { bad: 'bad-one' },
  'figure-value': { bad: 'bad-foreign-decimal' },
  'official-markdown': { bad: 'bad-image-without-alt', right: 'ok-image-with-words' },
  citation: { bad: 'bad-date', right: 'ok-day-of-law' },
  abbreviation: { bad: 'bad-not-spelt-out', right: 'ok-spelt-out-first' },
  'tone-marks': { bad: 'bad-uy', right: 'ok-one-way' },
  'date-form': { bad: 'bad-iso', right: 'ok-day-month-year' },
  'number-form': { bad: 'bad-comma-and-point', right: 'ok-comma-before-decimals' },
};

/** An example of a rule that compares files: whole files, each under its path. */
export function acrossExample({ wrong, right, expected }: AcrossCase): readonly string[] {
  const shown = (files: readonly (readonly [path: string, text: string])[]) =>
    files.map(([path, text]) => `Tệp \`${path}\`:\n\n${fence(text.trim())}`).join('\n\n');
  const [bad, good] = [shown(differingFiles(wrong, right)), shown(differingFiles(right, wrong))];
  return [`Sai:\n\n${bad}\n\nMáy báo:\n\n${list(messagesOf(expected))}\n\nĐúng:\n\n${good}\n`];
}

/** One example whole, and one message of each wording; `folder` is that of all cases. */
export function examples(folder: string, rule: string): readonly string[] {
  const found = exampleCases(folder, rule);
  const [shortest] = found.toSorted((a, b) => size(a) - size(b));
  const best = found.find(({ name }) => name === BEST[rule]?.bad) ?? shortest;
  return best
    ? shownExample(
        best,
        found.flatMap(({ messages }) => messages),
      )
    : [];
}

/** An example in Markdown, and one of each wording among `others`. */
function shownExample({ bad, good, messages }: Example, others: readonly string[] = []): readonly string[] {
  const told = new Set(messages.map(wording));
  const more = others.filter((message) => {
    const key = wording(message);
    return !told.has(key) && told.add(key);
  });
  return [
    `Sai:\n\n${fence(bad)}\n\nMáy báo:\n\n${list(messages)}\n\nĐúng:\n\n${fence(good)}\n`,
    ...(more.length > 0 ? [`Quy tắc này còn báo, chẳng hạn:\n\n${list(more)}\n`] : []),
  ];
}

function size({ bad, good, messages }: Example): number {
  return bad.length + good.length + 1000 * (messages.length - 1);
}

function exampleCases(folder: string, rule: string): readonly Example[] {
  const good = goodFiles(folder);
  const cases = casesOf(folder, rule, good);
  const best = BEST[rule];
  const right = cases.find(({ name }) => name === best?.right)?.report ?? good.report;
  return cases.flatMap(({ name, folder: own, report, outline }): readonly Example[] => {
    const expected = join(own, 'expected.txt');
    if (!name.startsWith('bad-') || !existsSync(expected)) return [];
    const { a, b } =
      report === null
        ? differingBlocks(outline, good.outline)
        : differingBlocks(report, name === best?.bad ? right : good.report);
    return [{ name, messages: messagesOf(readFileSync(expected, 'utf8')), bad: a, good: b }];
  });
}

/** Text as a block of Markdown; characters that no one sees are shown by their code points. */
function fence(text: string): string {
  const shown = text.replace(
    /\p{Cf}/gu,
    (character) => `‹U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}›`,
  );
  const marks = text.includes('```') ? '````' : '```';
  return `${marks}markdown\n${shown === '' ? '(không có gì)' : shown}\n${marks}`;
}

function list(messages: readonly string[]): string {
  return messages.map((message) => `- ${escapeMarkdown(message)}`).join('\n');
}

/** The messages of an `expected.txt`, without place, severity, source and rule, and without lists of all keys. */
function messagesOf(expected: string): readonly string[] {
  return expected
    .split('\n')
    .filter((line) => /^\d+:\d+/u.test(line))
    .map((line) =>
      line
        .replace(/^\S+ \S+ /u, '')
        .replace(/(?: \(đề cương: \S+\))? \[[a-z-]+\]$/u, '')
        .replace(/\s*\(các khóa dùng được: [^)]*\)/u, '')
        .replace(/(?<=các khóa) [a-z-]+(?:, [a-z-]+){5,}/u, ' bắt buộc'),
    );
}

/** A message without the names and numbers in it. */
function wording(message: string): string {
  return message.replace(/“.*?”+|`.*?`|\d+/gu, '');
}

/** Escapes what Markdown would read as markup, outside the code of a message. */
function escapeMarkdown(text: string): string {
  return text.replace(/`[^`]*`|[\\*_<[\]]/gu, (match) => (match.length > 1 ? match : `\\${match}`));
}
