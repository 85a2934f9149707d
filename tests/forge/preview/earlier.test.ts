/** What units gave in the campaign before, be they called otherwise now. */
import { expect, test } from 'vitest';
import { NO_TERM } from '#lib/figures/term.ts';
import { campaignId, unitId } from '#lib/paths.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { earlierValues } from '../../../scripts/forge/preview/earlier.ts';
import { OUTLINE, PLAIN, report, UNITS } from '../../campaign/district.ts';

const child = (all: string) => report({ ...PLAIN, all }).replace('-BC/HU', '-BC/ĐU');
const LATER = OUTLINE.replace('period: 2023-01-01/2023-06-30', 'period: 2023-07-01/2023-12-31\ncompare-with: c');

/** Whole numbers of the units, of those that are asked about. */
function earlier(files: Readonly<Record<string, string>>, ...units: readonly string[]) {
  const repository = new Repository(
    new Memory({ 'outlines/c/outline.md': OUTLINE, 'outlines/d/outline.md': LATER, ...files }),
  );
  const outline = repository.outline(campaignId('d'))?.outline;
  const figure = outline?.figures.get('all')?.figure;
  if (!outline || !figure) throw new Error('no outline');
  const values = earlierValues(repository, outline, new Set(units.map(unitId)));
  return units.map((unit) => {
    const value = values(unitId(unit), figure, NO_TERM);
    return value?.type === 'number' ? value.value.toFixed() : value;
  });
}

const REPORTS = {
  'reports/c/t/h.md': report({ ...PLAIN, all: '5' }),
  'reports/c/t/h/x.md': child('2'),
  'reports/c/t/h/y.md': child('3'),
};

test('the same unit', () => {
  expect(earlier({ 'reports/units.csv': UNITS, ...REPORTS }, 't/h', 't/h/x', 't')).toEqual(['5', '2', undefined]);
});

test('a unit that came from two, one that replaced one, and one that shares what it came from', () => {
  const row = (id: string, from: string, to: string, replaces: string) =>
    `t/h/${id},Xã ${id.toUpperCase()},base,commune,,Đảng ủy,X,ĐU,,${from},${to},${replaces}\n`;
  const head = UNITS.split('\n').slice(0, 3).join('\n');
  const [gone, made] = ['2023-08-31', '2023-09-01'];
  const merged = `${head}\n${row('x', '', gone, '')}${row('y', '', gone, '')}${row('z', made, '', 't/h/x t/h/y')}`;
  const renamed = `${head}\n${row('x', '', gone, '')}${row('y', '', '', '')}${row('z', made, '', 't/h/x')}`;
  const divided = `${head}\n${row('x', '', gone, '')}${row('u', made, '', 't/h/x')}${row('z', made, '', 't/h/x')}`;
  expect([
    earlier({ 'reports/units.csv': merged, ...REPORTS }, 't/h/z'),
    earlier({ 'reports/units.csv': renamed, ...REPORTS }, 't/h/z', 't/h/y'),
    earlier({ 'reports/units.csv': divided, ...REPORTS }, 't/h/u'),
  ]).toEqual([['5'], ['2', '3'], [undefined]]);
});

test('nothing where no campaign is named, or the figure is another', () => {
  const other = OUTLINE.replace('name: Tổng số, unit: việc', 'name: Tổng số, unit: đơn');
  expect([
    earlier({ 'reports/units.csv': UNITS, ...REPORTS, 'outlines/d/outline.md': OUTLINE }, 't/h/x'),
    earlier({ 'reports/units.csv': UNITS, ...REPORTS, 'outlines/c/outline.md': other }, 't/h/x'),
  ]).toEqual([[undefined], [undefined]]);
});
