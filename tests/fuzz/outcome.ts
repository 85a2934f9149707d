/** What must hold of every text, however damaged: it is checked and mended without harm. */
import type { Repository } from '#lib/repository/repository.ts';
import { decode } from '#lib/repository/source.ts';
import { checkText } from '../../scripts/check/check-file.ts';
import { fixText } from '../../scripts/check/fix.ts';
import type { CheckMessage } from '../../scripts/check/message.ts';
import { holdsWords } from './words.ts';

export type Outcome = 'refused' | 'left as it is' | 'mended';

/** Parses, checks, mends and checks again; throws with a reason where that does harm. */
export function outcomeOf(repository: Repository, file: string, typed: string): Outcome {
  const source = decode(Buffer.from(typed), 'a.md');
  if ('problem' in source) return 'refused';
  const { text } = source;
  const check = (one: string) => {
    const { messages } = checkText(repository, file, one);
    for (const message of messages) {
      holdsPlaces(message, one);
      holdsWords(message, one);
    }
    return messages;
  };
  const before = check(text);
  const fixed = fixText(text, check);
  if (fixed === text) return 'left as it is';
  const after = check(fixed);
  if (after.length >= before.length) throw new Error(`${before.length} messages became ${after.length}`);
  const [errors, left] = [before, after].map((all) => all.filter(({ severity }) => severity === 'error').length);
  if ((left ?? 0) > (errors ?? 0)) throw new Error(`${errors} errors became ${left}`);
  if (fixText(fixed, check) !== fixed) throw new Error('mended twice is not as mended once');
  return 'mended';
}

/** Places lie in the file, start before end; so do edits. */
function holdsPlaces({ line, column, endLine, endColumn, rule, message, fix }: CheckMessage, text: string): void {
  const lines = text.split(/\r\n|\r|\n/u);
  const isThere = (at: number, character: number) =>
    at >= 1 && at <= lines.length && character >= 1 && character <= (lines[at - 1] ?? '').length + 2;
  if (
    !isThere(line, column) ||
    !isThere(endLine, endColumn) ||
    line > endLine ||
    (line === endLine && column > endColumn)
  )
    throw new Error(
      `${rule} stands at ${line}:${column}-${endLine}:${endColumn}, which is not in the file: ${message}`,
    );
  if (fix && (fix.start < 0 || fix.end < fix.start || fix.end > text.length))
    throw new Error(`${rule} mends ${fix.start}-${fix.end}, which is not in the file`);
}
