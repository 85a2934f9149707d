/** New repositories: what they hold, that they check without a message, and what is left where nothing may be written. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CannotRun } from '#lib/cannot-run.ts';
import { PROFILES } from '#lib/profiles/grammar.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkFiles } from '../../scripts/campaign/check-files.ts';
import type { ChosenTool } from '../../scripts/create/chosen-tool.ts';
import { repositoryFiles } from '../../scripts/create/repository-files.ts';
import { readTable } from '../../scripts/create/table/read-table.ts';
import { registerOfList, sampleRegister } from '../../scripts/create/units/register.ts';
import { FORGES, type Given, wishesOf } from '../../scripts/create/wishes.ts';
import { writeRepository } from '../../scripts/create/write-repository.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const TOOL: ChosenTool = {
  name: 'decuong',
  version: '9.8.7',
  commit: COMMIT,
  repository: 'o/r',
  spec: '9.8.7',
  tarball: null,
  said: '',
};
const LIST = 'Tên đơn vị;Cấp trên\nXã An Lão;\nTrường Tiểu học An Lão;Xã An Lão\nCông ty May;\nHuyện Cũ;\n';

function filesOf(given: Given, list: string | null = null): ReadonlyMap<string, string | Uint8Array> {
  const wishes = wishesOf({ folder: 'x', organisation: 'Tỉnh An Giang', ...given }, '.', 2026);
  const { organisation, profile, year } = wishes;
  const register =
    list === null
      ? sampleRegister(organisation ?? '', profile)
      : registerOfList(readTable(new TextEncoder().encode(list), 'ds'), organisation, '', profile);
  expect(register.problems).toEqual([]);
  return repositoryFiles({ wishes, register, tool: TOOL, year });
}

function messagesOf(files: ReadonlyMap<string, string | Uint8Array>): readonly string[] {
  const repository = new Repository(new Disk(temporaryRepository(Object.fromEntries(files))));
  const { messages, files: checked } = checkFiles({ repository, given: [] });
  expect(checked.includes('outlines/documents.csv') || checked.length > 0).toBe(true);
  return messages.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

describe.each(PROFILES)('%s', (profile) => {
  test.each([
    ['a list', LIST],
    ['no list', null],
  ])('a repository of %s checks without a message', (_, list) => {
    expect(messagesOf(filesOf({ profile, forge: 'none' }, list))).toEqual([]);
  });
});

test('with a sample campaign it checks without a message too, and says that it is one', () => {
  const files = filesOf({ examples: true, forge: 'none', profile: 'state' });
  expect(messagesOf(files)).toEqual([]);
  expect(parse(String(files.get('decuong.yaml')))).toEqual({
    organisation: 'Tỉnh An Giang',
    forge: 'none',
    examples: ['hai-phong-2023-h1'],
  });
});

test.each(FORGES)('for %s, every text of it names the tool by version and commit alone', (forge) => {
  const given: Given = { forge, profile: 'state', maintainers: '@ag/giu-kho', homepage: 'https://example.org/kho' };
  const [one, other] = ['9.8.7', '10.0.0'].map((version) => {
    const wishes = wishesOf({ folder: 'x', organisation: 'Tỉnh An Giang', ...given }, '.', 2026);
    const register = sampleRegister('Tỉnh An Giang', 'state');
    const commit = version === '9.8.7' ? COMMIT : COMMIT.toUpperCase().toLowerCase().replaceAll('0', '9');
    return repositoryFiles({ wishes, register, tool: { ...TOOL, version, spec: version, commit }, year: 2026 });
  });
  const withoutTool = (files: typeof one) =>
    Object.fromEntries(
      [...(files ?? [])].map(([file, text]) => [file, String(text).replace(/"\d+\.\d+\.\d+"|[0-9a-f]{40}/gu, '…')]),
    );
  expect(withoutTool(one)).toEqual(withoutTool(other));
  const workflows = [...(one ?? [])].filter(([file]) => /^\.(?:github|forgejo|gitlab).*\.yml$/u.test(file));
  expect(
    workflows.map(([, text]) => String(text)).filter((text) => !text.includes(COMMIT) || /(?<!\$)\{\{/u.test(text)),
  ).toEqual([]);
  expect(workflows.length > 0).toBe(forge !== 'none');
});

const GIT_SETTINGS = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };

/** Runs with settings of Git that stand for another machine. */
function withGit<T>(settings: string, use: () => T): T {
  const former = { ...process.env };
  const home = temporaryRepository({ gitconfig: settings });
  Object.assign(process.env, GIT_SETTINGS, { GIT_CONFIG_GLOBAL: join(home, 'gitconfig') });
  try {
    return use();
  } finally {
    process.env = former;
  }
}

const USER = '[user]\n\tname = A\n\temail = a@example.org\n';
const git = (root: string, ...args: readonly string[]) =>
  execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' });

test('is written whole, with a first commit of all', () => {
  const parent = temporaryRepository({});
  const files = new Map([
    ['a.txt', 'a'],
    ['b/c.txt', 'c'],
  ]);
  const told = withGit(USER, () => writeRepository(join(parent, 'x', 'kho'), 'kho', files));
  expect(told).toBe('Đã tạo kho Git và commit đầu tiên.');
  expect(readdirSync(join(parent, 'x'))).toEqual(['kho']);
  // As open as what its maker makes otherwise.
  mkdirSync(join(parent, 'y'));
  expect(statSync(join(parent, 'x', 'kho')).mode).toBe(statSync(join(parent, 'y')).mode);
  expect(git(join(parent, 'x', 'kho'), 'ls-files')).toBe('a.txt\nb/c.txt\n');
  expect(git(join(parent, 'x', 'kho'), 'status', '--short', '--branch')).toBe('## main\n');
});

test.each([
  [
    'nobody is known to Git',
    '',
    'Đã tạo kho Git, chưa commit vì Git chưa biết anh chị là ai: git config --global user.name "Họ tên", git config --global user.email "thư điện tử", rồi git add -A và git commit.',
  ],
  [
    'commits must be signed and cannot be',
    `${USER}[commit]\n\tgpgsign = true\n[gpg]\n\tprogram = /nowhere\n`,
    'Đã tạo kho Git, chưa commit được; hãy chạy git add -A và git commit.',
  ],
])('where %s, it is written all the same and says so', (_, settings, told) => {
  const parent = temporaryRepository({});
  expect(withGit(settings, () => writeRepository(join(parent, 'kho'), 'kho', new Map([['a', 'b']])))).toBe(told);
  expect(readFileSync(join(parent, 'kho', 'a'), 'utf8')).toBe('b');
});

test('an empty folder is filled, within another repository without one of its own', () => {
  const parent = temporaryRepository({});
  git(parent, 'init', '-q');
  mkdirSync(join(parent, 'kho'));
  expect(writeRepository(join(parent, 'kho'), 'kho', new Map([['a', 'b']]))).toBe(
    'Thư mục nằm trong một kho Git khác nên không tạo kho Git mới.',
  );
  expect(readdirSync(join(parent, 'kho'))).toEqual(['a']);
});

test.each<[string, (path: string) => void, string, readonly string[]]>([
  [
    'a folder with a file',
    (path) => {
      mkdirSync(path);
      writeFileSync(join(path, 'của tôi.txt'), '');
    },
    'Thư mục `kho` đã có tệp (như của tôi.txt); hãy chọn thư mục trống hoặc tên khác, không ghi đè',
    ['của tôi.txt'],
  ],
  ['a file', (path) => writeFileSync(path, 'x'), '`kho` đã có và không phải thư mục; hãy chọn tên khác', []],
])('%s is refused, and nothing is left beside it', (_, make, message, inside) => {
  const parent = temporaryRepository({});
  const path = join(parent, 'kho');
  make(path);
  expect(() => writeRepository(path, 'kho', new Map([['a', 'b']]))).toThrow(new CannotRun(message));
  expect(readdirSync(parent)).toEqual(['kho']);
  expect(inside.length === 0 ? [] : readdirSync(path)).toEqual(inside);
});
