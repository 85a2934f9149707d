/**
 * What contradicts what in a release whose files are what was released, each fine by itself: all of it, each cause once, at the first place.
 * What our own build writes never does, whatever the campaign.
 */
import type { Outline } from '../../outline/outline.ts';
import { problem, ruleId } from '../../problem.ts';
import type { Register } from '../../register/register.ts';
import { PARTS_FILE, RELEASE_FILES, RELEASE_SUMS } from '../files.ts';
import type { ReleasedFiles } from '../read-release.ts';
import type { ReleaseProblem } from '../release.ts';
import { coverageBelow, figuresLacking, totalsAgainstCoverage } from './coverage.ts';
import { differencesAgainstTables } from './differences.ts';
import type { Found } from './found.ts';
import { partRows } from './part-rows.ts';
import { impossibleCounts, impossiblePairs, impossibleValues } from './parts.ts';
import { partsAgainstTotals, ratesAgainstParts } from './parts-and-totals.ts';
import { unitsAgainstRegister } from './register.ts';
import { reportsNotFiled, reportsNotGiven } from './reports.ts';
import { ratesAgainstUnits, statesAgainstDays, unitsTwice } from './status.ts';
import { coverageAgainstStatus, ratesWithoutTotals, totalsWithoutRates } from './totals-and-status.ts';

const RULE = ruleId('unit-path');

/** What is read of the files that a release describes. */
const TABLES: ReadonlySet<string> = new Set([...RELEASE_FILES, PARTS_FILE]);

/** What stands here, and the sums that the release was verified by. */
export interface Here {
  readonly outline: Outline;
  readonly register: Register;
  /** SHA-256 in hexadecimal digits, by the names of files. */
  readonly sums: ReadonlyMap<string, string>;
}

type Check = () => readonly Found[];

/** The contradictions of a release, as errors. Of checks in one line the first that finds something stands for the rest: they hang together. */
export function contradictionsIn(files: ReleasedFiles, here: Here): readonly ReleaseProblem[] {
  const { byKey, twice } = partRows(files);
  const again = `hãy đề nghị \`${files.top}\` phát hành lại, đừng sửa tệp đã lấy về`;
  const told = (name: string, ...checks: readonly Check[]) => tellFirst(name, checks, again);
  const register = 'hãy sửa danh mục ở đây nếu sai, không thì đề nghị kho ấy sửa danh mục rồi phát hành lại';
  const inStatus = [
    ...told('status.json', () => unitsTwice(files)),
    ...told('status.json', () => statesAgainstDays(files)),
    ...told('status.json', () => ratesAgainstUnits(files)),
    ...tellFirst('status.json', [() => unitsAgainstRegister(files, here.register, here.outline)], register),
  ];
  // Where units are wrong, so is whatever counts them.
  const isSure = inStatus.length === 0;
  const ofStatus = (check: Check): Check => (isSure ? check : () => []);
  const found = [
    ...inStatus,
    ...told(
      'totals.csv',
      ofStatus(() => totalsWithoutRates(files)),
    ),
    ...told(
      'status.json',
      ofStatus(() => ratesWithoutTotals(files)),
    ),
    ...told(
      'totals.csv',
      () => totalsAgainstCoverage(files),
      ofStatus(() => coverageAgainstStatus(files)),
      () => coverageBelow(files),
    ),
    ...told('totals.csv', () => figuresLacking(files)),
    ...told('totals.csv', () => ratesAgainstParts(files, byKey)),
    ...told(PARTS_FILE, () => twice),
    ...told(PARTS_FILE, () => impossibleValues(byKey)),
    ...told(PARTS_FILE, () => impossibleCounts(files, byKey)),
    ...told(
      PARTS_FILE,
      () => impossiblePairs(files, byKey, here.outline),
      () => partsAgainstTotals(files, byKey),
    ),
    ...told(
      PARTS_FILE,
      ofStatus(() => reportsNotFiled(files)),
    ),
    ...told(
      'status.json',
      ofStatus(() => reportsNotGiven(files)),
    ),
    ...told('differences.csv', () => differencesAgainstTables(files, byKey)),
  ];
  return found.length > 0 ? found : told('datapackage.json', () => filesOtherwise(files, here.sums));
}

/** What has one cause is told at the first place, with how many others there are, and what to do. */
function tellFirst(name: string, checks: readonly Check[], mend: string): readonly ReleaseProblem[] {
  for (const check of checks) {
    const [first, ...others] = check();
    if (!first) continue;
    const rest = others.length > 0 ? ` (và ${others.length} chỗ khác như vậy)` : '';
    return [{ name, problem: problem(RULE, first.at(), `${first.what}${rest}; ${mend}`) }];
  }
  return [];
}

/** Tables that are not the ones that the release describes, where nothing else tells what is wrong with them. */
function filesOtherwise({ description }: ReleasedFiles, sums: Here['sums']): readonly Found[] {
  return description.files.flatMap(({ name, hash, at }) => {
    const sum = TABLES.has(name) ? sums.get(name) : undefined;
    const what = `datapackage.json mô tả một \`${name}\` khác (mã SHA-256 khác ${RELEASE_SUMS})`;
    return sum === undefined || hash === `sha256:${sum}` ? [] : [{ at, what }];
  });
}
