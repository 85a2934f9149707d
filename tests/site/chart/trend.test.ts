import Big from 'big.js';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { trend } from '../../../scripts/site/chart/trend.ts';

test('a line begins at 0 and leaves out periods without a number', () => {
  const points = [10, null, 30].map((value, at) => ({
    label: `Năm ${2021 + at}`,
    value: value === null ? null : new Big(value),
  }));
  const line = trend('Tổng số', points);
  expect(line && toHtml(line)).toBe(
    '<svg viewBox="0 0 360 120" width="360" height="120" role="img" aria-label="Tổng số: Năm 2021 10; Năm 2023 30"><line x1="50" x2="310" y1="96" y2="96" stroke="currentColor" stroke-opacity="0.4"></line><polyline points="50,72 310,24" fill="none" stroke="currentColor" stroke-width="2"></polyline><circle cx="50" cy="72" r="3" fill="currentColor"></circle><text font-size="12" fill="currentColor" x="50" y="64" text-anchor="middle">10</text><text font-size="12" fill="currentColor" x="0" text-anchor="start" y="114">Năm 2021</text><circle cx="310" cy="24" r="3" fill="currentColor"></circle><text font-size="12" fill="currentColor" x="310" y="16" text-anchor="middle">30</text><text font-size="12" fill="currentColor" x="360" text-anchor="end" y="114">Năm 2023</text></svg>',
  );
});

test('one number is no line', () => {
  expect(trend('Tổng số', [{ label: 'Năm 2023', value: new Big(1) }])).toBeNull();
});
