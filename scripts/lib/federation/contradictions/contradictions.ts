/**
 * What contradicts what in a release whose files are what was released, each fine by itself: all of it, each cause once, at the first place.
 * What our own build writes holds no error, whatever the campaign; what it may write where a stamp says a day to come, or where a rule was
 * turned off for a reason, is a warning, and the release is used.
 */
import type { Outline } from '../../outline/outline.ts';
import { FILE_START, problem, ruleId, type Severity } from '../../problem.ts';
import { isBelow, type Register } from '../../register/register.ts';
import { PARTS_FILE, RELEASE_FILES, RELEASE_SUMS } from '../files.ts';
import type { ReleasedFiles } from '../read-release.ts';
import type { ReleaseProblem } from '../release.ts';
import { coverageBelow, figuresLacking, totalsAgainstCoverage } from './coverage.ts';
import { differencesAgainstTables, differencesLacking } from './differences.ts';
import type { Found } from './found.ts';
import { partRows } from './part-rows.ts';
import { impossibleCounts, impossiblePairs, impossibleValues, partsAboveWhole } from './parts.ts';
import { partsAgainstTotals, ratesAgainstParts } from './parts-and-totals.ts';
import { unitsAgainstRegister } from './register.ts';
import { reportsNotFiled, reportsNotGiven, reportsWithoutVersion } from './reports.ts';
import { ratesAgainstUnits, statesAgainstDays, unitsTwice } from './status.ts';
import { moreThanFiled, moreThanOwe, ratesWithoutTotals, totalsWithoutRates } from './totals-and-status.ts';

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

/** A file, what is found in it, and how bad that is: an error unless it says otherwise. */
type Check = readonly [name: string, found: () => readonly Found[], severity?: Severity];

/** Checks that hang together: the first that finds something stands for the rest. */
type Line = readonly Check[];

const STATUS = 'status.json';
const TOTALS = 'totals.csv';
const DIFFERENCES = 'differences.csv';

/** The contradictions of a release. */
export function contradictionsIn(files: ReleasedFiles, here: Here): readonly ReleaseProblem[] {
  const again = `hãy đề nghị \`${files.top}\` phát hành lại, đừng sửa tệp đã lấy về`;
  const told = (lines: readonly Line[], mend = again) => lines.flatMap((line) => tellFirst(line, mend));
  const itself = told([[['datapackage.json', () => standsOnItself(files)]]]);
  if (itself.length > 0) return itself;
  const inStatus = [
    ...told([
      [
        [STATUS, () => unitsTwice(files)],
        [STATUS, () => ratesAgainstUnits(files)],
      ],
      [[STATUS, () => statesAgainstDays(files)]],
    ]),
    ...told(
      [[[STATUS, () => unitsAgainstRegister(files, here.register, here.outline)]]],
      'hãy sửa danh mục ở đây nếu sai, không thì đề nghị kho ấy sửa danh mục rồi phát hành lại',
    ),
  ];
  const ofUnits = told([
    [
      [TOTALS, () => totalsWithoutRates(files)],
      [STATUS, () => ratesWithoutTotals(files)],
    ],
  ]);
  // Where units are wrong, so is whatever counts them.
  const areCounted = inStatus.length === 0 && ofUnits.length === 0;
  const found = [
    ...inStatus,
    ...(inStatus.length > 0 ? [] : ofUnits),
    ...told(ofCoverage(files, areCounted)),
    ...told(amongTables(files, here, ofUnits.length === 0)),
  ];
  return found.length > 0 ? found : told([[['datapackage.json', () => filesOtherwise(files, here.sums)]]]);
}

/** Who has given what; `areCounted` where the units of the status may be counted. */
function ofCoverage(files: ReleasedFiles, areCounted: boolean): readonly Line[] {
  const againstStatus: Line = areCounted ? [[TOTALS, () => moreThanFiled(files), 'warning']] : [];
  const owed: Line = areCounted ? [[TOTALS, () => moreThanOwe(files)]] : [];
  const reports: readonly Line[] = [
    [
      [PARTS_FILE, () => reportsWithoutVersion(files)],
      [PARTS_FILE, () => reportsNotFiled(files), 'warning'],
    ],
    [[STATUS, () => reportsNotGiven(files)]],
  ];
  return [
    [[TOTALS, () => totalsAgainstCoverage(files)], ...owed, ...againstStatus, [TOTALS, () => coverageBelow(files)]],
    ...(areCounted ? reports : []),
  ];
}

/** `areRated` where all units with totals have rates, and the other way round: else what lacks its total is told already. */
function amongTables(files: ReleasedFiles, { outline }: Here, areRated: boolean): readonly Line[] {
  const { byKey, twice } = partRows(files);
  const lacking: Line = [
    [TOTALS, () => figuresLacking(files)],
    [PARTS_FILE, () => partsAgainstTotals(files, byKey)],
  ];
  return [
    ...(areRated ? [lacking] : []),
    [
      [PARTS_FILE, () => impossiblePairs(files, byKey, outline)],
      [TOTALS, () => ratesAgainstParts(files, byKey)],
    ],
    [[PARTS_FILE, () => partsAboveWhole(files, byKey, outline), 'warning']],
    [[PARTS_FILE, () => twice]],
    [[PARTS_FILE, () => impossibleCounts(files, byKey)]],
    [
      [PARTS_FILE, () => impossibleValues(files, byKey)],
      [DIFFERENCES, () => differencesAgainstTables(files, byKey)],
      [PARTS_FILE, () => differencesLacking(files, byKey)],
    ],
  ];
}

/** What has one cause is told at the first place, with how many others there are, and what to do. */
function tellFirst(line: Line, mend: string): readonly ReleaseProblem[] {
  for (const [name, check, severity = 'error'] of line) {
    const then = severity === 'error' ? mend : 'nếu không rõ vì sao thì hãy hỏi đơn vị có kho ấy';
    const [first, ...others] = check();
    if (!first) continue;
    const rest = others.length > 0 ? ` (và ${others.length} chỗ khác như vậy)` : '';
    return [{ name, problem: problem(RULE, first.at(), `${first.what}${rest}; ${then}`, { severity }) }];
  }
  return [];
}

/** A release that names its own unit, or one that is not below it, as one whose numbers come from elsewhere. */
function standsOnItself({ top, description: { sources } }: ReleasedFiles): readonly Found[] {
  return sources
    .filter((source) => !isBelow(source, top))
    .map((source) => {
      const what = `datapackage.json ghi số của \`${source}\` lấy từ kho khác, mà đơn vị ấy không ở dưới \`${top}\``;
      return { at: () => FILE_START, what };
    });
}

/** Tables that are not the ones that the release describes, where nothing else tells what is wrong with them. */
function filesOtherwise({ description }: ReleasedFiles, sums: Here['sums']): readonly Found[] {
  return description.files.flatMap(({ name, hash, at }) => {
    const sum = TABLES.has(name) ? sums.get(name) : undefined;
    const what = `datapackage.json mô tả một \`${name}\` khác (mã SHA-256 khác ${RELEASE_SUMS})`;
    return sum === undefined || hash === `sha256:${sum}` ? [] : [{ at, what }];
  });
}
