/** What check passes, build builds; of what is not built, check names each file. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { campaignOfLetter, campaignOfOutline } from '#lib/paths.ts';
import { hasErrors } from '#lib/problem.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkFiles } from '../../scripts/campaign/check-files.ts';
import { isBuiltPath } from '../../scripts/campaign/made.ts';
import { planBuild } from '../../scripts/campaign/plan.ts';
import { planCheck } from '../../scripts/check/check-repository.ts';
import { oneOrigin } from '../../scripts/git/origins.ts';
import { Output } from '../../scripts/output/output.ts';
import { fixture, goodReport, goodRepository } from '../helpers/fixtures.ts';
import { png } from '../helpers/pictures.ts';
import { withFolder } from '../helpers/repository.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const LETTER = `---
number: 12-KH/BCĐ
date: 2023-01-10
signer: { title: TRƯỞNG BAN, name: Nguyễn Văn A }
title: Về báo cáo
profile: party-2018
type: KH
issuer: binh-an
---
Kính gửi các đơn vị.
`;

async function verdicts(
  root: string,
): Promise<{ readonly check: boolean; readonly build: boolean; readonly silent: readonly string[] }> {
  const repository = new Repository(new Disk(root));
  const { messages } = checkFiles({ repository, given: [] });
  const { files, messages: before } = planCheck(repository, {});
  const made = new Set<string>();
  const plan = planBuild({
    repository,
    files,
    unit: undefined,
    origins: oneOrigin({ commit: '', modified: '2023-06-30T00:00:00Z', code: '' }),
    step: () => {},
    say: () => {},
  });
  const isBuilt = await new Output(join(root, 'dist'), root, isBuiltPath).fill(plan, {
    scope: () => true,
    finish(paths) {
      for (const path of paths) made.add(path);
    },
  });
  // A file that has no document and no message of its own, where its campaign is not told either.
  const told = new Set(messages.map(({ file }) => file));
  const silent = files.filter(
    (file) => !made.has(documentOf(file)) && !told.has(file) && !told.has(outlineBeside(file)),
  );
  return { check: !hasErrors(messages), build: isBuilt && !hasErrors(before), silent };
}

function documentOf(file: string): string {
  const [, campaign = '', ...rest] = file.split('/');
  if (campaignOfOutline(file) !== null) return `${campaign}/outline.docx`;
  if (campaignOfLetter(file) !== null) return `${campaign}/letter.docx`;
  return `${campaign}/reports/${rest.join('/').replace(/\.md$/u, '.docx')}`;
}

function outlineBeside(file: string): string {
  return `outlines/${file.split('/')[1]}/outline.md`;
}

const name = fc.oneof(
  fc.constantFrom(
    ...[
      'nam-2023',
      'Nam-2023',
      'nam 2023',
      'con',
      'aux',
      'nul',
      'com1',
      'nam.',
      '-nam',
      'đợt',
      'nam:2023',
      'a?b',
      'a\\b',
    ],
    ...[
      'nam-2023'.repeat(28),
      'a'.repeat(199),
      'a'.repeat(201),
      'a'.repeat(244),
      'hà',
      'hà'.normalize('NFD'),
      '.an',
      'a\u0007',
    ],
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((one) => !/[/\0]|^\.{1,2}$/u.test(one)),
);
const outline = fc.constantFrom(
  fixture('outline.md'),
  `${fixture('outline.md')}\n<!--lint disable reason="x"-->\n\n\`\`\`yaml\nunknown: 1\n\`\`\`\n`,
  fixture('outline.md').replace('version: 1', 'version: &a [*a]'),
  `${fixture('outline.md')}\n${'*a'.repeat(9_000)}\n`,
);
const report = fc.constantFrom(
  goodReport(),
  `<!--lint disable reason="x"-->\n\n${goodReport().replace(/^---[\s\S]*?---\n/u, '')}`,
  goodReport().replace('---\n', '---\ndraft: true\n'),
  goodReport().replace('---\n', '---\ndraft: true\nkhoa: 1\n'),
  goodReport().replace('number:', 'so:'),
  `${goodReport()}\n![Sơ đồ](so-do.png)\n`,
  `${goodReport()}\n![Sơ đồ](So-do.png)\n`,
  `${goodReport()}\n<!--lint hay-->\n`,
  `${goodReport()}\n${'> '.repeat(50)}a\n`,
  '',
);
const unit = fc.oneof(fc.constantFrom('binh-an/phuong-mot', 'binh-an/con', 'binh-an', 'binh-an/Phuong-mot'), name);
/** Files beside a good repository, or in place of its own. */
const more = fc.oneof(
  fc.tuple(name, outline).map(([id, text]): Files => ({ [`outlines/${id}/outline.md`]: text })),
  fc.tuple(name, fc.constantFrom(LETTER, '')).map(([id, text]): Files => ({ [`outlines/${id}/letter.md`]: text })),
  fc.tuple(name, unit, report).map(([id, one, text]): Files => ({ [`reports/${id}/${one}.md`]: text })),
  fc.tuple(unit, report).map(([one, text]): Files => ({ [`reports/nam-2023/${one}.md`]: text })),
  name.map((one): Files => ({ [`reports/nam-2023/binh-an/${one}.png`]: png(4, 3) })),
  fc.constantFrom<Files[]>(
    { 'reports/nam-2023/binh-an/so-do.png': png(4, 3) },
    { 'outlines/nam-2023/Outline.md': fixture('outline.md') },
    { 'outlines/nam-2023/moi/outline.md': fixture('outline.md') },
    { 'outlines/outline.md': fixture('outline.md') },
    { 'reports/units.csv': `${fixture('units.csv')}binh-an/con,Con,base,commune,,,Con,BCĐ,,,,\n` },
    { 'reports/units.csv': `${fixture('units.csv')}binh-an/${'a'.repeat(230)},Dài,base,commune,,,Dài,BCĐ,,,,\n` },
  ),
);

test('what check passes is built whole, and what is not built is told', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(more, { minLength: 1, maxLength: 3 }), async (given) => {
      const files: Files = Object.assign({}, goodRepository(), ...given);
      await withFolder(async (root) => {
        for (const [path, content] of Object.entries(files)) {
          try {
            mkdirSync(dirname(join(root, path)), { recursive: true });
            writeFileSync(join(root, path), content);
          } catch {
            // What this disk cannot hold is not there.
          }
        }
        const { check, build, silent } = await verdicts(root);
        expect({ build, silent }).toEqual({ build: check, silent: [] });
      });
    }),
    { numRuns: Number(process.env.RUNS ?? 25) },
  );
});
