/** What may become of a difference, by the least and the most that the sum can come to. */
import Big from 'big.js';
import { expect, test } from 'vitest';
import { lackingText, type Outlook, outlookOf } from '#lib/figures/lacking.ts';
import type { Said } from '#lib/figures/said.ts';
import { unitId } from '#lib/paths.ts';
import { parseRegister } from '#lib/register/register.ts';

const NONE: Said = { type: 'state', state: 'none-occurred' };
const number = (value: number): Said => ({ type: 'number', value: new Big(value), of: null });
const limit = (value: number | null) => (value === null ? null : new Big(value));

test.each<[own: number, below: number, least: number | null, most: number | null, Outlook]>([
  [10, 89, 69, null, 'stays'],
  [10, 89, 10, null, 'may-go'],
  [10, 89, 89, null, 'may-grow'],
  [10, 89, 89, 89, 'stays'],
  [10, 89, null, null, 'may-go'],
  [10, 7, 7, null, 'may-go'],
  [10, 7, 7, 10, 'may-go'],
  [10, 7, 7, 9, 'stays'],
  [10, 7, 7, 7, 'stays'],
  [10, 0, 0, null, 'may-go'],
])('own %i against %i, between %s and %s: %s', (own, below, least, most, outlook) => {
  const known = { own: number(own), below: below === 0 ? NONE : number(below), difference: new Big(own - below) };
  expect(outlookOf({ ...known, least: limit(least), most: limit(most) })).toBe(outlook);
});

test('nobody can say of a state', () => {
  expect(outlookOf({ own: NONE, below: number(3), difference: new Big(-3), least: new Big(0), most: new Big(3) })).toBe(
    'open',
  );
});

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const HEADER = 'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces';
const { register } = parseRegister([HEADER, ...IDS.map((id) => `${id},${id},base,party,,,,,,,,`), ''].join('\n'));
const units = (names: readonly string[]) => names.flatMap((name) => register.units.get(unitId(name)) ?? []);

test.each<[missing: readonly string[], stoodFor: readonly string[], number, Outlook, string]>([
  [[], [], 1, 'open', ''],
  [['a'], [], 1, 'may-go', 'chưa có số của a, chênh lệch có thể do đó'],
  [[], ['b'], -1, 'may-grow', 'chưa có số của chính b, tạm lấy số của cấp dưới, nên có thể còn kém hơn nữa'],
  [
    ['a', 'b'],
    ['c'],
    1,
    'stays',
    'chưa có số của a; b; chưa có số của chính c, tạm lấy số của cấp dưới, nhưng khi đủ vẫn còn hơn',
  ],
  [['a'], [], -1, 'stays', 'chưa có số của a, nhưng khi đủ vẫn còn kém'],
  [
    ['a', 'b', 'c', 'd', 'e', 'f'],
    [],
    1,
    'open',
    'chưa có số của a; b; c; d; e; f, nên tổng cấp dưới có thể còn thay đổi',
  ],
  [
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
    [],
    1,
    'open',
    'chưa có số của a; b; c; d; e và 2 đơn vị khác, nên tổng cấp dưới có thể còn thay đổi',
  ],
])('lacking %j and %j by %i, %s', (missing, stoodFor, difference, outlook, text) => {
  const lacking = {
    missing: units(missing),
    stoodFor: units(stoodFor),
    difference: new Big(difference),
    outlook,
  };
  expect(lackingText(lacking, ({ name }) => name)).toBe(text);
});
