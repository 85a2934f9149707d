/** The shape of the code: which folder may import which, without circles of files or of folders. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from './helpers/project.ts';

const LINES = 300;

/** The folders from the top down; an arrow goes to a lower line. A folder without a line of its own stands on that of the one around it. */
const LAYERS: readonly (readonly string[])[] = [
  ['scripts'],
  ['scripts/bench'],
  ['scripts/pack', 'scripts/query', 'scripts/rules-page'],
  ['scripts/intake/register'],
  ['scripts/create', 'scripts/forge', 'scripts/upgrade', 'scripts/intake'],
  ['scripts/intake/filing', 'scripts/intake/form/page'],
  [
    'scripts/intake/form/browser',
    'scripts/intake/form/commit',
    'scripts/intake/form/fields',
    'scripts/intake/outline',
    'scripts/intake/report',
    'scripts/intake/workbook',
  ],
  ['scripts/intake/form'],
  ['scripts/intake/word'],
  ['scripts/intake/word/letters', 'scripts/intake/word/numbering'],
  ['scripts/intake/word/mammoth'],
  ['scripts/intake/word/styles'],
  ['scripts/intake/word/package'],
  ['scripts/campaign/helpers', 'scripts/campaign/runs'],
  ['scripts/campaign/kept', 'scripts/campaign/shards'],
  ['scripts/campaign/record'],
  ['scripts/campaign', 'scripts/command', 'scripts/federation'],
  [
    'scripts/site/document',
    'scripts/site/figure',
    'scripts/site/home',
    'scripts/site/report',
    'scripts/site/roll-up',
    'scripts/site/unit',
  ],
  ['scripts/site/body'],
  ['scripts/site/chart', 'scripts/site/html'],
  ['scripts/site'],
  ['scripts/check'],
  ['lint-rules'],
  ['lint-rules/rule'],
  ['scripts/docx/documents'],
  ['scripts/docx/body', 'scripts/docx/components', 'scripts/docx/redline'],
  ['scripts/docx/writer'],
  ['scripts/docx/model'],
  ['scripts/docx/measure'],
  ['scripts/roll-up/data', 'scripts/roll-up/markdown', 'scripts/roll-up/workbook'],
  ['scripts/roll-up'],
  ['scripts/roll-up/narrative'],
  ['scripts/roll-up/numbers'],
  ['scripts/tool'],
  ['scripts/git'],
  ['scripts/output', 'scripts/status'],
  ['scripts/lib/repository', 'scripts/lib/screening'],
  ['scripts/lib/federation/contradictions'],
  ['scripts/lib/report', 'scripts/lib/federation'],
  ['scripts/lib/outline'],
  ['scripts/lib/figures', 'scripts/lib/profiles', 'scripts/lib/citations', 'scripts/lib/ooxml'],
  ['scripts/lib/register'],
  ['scripts/lib/markdown'],
  ['scripts/lib/csv', 'scripts/lib/vietnamese', 'scripts/lib/privacy', 'scripts/lib/pictures'],
  ['scripts/lib'],
];

/** Arrows that the lines would allow and nothing should draw: what is written does not know how it is checked. */
const FORBIDDEN = [
  { from: /^scripts\/(?:docx|roll-up|status|git|output|lib)\//u, to: /^(?:lint-rules|scripts\/check)\// },
  { from: /^lint-rules\//u, to: /^scripts\/(?!lib\/)/u },
  { from: /^scripts\/check\//u, to: /^scripts\/(?!lib\/|check\/)/u },
  { from: /^scripts\/docx\/writer\//u, to: /^scripts\/(?:roll-up|status|git|output)\// },
  { from: /^scripts\/roll-up\//u, to: /^scripts\/(?:docx|status|git|output)\// },
];

const sources = ['scripts', 'lint-rules'].flatMap((folder) =>
  readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => posix.join(folder, file.replaceAll('\\', '/'))),
);

/** The modules a file imports: own ones as paths from the project's folder, others as written. */
function importsOf(file: string): { readonly specifier: string; readonly own: string | null }[] {
  const text = readFileSync(join(PROJECT, file), 'utf8');
  const pattern = /^(?:import|export)\b[^'";]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gmu;
  return [...text.matchAll(pattern)].map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? '';
    if (specifier.startsWith('#lib/')) return { specifier, own: specifier.replace('#lib/', 'scripts/lib/') };
    return { specifier, own: specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : null };
  });
}

const found = sources.flatMap((file) => importsOf(file).map((one) => ({ file, ...one })));
const arrows = found.flatMap(({ file, own }) => (own?.endsWith('.ts') ? [{ file, own }] : []));

function lineOf(file: string): number {
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    const line = LAYERS.findIndex((folders) => folders.includes(folder));
    if (line >= 0) return line;
  }
  return -1;
}

/** One circle of a graph as a path that ends where it began; null where there is none. */
function circleIn(edges: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | null {
  const done = new Set<string>();
  const walk = (node: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return null;
    for (const next of edges.get(node) ?? []) {
      const circle = walk(next, [...path, node]);
      if (circle) return circle;
    }
    done.add(node);
    return null;
  };
  for (const node of edges.keys()) {
    const circle = walk(node, []);
    if (circle) return circle;
  }
  return null;
}

function graphOf(nodeOf: (file: string) => string): ReadonlyMap<string, ReadonlySet<string>> {
  const edges = new Map<string, Set<string>>();
  for (const { file, own } of arrows) {
    const [from, to] = [nodeOf(file), nodeOf(own)];
    if (from !== to) edges.set(from, (edges.get(from) ?? new Set()).add(to));
  }
  return edges;
}

test('every file stands on a line', () => {
  expect(sources.filter((file) => lineOf(file) < 0)).toEqual([]);
});

test('every arrow goes down, or stays in its line’s folder', () => {
  const folderOf = (file: string) => LAYERS[lineOf(file)]?.find((folder) => file.startsWith(`${folder}/`));
  const wrong = arrows.filter(
    ({ file, own }) => lineOf(own) < lineOf(file) || (lineOf(own) === lineOf(file) && folderOf(own) !== folderOf(file)),
  );
  expect(wrong).toEqual([]);
});

test('no arrow is one that nothing should draw', () => {
  expect(arrows.filter(({ file, own }) => FORBIDDEN.some(({ from, to }) => from.test(file) && to.test(own)))).toEqual(
    [],
  );
});

test('there is no circle of files', () => {
  expect(circleIn(graphOf((file) => file))).toBeNull();
});

test('there is no circle of folders', () => {
  expect(circleIn(graphOf(dirname))).toBeNull();
});

test('a circle would be found', () => {
  const edges = new Map([
    ['a', new Set(['b'])],
    ['b', new Set(['c'])],
    ['c', new Set(['b'])],
  ]);
  expect(circleIn(edges)).toEqual(['b', 'c', 'b']);
});

test('only commands stand in scripts/ itself', () => {
  const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const commands = Object.values(scripts).flatMap((script) => /scripts\/[\w-]+\.ts/u.exec(script)?.[0] ?? []);
  expect(sources.filter((file) => dirname(file) === 'scripts').sort()).toEqual([...new Set(commands)].sort());
});

test('#lib is imported by its alias from outside, and never from inside', () => {
  const isLib = (file: string) => file.startsWith('scripts/lib/');
  const wrong = found.filter(
    ({ file, own, specifier }) => own && isLib(own) && isLib(file) === specifier.startsWith('#lib/'),
  );
  expect(wrong).toEqual([]);
});

test('every name has one door: no module exports what another one defines', () => {
  const again = /^export (?:type )?[{*]/mu;
  const files = sources.filter((file) => again.test(readFileSync(join(PROJECT, file), 'utf8')));
  expect(files).toEqual([]);
});

test('what a module exports has its sentence', () => {
  const bare = sources.flatMap((file) => {
    const lines = readFileSync(join(PROJECT, file), 'utf8').split('\n');
    const isBare = (line: string, index: number) =>
      /^export (?:async |abstract )*(?:interface|type|class|function|const) /u.test(line) &&
      !lines
        .slice(0, index)
        .findLast((before) => !before.startsWith('//'))
        ?.endsWith('*/');
    return lines.flatMap((line, index) => (isBare(line, index) ? [`${file}:${index + 1} ${line}`] : []));
  });
  expect(bare).toEqual([]);
});

test('no module keeps what its owner cannot clear', () => {
  // Tables are read only; what is remembered goes with what it is of, or is bounded (`Remembered`); the desk can be cleared.
  const state =
    /^(?:export )?(?:let|var) |^(?:export )?const \w+(?:: (?!Readonly|readonly )[^=]+)? = (?:new (?:Map|Set|Array)\b|\[\]|\{\})/u;
  const isModule = (file: string) => dirname(file) !== 'scripts';
  const kept = sources.filter(isModule).flatMap((file) =>
    readFileSync(join(PROJECT, file), 'utf8')
      .split('\n')
      .flatMap((line) => (state.test(line) ? [`${file} ${line}`] : [])),
  );
  expect(kept).toEqual([]);
});

test('only one module of #lib reads the disk', () => {
  const readers = found
    .filter(
      ({ file, specifier }) =>
        file.startsWith('scripts/lib/') && /^(?:node:)?(?:fs|child_process|net|http)/u.test(specifier),
    )
    .map(({ file }) => file);
  expect([...new Set(readers)]).toEqual(['scripts/lib/repository/disk.ts']);
});

test('#lib needs nothing of Node but the disk, and what measures the rows of a picture', () => {
  const ofNode = found.filter(
    ({ file, specifier }) => file.startsWith('scripts/lib/') && specifier.startsWith('node:'),
  );
  expect(ofNode.map(({ file, specifier }) => `${file} ${specifier}`)).toEqual([
    'scripts/lib/pictures/png-rows.ts node:zlib',
    'scripts/lib/repository/disk.ts node:fs',
    'scripts/lib/repository/disk.ts node:path',
  ]);
  const text = (file: string) => readFileSync(join(PROJECT, file), 'utf8');
  const isPure = (file: string) => file.startsWith('scripts/lib/') && file !== 'scripts/lib/repository/disk.ts';
  expect(sources.filter((file) => isPure(file) && /\b(?:Buffer|process)[.(]/u.test(text(file)))).toEqual([]);
});

test('only the writer knows the docx library', () => {
  const folders = found.filter(({ specifier }) => /^docx(?:\/|$)/u.test(specifier)).map(({ file }) => dirname(file));
  expect([...new Set(folders)]).toEqual(['scripts/docx/writer']);
});

test('only commands know argv, stdout and exit codes', () => {
  const isCommand = (file: string) => ['scripts', 'scripts/command', 'scripts/bench'].includes(dirname(file));
  const text = (file: string) => readFileSync(join(PROJECT, file), 'utf8');
  expect(
    sources.filter((file) => !isCommand(file) && /process\.(?:argv|stdout|stderr|exit)/u.test(text(file))),
  ).toEqual([]);
});

test('only one module writes results and notes, and it lets nothing through that a terminal or a runner obeys', () => {
  const writes = /\bstd(?:out|err)\.write\b|\bconsole\./u;
  const isBench = (file: string) => file === 'scripts/bench.ts' || file.startsWith('scripts/bench/');
  const writers = sources.filter((file) => !isBench(file) && writes.test(readFileSync(join(PROJECT, file), 'utf8')));
  expect(writers).toEqual(['scripts/command/print.ts', 'scripts/command/progress.ts']);
});

test('no file is too long to be read at once', () => {
  expect(sources.filter((file) => readFileSync(join(PROJECT, file), 'utf8').split('\n').length > LINES + 1)).toEqual(
    [],
  );
});
