/** The cases of the rules: what each changes in the one good report or the one good outline, and what is then said. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdit } from './edit.ts';

/** Where the good files and a folder of cases for each rule are. */
export const CASES_FOLDER = 'tests/fixtures/lint-rules';

/** A case of a rule; one without a report is of the outline itself. */
export interface RuleCase {
  /** `bad-<what>` or `ok-<what>`. */
  readonly name: string;
  readonly folder: string;
  readonly outline: string;
  readonly report: string | null;
  /** The last part of the id of the unit that reports. */
  readonly unit: string;
  /** Pictures beside it, by their paths from its folder. */
  readonly pictures: Readonly<Record<string, Uint8Array>>;
}

/** The good files that cases edit. */
export interface GoodFiles {
  readonly outline: string;
  readonly report: string;
}

const UNIT = 'phuong-mot';

/** Reads the good files in a folder of cases. */
export function goodFiles(folder: string): GoodFiles {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return { outline: read('outline.md'), report: read('report.md') };
}

/** The cases of a rule by name; a rule without a folder has none. */
export function casesOf(folder: string, rule: string, good: GoodFiles = goodFiles(folder)): readonly RuleCase[] {
  const cases = join(folder, rule);
  return existsSync(cases)
    ? readdirSync(cases)
        .sort()
        .map((name) => readCase(cases, name, good))
    : [];
}

function readCase(cases: string, name: string, good: GoodFiles): RuleCase {
  const folder = join(cases, name);
  const files = readdirSync(folder).filter((file) => /\.(?:diff|md)$/u.test(file));
  /** `.diff` is an edit; `.md` the whole of a text that has next to nothing of the good one. */
  const textOf = (file: string, base: string) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return file.endsWith('.md') ? text : applyEdit(base, text);
  };
  try {
    const outline = files.find((file) => file.startsWith('outline.'));
    const report = files.find((file) => file !== outline);
    return {
      name,
      folder,
      outline: outline ? textOf(outline, good.outline) : good.outline,
      report: report ? textOf(report, good.report) : null,
      unit: report?.replace(/\.[a-z]+$/u, '') ?? UNIT,
      pictures: picturesIn(folder),
    };
  } catch (error) {
    throw new Error(`The case ${folder} cannot be read`, { cause: error });
  }
}

function picturesIn(folder: string): RuleCase['pictures'] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => PICTURE.test(file));
  return Object.fromEntries(
    files.map((file) => [file.replaceAll('\\', '/'), readFileSync(join(folder, file))] as const),
  );
}

const PICTURE = /\.(?:png|jpe?g|gif|svg|webp)$/iu;
