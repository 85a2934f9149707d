/** Whose a trace is, and whether its process is alive. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { clearTraces, remove, traceName, tracesOf } from '../../scripts/output/traces.ts';
import { temporaryRepository } from '../helpers/repository.ts';

vi.mock('node:os', async (original) => ({
  ...(await original<typeof import('node:os')>()),
  hostname: () => `máy-1_A.example.org${'x'.repeat(40)}`,
}));
const HOST = `m_y-1_A_example_org${'x'.repeat(21)}`;

/** No process has this number. */
const NOBODY = 4_194_999;
const HOUR = 3_600_000;

afterEach(() => vi.restoreAllMocks());

/** What is told of a trace that was left so many milliseconds ago; undefined where it is none. */
function isAlive(name: string, age = 0): boolean | undefined {
  const root = temporaryRepository({ [name]: '' });
  const then = new Date(Date.now() - age);
  utimesSync(join(root, name), then, then);
  return tracesOf('dist', root)[0]?.isAlive;
}

test('a trace says whose it is, in letters that every disk takes', () => {
  expect(traceName('dist')).toBe(`.dist.decuong-${process.pid}.${HOST}`);
});

test('traces are read back whole, with and without a machine or a random end; all else is none', () => {
  const root = temporaryRepository({});
  const traces = [
    [NOBODY, ''],
    [NOBODY, `.${HOST}`],
    [NOBODY + 1, `.${HOST}.aB3_xy`],
    [NOBODY, `.${HOST}xyz`],
  ] as const;
  const names = traces.map(([pid, rest]) => `.dist.decuong-${pid}${rest}`);
  const others = [
    '.tmp.decuong-1',
    'x.dist.decuong-1',
    '.dist.decuong-1 x',
    '.dist.decuong-1.a.abcde!',
    '.dist.decuong-1.a.abc',
  ];
  for (const name of [...names, ...others]) writeFileSync(join(root, name), '');
  const expected = traces.map(([pid, rest]) => {
    const name = `.dist.decuong-${pid}${rest}`;
    return { name, path: join(root, name), pid, isAlive: rest === `.${HOST}xyz` };
  });
  expect(tracesOf('dist', root)).toEqual(expected.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
  clearTraces('dist', root);
  expect(readdirSync(root)).toEqual([...others, `.dist.decuong-${NOBODY}.${HOST}xyz`].sort());
});

test('in a folder that is not there, there is none, and nothing to remove', () => {
  const root = temporaryRepository({});
  expect(tracesOf('dist', join(root, 'none'))).toEqual([]);
  remove(join(root, 'none'));
});

test.each<[string, string, number, boolean]>([
  ['of this process, by an earlier one of its number', `.dist.decuong-${process.pid}.${HOST}`, 0, false],
  ['of the process that started this one', `.dist.decuong-${process.ppid}.${HOST}`, 0, true],
  ['of no process', `.dist.decuong-${NOBODY}.${HOST}`, 0, false],
  ['of number 0, which means us all', '.dist.decuong-0', 0, false],
  ['of another machine, less than an hour ago', `.dist.decuong-${NOBODY}.elsewhere`, HOUR - 60_000, true],
  ['of another machine, more than an hour ago', `.dist.decuong-${process.ppid}.elsewhere`, HOUR + 60_000, false],
])('%s', (_, name, age, expected) => {
  expect(isAlive(name, age)).toBe(expected);
});

test('a link is no trace, wherever it leads: no process makes any', () => {
  const root = temporaryRepository({});
  symlinkSync('none', join(root, `.dist.decuong-${process.ppid}.elsewhere`));
  symlinkSync(root, join(root, `.dist.decuong-${process.ppid}`));
  expect(tracesOf('dist', root)).toEqual([]);
});

test.each([
  ['EPERM', true],
  ['ESRCH', false],
])('a process that may not be asked after is alive: %s', (code, expected) => {
  vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error(code), { code });
  });
  expect(isAlive(`.dist.decuong-${process.ppid}`)).toBe(expected);
});

test('a process whose beginning is not known is taken for the one that left a trace', () => {
  vi.spyOn(process, 'kill').mockReturnValue(true);
  expect(isAlive(`.dist.decuong-${NOBODY}`, HOUR)).toBe(true);
});

test.skipIf(process.platform !== 'linux')(
  'a process leaves traces from three seconds before its beginning on, as clocks differ',
  async () => {
    const before = Date.now();
    const child = spawn('sleep', ['60']);
    await once(child, 'spawn');
    const name = `.dist.decuong-${child.pid}.${HOST}`;
    const at = (time: number) => isAlive(name, Date.now() - time);
    const told = [at(before - 1500), at(before - 3500), at(before + HOUR)];
    child.kill();
    await once(child, 'close');
    expect([...told, at(before)]).toEqual([true, false, true, false]);
  },
);
