/** Why the report of a unit that nobody asks counts for nothing. */
import { expect, test } from 'vitest';
import { REGISTER_FILE, unitId } from '#lib/paths.ts';
import { parseRegister } from '#lib/register/register.ts';
import { checkUnitPath } from '../../scripts/check/unit-path.ts';
import { outlineOf, register } from '../status/campaign.ts';

const HEADER = 'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces';
const BUILT = 'báo cáo được dựng nhưng không đưa vào tổng hợp';
const outline = outlineOf();

function told(unit: string, units = register): readonly string[] {
  return checkUnitPath(`reports/nam-2023/${unit}.md`, units, outline).map(
    (one) => `${one.severity} ${one.message} (${one.outline?.file}:${one.outline?.line})`,
  );
}

test('a unit of another issuer, of a level that is not asked, one that is waived, one that must report', () => {
  expect(['khac', 'tinh', 'tinh/huyen-b/xa-bon', 'tinh/huyen-a'].flatMap((unit) => told(unit))).toEqual([
    `warning Tỉnh khác không thuộc Tỉnh, cơ quan ban hành đề cương, nên không phải báo cáo đợt này; ${BUILT} (outlines/nam-2023/outline.md:4)`,
    `warning Tỉnh (cấp \`province\`) không thuộc diện phải báo cáo của đợt này; ${BUILT} (outlines/nam-2023/outline.md:9)`,
    `warning Xã Bốn được miễn báo cáo đợt này (Đã gộp vào báo cáo của huyện); ${BUILT} (outlines/nam-2023/outline.md:13)`,
  ]);
});

test('a unit that is no longer there, or not yet, on the last day of the period: the days, and the row that has them', () => {
  const rows = [
    'tinh,Tỉnh,province,party,,,,,,,,',
    'tinh/cu,Xã Cũ,base,party,,,,,,,2023-05-31,',
    'tinh/moi,Xã Mới,base,party,,,,,,2023-07-01,,',
    'tinh/cuoi,Xã Cuối,base,party,,,,,,2023-06-30,2023-06-30,',
  ];
  const units = parseRegister(`${[HEADER, ...rows].join('\n')}\n`).register;
  expect(['cu', 'moi', 'cuoi'].flatMap((unit) => told(unitId(`tinh/${unit}`), units))).toEqual([
    `warning Xã Cũ chỉ có đến hết ngày 31/5/2023 (dòng 3 của ${REGISTER_FILE}), không còn vào ngày cuối kỳ báo cáo (30/6/2023), nên không phải báo cáo đợt này; ${BUILT} (outlines/nam-2023/outline.md:6)`,
    `warning Xã Mới có từ ngày 01/7/2023 (dòng 4 của ${REGISTER_FILE}), chưa có vào ngày cuối kỳ báo cáo (30/6/2023), nên không phải báo cáo đợt này; ${BUILT} (outlines/nam-2023/outline.md:6)`,
  ]);
});
