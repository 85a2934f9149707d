/** Where `parts.csv` of a release has what no reports come to. */
import Big from 'big.js';
import { isWorded } from '../../figures/figure.ts';
import type { Outline } from '../../outline/outline.ts';
import { shorten } from '../../vietnamese/text.ts';
import { PARTS } from '../parts.ts';
import type { ReleasedFiles } from '../read-release.ts';
import { canBe } from '../totals.ts';
import { atCell, type Found, rowName } from './found.ts';
import { numberIn, type PartRows } from './part-rows.ts';

type Parts = ReturnType<PartRows['get']> & {};

/** Parts above their whole, which a report may have given for a reason. */
export function partsAboveWhole(
  { description: { isAskedAlike } }: ReleasedFiles,
  byKey: PartRows,
  outline: Outline,
): readonly Found[] {
  if (!isAskedAlike) return [];
  return [...byKey.values()].flatMap((parts): readonly Found[] => {
    const [top, bottom] = [parts.get(PARTS.numerator), parts.get(PARTS.denominator)];
    const [one, whole] = top?.figure?.of?.map((id) => outline.figures.get(id)?.figure) ?? [];
    if (!top || !bottom || !one || !whole || one.atMost !== whole.id || numberIn(top).lte(numberIn(bottom))) return [];
    const what = `Phần của tỷ lệ ${rowName(top)} (${top.cell('value')}) lớn hơn toàn bộ (${bottom.cell('value')})`;
    return atCell(top, 'value', what);
  });
}

/** Numbers that no values of their figures come to, and pairs that are none. */
export function impossiblePairs(
  { description: { isAskedAlike } }: ReleasedFiles,
  byKey: PartRows,
  outline: Outline,
): readonly Found[] {
  return [...byKey.values()].flatMap((parts): readonly Found[] => {
    const [top, bottom] = [parts.get(PARTS.numerator), parts.get(PARTS.denominator)];
    const row = top ?? bottom;
    if (!row) return [];
    const name = rowName(row);
    // Another version of the outline may have asked for it otherwise.
    if (!row.figure?.of && !isAskedAlike) return [];
    if (!row.figure?.of)
      return atCell(row, 'part', `${name} không phải tỷ lệ của hai chỉ tiêu, mà có phần \`${row.cell('part')}\``);
    if (!top || !bottom)
      return atCell(row, 'part', `Tỷ lệ ${name} chỉ có phần \`${row.cell('part')}\`, thiếu phần kia`);
    const [one, whole] = row.figure.of.map((id) => outline.figures.get(id)?.figure);
    for (const [figure, part] of [[one, top] as const, [whole, bottom] as const])
      if (isAskedAlike && figure && !canBe(figure, part.cell('value')))
        return atCell(
          part,
          'value',
          `\`${shorten(part.cell('value'))}\` không thể là tổng của chỉ tiêu \`${figure.id}\``,
        );
    return [];
  });
}

/** Values of reports that cannot be their figures'. */
export function impossibleValues({ description: { isAskedAlike } }: ReleasedFiles, byKey: PartRows): readonly Found[] {
  if (!isAskedAlike) return [];
  return [...byKey.values()].flatMap((parts): readonly Found[] => {
    const own = parts.get(PARTS.own);
    if (!own?.figure || isWorded(own.figure) || canBe(own.figure, own.cell('value'))) return [];
    return atCell(own, 'value', `\`${shorten(own.cell('value'))}\` không thể là số của ${rowName(own)}`);
  });
}

/** Coverage of what is not added up, and choices, that cannot be. */
export function impossibleCounts({ description: { isAskedAlike } }: ReleasedFiles, byKey: PartRows): readonly Found[] {
  return [...byKey.values()].flatMap((parts): readonly Found[] => {
    const [covered, expected] = [parts.get(PARTS.covered), parts.get(PARTS.expected)];
    const row = covered ?? expected;
    if (row && !(covered && expected))
      return atCell(row, 'part', `${rowName(row)} chỉ có một trong hai phần \`covered\` và \`expected\``);
    if (covered && expected && numberIn(covered).gt(numberIn(expected)))
      return atCell(
        covered,
        'value',
        `Số đơn vị có ${rowName(covered)} (${covered.cell('value')}) nhiều hơn số đơn vị phải có (${expected.cell('value')})`,
      );
    return impossibleChoices(parts, isAskedAlike);
  });
}

function impossibleChoices(parts: Parts, isAskedAlike: boolean): readonly Found[] {
  const choices = [...parts.values()].filter((row) => row.cell('part').startsWith(PARTS.choice));
  const nameOf = (row: (typeof choices)[number]) => row.cell('part').slice(PARTS.choice.length);
  const strange = choices.find((row) => isAskedAlike && !row.figure?.choices.includes(nameOf(row)));
  if (strange)
    return atCell(
      strange,
      'part',
      `“${shorten(nameOf(strange))}” không phải lựa chọn của ${rowName(strange)} trong đề cương`,
    );
  const [[first], covered] = [choices, parts.get(PARTS.covered)];
  const sum = choices.reduce((all, one) => all.plus(numberIn(one)), new Big(0));
  if (!first || !covered || sum.lte(numberIn(covered))) return [];
  const what = `Các lựa chọn của ${rowName(first)} cộng lại là ${sum.toFixed()}, nhiều hơn số đơn vị có số liệu (${covered.cell('value')})`;
  return atCell(first, 'value', what);
}
