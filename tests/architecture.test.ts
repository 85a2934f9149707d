/** The import arrows: scripts/*.ts → scripts/{check,docx,roll-up,status} → lint-rules → #lib → npm. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const project = join(import.meta.dirname, '..');
const sources = ['scripts', 'lint-rules'].flatMap((folder) =>
  readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file).replaceAll('\\', '/')),
);

type Layer = 'command' | 'check' | 'docx' | 'roll-up' | 'status' | 'rules' | 'lib';

const ALLOWED: Readonly<Record<Layer, readonly Layer[]>> = {
  command: ['command', 'check', 'docx', 'roll-up', 'status', 'rules', 'lib'],
  check: ['check', 'rules', 'lib'],
  docx: ['docx', 'lib'],
  'roll-up': ['roll-up', 'lib'],
  status: ['status', 'lib'],
  rules: ['rules', 'lib'],
  lib: ['lib'],
};

function layerOf(file: string): Layer {
  if (file.startsWith('lint-rules/')) return 'rules';
  const folder = /^scripts\/(check|docx|roll-up|status|lib)\//u.exec(file)?.[1];
  return folder === undefined ? 'command' : (folder as Layer);
}

/** The modules a file imports: own ones as paths from the project's folder, others as written. */
function importsOf(file: string): { readonly specifier: string; readonly own: string | null }[] {
  const text = readFileSync(join(project, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)\b[^'";]*?from\s+'([^']+)'|^import\s+'([^']+)'/gmu)].map((match) => {
    const specifier = match[1] ?? match[2] ?? '';
    if (specifier.startsWith('#lib/')) return { specifier, own: specifier.replace('#lib/', 'scripts/lib/') };
    if (!specifier.startsWith('.')) return { specifier, own: null };
    return { specifier, own: relative(project, resolve(project, dirname(file), specifier)).replaceAll('\\', '/') };
  });
}

const found = sources.flatMap((file) => importsOf(file).map((one) => ({ file, ...one })));

test('every import follows the arrows', () => {
  const wrong = found.filter(({ file, own }) => own?.endsWith('.ts') && !ALLOWED[layerOf(file)].includes(layerOf(own)));
  expect(wrong).toEqual([]);
});

test('#lib is imported by its alias from outside, and never from inside', () => {
  const wrong = found.filter(({ file, own, specifier }) => own && layerOf(own) === 'lib' && (layerOf(file) === 'lib') === specifier.startsWith('#lib/'));
  expect(wrong).toEqual([]);
});

test('only one module of #lib reads the disk', () => {
  const readers = found
    .filter(({ file, specifier }) => layerOf(file) === 'lib' && /^(?:node:)?(?:fs|child_process|net|http)/u.test(specifier))
    .map(({ file }) => file);
  expect([...new Set(readers)]).toEqual(['scripts/lib/repository.ts']);
});

test('only commands know argv, stdout and exit codes', () => {
  const knowing = sources.filter(
    (file) => layerOf(file) !== 'command' && /process\.(?:argv|stdout|stderr|exit)/u.test(readFileSync(join(project, file), 'utf8')),
  );
  expect(knowing).toEqual([]);
});

test('no file has more than 300 lines', () => {
  expect(sources.filter((file) => readFileSync(join(project, file), 'utf8').split('\n').length > 301)).toEqual([]);
});
