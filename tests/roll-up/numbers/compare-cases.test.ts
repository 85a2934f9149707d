/** What `compare-with` compares of units that are the same in both campaigns, worked out by hand. */
import { expect, test } from 'vitest';
import { bases, both, type Case, compared, TREE } from './compared.ts';

const THREE = ['t province', 't/a base', 't/b base', 't/c base'];

const CASES: readonly Case[] = [
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
