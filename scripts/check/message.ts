/** A problem of a file, as `check --format json` shows it. */
import type { Fix, OutlinePlace, Problem, RuleId, Severity } from '#lib/problem.ts';
import { ruleUrl } from '../../lint-rules/rule/rule-url.ts';

/** One line of `check --format json`. */
export interface CheckMessage {
  /** Relative to the root, with `/`. */
  readonly file: string;
  /** From 1, as are the columns. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly expected?: readonly string[];
  readonly actual?: string;
  readonly outline?: OutlinePlace;
  readonly url: string;
  /** Offsets in the file's text, without its byte order mark. */
  readonly fix?: Fix;
}

/** As much of a message as people are shown; the rule by its id, be it read back from elsewhere. */
export interface Annotated
  extends Pick<CheckMessage, 'file' | 'line' | 'column' | 'endLine' | 'endColumn' | 'severity' | 'message'> {
  readonly rule: string;
}

/** A problem in the form that programs read. */
export function toMessage(
  file: string,
  { place: { start, end }, message, rule, severity, expected, actual, outline, fix }: Problem,
): CheckMessage {
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
    ...(outline ? { outline: { file: outline.file, line: outline.line } } : {}),
    url: ruleUrl(rule),
    ...(fix ? { fix } : {}),
  };
}

/** Messages file by file, in the order of some files, then by place; those of other files come first. */
export function inOrder(messages: readonly CheckMessage[], files: readonly string[]): readonly CheckMessage[] {
  const places = new Map(files.map((file, index) => [file, index]));
  const placeOf = ({ file }: CheckMessage) => places.get(file) ?? -1;
  return [...messages].sort((a, b) => placeOf(a) - placeOf(b) || a.line - b.line || a.column - b.column);
}
