/** Checks one file: parses it once and runs every rule over the one model. */

import { parseMarkdown } from '#lib/markdown/syntax.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { rules } from '../../lint-rules/index.ts';
import { type PictureFaults, readSubject, type Subject } from '../../lint-rules/rule/subject.ts';
import { type CheckMessage, toMessage } from './message.ts';
import { type Suppression, suppress } from './suppress.ts';

/** A file that has been checked: what it is, and what is wrong with it. */
export interface CheckedFile {
  readonly file: string;
  readonly subject: Subject;
  /** By place; at one place in the order of the rules. */
  readonly messages: readonly CheckMessage[];
  /** Comments that suppress messages, with their reasons. */
  readonly suppressions: readonly Suppression[];
}

/** Checks the text of an outline or a report; `file` is relative to the repository's root. It shows the pictures there, or others. */
export function checkText(repository: Repository, file: string, text: string, pictures?: PictureFaults): CheckedFile {
  const tree = parseMarkdown(text);
  const subject = readSubject(repository, file, text, tree, pictures);
  const found = rules.flatMap((rule) => rule.check(subject));
  const { problems, suppressions } = suppress(text, tree, found);
  const sorted = [...problems].sort(
    ({ place: { start: a } }, { place: { start: b } }) => a.line - b.line || a.column - b.column,
  );
  return { file, subject, messages: sorted.map((one) => toMessage(file, one)), suppressions };
}
