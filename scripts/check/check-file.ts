/** Checks one file: parses it once and runs every rule over the one model. */

import remarkLint from 'remark-lint';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { OutlinePlace, Problem, Severity } from '#lib/problem.ts';
import { reportSyntax } from '#lib/syntax.ts';
import { rules } from '../../lint-rules/index.ts';
import { ruleUrl } from '../../lint-rules/rule-url.ts';
import { type Subject, subjectOf } from '../../lint-rules/subject.ts';

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
}

export interface CheckedFile {
  readonly file: string;
  readonly subject: Subject;
  readonly messages: readonly CheckMessage[];
}

const processor = unified().use(remarkParse).use(reportSyntax).use(remarkLint);
for (const rule of rules) processor.use(rule);
processor.freeze();

/** Checks the text of an outline or a report; `root` is absolute, `file` relative to it. */
export function checkText(root: string, file: string, text: string): CheckedFile {
  const vfile = new VFile({ cwd: root, path: file, value: text });
  const tree = processor.parse(vfile);
  processor.runSync(tree, vfile);
  const order = new Map(rules.map((rule, index) => [rule.id, index]));
  const messages = vfile.messages
    .map((message) => fromVFile(file, message))
    .sort((a, b) => a.line - b.line || a.column - b.column || (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0));
  return { file, subject: subjectOf(tree, vfile), messages };
}

function fromVFile(file: string, message: VFileMessage): CheckMessage {
  const place = message.place;
  const [start, end] = place && 'start' in place ? [place.start, place.end] : [place, place];
  return {
    file,
    line: start?.line ?? 1,
    column: start?.column ?? 1,
    endLine: end?.line ?? 1,
    endColumn: end?.column ?? 1,
    rule: message.ruleId ?? '',
    severity: message.fatal ? 'error' : 'warning',
    message: message.reason,
    ...(message.expected ? { expected: message.expected } : {}),
    ...(message.actual == null ? {} : { actual: message.actual }),
    ...(message.outline ? { outline: message.outline } : {}),
    url: message.url ?? ruleUrl(message.ruleId ?? ''),
  };
}

/** A problem that no rule found (an unreadable file, a check across files), in the same form. */
export function fromProblem(file: string, { place, message, rule, severity, expected, actual, outline }: Problem): CheckMessage {
  return {
    file,
    line: place.start.line,
    column: place.start.column,
    endLine: place.end.line,
    endColumn: place.end.column,
    rule,
    severity,
    message,
    ...(expected ? { expected } : {}),
    ...(actual === undefined ? {} : { actual }),
    ...(outline ? { outline } : {}),
    url: ruleUrl(rule),
  };
}
