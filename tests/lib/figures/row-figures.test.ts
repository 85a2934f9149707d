/** Rows of parts: whose part a row is, whatever marks it. */
import { expect, test } from 'vitest';
import { figureSchema } from '#lib/figures/figure.ts';
import { namedInFull } from '#lib/figures/full-name.ts';
import { RowFigures } from '#lib/figures/row-figures.ts';

const figure = (id: string, name: string, partOf?: string) =>
  figureSchema.parse({ id, name, ...(partOf === undefined ? {} : { 'part-of': partOf }) });

const FIGURES = [
  figure('staff', 'Số cán bộ'),
  figure('staff-women', 'Trong đó: Nữ', 'staff'),
  figure('staff-young', '+ Dưới 40 tuổi', 'staff-women'),
  figure('staff-kinh', '- Dân tộc thiểu số', 'staff'),
  figure('staff-kinh-young', '+ Dưới 40 tuổi', 'staff-kinh'),
  figure('members', 'Số đảng viên'),
  figure('members-women', '- Nữ', 'members'),
  figure('women', 'Nữ'),
];

const found = (...labels: readonly string[]) => {
  const rows = new RowFigures(FIGURES);
  return labels.map((label) => rows.next(label)?.id ?? null);
};

test.each<[string, readonly string[], readonly (string | null)[]]>([
  ['as the outline has them', FIGURES.map(({ name }) => name), FIGURES.map(({ id }) => id)],
  [
    'with other marks',
    ['số cán bộ', '– Nữ', 'Dưới 40 tuổi', 'Trong đó, dân tộc thiểu số', '- Dưới 40 tuổi'],
    ['staff', 'staff-women', 'staff-young', 'staff-kinh', 'staff-kinh-young'],
  ],
  [
    'in another order',
    ['Số đảng viên', '- Nữ', 'Số cán bộ', '- Nữ'],
    ['members', 'members-women', 'staff', 'staff-women'],
  ],
  ['without a mark, the first time', ['Số đảng viên', 'Nữ', 'Nữ'], ['members', 'members-women', 'women']],
  ['below a row of no figure', ['Số đảng viên', 'Số đoàn viên', '- Nữ'], ['members', null, 'members-women']],
  ['above all rows', ['- Nữ', 'Số đảng viên'], [null, 'members']],
  ['below a row that has no such part', ['Số đảng viên', '- Dân tộc thiểu số'], ['members', null]],
])('%s', (_what, labels, ids) => {
  expect(found(...labels)).toEqual(ids);
});

test('figures that are parts of each other end nowhere, and nothing hangs', () => {
  const circle = [figure('a', 'A', 'b'), figure('b', 'B', 'a')];
  const rows = new RowFigures(circle);
  expect(['A', '- B', '- A'].map((label) => rows.next(label))).toEqual([null, null, null]);
  expect(namedInFull(circle).map(({ fullName }) => fullName)).toEqual([
    'A, trong đó: B, trong đó: A, trong đó: B, trong đó: A',
    'B, trong đó: A, trong đó: B, trong đó: A, trong đó: B',
  ]);
});

test('names in full, where the row above cannot be seen', () => {
  expect(namedInFull(FIGURES).map(({ fullName }) => fullName)).toEqual([
    'Số cán bộ',
    'Số cán bộ, trong đó: Nữ',
    'Số cán bộ, trong đó: Nữ, trong đó: Dưới 40 tuổi',
    'Số cán bộ, trong đó: Dân tộc thiểu số',
    'Số cán bộ, trong đó: Dân tộc thiểu số, trong đó: Dưới 40 tuổi',
    'Số đảng viên',
    'Số đảng viên, trong đó: Nữ',
    'Nữ',
  ]);
});
