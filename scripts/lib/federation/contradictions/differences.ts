/** Where `differences.csv` of a release contradicts its other tables, or itself. */
import Big from 'big.js';
import { PARTS, partKey } from '../parts.ts';
import type { ReleasedFiles } from '../read-release.ts';
import type { TableRow } from '../released-tables.ts';
import { atCell, type Found, isOfOthers, rowName } from './found.ts';
import type { PartRows } from './part-rows.ts';

const NUMBER = /^-?\d+(?:\.\d+)?$/u;

/** Rows of figures or units that have no totals, and sides or differences that are other than elsewhere. */
export function differencesAgainstTables({ differences, totals }: ReleasedFiles, byKey: PartRows): readonly Found[] {
  const summedFigures = new Set([...totals.values()].map(({ unit, figure }) => `${unit} ${figure?.id}`));
  return differences.flatMap((row): readonly Found[] => {
    const key = partKey(row.unit, row.figure?.id ?? '', row.key);
    const total = totals.get(key);
    // A report may have a term of its own beside those that the issuer names, which alone have totals.
    if (!total && summedFigures.has(`${row.unit} ${row.figure?.id}`)) return [];
    if (!total) return atCell(row, 'figure', `differences.csv có ${rowName(row)}, mà totals.csv không có`);
    const [own, below, difference] = [row.cell('own'), row.cell('below'), row.cell('difference')];
    const given = givenIn(byKey, key);
    if (given !== null && !isSame(given, own))
      return atCell(row, 'own', `Số của chính đơn vị ở ${rowName(row)} là \`${own}\`, mà parts.csv ghi \`${given}\``);
    const summed = sumIn(total);
    if (!isSame(summed, below))
      return atCell(
        row,
        'below',
        `Tổng của cấp dưới ở ${rowName(row)} là \`${below}\`, mà totals.csv ghi \`${summed}\``,
      );
    const expected = differenceOf(own, below);
    if (isSame(expected, difference)) return [];
    return atCell(
      row,
      'difference',
      `Chênh lệch ở ${rowName(row)} là \`${difference}\`, mà hai số cho \`${expected}\``,
    );
  });
}

/** What the unit's own report gives; null where the release does not tell. */
function givenIn(byKey: PartRows, key: string): string | null {
  const parts = byKey.get(key);
  return (parts?.get(PARTS.own) ?? parts?.get(PARTS.ownState))?.cell('value') ?? null;
}

/** A total as differences tell it: a number, or a state. */
function sumIn(total: TableRow): string {
  const state = total.cell('state');
  return state === 'value' ? total.cell('value') : state;
}

/** Nothing where a side is hidden or counts as no number. */
function differenceOf(own: string, below: string): string {
  const [mine, theirs] = [own, below].map((text) => (text === 'none-occurred' ? '0' : text));
  if (!mine || !theirs || !NUMBER.test(mine) || !NUMBER.test(theirs)) return '';
  return new Big(mine).minus(theirs).toFixed();
}

function isSame(one: string, other: string): boolean {
  return NUMBER.test(one) && NUMBER.test(other) ? new Big(one).eq(other) : one === other;
}

/** Figures of superiors that do not stand to the totals below them as the outline asks, and have no row in `differences.csv`. */
export function differencesLacking(files: ReleasedFiles, byKey: PartRows): readonly Found[] {
  if (!files.description.isAskedAlike) return [];
  const told = new Set(files.differences.map(({ unit, figure, key }) => partKey(unit, figure?.id ?? '', key)));
  return [...files.totals].flatMap(([key, total]): readonly Found[] => {
    const own = byKey.get(key)?.get(PARTS.own);
    const { own: rule, total: kind } = total.figure ?? {};
    const isCompared = (kind === 'sum' || kind === 'latest') && rule !== 'free' && !isOfOthers(files, total.unit);
    if (!own || !isCompared || told.has(key) || total.cell('state') !== 'value') return [];
    const [mine, below] = [own.cell('value'), total.cell('value')];
    // What is hidden below may make up for what lacks.
    const isLacking = byKey.get(key)?.has(PARTS.hidden) ?? false;
    const stands = rule === 'adds' || isLacking ? new Big(mine).gte(below) : new Big(mine).eq(below);
    const what = `Số của chính đơn vị ở ${rowName(own)} là ${mine}, tổng của cấp dưới trong totals.csv là ${below}, mà differences.csv không nêu`;
    return stands ? [] : atCell(own, 'value', what);
  });
}
