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
  let current: Attempt = { text, messages: check(text) };
  for (;;) {
    const edits = apart(current.messages);
    const better = firstBetter(current, [edits, ...edits.map((edit) => [edit])], check);
    if (!better) return current.text;
    current = better;
  }
}

/** The first of some groups of edits that lessens the number of messages; the others are not tried. */
function firstBetter(current: Attempt, groups: readonly (readonly Edit[])[], check: Check): Attempt | null {
  for (const edits of groups) {
    const candidate = attempt(current, edits, check);
    if (candidate.messages.length < current.messages.length && keptOf(candidate) >= keptOf(current)) return candidate;
  }
  return null;
}

/** How many messages tell of what must never enter a repository: no mend of something else may take one away. */
function keptOf({ messages }: Attempt): number {
  return messages.filter(({ rule }) => UNSUPPRESSIBLE.has(rule)).length;
}

interface Attempt {
  readonly text: string;
  readonly messages: readonly CheckMessage[];
}

/** Applies some edits; where that alone does not help (a section moved home still has the number of its old place), what they call for, too. */
function attempt({ text, messages }: Attempt, edits: readonly Edit[], check: Check): Attempt {
  const first = applyEdits(text, edits);
  const found = first === text ? messages : check(first);
  if (found.length < messages.length || first === text) return { text: first, messages: found };
  const second = applyEdits(first, apart(found));
  return { text: second, messages: check(second) };
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
