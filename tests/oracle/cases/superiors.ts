import type { Figure } from '../campaign.ts';
import { campaign, figure, report, row, type ShortCell, section, units } from '../short-hand.ts';
import type { Case } from './case.ts';

const register = [
  ...units('province', 'party', 'p'),
  ...units('district', 'party', 'p/d'),
  ...units('base', 'commune', 'p/d/a', 'p/d/b'),
];

/** A district that gives `own`, above two communes. */
function above(
  name: string,
  more: Partial<Figure>,
  own: ShortCell,
  [a, b]: readonly [ShortCell, ShortCell],
  expected: { readonly totals?: readonly string[]; readonly differences: readonly string[] },
  note?: string,
): Case {
  const reports = [
    report('p/d', { meetings: row(own, note) }),
    report('p/d/a', { meetings: a }),
    report('p/d/b', { meetings: b }),
  ];
  const sections = [section([figure('meetings', more)])];
  return {
    name,
    campaign: campaign({ sections }, register, reports),
    unit: expected.totals ? 'p' : 'p/d',
    ...expected,
  };
}

/** A superior's own figure against the sum below it. */
export const superiorCases: readonly Case[] = [
  above('adds: more than the sum is its own activity', {}, 9, [3, 4], { differences: [] }),
  above('adds: as much as the sum', {}, 7, [3, 4], { differences: [] }),
  above('adds: less than the sum', {}, 5, [3, 4], { differences: ['p/d,meetings,,5,7,-2,'] }),
  above(
    'an explanation is listed with its difference',
    {},
    5,
    [3, 4],
    { differences: ['p/d,meetings,,5,7,-2,Hai cuộc họp chung'] },
    'Hai cuộc họp chung',
  ),
  above('equals: more than the sum', { own: 'equals' }, 9, [3, 4], { differences: ['p/d,meetings,,9,7,2,'] }),
  above('equals: the sum', { own: 'equals' }, 7, [3, 4], { differences: [] }),
  above('equals: of what is there, though one is missing', { own: 'equals' }, 9, [3, ''], {
    differences: ['p/d,meetings,,9,3,6,'],
  }),
  above('equals: a number over Không phát sinh', { own: 'equals' }, 9, ['none', 'none'], {
    differences: ['p/d,meetings,,9,none-occurred,9,'],
  }),
  above('equals: nothing is known below', { own: 'equals' }, 9, ['unknown', 'n/a'], { differences: [] }),
  above('free: not compared', { own: 'free' }, 1, [3, 4], { differences: [] }),
  above('own says nothing on figures that are not summed', { total: 'none', own: 'equals' }, 1, [3, 4], {
    differences: [],
  }),
  above('the own number counts, once, and those below are covered by themselves', {}, 9, [3, 'unknown'], {
    totals: ['p,meetings,,9,2,3,0,value'],
    differences: [],
  }),
  above('a superior that says Không áp dụng does not owe; the numbers below count', {}, 'n/a', [3, 4], {
    totals: ['p,meetings,,7,2,2,0,value'],
    differences: [],
  }),
  above('Không áp dụng over numbers is a mismatch', {}, 'n/a', [3, 4], {
    differences: ['p/d,meetings,,not-applicable,7,,'],
  }),
  above('Không phát sinh over numbers: the numbers count, provisionally', {}, 'none', [3, 4], {
    totals: ['p,meetings,,7,3,3,1,value'],
    differences: [],
  }),
  above('Không phát sinh over numbers is a mismatch, and counts as 0', {}, 'none', [3, 4], {
    differences: ['p/d,meetings,,none-occurred,7,-7,'],
  }),
  above('free does not let a state hide numbers', { own: 'free' }, 'n/a', [3, 4], {
    differences: ['p/d,meetings,,not-applicable,7,,'],
  }),
  above('Chưa có số liệu is open, and stood for', {}, 'unknown', [3, 4], {
    totals: ['p,meetings,,7,2,3,1,value'],
    differences: [],
  }),
  above('Chưa có số liệu over numbers is no mismatch', {}, 'unknown', [3, 4], { differences: [] }),
  above('an unknown superior of units where nothing occurred is stood for', {}, 'unknown', ['none', 'none'], {
    totals: ['p,meetings,,0,2,3,1,none-occurred'],
    differences: [],
  }),
  above('an unknown superior of units to which it does not apply', {}, 'unknown', ['n/a', 'n/a'], {
    totals: ['p,meetings,,,0,1,0,not-applicable'],
    differences: [],
  }),
  above('an unknown superior of units that said nothing is unknown', { optional: true }, 'unknown', ['', ''], {
    totals: ['p,meetings,,,0,0,0,unknown'],
    differences: [],
  }),
  above('states over Không phát sinh hide no numbers', {}, 'n/a', ['none', ''], {
    totals: ['p,meetings,,,1,2,0,not-applicable'],
    differences: [],
  }),
  above('Không phát sinh over Không phát sinh is the own one', {}, 'none', ['none', 'none'], {
    totals: ['p,meetings,,0,3,3,0,none-occurred'],
    differences: [],
  }),
  above('Không phát sinh over what is unknown is the own one', {}, 'none', ['unknown', ''], {
    totals: ['p,meetings,,0,1,3,0,none-occurred'],
    differences: [],
  }),
  {
    name: 'Không phát sinh below an unknown superior makes the total with a number beside it provisional',
    campaign: campaign(
      { sections: [section([figure('meetings')])] },
      [
        ...units('province', 'party', 'p'),
        ...units('district', 'party', 'p/a', 'p/b'),
        ...units('base', 'party', 'p/a/x'),
      ],
      [report('p/a', { meetings: 'unknown' }), report('p/a/x', { meetings: 'none' }), report('p/b', { meetings: 9 })],
    ),
    totals: ['p,meetings,,9,2,3,1,value', 'p/a,meetings,,0,1,1,0,none-occurred'],
    differences: [],
  },
  {
    name: 'an unknown superior is stood for as one that has not filed',
    campaign: campaign(
      { sections: [section([figure('meetings')])] },
      [...units('province', 'party', 'p'), ...units('district', 'party', 'p/a'), ...units('base', 'party', 'p/a/x')],
      [report('p/a/x', { meetings: 'none' })],
    ),
    unit: 'p',
    totals: ['p,meetings,,0,1,2,1,none-occurred'],
  },
  {
    name: 'an unknown percentage takes the pair below, even where nothing occurred',
    campaign: campaign(
      {
        sections: [
          section([figure('settled'), figure('all'), figure('rate', { type: 'percent', of: ['settled', 'all'] })]),
        ],
      },
      [...units('province', 'party', 'p'), ...units('district', 'party', 'p/a'), ...units('base', 'party', 'p/a/x')],
      [
        report('p/a', { settled: 'unknown', all: 'unknown', rate: 'unknown' }),
        report('p/a/x', { settled: 'none', all: 'none', rate: 'none' }),
      ],
    ),
    unit: 'p',
    totals: ['p,settled,,0,1,2,1,none-occurred', 'p,all,,0,1,2,1,none-occurred', 'p,rate,,,1,2,1,none-occurred'],
  },
  {
    name: 'a waived unit that was merged into its superior is covered by adds',
    campaign: campaign(
      {
        sections: [section([figure('meetings')])],
        waivers: [{ unit: 'p/d/b', reason: 'Đã gộp vào báo cáo của huyện' }],
      },
      register,
      [report('p/d', { meetings: 9 }), report('p/d/a', { meetings: 3 })],
    ),
    totals: ['p,meetings,,9,2,2,0,value', 'p/d,meetings,,3,1,1,0,value'],
    differences: [],
  },
  {
    name: 'a waived superior is stood for without being provisional; those below it owe as before',
    campaign: campaign(
      { sections: [section([figure('meetings')])], waivers: [{ unit: 'p/d', reason: 'Mới thành lập' }] },
      register,
      [report('p/d', { meetings: 90 }), report('p/d/a', { meetings: 3 })],
    ),
    totals: ['p,meetings,,3,1,2,0,value', 'p/d,meetings,,3,1,2,0,value'],
    differences: [],
  },
];
