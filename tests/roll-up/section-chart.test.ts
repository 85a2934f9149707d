/** Charts of terms: all of them where their bars have room, else the last. */
import { expect, test } from 'vitest';
import { rollUp } from '../../scripts/roll-up/roll-up.ts';
import { load } from './numbers/two-campaigns.ts';

/** The chart of so many units with so many terms; the first unit lacks the last term. */
function chartOf(units: number, terms: readonly string[]) {
  const ids = Array.from({ length: units }, (_, index) => `t/u${index + 1}`);
  const values = (index: number) =>
    terms.map((_, term) => (index === 0 && term === terms.length - 1 ? '' : `${index + 1}`));
  const told = {
    levels: ['base'],
    figures: ['id: all, unit: việc'],
    terms,
    reports: Object.fromEntries(ids.map((id, index) => [id, [values(index).join('; ')]])),
  };
  const { now, unit } = load({ units: ['t province', ...ids.map((id) => `${id} base`)], last: told, now: told });
  const [section] = rollUp(now, unit('t'), { of: () => null }).sections;
  const chart = section?.figures?.chart;
  return {
    title: chart?.title,
    alt: chart?.alt.split(':')[0],
    units: chart?.categories.length,
    series: chart?.series.map(({ name, values }) => [name, values.filter((value) => value === null).length]),
  };
}

const TERMS = ['2010–2015', '2015–2020', '2020–2025'];

test.each([
  [
    'a dozen units of three terms',
    12,
    TERMS,
    {
      title: 'all (việc)',
      alt: 'Biểu đồ all',
      units: 12,
      series: [...TERMS.slice(0, 2).map((name) => [name, 0]), [TERMS[2], 1]],
    },
  ],
  [
    'one more',
    13,
    TERMS,
    { title: 'all, 2020–2025 (việc)', alt: 'Biểu đồ all, 2020–2025', units: 12, series: [[TERMS[2], 0]] },
  ],
  [
    'thirty units of one term',
    30,
    TERMS.slice(0, 1),
    { title: 'all, 2010–2015 (việc)', alt: 'Biểu đồ all, 2010–2015', units: 29, series: [[TERMS[0], 0]] },
  ],
])('%s', (_what, units, terms, expected) => {
  expect(chartOf(units, terms)).toEqual(expected);
});
