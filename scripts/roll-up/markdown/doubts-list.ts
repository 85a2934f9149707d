/** What to doubt on the first page, each in one item: stand-ins, what is not known and whose fault that is, what does not agree. */
import type { PhrasingContent, RootContent } from 'mdast';
import { formatDay } from '#lib/date.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { list, paragraph, strong } from '#lib/markdown/nodes.ts';
import type { Outline } from '#lib/outline/outline.ts';
import type { Unit } from '#lib/register/register.ts';
import type { NameOf } from '#lib/register/unit-names.ts';
import type { RollUp } from '../roll-up.ts';
import { differenceText } from './differences.ts';
import { formatCount, outOf, PROVISIONAL, rowName } from './words.ts';

/** As many differences stand on the first page; all stand in the annex. */
const MOST_DIFFERENCES = 2;
/** More units are counted: who has sent nothing stands above. */
const MOST_UNITS = 2;

type Words = readonly PhrasingContent[];

/** The list with what introduces it; nothing where there is nothing to doubt. */
export function doubtsList(rollUp: RollUp): readonly RootContent[] {
  const { earlier } = rollUp;
  const items = [provisional(rollUp), partial(rollUp), masked(rollUp), differing(rollUp)].filter(
    (words) => words.length > 0,
  );
  if (earlier) items.push([{ type: 'text', value: earlierText(earlier) }]);
  return items.length === 0
    ? []
    : [paragraph(strong('Cần lưu ý khi dùng số liệu:')), list(items.map((words) => paragraph(...words)))];
}

/** What totals are compared with, and that sums of those units that gave a number in both differ from totals. */
function earlierText({ frontMatter: { title, period } }: Outline): string {
  return `Kỳ trước để so sánh: “${title}”, từ ngày ${formatDay(period.from)} đến ngày ${formatDay(period.to)}. Chỉ so số của những đơn vị có số ở cả hai kỳ; đơn vị mới hợp nhất thì so với tổng các đơn vị cũ.`;
}

function provisional({ doubts: { provisional, totals }, key, standings, nameOf }: RollUp): Words {
  if (provisional.length === 0) return [];
  const stood = standings.filter(({ type }) => type === 'provisional').map(({ unit }) => unit);
  const by = stood.length > 0 ? ` vì chưa có báo cáo của ${unitsText(stood, nameOf)}` : '';
  const mark = key.some(({ row }) => row.total?.provisional) ? ` (dấu ${PROVISIONAL})` : '';
  return item(`${outOf(provisional.length, totals)} tổng số là tạm tính${mark}`, `lấy số của cấp dưới${by}`);
}

/** Why totals are not whole: reports that are not there, units that do not know; then the total that lacks most, where no table above tells it. */
function partial({ doubts: { partial, silent, totals }, tiers, key, nameOf, sources }: RollUp): Words {
  if (partial.length === 0) return [];
  const missing = tiers.flatMap((tier) => tier.missing);
  const unknown =
    silent.length > MOST_UNITS
      ? [`${formatCount(silent.length)} đơn vị đã gửi báo cáo nhưng chưa có đủ số liệu`]
      : silent.map(({ unit, figures }) => `${nameOf(unit)} chưa có ${figuresText(figures)}`);
  const lacking = sources.filter((one) => one.isLacking).map(({ unit }) => unit);
  const [least] = partial;
  const isShown = !least || key.some(({ row }) => row.figure === least.figure);
  const parts = [
    ...(missing.length > 0 ? [`chưa có báo cáo của ${unitsText(missing, nameOf)}`] : []),
    ...unknown,
    ...(lacking.length > 0
      ? [
          `có đơn vị ở cấp dưới của ${unitsText(lacking, nameOf)} (có kho riêng) đã gửi báo cáo nhưng chưa có đủ số liệu`,
        ]
      : []),
    ...(isShown ? [] : [`thấp nhất là “${rowName(least)}” (${outOf(least.total.covered, least.total.expected)})`]),
  ];
  return item(`${outOf(partial.length, totals)} tổng số chưa đủ số liệu`, parts.join('; '));
}

/** What is hidden where it was reported is in no total above. */
function masked({ sources, nameOf }: RollUp): Words {
  const hidden = sources.filter((one) => one.masked.length > 0);
  if (hidden.length === 0) return [];
  const told = hidden.slice(0, MOST_UNITS).map((one) => {
    const [first, ...others] = one.masked;
    return `${nameOf(one.unit)} (“${first}”${others.length > 0 ? ` và ${formatCount(others.length)} chỉ tiêu khác` : ''})`;
  });
  const rest = hidden.length - told.length;
  return item(
    'Có số được che ở kho của đơn vị',
    `tổng ở đây không có số ấy: ${told.join('; ')}${rest > 0 ? ` và ${formatCount(rest)} đơn vị khác` : ''}`,
  );
}

function unitsText(units: readonly Unit[], nameOf: NameOf): string {
  return units.length > MOST_UNITS ? `${formatCount(units.length)} đơn vị` : units.map(nameOf).join(' và ');
}

function figuresText(figures: readonly Figure[]): string {
  const [first] = figures;
  return figures.length === 1 && first ? `“${first.fullName}”` : `${formatCount(figures.length)} chỉ tiêu`;
}

function differing({ doubts: { differences }, nameOf }: RollUp): Words {
  if (differences.length === 0) return [];
  const open = differences.filter(({ note }) => note === '');
  const explained = differences.filter(({ note }) => note !== '');
  const counts = [
    ...(open.length > 0 ? [`${formatCount(open.length)} chỗ chưa giải thích`] : []),
    ...(explained.length > 0 ? [`${formatCount(explained.length)} chỗ đã giải thích`] : []),
  ];
  const shown = [...open, ...explained].slice(0, MOST_DIFFERENCES).map((one) => differenceText(one, nameOf));
  const told = [...shown, ...(differences.length > shown.length ? ['xem đủ ở phụ lục'] : [])].join('; ');
  return item(`Số của đơn vị khác tổng cấp dưới ở ${counts.join(', ')}`, told);
}

function item(what: string, why: string): Words {
  return [strong(what), { type: 'text', value: `: ${why}.` }];
}
