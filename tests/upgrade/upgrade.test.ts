/** `decuong upgrade` in repositories of their own, with packages that say a line each: what is told, what is changed, what is put back. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../helpers/project.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { tarOf } from '../helpers/tarball.ts';

const TIMEOUT = 120_000;
const COMMITS = { '1.0.0': 'a'.repeat(40), '1.1.0': 'b'.repeat(40), '1.2.0': 'c'.repeat(40) } as const;
type Version = keyof typeof COMMITS;

/** A package of decuong that knows one message; one version cannot run. */
function packageOf(version: Version, says = `Lời của ${version}`): Buffer {
  const manifest = {
    name: 'decuong',
    version,
    homepage: 'https://github.com/o/r',
    type: 'module',
    bin: { decuong: 'cli.js' },
  };
  const messages = [{ file: 'reports/a.md', line: 3, rule: `rule-${version}`, message: says }];
  const program =
    version === '1.2.0'
      ? "console.error('hỏng rồi'); process.exitCode = 2;"
      : `console.log(${JSON.stringify(JSON.stringify(messages))}); process.exitCode = 1;`;
  return tarOf({
    'package/package.json': JSON.stringify(manifest),
    'package/dist/.bundle/sources.json': JSON.stringify({ version, commit: COMMITS[version], digest: '' }),
    'package/cli.js': `#!/usr/bin/env node\n${program}\n`,
    'package/CHANGELOG.md': '# Changelog\n\n## 1.1.0\n\n- Thêm lời.\n\n## 1.0.0\n\n- Đầu tiên.\n',
  });
}

const MANIFEST =
  '{\n  "private": true,\n  "devDependencies": {\n    "decuong": "file:.decuong/decuong-1.0.0.tgz"\n  }\n}\n';
const workflow = (commit: string) => `jobs:\n  check:\n    uses: o/r/.github/workflows/check.yml@${commit}\n`;

/** An office's repository with 1.0.0 installed, and tarballs of the others beside it. */
function office(): string {
  const parent = temporaryRepository({
    'decuong-1.0.0.tgz': packageOf('1.0.0'),
    'decuong-1.1.0.tgz': packageOf('1.1.0'),
    'decuong-1.2.0.tgz': packageOf('1.2.0'),
    'broken.tgz': Buffer.from('x'),
    'kho/package.json': MANIFEST,
    'kho/.decuong/decuong-1.0.0.tgz': packageOf('1.0.0'),
    'kho/.github/workflows/check.yml': workflow(COMMITS['1.0.0']),
    'kho/.github/workflows/mend.yml': workflow('main'),
  });
  const { status, stderr } = spawnSync('npm', ['install', '--ignore-scripts', '--offline', '--no-audit', '--no-fund'], {
    cwd: join(parent, 'kho'),
    encoding: 'utf8',
  });
  expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
  return join(parent, 'kho');
}

function upgrade(root: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(PROJECT, 'scripts', 'upgrade.ts'), '--root', root, ...args],
    { cwd: PROJECT, encoding: 'utf8', env: { ...process.env, npm_config_offline: 'true' } },
  );
  return { status, stdout, stderr };
}

/** All files of a repository with their contents. */
function state(root: string): Readonly<Record<string, string>> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(root.length + 1), readFileSync(file, 'latin1')] as const)
      .sort(),
  );
}

const TOLD = `decuong 1.0.0 → 1.1.0

## 1.1.0

- Thêm lời.

Bản mới báo thêm 1 lời:
  1 rule-1.1.0
  reports/a.md:3 Lời của 1.1.0 [rule-1.1.0]
Bản mới không báo nữa 1 lời:
  1 rule-1.0.0
  reports/a.md:3 Lời của 1.0.0 [rule-1.0.0]

Các dòng sẽ đổi:
  package.json:4
  - "decuong": "file:.decuong/decuong-1.0.0.tgz"
  + "decuong": "file:.decuong/decuong-1.1.0.tgz"
  .github/workflows/check.yml:3
  - uses: o/r/.github/workflows/check.yml@${COMMITS['1.0.0']}
  + uses: o/r/.github/workflows/check.yml@${COMMITS['1.1.0']}
  thêm .decuong/decuong-1.1.0.tgz
  bỏ .decuong/decuong-1.0.0.tgz
  package-lock.json: npm ghi lại theo package.json
  để nguyên .github/workflows/mend.yml:3 (đã có người sửa dòng này; hãy tự xem)
    uses: o/r/.github/workflows/check.yml@main
`;

test('tells first, changes nothing unasked; then changes all that it told, and goes back when that is named', {
  timeout: TIMEOUT,
}, () => {
  const root = office();
  const before = state(root);
  expect(upgrade(root, '../decuong-1.1.0.tgz')).toEqual({
    status: 1,
    stdout: `${TOLD}\nChưa đổi gì. Đồng ý thì chạy lại với --yes.\n`,
    stderr: '',
  });
  expect(state(root)).toEqual(before);

  expect(upgrade(root, '../decuong-1.1.0.tgz', '--yes')).toEqual({
    status: 0,
    stdout: `${TOLD}\nĐã chuyển sang decuong 1.1.0. Làm tiếp:\n\n  npx decuong check\n  git add -A\n  git commit -m "decuong 1.1.0"\n`,
    stderr: '',
  });
  const { 'package-lock.json': lock = '', ...after } = state(root);
  const others = (files: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(files).filter(([file]) => !/^node_modules|\.tgz$|^package-lock/u.test(file)));
  expect(others(after)).toEqual({
    ...others(before),
    'package.json': MANIFEST.replace('1.0.0', '1.1.0'),
    '.github/workflows/check.yml': workflow(COMMITS['1.1.0']),
  });
  expect(readdirSync(join(root, '.decuong'))).toEqual(['decuong-1.1.0.tgz']);
  expect([...lock.matchAll(/decuong-\d\.\d\.\d/gu)].map(([name]) => name)).toEqual(['decuong-1.1.0', 'decuong-1.1.0']);

  expect(upgrade(root, '../decuong-1.1.0.tgz')).toEqual({
    status: 0,
    stdout: 'Kho đang dùng decuong 1.1.0; không có gì để chuyển.\n',
    stderr: '',
  });
  const back = upgrade(root, '../decuong-1.0.0.tgz', '--yes');
  expect([back.status, back.stdout.split('\n')[0]]).toEqual([0, 'decuong 1.1.0 → 1.0.0 (quay lại bản cũ hơn)']);
  expect(others(state(root))).toEqual(others(before));
});

test('what cannot be done leaves everything as it was', { timeout: TIMEOUT }, () => {
  const root = office();
  const before = state(root);
  const help = 'Xem cách dùng: thêm --help\n';
  expect(upgrade(root, '../decuong-1.2.0.tgz', '--yes')).toEqual({
    status: 2,
    stdout: '',
    stderr: `decuong 1.2.0 không chạy được ở kho này, nên không chuyển:\nhỏng rồi\n${help}`,
  });
  expect(upgrade(root, '../none.tgz', '--yes')).toEqual({
    status: 2,
    stdout: '',
    stderr: `Không có tệp ../none.tgz\n${help}`,
  });
  expect(upgrade(root, 'o/r', '--yes')).toEqual({
    status: 2,
    stdout: '',
    stderr: `\`o/r\` không phải một phiên bản như 0.3.0, cũng không phải tệp decuong-….tgz\n${help}`,
  });
  expect(upgrade(root, '../broken.tgz', '--yes').status).toBe(2);
  expect(state(root)).toEqual(before);

  // A dependency that cannot be had offline stops npm when the files are written already.
  writeFileSync(
    join(root, 'package.json'),
    MANIFEST.replace('"decuong"', '"is-not-there-at-all": "9.9.9",\n    "decuong"'),
  );
  const broken = state(root);
  const { status, stderr } = upgrade(root, '../decuong-1.1.0.tgz', '--yes');
  expect([status, stderr.split('\n')[0]]).toEqual([2, 'npm không cài được bản mới; mọi thứ đã được trả lại như cũ:']);
  expect(state(root)).toEqual(broken);
});

test.each([
  ['{}', 'Kho này không dùng gói decuong: package.json không ghi decuong trong devDependencies'],
  [MANIFEST, 'Chưa cài decuong ở kho này; hãy chạy npm install --ignore-scripts trước'],
])('a repository that has no decuong is refused', (manifest, message) => {
  const folder = temporaryRepository({ 'package.json': manifest });
  expect(upgrade(folder)).toEqual({ status: 2, stdout: '', stderr: `${message}\nXem cách dùng: thêm --help\n` });
});
