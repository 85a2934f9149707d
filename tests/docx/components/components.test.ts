import { describe, expect, test } from 'vitest';
import { linesOfOffice } from '../../../scripts/docx/components/signature-block.ts';
import { mm } from '../../../scripts/docx/measure/measure.ts';
import { buildFrontMatter, FRONT_MATTER } from '../build.ts';
import { all, elements, linesOf } from '../word-document.ts';

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
