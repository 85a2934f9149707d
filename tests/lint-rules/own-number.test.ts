/** Whose symbol stands in a number. */
import { expect, test } from 'vitest';
import { unitId } from '#lib/paths.ts';
import { parseRegister } from '#lib/register/register.ts';
import { foreignSymbol } from '../../lint-rules/rule/own-number.ts';

const { register } = parseRegister(`id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces
t,Tỉnh ủy,province,party,,,,TU,,,,
t/a,Huyện ủy A,district,party,,,,HU,,,,
t/b,Huyện ủy B,district,party,,,,HU,,,,
t/c,Ủy ban xã C,base,commune,,,,UBND,,,,
t/d,Cơ quan D,base,agency,,,,,,,,
`);

test.each<[string, string, string | null]>([
  ['t', '15-BC/TU', null],
  ['t', '-BC/TU', null],
  ['t', '15-BC/tu', null],
  ['t/c', '30/BC-UBND', null],
  ['t/c', '12/UBND-VX', null],
  ['t/c', '30/BC-UBND-VP', null],
  ['t/d', '15-BC/TU', null],
  ['t', '', null],
  ['t', '…', null],
  ['t', '15-BC/HU', 'Ký hiệu `HU` là của Huyện ủy A và 1 đơn vị khác; theo danh mục, Tỉnh ủy có ký hiệu `TU`'],
  ['t/a', '15-BC/TU', 'Ký hiệu `TU` là của Tỉnh ủy; theo danh mục, Huyện ủy A có ký hiệu `HU`'],
  ['t/c', '30/BC-HĐND', 'Ký hiệu `HĐND` không có trong danh mục đơn vị; theo danh mục, Ủy ban xã C có ký hiệu `UBND`'],
])('%s %s', (id, number, expected) => {
  const unit = register.units.get(unitId(id));
  expect(unit && foreignSymbol(number, unit, register)).toBe(expected);
});
