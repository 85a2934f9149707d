/** `<!--lint disable rule reason="…"-->` and its kin, as remark-lint reads them, but only with a reason. */
import type { Html, Nodes, Root } from 'mdast';
import remarkLint from 'remark-lint';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { UNSUPPRESSIBLE } from '#lib/privacy/unsuppressible.ts';
import { type Problem, type RuleId, ruleId } from '#lib/problem.ts';
import { addMessage } from '../../lint-rules/rule/remark-message.ts';

/** A comment that suppresses messages. */
export interface Suppression {
  /** From 1. */
  readonly line: number;
  /** Ids of the rules, or empty for all. */
  readonly rules: readonly string[];
  readonly reason: string;
}

/** What is left of the problems of a file, and the comments that took others out. */
export interface Suppressed {
  /** What no comment suppresses; what rules of {@link UNSUPPRESSIBLE} find is always among it, and what keeps a file from being built. */
  readonly problems: readonly Problem[];
  readonly suppressions: readonly Suppression[];
}

/** What keeps a file, or all of a campaign, from being built, whoever says otherwise. */
const KEEPS_UNBUILT: ReadonlySet<RuleId> = new Set(['front-matter', 'outline-valid', 'unit-path'].map(ruleId));
const MARKER = /<!--\s*lint\s/u;
const SUPPRESSING = /^<!--\s*lint\s+(disable|ignore)\s([^"']*?)(?<=\s)reason=(?:"([^"]*)"|'([^']*)')\s*-->$/u;
const OTHER_WORD = /^<!--\s*lint(?=\s|-->)(?!\s+enable(?:\s|-->))/u;
const control = unified().use(remarkLint).freeze();

/** Takes out the problems that a comment with a reason suppresses; a comment without one suppresses nothing. */
export function suppress(text: string, tree: Root, problems: readonly Problem[]): Suppressed {
  if (!MARKER.test(text)) return { problems, suppressions: [] };
  const suppressions: Suppression[] = [];
  const controlled = withoutUnreasoned(tree, suppressions);
  const file = new VFile({ value: text });
  const byMessage = new Map<VFileMessage, Problem>(
    problems.map((one) => [
      Object.assign(addMessage(file, text, tree, one), { source: 'remark-lint', ruleId: one.rule }),
      one,
    ]),
  );
  control.runSync(controlled, file);
  const kept = new Set(file.messages);
  return {
    problems: [...byMessage].flatMap(([message, one]) =>
      kept.has(message) || UNSUPPRESSIBLE.has(one.rule) || KEEPS_UNBUILT.has(one.rule) ? [one] : [],
    ),
    suppressions,
  };
}

/** The tree with the comments left out that would suppress without a reason; those with one are added to `suppressions`. */
function withoutUnreasoned<T extends Nodes>(node: T, suppressions: Suppression[]): T {
  if (!('children' in node)) return node;
  const children = node.children.flatMap((child): Nodes[] =>
    child.type === 'html' ? heeded(child, suppressions) : [withoutUnreasoned(child, suppressions)],
  );
  return { ...node, children } as T;
}

/** A comment as remark-lint is to read it, or nothing; without its reason, whose words would be ids of rules to remark-lint. */
function heeded(node: Html, suppressions: Suppression[]): Html[] {
  const match = SUPPRESSING.exec(node.value.trim());
  // remark-lint throws at a word that it does not know.
  if (!match) return OTHER_WORD.test(node.value.trim()) ? [] : [node];
  const [, verb, names = '', inDouble, inSingle] = match;
  const reason = (inDouble ?? inSingle ?? '').trim();
  if (reason === '') return [];
  const rules = names.split(/\s/u).filter(Boolean);
  suppressions.push({ line: node.position?.start.line ?? 1, rules, reason });
  return [{ ...node, value: `<!--lint ${[verb, ...rules].join(' ')}-->` }];
}
