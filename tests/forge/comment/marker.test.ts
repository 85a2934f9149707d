/** The line by which a comment is known again. */
import { expect, test } from 'vitest';
import { markerLine, readMarker } from '../../../scripts/forge/comment/marker.ts';

const HEAD = '3f1c0a9d5b7e2846c1d09ab37f65e4d2c8b1a09e';

test.each([
  { head: HEAD, phase: 'check' },
  { head: `${HEAD}${'0'.repeat(24)}`, phase: 'preview' },
] as const)('what is written is read: %o', (marker) => {
  expect(readMarker(`${markerLine(marker)}\n\n### ✅`)).toEqual(marker);
});

test('forges may end lines as Windows does, and comments may have one line', () => {
  const line = markerLine({ head: HEAD, phase: 'check' });
  expect([`${line}\r\n\r\nx`, line].map(readMarker)).toEqual([
    { head: HEAD, phase: 'check' },
    { head: HEAD, phase: 'check' },
  ]);
});

test('nothing else is read', () => {
  const line = markerLine({ head: HEAD, phase: 'check' });
  const others = [
    '',
    'Một lời bình',
    ` ${line}`,
    `\n${line}`,
    `${line} x`,
    `> ${line}`,
    line.replace('decuong:1', 'decuong:2'),
    line.replace(HEAD, HEAD.slice(1)),
    line.replace(HEAD, HEAD.toUpperCase()),
    line.replace('check', 'other'),
  ];
  expect(others.map(readMarker)).toEqual(others.map(() => null));
});
