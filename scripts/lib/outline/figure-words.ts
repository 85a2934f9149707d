/** What an outline demands of a figure, in words for an office: nothing of ids, and nothing of how it is rolled up. */
import Big from 'big.js';
import type { Figure } from '../figures/figure.ts';
import { rawFigure } from '../figures/raw-figure.ts';
import { formatNumber } from '../vietnamese/number-vi.ts';
import { shorten } from '../vietnamese/text.ts';
import type { Outline } from './outline.ts';

/** The longest name that is not cut, in characters. */
const LONGEST = 60;

/** What stands in a figure's `Ghi chú` when its outline is printed; empty where its row says all. */
export function figureWords(figure: Figure, { figures }: Outline): string {
  const { note, optional, type, choices, of, sumOf, atMost, partOf, total, since } = figure;
  const find = (id: string) => figures.get(id)?.figure;
  const named = (id: string) => `“${shorten(find(id)?.name ?? id, LONGEST)}”`;
  const whole = partOf === null ? undefined : find(partOf);
  const parts = [...figures.values()].flatMap(({ figure: one }) => (one.partOf === figure.id ? [one.id] : []));
  const isOfParts = sumOf.length > 0 && sumOf.join(' ') === parts.join(' ');
  return [
    ...(note === null ? [] : [note]),
    ...(optional && !whole?.optional ? ['nếu có'] : []),
    ...(type === 'yes-no' ? ['ghi Có hoặc Không'] : []),
    ...(type === 'date' ? ['ghi ngày, như 12/6/2023'] : []),
    ...(choices.length > 0 ? [`chọn: ${choices.join('; ')}`] : []),
    ...(of ? [`${named(of[0])} chia ${named(of[1])}`] : []),
    ...(sumOf.length > 0 ? [isOfParts ? 'bằng tổng các dòng dưới' : `bằng ${sumOf.map(named).join(' + ')}`] : []),
    ...(atMost !== null && atMost !== partOf ? [`không lớn hơn ${named(atMost)}`] : []),
    ...rangeWords(figure),
    ...(total === 'latest' && whole?.total !== 'latest' ? ['số có tại cuối kỳ'] : []),
    ...(since > 1 && whole?.since !== since ? [`từ phiên bản ${since} của đề cương`] : []),
  ].join('; ');
}

/** The limits that a figure does not have by its type. */
function rangeWords(figure: Figure): readonly string[] {
  const { min, max } = rawFigure(figure);
  const [least, most] = [min, max].map((one) => (typeof one === 'number' ? formatNumber(new Big(one)) : null));
  if (least && most) return [`từ ${least} đến ${most}`];
  return [...(least ? [`ít nhất ${least}`] : []), ...(most ? [`nhiều nhất ${most}`] : [])];
}
