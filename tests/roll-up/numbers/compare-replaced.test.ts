/** What `compare-with` compares of units that have replaced others, worked out by hand. */
import { expect, test } from 'vitest';
import { bases, both, type Case, compared, TREE } from './compared.ts';

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

const CASES: readonly Case[] = [
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
];

test.each(CASES)('%s', (_name, campaigns, told) => {
  expect(compared(campaigns)).toEqual(told);
});
