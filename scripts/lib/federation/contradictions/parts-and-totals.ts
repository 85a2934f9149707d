/** Where `parts.csv` and `totals.csv` of a release contradict each other. */
import { shorten } from '../../vietnamese/text.ts';
import { PARTS } from '../parts.ts';
import type { ReleasedFiles } from '../read-release.ts';
import { atCell, type Found, isOfOthers, rowName } from './found.ts';
import { numberIn, type PartRows } from './part-rows.ts';

/** Parts of totals that are not there, or say otherwise. */
export function partsAgainstTotals({ totals }: ReleasedFiles, byKey: PartRows): readonly Found[] {
  return [...byKey].flatMap(([key, parts]): readonly Found[] => {
    const total = totals.get(key);
    const [top, bottom, nothing] = [PARTS.numerator, PARTS.denominator, PARTS.nothing].map((part) => parts.get(part));
    for (const column of [PARTS.covered, PARTS.expected]) {
      const [count, told] = [parts.get(column), total?.cell(column)];
      if (count && told !== undefined && count.cell('value') !== told)
        return atCell(
          count,
          'value',
          `\`${column}\` của ${rowName(count)} là ${count.cell('value')}, mà totals.csv ghi ${told}`,
        );
    }
    const row = top ?? nothing;
    if (!row) return [];
    if (!total)
      return atCell(row, 'figure', `Có phần \`${row.cell('part')}\` của ${rowName(row)} mà totals.csv không có`);
    const state = total.cell('state');
    if (nothing && (top || state === 'value' || state === 'masked'))
      return atCell(
        nothing,
        'part',
        `Theo phần \`${PARTS.nothing}\` thì không ai cho biết ${rowName(nothing)}, mà ${top ? 'vẫn có hai phần của tỷ lệ' : `totals.csv ghi tình trạng \`${state}\``}`,
      );
    if (!top || !bottom || state === (numberIn(bottom).eq(0) ? 'none-occurred' : 'value')) return [];
    const pair = `${top.cell('value')} trên ${bottom.cell('value')}`;
    return atCell(top, 'value', `Tỷ lệ ${rowName(top)} là ${pair}, mà totals.csv ghi tình trạng \`${state}\``);
  });
}

/** Percentages that their parts do not come to, or that have none. */
export function ratesAgainstParts(files: ReleasedFiles, byKey: PartRows): readonly Found[] {
  return [...files.totals].flatMap(([key, row]): readonly Found[] => {
    if (!files.parts || !row.figure?.of || row.cell('state') !== 'value') return [];
    const [top, bottom] = [byKey.get(key)?.get(PARTS.numerator), byKey.get(key)?.get(PARTS.denominator)];
    const value = shorten(row.cell('value'));
    if (!top && !bottom && !isOfOthers(files, row.unit))
      return atCell(row, 'value', `Tỷ lệ ${rowName(row)} là \`${value}\`, mà parts.csv không có hai phần của nó`);
    if (!top || !bottom || numberIn(bottom).eq(0)) return [];
    const rate = numberIn(top).times(100).div(numberIn(bottom));
    if (rate.minus(row.cell('value')).abs().lte('0.01')) return [];
    return atCell(
      row,
      'value',
      `Tỷ lệ \`${value}\` không khớp với hai phần của nó trong parts.csv (${rate.toFixed(2)})`,
    );
  });
}
