/** `npm run build` again: after a change, only what rests on what has changed is another file. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../helpers/command.ts';
import { A, B, commitAll } from '../helpers/commit.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { filesIn } from '../output/sums.ts';

const REGISTER = `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces
t,Tỉnh ủy,province,party,,Tỉnh ủy,Tỉnh,TU,,,,
${['a', 'b'].map((one) => `t/${one},Huyện ${one},district,party,Tỉnh ủy,Huyện ủy,Huyện,ĐU,,,,`).join('\n')}
${['a/x', 'a/y', 'b/z'].map((one) => `t/${one},Xã ${one},commune,party,Huyện ủy,Đảng ủy,Xã,ĐU,,,,`).join('\n')}
`;
const OUTLINE = `---
title: Kết quả
version: 1
issuer: t
basis: Kế hoạch số 12-KH/TU ngày 10/01/2023
period: 2023-01-01/2023-06-30
profile: party-2018
type: BC
levels: { district: {}, commune: {} }
---

# Kết quả

## I. SỐ LIỆU

\`\`\`yaml
figures:
  - { id: f, name: Số cuộc họp, unit: cuộc, own: free }
\`\`\`
`;
const report = (value: number) => `---
number: -BC/ĐU
date: 2023-06-28
signer: { authority: T/M BAN THƯỜNG VỤ, title: BÍ THƯ, name: Nguyễn Văn A }
---

# Kết quả

## I. SỐ LIỆU

| Chỉ tiêu | Đơn vị tính | Số liệu |
|---|---|---:|
| Số cuộc họp | cuộc | ${value} |
`;
const UNITS = ['t/a', 't/b', 't/a/x', 't/a/y', 't/b/z'];
const SUMMARIES = ['SHA256SUMS', ...['datapackage.json', 'figures.csv', 'figures.parquet'].map((file) => `c/${file}`)];

/** A repository, committed, how it is built with a cache of its own, and which files of `dist/` a build has made anew. */
function campaign() {
  const root = temporaryRepository({
    '.gitignore': 'dist/\n',
    'reports/units.csv': REGISTER,
    'outlines/c/outline.md': OUTLINE,
    ...Object.fromEntries(UNITS.map((unit, at) => [`reports/c/${unit}.md`, report(at + 1)])),
  });
  commitAll(root, A);
  const cache = temporaryRepository({});
  const dist = join(root, 'dist');
  const build = (...args: string[]) =>
    runScript('build', ['--root', root, '--no-site', ...args], { DECUONG_CACHE: cache });
  const inodes = () => new Map(filesIn(dist).map((path) => [path, statSync(join(dist, path)).ino]));
  const madeAnew = (...args: string[]) => {
    const before = inodes();
    const { status, stderr } = build(...args);
    expect([status, stderr]).toEqual([0, '']);
    return [...inodes()].flatMap(([path, inode]) => (before.get(path) === inode ? [] : [path]));
  };
  build();
  return { root, dist, build, madeAnew };
}

/** A roll-up in all its forms. */
const rollUp = (unit: string) => ['docx', 'md', 'xlsx'].map((form) => `c/roll-ups/${unit}.${form}`);

test('nothing, one report, its commit, the register: what is made anew', { timeout: 120_000 }, () => {
  const { root, dist, build, madeAnew } = campaign();
  expect(madeAnew()).toEqual(['SHA256SUMS']);
  writeFileSync(join(root, 'reports/c/t/a/y.md'), report(40));
  // What the whole says is that of its superior, which has not changed; but documents say of which state they are.
  const touched = ['c/reports/t/a/y.docx', 'c/roll-ups/t.docx', 'c/roll-ups/t.xlsx', ...rollUp('t/a')];
  expect(madeAnew()).toEqual([...SUMMARIES, 'c/totals.csv', ...touched].sort());
  commitAll(root, B);
  const named = [...touched.filter((path) => !path.endsWith('.md')), 'c/datapackage.json', 'c/status.json'];
  expect(madeAnew()).toEqual(['SHA256SUMS', ...named].sort());
  writeFileSync(join(dist, 'c/reports/t/b.docx'), 'của ai đó');
  expect(madeAnew()).toEqual(['SHA256SUMS', 'c/reports/t/b.docx']);
  writeFileSync(join(root, 'reports/units.csv'), REGISTER.replace('Xã b/z', 'Xã Z'));
  expect(madeAnew().filter((path) => path.endsWith('.docx'))).toEqual(
    filesIn(dist).filter((path) => path.endsWith('.docx')),
  );
  const sums = () => readFileSync(join(dist, 'SHA256SUMS'), 'utf8');
  const kept = sums();
  build('--no-cache');
  expect(sums()).toBe(kept);
});
