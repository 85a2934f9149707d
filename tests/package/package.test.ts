/** The package as an office has it: what is in the tarball, and that it does what its sources do. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import { casesOf } from '../../scripts/rules-page/cases.ts';
import { CASES, fixture } from '../helpers/fixtures.ts';
import { PROJECT } from '../helpers/project.ts';
import { copyProject, folderOf, installed, run } from './office.ts';

/** In bytes; the script of forms is a third of a megabyte of it. */
const MOST = 1_500_000;
const FREE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'ISC', 'MIT'];
/** As the bundler writes them: at the start of a file, or called. */
const IMPORT = /(?<=^|[;\n])import(?:[\w*{ ][^"'`;]*?from)?\s*(["'`])([^"'`]+)\1|\bimport\((["'`])([^"'`]+)\3\)/gu;
const TARBALL = `decuong-${project.version}.tgz`;

const [copy, out, office] = [folderOf('copy'), folderOf('out'), folderOf('office')];
const home = join(office, 'node_modules', 'decuong');
const bundle = join(home, 'dist', '.bundle');
const bin = join(office, 'node_modules', '.bin', 'decuong');
let commit = '';
let said = '';

const packaged = (...args: readonly string[]) => run(bin, args, office);
/** What the sources say, of which the package was made. */
const source = (...args: readonly string[]) =>
  run(process.execPath, ['--import', import.meta.resolve('tsx'), join(copy, 'scripts', 'decuong.ts'), ...args], office);
const sum = (file: string) => execFileSync('sha256sum', [file], { encoding: 'utf8' }).slice(0, 64);

beforeAll(() => {
  commit = copyProject(copy);
  const { status, stdout, stderr } = run('npm', ['run', '--silent', 'pack', '--', '--out', out], copy);
  if (status !== 0) throw new Error(stderr);
  said = stdout;
  installed(office, join(out, TARBALL));
}, 240_000);

test('it is told with its sum', () => {
  const line = said.split('\n').find((one) => one.endsWith(TARBALL)) ?? '';
  expect([line.slice(0, 64), basename(line)]).toEqual([sum(join(out, TARBALL)), TARBALL]);
});

test('npm pack makes the same, byte by byte', () => {
  rmSync(join(copy, 'dist'), { recursive: true });
  const { status, stderr } = run('npm', ['pack', '--ignore-scripts=false', '--loglevel=error'], copy);
  expect({ status, sum: status === 0 ? sum(join(copy, TARBALL)) : stderr }).toEqual({
    status: 0,
    sum: sum(join(out, TARBALL)),
  });
});

test('it is under a megabyte and a half', () => {
  expect(statSync(join(out, TARBALL)).size).toBeLessThan(MOST);
});

test('it holds the bundle and what package.json names, nothing else', () => {
  const isBundle = (file: string) => file.startsWith('dist/.bundle/');
  const all = readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(home.length + 1));
  const named = project.files.flatMap((file) => {
    const [folder = '', rest] = file.split('/*');
    return rest === undefined
      ? [file]
      : readdirSync(join(PROJECT, folder)).flatMap((name) => (name.endsWith(rest) ? [`${folder}/${name}`] : []));
  });
  const always = readdirSync(PROJECT).filter((name) => /^(?:LICENSE|README(?:\..+)?|package\.json)$/u.test(name));
  const outside = [...named.filter((file) => file !== 'dist/.bundle'), ...always];
  expect(all.filter((file) => !isBundle(file)).sort()).toEqual(outside.sort());
  expect(all.filter((file) => isBundle(file) && !file.endsWith('.js')).sort()).toEqual(
    ['THIRD-PARTY.txt', 'help.json', 'preset.d.ts', 'sources.json'].map((name) => `dist/.bundle/${name}`),
  );
});

test('its code imports itself and Node alone, but for what is optional', () => {
  const known = [...builtinModules, ...Object.keys(project.peerDependencies)];
  const foreign = readdirSync(bundle)
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) =>
      [...readFileSync(join(bundle, name), 'utf8').matchAll(IMPORT)]
        .map((found) => found[2] ?? found[4] ?? '')
        .filter((one) => !one.startsWith('./') && !known.includes(one.replace(/^node:/u, ''))),
    );
  expect(foreign).toEqual([]);
});

test('the packages whose code it holds are named, under licences that ask for no more', () => {
  const notices = readFileSync(join(bundle, 'THIRD-PARTY.txt'), 'utf8');
  const named = [...notices.matchAll(/^(@?[\w./-]+) \d+\.\d+\.\d+\S* \(([^)]+)\): \S/gmu)];
  expect(named.filter(([, , license = '']) => !FREE.includes(license)).map(([line]) => line)).toEqual([]);
  expect(['docx', 'saxes', 'unified', 'zod'].filter((name) => !named.some(([, one]) => one === name))).toEqual([]);
});

test('it knows the sources that it was made of', () => {
  const { version, commit: known } = JSON.parse(readFileSync(join(bundle, 'sources.json'), 'utf8'));
  expect({ version, known, said: packaged('--version') }).toEqual({
    version: project.version,
    known: commit,
    said: { status: 0, stdout: `${project.version}\n`, stderr: '' },
  });
});

test('help is that of the sources, called as the package is, kept or not', { timeout: 120_000 }, () => {
  const help = source('check', '--help');
  const stdout = help.stdout.replace('npm run check --', 'npx decuong check');
  const loaded = packaged('check', '--help', '--root', '.');
  expect([packaged('check', '--help'), packaged('help', 'check'), loaded]).toEqual(Array(3).fill({ ...help, stdout }));
});

test('the help of each command is kept', () => {
  const kept = JSON.parse(readFileSync(join(bundle, 'help.json'), 'utf8'));
  const listed = [...packaged('--help').stdout.matchAll(/^ {2}([a-z][\w:-]*) +\p{Ll}/gmu)].map(([, name = '']) => name);
  expect(Object.keys(kept).sort()).toEqual(listed.sort());
  const foreign = listed.filter((name) => !kept[name].includes(`\n  npx decuong ${name}`));
  expect(foreign).toEqual([]);
});

test('it builds the same bytes', { timeout: 240_000 }, () => {
  const built = packaged('build');
  const made = join(out, 'from-source');
  expect(source('build', '--out', made)).toEqual({ ...built, stdout: built.stdout.replaceAll('dist', made) });
  const sums = (folder: string) => readFileSync(join(folder, 'SHA256SUMS'), 'utf8');
  expect(sums(join(office, 'dist'))).toBe(sums(made));
});

test('it says of every case of the rules what its sources say', { timeout: 240_000 }, () => {
  const root = folderOf('cases');
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  };
  write('reports/units.csv', fixture('units.csv'));
  write('outlines/documents.csv', fixture('documents.csv'));
  for (const rule of readdirSync(CASES))
    for (const { name, outline, report, unit, pictures } of statSync(join(CASES, rule)).isDirectory()
      ? casesOf(CASES, rule)
      : []) {
      const campaign = `${rule}-${name}`;
      write(`outlines/${campaign}/outline.md`, outline);
      if (report !== null) write(`reports/${campaign}/binh-an/${unit}.md`, report);
      for (const [path, bytes] of Object.entries(pictures)) write(`reports/${campaign}/binh-an/${path}`, bytes);
    }
  const all = ['check', '--root', root, '--format', 'json'];
  const told = packaged(...all);
  expect(told).toEqual(source(...all));
  expect([told.status, told.stderr]).toEqual([1, '']);
});

test('verify knows what it built, and which version built what it did not', { timeout: 120_000 }, () => {
  const file = 'dist/party-bloc-2023/letter.docx';
  const verified = packaged('verify', file);
  expect(verified).toEqual(source('verify', file));
  expect([verified.status, verified.stdout.split('\n').at(-2)]).toEqual([0, '  ✔ đúng từng byte như khi dựng']);
});

test.each([
  ['check', ['--format', 'json']],
  ['status', ['--as-of', '2023-07-01']],
  ['new', ['hai-phong-2023-h1', 'hai-phong']],
  ['remind', ['hai-phong-2023-h1', '--as-of', '2023-06-14', '--out', 'dist/nhac']],
])('%s %j says what its source says', { timeout: 120_000 }, (name, args) => {
  const clean = () => execFileSync('git', ['clean', '-fdq', 'reports'], { cwd: office });
  const ours = packaged(name, ...args);
  clean();
  const theirs = source(name, ...args);
  clean();
  expect(ours).toEqual(theirs);
});

test('hooks run it', { timeout: 120_000 }, () => {
  expect(packaged('hooks').status).toBe(0);
  writeFileSync(join(office, 'reports', 'ghi-chu.md'), 'Số CCCD: 031091012345\n');
  execFileSync('git', ['add', 'reports/ghi-chu.md'], { cwd: office });
  const { status, stderr } = run('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-m', 'x'], office);
  execFileSync('git', ['rm', '-q', '-f', 'reports/ghi-chu.md'], { cwd: office });
  packaged('hooks', '--remove');
  expect([status, stderr.split('\n')[0]]).toEqual([1, 'reports/ghi-chu.md']);
});

test('remark says with decuong/preset what it says with the sources', { timeout: 120_000 }, () => {
  const file = 'reports/hai-phong-2023-h1/hai-phong/sai.md';
  writeFileSync(join(office, file), '# Báo cáo\n\nNội dung TODO ngày 31/02/2023, hoà bình, hòa giải.\n');
  const cli = join(PROJECT, 'node_modules', 'remark-cli', 'cli.js');
  const remark = (config: string) =>
    run(
      process.execPath,
      [cli, '--no-color', '--frail', '--no-stdout', '--no-config', '--rc-path', config, file],
      office,
    );
  const own = remark('.remarkrc.mjs');
  const theirs = remark(join(PROJECT, '.remarkrc.mjs'));
  rmSync(join(office, file));
  expect(own).toEqual(theirs);
  expect(own.status).toBe(1);
});

test('decuong/preset has types that need nothing, and that unified takes', { timeout: 120_000 }, () => {
  symlinkSync(join(PROJECT, 'node_modules', 'unified'), join(office, 'node_modules', 'unified'));
  writeFileSync(
    join(office, 'consumer.ts'),
    `import type { Preset } from 'unified';
import preset from 'decuong/preset';
export const count: number = preset.plugins.length;
export const taken: Preset = preset;
// @ts-expect-error it has no such key
preset.rules;
`,
  );
  const options = [
    '--strict',
    '--module',
    'nodenext',
    '--noEmit',
    '--target',
    'es2023',
    '--ignoreConfig',
    '--types',
    '',
  ];
  const tsc = join(PROJECT, 'node_modules', '.bin', 'tsc');
  const outcome = run(tsc, [...options, 'consumer.ts'], office);
  rmSync(join(office, 'consumer.ts'));
  expect(outcome).toEqual({ status: 0, stdout: '', stderr: '' });
});
