/** Applies the certain mends of a file until none is left. */
import { UNSUPPRESSIBLE } from '#lib/privacy/unsuppressible.ts';
import type { Edit } from '#lib/problem.ts';
import type { CheckMessage } from './message.ts';

type Check = (text: string) => readonly CheckMessage[];

/**
 * Mends a text. Edits that do not touch each other are applied together; what does not lessen the number of messages
 * is taken back. Applied to its own result it changes nothing.
 */
export function fixText(text: string, check: Check): string {
  return applyEdits(text, mendsOf(text, check));
}

/** What {@link fixText} does to a text as edits of that text itself, in order and apart; each holds whatever of the mends depends on another. */
export function mendsOf(text: string, check: Check): readonly Edit[] {
  let current: Attempt = { text, messages: check(text), edits: [] };
  for (;;) {
    const edits = apart(current.messages);
    const better = firstBetter(current, [edits, ...edits.map((edit) => [edit])], check);
    if (!better) return current.edits;
    current = better;
  }
}

/** The first of some groups of edits that lessens the number of messages; the others are not tried. */
function firstBetter(current: Attempt, groups: readonly (readonly Edit[])[], check: Check): Attempt | null {
  for (const edits of groups) {
    const candidate = attempt(current, edits, check);
    if (candidate.messages.length < current.messages.length && keeps(candidate, current)) return candidate;
  }
  return null;
}

/** True when whatever is told of what must never enter a repository is told after an attempt as well, word for word: no mend of something else may take it away. */
function keeps(after: Attempt, before: Attempt): boolean {
  const told = unsuppressible(after);
  return [...unsuppressible(before)].every(([message, times]) => (told.get(message) ?? 0) >= times);
}

/** Messages of what must never enter a repository, with how often each is told. */
function unsuppressible({ messages }: Attempt): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { rule, message } of messages)
    if (UNSUPPRESSIBLE.has(rule)) times.set(message, (times.get(message) ?? 0) + 1);
  return times;
}

interface Attempt {
  readonly text: string;
  readonly messages: readonly CheckMessage[];
  /** What made the text of the first one. */
  readonly edits: readonly Edit[];
}

/** Applies some edits; where that alone does not help (a section moved home still has the number of its old place), what they call for, too. */
function attempt(current: Attempt, edits: readonly Edit[], check: Check): Attempt {
  const { text, messages } = current;
  const first = applyEdits(text, edits);
  const found = first === text ? messages : check(first);
  const once = composed(current, edits);
  if (found.length < messages.length || first === text) return { text: first, messages: found, edits: once };
  const then = apart(found);
  const second = applyEdits(first, then);
  return { text: second, messages: check(second), edits: composed({ text: first, edits: once }, then) };
}

/** What edits make of a text that others made, told as edits of the first one: those that touch are one. */
function composed({ text, edits: before }: Pick<Attempt, 'text' | 'edits'>, edits: readonly Edit[]): readonly Edit[] {
  let [now, all] = [text, before];
  // From the last on, so that none moves the next.
  for (const edit of edits.toReversed()) {
    all = withEdit(now, all, edit);
    now = applyEdits(now, [edit]);
  }
  return all;
}

function withEdit(now: string, before: readonly Edit[], edit: Edit): readonly Edit[] {
  const kept: Edit[] = [];
  // Where the edit, and all that it touches, begins and ends: in the text as it is now, and before the first edit.
  let [from, to] = [edit.start, edit.end];
  let [start, end] = [Number.NaN, Number.NaN];
  let shift = 0;
  let shiftBehind = 0;
  for (const one of before) {
    const first = one.start + shift;
    const last = first + one.text.length;
    shift += one.text.length - (one.end - one.start);
    if (last < edit.start) shiftBehind = shift;
    if (last < edit.start || first > edit.end) {
      kept.push(one);
      continue;
    }
    if (Number.isNaN(start)) start = one.start - Math.max(0, first - from);
    end = one.end + Math.max(0, edit.end - last);
    [from, to] = [Math.min(from, first), Math.max(to, last)];
  }
  if (Number.isNaN(start)) [start, end] = [edit.start - shiftBehind, edit.end - shiftBehind];
  const text = now.slice(from, edit.start) + edit.text + now.slice(edit.end, to);
  return [...kept, { start, end, text }].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The edits of some messages that come first and do not touch one before them. */
function apart(messages: readonly CheckMessage[]): readonly Edit[] {
  const kept: Edit[] = [];
  const edits = messages.flatMap(({ fix }) => (fix ? [fix] : []));
  for (const edit of edits.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept.at(-1);
    if (!last || edit.start > last.end || (edit.start === last.end && edit.end > edit.start)) kept.push(edit);
  }
  return kept;
}

/** Applies edits that lie apart, in order. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .reverse()
    .reduce(
      (result, { start, end, text: replacement }) => result.slice(0, start) + replacement + result.slice(end),
      text,
    );
}
