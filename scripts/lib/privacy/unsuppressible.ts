import { type RuleId, ruleId } from '../problem.ts';

/** Rules that no `<!--lint disable …-->` silences: what they find must never enter a repository, whoever says otherwise. */
export const UNSUPPRESSIBLE: ReadonlySet<RuleId> = new Set(['state-secret', 'personal-data'].map(ruleId));
