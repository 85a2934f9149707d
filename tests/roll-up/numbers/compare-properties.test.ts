/** What holds for every comparison. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Compared, compareTotals } from '../../../scripts/roll-up/numbers/compare.ts';
import { totalsOf } from '../../../scripts/roll-up/numbers/totals.ts';
import { load, type Told, type TwoCampaigns } from './two-campaigns.ts';

const FIGURES = ['id: top', 'id: all', 'id: rate, type: percent, of: [top, all]', 'id: rules, type: yes-no'];
const LEVELS = ['province', 'district', 'base'];

const number = fc.nat(30).map(String);
const state = fc.constantFrom('Không phát sinh', 'Không áp dụng', 'Chưa có số liệu', '');
const amount = fc.oneof({ weight: 5, arbitrary: number }, { weight: 1, arbitrary: state });
const given = fc.tuple(
  amount,
  amount,
  fc.constantFrom('50', '50', '', 'Không áp dụng'),
  fc.constantFrom('Có', 'Không', ''),
);
type Given = readonly string[];

const unit = fc.record({
  parent: fc.nat(7),
  now: fc.option(given, { freq: 5, nil: null }),
  last: fc.option(given, { freq: 5, nil: null }),
});
const levels = fc.subarray(['district', 'base'], { minLength: 1 });

interface Drawn {
  readonly ids: readonly string[];
  readonly now: ReadonlyMap<string, Given>;
  readonly last: ReadonlyMap<string, Given>;
  readonly levels: readonly string[];
}

/** A province, up to seven units below it, and what those whose level is asked reported. */
const drawn = fc.tuple(fc.array(unit, { minLength: 1, maxLength: 7 }), levels).map(([units, asked]): Drawn => {
  const ids = ['t'];
  for (const [index, { parent }] of units.entries()) {
    const above = ids[parent % ids.length] ?? 't';
    ids.push(`${above.split('/').slice(0, 2).join('/')}/u${index}`);
  }
  const reports = (side: 'now' | 'last') =>
    new Map(
      units.flatMap((one, index) => {
        const id = ids[index + 1] ?? '';
        const values = one[side];
        return values && asked.includes(levelOf(id)) ? [[id, values] as const] : [];
      }),
    );
  return { ids, now: reports('now'), last: reports('last'), levels: asked };
});

function levelOf(id: string): string {
  return LEVELS[id.split('/').length - 1] ?? '';
}

function campaigns({ ids, now, last, levels }: Drawn): TwoCampaigns {
  const told = (reports: ReadonlyMap<string, Given>): Told => ({
    levels,
    figures: FIGURES,
    reports: Object.fromEntries(reports),
  });
  return { units: ids.map((id) => `${id} ${levelOf(id)}`), now: told(now), last: told(last) };
}

function compared(two: TwoCampaigns): Compared {
  const { now, last, unit } = load(two);
  return compareTotals(now, last, unit('t'));
}

/** Without the identity of objects, which differs from one load to the next. */
function plain({ rows, left }: Compared) {
  return {
    rows: rows.map(({ figure, last, now, change, percent, covered, expected }) =>
      [figure.id, last, now, change, percent, covered, expected].join(' '),
    ),
    left: [...left].map(([{ id }, why]) => `${id} ${why}`),
  };
}

test('a campaign compared with itself has not changed, and has its own totals', () => {
  fc.assert(
    fc.property(drawn, (one) => {
      const two = campaigns({ ...one, last: one.now });
      const { now, last, unit } = load(two);
      const { rows, left } = compareTotals(now, last, unit('t'));
      // A superior's state over numbers below it is given, but there is nothing in it to compare.
      const isOverruled = [...one.now].some(
        ([id, values]) => values.includes('Không phát sinh') && one.ids.some((other) => other.startsWith(`${id}/`)),
      );
      const coverage = (covered: number, expected: number) => (isOverruled ? expected : `${covered}/${expected}`);
      const found = rows.map(({ figure, now: value, change, covered, expected }) =>
        [figure.id, value, change, coverage(covered, expected)].join(' '),
      );
      const totals = [...now.outline.figures.values()].flatMap(({ figure }) =>
        totalsOf(now, unit('t').id, figure).flatMap(({ value, covered, expected }) => {
          if (value === null || (figure.type === 'yes-no' && covered === 0)) return [];
          const shown = figure.type === 'yes-no' ? value.times(100).div(covered) : value;
          const rounded = figure.type === 'count' ? shown : shown.round(2, 1);
          return [[figure.id, rounded, 0, coverage(covered, expected)].join(' ')];
        }),
      );
      // Where some had nothing and others do not know, the total is unknown; what those had who told it is 0 and stays 0.
      const totalled = new Set(totals.map((row) => row.split(' ')[0]));
      const untotalled = rows.filter(({ figure }) => !totalled.has(figure.id));
      expect(untotalled.map(({ last: before, now: value, change }) => [before, value, change].join(' '))).toEqual(
        untotalled.map(() => '0 0 0'),
      );
      expect(found.filter((row) => totalled.has(row.split(' ')[0]))).toEqual(totals);
      const given = new Set(rows.map(({ figure }) => figure.id));
      const ids = [...now.outline.figures.keys()];
      expect([...left].map(([{ id }, why]) => `${id} ${why}`)).toEqual(
        ids.filter((id) => !given.has(id)).map((id) => `${id} nobody`),
      );
    }),
    { numRuns: 60 },
  );
});

test('the order of reports and of the register does not matter', () => {
  fc.assert(
    fc.property(drawn, (one) => {
      const two = campaigns(one);
      const turned = (reports: ReadonlyMap<string, Given>) => new Map([...reports].reverse());
      const other = campaigns({ ...one, now: turned(one.now), last: turned(one.last) });
      expect(plain(compared({ ...other, units: other.units.toReversed() }))).toEqual(plain(compared(two)));
    }),
    { numRuns: 30 },
  );
});

test('a unit that is made of two compares as if it had been one with the sum of both', () => {
  fc.assert(
    fc.property(drawn, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (one, at, share) => {
      const two = campaigns(one);
      const leaves = one.ids.filter((id) => id !== 't' && !one.ids.some((other) => other.startsWith(`${id}/`)));
      const id = leaves[at % leaves.length] ?? '';
      const [first, second] = [`${id}-mot`, `${id}-hai`];
      const values = one.last.get(id);
      const part = (value: string, isFirst: boolean) => {
        if (!/^\d+$/u.test(value)) return value;
        const less = Math.floor(Number(value) * share);
        return String(isFirst ? less : Number(value) - less);
      };
      const halves = (isFirst: boolean) =>
        (values ?? []).map((value, index) => (index < 2 ? part(value, isFirst) : value));
      const last = new Map([...one.last].filter(([other]) => other !== id));
      const rest = two.units.filter((line) => !line.startsWith(`${id} `));
      const divided = {
        units: [
          ...rest,
          `${first} ${levelOf(id)} to=2025-06-30`,
          `${second} ${levelOf(id)} to=2025-06-30`,
          `${id} ${levelOf(id)} from=2025-07-01 replaces=${first},${second}`,
        ],
        now: two.now,
        last: {
          ...two.last,
          reports: {
            ...Object.fromEntries(last),
            ...(values ? { [first]: halves(true), [second]: halves(false) } : {}),
          },
        },
      };
      // Two answers are two, and no sum.
      const withoutAnswers = ({ rows, left }: ReturnType<typeof plain>) => ({
        rows: rows.filter((line) => !line.startsWith('rules')),
        left: left.filter((line) => !line.startsWith('rules')),
      });
      expect(withoutAnswers(plain(compared(divided)))).toEqual(withoutAnswers(plain(compared(two))));
    }),
    { numRuns: 60 },
  );
});
