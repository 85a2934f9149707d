/** Pages of the repository that comments lead to. */

/** How editors and reviewers work. */
export const GUIDE_PAGE = 'reports/README.md';
