import type { RuleId } from '#lib/problem.ts';
import project from '../../package.json' with { type: 'json' };

/** The rules' documentation: decuong's own page, as repositories of offices have none. */
export const RULES_PAGE = `${project.homepage}/blob/main/lint-rules/README.md`;

/** The section of the rules' documentation about a rule. */
export function ruleUrl(id: RuleId): string {
  return `${RULES_PAGE}#${id}`;
}
