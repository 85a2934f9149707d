/** `CODEOWNERS`: who reviews what, from the teams in the register, where and as the forge reads it. */
import { REGISTER_FILE, REPORTS } from '../paths.ts';
import { teamsOf } from './receiver.ts';
import type { Register, Unit } from './register.ts';

/** Where each forge looks for it. */
const FILES = { github: '.github/CODEOWNERS', forgejo: 'CODEOWNERS', gitlab: '.gitlab/CODEOWNERS' } as const;

/** All places where it may stand. */
export const CODEOWNERS_FILES = [FILES.github, FILES.forgejo, FILES.gitlab] as const;

/** The forge that reads it; null where nobody has said, which is taken for GitHub. */
type ReadingForge = keyof typeof FILES | 'none' | null;

/** Where the forge looks for it. */
export function codeownersFile(forge: ReadingForge): (typeof CODEOWNERS_FILES)[number] {
  return FILES[forge === null || forge === 'none' ? 'github' : forge];
}

/** GitHub ignores a file of this size or larger as a whole. */
export const CODEOWNERS_MAX_BYTES = 3_000_000;

const MAINTAINED = [
  '*',
  '/outlines/',
  '/lint-rules/',
  '/scripts/',
  '/.github/',
  '/package*.json',
  '/tests/',
  `/${REGISTER_FILE}`,
];

/** The text of it for a forge. */
export function codeowners(register: Register, maintainers: string, forge: ReadingForge = null): string {
  return forge === 'forgejo' ? inExpressions(register, maintainers) : inPatterns(register, maintainers);
}

/**
 * As GitHub and GitLab read it. The last matching line wins, so units stand after their ancestors: a report
 * belongs to the team of its unit, or else of the nearest unit above that has one, or else to the maintainers, if any are named. Where the register
 * names who receives it, that team is asked too: the stamp in it is theirs.
 */
function inPatterns(register: Register, maintainers: string): string {
  const units = [...register.units.values()].filter((unit) => unit.team !== '' || unit.receiver !== null).sort(byTree);
  return [
    `# Generated from ${REGISTER_FILE} by \`npm run decuong codeowners\`: change the register, not this file.`,
    '# The last matching line wins: units stand after the units above them.',
    '',
    ...(maintainers === '' ? [] : [...MAINTAINED.map((pattern) => `${pattern} ${maintainers}`), '']),
    ...units.flatMap((unit) => linesOf(unit, register, maintainers)),
    '',
  ].join('\n');
}

/** The unit's own report in every campaign and, where units stand below it, whatever they have no line for. */
function linesOf(unit: Unit, register: Register, maintainers: string): readonly string[] {
  const { id, team } = unit;
  const teams = teamsOf(unit, register, maintainers);
  // A line without a team would say that nobody is asked.
  if (teams === '') return [];
  const own = `/${REPORTS}/*/${id}.md ${teams}`;
  return team !== '' && register.children(id).length > 0 ? [own, `/${REPORTS}/*/${id}/ ${team}`] : [own];
}

/** What the maintainers are asked for on Forgejo: no report that a unit's team answers for, since each line that matches counts. */
const MAINTAINED_EXPRESSIONS = [
  'outlines/.*',
  'lint-rules/.*',
  'scripts/.*',
  'tests/.*',
  '[.].*',
  '[^/]*',
  `${REPORTS}/[^/]*`,
  `${REPORTS}/.*[.]csv`,
];

/** As Forgejo reads it: expressions for whole paths, of which each that matches counts; so each report has a line of its own. */
function inExpressions(register: Register, maintainers: string): string {
  const lines = [...register.units.values()].sort(byTree).flatMap((unit) => {
    const teams = teamsOf(unit, register, maintainers);
    return teams === '' ? [] : [`${REPORTS}/[^/]+/${unit.id}[.]md ${teams}`];
  });
  return [
    `# Generated from ${REGISTER_FILE} by \`npm run decuong codeowners\`: change the register, not this file.`,
    '# Every line that matches counts: each report has its own.',
    '',
    ...(maintainers === '' ? [] : [...MAINTAINED_EXPRESSIONS.map((one) => `${one} ${maintainers}`), '']),
    ...lines,
    '',
  ].join('\n');
}

/** Every unit directly before its descendants: a space sorts before all that an id may hold. */
function byTree(a: Unit, b: Unit): number {
  return a.id.replaceAll('/', ' ') < b.id.replaceAll('/', ' ') ? -1 : 1;
}

/** What the file should be where it is not so, given what it is; null where it is, or the register has no answer. */
export function staleCodeowners(
  register: Register,
  { maintainers, forge }: { readonly maintainers: string; readonly forge: ReadingForge },
  present: string | null,
): string | null {
  const text = codeowners(register, maintainers, forge);
  return text === present || new TextEncoder().encode(text).length >= CODEOWNERS_MAX_BYTES ? null : text;
}
