/** The good files and the cases of the rules, as the files of a repository. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CASES_FOLDER, casesOf, type RuleCase } from '../../scripts/rules-page/cases.ts';
import { PROJECT } from './project.ts';

/** The folder of all cases. */
export const CASES = join(PROJECT, CASES_FOLDER);

/** A file that all cases share: `units.csv`, `documents.csv`, `outline.md`, `report.md`. */
export function fixture(file: string): string {
  return readFileSync(join(CASES, file), 'utf8');
}

/** A case as `<rule>/<name>`. */
export function ruleCase(path: string): RuleCase {
  const [rule = '', name] = path.split('/');
  const found = casesOf(CASES, rule).find((one) => one.name === name);
  if (!found) throw new Error(`There is no case ${path}`);
  return found;
}

/** The report of a case as `<rule>/<name>`. */
export function reportOf(path: string): string {
  const { report } = ruleCase(path);
  if (report === null) throw new Error(`The case ${path} is of an outline`);
  return report;
}

/** A repository with one campaign and one good report, and the team of maintainers. */
export function goodRepository(): Record<string, string | Uint8Array> {
  return {
    'decuong.yaml': 'maintainers: "@decuong-org/maintainers"\n',
    'reports/units.csv': fixture('units.csv'),
    'outlines/nam-2023/outline.md': fixture('outline.md'),
    'reports/nam-2023/binh-an/phuong-mot.md': goodReport(),
  };
}

/** A report that no rule says anything about. */
export function goodReport(): string {
  return fixture('report.md');
}
