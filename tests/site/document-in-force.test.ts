import { expect, test } from 'vitest';
import { day } from '#lib/date.ts';
import { inForceText } from '../../scripts/site/document/in-force.ts';

const DOCUMENT = {
  id: '',
  family: 'party',
  type: 'Chỉ thị',
  symbol: '1-CT/TW',
  issuer: 'Bộ Chính trị',
  date: null,
  title: '',
  inForceFrom: null,
  inForceTo: null,
  replacedBy: '',
};

test.each([
  ['2020-01-01', null, '', 'còn hiệu lực'],
  ['2023-06-30', '2023-06-30', '', 'còn hiệu lực'],
  ['2020-01-01', '2023-06-29', '', 'đã hết hiệu lực từ ngày 30/6/2023'],
  [null, '2023-06-29', '', 'đã hết hiệu lực từ ngày 30/6/2023'],
  ['2023-07-01', null, '', 'chưa có hiệu lực'],
  ['2020-01-01', null, '2-CT/TW', 'chưa rõ'],
  [null, '2023-07-01', '', 'chưa rõ'],
  [null, null, '', 'chưa rõ'],
] as const)('from %s to %s, replaced by “%s”: %s', (from, to, replacedBy, text) => {
  const [inForceFrom, inForceTo] = [from && day(from), to && day(to)];
  expect(inForceText({ ...DOCUMENT, inForceFrom, inForceTo, replacedBy }, day('2023-06-30'))).toBe(text);
});
