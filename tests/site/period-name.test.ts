import { expect, test } from 'vitest';
import { day } from '#lib/date.ts';
import { periodName } from '../../scripts/site/period-name.ts';

test.each([
  ['2023-01-01', '2023-12-31', 'Năm 2023'],
  ['2023-07-01', '2023-12-31', '6 tháng cuối năm 2023'],
  ['2018-01-01', '2020-12-31', 'Giai đoạn 2018–2020'],
  ['2018-01-01', '2020-06-30', '01/01/2018–30/6/2020'],
  ['2018-02-18', '2018-03-31', '18/02/2018–31/3/2018'],
])('%s to %s: %s', (from, to, name) => {
  expect(periodName({ from: day(from), to: day(to) })).toBe(name);
});
