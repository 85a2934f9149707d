/** Random trees of units and what they report, told twice: as files for the program, as plain data for the oracle. */
import fc from 'fast-check';
import type { OracleFigure, World } from './numbers/oracle.ts';

export interface RandomCampaign {
  readonly units: string;
  readonly outline: string;
  /** Reports that are neither drafts nor have errors, by unit id, in the order of the register. */
  readonly reports: ReadonlyMap<string, string>;
  readonly world: World;
}

const PLAIN = [
  ['all', 'Tổng số', 'unit: việc', 'sum'],
  ['done', 'Đã làm', 'unit: việc', 'sum'],
  ['rate', 'Tỷ lệ làm', 'type: percent, of: [done, all]', ['done', 'all']],
  ['stock', 'Số hiện có', 'unit: xã, total: latest', 'sum'],
  ['mood', 'Mức hài lòng', 'type: percent', 'none'],
  ['rules', 'Đã có quy chế', 'type: yes-no', 'yes-of-answered'],
  ['money', 'Kinh phí', 'unit: đồng, type: money', 'sum'],
  ['share', 'Tỷ lệ kinh phí', 'type: percent, of: [money, stock]', ['money', 'stock']],
  ['index', 'Chỉ số', 'type: number', 'sum'],
  ['mark', 'Điểm', 'type: number, total: none', 'none'],
  ['odd', 'Tỷ lệ điểm', 'type: percent, of: [all, mark]', ['all', 'mark']],
  ['heard', 'Đã nghe', 'type: yes-no, total: none', 'none'],
] as const;

const BY_TERM = [
  ['met', 'Số cuộc họp', 'unit: cuộc', 'sum'],
  ['came', 'Số người dự', 'unit: người, total: latest', 'sum'],
  ['met-rate', 'Tỷ lệ họp', 'type: percent, of: [met, came]', ['met', 'came']],
  ['open', 'Có công khai', 'type: yes-no', 'yes-of-answered'],
] as const;

const TERMS = ['2021', '2022', 'Nhiệm kỳ 2020 - 2025'] as const;
const LEVELS = ['province', 'district', 'commune', 'hamlet', 'group'] as const;

const figures: readonly OracleFigure[] = [
  ...PLAIN.map(([id, , , total]) => ({ id, total, terms: false })),
  ...BY_TERM.map(([id, , , total]) => ({ id, total, terms: true })),
];

function outlineText(levels: readonly string[], waived: readonly string[]): string {
  const table = (rows: readonly (readonly [string, string, string, unknown])[]) =>
    rows.map(([id, name, keys]) => `  - { id: ${id}, name: ${name}, ${keys}, optional: true }`).join('\n');
  return `---
title: Kết quả
version: 1
issuer: t
basis: Công văn
period: 2023-01-01/2023-06-30
profile: party-2018
type: BC
levels: { ${levels.map((level) => `${level}: {}`).join(', ')} }
waivers: [${waived.map((unit) => `{ unit: ${unit}, reason: Miễn }`).join(', ')}]
---

# Kết quả

## I. SỐ LIỆU

\`\`\`yaml
figures:
${table(PLAIN)}
\`\`\`

## II. TỪNG KỲ

\`\`\`yaml
terms: { min: 1, max: 3 }
figures:
${table(BY_TERM)}
\`\`\`
`;
}

/** Whole numbers below a bound, the same for the same seed: fast-check shrinks the tree, and a number a unit is enough for what it reports. */
type Roll = (below: number) => number;

function rolls(seed: number): Roll {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A number that may be large, with decimals where wanted, as Vietnamese documents write it. */
function numberText(roll: Roll, decimals: number, signed = false): string {
  const whole = String([roll(20), roll(100_000), roll(2 ** 30) * 8_000_000 + roll(2 ** 30)][roll(3)]);
  const grouped = roll(2) === 0 ? whole.replace(/\B(?=(?:\d{3})+$)/gu, '.') : whole;
  const fraction = decimals > 0 && roll(2) === 0 ? `,${roll(10 ** decimals)}` : '';
  return `${signed && whole !== '0' && roll(2) === 0 ? '-' : ''}${grouped}${fraction}`;
}

const STATES = ['', 'Không phát sinh', 'Không áp dụng', 'Chưa có số liệu'] as const;

function cell(id: string, roll: Roll): string {
  if (roll(5) < 2) return STATES[roll(STATES.length)] ?? '';
  if (['rules', 'heard', 'open'].includes(id)) return roll(2) === 0 ? 'Có' : 'Không';
  if (['rate', 'mood', 'share', 'odd', 'met-rate'].includes(id)) return ['0', '33,3', '100'][roll(3)] ?? '';
  return numberText(roll, { money: 4, index: 6, mark: 2 }[id] ?? 0, id === 'index');
}

type Cells = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The rows that a report gives, one in five left out. */
function cells(rows: readonly (readonly [string, ...unknown[]])[], columns: readonly string[], roll: Roll): Cells {
  const given = rows.filter(() => roll(5) > 0);
  return Object.fromEntries(
    given.map(([id]) => [id, Object.fromEntries(columns.map((column) => [column, cell(id, roll)]))]),
  );
}

function reportText(plain: Cells, byTerm: Cells): string {
  const terms = Object.keys(Object.values(byTerm)[0] ?? {});
  const table = (
    rows: readonly (readonly [string, string, string, unknown])[],
    columns: readonly string[],
    cells: Cells,
  ) => {
    const header = `| Chỉ tiêu | ${columns.map((column) => column || 'Số liệu').join(' | ')} |\n|---|${columns.map(() => '---|').join('')}`;
    const lines = rows.flatMap(([id, name]) =>
      cells[id] ? [`| ${name} | ${columns.map((column) => cells[id]?.[column] ?? '').join(' | ')} |`] : [],
    );
    return columns.length === 0 ? '' : [header, ...lines].join('\n');
  };
  return `---\nnumber: -BC/HU\ndate: 2023-06-01\nsigner: { title: BÍ THƯ, name: Nguyễn Văn A }\n---\n\n# Kết quả\n\n## I. SỐ LIỆU\n\n${table(PLAIN, [''], plain)}\n\n## II. TỪNG KỲ\n\n${table(BY_TERM, terms, byTerm)}\n`;
}

const node = fc.record({
  /** Which of the units before it is its parent. */
  parent: fc.nat(),
  ends: fc.constantFrom('', '', '', '', '2022-12-31', '2023-06-30'),
  fate: fc.constantFrom(
    'reports',
    'reports',
    'reports',
    'reports',
    'missing',
    'missing',
    'waived',
    'waived, and reports all the same',
  ),
  seed: fc.nat(),
});

export function randomCampaign(most: number): fc.Arbitrary<RandomCampaign> {
  const nodes = fc.array(node, { minLength: 1, maxLength: most, size: 'max' });
  const levels = fc.subarray([...LEVELS], { minLength: 1 });
  return fc.tuple(nodes, levels).map(([all, asked]) => {
    const ids = ['t'];
    for (const [index, { parent }] of all.slice(1).entries()) {
      const above = ids[parent % ids.length] ?? 't';
      ids.push(
        `${above
          .split('/')
          .slice(0, LEVELS.length - 1)
          .join('/')}/u${index}`,
      );
    }
    const depthOf = (id: string) => id.split('/').length - 1;
    const rows = ids.map(
      (id, index) =>
        `${id},Đơn vị ${index},${LEVELS[depthOf(id)]},party,,Cơ quan,Tỉnh,HU,,,${index === 0 ? '' : all[index]?.ends},`,
    );
    const others = LEVELS.map(
      (level, index) => `khac${'/k'.repeat(index)},Nơi khác,${level},party,,Cơ quan,Tỉnh,HU,,,,`,
    );
    const waived = ids.filter((_, index) => all[index]?.fate.startsWith('waived'));
    const owing = ids.filter((id, index) => {
      const exists = index === 0 || all[index]?.ends !== '2022-12-31';
      return exists && !all[index]?.fate.startsWith('waived') && asked.some((level) => level === LEVELS[depthOf(id)]);
    });
    const reporting = ids.flatMap((id, index) => {
      const { fate = '', seed = 0 } = all[index] ?? {};
      if (!fate.includes('reports')) return [];
      const roll = rolls(seed);
      const terms = TERMS.filter(() => roll(2) === 0);
      return [{ id, plain: cells(PLAIN, [''], roll), byTerm: cells(BY_TERM, terms, roll) }];
    });
    return {
      units: `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces\n${[...rows, ...others].join('\n')}\n`,
      outline: outlineText(asked, waived),
      reports: new Map(reporting.map(({ id, plain, byTerm }) => [id, reportText(plain, byTerm)])),
      world: {
        issuer: 't',
        units: ids,
        owing: new Set(owing),
        figures,
        reports: new Map(reporting.map(({ id, plain, byTerm }) => [id, { ...plain, ...byTerm }])),
      },
    };
  });
}
