/** The certain mends of a file, as whole lines that a button takes over. */
import { type Edit, editsOf } from '#lib/problem.ts';
import { mendsOf } from '../../check/fix.ts';
import type { CheckMessage } from '../../check/message.ts';
import type { Suggestion } from './verdict.ts';

/** Whole lines of a text, from 1, and what they become; with their line ends. */
interface Lines {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What makes it of them. */
  readonly edits: readonly Edit[];
}

/**
 * What `check --fix` would do to a text, parted into replacements of whole lines, each of which can be taken by itself: taken from the last
 * to the first, all of them give just what `check --fix` gives, with lines that end in LF.
 *
 * @param kept lines that no mend may touch
 */
export function suggestionsOf(
  text: string,
  messages: readonly CheckMessage[],
  check: (text: string) => readonly CheckMessage[],
  kept: ReadonlySet<number>,
  isShown: (start: number, end: number) => boolean,
): readonly Suggestion[] {
  if (messages.every(({ fix }) => fix === undefined)) return [];
  const edits = mendsOf(text, check);
  return wholeLines(text, edits)
    .filter(({ start, end }) => ![...kept].some((line) => line >= start && line <= end))
    .map((one) => ({
      startLine: one.start,
      endLine: one.end,
      text: one.text.replace(/\r?\n$/u, '').replaceAll('\r\n', '\n'),
      messages: messages
        .filter(({ fix }) => fix && editsOf(fix).some((part) => one.edits.some((edit) => touch(part, edit))))
        .map(({ message }) => message),
      isInDiff: isShown(one.start, one.end),
    }))
    .reverse();
}

function touch(a: Edit, b: Edit): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Edits as replacements of whole lines; those that share a line are one. None leaves nothing, or an empty line: forges take these for the same. */
function wholeLines(text: string, edits: readonly Edit[]): readonly Lines[] {
  const starts = [0, ...[...text.matchAll(/\n(?=[\s\S])/gu)].map(({ index }) => index + 1)];
  const lineOf = (offset: number) => starts.findLastIndex((at) => at <= offset) + 1;
  const found: Lines[] = [];
  for (const edit of edits) {
    // An edit that takes whole lines does not touch the one behind them.
    const isWhole =
      edit.end > edit.start &&
      text[edit.end - 1] === '\n' &&
      (edit.text.endsWith('\n') || (edit.text === '' && starts.includes(edit.start)));
    let lines = { start: lineOf(edit.start), end: lineOf(isWhole ? edit.end - 1 : edit.end), edits: [edit] };
    let result = '';
    for (;;) {
      const before = found.at(-1);
      if (before && before.end >= lines.start) {
        found.pop();
        lines = { start: before.start, end: Math.max(before.end, lines.end), edits: [...before.edits, ...lines.edits] };
        continue;
      }
      result = replaced(text, starts, lines);
      if (result.trim() !== '' || lines.end - lines.start + 1 >= starts.length) break;
      lines = lines.start > 1 ? { ...lines, start: lines.start - 1 } : { ...lines, end: lines.end + 1 };
    }
    found.push({ ...lines, text: result });
  }
  return found;
}

/** What becomes of some lines. */
function replaced(text: string, starts: readonly number[], { start, end, edits }: Omit<Lines, 'text'>): string {
  let result = '';
  let at = starts[start - 1] ?? 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at, starts[end] ?? text.length);
}
