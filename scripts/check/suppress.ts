/** `<!--lint disable rule-->` and its kin, as remark-lint reads them. */
import type { Root } from 'mdast';
import remarkLint from 'remark-lint';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Problem } from '#lib/problem.ts';
import { addMessage } from '../../lint-rules/remark-message.ts';

const MARKER = /<!--\s*lint\s/u;
const control = unified().use(remarkLint).freeze();

/** The problems that no comment of the file suppresses. */
export function withoutSuppressed(text: string, tree: Root, problems: readonly Problem[]): readonly Problem[] {
  if (problems.length === 0 || !MARKER.test(text)) return problems;
  const file = new VFile({ value: text });
  const byMessage = new Map<VFileMessage, Problem>(
    problems.map((one) => [Object.assign(addMessage(file, tree, one), { source: 'remark-lint', ruleId: one.rule }), one]),
  );
  control.runSync(tree, file);
  return file.messages.flatMap((message) => byMessage.get(message) ?? []);
}
