/** Git as a process: what it is given, what comes back, and what is said where it cannot run. */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { NoGit, runGit } from '../../scripts/git/run.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { GitHistory } from '../status/history.ts';

afterEach(() => vi.unstubAllEnvs());

/** Puts a program in the place of Git. */
function instead(script: string): string {
  const folder = temporaryRepository({ git: `#!/bin/sh\n${script}\n` });
  chmodSync(join(folder, 'git'), 0o755);
  vi.stubEnv('PATH', `${folder}:${process.env.PATH ?? ''}`);
  return folder;
}

test('the status, what it prints and what it says', () => {
  instead('cat; printf "é" >&2; exit 7');
  expect(runGit('/', [], 'đầu vào')).toEqual({ status: 7, stdout: Buffer.from('đầu vào'), stderr: 'é' });
  expect(runGit('/', [])).toEqual({ status: 7, stdout: Buffer.from(''), stderr: 'é' });
});

test('the folder, no pager, then our settings, then what is asked', () => {
  instead('printf "%s\\n" "$@"');
  expect(runGit('/kho', ['log', '-1']).stdout.toString('utf8').split('\n')).toEqual([
    '-C',
    '/kho',
    '--no-pager',
    ...[
      'core.attributesFile=/dev/null',
      'core.commitGraph=false',
      'core.excludesFile=/dev/null',
      'core.fsmonitor=false',
      'core.hooksPath=/dev/null',
      'core.quotePath=false',
      'diff.orderFile=/dev/null',
      'i18n.logOutputEncoding=UTF-8',
      'log.diffMerges=separate',
      'log.follow=false',
      'log.showRoot=true',
      'log.showSignature=false',
    ].flatMap((setting) => ['-c', setting]),
    'log',
    '-1',
    '',
  ]);
});

test('of the variables of Git, those that say how others are reached and where settings are; ours; what the call gives', () => {
  instead('env');
  const kept = ['ASKPASS', 'CONFIG_GLOBAL', 'HTTP_PROXY_AUTHMETHOD', 'PROXY_COMMAND', 'SSH_COMMAND', 'SSL_CAINFO'];
  const gone = [
    'DIR',
    'INDEX_FILE',
    'WORK_TREE',
    'TRACE',
    'X_CONFIG',
    'TERMINAL',
    'EDITOR',
    'GRAFT_FILE',
    'LITERAL_PATHSPECS',
    'X_GIT_CONFIG',
  ];
  for (const name of [...kept, ...gone, 'TERMINAL_PROMPT', 'TEST_ASSUME_DIFFERENT_OWNER'])
    vi.stubEnv(`GIT_${name}`, '/x');
  vi.stubEnv('XGIT_DIR', '/x');
  vi.stubEnv('LC_ALL', 'vi_VN');
  const lines = runGit('/', [], '', { GIT_INDEX_FILE: '/của lần này' }).stdout.toString('utf8').split('\n');
  expect(lines.filter((line) => /^(?:X?GIT_|LC_ALL=)/u.test(line)).sort()).toEqual(
    [
      ...kept.map((name) => `GIT_${name}=/x`),
      'GIT_DISCOVERY_ACROSS_FILESYSTEM=1',
      'GIT_GRAFT_FILE=/dev/null',
      'GIT_INDEX_FILE=/của lần này',
      'GIT_NO_REPLACE_OBJECTS=1',
      'GIT_OPTIONAL_LOCKS=0',
      'GIT_TERMINAL_PROMPT=/x',
      'GIT_TEST_ASSUME_DIFFERENT_OWNER=/x',
      'LC_ALL=C',
      'XGIT_DIR=/x',
    ].sort(),
  );
});

test('a Git that does not hear all that it is told has not failed', () => {
  instead('exec <&-; echo done');
  expect(runGit('/', [], 'x'.repeat(10_000_000))).toEqual({ status: 0, stdout: Buffer.from('done\n'), stderr: '' });
});

test('no Git is said, and so is one that cannot be run', () => {
  vi.stubEnv('PATH', '/nirgends');
  expect(() => runGit('/', [])).toThrow(new NoGit('Không có lệnh git; hãy cài Git rồi chạy lại'));
  vi.stubEnv('PATH', temporaryRepository({ git: '' }));
  expect(() => runGit('/', [])).toThrow('EACCES');
});

test('what is larger than any buffer comes whole', () => {
  const git = new GitHistory(temporaryRepository({}));
  git.commit('2023-06-01T00:00:00Z', { a: 'x'.repeat(3_000_000) });
  expect(runGit(git.root, ['cat-file', 'blob', 'HEAD:a']).stdout.length).toBe(3_000_000);
});
