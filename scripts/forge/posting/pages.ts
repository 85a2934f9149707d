/** Pages of the repository that comments lead to. */

/** What each rule asks. */
export const RULES_PAGE = 'lint-rules/README.md';
/** How editors and reviewers work. */
export const GUIDE_PAGE = 'reports/README.md';
