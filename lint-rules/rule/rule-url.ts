import type { RuleId } from '#lib/problem.ts';
import project from '../../package.json' with { type: 'json' };

/** The section of the rules' documentation about a rule. */
export function ruleUrl(id: RuleId): string {
  return `${project.homepage}/blob/main/lint-rules/README.md#${id}`;
}
