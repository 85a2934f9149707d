/** Where units' own figures differ from the sums below them. */
import type { RootContent } from 'mdast';
import { paragraph, table, text } from '#lib/markdown/nodes.ts';
import type { NameOf } from '#lib/register/unit-names.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import type { Difference } from '../doubts.ts';
import { MASKED } from '../numbers/mask.ts';
import { formatCount } from './words.ts';

/** More stand in `differences.csv` alone. */
const MOST_ROWS = 60;
const MOST_NAMED = 3;

/** `Huyện Hải Lăng: Số đoàn kiểm tra 51, cấp dưới 31 (hơn 20, vì …)`. */
export function differenceText({ unit, figure, term, own, below, amount, note }: Difference, nameOf: NameOf): string {
  const name = term === '' ? figure.name : `${figure.name}, ${term}`;
  const told = note === null ? 'đã giải thích' : `vì ${note.replace(/[.;]\s*$/u, '')}`;
  const why = note === '' ? 'chưa giải thích' : told;
  const by = amount ? `${amountText(amount)}, ` : '';
  return `${nameOf(unit)}: “${name}” ${own}, tổng cấp dưới ${below} (${by}${why})`;
}

/** All of them, unit by unit. */
export function differencesNodes(differences: readonly Difference[], nameOf: NameOf): readonly RootContent[] {
  const left = differences.length - MOST_ROWS;
  const rows = differences.slice(0, MOST_ROWS).map((one) => cellsOf(one, nameOf));
  return [
    table([null, null, 'right', 'right', 'right', null], [HEADER, ...rows]),
    ...(left > 0 ? [paragraph(text(`Còn ${formatCount(left)} chỗ khác, xem tệp differences.csv.`))] : []),
  ];
}

const HEADER = ['Đơn vị', 'Chỉ tiêu', 'Đơn vị báo', 'Cấp dưới', 'Lệch', 'Giải thích'];

function cellsOf(
  { unit, figure, term, own, below, amount, note, missing }: Difference,
  nameOf: NameOf,
): readonly string[] {
  const by = amount ? `${amount.gt(0) ? '+' : ''}${formatNumber(amount)}` : '';
  const why = note === '' ? 'Chưa giải thích' : (note ?? MASKED).replace(/[.;]\s*$/u, '');
  const names = missing.length > MOST_NAMED ? `${formatCount(missing.length)} đơn vị` : missing.map(nameOf).join('; ');
  const whose = missing.length > 0 ? `; cấp dưới chưa đủ số của ${names}` : '';
  return [nameOf(unit), term === '' ? figure.name : `${figure.name}, ${term}`, own, below, by, `${why}${whose}`];
}

function amountText(amount: NonNullable<Difference['amount']>): string {
  return `${amount.gt(0) ? 'hơn' : 'kém'} ${formatNumber(amount.abs())}`;
}
