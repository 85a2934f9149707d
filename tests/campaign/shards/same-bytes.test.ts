/** A run in parts comes to what one machine comes to, byte for byte: with fewer parts than provinces, as many, and more. */
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { once } from '#lib/once.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { broughtSince } from '../../../scripts/campaign/brought.ts';
import { checkFiles } from '../../../scripts/campaign/check-files.ts';

import { formats } from '../../../scripts/check/formats/formats.ts';
import { changeSince } from '../../../scripts/git/change.ts';
import { A, commitAll } from '../../helpers/commit.ts';
import { SAMPLES } from '../../helpers/project.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { filesIn } from '../../output/sums.ts';
import { type Built, built } from '../built.ts';
import { buildParts, builtInParts, checkedInParts, partsOf } from './in-parts.ts';
import { NATION, UNMOVED } from './nation.ts';

/** Each makes a repository of its own, and is cut into so many parts. */
const REPOSITORIES: readonly (readonly [name: string, make: () => string, counts: readonly number[]])[] = [
  ['a nation in which everything goes wrong', () => temporaryRepository(NATION), [1, 2, 3, 7]],
  ['the same where no unit came from another province', () => temporaryRepository(UNMOVED), [3]],
  [
    'the samples',
    () => {
      const root = temporaryRepository({});
      cpSync(SAMPLES, root, { recursive: true });
      return root;
    },
    [3],
  ],
];

function committed(make: () => string): Repository {
  const root = make();
  commitAll(root, A);
  return new Repository(new Disk(root));
}

/** Files by their sums. */
function summed({ files, isFine, said }: Built) {
  const sumOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
  return { files: Object.fromEntries([...files].map(([path, content]) => [path, sumOf(content)])), isFine, said };
}

describe.each(REPOSITORIES)('%s', (_, make, counts) => {
  const whole = once(async () => summed(await built(committed(make))));

  test.each(counts)('built in %i', async (count) => {
    const repository = committed(make);
    expect(summed(await builtInParts(repository, count))).toEqual(await whole());
  });

  test.each(counts)('checked in %i', (count) => {
    const repository = committed(make);
    const [one, parts] = [checkFiles({ repository, given: [] }), checkedInParts(repository, count)];
    expect(parts).toEqual(one);
    const printed = ({ messages, files, suppressed, parts: known }: typeof one) =>
      Object.values(formats).map((format) => format(messages, files.length, suppressed, known).join('\n'));
    expect(printed(parts)).toEqual(printed(one));
  });
});

test('checked in 3 since a commit: what the change brought, and no more', () => {
  const repository = committed(() => temporaryRepository(NATION));
  const { root } = repository;
  const edit = (file: string, was: string, is: string) => {
    const path = join(root, 'reports/nam-2023', file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(was, is));
  };
  edit('bo/an/mot.md', '| Tổng số | việc | 12 |', '| Tổng số | việc | 120 |');
  edit('bo/an/hai.md', '2023-07-05', '2023-07-06');
  edit('bo/binh/hai.md', 'number: -BC', 'number: 15-BC');
  rmSync(join(root, 'reports/ky-truoc/bo/binh/hai.md'));
  const now = new Repository(new Disk(root));
  const change = changeSince(root, 'HEAD');
  const [one, parts] = [checkFiles({ repository: now, given: [], change }), checkedInParts(now, 3, change)];
  expect(parts).toEqual(one);
  const brought = broughtSince(now, change, parts);
  expect(brought).toEqual(broughtSince(now, change, one));
  expect(brought.brought.map(({ file, line, rule }) => `${file}:${line} ${rule}`).join('\n')).toMatchInlineSnapshot(`
    "reports/nam-2023/bo/an/hai.md:5 front-matter
    reports/nam-2023/bo/an/hai.md:16 roll-up-mismatch
    reports/nam-2023/bo/an/hai.md:17 roll-up-mismatch
    reports/nam-2023/bo/an/mot.md:2 duplicate-number
    reports/nam-2023/bo/an/mot.md:15 roll-up-mismatch
    reports/nam-2023/bo/an/mot.md:16 roll-up-mismatch
    reports/nam-2023/bo/binh/hai.md:5 front-matter
    reports/nam-2023/bo/binh/hai.md:16 roll-up-mismatch"
  `);
});

test('what is told of a campaign of the nation, found across files as well', () => {
  const { messages } = checkedInParts(new Repository(new Disk(temporaryRepository(NATION))), 3);
  const own = messages.filter(({ file }) => file.startsWith('reports/nam-2023/'));
  expect(
    own.map(({ file, line, rule, severity }) => `${file}:${line} ${severity} ${rule}`).join('\n'),
  ).toMatchInlineSnapshot(`
    "reports/nam-2023/bo.md:2 error duplicate-number
    reports/nam-2023/bo.md:15 warning roll-up-mismatch
    reports/nam-2023/bo.md:16 warning roll-up-mismatch
    reports/nam-2023/bo.md:22 warning roll-up-mismatch
    reports/nam-2023/bo/an.md:2 error duplicate-number
    reports/nam-2023/bo/an.md:15 warning roll-up-mismatch
    reports/nam-2023/bo/an.md:16 warning roll-up-mismatch
    reports/nam-2023/bo/an/ba.md:1 warning unit-path
    reports/nam-2023/bo/an/mot.md:2 error duplicate-number
    reports/nam-2023/bo/binh.md:2 error duplicate-number
    reports/nam-2023/bo/binh.md:15 warning roll-up-mismatch
    reports/nam-2023/bo/binh/mot.md:17 warning figure-consistency
    reports/nam-2023/bo/chau/khong-co.md:1 error unit-path
    reports/nam-2023/bo/chau/mot.md:16 error figure-value
    reports/nam-2023/bo/dong.md:2 error duplicate-number"
  `);
});

test('what two parts make of the nation: no roll-up that something of the other part shows in', async () => {
  const repository = new Repository(new Disk(temporaryRepository(UNMOVED)));
  await buildParts(repository, 2);
  const made = filesIn(partsOf(repository)).filter((file) => /roll-ups.+md$|nam-2023.+docx$/u.test(file));
  expect(made.join('\n')).toMatchInlineSnapshot(`
    "build-1-of-2/files/ky-truoc/roll-ups/bo/an.md
    build-1-of-2/files/nam-2023/reports/bo/an.docx
    build-1-of-2/files/nam-2023/reports/bo/an/ba.docx
    build-1-of-2/files/nam-2023/reports/bo/an/hai.docx
    build-1-of-2/files/nam-2023/reports/bo/an/mot.docx
    build-1-of-2/files/nam-2023/reports/bo/dong.docx
    build-1-of-2/files/nam-2023/roll-ups/bo/an.docx
    build-1-of-2/files/nam-2023/roll-ups/bo/an.md
    build-1-of-2/files/nhiem-ky/roll-ups/bo/an.md
    build-2-of-2/files/ky-truoc/roll-ups/bo/binh.md
    build-2-of-2/files/ky-truoc/roll-ups/bo/chau.md
    build-2-of-2/files/nam-2023/reports/bo/binh.docx
    build-2-of-2/files/nam-2023/reports/bo/binh/hai.docx
    build-2-of-2/files/nam-2023/reports/bo/binh/mot.docx
    build-2-of-2/files/nam-2023/roll-ups/bo/binh.docx
    build-2-of-2/files/nam-2023/roll-ups/bo/binh.md
    build-2-of-2/files/nam-2023/roll-ups/bo/chau.docx
    build-2-of-2/files/nam-2023/roll-ups/bo/chau.md
    build-2-of-2/files/nhiem-ky/roll-ups/bo/binh.md
    build-2-of-2/files/nhiem-ky/roll-ups/bo/chau.md"
  `);
});
