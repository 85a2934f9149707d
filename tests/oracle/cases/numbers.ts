import { campaign, figure, report, type ShortCell, section, termRow, units } from '../short-hand.ts';
import type { Case } from './case.ts';

const top = units('province', 'party', 'p');
const two = [...top, ...units('base', 'commune', 'p/a', 'p/b')];
const three = [...two, ...units('base', 'commune', 'p/c')];
const settled = section([
  figure('settled'),
  figure('all'),
  figure('rate', { type: 'percent', of: ['settled', 'all'] }),
]);
const meetings = section([figure('meetings')]);
const terms = section([figure('meetings')], { terms: { min: 1, max: 3 } });

/** Two communes that say this of one figure. */
function saying(name: string, a: ShortCell, b: ShortCell, total: string): Case {
  const reports = [report('p/a', { meetings: a }), report('p/b', { meetings: b })];
  return { name, campaign: campaign({ levels: { base: {} }, sections: [meetings] }, two, reports), totals: [total] };
}

/** Percentages, yes-no, states and terms. */
export const numberCases: readonly Case[] = [
  {
    name: '90/100, 80/100 and unknown/1000 is 85.00, not 14.17',
    campaign: campaign({ levels: { base: {} }, sections: [settled] }, three, [
      report('p/a', { settled: 90, all: 100, rate: 90 }),
      report('p/b', { settled: 80, all: 100, rate: 80 }),
      report('p/c', { settled: 'unknown', all: 1000, rate: 'unknown' }),
    ]),
    totals: ['p,settled,,170,2,3,0,value', 'p,all,,1200,3,3,0,value', 'p,rate,,85.00,2,3,0,value'],
  },
  {
    name: 'a percentage that does not apply is left out with its pair',
    campaign: campaign({ levels: { base: {} }, sections: [settled] }, two, [
      report('p/a', { settled: 1, all: 4, rate: 25 }),
      report('p/b', { settled: 0, all: 4, rate: 'n/a' }),
    ]),
    totals: ['p,settled,,1,2,2,0,value', 'p,all,,8,2,2,0,value', 'p,rate,,25.00,1,1,0,value'],
  },
  {
    name: 'a percentage takes the own pair or the pair below, never a mixture',
    campaign: campaign(
      { sections: [settled] },
      [...top, ...units('district', 'party', 'p/d'), ...units('base', 'commune', 'p/d/a', 'p/d/b')],
      [
        report('p/d', { settled: 'unknown', all: 500, rate: 'unknown' }),
        report('p/d/a', { settled: 1, all: 3, rate: 33.33 }),
        report('p/d/b', { settled: 'unknown', all: 9, rate: 'unknown' }),
      ],
    ),
    unit: 'p',
    totals: ['p,settled,,1,1,3,1,value', 'p,all,,500,3,3,0,value', 'p,rate,,33.33,1,3,1,value'],
  },
  {
    name: 'a part that says Không phát sinh over numbers is not the own pair',
    campaign: campaign(
      { sections: [settled] },
      [...top, ...units('district', 'party', 'p/d'), ...units('base', 'commune', 'p/d/a')],
      [report('p/d', { settled: 'none', all: 50, rate: 0 }), report('p/d/a', { settled: 10, all: 40, rate: 25 })],
    ),
    unit: 'p',
    totals: ['p,settled,,10,2,2,1,value', 'p,all,,50,2,2,0,value', 'p,rate,,25.00,2,2,1,value'],
  },
  {
    name: 'a percentage of 0 has no value; rounding is half up',
    campaign: campaign(
      { levels: { base: {}, district: {} }, sections: [settled] },
      [...top, ...units('district', 'party', 'p/d', 'p/e'), ...units('base', 'commune', 'p/d/a', 'p/e/b')],
      [report('p/d/a', { settled: 0, all: 0, rate: 'none' }), report('p/e/b', { settled: 1, all: 800, rate: 0.13 })],
    ),
    totals: [
      'p,settled,,1,2,4,1,value',
      'p,all,,800,2,4,1,value',
      'p,rate,,0.13,2,4,1,value',
      'p/d,settled,,0,1,1,0,value',
      'p/d,all,,0,1,1,0,value',
      'p/d,rate,,,1,1,0,none-occurred',
      'p/e,settled,,1,1,1,0,value',
      'p/e,all,,800,1,1,0,value',
      'p/e,rate,,0.13,1,1,0,value',
    ],
  },
  {
    name: 'yes-no counts the answers of all descendants that owe it',
    campaign: campaign(
      { sections: [section([figure('renewed', { type: 'yes-no' })])] },
      [...top, ...units('district', 'party', 'p/d'), ...units('base', 'commune', 'p/d/a', 'p/d/b', 'p/d/c', 'p/d/e')],
      [
        report('p/d', { renewed: true }),
        report('p/d/a', { renewed: false }),
        report('p/d/b', { renewed: true }),
        report('p/d/c', { renewed: 'n/a' }),
      ],
    ),
    totals: ['p,renewed,,2,3,4,0,value', 'p/d,renewed,,1,2,3,0,value'],
    differences: [],
  },
  saying('nothing but Không áp dụng stays that', 'n/a', 'n/a', 'p,meetings,,,0,0,0,not-applicable'),
  saying('one unknown, and nobody gave a number: unknown', 'unknown', 'none', 'p,meetings,,,1,2,0,unknown'),
  saying(
    'Không phát sinh and Không áp dụng: Không phát sinh and 0',
    'none',
    'n/a',
    'p,meetings,,0,1,1,0,none-occurred',
  ),
  saying('a number and Không phát sinh: a number', 0, 'none', 'p,meetings,,0,2,2,0,value'),
  saying('a number and an unknown: a number, of one', 7, 'unknown', 'p,meetings,,7,1,2,0,value'),
  {
    name: 'decimals are exact',
    campaign: campaign({ levels: { base: {} }, sections: [section([figure('money', { type: 'money' })])] }, two, [
      report('p/a', { money: 0.1 }),
      report('p/b', { money: 0.2 }),
    ]),
    totals: ['p,money,,0.3,2,2,0,value'],
  },
  {
    name: 'total: none has no totals; nor has a percentage without of',
    campaign: campaign(
      {
        levels: { base: {} },
        sections: [
          section([figure('area', { type: 'number', total: 'none' }), figure('content', { type: 'percent' })]),
        ],
      },
      two,
      [report('p/a', { area: 12.5, content: 92.6 })],
    ),
    totals: [],
    figures: ['p/a,area,,12.5,value', 'p/a,content,,92.60,value'],
  },
  {
    name: 'terms are the same whatever their case, dashes, white space and leading words; expected is the figure’s',
    campaign: campaign({ levels: { base: {} }, sections: [terms] }, three, [
      report('p/a', { meetings: termRow({ 'Nhiệm kỳ 2010-2015': 1, 'Nhiệm kỳ 2015-2020': 2 }) }),
      report('p/b', { meetings: termRow({ '2015 – 2020': 3, '2020 – 2025': 'n/a' }) }),
    ]),
    totals: [
      'p,meetings,Nhiệm kỳ 2010-2015,1,1,3,0,value',
      'p,meetings,Nhiệm kỳ 2015-2020,5,2,3,0,value',
      'p,meetings,2020 – 2025,,0,3,0,not-applicable',
    ],
  },
  {
    name: 'with names, every name has its row',
    campaign: campaign(
      {
        levels: { base: {} },
        sections: [section([figure('meetings')], { terms: { min: 2, max: 2, names: ['Năm 2022', 'Năm 2023'] } })],
      },
      two,
      [report('p/a', { meetings: termRow({ 'năm  2022': 1 }) })],
    ),
    totals: ['p,meetings,Năm 2022,1,1,2,0,value', 'p,meetings,Năm 2023,,0,2,0,unknown'],
    figures: ['p/a,meetings,Năm 2022,1,value'],
  },
];
