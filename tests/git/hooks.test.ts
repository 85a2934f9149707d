/** The files of hooks as they are written and taken away, and what they run. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { CannotRun } from '#lib/cannot-run.ts';
import { installHooks, removeHooks } from '../../scripts/git/hooks.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { GitHistory } from '../status/history.ts';

const CALL = `# decuong: npm run hooks; npm run hooks -- --remove
"$(dirname "$0")/decuong" "$(basename "$0")" "$@" || exit $?
# decuong.
`;
const ALONE = `755 #!/bin/sh\n${CALL}`;
const NAMES = ['commit-msg', 'pre-commit', 'pre-merge-commit', 'prepare-commit-msg'];

afterEach(() => vi.unstubAllEnvs());

/** An empty repository with some hooks, which can be run. */
function repository(hooks: Readonly<Record<string, string>> = {}): { root: string; folder: string } {
  const { root } = new GitHistory(temporaryRepository({}));
  const folder = join(root, '.git/hooks');
  for (const sample of readdirSync(folder)) execFileSync('rm', [join(folder, sample)]);
  for (const [name, text] of Object.entries(hooks)) writeFileSync(join(folder, name), text, { mode: 0o755 });
  return { root, folder };
}

/** All that is in a folder of hooks but our common script: mode and text, where a link leads, or a folder. */
function hooksIn(folder: string): Readonly<Record<string, string>> {
  const look = (file: string) => {
    const there = lstatSync(file);
    if (there.isSymbolicLink()) return readlinkSync(file);
    return there.isDirectory() ? 'folder' : `${(there.mode & 0o777).toString(8)} ${readFileSync(file, 'utf8')}`;
  };
  const names = readdirSync(folder).filter((name) => name !== 'decuong');
  return Object.fromEntries(names.map((name) => [name, look(join(folder, name))]));
}

const tool = (root: string) =>
  spawnSync('git', ['-C', root, 'config', '--local', '--get-all', 'decuong.tool'], { encoding: 'utf8' }).stdout;

test('where there is none, four are made that say no more than ours; they go again', () => {
  const { root, folder } = repository();
  expect([installHooks(root, '/công cụ').folders, tool(root)]).toEqual([[folder], '/công cụ\n']);
  expect(hooksIn(folder)).toEqual(Object.fromEntries(NAMES.map((name) => [name, ALONE])));
  expect([installHooks(root, '/công cụ khác').folders, tool(root)]).toEqual([[folder], '/công cụ khác\n']);
  expect(hooksIn(folder)).toEqual(Object.fromEntries(NAMES.map((name) => [name, ALONE])));
  expect([removeHooks(root).folders, readdirSync(folder), tool(root)]).toEqual([[folder], [], '']);
  expect([removeHooks(root).folders, readdirSync(folder)]).toEqual([[folder], []]);
});

test.each(['#!/bin/sh', '#!/usr/bin/env bash', '#! /bin/dash -e', '#!/usr/bin/ksh', '#!/bin/zsh -f'])(
  'a hook of %s calls ours first, and goes on',
  (first) => {
    const { root, folder } = repository({ 'pre-commit': `${first}\necho một\necho hai` });
    installHooks(root, '/x');
    expect(hooksIn(folder)).toEqual({
      ...Object.fromEntries(NAMES.map((name) => [name, ALONE])),
      'pre-commit': `755 ${first}\n${CALL}echo một\necho hai`,
    });
    removeHooks(root);
    expect(hooksIn(folder)).toEqual({ 'pre-commit': `755 ${first}\necho một\necho hai` });
  },
);

const next = (name: string) =>
  `${ALONE}before="$(dirname "$0")/${name}.before-decuong"\n[ ! -x "$before" ] || exec "$before" "$@"\n`;

test.each<[string, (file: string) => void]>([
  ['of another language', (file) => writeFileSync(file, '#!/usr/bin/env python\n', { mode: 0o755 })],
  ['of a shell that is another', (file) => writeFileSync(file, '#!/usr/bin/fish\n', { mode: 0o755 })],
  ['that names a shell further down', (file) => writeFileSync(file, '\n#!/bin/sh\n', { mode: 0o755 })],
  ['that names a shell in passing', (file) => writeFileSync(file, 'x #!/bin/sh\n', { mode: 0o755 })],
  ['that is off', (file) => writeFileSync(file, '#!/bin/sh\n', { mode: 0o644 })],
  ['that is a link', (file) => symlinkSync('../x', file)],
  ['that is a folder', (file) => mkdirSync(file)],
])('a hook %s is kept beside', (_, put) => {
  const { root, folder } = repository();
  put(join(folder, 'commit-msg'));
  const { 'commit-msg': before } = hooksIn(folder);
  installHooks(root, '/x');
  expect(hooksIn(folder)).toEqual({
    ...Object.fromEntries(NAMES.map((name) => [name, ALONE])),
    'commit-msg': next('commit-msg'),
    'commit-msg.before-decuong': before,
  });
  removeHooks(root);
  expect(hooksIn(folder)).toEqual({ 'commit-msg': before });
});

test('what is run as root or for some only is on, too', () => {
  const { root, folder } = repository({ 'pre-commit': '#!/bin/sh\nx\n' });
  chmodSync(join(folder, 'pre-commit'), 0o610);
  installHooks(root, '/x');
  expect(hooksIn(folder)['pre-commit']).toBe(`610 #!/bin/sh\n${CALL}x\n`);
});

test('where both a hook and one that was kept are there, neither is lost', () => {
  const { root, folder } = repository({ 'commit-msg': 'mới', 'commit-msg.before-decuong': 'cũ' });
  const file = join(folder, 'commit-msg');
  expect(() => installHooks(root, '/x')).toThrow(
    new CannotRun(`Đã có cả ${file} và ${file}.before-decuong; hãy gộp hai tệp ấy làm một rồi chạy lại`),
  );
  expect([hooksIn(folder)['commit-msg'], hooksIn(folder)['commit-msg.before-decuong']]).toEqual(['755 mới', '755 cũ']);
});

test('what others put in the place of ours since stays when ours go', () => {
  const { root, folder } = repository();
  installHooks(root, '/x');
  writeFileSync(join(folder, 'pre-commit'), '#!/bin/sh\nkhác\n');
  removeHooks(root);
  expect(hooksIn(folder)).toEqual({ 'pre-commit': '755 #!/bin/sh\nkhác\n' });
});

test('hooks stand where Git looks for them: the last setting, from the top of the working tree', () => {
  const { root, folder } = repository();
  mkdirSync(join(root, 'sub'));
  const home = temporaryRepository({ '.gitconfig': '[core]\n\thooksPath = ~/của tôi\n' });
  expect(installHooks(join(root, 'sub'), '/x').folders).toEqual([folder]);
  vi.stubEnv('HOME', home);
  vi.stubEnv('GIT_CONFIG_GLOBAL', join(home, '.gitconfig'));
  expect([installHooks(root, '/x').folders, removeHooks(root).folders]).toEqual([
    [join(home, 'của tôi')],
    [join(home, 'của tôi')],
  ]);
  for (const path of ['một', 'hai hai'])
    execFileSync('git', ['-C', root, 'config', '--local', '--add', 'core.hooksPath', path]);
  expect(installHooks(join(root, 'sub'), '/x').folders).toEqual([join(root, 'hai hai')]);
  expect(readdirSync(join(root, 'hai hai'))).toEqual(['commit-msg', 'decuong', ...NAMES.slice(1)]);
});

test('each hook runs what it is for, with the message where there is one', () => {
  const { root, folder } = repository();
  const place = temporaryRepository({
    'bin/node': '#!/bin/sh\npwd\nprintf "%s|" "$@"\n',
    'tool/scripts/pre-commit.ts': '',
  });
  chmodSync(join(place, 'bin/node'), 0o755);
  mkdirSync(join(place, 'tool/node_modules'));
  writeFileSync(join(root, 'message'), 'Sửa\n');
  installHooks(root, join(place, 'tool'));
  const run = (name: string, ...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(join(folder, name), args, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${join(place, 'bin')}:${process.env.PATH ?? ''}` },
    });
    return [status, stdout, stderr];
  };
  const runs = (...args: readonly string[]) =>
    `${realpathSync(join(place, 'tool'))}\n--import|tsx|scripts/pre-commit.ts|--root|${root}|${args.map((one) => `${one}|`).join('')}`;
  const message = ['--message', join(root, 'message')];
  expect(run('pre-commit')).toEqual([0, '', runs()]);
  expect(run('pre-merge-commit')).toEqual([0, '', runs()]);
  expect(run('commit-msg', 'message')).toEqual([0, '', runs(...message)]);
  expect(run('commit-msg', join(root, 'message'))).toEqual([0, '', runs(...message)]);
  expect(run('prepare-commit-msg', 'message')).toEqual([0, '', '']);
  writeFileSync(join(root, '.git/CHERRY_PICK_HEAD'), '');
  expect(run('prepare-commit-msg', 'message')).toEqual([0, '', `${runs()}${runs(...message)}`]);
  installHooks(root, join(place, 'gone'));
  expect(run('pre-commit')).toEqual([
    1,
    '',
    `Không thấy decuong ở ${join(place, 'gone')} nên không soát được dấu mật, dữ liệu cá nhân; hãy chạy lại npm ci --ignore-scripts và npm run decuong hooks.\n`,
  ]);
});
