/** What must never enter a repository is found once a file; nothing else mends a line that holds it. */
import type { Position } from 'unist';
import { withoutContacts } from '#lib/privacy/contacts.ts';
import { findPersonalData, type PersonalData } from '#lib/privacy/personal-data.ts';
import { plainText } from '#lib/privacy/plain-text.ts';
import { findSecretMarks, type SecretMark } from '#lib/privacy/secret-mark.ts';
import { UNSUPPRESSIBLE } from '#lib/privacy/unsuppressible.ts';
import { editsOf, type Fix, type Problem } from '#lib/problem.ts';
import type { Span } from '#lib/span.ts';
import type { Subject, WrittenSubject } from './subject.ts';

interface Kept {
  readonly marks: readonly SecretMark[];
  readonly numbers: readonly PersonalData[];
  /** Where those stand, and the offices' own, in order and apart. */
  readonly allNumbers: readonly Span[];
  /** Where marks and numbers stand, in order and apart. */
  readonly told: readonly Span[];
  /** The lines on which they stand, in order and apart. */
  readonly lines: readonly Span[];
}

const known = new WeakMap<WrittenSubject, Kept>();

/** Marks of secrecy and numbers of persons in a file: all of it is read, comments, code and front matter too. */
export function keptOf(subject: WrittenSubject): Kept {
  let kept = known.get(subject);
  if (!kept) {
    const { source } = subject.prose;
    const plain = plainText(source);
    const marks = findSecretMarks(source, '|', plain);
    const found = findPersonalData(source, '|', plain);
    const numbers = withoutContacts(found, source, subject.contacts);
    const allNumbers = apart(found);
    const told = apart([...marks, ...numbers]);
    kept = { marks, numbers, allNumbers, told, lines: wholeLines(source, told) };
    known.set(subject, kept);
  }
  return kept;
}

/**
 * The problems, without mends on a line that has to go as a whole: mended, it might no longer show what it is. What is wrong with
 * nothing but a mark or a number is told by its own rule alone.
 */
export function unharmed(subject: Subject, problems: readonly Problem[]): readonly Problem[] {
  if (subject.type === 'other' || problems.length === 0) return problems;
  const { told, lines } = keptOf(subject);
  if (lines.length === 0) return problems;
  return withoutMends(
    subject,
    problems.filter(({ rule, place }) => UNSUPPRESSIBLE.has(rule) || !isWithin(told, offsetsOf(place))),
  );
}

/** Whether a span lies within one of some others, or in brackets around it. */
function isWithin(spans: readonly Span[], { start, end }: Span): boolean {
  const last = lastFrom(spans, start + 1);
  return last !== undefined && end <= last.end + 1;
}

function withoutMends(subject: WrittenSubject, problems: readonly Problem[]): readonly Problem[] {
  const isFree = (fix: Fix) => editsOf(fix).every((edit) => !isOnKeptLine(subject, edit));
  return problems.map(({ fix, offers, ...one }) => ({
    ...one,
    ...(fix && isFree(fix) ? { fix } : {}),
    ...(offers ? { offers: offers.filter(isFree) } : {}),
  }));
}

/** Where a place stands in the file. */
export function offsetsOf({ start, end }: Position): Span {
  return { start: start.offset ?? 0, end: end.offset ?? 0 };
}

/** Whether a span of the file is of a telephone, an account or an identity, of a person or of an office. */
export function isOfNumber(subject: WrittenSubject, { start, end }: Span): boolean {
  return (lastFrom(keptOf(subject).allNumbers, end - 1)?.end ?? -1) > start;
}

/** Whether a span of the file touches a line that has to go as a whole. */
export function isOnKeptLine(subject: WrittenSubject, { start, end }: Span): boolean {
  return (lastFrom(keptOf(subject).lines, end)?.end ?? -1) >= start;
}

/** The last of some spans that begins at an offset or before it. */
function lastFrom(spans: readonly Span[], offset: number): Span | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1];
}

/** Spans in order; those that overlap are one. */
function apart(spans: readonly Span[]): readonly Span[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

/** The lines that some spans stand on, without their ends; those that overlap are one. */
function wholeLines(source: string, spans: readonly Span[]): readonly Span[] {
  const lines: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = lines.at(-1);
    if (last && end <= last.end) continue;
    const first = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1;
    const next = source.slice(end).search(/[\r\n]/u);
    lines.push({ start: first, end: next < 0 ? source.length : end + next });
  }
  return lines;
}
