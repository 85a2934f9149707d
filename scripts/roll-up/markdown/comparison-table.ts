/** How the totals of a roll-up's section stand against those of an earlier campaign. */
import type Big from 'big.js';
import type { Paragraph, Table } from 'mdast';
import { paragraph, table, text } from '#lib/markdown/nodes.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import type { Compared, Comparison } from '../numbers/compare.ts';

/** No header is `Chỉ tiêu`: the table is none that the unit's own report is asked for. */
const HEADER = ['So với kỳ trước', 'Đơn vị tính', 'Kỳ trước', 'Kỳ này', 'Tăng (+), giảm (-)', 'Tăng, giảm (%)'];

/** The table, and a sentence that names what cannot be compared; nothing where the campaigns share no figure. */
export function comparison({ rows, unlike, hidden }: Compared): readonly (Table | Paragraph)[] {
  const names = unlike.map(({ name }) => name).join('; ');
  const masked = hidden.map(({ name }) => name).join('; ');
  const sentence = `Không so sánh với kỳ trước, vì số liệu hai kỳ không cùng phạm vi đơn vị: ${names}.`;
  return [
    ...(rows.length > 0
      ? [table([null, null, 'right', 'right', 'right', 'right'], [HEADER, ...rows.map(cellsOf)])]
      : []),
    ...(names === '' ? [] : [paragraph(text(sentence))]),
    ...(masked === '' ? [] : [paragraph(text(`Không nêu so sánh với kỳ trước, để không lộ số nhỏ: ${masked}.`))]),
  ];
}

function cellsOf(one: Comparison): readonly string[] {
  const { figure, last, now, percent } = one;
  const decimals = decimalsOf(figure);
  const unit = figure.total === 'answers' ? 'đơn vị trả lời “Có”' : (figure.unit ?? '');
  return [
    figure.name,
    unit,
    formatNumber(last, decimals),
    formatNumber(now, decimals),
    pointsText(one),
    percent ? signed(percent, 2) : '',
  ];
}

/** How a figure changed: `+12 (+8,33%)`, `-1,20 điểm %`. */
export function changeText(one: Comparison): string {
  return one.percent ? `${pointsText(one)} (${signed(one.percent, 2)}%)` : pointsText(one);
}

function pointsText({ figure, change }: Comparison): string {
  return `${signed(change, decimalsOf(figure))}${figure.type === 'percent' ? ' điểm %' : ''}`;
}

function decimalsOf({ type }: Comparison['figure']): number | undefined {
  return type === 'percent' ? 2 : undefined;
}

function signed(value: Big, decimals?: number): string {
  return `${value.gt(0) ? '+' : ''}${formatNumber(value, decimals)}`;
}
