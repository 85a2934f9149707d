/** How the figures of a roll-up's section stand against those of an earlier campaign, in the units that gave them in both. */
import type Big from 'big.js';
import type { Paragraph, Table } from 'mdast';
import { paragraph, table, text } from '#lib/markdown/nodes.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import type { WhyNot } from '../numbers/comparable.ts';
import type { Compared, Comparison } from '../numbers/compare.ts';
import { outOf } from './words.ts';

/** No header is `Chỉ tiêu`: the table is none that the unit's own report is asked for. */
const HEADER = ['So với kỳ trước', 'Đơn vị tính', 'Kỳ trước', 'Kỳ này', 'Tăng (+), giảm (-)', 'Đơn vị có số cả hai kỳ'];

const REASONS: Readonly<Record<WhyNot, string>> = {
  absent: 'đề cương kỳ trước không có',
  changed: 'kỳ trước tính theo loại số liệu, đơn vị tính hoặc cách cộng khác',
  nobody: 'không đơn vị nào có số ở cả hai kỳ',
  hidden: 'để không lộ số nhỏ',
};

/** The table, and a paragraph that names what is not compared; nothing where there is neither. */
export function comparison({ rows, left }: Compared): readonly (Table | Paragraph)[] {
  const reasons = (Object.keys(REASONS) as WhyNot[]).flatMap((reason) => {
    const names = [...left].flatMap(([{ name }, why]) => (why === reason ? [name] : []));
    return names.length > 0 ? [`${REASONS[reason]} (${names.join('; ')})`] : [];
  });
  return [
    ...(rows.length > 0
      ? [table([null, null, 'right', 'right', 'right', 'right'], [HEADER, ...rows.map(cellsOf)])]
      : []),
    ...(reasons.length > 0 ? [paragraph(text(`Không so sánh với kỳ trước: ${reasons.join('; ')}.`))] : []),
  ];
}

function cellsOf(one: Comparison): readonly string[] {
  const { figure, term, last, now, covered, expected } = one;
  const decimals = isShare(one) ? 2 : undefined;
  return [
    term === '' ? figure.fullName : `${figure.fullName}, ${term}`,
    figure.total === 'answers' ? '% đơn vị trả lời “Có”' : (figure.unit ?? ''),
    formatNumber(last, decimals),
    formatNumber(now, decimals),
    changed(one),
    outOf(covered, expected),
  ];
}

/** How a figure changed, and in how many units: `+12 (+8,33%), của 27/34 đơn vị`. */
export function changeText(one: Comparison): string {
  return `${changed(one)}, của ${outOf(one.covered, one.expected)} đơn vị`;
}

function changed(one: Comparison): string {
  const by = isShare(one) ? `${signed(one.change, 2)} điểm %` : signed(one.change);
  return one.percent ? `${by} (${signed(one.percent, 2)}%)` : by;
}

function isShare({ figure: { total } }: Comparison): boolean {
  return total === 'ratio' || total === 'answers';
}

function signed(value: Big, decimals?: number): string {
  return `${value.gt(0) ? '+' : ''}${formatNumber(value, decimals)}`;
}
