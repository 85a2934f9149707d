/** `decuong <command>`: one door to all commands that a user has. */
import { expect, test } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import { type Outcome, runScript } from '../helpers/command.ts';

/** What only developers of decuong call, the door itself, and what a package of its own does. */
const ASIDE = ['bench', 'ci:rehearse', 'create-decuong', 'decuong', 'pack', 'prepack', 'rules-readme'];

const scripts: readonly (readonly [name: string, script: string])[] = Object.entries(project.scripts);
const commands = scripts.flatMap(([name, script]) =>
  /^node --import tsx scripts\/[\w-]+\.ts$/u.test(script) && !ASIDE.includes(name) ? [name] : [],
);

const help = runScript('decuong', ['--help']);

test('the list names each command of a user once, with what it is for', () => {
  const rows = [...help.stdout.matchAll(/^ {2}([a-z][\w:-]*) +\p{Ll}.*[^.]$/gmu)].map(([, name]) => name);
  expect({ ...help, stdout: rows.sort() }).toEqual({ status: 0, stdout: commands.sort(), stderr: '' });
});

test.each(scripts.filter(([name]) => commands.includes(name)))('%s runs the file of its name', (name, script) => {
  expect(script).toBe(`node --import tsx scripts/${name.replace(':', '-')}.ts`);
});

test.each<[readonly string[], Outcome]>([
  [['--version'], { status: 0, stdout: `${project.version}\n`, stderr: '' }],
  [['help'], help],
  [[], { status: 2, stdout: '', stderr: help.stdout }],
  [
    ['chekc'],
    { status: 2, stdout: '', stderr: 'Không có lệnh `chekc`; có phải là `check`?\nXem các lệnh: decuong --help\n' },
  ],
  [['help', 'x'], { status: 2, stdout: '', stderr: 'Không có lệnh `x`\nXem các lệnh: decuong --help\n' }],
  [['constructor'], { status: 2, stdout: '', stderr: 'Không có lệnh `constructor`\nXem các lệnh: decuong --help\n' }],
])('decuong %j', (args, outcome) => {
  expect(runScript('decuong', args)).toEqual(outcome);
});

test('a command gets what stands behind its name', () => {
  const args = ['--format', 'json', 'outlines/documents.csv'];
  expect(runScript('decuong', ['check', ...args])).toEqual(runScript('check', args));
});

test('help of a command is its own', () => {
  expect(runScript('decuong', ['help', 'ci:check'])).toEqual(runScript('ci-check', ['--help']));
});
