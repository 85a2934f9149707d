/** Who has filed, is late, missing, waived: a paragraph, and a table of the units directly below. */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { formatDay } from '#lib/date.ts';
import { paragraph, strong, table, text, withoutEmptyColumns } from '#lib/markdown/nodes.ts';
import { levelName } from '#lib/register/level-name.ts';
import type { NameOf } from '#lib/register/unit-names.ts';
import { MOST_NAMED, type Tier, UNFILED } from '../filing-tiers.ts';
import type { RollUp } from '../roll-up.ts';
import { annexName } from './annexes.ts';
import { isNamed, whereText } from './unfiled.ts';
import { capital, formatCount, outOf } from './words.ts';

/** One paragraph, tier by tier. */
export function filingParagraph(rollUp: RollUp): Paragraph {
  const { outline, tiers, nameOf, unit } = rollUp;
  const { from, to } = outline.frontMatter.period;
  const sum = (of: (tier: Tier) => readonly unknown[]) => tiers.reduce((all, tier) => all + of(tier).length, 0);
  const [filed, expected] = [sum((tier) => tier.filed), sum((tier) => tier.expected)];
  const where = whereText(rollUp, annexName(rollUp, 'unfiled'));
  const sentences: PhrasingContent[] = [
    text(
      `Tổng hợp báo cáo của các đơn vị thuộc ${unit.name}, kỳ từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}.`,
    ),
    strong(`${outOf(filed, expected)} đơn vị đã gửi báo cáo hợp lệ.`),
    ...tiers.flatMap((tier) => tierSentences(tier, tiers.length > 1, nameOf)),
    ...(where === '' ? [] : [text(where)]),
    ...sourceSentence(rollUp),
  ];
  return paragraph(
    ...sentences.flatMap((one, at): PhrasingContent[] => (at === 0 ? [one] : [{ type: 'text', value: ' ' }, one])),
  );
}

/** Whose numbers come from elsewhere. */
function sourceSentence(rollUp: RollUp): readonly PhrasingContent[] {
  const { sources, nameOf } = rollUp;
  if (sources.length === 0) return [];
  const units = sources.map(({ unit }) => unit);
  const names = isNamed(units) ? ` (${units.map(nameOf).join('; ')})` : '';
  return [
    text(
      `Số liệu của ${formatCount(units.length)} đơn vị${names} và cấp dưới lấy từ kho riêng của đơn vị, xem ${annexName(rollUp, 'sources')}.`,
    ),
  ];
}

/** `Cấp huyện: 2/3.` `Chưa gửi 1: Huyện Cam Lộ.` The tier itself is told where there are others. */
function tierSentences(tier: Tier, isOneOfMany: boolean, nameOf: NameOf): readonly PhrasingContent[] {
  const { level, filed, expected } = tier;
  const states = Object.values(UNFILED).flatMap(({ label, isOwed, of }) => {
    const units = of(tier);
    if (units.length === 0) return [];
    const names = isNamed(units) ? `: ${units.map(nameOf).join('; ')}` : '';
    return [(isOwed ? strong : text)(`${capital(label)} ${formatCount(units.length)}${names}.`)];
  });
  return isOneOfMany ? [text(`${levelName(level)}: ${outOf(filed.length, expected.length)}.`), ...states] : states;
}

/** Where units below the units directly below owe reports too: how far each of these has come. */
export function branchTable({ branches, nameOf }: RollUp): readonly RootContent[] {
  if (branches.length === 0 || !isLong(branches)) return [];
  const rows = branches.map(({ unit, filed }) => [
    nameOf(unit),
    outOf(filed.filed.length, filed.expected.length),
    ...[filed.late, filed.missing, filed.waived].map((units) => (units.length > 0 ? formatCount(units.length) : '')),
  ]);
  const header = ['Đơn vị (kể cả cấp dưới)', 'Đã gửi', 'Gửi chậm', 'Chưa có báo cáo hợp lệ', 'Được miễn'];
  return [withoutEmptyColumns(table([null, 'right', 'right', 'right', 'right'], [header, ...rows]))];
}

function isLong(branches: RollUp['branches']): boolean {
  return branches.reduce((sum, { filed }) => sum + filed.expected.length, 0) > MOST_NAMED;
}
