/** Wraps a pure function of the model as a remark-lint rule. */

import type { Nodes, Root } from 'mdast';
import type { Plugin, Processor } from 'unified';
import { lintRule } from 'unified-lint-rule';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { BoundReport } from '#lib/bind-outline.ts';
import type { Outline, ParsedOutline } from '#lib/outline.ts';
import type { OutlinePlace, ProblemDetails, Severity } from '#lib/problem.ts';
import type { Register } from '#lib/register.ts';
import type { Report } from '#lib/report.ts';
import { ruleUrl } from './rule-url.ts';
import { subjectOf } from './subject.ts';

/** Reports a problem at a place of the linted file. */
export type Reporter = (place: Position, message: string, details?: ProblemDetails) => void;

interface RuleMeta {
  /** Also the name of the rule's file. */
  readonly id: string;
  /** One Vietnamese sentence: what it fires on. */
  readonly summary: string;
}

/** A remark plugin; its option is that of remark-lint, `['warn']`, `['error']` (the default) or `['off']`. */
export type Rule = Plugin<[unknown?], Root> & RuleMeta;

declare module 'vfile-message' {
  interface VFileMessage {
    outline?: OutlinePlace;
  }
}

/** A rule on reports that are bound to their outline. */
export function reportRule(meta: RuleMeta, check: (bound: BoundReport, report: Reporter) => void): Rule {
  return defineRule(meta, (tree, file, report) => {
    const subject = subjectOf(tree, file);
    if (subject.type === 'report' && subject.bound) check(subject.bound, report);
  });
}

/** A rule on every report, with its outline where there is one that can be used. */
export function plainReportRule(meta: RuleMeta, check: (subject: { report: Report; outline: 'none' | 'unusable' | Outline }, report: Reporter) => void): Rule {
  return defineRule(meta, (tree, file, report) => {
    const subject = subjectOf(tree, file);
    if (subject.type === 'report') check(subject, report);
  });
}

/** A rule on outlines. */
export function outlineRule(meta: RuleMeta, check: (parsed: ParsedOutline, register: Register, report: Reporter) => void): Rule {
  return defineRule(meta, (tree, file, report) => {
    const subject = subjectOf(tree, file);
    if (subject.type === 'outline') check(subject.parsed, subject.register, report);
  });
}

/**
 * Message control drops what stands behind the last leaf of a document (an empty cell at its end, say) as if it were
 * not in it. It goes by `line` and `column`, everybody else by `place`.
 */
function keepInDocument(message: VFileMessage, tree: Root): void {
  const { place } = message;
  const start = place && 'start' in place ? place.start : place;
  const end = tree.position?.end;
  if (!end || (start?.offset ?? 0) < lastLeafEnd(tree)) return;
  message.line = end.line;
  message.column = end.column;
}

function lastLeafEnd(node: Nodes): number {
  if (!('children' in node)) return node.position?.end.offset ?? 0;
  return node.children.reduceRight((end, child) => end || lastLeafEnd(child), 0);
}

function defineRule(meta: RuleMeta, check: (tree: Root, file: VFile, report: Reporter) => void): Rule {
  const warnings = new WeakSet<object>();
  const plugin = lintRule<Root>({ origin: `remark-lint:${meta.id}`, url: ruleUrl(meta.id) }, (tree, file) => {
    check(tree, file, (place, message, { severity, expected, actual, outline } = {}) => {
      const text = outline ? `${message} (đề cương: ${outline.file}:${outline.line})` : message;
      const written = file.message(text, place);
      if (expected) written.expected = [...expected];
      if (actual !== undefined) written.actual = actual;
      if (outline) written.outline = outline;
      keepInDocument(written, tree);
      if (severity === ('warning' satisfies Severity)) warnings.add(written);
    });
  });
  function rule(this: Processor, options: unknown) {
    const transform = Reflect.apply(plugin, this, [Array.isArray(options) ? options : ['error']]) as
      | ((tree: Root, file: VFile, next: (error?: Error) => void) => void)
      | undefined;
    if (!transform) return undefined;
    return (tree: Root, file: VFile, next: (error?: Error) => void) => {
      transform(tree, file, (error) => {
        for (const message of file.messages) if (warnings.has(message)) message.fatal = false;
        next(error);
      });
    };
  }
  return Object.assign(rule as Plugin<[unknown?], Root>, meta);
}
