/** Whatever happens between two commits, every document that is built at the second one is what the commit that it names gives. */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { Repository } from '#lib/repository/repository.ts';
import { isBuiltPath } from '../../scripts/campaign/made.ts';
import { planBuild } from '../../scripts/campaign/plan.ts';
import { verification } from '../../scripts/campaign/verification.ts';
import { planCheck } from '../../scripts/check/check-repository.ts';
import { Checkout } from '../../scripts/git/checkout.ts';
import { originsAtHead } from '../../scripts/git/origins.ts';
import { Output } from '../../scripts/output/output.ts';
import { A, commitAll } from '../helpers/commit.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { filesIn } from '../output/sums.ts';

const REGISTER = `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces
t,Tỉnh ủy,province,party,,Tỉnh ủy,Tỉnh,ĐU,,,,
t/a,Huyện a,district,party,Tỉnh ủy,Huyện ủy,Huyện,ĐU,,,,
t/b,Huyện b,district,party,Tỉnh ủy,Huyện ủy,Huyện,ĐU,,,,
t/b/z,Xã z,commune,party,Huyện ủy,Đảng ủy,Xã,ĐU,,,,
`;
const outline = (more = '') => `---
title: Kết quả
version: 1
issuer: t
basis: Kế hoạch số 12-KH/TU ngày 10/01/2023
period: 2023-01-01/2023-06-30
profile: party-2018
type: BC
levels: { district: { before: 2023-06-15 }, commune: {} }
${more}---

# Kết quả

## I. SỐ LIỆU

\`\`\`yaml
figures:
  - { id: f, name: Số cuộc họp, unit: cuộc, own: free }
\`\`\`

## II. THEO NHIỆM KỲ

\`\`\`yaml
terms: { min: 1, max: 1 }
figures:
  - { id: g, name: Số đơn, unit: đơn, own: free }
\`\`\`
`;
const report = (value: number, term = 'Nhiệm kỳ 1', more = '') => `---
number: -BC/ĐU
date: 2023-06-10
${more}signer: { authority: T/M BAN THƯỜNG VỤ, title: BÍ THƯ, name: Nguyễn Văn A }
---

# Kết quả

## I. SỐ LIỆU

| Chỉ tiêu | Đơn vị tính | Số liệu |
|---|---|---:|
| Số cuộc họp | cuộc | ${value} |

## II. THEO NHIỆM KỲ

| Chỉ tiêu | Đơn vị tính | ${term} |
|---|---|---:|
| Số đơn | đơn | ${value} |
`;
const LATE = 'received: { number: 12, date: 2023-07-10 }\n';

/** What stands in the repository at first, beside the register, the outlines and what is given. */
const REPORTS = { 't/a': report(1), 't/b': report(2), 't/b/z': report(3) };

function repositoryOf(files: Readonly<Record<string, string>> = {}): string {
  const reports = Object.entries(REPORTS).map(([unit, text]) => [`reports/c/${unit}.md`, text]);
  return temporaryRepository({
    '.gitignore': 'dist/\n',
    'reports/units.csv': REGISTER,
    'outlines/c/outline.md': outline('compare-with: d\n'),
    'outlines/d/outline.md': outline(),
    'reports/d/t/b.md': report(7),
    ...Object.fromEntries(reports),
    ...files,
  });
}

/** Builds the documents of a commit made on a day, and tells those that are not what the commits give that they name. */
async function wrongAfter(root: string, day: string): Promise<readonly string[]> {
  commitAll(root, { ...A, date: `${day}T08:00:00+07:00` });
  const repository = new Repository(new Checkout(root));
  const { files } = planCheck(repository, {});
  const quiet = { step: () => {}, say: () => {} };
  const plan = planBuild({ repository, files, unit: undefined, origins: originsAtHead(root), ...quiet });
  const dist = join(root, 'dist');
  await new Output(dist, root, isBuiltPath).fill(plan, { scope: () => true });
  const wrong: string[] = [];
  for (const path of filesIn(dist).filter((one) => /\.(?:docx|xlsx)$/u.test(one))) {
    const { state, lines } = await verification(root, path, readFileSync(join(dist, path)));
    if (state !== 'right') wrong.push(`${path} ${lines.at(-1)}`);
  }
  return wrong;
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

test.each<[string, (root: string) => void, Readonly<Record<string, string>>]>([
  ['a report of another unit', (root) => write(root, 'reports/c/t/b/z.md', report(30)), {}],
  [
    'a stamp of a day that was to come',
    (root) => write(root, 'outlines/d/ghi-chu.txt', 'x'),
    {
      'reports/c/t/a.md': report(1, 'Nhiệm kỳ 1', LATE),
    },
  ],
  [
    'the report after which a term was called goes',
    (root) => rmSync(join(root, 'reports/c/t/a.md')),
    {
      'reports/c/t/a.md': report(1, 'NHIỆM KỲ 1'),
    },
  ],
  ['that report calls it otherwise', (root) => write(root, 'reports/c/t/a.md', report(1, 'nhiệm kỳ 1')), {}],
  [
    'the campaign that is compared with breaks',
    (root) => write(root, 'outlines/d/outline.md', outline('version: x\n')),
    {},
  ],
  ['a report becomes wrong by the register of documents', (root) => write(root, 'outlines/documents.csv', 'x\n'), {}],
])('%s', { timeout: 120_000 }, async (_what, change, files) => {
  const root = repositoryOf(files);
  expect(await wrongAfter(root, '2023-06-20')).toEqual([]);
  change(root);
  expect(await wrongAfter(root, '2023-08-01')).toEqual([]);
});

test('what a link leads to may be anywhere: a report behind one is of the newest commit', () => {
  const root = repositoryOf({ 'khac/a.md': report(5) });
  rmSync(join(root, 'reports/c/t/a.md'));
  symlinkSync('../../../khac/a.md', join(root, 'reports/c/t/a.md'));
  commitAll(root, A);
  write(root, 'khac/a.md', report(6));
  const head = commitAll(root, A);
  const origins = originsAtHead(root);
  const sources = [['reports/c/t/a.md'], ['reports/c/t/'], ['reports/c/t/b.md']];
  expect(sources.map((one) => origins.of(one).commit === head)).toEqual([true, true, false]);
});

test('what stands in a repository of its own is in no commit of this one', () => {
  const root = repositoryOf();
  const head = commitAll(root, A);
  write(root, 'reports/c/t/k/x.md', report(5));
  commitAll(join(root, 'reports/c/t/k'), A);
  const origins = originsAtHead(root);
  const sources = [['reports/c/t/k/x.md'], ['reports/c/t/'], ['reports/c/t/b.md']];
  expect(sources.map((one) => origins.of(one).commit)).toEqual([`${head}-dirty`, `${head}-dirty`, head]);
});
