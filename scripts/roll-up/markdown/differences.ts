/** Where units' own figures differ from the sums below them. */
import type { RootContent } from 'mdast';
import { heading, paragraph, table, text } from '#lib/markdown/nodes.ts';
import type { NameOf } from '#lib/register/unit-names.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import type { Difference } from '../doubts.ts';
import { MASKED } from '../numbers/mask.ts';
import { formatCount, namesText } from './words.ts';

/** More stand in `differences.csv` alone. */
const MOST_ROWS = 60;
const MOST_NAMED = 3;

/** `Huyện Hải Lăng: Số đoàn kiểm tra 51, cấp dưới 31 (hơn 20, vì …)`. */
export function differenceText({ unit, figure, term, own, below, amount, note }: Difference, nameOf: NameOf): string {
  const name = term === '' ? figure.name : `${figure.name}, ${term}`;
  const told = note === null ? 'đã giải thích' : `vì ${note.replace(/[.;]\s*$/u, '')}`;
  const why = note === '' ? 'chưa giải thích' : told;
  const by = amount ? `${amountText(amount)}, ` : '';
  return `${nameOf(unit)}: ${name} ${own}, tổng cấp dưới ${below} (${by}${why})`;
}

/** All of them, a table for each unit under its name. */
export function differencesNodes(differences: readonly Difference[], nameOf: NameOf): readonly RootContent[] {
  const shown = differences.slice(0, MOST_ROWS);
  const left = differences.length - shown.length;
  const units = [...new Map(shown.map(({ unit }) => [unit.id, unit])).values()];
  return [
    ...units.flatMap((unit) => {
      const own = shown.filter((one) => one.unit.id === unit.id);
      const missing = [...new Map(own.flatMap((one) => one.missing.map((one) => [one.id, nameOf(one)]))).values()];
      return [
        heading(3, nameOf(unit)),
        ...(missing.length > 0
          ? [
              paragraph(
                text(`Tổng cấp dưới chưa đủ số của ${namesText(missing, MOST_NAMED)}; chênh lệch có thể do đó.`),
              ),
            ]
          : []),
        table([null, 'right', 'right', 'right', null], [HEADER, ...own.map(cellsOf)]),
      ];
    }),
    ...(left > 0 ? [paragraph(text(`Còn ${formatCount(left)} chỗ khác, xem tệp differences.csv.`))] : []),
  ];
}

const HEADER = ['Chỉ tiêu', 'Đơn vị báo', 'Cấp dưới', 'Lệch', 'Giải thích'];

function cellsOf({ figure, term, own, below, amount, note }: Difference): readonly string[] {
  const by = amount ? `${amount.gt(0) ? '+' : ''}${formatNumber(amount)}` : '';
  return [
    term === '' ? figure.name : `${figure.name}, ${term}`,
    own,
    below,
    by,
    note === '' ? 'Chưa giải thích' : (note ?? MASKED),
  ];
}

function amountText(amount: NonNullable<Difference['amount']>): string {
  return `${amount.gt(0) ? 'hơn' : 'kém'} ${formatNumber(amount.abs())}`;
}
