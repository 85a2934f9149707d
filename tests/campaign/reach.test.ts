/** How far a change reaches beyond the files that it touches. */
import { expect, test } from 'vitest';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { reachOf } from '../../scripts/campaign/reach.ts';
import { planCheck } from '../../scripts/check/check-repository.ts';
import type { ChangedFile } from '../../scripts/git/change.ts';
import { OUTLINE, report, UNITS } from './district.ts';

const REGISTER = 'reports/units.csv';
const OTHER = 'outlines/d/outline.md';
const LATER = 'reports/d/t/h/x.md';
const REPORTS = [...['t', 't/h', 't/h/x', 't/h/y', 't/k'].map((unit) => `reports/c/${unit}.md`), LATER];
const [T = '', H = '', X = '', Y = '', K = ''] = REPORTS;
const ALL = ['outlines/c/outline.md', OTHER, ...REPORTS];

/** A province, its district with two communes, another district, and an unknown unit; another campaign. */
const FILES: Readonly<Record<string, string>> = {
  [REGISTER]: `${UNITS}t/k,Huyện K,district,district,,Huyện ủy K,K,HU,,,,\n`,
  'outlines/c/outline.md': OUTLINE,
  [OTHER]: OUTLINE,
  ...Object.fromEntries(REPORTS.map((file) => [file, report({ all: '1' })])),
};

type Contents = Readonly<Record<string, string | null>>;

function reach(change: Contents, files = FILES) {
  const all = Object.entries(change).map(([file, text]): ChangedFile => {
    if (text === null) return { file, how: 'deleted', before: file };
    return files[file] === undefined ? { file, how: 'added', before: null } : { file, how: 'modified', before: file };
  });
  const base = new Memory(files);
  const now = new Memory(files);
  for (const [file, text] of Object.entries(change)) now.write(file, text);
  const repository = new Repository(now);
  const plan = planCheck(repository, {});
  const { altered, related } = reachOf(repository, new Repository(base), all, plan.files);
  const inOrder = (set: ReadonlySet<string>) => ALL.filter((file) => set.has(file));
  return { altered: inOrder(altered), related: inOrder(related) };
}

const register = (from: string, to: string) => ({ [REGISTER]: (FILES[REGISTER] ?? '').replace(from, to) });
const OUTLINES = ALL.slice(0, 2);

test.each<[string, Contents, { readonly altered: readonly unknown[]; readonly related: readonly unknown[] }]>([
  ['a report: those above it, and of the same unit', { [X]: 'x' }, { altered: [], related: [T, H, LATER] }],
  ['a report that goes', { [X]: null }, { altered: [], related: [T, H, LATER] }],
  ['an outline: its reports', { [OTHER]: 'x' }, { altered: [LATER], related: [] }],
  ['an outline that goes: others that may name it too', { [OTHER]: null }, { altered: [ALL[0], LATER], related: [] }],
  ['a letter', { 'outlines/c/letter.md': 'x' }, { altered: [], related: [] }],
  ['documents that are cited', { 'outlines/documents.csv': 'x' }, { altered: ALL, related: [] }],
  ['code', { 'scripts/a.ts': 'x' }, { altered: [], related: [] }],
  ['who reviews', register('ĐU,,,,', 'ĐU,@a/b,,,'), { altered: OUTLINES, related: [] }],
  ['a unit: those above it', register('Xã X', 'Xã Z'), { altered: [...OUTLINES, T, H, X, LATER], related: [] }],
  [
    'a unit: those below it',
    register('Huyện H,', 'Huyện Z,'),
    { altered: [...OUTLINES, T, H, X, Y, LATER], related: [] },
  ],
  ['the issuer: all', register('Tỉnh,province', 'Tỉnh Z,province'), { altered: ALL, related: [] }],
  [
    'a unit that goes: others that are unknown too',
    register('t/k,', 't/z,'),
    { altered: [...OUTLINES, T, K], related: [] },
  ],
  [
    'a level that no unit has any more',
    { [REGISTER]: (FILES[REGISTER] ?? '').replaceAll(',base,', ',commune,') },
    { altered: ALL, related: [] },
  ],
  [
    'numbers of offices',
    {
      [REGISTER]: `${(FILES[REGISTER] ?? '').replace('replaces', 'replaces,contacts').replace('TU,,,,', 'TU,,,,,0225 3747 740')}`,
    },
    { altered: ALL, related: [] },
  ],
  ['a register without a row', { [REGISTER]: 'id\n' }, { altered: ALL, related: [] }],
])('%s', (_what, change, expected) => {
  expect(reach(change)).toEqual(expected);
});

test('a picture: whatever shows one', () => {
  const shown = report({ all: '1' }).replace('## II.', '![Chợ](a.png)\n\n## II.');
  const files = { ...FILES, 'reports/c/a.png': 'x', [Y]: shown };
  expect(reach({ 'reports/c/a.png': null }, files)).toEqual({ altered: [Y], related: [] });
});
