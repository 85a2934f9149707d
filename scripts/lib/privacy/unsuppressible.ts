/** Rules that no `<!--lint disable …-->` silences: what they find must never enter a repository, whoever says otherwise. */
export const UNSUPPRESSIBLE: ReadonlySet<string> = new Set(['state-secret', 'personal-data']);
