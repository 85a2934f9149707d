/** Builds as processes: two at once, ended by signals, without room, with nobody to hear them. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runScript } from '../helpers/command.ts';
import { goodRepository } from '../helpers/fixtures.ts';
import { PROJECT } from '../helpers/project.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { BUILT, filesIn, summed } from './sums.ts';

const TSX = ['--import', 'tsx'];

async function fill(folder: string, text: string): Promise<string> {
  const child = spawn(process.execPath, [...TSX, join(PROJECT, 'tests/output/fill.ts'), folder, text], {
    cwd: PROJECT,
  });
  let said = '';
  child.stdout.on('data', (more: Buffer) => {
    said += more.toString('utf8');
  });
  await once(child, 'close');
  return said;
}

test('of builds that begin at once into one folder one fills it, or one after the other, never two; another folder is another matter', async () => {
  const root = temporaryRepository({});
  const dist = join(root, 'dist');
  const said = await Promise.all([...['a', 'b', 'c'].map((text) => fill(dist, text)), fill(join(root, 'other'), 'd')]);
  expect(said.filter((one) => one !== 'filled' && one !== 'Một lần dựng khác')).toEqual([]);
  expect([said.slice(0, 3).includes('filled'), said[3]]).toEqual([true, 'filled']);
  expect(summed(dist).said).toBe(summed(dist).true);
  const texts = Array.from({ length: 20 }, (_, file) => readFileSync(join(dist, `${file}.txt`), 'utf8'));
  expect(new Set(texts).size).toBe(1);
  expect(readdirSync(root)).toEqual(['dist', 'other']);
});

/** A LibreOffice that takes its time: it says which process it is, and starts another one. */
const SLOW = `#!/bin/sh
[ "$1" = --version ] && exit 0
sleep 60 &
echo $$ $! > "$PIDS"
wait
`;

test.skipIf(process.platform !== 'linux').each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('%s ends a build and its LibreOffice, and leaves what was there', async (signal, code) => {
  const root = temporaryRepository({ ...goodRepository(), 'dist/ghi-chu.txt': 'của tôi' });
  const [bin, temporary, pids] = [join(root, 'bin'), join(root, 'tmp'), join(root, 'pids')];
  for (const folder of [bin, temporary]) mkdirSync(folder);
  for (const name of ['git', 'sh', 'sleep'])
    symlinkSync(execFileSync('which', [name], { encoding: 'utf8' }).trim(), join(bin, name));
  writeFileSync(join(bin, 'soffice'), SLOW, { mode: 0o755 });
  writeFileSync(join(bin, 'fc-list'), '#!/bin/sh\necho Tinos\n', { mode: 0o755 });
  const before = readdirSync(root);
  const child = spawn(process.execPath, [...TSX, join(PROJECT, 'scripts/build.ts'), '--root', root, '--pdf'], {
    cwd: PROJECT,
    env: { ...process.env, PATH: bin, TMPDIR: temporary, TSX_DISABLE_CACHE: '1', PIDS: pids },
  });
  const closed = once(child, 'close');
  while (!existsSync(pids) || readFileSync(pids, 'utf8') === '') await setTimeout(20);
  child.kill(signal);
  expect(await closed).toEqual([code, null]);
  const alive = readFileSync(pids, 'utf8')
    .trim()
    .split(' ')
    .filter((pid) => isRunning(pid));
  expect({ alive, root: readdirSync(root), dist: filesIn(join(root, 'dist')), left: readdirSync(temporary) }).toEqual({
    alive: [],
    root: [...before, 'pids'].sort(),
    dist: ['ghi-chu.txt'],
    left: [],
  });
});

/** True for a process that has not ended; one that has, and that nobody asked after yet, is a zombie. */
function isRunning(pid: string): boolean {
  try {
    return !/^\d+ \(.*\) Z/su.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** A command as a shell runs it, with something done before and with its output. */
function inShell(before: string, script: string, after: string) {
  const command = `${before} exec "${process.execPath}" --import tsx "${join(PROJECT, 'scripts', script)}" ${after}`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: PROJECT, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test.skipIf(process.platform !== 'linux')(
  'where there is no room, a build ends with 2 and the former one stands',
  () => {
    const root = temporaryRepository(goodRepository());
    const dist = join(root, 'dist');
    expect(runScript('build', ['--root', root, '--no-site']).status).toBe(0);
    // What comes out as it was takes no room.
    const report = join(root, 'reports/nam-2023/binh-an/phuong-mot.md');
    writeFileSync(report, readFileSync(report, 'utf8').replace('12 tổ dân phố', '13 tổ dân phố'));
    const before = filesIn(root);
    expect(inShell('ulimit -f 8;', 'build.ts', `--root "${root}" --no-site`)).toEqual({
      status: 2,
      stdout: '',
      stderr: `Không ghi được ${dist}/nam-2023/reports/binh-an/phuong-mot.docx: tệp lớn quá mức mà máy cho phép; kết quả của lần dựng trước trong ${dist} còn nguyên\nXem cách dùng: thêm --help\n`,
    });
    expect([filesIn(root), filesIn(dist)]).toEqual([before, BUILT]);
    expect(summed(dist).said).toBe(summed(dist).true);
  },
);

test.skipIf(process.platform !== 'linux').each([
  ['full', '> /dev/full', 'Không ghi được kết quả: hết chỗ trên ổ đĩa\n'],
  ['full, and so is that of what is told', '> /dev/full 2>&1', ''],
])('where the output is %s, a command ends with 2', (_, to, stderr) => {
  const root = temporaryRepository(goodRepository());
  expect(inShell('', 'check.ts', `--root "${root}" ${to}`)).toEqual({ status: 2, stdout: '', stderr });
});
