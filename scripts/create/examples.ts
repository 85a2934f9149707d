/** One of the sample campaigns with its units and reports, for people to see what comes out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { readCsvRows } from '#lib/csv/rows.ts';
import { OUTLINES, REGISTER_FILE, REPORTS } from '#lib/paths.ts';
import { REGISTER_FORM } from '#lib/register/register.ts';
import { HOME } from '../output/home.ts';

/** A sample campaign. */
export interface Example {
  readonly campaign: string;
  /** The register with the sample's units below the others. */
  readonly register: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Campaigns to show, each with the unit that calls for its reports; the second where the first is the organisation itself. */
export const SAMPLES = [
  { campaign: 'hai-phong-2023-h1', issuer: 'hai-phong' },
  { campaign: 'party-bloc-2023', issuer: 'party-bloc' },
] as const;

/** The sample that fits beside a register. */
export function exampleBeside(register: string, organisation: string): Example {
  const { campaign, issuer } = SAMPLES.find((one) => one.issuer !== organisation) ?? SAMPLES[0];
  const root = HOME;
  const files = [join(OUTLINES, campaign), join(REPORTS, campaign)].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
  );
  const own = rowsOf(register);
  const columns = Object.keys(own[0] ?? {});
  // Nobody here has the teams of a sample.
  const sample = rowsOf(readFileSync(join(root, REGISTER_FILE), 'utf8'))
    .filter(({ id = '' }) => id === issuer || id.startsWith(`${issuer}/`))
    .map((row): Readonly<Record<string, string>> => ({ ...row, team: '' }));
  return {
    campaign,
    register: stringify([columns, ...[...own, ...sample].map((row) => columns.map((column) => row[column] ?? ''))]),
    files: new Map(files.sort().map((file) => [file.replaceAll('\\', posix.sep), readFileSync(join(root, file))])),
  };
}

function rowsOf(text: string): readonly Readonly<Record<string, string>>[] {
  return readCsvRows(REGISTER_FORM, text, () => {}).rows.map(({ row }) => row);
}
