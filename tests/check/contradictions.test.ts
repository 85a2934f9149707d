/** Releases whose sums are right and whose files contradict each other: a table of edits, and all that is told of each. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { day } from '#lib/date.ts';
import { campaignId, type UnitId, unitId } from '#lib/paths.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { releasesOf } from '../../scripts/check/releases.ts';
import { type Files, fetched, isWithin, released, sourceList, tablesOf, withReports } from '../campaign/federated.ts';
import { expectFile } from '../helpers/expectation.ts';
import { PROJECT, SAMPLES } from '../helpers/project.ts';
import { CAMPAIGN, HERE, standingOn, TABLES } from './contradicted.ts';

const TABLE = join(PROJECT, 'tests', 'fixtures', 'contradictions.txt');
const [CASE, TOLD] = ['==== ', '++++\n'];

/** What is told of a release, and whether it is used. */
function told(files: Files, campaign = CAMPAIGN): readonly string[] {
  const { releases, problems } = releasesOf(new Repository(new Memory(files)), campaign);
  const lines = problems.map(({ file, problem: { place, severity, message } }) => {
    const { line, column } = place.start;
    return `${file.replace('reports/h1/sources/t/dong/', '')}:${line}:${column} ${severity} ${message}`;
  });
  return [...lines, releases.length > 0 ? 'used' : 'refused'];
}

/** Applies edits: a line that names a file, then lines that go (`-`) and come (`+`); those that go stand together, once. */
function edited(files: Files, edits: readonly string[]): Files {
  const made = new Map(Object.entries(files));
  let [file, gone, come]: [string, string[], string[]] = ['', [], []];
  const apply = () => {
    const [before, after] = [gone, come].map((lines) => lines.map((line) => `${line}\n`).join(''));
    const text = made.get(file);
    if (text === undefined || gone.length + come.length === 0) return;
    const parts = gone.length === 0 ? [text, ''] : text.split(before ?? '');
    if (parts.length !== 2) throw new Error(`${file} must have this once:\n${before}`);
    made.set(file, parts.join(after));
    [gone, come] = [[], []];
  };
  for (const line of edits) {
    if (line.startsWith('+')) come.push(line.slice(1));
    else {
      if (come.length > 0 || !line.startsWith('-')) apply();
      if (line.startsWith('-')) gone.push(line.slice(1));
      else file = line;
    }
  }
  apply();
  return Object.fromEntries(made);
}

const cases = readFileSync(TABLE, 'utf8')
  .split(CASE)
  .slice(1)
  .map((text) => {
    const [name = '', ...edits] = (text.split(TOLD)[0] ?? '').trimEnd().split('\n');
    return { name, edits };
  });

test('every case is told as the table has it; what is an error is refused, what is a warning used', () => {
  const outcomes = cases.map(({ name, edits }) => {
    const all = edited({ ...TABLES, ...HERE }, edits);
    const tables = Object.fromEntries(Object.keys(TABLES).map((file) => [file, all[file] ?? '']));
    const here = Object.fromEntries(Object.keys(HERE).map((file) => [file, all[file] ?? '']));
    return { name, edits, lines: told(standingOn(tables, here)) };
  });
  const text = outcomes.map(
    ({ name, edits, lines }) => `${CASE}${[name, ...edits].join('\n')}\n${TOLD}${lines.join('\n')}\n`,
  );
  expectFile(TABLE, text.join(''));
  const untold = outcomes.filter(({ name, lines }) => (lines.join() === 'used') !== name.startsWith('ok: '));
  expect(untold.map(({ name }) => name)).toEqual([]);
  const isWrong = (lines: readonly string[]) => lines.some((line) => /^\S+ error /u.test(line));
  const misused = outcomes.filter(({ lines }) => (lines.at(-1) === 'refused') !== isWrong(lines));
  expect(misused.map(({ name }) => name)).toEqual([]);
});

/** The text files of a folder, by their paths below it. */
function textsBelow(folder: string): Files {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map((one) => relative(folder, join(one.parentPath, one.name)).replaceAll('\\', '/'));
  const texts = paths.filter((path) => /\.(?:md|csv)$/u.test(path));
  return Object.fromEntries(texts.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

test.each(['hai-phong-2023-h1', 'hcm-labour-2024', 'party-bloc-2023', 'quang-tri-2018'].map(campaignId))(
  'nothing contradicts anything in what units of %s release',
  (campaign) => {
    const files = textsBelow(SAMPLES);
    const repository = new Repository(new Memory(files));
    const { register } = repository.register();
    const issuer = repository.outline(campaign)?.outline?.frontMatter.issuer ?? unitId('');
    const below = [...register.units.keys()].filter((unit) => unit !== issuer && isWithin(unit, issuer));
    const isAbove = (unit: UnitId) => register.children(unit).length > 0;
    const chosen = [below.find(isAbove), below.find((unit) => !isAbove(unit))].filter((unit) => unit !== undefined);
    const evidence = { days: new Map(), asOf: day('2030-01-01') };
    const outcomes = chosen.map((unit) => {
      const there = withReports(files, (one) => isWithin(one, unit));
      const release = released(tablesOf(there, campaign, 'a'.repeat(40), evidence).tables);
      const list = sourceList(campaign, [{ unit, release, commit: 'a'.repeat(40) }]);
      const here = withReports(files, (one) => !isWithin(one, unit));
      return told({ ...here, ...list, ...fetched(campaign, unit, release) }, campaign);
    });
    expect(outcomes).toEqual(chosen.map(() => ['used']));
  },
);
