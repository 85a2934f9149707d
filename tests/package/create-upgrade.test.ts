/** From an empty folder with nothing but tarballs: create, install, check, build, upgrade, by the printed instructions alone. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import { A, commitAll } from '../helpers/commit.ts';
import { copyProject, folderOf } from './office.ts';

const TIMEOUT = 600_000;
const NEXT = '99.0.0';
const OWN = project.version;
const [copy, out, desk] = [folderOf('copy'), folderOf('out'), folderOf('desk')];
let [commit, next] = ['', ''];

/** Packs the copy as it is committed. */
function pack(): void {
  const args = ['--import', 'tsx', 'scripts/pack.ts', '--out', out];
  execFileSync(process.execPath, args, { cwd: copy, stdio: 'pipe' });
}

/** What a person types in a shell, without a network. */
function typed(line: string, cwd: string) {
  const env = {
    ...process.env,
    npm_config_offline: 'true',
    npm_config_loglevel: 'error',
    npm_config_update_notifier: 'false',
  };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd, encoding: 'utf8', env });
  return { status, stdout, stderr };
}

beforeAll(() => {
  commit = copyProject(copy);
  pack();
  const manifest = readFileSync(join(copy, 'package.json'), 'utf8');
  writeFileSync(join(copy, 'package.json'), manifest.replace(`"version": "${OWN}"`, `"version": "${NEXT}"`));
  writeFileSync(
    join(copy, 'CHANGELOG.md'),
    `# Changelog\n\n## ${NEXT}\n\n- What is new.\n\n## ${OWN}\n\n- What was.\n`,
  );
  next = commitAll(copy, A);
  pack();
  for (const file of [`create-decuong-${OWN}.tgz`, `decuong-${OWN}.tgz`])
    copyFileSync(join(out, file), join(desk, file));
  writeFileSync(
    join(desk, 'don-vi.csv'),
    'STT;Tên đơn vị;Cấp trên\n1;Xã An Lão;\n2;Trường Tiểu học An Lão;Xã An Lão\n',
  );
}, TIMEOUT);

test('an office begins with two tarballs and a list, and moves on with a third', { timeout: TIMEOUT }, () => {
  const create = `npm exec --yes --package=./create-decuong-${OWN}.tgz -- create-decuong kho --organisation "Tỉnh An Giang" --units don-vi.csv --maintainers @ag/giu-kho --yes`;
  const made = typed(create, desk);
  expect([made.status, made.stderr]).toEqual([0, '']);
  const steps = [...made.stdout.matchAll(/^ {2}((?:cd|npm|npx) .*)$/gmu)].map(([, step = '']) => step);
  expect(steps).toEqual([
    'cd kho',
    'npm install --ignore-scripts',
    'npx decuong check',
    'npx decuong build',
    'npx decuong doctor',
    `npx decuong new ${/dan-chu-co-so-\d+/u.exec(made.stdout)?.[0]} an-giang/xa-an-lao`,
  ]);

  const office = join(desk, 'kho');
  // Git knows who writes, or not: both are right.
  typed('git add -A && git -c user.name=A -c user.email=a@example.org commit -m a', office);
  const run = (step: string) => typed(step, office);
  expect(run('npm install --ignore-scripts').status).toBe(0);
  expect(run('npx decuong --version').stdout).toBe(`${OWN}\n`);
  expect(run('npx decuong check')).toEqual({ status: 0, stdout: '✔ Đã kiểm tra 1 tệp, không có lỗi\n', stderr: '' });
  expect([run('npx decuong build').status, run('sha256sum --check --quiet SHA256SUMS').status]).toEqual([0, 1]);
  expect(typed('sha256sum --check --quiet SHA256SUMS', join(office, 'dist'))).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  });
  expect(run(steps.at(-1) ?? '').status).toBe(0);
  // What is yet to be written is an error of the report.
  expect(run('npx decuong check').status).toBe(1);
  expect(run('npx decuong guide reports').stdout.startsWith('# ')).toBe(true);

  typed('git add -A && git -c user.name=A -c user.email=a@example.org commit -m b', office);
  copyFileSync(join(out, `decuong-${NEXT}.tgz`), join(desk, `decuong-${NEXT}.tgz`));
  const told = run(`npx decuong upgrade ../decuong-${NEXT}.tgz`);
  expect([told.status, told.stderr, run('git status --short').stdout]).toEqual([1, '', '']);
  const moved = run(`npx decuong upgrade ../decuong-${NEXT}.tgz --yes`);
  expect([moved.status, moved.stderr]).toEqual([0, '']);
  expect(moved.stdout.split('\n').slice(0, 7)).toEqual([
    `decuong ${OWN} → ${NEXT}`,
    '',
    `## ${NEXT}`,
    '',
    '- What is new.',
    '',
    'Kiểm tra kho này, hai bản nói như nhau.',
  ]);
  // Nothing has changed but the version and the commit.
  const changed = run('git diff --unified=0 -- . ":!package-lock.json" ":!.decuong"').stdout;
  const lines = changed.split('\n').filter((line) => /^[-+](?![-+])/u.test(line));
  expect(new Set(lines.map((line) => line.replace(/@?[0-9a-f]{40}/u, '…').replace(/[\w-]+\.yml/u, 'x.yml')))).toEqual(
    new Set([
      `-    "decuong": "file:.decuong/decuong-${OWN}.tgz"`,
      `+    "decuong": "file:.decuong/decuong-${NEXT}.tgz"`,
      '-    uses: "decuong/decuong/.github/workflows/x.yml…"',
      '+    uses: "decuong/decuong/.github/workflows/x.yml…"',
    ]),
  );
  expect(new Set(changed.match(/(?<=\.yml@)[0-9a-f]{40}/gu))).toEqual(new Set([commit, next]));
  expect(run('npx decuong --version').stdout).toBe(`${NEXT}\n`);
  expect(run('npx decuong check').status).toBe(1);
  expect([existsSync(join(office, '.decuong', `decuong-${OWN}.tgz`)), run('npm ci --ignore-scripts').status]).toEqual([
    false,
    0,
  ]);
});
