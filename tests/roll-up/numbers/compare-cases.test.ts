/** What `compare-with` compares, worked out by hand. */
import type Big from 'big.js';
import { expect, test } from 'vitest';
import { compareTotals } from '../../../scripts/roll-up/numbers/compare.ts';
import { load, type Told, type TwoCampaigns } from './two-campaigns.ts';

/** `figure term: last → now change percent, covered/expected`, and why not. */
function compared(campaigns: TwoCampaigns, at = 't'): readonly string[] {
  const { now, last, unit } = load(campaigns);
  const { rows, left } = compareTotals(now, last, unit(at));
  const number = (one: Big) => one.round(2, 1).toFixed();
  const signed = (one: Big) => `${one.gt(0) ? '+' : ''}${number(one)}`;
  return [
    ...rows.map(({ figure, term, last, now, change, percent, covered, expected }) =>
      [
        `${figure.id}${term && ` ${term}`}:`,
        `${number(last)} → ${number(now)}`,
        signed(change),
        ...(percent ? [`${signed(percent)}%`] : []),
        `${covered}/${expected}`,
      ].join(' '),
    ),
    ...[...left].map(([{ id }, why]) => `${id}: ${why}`),
  ];
}

const bases = (reports: Told['reports'], figures: readonly string[] = ['id: all']): Told => ({
  levels: ['base'],
  figures,
  reports,
});
const both = (reports: Told['reports']): Told => ({ levels: ['district', 'base'], figures: ['id: all'], reports });

const THREE = ['t province', 't/a base', 't/b base', 't/c base'];
/** Districts until 30 June 2025, communes below the province since then. */
const DISTRICTS_WENT = [
  't province',
  't/d district to=2025-06-30',
  't/d/p base to=2025-06-30',
  't/d/q base to=2025-06-30',
  't/d/r base to=2025-06-30',
  't/e district to=2025-06-30',
  't/e/s base to=2025-06-30',
  't/x base from=2025-07-01 replaces=t/d/p,t/d/q',
  't/y base from=2025-07-01 replaces=t/d/r,t/e/s',
];
const TREE = ['t province', 't/d district', 't/d/p base', 't/d/q base', 't/e district', 't/e/s base'];

const CASES: readonly (readonly [name: string, campaigns: TwoCampaigns, told: readonly string[]])[] = [
  [
    'units in both only: what gave it once, or does not know it, is on neither side',
    {
      units: THREE,
      last: bases({ 't/a': ['100'], 't/b': ['7'] }),
      now: bases({ 't/a': ['120'], 't/b': ['Chưa có số liệu'], 't/c': ['50'] }),
    },
    ['all: 100 → 120 +20 +20% 1/3'],
  ],
  [
    'nothing that occurred is 0; what does not apply is not owed',
    {
      units: THREE,
      last: bases({ 't/a': ['4'], 't/b': ['Không phát sinh'], 't/c': ['3'] }),
      now: bases({ 't/a': ['Không phát sinh'], 't/b': ['6'], 't/c': ['Không áp dụng'] }),
    },
    ['all: 4 → 6 +2 +50% 2/2'],
  ],
  [
    'stocks stand against stocks, amounts with decimals stay exact',
    {
      units: THREE,
      last: bases({ 't/a': ['40', '0,1'], 't/b': ['2', '0,2'], 't/c': ['1', '0,7'] }, [
        'id: stock, total: latest',
        'id: money, type: money',
      ]),
      now: bases({ 't/a': ['41', '0,2'], 't/b': ['2', '0,1'], 't/c': ['0', '0,7'] }, [
        'id: stock, total: latest',
        'id: money, type: money',
      ]),
    },
    ['stock: 43 → 43 0 0% 3/3', 'money: 1 → 1 0 0% 3/3'],
  ],
  [
    'a percentage from the pairs of units that have one in both',
    {
      units: THREE,
      last: bases({ 't/a': ['90', '100', '90'], 't/b': ['80', '100', '80'], 't/c': ['', '1.000', ''] }, [
        'id: top',
        'id: all',
        'id: rate, type: percent, of: [top, all]',
      ]),
      now: bases({ 't/a': ['50', '100', '50'], 't/b': ['1', '300', '0,3'], 't/c': ['900', '1.000', '90'] }, [
        'id: top',
        'id: all',
        'id: rate, type: percent, of: [top, all]',
      ]),
    },
    // 170/200 and 51/400.
    ['top: 170 → 51 -119 -70% 2/3', 'all: 1200 → 1400 +200 +16.67% 3/3', 'rate: 85 → 12.75 -72.25 2/3'],
  ],
  [
    'shares of those who answered in both',
    {
      units: [...THREE, 't/d base'],
      last: bases({ 't/a': ['Có'], 't/b': ['Không'], 't/c': ['Không'], 't/d': ['Có'] }, ['id: rules, type: yes-no']),
      now: bases({ 't/a': ['Có'], 't/b': ['Có'], 't/c': ['Không'], 't/d': ['Chưa có số liệu'] }, [
        'id: rules, type: yes-no',
      ]),
    },
    ['rules: 33.33 → 66.67 +33.34 3/4'],
  ],
  [
    'answers of a superior and of those below it are all counted',
    {
      units: TREE,
      last: { ...both({ 't/d': ['Có'], 't/d/p': ['Không'], 't/e/s': ['Có'] }), figures: ['id: rules, type: yes-no'] },
      now: { ...both({ 't/d': ['Có'], 't/d/p': ['Có'], 't/e': ['Không'] }), figures: ['id: rules, type: yes-no'] },
    },
    ['rules: 50 → 100 +50 2/5'],
  ],
  [
    'the same terms, whatever reports call them',
    {
      units: THREE,
      last: { ...bases({ 't/a': ['10; 11'], 't/b': ['20; 21'] }), terms: ['Nhiệm kỳ 2010 - 2015', '2015-2020'] },
      now: { ...bases({ 't/a': ['12; 13'], 't/b': ['22; 23'] }), terms: ['2015–2020', '2020-2025'] },
    },
    ['all 2015–2020: 32 → 34 +2 +6.25% 2/3'],
  ],
  [
    'a superior in both holds those below it; where it is in one only, those below it that are in both',
    {
      units: TREE,
      last: both({ 't/d': ['110'], 't/d/p': ['40'], 't/d/q': ['60'], 't/e/s': ['7'] }),
      now: both({ 't/d': ['120'], 't/d/p': ['50'], 't/e': ['9'], 't/e/s': ['8'] }),
    },
    // d, and s below e; given in both by d, d/p and e/s of five that owe it.
    ['all: 117 → 128 +11 +9.4% 3/5'],
  ],
  [
    'a state over numbers below it says nothing, in either campaign',
    {
      units: TREE,
      last: both({ 't/d': ['Không phát sinh'], 't/d/p': ['4'], 't/d/q': ['6'] }),
      now: both({ 't/d': ['30'], 't/d/p': ['5'], 't/d/q': ['7'] }),
    },
    ['all: 10 → 12 +2 +20% 2/5'],
  ],
  [
    'a level that is asked no more, against all those that are asked instead',
    {
      units: TREE,
      last: { ...both({ 't/d': ['100'], 't/e': ['50'] }), levels: ['district'] },
      now: bases({ 't/d/p': ['70'], 't/d/q': ['50'] }),
    },
    ['all: 100 → 120 +20 +20% 2/3'],
  ],
  [
    'a level that is asked anew, against all those that were asked instead',
    {
      units: TREE,
      last: bases({ 't/d/p': ['70'], 't/e/s': ['8'] }),
      now: { ...both({ 't/d': ['100'], 't/e': ['10'] }), levels: ['district'] },
    },
    ['all: 8 → 10 +2 +25% 1/2'],
  ],
  [
    'merged units against the sum of the old ones, where all of them gave it',
    {
      units: DISTRICTS_WENT,
      last: both({ 't/d': ['900'], 't/d/p': ['10'], 't/d/q': ['20'], 't/d/r': ['30'], 't/e': ['800'] }),
      now: bases({ 't/x': ['33'], 't/y': ['77'] }),
    },
    ['all: 30 → 33 +3 +10% 1/2'],
  ],
  [
    'districts that went against the communes that are made of all of them',
    {
      units: DISTRICTS_WENT,
      last: { ...both({ 't/d': ['60'], 't/e': ['40'] }), levels: ['district'] },
      now: bases({ 't/x': ['33'], 't/y': ['77'] }),
    },
    ['all: 100 → 110 +10 +10% 2/2'],
  ],
  [
    'a district that went, by its own number where one of its communes gave none',
    {
      units: [
        ...DISTRICTS_WENT.filter((line) => !/^t\/(?:d\/r|e|y)/u.test(line)),
        't/e district to=2025-06-30',
        't/e/r base to=2025-06-30',
        't/e/s base to=2025-06-30',
        't/y base from=2025-07-01 replaces=t/e/r,t/e/s',
      ],
      last: both({ 't/d': ['100'], 't/d/p': ['40'], 't/e': ['900'], 't/e/r': ['1'], 't/e/s': ['2'] }),
      now: bases({ 't/x': ['120'], 't/y': ['4'] }),
    },
    ['all: 103 → 124 +21 +20.39% 2/2'],
  ],
  [
    'a district that went, where one of the communes that it became was compared, or lacks',
    {
      units: [
        't province',
        't/d district to=2025-06-30',
        ...['p', 'q'].map((id) => `t/d/${id} base to=2025-06-30`),
        't/x base from=2025-07-01 replaces=t/d/p',
        't/y base from=2025-07-01 replaces=t/d/q',
        't/e district to=2025-06-30',
        ...['r', 's'].map((id) => `t/e/${id} base to=2025-06-30`),
        't/z base from=2025-07-01 replaces=t/e/r',
      ],
      last: both({ 't/d': ['100'], 't/d/p': ['40'], 't/e': ['900'] }),
      now: bases({ 't/x': ['50'], 't/y': ['4'], 't/z': ['7'] }),
    },
    ['all: 40 → 50 +10 +25% 1/3'],
  ],
  [
    'districts that went, but not all of them: a commune lacks',
    {
      units: [...DISTRICTS_WENT, 't/e/z base to=2025-06-30'],
      last: { ...both({ 't/d': ['60'], 't/e': ['40'] }), levels: ['district'] },
      now: bases({ 't/x': ['33'], 't/y': ['77'] }),
    },
    ['all: nobody'],
  ],
  [
    'through three generations, one of them between the campaigns',
    {
      units: [
        't province',
        't/p1 base to=2025-06-30',
        't/p2 base to=2025-06-30',
        't/q base to=2025-07-31',
        't/m base from=2025-07-01 to=2025-07-31 replaces=t/p1,t/p2',
        't/n base from=2025-08-01 to=2025-09-30 replaces=t/m,t/q',
        't/o base from=2025-10-01 replaces=t/n',
      ],
      last: bases({ 't/p1': ['1'], 't/p2': ['2'], 't/q': ['4'] }),
      now: bases({ 't/o': ['14'] }),
    },
    ['all: 7 → 14 +7 +100% 1/1'],
  ],
  [
    'a unit that replaced others long ago is itself in both, and what will replace it is not there yet',
    {
      units: [
        't province',
        't/p base to=2019-12-31',
        't/v base from=2020-01-01 to=2026-12-31 replaces=t/p',
        't/w base from=2020-01-01 replaces=t/p',
        't/z base from=2027-01-01 replaces=t/v',
      ],
      last: bases({ 't/v': ['1'], 't/w': ['5'] }),
      now: bases({ 't/v': ['2'], 't/w': ['5'] }),
    },
    ['all: 6 → 7 +1 +16.67% 2/2'],
  ],
  [
    'a unit that took in another, against what both gave; one that took in another long ago against itself',
    {
      units: [
        't province',
        't/o base to=2024-12-31',
        't/p base to=2025-09-30',
        't/z base replaces=t/p',
        't/y base replaces=t/o',
      ],
      last: bases({ 't/p': ['11'], 't/z': ['13'], 't/y': ['1'] }),
      now: bases({ 't/z': ['30'], 't/y': ['2'] }),
    },
    ['all: 25 → 32 +7 +28% 2/2'],
  ],
  [
    'a unit that took in others, one of which gave nothing',
    {
      units: ['t province', 't/p base to=2025-09-30', 't/q base to=2025-09-30', 't/z base replaces=t/p,t/q'],
      last: bases({ 't/p': ['11'], 't/z': ['13'] }),
      now: bases({ 't/z': ['30'] }),
    },
    ['all: nobody'],
  ],
  [
    'a unit that took in another, and gave nothing itself before',
    {
      units: ['t province', 't/p base to=2025-09-30', 't/z base replaces=t/p'],
      last: bases({ 't/p': ['11'] }),
      now: bases({ 't/z': ['30'] }),
    },
    ['all: nobody'],
  ],
  [
    'a unit that took in what a unit of the time between was made of',
    {
      units: [
        't province',
        't/p base to=2025-07-15',
        't/q base to=2025-07-15',
        't/m base from=2025-07-16 to=2025-09-30 replaces=t/p,t/q',
        't/z base replaces=t/m',
      ],
      last: bases({ 't/p': ['1'], 't/q': ['2'], 't/z': ['4'] }),
      now: bases({ 't/z': ['8'] }),
    },
    ['all: 7 → 8 +1 +14.29% 1/1'],
  ],
  [
    'a unit that will take in another after the campaign is itself',
    {
      units: ['t province', 't/p base to=2026-03-31', 't/z base replaces=t/p'],
      last: bases({ 't/p': ['11'], 't/z': ['13'] }),
      now: bases({ 't/p': ['12'], 't/z': ['14'] }),
    },
    ['all: 24 → 26 +2 +8.33% 2/2'],
  ],
  [
    'a unit that moved to another superior is not counted in the former one as well',
    {
      units: [
        ...TREE.filter((line) => !line.startsWith('t/d/q')),
        't/d/q base to=2025-06-30',
        't/e/q base from=2025-07-01 replaces=t/d/q',
      ],
      last: both({ 't/d': ['100'], 't/d/q': ['40'], 't/e/s': ['5'] }),
      now: both({ 't/d': ['70'], 't/e/q': ['45'], 't/e/s': ['6'] }),
    },
    ['all: 105 → 76 -29 -27.62% 3/5'],
  ],
  [
    'an outline that lacked a figure, had it under another type, unit, way of adding up, or without terms',
    {
      units: THREE,
      last: bases({ 't/a': ['1', '1', '1', '1', '1'] }, [
        'id: typed, type: number',
        'id: counted, unit: việc',
        'id: flow',
        'id: top',
        'id: whole, unit: người',
      ]),
      now: bases({ 't/a': ['2', '2', '2', '2', '50', '2', '2'] }, [
        'id: typed',
        'id: counted, unit: lượt',
        'id: flow, total: latest',
        'id: top',
        'id: rate, type: percent, of: [top, whole]',
        'id: whole, unit: vụ',
        'id: alone, total: none',
      ]),
    },
    [
      'top: 1 → 2 +1 +100% 1/3',
      'typed: changed',
      'counted: changed',
      'flow: changed',
      'rate: absent',
      'whole: changed',
    ],
  ],
  [
    'a figure that had terms',
    {
      units: THREE,
      last: { ...bases({ 't/a': ['1'] }), terms: ['2024'] },
      now: bases({ 't/a': ['2'] }),
    },
    ['all: changed'],
  ],
];

test.each(CASES)('%s', (_name, campaigns, told) => {
  expect(compared(campaigns)).toEqual(told);
});

test('each roll-up compares what is below its unit', () => {
  const campaigns = {
    units: TREE,
    last: both({ 't/d': ['110'], 't/d/p': ['40'], 't/d/q': ['60'], 't/e/s': ['7'] }),
    now: both({ 't/d': ['120'], 't/d/p': ['50'], 't/e': ['9'], 't/e/s': ['8'] }),
  };
  expect([compared(campaigns, 't/d'), compared(campaigns, 't/e')]).toEqual([
    ['all: 40 → 50 +10 +25% 1/2'],
    ['all: 7 → 8 +1 +14.29% 1/1'],
  ]);
});
