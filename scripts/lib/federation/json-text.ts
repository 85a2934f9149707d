/** JSON of a release: its value, and places in its text. */
import type { Position } from 'unist';

/** What a text is in JSON; null where it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The place of some characters of a text on one line. */
export function placeIn(text: string, index: number, length: number): Position {
  const before = text.slice(0, index).split('\n');
  const [line, column] = [before.length, (before.at(-1) ?? '').length + 1];
  return { start: { line, column }, end: { line, column: column + length } };
}
