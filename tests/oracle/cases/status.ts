import { campaign, report, section, units } from '../short-hand.ts';
import type { Case } from './case.ts';

const register = [
  ...units('province', 'party', 'p'),
  ...units('district', 'party', 'p/d'),
  ...units('base', 'commune', 'p/d/a', 'p/d/b', 'p/d/c', 'p/d/e'),
];
const sections = [section([])];

/** Who has filed, when, and the rates. */
export const statusCases: readonly Case[] = [
  {
    name: 'on time is before the day; filed on it is one day late; by includes it; received stands before Git',
    campaign: campaign(
      {
        sections,
        levels: { district: { by: '2023-07-10' }, base: { before: '2023-07-01' } },
        waivers: [{ unit: 'p/d/e', reason: 'Đã gộp' }],
      },
      register,
      [
        report('p/d', {}, { committed: '2023-07-10' }),
        report('p/d/a', {}, { committed: '2023-07-01' }),
        report('p/d/b', {}, { committed: '2023-07-20', received: '2023-06-30' }),
      ],
    ),
    statuses: [
      'p/d,on-time,2023-07-11,2023-07-10,git,0',
      'p/d/a,late,2023-07-01,2023-07-01,git,1',
      'p/d/b,on-time,2023-07-01,2023-06-30,received,0',
      'p/d/c,missing,2023-07-01,,,31',
      'p/d/e,waived,2023-07-01,,,',
    ],
    rates: [
      'p,base,3,2,1,66.67,33.33',
      'p,district,1,1,1,100,100',
      'p,,4,3,2,75,50',
      'p/d,base,3,2,1,66.67,33.33',
      'p/d,district,1,1,1,100,100',
      'p/d,,4,3,2,75,50',
    ],
  },
  {
    name: 'no deadline, drafts, errors, no date known, not yet there on the day asked about',
    campaign: campaign({ sections, levels: { base: {} } }, register, [
      report('p/d/a', {}, { committed: '2023-07-01' }),
      report('p/d/b', {}, { draft: true }),
      report('p/d/c', {}, { hasErrors: true }),
      report('p/d/e', {}, { committed: '2023-08-01' }),
    ]),
    statuses: ['p/d/a,filed,,2023-07-01,git,', 'p/d/b,draft,,,,', 'p/d/c,invalid,,,,', 'p/d/e,missing,,,,'],
    rates: ['p,base,4,1,0,25,', 'p,,4,1,0,25,', 'p/d,base,4,1,0,25,', 'p/d,,4,1,0,25,'],
  },
  {
    name: 'filed without a known date is not on time; stamped by the day asked about is filed',
    campaign: campaign({ sections, levels: { base: { before: '2023-07-01' } } }, register.slice(0, 4), [
      { unit: 'p/d/a', sections: [], rows: {}, date: '2023-06-10' },
      report('p/d/b', {}, { received: '2023-07-03', committed: '2023-08-20' }),
    ]),
    statuses: ['p/d/a,filed,2023-07-01,,,', 'p/d/b,late,2023-07-01,2023-07-03,received,3'],
    rates: ['p,base,2,2,0,100,0', 'p,,2,2,0,100,0', 'p/d,base,2,2,0,100,0', 'p/d,,2,2,0,100,0'],
  },
  {
    name: 'nothing expected is null, nothing filed is 0',
    campaign: campaign(
      { sections, levels: { district: { before: '2023-07-01' } } },
      [...units('province', 'party', 'p'), ...units('district', 'party', 'p/d', 'p/e'), ...units('base', 'x', 'p/d/a')],
      [],
    ),
    rates: ['p,district,2,0,0,0,0', 'p,,2,0,0,0,0', 'p/d,district,1,0,0,0,0', 'p/d,,1,0,0,0,0'],
  },
  {
    name: 'a part of the tree in which nobody owes a report has no rate',
    campaign: campaign({ sections, levels: { province: {} } }, register, []),
    unit: 'p/d',
    rates: ['p/d,,0,0,0,,'],
  },
];
