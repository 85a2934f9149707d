/** A nation of four provinces in which everything goes wrong that parts of a run could tell otherwise than the whole. */
import { png } from '../../helpers/pictures.ts';

const UNITS = `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces,authority
bo,Bộ,central,agency,Chính phủ,Bộ,Hà Nội,BNV,@o/bo,,,,
bo/an,Tỉnh An,province,party,,Tỉnh ủy An,An,TU,@o/an,,,,
bo/an/mot,Xã Một,base,commune,,Đảng ủy xã Một,Một,ĐU,@o/mot,,,,
bo/an/hai,Xã Hai,base,commune,,Đảng ủy xã Hai,Hai,ĐU,,,,,
bo/an/ba,Xã Ba,base,commune,,Đảng ủy xã Ba,Ba,ĐU,,,,,
bo/binh,Tỉnh Bình,province,party,,Tỉnh ủy Bình,Bình,TU,,,,,
bo/binh/mot,Xã Một,base,commune,,Đảng ủy xã Một,Một,ĐU,,,,,
bo/binh/hai,Xã Hai,base,commune,,Đảng ủy xã Hai,Hai,ĐU,,,,,
bo/chau,Tỉnh Châu,province,party,,Tỉnh ủy Châu,Châu,TU,,,,,
bo/chau/mot,Xã Một,base,commune,,Đảng ủy xã Một,Một,ĐU,,,,bo/binh/cu,
bo/binh/cu,Xã Cũ,base,commune,,Đảng ủy xã Cũ,Cũ,ĐU,,,2023-12-31,,
bo/dong,Tỉnh Đông,province,party,,Tỉnh ủy Đông,Đông,TU,,,,,
`;

const outline = (period: string, more: string, requirements: string) => `---
title: Kết quả
version: 1
issuer: bo
basis: Kế hoạch số 12-KH/TU ngày 10/01/2023
period: ${period}
profile: party-2018
type: BC
levels: { central: {}, province: {}, base: { before: 2023-07-15 } }
waivers: [{ unit: bo/an/ba, reason: Đã sáp nhập }]
${more}---

# Kết quả

## I. SỐ LIỆU

\`\`\`yaml
figures:
  - { id: all, name: Tổng số, unit: việc, own: equals, key: true }
  - { id: done, name: Đã làm, unit: việc, at-most: all }
  - { id: rate, name: Tỷ lệ, type: percent, of: [done, all], optional: true }
\`\`\`

## II. NHIỆM KỲ

\`\`\`yaml
${requirements}
\`\`\`

## III. KIẾN NGHỊ

\`\`\`yaml
collect: items
words: 3
\`\`\`
`;

const TERMS = `terms: { min: 1, max: 2 }
figures:
  - { id: met, name: Số cuộc họp, unit: cuộc }`;
const MASKED = `figures:
  - { id: met, name: Số cuộc họp, unit: cuộc, mask-below: 3 }`;
const PLAIN = `figures:
  - { id: met, name: Số cuộc họp, unit: cuộc }`;

interface Written {
  readonly symbol?: string;
  readonly number?: string;
  readonly all?: number;
  readonly done?: number;
  readonly met?: string;
  readonly column?: string;
  readonly more?: string;
  readonly told?: string;
}

/** A report; `more` is front matter. */
function report({
  symbol = 'ĐU',
  number = '',
  all = 10,
  done = 4,
  met = '2',
  column = 'Số liệu',
  more = '',
  told = '',
}: Written): string {
  return `---
number: ${number}-BC/${symbol}
date: 2023-07-01
signer: { authority: T/M BAN THƯỜNG VỤ, title: BÍ THƯ, name: Nguyễn Văn A }
${more}---

# Kết quả

Đơn vị báo cáo như sau.

## I. SỐ LIỆU

| Chỉ tiêu | Đơn vị tính | Số liệu | Ghi chú |
|---|---|---:|---|
| Tổng số | việc | ${all} | |
| Đã làm | việc | ${done} | |

## II. NHIỆM KỲ

| Chỉ tiêu | Đơn vị tính | ${column} |
|---|---|---:|
| Số cuộc họp | cuộc | ${met} |

## III. KIẾN NGHỊ

- Đề nghị tỉnh bố trí kinh phí tập huấn.[^1]
- Đề nghị Trung ương ${all} lần **hướng dẫn** thêm.
${told}
[^1]: Như năm trước.
`;
}

const received = (day: string) => `received: { number: 12, date: ${day} }\n`;

/** The reports of a campaign whose terms have these names, province by province. */
function reports(campaign: string, columns: readonly [string, string]): Readonly<Record<string, string>> {
  const [one, other] = columns.map((column) => ({ column }));
  const texts = {
    bo: report({ ...one, symbol: 'BNV', all: 30, number: '7' }),
    'bo/an': report({ ...one, symbol: 'TU', all: 25, number: '15', met: '12' }),
    'bo/an/mot': report({ ...one, all: 12, number: '1', told: '\n![Một cuộc họp](anh.png)\n' }),
    'bo/an/hai': report({ ...one, met: '1', more: received('2023-07-05') }),
    'bo/an/ba': report({ ...one }),
    'bo/binh': report({ ...other, symbol: 'TU', all: 10, number: '15' }),
    'bo/binh/mot': report({ ...other, more: 'draft: true\n', done: 40 }),
    'bo/binh/hai': report({ ...other, all: 11, more: received('2031-01-01') }),
    'bo/chau/mot': report({ ...other, done: 1234 }).replace('1234', '1,234.5'),
    'bo/chau/khong-co': report({ ...other }),
    'bo/dong': report({ ...other, symbol: 'TU', number: '3' }).replace(
      'Đơn vị báo cáo',
      '<!--lint disable abbreviation reason="ai cũng biết"-->\n\nUBND báo cáo',
    ),
  };
  return Object.fromEntries(Object.entries(texts).map(([unit, text]) => [`reports/${campaign}/${unit}.md`, text]));
}

/** Its files. */
export const NATION: Readonly<Record<string, string | Uint8Array>> = {
  'reports/units.csv': UNITS,
  'outlines/ky-truoc/outline.md': outline('2022-01-01/2022-12-31', '', PLAIN),
  'outlines/nam-2023/outline.md': outline('2023-01-01/2023-06-30', 'compare-with: ky-truoc\n', PLAIN),
  'outlines/nhiem-ky/outline.md': outline('2023-01-01/2023-06-30', '', TERMS),
  'outlines/che/outline.md': outline('2023-01-01/2023-06-30', 'compare-with: nam-2023\n', MASKED),
  'outlines/hong/outline.md': outline('2023-01-01/2023-06-30', 'khoa-la: 1\n', PLAIN),
  ...reports('ky-truoc', ['Số liệu', 'Số liệu']),
  ...reports('nam-2023', ['Số liệu', 'Số liệu']),
  ...reports('nhiem-ky', ['2015 - 2020', 'Nhiệm kỳ 2015–2020']),
  ...reports('che', ['Số liệu', 'Số liệu']),
  ...reports('hong', ['Số liệu', 'Số liệu']),
  'reports/ky-truoc/bo/an/anh.png': png(40, 20),
  'reports/nam-2023/bo/an/anh.png': png(400, 200),
};

/** The same where each unit comes from its own province. */
export const UNMOVED: typeof NATION = {
  ...NATION,
  'reports/units.csv': UNITS.replaceAll('bo/binh/cu', 'bo/chau/cu'),
};
