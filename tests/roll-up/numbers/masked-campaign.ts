/** Random campaigns with small counts, tied to each other in every way that an outline knows. */
import fc from 'fast-check';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { parseOutline } from '#lib/outline/outline.ts';
import { campaignId, unitId } from '#lib/paths.ts';
import { parseRegister } from '#lib/register/register.ts';
import { bindOutline } from '#lib/report/bind-outline.ts';
import { findConflicts } from '#lib/report/consistency.ts';
import { parseReport } from '#lib/report/report.ts';
import { type Campaign, makeCampaign } from '../../../scripts/roll-up/numbers/campaign.ts';
import { type ReportSummary, summarize } from '../../../scripts/roll-up/numbers/summary.ts';
import { smallOutline } from './small-outline.ts';

export const MASKS = { women: 3, dismissed: 2, warned: 3, fined: 4 } as const;

const OUTLINE = smallOutline(
  `## I. SỐ LIỆU

\`\`\`yaml
figures:
  - { id: people, name: Số người, sum-of: [women, men] }
  - { id: women, name: Số nữ, mask-below: ${MASKS.women} }
  - { id: men, name: Số nam }
  - { id: punished, name: Bị kỷ luật, sum-of: [warned, dismissed], at-most: people }
  - { id: warned, name: Khiển trách, mask-below: ${MASKS.warned} }
  - { id: dismissed, name: Cách chức, mask-below: ${MASKS.dismissed}, total: latest }
  - { id: rate, name: Tỷ lệ kỷ luật, type: percent, of: [dismissed, punished] }
  - { id: share, name: Tỷ lệ nữ, type: percent, of: [women, people] }
  - { id: plain, name: Số khác }
\`\`\`

## II. TỪNG KỲ

\`\`\`yaml
terms: { min: 1, max: 2 }
figures:
  - { id: fined, name: Bị phạt, mask-below: ${MASKS.fined}, own: equals }
  - { id: paid, name: Đã nộp phạt, at-most: fined }
  - { id: paid-rate, name: Tỷ lệ nộp, type: percent, of: [paid, fined] }
\`\`\`
`,
  { levels: 'province: {}, district: {}, commune: {}' },
);

const TERMS = ['2021', '2022'] as const;
/** Small counts, none rather often. */
const count = fc.constantFrom(0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 5, 9);

const given = fc.record({
  women: count,
  men: count,
  warned: count,
  dismissed: count,
  plain: count,
  fined: fc.tuple(count, count),
  paid: fc.tuple(count, count),
  decimals: fc.constantFrom(0, 1, 2),
  /** Figures that the report says nothing, or no number, of. */
  silent: fc.oneof(
    {
      weight: 4,
      arbitrary: fc.subarray(['people', 'women', 'punished', 'dismissed', 'rate', 'share', 'fined', 'paid-rate'], {
        maxLength: 2,
      }),
    },
    // A percentage with its parts.
    {
      weight: 1,
      arbitrary: fc.constantFrom(['dismissed', 'rate'], ['people', 'women', 'share'], ['fined', 'paid-rate']),
    },
  ),
  silence: fc.constantFrom('Chưa có số liệu', 'Không áp dụng', ''),
  terms: fc.subarray([...TERMS], { minLength: 1 }),
});

/** What a unit reports. */
interface Given {
  readonly women: number;
  readonly men: number;
  readonly warned: number;
  readonly dismissed: number;
  readonly plain: number;
  readonly fined: readonly number[];
  readonly paid: readonly number[];
  readonly decimals: number;
  readonly silent: readonly string[];
  readonly silence: string;
  readonly terms: readonly (typeof TERMS)[number][];
}

const unit = fc.record({
  /** Which of the units before it is its parent; a third below the issuer. */
  parent: fc.nat(5),
  report: fc.option(given, { freq: 4, nil: null }),
  /** What it reported half a year before. */
  former: fc.option(given, { freq: 4, nil: null }),
  /** True where it was two units then, if none is below it. */
  isMerged: fc.boolean(),
});

export interface MaskedCampaign {
  readonly campaign: Campaign;
  readonly summaries: readonly ReportSummary[];
}

/** A campaign, and the one before it. */
export interface MaskedPair {
  readonly now: MaskedCampaign;
  readonly last: MaskedCampaign;
}

/** Campaigns of valid reports, of a province and up to `most` units below it. */
export function maskedCampaign(most: number): fc.Arbitrary<MaskedCampaign> {
  return maskedPair(most).map(({ now }) => now);
}

/** Two campaigns, of a province and up to `most` units below it; some are made of two each since. */
export function maskedPair(most: number): fc.Arbitrary<MaskedPair> {
  const units = fc.array(unit, { minLength: 1, maxLength: most });
  return fc.tuple(fc.option(given, { nil: null }), units).map(([top, below]) => {
    const ids = ['t'];
    for (const [index, { parent }] of below.entries()) {
      const above = ids[parent % ids.length] ?? 't';
      ids.push(`${above.split('/').slice(0, 2).join('/')}/u${index}`);
    }
    const isMerged = (id: string, index: number) =>
      index > 0 && below[index - 1]?.isMerged && !ids.some((other) => other.startsWith(`${id}/`));
    const rows = ids.flatMap((id, index) =>
      isMerged(id, index)
        ? [
            rowOf(id, '2023-01-01', '', `${id}-a ${id}-b`),
            rowOf(`${id}-a`, '', '2022-12-31', ''),
            rowOf(`${id}-b`, '', '2022-12-31', ''),
          ]
        : [rowOf(id, '', '', '')],
    );
    const now: Reports = ids.map((id, index) => [id, index === 0 ? top : (below[index - 1]?.report ?? null)]);
    const last: Reports = ids.flatMap((id, index): Reports => {
      const { former = null, report = null } = below[index - 1] ?? {};
      if (!isMerged(id, index)) return [[id, index === 0 ? top : former]];
      return [
        [`${id}-a`, former],
        [`${id}-b`, report],
      ];
    });
    return { now: load(rows, '2023-01-01/2023-06-30', now), last: load(rows, '2022-07-01/2022-12-31', last) };
  });
}

type Reports = readonly (readonly [id: string, report: Given | null])[];

/** A province with many communes, each of which reports the same women, and men as told. */
export function wideCampaign(men: readonly number[], women: (at: number) => number): MaskedCampaign {
  const ids = men.map((_, at) => `t/u${at}`);
  const report = (at: number): Given => ({
    women: women(at),
    men: men[at] ?? 0,
    warned: 0,
    dismissed: 0,
    plain: at,
    fined: [0, 0],
    paid: [0, 0],
    decimals: 1,
    silent: [],
    silence: '',
    terms: [...TERMS],
  });
  const rows = ['t', ...ids].map((id) => rowOf(id, '', '', ''));
  return load(
    rows,
    '2023-01-01/2023-06-30',
    ids.map((id, at) => [id, report(at)]),
  );
}

function rowOf(id: string, from: string, to: string, replaces: string): string {
  const level = ['province', 'district', 'commune'][id.split('/').length - 1];
  return `${id},Đơn vị ${id},${level},party,,Cơ quan,Tỉnh,HU,,${from},${to},${replaces}`;
}

/** The campaign of some units, from the parent down, and what they report. */
function load(rows: readonly string[], period: string, reports: Reports): MaskedCampaign {
  const header = 'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces';
  const { register } = parseRegister(`${header}\n${rows.join('\n')}\n`);
  const text = OUTLINE.replace('2023-01-01/2023-06-30', period);
  const { outline } = parseOutline('outlines/c/outline.md', campaignId('c'), text, parseMarkdown(text));
  if (!outline) throw new Error('the outline must parse');
  const summaries = reports.flatMap(([id, values]) => {
    const child = register.units.get(unitId(id));
    if (!child) throw new Error(`no ${id}`);
    if (!values) return [];
    const source = reportText(values);
    const report = parseReport(`reports/c/${id}.md`, campaignId('c'), child.id, source, parseMarkdown(source));
    const bound = bindOutline(outline, report, child);
    return findConflicts(bound).length === 0 ? [summarize(bound, child)] : [];
  });
  return { campaign: makeCampaign(outline, register, summaries), summaries };
}

function reportText({ women, men, warned, dismissed, plain, fined, paid, ...how }: Given): string {
  const punished = warned + dismissed;
  const extra = Math.max(0, punished - women - men);
  const people = women + men + extra;
  const rows = (cells: Readonly<Record<string, readonly [name: string, ...values: string[]]>>) =>
    Object.entries(cells).map(([id, [name, ...values]]) => {
      const shown = how.silent.includes(id) ? values.map(() => how.silence) : values;
      return `| ${[name, ...shown].join(' | ')} |`;
    });
  const number = (value: number) => (value === 0 && how.decimals === 1 ? 'Không phát sinh' : String(value));
  const percent = (top: number, bottom: number) =>
    bottom === 0 ? 'Không áp dụng' : ((100 * top) / bottom).toFixed(how.decimals).replace('.', ',');
  const plainRows = rows({
    people: ['Số người', number(people)],
    women: ['Số nữ', number(women)],
    men: ['Số nam', number(men + extra)],
    punished: ['Bị kỷ luật', number(punished)],
    warned: ['Khiển trách', number(warned)],
    dismissed: ['Cách chức', number(dismissed)],
    rate: ['Tỷ lệ kỷ luật', percent(dismissed, punished)],
    share: ['Tỷ lệ nữ', percent(women, people)],
    plain: ['Số khác', number(plain)],
  });
  const columns = how.terms.map((term) => TERMS.indexOf(term));
  const least = columns.map((at) => Math.min(paid[at] ?? 0, fined[at] ?? 0));
  const termRows = rows({
    fined: ['Bị phạt', ...columns.map((at) => number(fined[at] ?? 0))],
    paid: ['Đã nộp phạt', ...least.map(number)],
    'paid-rate': ['Tỷ lệ nộp', ...columns.map((at, index) => percent(least[index] ?? 0, fined[at] ?? 0))],
  });
  return `# Kết quả

## I. SỐ LIỆU

| Chỉ tiêu | Số liệu |
|---|---|
${plainRows.join('\n')}

## II. TỪNG KỲ

| Chỉ tiêu | ${how.terms.join(' | ')} |
|---|${columns.map(() => '---|').join('')}
${termRows.join('\n')}
`;
}
