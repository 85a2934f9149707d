/** Who issues a document, its number, place and date: what stands in which lines. */
import { describe, expect, test } from 'vitest';
import { profileOf } from '#lib/profiles/profile-of.ts';
import { profileForHead } from '../../../scripts/docx/components/head-columns.ts';
import { formatNumber, formatPlaceDate } from '../../../scripts/docx/components/letterhead.ts';
import { buildFrontMatter, FRONT_MATTER } from '../build.ts';
import { at, elements, linesOf } from '../word-document.ts';

/** Spaces that no line breaks at. */
const BLANK = '\u00A0'.repeat(5);

describe('the letterhead', () => {
  test.each([
    ['15-BC/BCĐ', '15-BC/BCĐ'],
    ['5-BC/BCĐ', '05-BC/BCĐ'],
    ['120-BC/BCĐ', '120-BC/BCĐ'],
    ['-BC/BCĐ', '_____-BC/BCĐ'],
  ])('number %s', (number, expected) => {
    expect(formatNumber(number, '_____')).toBe(expected);
  });

  test.each([
    ['Hải Phòng', '2023-06-12', 'Hải Phòng, ngày 12 tháng 6 năm 2023'],
    ['Hải Phòng', '2023-02-05', 'Hải Phòng, ngày 05 tháng 02 năm 2023'],
    ['Hải Phòng', '2023-11-30', 'Hải Phòng, ngày 30 tháng 11 năm 2023'],
    ['Hải Phòng', '…', `Hải Phòng, ngày ${BLANK} tháng ${BLANK} năm ${BLANK}`],
    ['', '2023-06-12', 'Ngày 12 tháng 6 năm 2023'],
  ])('place %j and date %s', (place, date, expected) => {
    expect(formatPlaceDate(place, date)).toBe(expected);
  });

  test.each([
    ['party-2018', 'Thành phố Hồ Chí Minh', 'Ban Chỉ đạo', [15, 14, 14, 14]],
    ['party-2026', 'Thành phố Hồ Chí Minh', 'Ban Chỉ đạo', [15, 14, 14, 14]],
    ['state', 'Thành phố Hồ Chí Minh', 'Ban Chỉ đạo', [12, 13, 12, 13]],
    ['union', 'Thành phố Hồ Chí Minh', 'Ban Chỉ đạo', [12, 13, 12, 13]],
    ['state', 'Bà Rịa - Vũng Tàu', 'Ban Chỉ đạo', [13, 14, 13, 14]],
    ['state', 'Hải Phòng', 'Ban Chỉ đạo', [13, 14, 13, 14]],
    ['union', 'Hải Phòng', 'Ban Chỉ đạo', [13, 14, 13, 14]],
    ['union', 'Hà Nội', 'Công đoàn phường Văn Miếu - Quốc Tử Giám', [12, 13, 12, 13]],
    ['state', 'Huế', 'Ban Quản lý Khu kinh tế và các khu công nghiệp', [12, 13, 12, 13]],
    ['state', 'Huế', 'Ban Kinh tế - Ngân sách', [12, 13, 12, 13]],
  ] as const)('%s, %s, %s: sizes of banner, motto, issuer, place', (name, place, issuer, sizes) => {
    const { looks } = profileForHead(profileOf(name), formatPlaceDate(place, '2024-12-20'), {
      superior: '',
      issuer,
    });
    expect([looks.banner, looks.motto, looks.issuer, looks.date].map(({ size }) => size)).toEqual(sizes);
  });

  test('the rule is as long as the words above it', async () => {
    const [letterhead] = await buildFrontMatter(FRONT_MATTER);
    const cell = elements(elements(letterhead, 'w:tr')[0], 'w:tc')[1];
    const rule = elements(cell, 'w:p')[1];
    const width = Number(at(cell, 'w:tcPr', 'w:tcW')?.attributes['w:w']);
    const { 'w:left': left, 'w:right': right } = at(rule, 'w:pPr', 'w:ind')?.attributes ?? {};
    // 206.67 pt in Times New Roman Bold 15.
    expect({
      length: width - Number(left) - Number(right),
      border: at(rule, 'w:pPr', 'w:pBdr', 'w:top')?.attributes['w:val'],
      text: linesOf(elements(cell, 'w:p')),
    }).toEqual({
      length: 4134,
      border: 'single',
      text: ['Banner: ĐẢNG CỘNG SẢN VIỆT NAM', 'Rule: '],
    });
  });

  test('a unit without superior, place or symbol; a place of the report; a draft', async () => {
    const frontMatter = FRONT_MATTER.replace('15-BC', '-BC');
    const blocks = await buildFrontMatter(`${frontMatter}\nplace: Thủy Nguyên\ndraft: true`, {
      superior: '',
      place: '',
      symbol: '',
    });
    expect(linesOf(blocks.slice(0, 2))).toEqual([
      'Draft: Dự thảo',
      '<row>',
      'Issuer: BAN CHỈ ĐẠO THỰC HIỆN / QUY CHẾ DÂN CHỦ',
      'IssuerMark: *',
      'Banner: ĐẢNG CỘNG SẢN VIỆT NAM',
      'Rule: ',
      '</row>',
      '<row>',
      'DocumentNumber: Số      -BC/BCĐ',
      'PlaceDate: Thủy Nguyên, ngày 12 tháng 6 năm 2023',
      '</row>',
    ]);
  });
});

describe('a draft', () => {
  test.each([
    ['draft: true', ['Draft: Dự thảo']],
    ['draft: 2', ['Draft: Dự thảo lần 2']],
    ['draft: false', []],
  ])('%s', async (line, expected) => {
    const blocks = await buildFrontMatter(`${FRONT_MATTER}\n${line}`);
    expect(linesOf(blocks).filter((one) => one.startsWith('Draft'))).toEqual(expected);
  });
});

describe('the incoming stamp', () => {
  const stamp = async (received: string) =>
    linesOf((await buildFrontMatter(`${FRONT_MATTER}\nreceived: ${received}`)).slice(0, 1)).filter((one) =>
      one.startsWith('Stamp'),
    );

  test('number and day', async () => {
    expect(await stamp('{ number: 287, date: 2023-06-14 }')).toEqual([
      'StampHead: ĐẾN',
      'Stamp: Số: 287',
      'Stamp: Ngày: 14/6/2023',
      'Stamp: Chuyển:',
    ]);
  });

  test('the office, and to whom it is handed on', async () => {
    expect(
      await stamp('{ number: 287, date: 2023-06-14, by: Huyện ủy Hải Lăng, forwarded: Ban Dân vận tham mưu }'),
    ).toEqual([
      'StampHead: HUYỆN ỦY HẢI LĂNG',
      'Stamp: ĐẾN',
      'Stamp: Số: 287',
      'Stamp: Ngày: 14/6/2023',
      'Stamp: Chuyển: Ban Dân vận tham mưu',
    ]);
  });

  test.each([
    ['Liên đoàn Lao động Thành phố Hồ Chí Minh', 'LIÊN ĐOÀN LAO ĐỘNG / THÀNH PHỐ HỒ CHÍ MINH'],
    [
      'Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở thành phố Hải Phòng',
      'BAN CHỈ ĐẠO THỰC HIỆN / QUY CHẾ DÂN CHỦ Ở CƠ SỞ / THÀNH PHỐ HẢI PHÒNG',
    ],
  ])('the office breaks as an issuer does: %s', async (office, lines) => {
    expect((await stamp(`{ number: 287, date: 2023-06-14, by: ${office} }`))[0]).toBe(`StampHead: ${lines}`);
  });
});
