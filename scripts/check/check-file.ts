/** Checks one file: parses it once and runs every rule over the one model. */
import type { Edit, OutlinePlace, Problem, Severity } from '#lib/problem.ts';
import type { Repository } from '#lib/repository.ts';
import { parseMarkdown } from '#lib/syntax.ts';
import { rules } from '../../lint-rules/index.ts';
import { ruleUrl } from '../../lint-rules/rule-url.ts';
import { readSubject, type Subject } from '../../lint-rules/subject.ts';
import { withoutSuppressed } from './suppress.ts';

/** One line of `check --format json`. */
export interface CheckMessage {
  /** Relative to the root, with `/`. */
  readonly file: string;
  /** From 1, as are the columns. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly expected?: readonly string[];
  readonly actual?: string;
  readonly outline?: OutlinePlace;
  readonly url: string;
  /** Offsets in the file's text, without its byte order mark. */
  readonly fix?: Edit;
}

export interface CheckedFile {
  readonly file: string;
  readonly subject: Subject;
  /** By place; at one place in the order of the rules. */
  readonly messages: readonly CheckMessage[];
}

/** Checks the text of an outline or a report; `file` is relative to the repository's root. */
export function checkText(repository: Repository, file: string, text: string): CheckedFile {
  const tree = parseMarkdown(text);
  const subject = readSubject(repository, file, text, tree);
  const found = rules.flatMap((rule) => rule.check(subject));
  const problems = [...withoutSuppressed(text, tree, found)].sort(({ place: { start: a } }, { place: { start: b } }) => a.line - b.line || a.column - b.column);
  return { file, subject, messages: problems.map((one) => toMessage(file, one)) };
}

/** A problem in the form that programs read. */
export function toMessage(file: string, { place: { start, end }, message, rule, severity, expected, actual, outline, fix }: Problem): CheckMessage {
  return {
    file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    rule,
    severity,
    message,
    ...(expected ? { expected } : {}),
    ...(actual === undefined ? {} : { actual }),
    ...(outline ? { outline } : {}),
    url: ruleUrl(rule),
    ...(fix ? { fix } : {}),
  };
}
