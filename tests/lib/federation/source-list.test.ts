/** Lists of sources: each case is a folder, `expected.txt` what is read and what is told. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseSources } from '#lib/federation/source-list.ts';
import { campaignId } from '#lib/paths.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { expectFile } from '../../helpers/expectation.ts';
import { PROJECT, SAMPLES } from '../../helpers/project.ts';

const CASES = join(PROJECT, 'tests', 'fixtures', 'federation');
const repository = new Repository(new Disk(SAMPLES));
const { register } = repository.register();
const { outline = null } = repository.outline(campaignId('quang-tri-2018')) ?? {};

test.each(readdirSync(CASES))('%s', (name) => {
  const { sources, problems } = parseSources(
    readFileSync(join(CASES, name, 'sources.csv'), 'utf8'),
    undefined,
    register,
    outline,
  );
  const read = sources.map(
    ({ unit, address, pin, line }) => `${line} ${unit} ${JSON.stringify(address)} ${pin ? 'pinned' : 'not pinned'}`,
  );
  const told = problems.map(
    ({ place: { start, end }, severity, message }) =>
      `${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${message}`,
  );
  expect(told.length > 0).toBe(name.startsWith('bad-'));
  expectFile(join(CASES, name, 'expected.txt'), `${[...read, ...told].join('\n')}\n`);
});
