/** Applies the certain mends of a file until none is left. */
import { UNSUPPRESSIBLE } from '#lib/privacy/unsuppressible.ts';
import { type Edit, editsOf, type Fix } from '#lib/problem.ts';
import { byPlace } from '#lib/span.ts';
import type { CheckMessage } from './message.ts';

type Check = (text: string) => readonly CheckMessage[];

/**
 * Mends a text. Edits that do not touch each other are applied together; what does not lessen the number of messages
 * is taken back. Applied to its own result it changes nothing
 * (but where more was wrong than could be tried).
 */
export function fixText(text: string, check: Check): string {
  return applyEdits(text, mendsOf(text, check));
}

/** So many characters are checked again for edits that may not help; in a report of twenty pages some two hundred times. */
const MOST_TRIED = 8_000_000;

/** What {@link fixText} does to a text as edits of that text itself, in order and apart; each holds whatever of the mends depends on another. */
export function mendsOf(text: string, check: Check): readonly Edit[] {
  let current: Attempt = { text, messages: check(text), edits: [] };
  let left = MOST_TRIED;
  for (;;) {
    let better: Attempt | null = null;
    for (const edits of groupsOf(apart(current.messages))) {
      const candidate = attempt(current, edits, check);
      const isBetter = candidate.messages.length < current.messages.length && keeps(candidate, current);
      if (isBetter) better = candidate;
      else left -= text.length;
      if (isBetter || left < 0) break;
    }
    if (!better) return current.edits;
    current = better;
  }
}

/** The edits of all of some fixes, then of halves, quarters, and so on down to each by itself: where one spoils the others, most are soon found. */
function* groupsOf(fixes: readonly Fix[]): Generator<readonly Edit[]> {
  for (let size = fixes.length; size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let start = 0; start < fixes.length; start += size) yield allEdits(fixes.slice(start, start + size));
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
  const then = allEdits(apart(found));
  const second = applyEdits(first, then);
  return { text: second, messages: check(second), edits: composed({ text: first, edits: once }, then) };
}

/** What stands where in a text that edits made: one of those, or one of the next ones. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly edit: Edit;
  readonly isNext: boolean;
}

/** What edits make of a text that others made, told as edits of the first one: those that touch are one. Both are in order and apart. */
function composed({ text, edits: before }: Pick<Attempt, 'text' | 'edits'>, edits: readonly Edit[]): readonly Edit[] {
  let shift = 0;
  const stretches: Stretch[] = before.map((edit) => {
    const start = edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
    return { start, end: start + edit.text.length, edit, isNext: false };
  });
  for (const edit of edits) stretches.push({ start: edit.start, end: edit.end, edit, isNext: true });
  stretches.sort((a, b) => byPlace(a, b) || Number(a.isNext) - Number(b.isNext));
  shift = 0;
  return touching(stretches).map((group) => {
    const from = group[0]?.start ?? 0;
    const to = group.reduce((last, { end }) => Math.max(last, end), from);
    const start = from - shift;
    for (const { edit, isNext } of group) if (!isNext) shift += edit.text.length - (edit.end - edit.start);
    const next = group.flatMap(({ edit: { start: at, end, text: put }, isNext }) =>
      isNext ? [{ start: at - from, end: end - from, text: put }] : [],
    );
    return { start, end: to - shift, text: applyEdits(text.slice(from, to), next) };
  });
}

/** Stretches, in order, that touch one of the other sort, together. */
function touching(stretches: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const groups: Stretch[][] = [];
  let end = -1;
  for (const one of stretches) {
    const last = groups.at(-1);
    const isJoined = last && one.start <= end && last.some(({ isNext }) => isNext !== one.isNext);
    if (isJoined) last.push(one);
    else groups.push([one]);
    end = isJoined ? Math.max(end, one.end) : one.end;
  }
  return groups;
}

/** The fixes of some messages that come first and do not touch one before them. */
function apart(messages: readonly CheckMessage[]): readonly Fix[] {
  const kept: Fix[] = [];
  const taken: Edit[] = [];
  const fixes = messages.flatMap(({ fix }) => (fix ? [fix] : []));
  for (const fix of fixes.sort(byPlace)) {
    const parts = editsOf(fix);
    if (!parts.every((part) => isFree(taken, part))) continue;
    kept.push(fix);
    for (const part of parts) taken.splice(placeIn(taken, part), 0, part);
  }
  return kept;
}

/** Where an edit belongs among others that are in order. */
function placeIn(taken: readonly Edit[], { start, end }: Edit): number {
  let [low, high] = [0, taken.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = taken[middle];
    if (at && (at.start < start || (at.start === start && at.end <= end))) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where an edit touches none of others that are in order and apart. */
function isFree(taken: readonly Edit[], edit: Edit): boolean {
  const place = placeIn(taken, edit);
  return isBehind(taken[place - 1], edit) && isBehind(edit, taken[place]);
}

function isBehind(before: Edit | undefined, edit: Edit | undefined): boolean {
  return !before || !edit || edit.start > before.end || (edit.start === before.end && edit.end > edit.start);
}

/** The edits that some fixes are made of, in order. */
function allEdits(fixes: readonly Fix[]): readonly Edit[] {
  return fixes.flatMap(editsOf).sort(byPlace);
}

/** Applies edits that lie apart, in order. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: put } of edits) {
    pieces.push(text.slice(at, start), put);
    at = end;
  }
  return pieces.join('') + text.slice(at);
}
