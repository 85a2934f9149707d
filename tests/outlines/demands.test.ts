/** `tests/fixtures/seeds/demands.csv`: what each of the four issued outlines and letters asks, by its line, and where ours has it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { parseHeading } from '#lib/markdown/heading.ts';
import { PROJECT, SAMPLES } from '../helpers/project.ts';

/** The folder whose `outlines` are read. */
const ROOT = SAMPLES;

const demandSchema = z.strictObject({
  seed: z.string(),
  line: z.string(),
  demand: z.string(),
  campaign: z.string(),
  file: z.enum(['outline.md', 'letter.md']),
  /** Numbers of the headings that lead to it, such as `III > 3 > 3.1`; empty for what stands before the first. */
  section: z.string(),
  text: z.string().min(1),
});

const demands = z
  .array(demandSchema)
  .parse(parse(readFileSync(join(PROJECT, 'tests', 'fixtures', 'seeds', 'demands.csv'), 'utf8'), { columns: true }));

/** The source of each section, its heading and its YAML with it, without the sections below it. */
function sections(campaign: string, file: string): ReadonlyMap<string, string> {
  const found = new Map([['', '']]);
  let path: readonly string[] = [];
  for (const line of readFileSync(join(ROOT, 'outlines', campaign, file), 'utf8').split('\n')) {
    const heading = /^#(#+) (.+)$/u.exec(line);
    if (heading) {
      const depth = (heading[1] ?? '').length;
      path = [...path.slice(0, depth - 1), parseHeading(heading[2] ?? '').number];
    }
    const key = path.join(' > ');
    found.set(key, `${found.get(key) ?? ''}${line}\n`);
  }
  return found;
}

test('each demand of each seed is in the section named', () => {
  const missing = demands.filter(
    ({ campaign, file, section, text }) => sections(campaign, file).get(section)?.includes(text) !== true,
  );
  expect(missing).toEqual([]);
});

test('no section of an outline is without a demand', () => {
  const campaigns = new Set(demands.map(({ campaign }) => campaign));
  const invented = [...campaigns].flatMap((campaign) => {
    const asked = demands.filter((demand) => demand.campaign === campaign && demand.file === 'outline.md');
    const held = new Set(asked.map(({ section }) => section));
    return [...sections(campaign, 'outline.md').keys()]
      .filter((section) => !held.has(section))
      .map((section) => `${campaign}: ${section}`);
  });
  expect(invented).toEqual([]);
});

test('no outline limits the length of a report, for no seed does', () => {
  const limits = [...new Set(demands.map(({ campaign }) => campaign))].flatMap((campaign) =>
    [...sections(campaign, 'outline.md').values()].flatMap(
      (source) => source.match(/.*\bpages:.*|.*không quá.*/gu) ?? [],
    ),
  );
  expect(limits).toEqual([]);
});
