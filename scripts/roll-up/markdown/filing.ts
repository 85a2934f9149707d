/** Who has filed, is late, missing, waived: a paragraph, and a table of the units directly below. */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { formatDay } from '#lib/date.ts';
import { paragraph, strong, table, text, withoutEmptyColumns } from '#lib/markdown/nodes.ts';
import { levelName } from '#lib/register/level-name.ts';
import type { Unit } from '#lib/register/register.ts';
import type { NameOf } from '#lib/register/unit-names.ts';
import { MOST_NAMED, type Tier } from '../filing-tiers.ts';
import type { RollUp } from '../roll-up.ts';
import { formatCount, outOf } from './words.ts';

/** As many units of a tier are named in the paragraph, of those that have sent nothing; more stand in a list below. */
const MOST_MISSING = 12;

/** One paragraph, tier by tier. */
export function filingParagraph({ outline, tiers, nameOf, unit }: RollUp): Paragraph {
  const { from, to } = outline.frontMatter.period;
  const sum = (of: (tier: Tier) => readonly unknown[]) => tiers.reduce((all, tier) => all + of(tier).length, 0);
  const [filed, expected] = [sum((tier) => tier.filed), sum((tier) => tier.expected)];
  const sentences: PhrasingContent[] = [
    {
      type: 'text',
      value: `Tổng hợp báo cáo của các đơn vị thuộc ${unit.name}, kỳ từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}.`,
    },
    strong(`${outOf(filed, expected)} đơn vị đã gửi báo cáo hợp lệ.`),
    ...tiers.flatMap((tier) => tierSentences(tier, tiers.length > 1, nameOf)),
  ];
  return paragraph(
    ...sentences.flatMap((one, at): PhrasingContent[] => (at === 0 ? [one] : [{ type: 'text', value: ' ' }, one])),
  );
}

/** `Cấp huyện: 2/3.` `Chưa gửi 1: Huyện Cam Lộ.` */
function tierSentences(tier: Tier, isNamed: boolean, nameOf: NameOf): readonly PhrasingContent[] {
  const { filed, expected, late, missing, draft, invalid, waived, level } = tier;
  const say = (label: string, units: readonly Unit[], most = MOST_NAMED) => {
    const names = units.length <= most ? `: ${units.map(nameOf).join('; ')}` : '';
    return units.length === 0 ? [] : [`${label} ${formatCount(units.length)}${names}.`];
  };
  const unfiled = new Set([...draft, ...invalid]);
  return [
    ...(isNamed ? [text(`${levelName(level)}: ${outOf(filed.length, expected.length)}.`)] : []),
    ...[
      ...say(
        'Chưa gửi',
        missing.filter((unit) => !unfiled.has(unit)),
        MOST_MISSING,
      ),
      ...say('Mới có dự thảo, chưa tính', draft),
      ...say('Báo cáo còn lỗi, chưa tính', invalid),
    ].map(strong),
    ...[
      ...say('Gửi chậm', late),
      ...say(
        'Được miễn',
        waived.map(({ unit }) => unit),
      ),
    ].map(text),
  ];
}

/** As many missing units are named. */
const MOST_LISTED = 60;

/** Where units below the units directly below owe reports too: how far each of these has come; and who is missing, as long as they can be named. */
export function branchNodes({ branches, tiers, nameOf }: RollUp): readonly RootContent[] {
  const missing = tiers.flatMap((tier) => tier.missing);
  const isUnnamed = tiers.some((tier) => tier.missing.length > MOST_MISSING);
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
    ...(branches.length > 0 && isLong(branches) ? [withoutEmptyColumns(byUnit)] : []),
    ...(isUnnamed && names !== '' ? [paragraph(strong('Chưa gửi:'), { type: 'text', value: ` ${names}.` })] : []),
  ];
}

function isLong(branches: RollUp['branches']): boolean {
  return branches.reduce((sum, { filed }) => sum + filed.expected.length, 0) > MOST_NAMED * 2;
}
