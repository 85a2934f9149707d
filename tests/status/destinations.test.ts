/** Where a reminder says that reports go. */
import { expect, test } from 'vitest';
import { deliveryOf } from '#lib/outline/delivery.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { unitId } from '#lib/paths.ts';
import { parseRegister } from '#lib/register/register.ts';
import { destinationsText } from '../../scripts/status/destinations.ts';
import { unitsToRemind } from '../../scripts/status/late-units.ts';
import { outlineOf, register } from './campaign.ts';
import { letterOf, outline, status } from './province.ts';

/** The outline with more lines in its front matter, and what its levels say beside the deadline. */
function addressed(lines: string, base = '', district = ''): Outline {
  const { source } = outline;
  return outlineOf(
    source
      .replace('before: 2023-06-15', `before: 2023-06-15${base}`)
      .replace('by: 2023-06-24', `by: 2023-06-24${district}`)
      .replace('waivers:', `${lines}\nwaivers:`),
  );
}

const USUAL = 'addressees: [Ban Thường vụ Tỉnh ủy]\nvia: Ban Dân vận Tỉnh ủy';
const OWN = ', addressees: [Ban Thường vụ Huyện ủy], via: Ban Dân vận Huyện ủy';

test.each<[string, Outline, number, string]>([
  [
    'tinh',
    addressed(USUAL),
    7,
    'Báo cáo gửi về Ban Thường vụ Tỉnh ủy (qua Ban Dân vận Tỉnh ủy) để tổng hợp; báo cáo của các đơn vị cấp dưới trong danh sách gửi về đơn vị cấp trên trực tiếp.',
  ],
  [
    'tinh',
    addressed(USUAL, OWN),
    7,
    'Báo cáo gửi về Ban Thường vụ Tỉnh ủy (qua Ban Dân vận Tỉnh ủy) để tổng hợp; báo cáo của các đơn vị cấp dưới trong danh sách gửi về Ban Thường vụ Huyện ủy (qua Ban Dân vận Huyện ủy).',
  ],
  [
    'tinh',
    addressed(USUAL, ', via: Văn phòng Huyện ủy'),
    0,
    'Báo cáo của các đơn vị cấp dưới trong danh sách gửi về đơn vị cấp trên trực tiếp (qua Văn phòng Huyện ủy) để tổng hợp.',
  ],
  [
    'tinh/huyen-a',
    addressed(USUAL, OWN),
    7,
    'Báo cáo gửi về Ban Thường vụ Huyện ủy (qua Ban Dân vận Huyện ủy) để tổng hợp.',
  ],
  ['tinh/huyen-a', addressed(USUAL), 7, 'Báo cáo gửi về Ban Chỉ đạo Huyện A để tổng hợp.'],
])('a reminder of %s says where reports go as scaffolds do: %#', (writer, asked, days, expected) => {
  expect(letterOf(writer, [], register, asked, days).trimEnd().split('\n').at(-1)).toBe(expected);
});

test('levels below one writer that report to different places are told apart', () => {
  const { register: units } = parseRegister(
    [...register.units.values()]
      .map(({ id, name, level }) => `${id},${name},${level},party,,Ban Chỉ đạo,,BCĐ,,,,\n`)
      .join('')
      .replace(/^/u, 'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces\n')
      .replace('tinh/huyen-b,Huyện B,district', 'tinh/huyen-b,Đảng ủy B,base'),
  );
  const asked = addressed(USUAL, OWN);
  const reminded = ['huyen-a', 'huyen-b'].flatMap((id) => {
    const unit = units.units.get(unitId(`tinh/${id}`));
    const owing = unitsToRemind(status, units, unitId('tinh'), 7).flatMap(({ own }) => own ?? []);
    return unit && owing[0] ? [{ unit, own: owing[0], below: [] }] : [];
  });
  expect(reminded.map(({ unit }) => deliveryOf(asked, unit, units).addressees)).toEqual([
    ['Ban Thường vụ Tỉnh ủy'],
    ['Ban Thường vụ Huyện ủy'],
  ]);
  expect(destinationsText(reminded, asked, units)).toBe(
    'Báo cáo của cấp huyện gửi về Ban Thường vụ Tỉnh ủy (qua Ban Dân vận Tỉnh ủy), của cơ sở gửi về Ban Thường vụ Huyện ủy (qua Ban Dân vận Huyện ủy) để tổng hợp.',
  );
});
