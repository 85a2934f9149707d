/** The cells of a sheet as lines. All numbers are made up. */
import { expect, test } from 'vitest';
import { sharedStrings, sheetText } from '#lib/screening/sheet.ts';

/** A sheet of rows of cells as they are written. */
const rows = (...all: readonly string[]) => `<sheetData>${all.map((one) => `<row r="1">${one}</row>`).join('')}`;

test('shared texts, of one run or several, with no bars and no breaks', () => {
  const xml =
    '<sst><si><t>Tên</t></si><x:si ><x:t xml:space="preserve"> a|b\nc </x:t></x:si><si><r><t>09</t></r><r><t>12</t></r></si><si/><six><t>x</t></six><si><tx>y</tx><t>&lt;z</t></si></sst>';
  expect(sharedStrings(xml)).toEqual(['Tên', ' a b c ', '0912', 'x', '<z']);
});

test.each<[string, string, string]>([
  [
    'a number, a text, a shared one, one of its own',
    rows('<c><v>1</v></c><c t="str"><v>a</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>b</t></is></c>'),
    '1|a|hai|b',
  ],
  [
    'with prefixes and attributes',
    '<x:row r="1" ><x:c r="A1" t="str"><x:v xml:space="preserve">a</x:v></x:c></x:row>',
    'a',
  ],
  ['a text that nobody shares', rows('<c t="s"><v>9</v></c><c><v>1</v></c>'), '|1'],
  [
    'cells in their columns',
    rows('<c r="B1"><v>1</v></c><c r="AA1"><v>2</v></c><c><v>3</v></c>'),
    `|1${'|'.repeat(25)}2|3`,
  ],
  ['the widest', rows('<c r="IV1"><v>1</v></c>'), `${'|'.repeat(255)}1`],
  ['wider', rows('<c r="A1"><v>1</v></c><c r="IW1"><v>2</v></c><c r="XFD1"><v>3</v></c>'), '1|2|3'],
  ['bars and breaks in a text', rows('<c t="str"><v>a|b\nc</v></c><c t="e"><v>#N/A</v></c>'), 'a b c|#N/A'],
  ['a cell without a value, one of a formula', rows('<c r="A1"/><c><f>A1</f></c><c><vx>1</vx></c>'), '||'],
  ['entities', rows('<c t="str"><v>a&amp;b</v></c>'), 'a&b'],
  ['other names', rows('<cols><v>1</v></cols><c><v>2</v></c>'), '2'],
])('%s', (_, xml, text) => {
  expect(sheetText(xml, ['một', 'hai']).trim()).toBe(text);
});

const under = (head: string, ...values: readonly string[]) =>
  sheetText(rows(`<c t="str"><v>${head}</v></c>`, ...values.map((one) => `<c><v>${one}</v></c>`)), [])
    .split('\n')
    .slice(2);

test.each(['điện thoại', 'Số ĐT', 'phone', 'Tel.', 'Di động', 'HOTLINE', 'đường dây nóng', 'Zalo', 'liên hệ'])(
  'under “%s”, a number of nine digits has lost its zero',
  (head) => {
    expect(under(head, '912345678', '91234567', '31085001234', '9.1234567')).toEqual([
      '0912345678',
      '91234567',
      '31085001234',
      '9.1234567',
    ]);
  },
);

test.each(['CCCD', 'Số CMND', 'căn cước', 'Định danh', 'chứng minh'])(
  'under “%s”, a number of eleven digits has lost its zero',
  (head) => {
    expect(under(head, '31085001234', '3108500123', '912345678', '3108500123a')).toEqual([
      '031085001234',
      '3108500123',
      '912345678',
      '3108500123a',
    ]);
  },
);

test('the last words above are the head, of their column alone; a text loses no zero', () => {
  expect(under('Điện thoại', '912345678', 'Kinh phí', '912345678')).toEqual(['0912345678', 'Kinh phí', '912345678']);
  const sheet = rows(
    '<c t="str"><v>Tên</v></c><c t="str"><v>ĐT</v></c>',
    '<c><v>912345678</v></c><c t="str"><v>912345679</v></c>',
  );
  expect(sheetText(sheet, [])).toBe('\nTên|ĐT\n912345678|912345679');
  expect(under('ĐT', '12', '912345678')).toEqual(['12', '0912345678']);
});
