/**
 * YAML of plain words, read without a parser of YAML, which takes thirty times as long: keys that are known, behind each a word, a day, a
 * number, or such in one group on its line. What is not quite plain is no concern of this module.
 */

import { isOrdinary } from '../ordinary.ts';
import type { Span } from '../span.ts';
import type { KnownKeys } from './yaml-slips/slip.ts';

/** What a text of plain YAML says. */
export interface PlainYaml {
  readonly value: Readonly<Record<string, unknown>>;
  /** Where the word, day or number at a path stands; null where none does. */
  placeOf(path: readonly (string | number)[]): Span | null;
}

const KEY = /^([a-z][a-z-]*): (?=\S)/u;
const GROUP = /^\{ (.+) \}$/u;
/** Nothing in it means anything to YAML, nor to those who look for slips. */
const WORDS = /^(?:-(?=\p{L}))?[\p{L}\d](?:[\p{L}\d/.-]| (?=[\p{L}\d]))*(?<=[\p{L}\d])$/u;
const NUMBER = /^(?:0|[1-9]\d{0,8})$/u;
const DAY = /^\d{4}-\d\d-\d\d$/u;
/** Words that are none to YAML. */
const NO_WORD = /^(?:true|false|null|yes|no|on|off|[yn])$/iu;

/** Reads a text of known keys; null for one that is not quite plain. */
export function readPlainYaml(text: string, keys: KnownKeys): PlainYaml | null {
  if (text === '' || !isOrdinary(text)) return null;
  const value: Record<string, unknown> = {};
  const places = new Map<string, Span>();
  let start = 0;
  for (const line of text.split('\n')) {
    const key = keyOf(line, keys.names, keys);
    if (key === null || key in value) return null;
    const at = start + key.length + 2;
    const said = line.slice(key.length + 2);
    const group = GROUP.exec(said)?.[1];
    const read =
      group === undefined
        ? readScalar(said, at, key, places)
        : readGroup(group, at + 2, key, { keys, places, names: keys.inner.get(key) });
    if (read === null) return null;
    value[key] = read;
    start += line.length + 1;
  }
  return { value, placeOf: (path) => places.get(path.join('\n')) ?? null };
}

/** The key that a line or an item begins with, if it is a known one whose value is no list and no group of free keys. */
function keyOf(line: string, names: ReadonlySet<string>, { lists, free }: KnownKeys): string | null {
  const key = KEY.exec(line)?.[1];
  return key !== undefined && names.has(key) && !lists.has(key) && !free.has(key) ? key : null;
}

function readGroup(
  text: string,
  start: number,
  parent: string,
  known: {
    readonly keys: KnownKeys;
    readonly places: Map<string, Span>;
    readonly names: ReadonlySet<string> | undefined;
  },
): Record<string, unknown> | null {
  const value: Record<string, unknown> = {};
  let at = start;
  for (const item of text.split(', ')) {
    const key = known.names ? keyOf(item, known.names, known.keys) : null;
    if (key === null || key in value) return null;
    const read = readScalar(item.slice(key.length + 2), at + key.length + 2, `${parent}\n${key}`, known.places);
    if (read === null) return null;
    value[key] = read;
    at += item.length + 2;
  }
  return value;
}

function readScalar(text: string, start: number, path: string, places: Map<string, Span>): string | number | null {
  const isNumber = NUMBER.test(text);
  if (!isNumber && (!WORDS.test(text) || NO_WORD.test(text))) return null;
  // What begins as a number may be one of another kind.
  if (!isNumber && /^\d/u.test(text) && !text.includes('/') && !DAY.test(text)) return null;
  places.set(path, { start, end: start + text.length });
  return isNumber ? Number(text) : text;
}
