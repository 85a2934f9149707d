import { campaign, figure, numbered, report, section, units } from '../short-hand.ts';
import type { Case } from './case.ts';

const meetings = section([figure('meetings')]);
const district = units('district', 'party', 'p/d');
const top = units('province', 'party', 'p');

/** Who owes and who gave. */
export const coverageCases: readonly Case[] = [
  {
    name: '3 communes of 150 never read 3/3',
    campaign: campaign(
      { levels: { base: {} }, sections: [meetings] },
      [...top, ...units('base', 'commune', ...numbered('p/c', 150))],
      ['p/c1', 'p/c2', 'p/c3'].map((id) => report(id, { meetings: 2 })),
    ),
    totals: ['p,meetings,,6,3,150,0,value'],
  },
  {
    name: '3,321 of 3,321 communes never read 0/34 where no province owes a report',
    campaign: campaign(
      { issuer: 'vn', levels: { base: {} }, sections: [meetings] },
      [
        ...units('central', 'party', 'vn'),
        ...units('province', 'party', ...numbered('vn/p', 34)),
        ...units('base', 'commune', ...communes()),
      ],
      communes().map((id) => report(id, { meetings: 1 })),
    ),
    unit: 'vn',
    totals: ['vn,meetings,,3321,3321,3321,0,value'],
  },
  {
    name: 'a figure that four kinds of unit owe reads 4/4, not 4/9',
    campaign: campaign(
      {
        levels: { base: {} },
        sections: [section([figure('meetings')], { for: ['commune', 'union', 'agency', 'enterprise'] })],
      },
      [
        ...top,
        ...['commune', 'union', 'agency', 'enterprise'].flatMap((kind) => units('base', kind, `p/${kind}`)),
        ...units('base', 'party', ...numbered('p/other', 5)),
      ],
      [
        ...['commune', 'union', 'agency', 'enterprise'].map((kind) => report(`p/${kind}`, { meetings: 5 })),
        ...numbered('p/other', 5).map((id) => report(id, {})),
      ],
    ),
    totals: ['p,meetings,,20,4,4,0,value'],
  },
  {
    name: 'what a unit gives without owing it by kind is as an optional figure',
    campaign: campaign(
      { levels: { base: {} }, sections: [section([figure('meetings')], { for: ['commune'] })] },
      [...top, ...units('base', 'commune', 'p/a', 'p/b'), ...units('base', 'union', 'p/x', 'p/y')],
      [report('p/a', { meetings: 1 }), report('p/x', { meetings: 10 }), report('p/y', {})],
    ),
    totals: ['p,meetings,,11,2,3,0,value'],
  },
  {
    name: 'an optional figure is expected of those that gave it',
    campaign: campaign(
      { levels: { base: {} }, sections: [section([figure('gifts', { optional: true })])] },
      [...top, ...units('base', 'commune', ...numbered('p/c', 4))],
      [report('p/c1', { gifts: 3 }), report('p/c2', { gifts: 'none' }), report('p/c3', { gifts: '' })],
    ),
    totals: ['p,gifts,,3,2,2,0,value'],
  },
  {
    name: 'sections under choose are as optional ones',
    campaign: campaign(
      {
        levels: { base: {} },
        sections: [
          section([figure('all')], {
            choose: 1,
            sections: [
              section([figure('one')], { title: '1. Một' }),
              section([figure('two')], { title: '2. Hai', for: ['union'] }),
            ],
          }),
        ],
      },
      [...top, ...units('base', 'commune', ...numbered('p/c', 3))],
      [report('p/c1', { all: 1, one: 5 }), report('p/c2', { all: 1, two: 7 })],
    ),
    totals: ['p,all,,2,2,3,0,value', 'p,one,,5,1,1,0,value', 'p,two,,7,1,1,0,value'],
  },
  {
    name: 'for, levels and optional hold for the sections below; what is given without owing it by level counts',
    campaign: campaign(
      {
        levels: { district: {}, base: {} },
        sections: [
          section([figure('both')], {
            for: ['commune'],
            sections: [section([figure('narrow')], { title: '1. Hẹp', levels: ['base'] })],
          }),
          section([], {
            title: 'II. KHÁC',
            optional: true,
            sections: [section([figure('spare')], { title: '1. Nếu có' })],
          }),
        ],
      },
      [
        ...top,
        ...units('district', 'commune', 'p/d'),
        ...units('base', 'commune', 'p/a'),
        ...units('base', 'union', 'p/x'),
      ],
      [report('p/d', { both: 1, narrow: 2 }), report('p/x', { spare: 4 })],
    ),
    totals: ['p,both,,1,1,2,0,value', 'p,narrow,,2,1,2,0,value', 'p,spare,,4,1,1,0,value'],
  },
  {
    name: '0 of 0 is covered, has no value, and is none-occurred',
    campaign: campaign(
      { levels: { base: {} }, sections: [section([figure('strikes')], { for: ['enterprise'] })] },
      [...top, ...units('base', 'commune', 'p/c1', 'p/c2')],
      [report('p/c1', {})],
    ),
    totals: ['p,strikes,,,0,0,0,none-occurred'],
  },
  {
    name: 'nothing missing is counted as 0: without any report a figure is unknown',
    campaign: campaign(
      { levels: { base: {} }, sections: [meetings] },
      [...top, ...units('base', 'commune', 'p/c1', 'p/c2')],
      [],
    ),
    totals: ['p,meetings,,,0,2,0,unknown'],
  },
  {
    name: 'who says Không áp dụng does not owe the figure',
    campaign: campaign(
      { levels: { base: {} }, sections: [meetings] },
      [...top, ...units('base', 'commune', 'p/a', 'p/b')],
      [report('p/a', { meetings: 4 }), report('p/b', { meetings: 'n/a' })],
    ),
    totals: ['p,meetings,,4,1,1,0,value'],
  },
  {
    name: 'a superior that is stood for makes its total provisional; one that owes nothing does not',
    campaign: campaign(
      { levels: { base: {}, district: {} }, sections: [meetings] },
      [...top, ...district, ...units('ward', 'party', 'p/w'), ...units('base', 'commune', 'p/d/a', 'p/w/b')],
      [report('p/d/a', { meetings: 4 }), report('p/w/b', { meetings: 6 })],
    ),
    totals: ['p,meetings,,10,2,3,1,value', 'p/d,meetings,,4,1,1,0,value', 'p/w,meetings,,6,1,1,0,value'],
  },
  {
    name: 'a figure since version 2 is not owed by a report held to version 1, and is as optional to it',
    campaign: campaign(
      { version: 2, levels: { base: {} }, sections: [section([figure('meetings'), figure('newer', { since: 2 })])] },
      [...top, ...units('base', 'commune', 'p/first', 'p/keen', 'p/second', 'p/newest')],
      [
        report('p/first', { meetings: 1 }, { version: 1 }),
        report('p/keen', { meetings: 2, newer: 4 }, { version: 1 }),
        report('p/second', { meetings: 4, newer: 8 }, { version: 2 }),
        report('p/newest', { meetings: 8, newer: 'unknown' }),
      ],
    ),
    totals: ['p,meetings,,15,4,4,0,value', 'p,newer,,12,2,3,0,value'],
  },
  {
    name: 'where no report counts, the newest version is owed',
    campaign: campaign(
      { version: 2, levels: { base: {} }, sections: [section([figure('newer')], { since: 2 })] },
      [...top, ...units('base', 'commune', 'p/none', 'p/draft', 'p/first')],
      [report('p/draft', {}, { version: 1, draft: true }), report('p/first', {}, { version: 1 })],
    ),
    totals: ['p,newer,,,0,2,0,unknown'],
  },
  {
    name: 'a figure that is newer than all reports is owed by nobody; a section hands its since down',
    campaign: campaign(
      {
        version: 3,
        levels: { base: {} },
        sections: [section([], { since: 3, sections: [section([figure('newer')], { title: '1. Mới', since: 2 })] })],
      },
      [...top, ...units('base', 'commune', 'p/a', 'p/b')],
      [report('p/a', {}, { version: 1 }), report('p/b', {}, { version: 2 })],
    ),
    totals: ['p,newer,,,0,0,0,none-occurred'],
  },
  {
    name: 'a superior held to an earlier version is stood for in a newer figure without making it provisional',
    campaign: campaign(
      { version: 2, sections: [section([figure('meetings'), figure('newer', { since: 2 })])] },
      [...top, ...district, ...units('base', 'commune', 'p/d/a')],
      [report('p/d', { meetings: 9 }, { version: 1 }), report('p/d/a', { meetings: 4, newer: 4 })],
    ),
    unit: 'p',
    totals: ['p,meetings,,9,2,2,0,value', 'p,newer,,4,1,1,0,value'],
  },
  {
    name: 'drafts, reports with errors and those of waived or abolished units count for nothing',
    campaign: campaign(
      { levels: { base: {} }, sections: [meetings], waivers: [{ unit: 'p/waived', reason: 'Đã gộp' }] },
      [
        ...top,
        ...units('base', 'commune', 'p/draft', 'p/wrong', 'p/waived', 'p/good'),
        { id: 'p/gone', name: 'p/gone', level: 'base', kind: 'commune', to: '2023-06-29' },
        { id: 'p/new', name: 'p/new', level: 'base', kind: 'commune', from: '2023-07-01' },
      ],
      [
        report('p/draft', { meetings: 1 }, { draft: true }),
        report('p/wrong', { meetings: 2 }, { hasErrors: true }),
        report('p/waived', { meetings: 4 }),
        report('p/gone', { meetings: 8 }),
        report('p/new', { meetings: 16 }),
        report('p/good', { meetings: 32 }),
      ],
    ),
    totals: ['p,meetings,,32,1,3,0,value'],
    figures: ['p/good,meetings,,32,value'],
  },
];

/** 3,321 communes of 34 provinces. */
function communes(): readonly string[] {
  return Array.from({ length: 3321 }, (_, place) => `vn/p${(place % 34) + 1}/c${place}`);
}
