/** To whom reports go. */
import { expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { deliveryOf } from '#lib/outline/delivery.ts';
import { parseOutline } from '#lib/outline/outline.ts';
import { campaignId } from '#lib/paths.ts';
import { parseRegister } from '#lib/register/register.ts';

const { register } = parseRegister(`id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces
t,Tỉnh T,province,party,,Tỉnh ủy T,,,,,,
t/h,Huyện H,district,party,,Huyện ủy H,,,,,,
t/q,Quận Q,district,party,Quận ủy Q,Ban Chỉ đạo,,,,,,
t/h/x,Xã X,base,commune,,Đảng ủy xã X,,,,,,
t/q/p,Phường P,base,commune,,Đảng ủy phường P,,,,,,
`);

function frontMatterWith(lines: string) {
  const source = `---\ntitle: T\nversion: 1\nissuer: t\nbasis: B\nperiod: 2023-01-01/2023-06-30\nprofile: party-2018\ntype: BC\n${lines}\n---\n\n# T\n\n## I. A\n`;
  const { outline, problems } = parseOutline('outlines/c/outline.md', campaignId('c'), source, parseMarkdown(source));
  if (!outline) throw new Error(JSON.stringify(problems));
  return outline;
}

function deliveries(lines: string) {
  const outline = frontMatterWith(lines);
  return Object.fromEntries(
    [...register.units.values()].map((unit) => {
      const { addressees, via } = deliveryOf(outline, unit, register);
      return [unit.id, `${addressees.join(' + ')}${via === undefined ? '' : ` qua ${via}`}`];
    }),
  );
}

test('directly below the issuer to the addressees, further down to the unit above, the issuer onwards', () => {
  expect(
    deliveries(
      'levels: { province: {}, district: {}, base: {} }\naddressees: [Ban Thường vụ Tỉnh ủy]\nvia: Ban Dân vận Tỉnh ủy\nforward-to: [Ban Bí thư, Ban Chỉ đạo Trung ương]',
    ),
  ).toEqual({
    t: 'Ban Bí thư + Ban Chỉ đạo Trung ương',
    't/h': 'Ban Thường vụ Tỉnh ủy qua Ban Dân vận Tỉnh ủy',
    't/q': 'Ban Thường vụ Tỉnh ủy qua Ban Dân vận Tỉnh ủy',
    't/h/x': 'Huyện ủy H',
    't/q/p': 'Ban Chỉ đạo Quận Q',
  });
});

test('a level that says its own, or only through whom', () => {
  expect(
    deliveries(
      'levels: { province: { addressees: [Không ai] }, district: { via: Văn phòng Tỉnh ủy }, base: { addressees: [Ban Thường vụ Huyện ủy, Ban Dân vận Huyện ủy] } }\naddressees: [Ban Thường vụ Tỉnh ủy]\nvia: Ban Dân vận Tỉnh ủy',
    ),
  ).toEqual({
    t: '',
    't/h': 'Ban Thường vụ Tỉnh ủy qua Văn phòng Tỉnh ủy',
    't/q': 'Ban Thường vụ Tỉnh ủy qua Văn phòng Tỉnh ủy',
    't/h/x': 'Ban Thường vụ Huyện ủy + Ban Dân vận Huyện ủy',
    't/q/p': 'Ban Thường vụ Huyện ủy + Ban Dân vận Huyện ủy',
  });
});
