/** Teams as CODEOWNERS names them. */

const TEAM = /^@[\w.-]+(?:\/[\w.-]+)?$/u;

/** What a team is written like, for messages. */
export const TEAM_FORM = '`@to-chuc/nhom`';

/** True for `@organisation/team` or `@person`. */
export function isTeam(text: string): boolean {
  return TEAM.test(text);
}
