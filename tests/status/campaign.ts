/** A campaign of three tiers for tests. */

import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { type Outline, parseOutline } from '#lib/outline/outline.ts';
import { campaignId } from '#lib/paths.ts';
import { parseRegister, type Register } from '#lib/register/register.ts';

const OUTLINE = `---
title: Kết quả thực hiện dân chủ năm 2023
version: 1
issuer: tinh
basis: Kế hoạch số 12-KH/BCĐ ngày 10/01/2023
period: 2023-01-01/2023-06-30
profile: party-2018
type: BC
levels:
  base: { before: 2023-06-15 }
  district: { by: 2023-06-24 }
  office: {}
waivers:
  - { unit: tinh/huyen-b/xa-bon, reason: Đã gộp vào báo cáo của huyện }
---

# Kết quả thực hiện dân chủ năm 2023

## I. KẾT QUẢ
`;

const ROWS: readonly (readonly [string, string, string, string?, string?])[] = [
  ['tinh', 'Tỉnh', 'province'],
  ['tinh/huyen-a', 'Huyện A', 'district'],
  ['tinh/huyen-a/xa-mot', 'Xã Một', 'base'],
  ['tinh/huyen-a/xa-hai', 'Xã Hai', 'base'],
  ['tinh/huyen-b', 'Huyện B', 'district'],
  ['tinh/huyen-b/xa-ba', 'Xã Ba', 'base'],
  ['tinh/huyen-b/xa-bon', 'Xã Bốn', 'base'],
  ['tinh/huyen-c', 'Huyện C', 'district', '', '2022-12-31'],
  ['tinh/huyen-c/xa-cu', 'Xã Cũ', 'base', '', '2022-12-31'],
  ['tinh/van-phong', 'Văn phòng', 'office'],
  ['khac', 'Tỉnh khác', 'base'],
];

const UNITS = `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces
${ROWS.map(([id, name, level, from = '', to = '']) => `${id},${name},${level},party,,Ban Chỉ đạo,,BCĐ,,${from},${to},\n`).join('')}`;

export const register: Register = parseRegister(UNITS).register;

export function outlineOf(source = OUTLINE): Outline {
  const { outline } = parseOutline(
    'outlines/nam-2023/outline.md',
    campaignId('nam-2023'),
    source,
    parseMarkdown(source),
  );
  if (!outline) throw new Error('The outline cannot be used');
  return outline;
}
