/** Where units' own figures differ from the sums below them. */
import type { RootContent } from 'mdast';
import { lackingText } from '#lib/figures/lacking.ts';
import { paragraph, table, text } from '#lib/markdown/nodes.ts';
import type { NameOf } from '#lib/register/unit-names.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import type { Difference } from '../doubts.ts';
import { MASKED } from '../numbers/mask.ts';
import { formatCount } from './words.ts';

/** More stand in `differences.csv` alone. */
const MOST_ROWS = 60;

/** `Huyện Hải Lăng: Số đoàn kiểm tra 51, cấp dưới 31 (hơn 20, vì …)`. */
export function differenceText({ unit, figure, term, own, below, amount, note }: Difference, nameOf: NameOf): string {
  const name = figureName({ figure, term });
  const why = note === null ? 'đã giải thích' : note === '' ? 'chưa giải thích' : reasonText(note);
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
  { unit, figure, term, own, below, amount, note, lacking }: Difference,
  nameOf: NameOf,
): readonly string[] {
  const by = amount ? `${amount.gt(0) ? '+' : ''}${formatNumber(amount)}` : '';
  const why = note === '' ? 'Chưa giải thích' : (note ?? MASKED).replace(/[.;]\s*$/u, '');
  const lack = lackingText(lacking, nameOf);
  return [nameOf(unit), figureName({ figure, term }), own, below, by, lack === '' ? why : `${why}; ${lack}`];
}

/** `vì hai văn bản ban hành chung`: a capital goes with the sentence that it began, and stays with a name. */
function reasonText(note: string): string {
  const reason = note.replace(/[.;]\s*$/u, '').replace(/^(?:vì|do)\s+/iu, '');
  const isSentence = /^\p{Lu}\p{Ll}*[\s,]+[\p{Ll}\d“]/u.test(reason);
  return `vì ${isSentence ? reason.charAt(0).toLowerCase() + reason.slice(1) : reason}`;
}

function figureName({ figure, term }: Pick<Difference, 'figure' | 'term'>): string {
  return term === '' ? figure.fullName : `${figure.fullName}, ${term}`;
}

function amountText(amount: NonNullable<Difference['amount']>): string {
  return `${amount.gt(0) ? 'hơn' : 'kém'} ${formatNumber(amount.abs())}`;
}
