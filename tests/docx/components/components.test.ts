import { describe, expect, test } from 'vitest';
import { PROFILES } from '#lib/profiles/grammar.ts';
import { profileOf } from '#lib/profiles/profile-of.ts';
import {
  formatNumber,
  formatPlaceDate,
  letterhead,
  profileForHead,
} from '../../../scripts/docx/components/letterhead.ts';
import { linesOfOffice } from '../../../scripts/docx/components/signature-block.ts';
import { mm } from '../../../scripts/docx/measure/measure.ts';
import { widthOf } from '../../../scripts/docx/measure/text-width.ts';
import { buildFrontMatter, FRONT_MATTER } from '../build.ts';
import { all, at, elements, linesOf } from '../word-document.ts';

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

  test.each(
    PROFILES.flatMap((name) =>
      ['Hải Phòng', 'Huyện đảo Bạch Long Vĩ', 'Thành phố Hồ Chí Minh', 'Thành phố Phan Rang - Tháp Chàm'].map(
        (place) => [name, place] as const,
      ),
    ),
  )('%s: place and date stand on one line: %s', (name, place) => {
    const days = Array.from({ length: 366 }, (_, index) =>
      new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10),
    );
    const tight = [...days, ''].filter((date) => {
      const profile = profileForHead(profileOf(name), { place, date });
      const { widths } = letterhead(profile, { superior: '', issuer: 'Ban Chỉ đạo', number: '', place, date });
      return widthOf(formatPlaceDate(place, date), profile.looks.date) + mm(2) > (widths[1] ?? 0);
    });
    expect(tight).toEqual([]);
  });

  test.each([
    ['party-2018', 'Thành phố Hồ Chí Minh', [15, 14, 14, 14]],
    ['party-2026', 'Thành phố Hồ Chí Minh', [15, 14, 14, 14]],
    ['state', 'Thành phố Hồ Chí Minh', [12, 13, 12, 13]],
    ['union', 'Thành phố Hồ Chí Minh', [12, 13, 12, 13]],
    ['state', 'Hải Phòng', [13, 14, 13, 14]],
    ['union', 'Hải Phòng', [13, 14, 13, 14]],
  ] as const)('%s, %s: sizes of banner, motto, issuer, place', (name, place, sizes) => {
    const { banner, motto, issuer, date } = profileForHead(profileOf(name), { place, date: '2024-12-20' }).looks;
    expect([banner, motto, issuer, date].map(({ size }) => size)).toEqual(sizes);
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
});

describe('addressees', () => {
  const addressees = async (frontMatter: string) =>
    linesOf(await buildFrontMatter(`${FRONT_MATTER}\n${frontMatter}`)).filter((line) => line.startsWith('Addressees'));

  test('those of the outline', async () => {
    expect(await addressees('')).toEqual(['Addressees: Kính gửi: Ban Chỉ đạo thành phố (qua Ban Dân vận Thành ủy)']);
  });

  test('of its own, so not through the office that the outline names', async () => {
    expect(await addressees('addressees: Quận ủy Lê Chân')).toEqual(['Addressees: Kính gửi: Quận ủy Lê Chân']);
  });

  test('through another office', async () => {
    expect(await addressees('via: Văn phòng Thành ủy')).toEqual([
      'Addressees: Kính gửi: Ban Chỉ đạo thành phố (qua Văn phòng Thành ủy)',
    ]);
  });

  test('several', async () => {
    expect(await addressees('addressees: ["Quận ủy;", "- Ban Chỉ đạo quận"]\nvia: Ban Dân vận Quận ủy')).toEqual([
      'Addressees: Kính gửi: | - Quận ủy;',
      'Addressees: - Ban Chỉ đạo quận.',
      'Addressees: (qua Ban Dân vận Quận ủy)',
    ]);
  });

  test('one, too long for the line: still without a dash', async () => {
    const name = 'Ban Chỉ đạo xây dựng và thực hiện quy chế dân chủ ở cơ sở thành phố Hải Phòng';
    expect(await addressees(`addressees: "- ${name};"\nvia: Ban Dân vận Thành ủy`)).toEqual([
      `Addressees: Kính gửi: | ${name}`,
      'Addressees: (qua Ban Dân vận Thành ủy)',
    ]);
  });

  test('none', async () => {
    expect(await addressees('addressees: []')).toEqual([]);
  });
});

describe('the signature block', () => {
  const signature = async (frontMatter: string) => (await buildFrontMatter(frontMatter)).at(-1);

  test('copies of its own, an office held beside another, no authority', async () => {
    const signer = 'signer: { title: PHÓ TRƯỞNG BAN kiêm Ủy viên thường trực, name: Trần Thị B }';
    const table = await signature(
      `number: 1-BC/BCĐ\ndate: 2023-06-12\n${signer}\ncopies: ["Như trên,", "Thường trực Quận ủy (để b/c)", "Lưu BCĐ."]`,
    );
    expect(linesOf(table ? [table] : [])).toEqual([
      '<row>',
      'CopiesLabel: Nơi nhận:',
      'Copies: - Như trên;',
      'Copies: - Thường trực Quận ủy (để b/c);',
      'Copies: - Lưu BCĐ.',
      'Position: PHÓ TRƯỞNG BAN / kiêm / ỦY VIÊN THƯỜNG TRỰC',
      'SignaturePlace: ',
      'Signer: Trần Thị B',
      '</row>',
    ]);
  });

  test('without copies there is no label', async () => {
    const table = await signature(`${FRONT_MATTER}\ncopies: []`);
    expect(linesOf(table ? [table] : [])).toEqual([
      '<row>',
      'CopiesLabel: ',
      'Authority: T/M BAN CHỈ ĐẠO',
      'Position: TRƯỞNG BAN',
      'SignaturePlace: ',
      'Signer: Nguyễn Văn A',
      '</row>',
    ]);
  });

  test.each([
    [
      'authority: TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH, title: Phó Chủ tịch',
      ['Authority: TM. ỦY BAN NHÂN DÂN', 'Authority: KT. CHỦ TỊCH', 'Position: PHÓ CHỦ TỊCH'],
    ],
    ['authority: KT. Giám đốc, title: Phó Giám đốc', ['Authority: KT. GIÁM ĐỐC', 'Position: PHÓ GIÁM ĐỐC']],
    ['authority: "", title: Giám đốc', ['Position: GIÁM ĐỐC']],
    ['authority: , title: Giám đốc', ['Position: GIÁM ĐỐC']],
  ])('%s', async (signer, expected) => {
    const table = await signature(`number: 1-BC/BCĐ\ndate: 2023-06-12\nsigner: { ${signer}, name: Trần Thị B }`);
    const lines = linesOf(table ? [table] : []).filter((line) => /^(?:Authority|Position)/u.test(line));
    expect(lines).toEqual(expected);
  });

  test('the place of a digital signature has a name, under which it is found', async () => {
    const blocks = [...(await buildFrontMatter(FRONT_MATTER)), ...(await buildFrontMatter(FRONT_MATTER))];
    const marks = blocks
      .flatMap((block) => all(block, 'w:p'))
      .flatMap((paragraph) =>
        elements(paragraph, 'w:bookmarkStart').map(({ attributes }) => [
          linesOf([paragraph])[0],
          attributes['w:name'],
          attributes['w:id'],
          elements(paragraph, 'w:bookmarkEnd')[0]?.attributes['w:id'],
        ]),
      );
    expect(marks).toEqual([
      ['SignaturePlace: ', 'ChuKySo', '1', '1'],
      ['SignaturePlace: ', 'ChuKySo', '1', '1'],
    ]);
  });

  test('it is not split over pages', async () => {
    const table = await signature(FRONT_MATTER);
    expect(
      all(table ?? { name: '', attributes: {}, children: [] }, 'w:trPr').map((properties) =>
        elements(properties).map((flag) => flag.name),
      ),
    ).toEqual([['w:cantSplit']]);
  });

  test.each([
    ['Trưởng ban', ['TRƯỞNG BAN']],
    ['Phó Chủ tịch kiêm Trưởng ban', ['PHÓ CHỦ TỊCH', 'kiêm', 'TRƯỞNG BAN']],
    [
      'TM. Ban Thường vụ Liên đoàn Lao động Thành phố Hồ Chí Minh',
      ['TM. BAN THƯỜNG VỤ', 'LIÊN ĐOÀN LAO ĐỘNG', 'THÀNH PHỐ HỒ CHÍ MINH'],
    ],
  ])('office: %s', (office, lines) => {
    expect(linesOfOffice(office, { size: 14, bold: true }, mm(75))).toEqual(lines);
  });
});
