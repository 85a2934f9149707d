/** What a text says in a way that Markdown reads as something else, as it often does after a paste from Word. */
import type { Nodes } from 'mdast';
import type { Edit, Fix } from '../../problem.ts';
import { byPlace, type Span } from '../../span.ts';

/** One such place, and what makes the text say what is meant. */
export interface Slip extends Span {
  /** Vietnamese: what is wrong, and how to mend it. */
  readonly message: string;
  /** In order and apart. */
  readonly edits: readonly Edit[];
  /** False where the edits serve to go on reading, and may not be what the author would do. */
  readonly isCertain: boolean;
}

/** A line of a text, without its end. */
export interface Line extends Span {
  readonly text: string;
}

/** The lines between two offsets of a text. */
export function linesIn(text: string, { start, end }: Span): readonly Line[] {
  const lines: Line[] = [];
  let at = start;
  for (const line of text.slice(start, end).split(/\r\n|[\r\n]/u)) {
    lines.push({ text: line, start: at, end: at + line.length });
    at += line.length + (text[at + line.length] === '\r' && text[at + line.length + 1] === '\n' ? 2 : 1);
  }
  return lines;
}

/** Where a node of a text stands. */
export function spanOf({ position }: Nodes): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** Some edits of a text, in order and apart, as one. */
export function joined(text: string, edits: readonly Edit[]): Edit | undefined {
  const [first, last] = [edits[0], edits.at(-1)];
  if (!first || !last) return undefined;
  let made = '';
  let at = first.start;
  for (const edit of edits) {
    made += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { start: first.start, end: last.end, text: made };
}

/** Some edits of a text as one fix that may also be made in part; of two that overlap the first one counts. */
export function severally(text: string, edits: readonly Edit[]): Fix | undefined {
  const parts: Edit[] = [];
  for (const edit of edits.toSorted(byPlace)) if (edit.start >= (parts.at(-1)?.end ?? 0)) parts.push(edit);
  const all = joined(text, parts);
  return all && parts.length > 1 ? { ...all, parts } : all;
}

/** Edits of a text, in order; those that touch are one. */
export function merged(edits: readonly Edit[]): readonly Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    if (last?.end === edit.start)
      result.splice(-1, 1, { start: last.start, end: edit.end, text: last.text + edit.text });
    else result.push(edit);
  }
  return result;
}

/** The end of the line that ends at an offset. */
export function newlineBehind(text: string, end: number): string {
  return /^(?:\r\n|[\r\n])/u.exec(text.slice(end, end + 2))?.[0] ?? '\n';
}

/** How the lines of a text end. */
export function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
