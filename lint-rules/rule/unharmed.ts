/** What must never enter a repository is found once a file; nothing else mends a line that holds it. */
import { withoutContacts } from '#lib/privacy/contacts.ts';
import { findPersonalData, type PersonalData } from '#lib/privacy/personal-data.ts';
import { findSecretMarks, type SecretMark } from '#lib/privacy/secret-mark.ts';
import type { Edit, Problem } from '#lib/problem.ts';
import type { Span } from '#lib/span.ts';
import type { Subject, WrittenSubject } from './subject.ts';

interface Kept {
  readonly marks: readonly SecretMark[];
  readonly numbers: readonly PersonalData[];
  /** The lines on which they stand, in order and apart. */
  readonly lines: readonly Span[];
}

const known = new WeakMap<WrittenSubject, Kept>();

/** Marks of secrecy and numbers of persons in a file: all of it is read, comments, code and front matter too. */
export function keptOf(subject: WrittenSubject): Kept {
  let kept = known.get(subject);
  if (!kept) {
    const { source } = subject.prose;
    const marks = findSecretMarks(source);
    const numbers = withoutContacts(findPersonalData(source), source, subject.contacts);
    kept = { marks, numbers, lines: wholeLines(source, [...marks, ...numbers]) };
    known.set(subject, kept);
  }
  return kept;
}

/** The problems, without mends on a line that has to go as a whole: mended, it might no longer show what it is. */
export function unharmed(subject: Subject, problems: readonly Problem[]): readonly Problem[] {
  if (subject.type === 'other' || problems.every(({ fix, offers = [] }) => !fix && offers.length === 0))
    return problems;
  const { lines } = keptOf(subject);
  if (lines.length === 0) return problems;
  const isFree = (edit: Edit) => (lastFrom(lines, edit.end)?.end ?? -1) < edit.start;
  return problems.map(({ fix, offers, ...one }) => ({
    ...one,
    ...(fix && isFree(fix) ? { fix } : {}),
    ...(offers ? { offers: offers.filter(isFree) } : {}),
  }));
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
