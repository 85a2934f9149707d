/** The first page of a roll-up: who has filed, the main totals, what to doubt. */
import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { formatDay } from '#lib/date.ts';
import { paragraph, strong, table, text } from '#lib/markdown/nodes.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { levelName } from '#lib/register/level-name.ts';
import type { Unit } from '#lib/register/register.ts';
import { type Filed, MOST_NAMED, type Tier } from '../filing-tiers.ts';
import type { RollUp } from '../roll-up.ts';
import { changeText } from './comparison-table.ts';
import { differenceText } from './differences.ts';
import { coverageText, formatCount, namesText, outOf, rowName, totalText, unitOf } from './words.ts';

/** As many differences stand on the first page; all stand in the annex. */
const MOST_DIFFERENCES = 2;
const MOST_PARTIAL = 3;

/** The nodes of the first page. */
export function firstPage(rollUp: RollUp): readonly RootContent[] {
  return [filingParagraph(rollUp), ...keyTable(rollUp), ...doubts(rollUp), ...branchTable(rollUp)];
}

/** One paragraph, tier by tier. */
function filingParagraph({ outline, tiers, nameOf, unit }: RollUp): Paragraph {
  const { from, to } = outline.frontMatter.period;
  const sum = (of: (tier: Tier) => readonly unknown[]) => tiers.reduce((all, tier) => all + of(tier).length, 0);
  const [filed, expected] = [sum((tier) => tier.filed), sum((tier) => tier.expected)];
  const opening = `Tổng hợp báo cáo của các đơn vị thuộc ${unit.name}, kỳ từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}. `;
  const words: PhrasingContent[] = [
    { type: 'text', value: opening },
    strong(`${outOf(filed, expected)} đơn vị đã gửi báo cáo hợp lệ.`),
  ];
  for (const tier of tiers) {
    const told = tierWords(tier, tiers.length > 1, nameOf);
    if (told.length > 0) words.push({ type: 'text', value: ' ' }, ...told);
  }
  return paragraph(...words);
}

function tierWords(tier: Tier, isNamed: boolean, nameOf: (unit: Unit) => string): readonly PhrasingContent[] {
  const { filed, expected, late, missing, draft, invalid, waived, level } = tier;
  const parts: PhrasingContent[][] = [];
  const say = (label: string, units: readonly Unit[], isStrong = false) => {
    if (units.length === 0) return;
    const names = units.length <= MOST_NAMED ? `: ${namesText(units.map(nameOf), MOST_NAMED)}` : '';
    const isFirst = !isNamed && parts.length === 0;
    const value = `${isFirst ? label.charAt(0).toUpperCase() + label.slice(1) : label} ${formatCount(units.length)}${names}`;
    parts.push([isStrong ? strong(value) : { type: 'text', value }]);
  };
  const unfiled = new Set([...draft, ...invalid]);
  say(
    'chưa gửi',
    missing.filter((unit) => !unfiled.has(unit)),
    true,
  );
  say('mới có dự thảo, chưa tính', draft, true);
  say('báo cáo còn lỗi, chưa tính', invalid, true);
  say('gửi chậm', late);
  say(
    'được miễn',
    waived.map(({ unit }) => unit),
  );
  const head = isNamed ? `${levelName(level)}: ${outOf(filed.length, expected.length)}` : '';
  if (head === '' && parts.length === 0) return [];
  const words: PhrasingContent[] = head === '' ? [] : [{ type: 'text', value: head }];
  for (const part of parts) words.push({ type: 'text', value: words.length === 0 ? '' : '; ' }, ...part);
  const [first] = words;
  if (head === '' && first?.type === 'text' && first.value === '') words.shift();
  return [...words, { type: 'text', value: '.' }];
}

function keyTable({ key, earlier }: RollUp): readonly RootContent[] {
  if (key.length === 0) return [];
  const columns = [
    'Số liệu chính',
    'Đơn vị tính',
    'Tổng số',
    'Đơn vị có số liệu',
    ...(earlier ? ['So với kỳ trước'] : []),
  ];
  const rows = key.map(({ row, comparison }) => [
    rowName(row),
    unitOf(row),
    totalText(row),
    row.total ? coverageText(row.total) : 'không cộng',
    ...(earlier ? [comparison ? changeText(comparison) : ''] : []),
  ]);
  return [table([null, null, 'right', 'right', ...(earlier ? (['right'] as const) : [])], [columns, ...rows])];
}

/** What to doubt, each in one item. */
function doubts({ doubts, key, standings, nameOf, earlier }: RollUp): readonly RootContent[] {
  const { differences, provisional, partial, totals } = doubts;
  const items: PhrasingContent[][] = [];
  const stood = standings.filter(({ type }) => type === 'provisional').map(({ unit }) => nameOf(unit));
  if (provisional.length > 0) {
    const by = stood.length > 0 ? ` vì chưa có báo cáo của ${namesText(stood, MOST_NAMED)}` : '';
    const share = `${outOf(provisional.length, totals)} tổng số là tạm tính`;
    items.push([strong(share), { type: 'text', value: `: lấy số của cấp dưới${by}.` }]);
  }
  if (partial.length > 0) {
    const isKey = new Set(key.map(({ row }) => row.figure));
    const first = [
      ...partial.filter((row) => isKey.has(row.figure)),
      ...partial.filter((row) => !isKey.has(row.figure)),
    ];
    const named = first
      .slice(0, MOST_PARTIAL)
      .map((row) => `${rowName(row)} (${outOf(row.total.covered, row.total.expected)})`);
    const left = first.length - named.length;
    const share = `${outOf(partial.length, totals)} tổng số chưa đủ số liệu`;
    const rest = left > 0 ? `; và ${formatCount(left)} chỉ tiêu khác` : '';
    items.push([strong(share), { type: 'text', value: `: ${named.join('; ')}${rest}.` }]);
  }
  if (differences.length > 0) {
    const explained = differences.filter(({ note }) => note !== '').length;
    const left = differences.length - explained;
    const counts = [
      ...(left > 0 ? [`${formatCount(left)} chỗ chưa giải thích`] : []),
      ...(explained > 0 ? [`${formatCount(explained)} chỗ đã giải thích`] : []),
    ];
    const ordered = [
      ...differences.filter(({ note }) => note === ''),
      ...differences.filter(({ note }) => note !== ''),
    ];
    const shown = ordered.slice(0, MOST_DIFFERENCES).map((one) => differenceText(one, nameOf));
    const more = differences.length > shown.length ? '; xem đủ ở phụ lục' : '';
    items.push([
      strong(`Số của đơn vị khác tổng cấp dưới ở ${counts.join(', ')}`),
      { type: 'text', value: `: ${shown.join('; ')}${more}.` },
    ]);
  }
  if (earlier) items.push([{ type: 'text', value: earlierText(earlier) }]);
  if (items.length === 0) return [];
  return [paragraph(strong('Cần lưu ý khi dùng số liệu:')), listOf(items)];
}

/** What totals are compared with, and that sums of those units that gave a number in both differ from totals. */
function earlierText({ frontMatter: { title, period } }: Outline): string {
  return `Kỳ trước để so sánh: “${title}”, từ ngày ${formatDay(period.from)} đến ngày ${formatDay(period.to)}. Chỉ so số của những đơn vị có số ở cả hai kỳ; đơn vị mới hợp nhất thì so với tổng các đơn vị cũ.`;
}

function listOf(items: readonly PhrasingContent[][]): List {
  const children = items.map(
    (words): ListItem => ({ type: 'listItem', checked: null, spread: false, children: [paragraph(...words)] }),
  );
  return { type: 'list', ordered: false, start: null, spread: false, children };
}

/** Where units below the units directly below owe reports too: how far each of these has come; and who is missing, as long as they can be named. */
function branchTable({ branches, tiers, nameOf }: RollUp): readonly RootContent[] {
  const missing = tiers.flatMap((tier) => tier.missing);
  const isUnnamed = tiers.some((tier) => tier.missing.length > MOST_NAMED);
  const rows = branches.map(({ unit, filed }) => [
    nameOf(unit),
    outOf(filed.filed.length, filed.expected.length),
    ...[filed.late, filed.missing, filed.waived].map((units) => (units.length > 0 ? formatCount(units.length) : '')),
  ]);
  const byUnit = table(
    [null, 'right', 'right', 'right', 'right'],
    [['Đơn vị (kể cả cấp dưới)', 'Đã gửi', 'Gửi chậm', 'Chưa gửi', 'Được miễn'], ...rows],
  );
  const names = missing.length <= MOST_LISTED ? missing.map(nameOf).join('; ') : '';
  return [
    ...(branches.length > 0 && isLong(branches) ? [byUnit] : []),
    ...(isUnnamed && names !== '' ? [paragraph(strong('Chưa gửi:'), text(` ${names}.`))] : []),
  ];
}

const MOST_LISTED = 60;

function isLong(branches: readonly { readonly filed: Filed }[]): boolean {
  return branches.reduce((sum, { filed }) => sum + filed.expected.length, 0) > MOST_NAMED * 2;
}
