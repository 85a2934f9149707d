/** Bonds are in the built document only: Word's own hyphen that does not break, and spaces that do not. */
import { expect, test } from 'vitest';
import { buildBody, buildFrontMatter, FRONT_MATTER } from '../build.ts';
import { all, type Element, elements } from '../word-document.ts';

/** The letters of a block: `_` for a space that does not break, `=` for a hyphen. */
function letters(block: Element | undefined): string {
  return elements(block)
    .map((child) => {
      if (child.name === 'w:noBreakHyphen') return '=';
      if (child.name === 'w:t') return child.children.join('').replaceAll('\u00A0', '_').replaceAll('\u2011', '?');
      return letters(child);
    })
    .join('');
}

test.each([
  ['Chỉ thị số 15-CT/TU ngày 5/6/2023.', 'Chỉ thị số_15=CT/TU ngày_5/6/2023./.'],
  ['Chỉ thị số **15**-CT/*TU* ngày **5/6/2023**.', 'Chỉ thị số_15=CT/TU ngày_5/6/2023./.'],
  ['Theo [Chỉ thị 15-CT/TU](https://a.vn/b-c) - hết.', 'Theo Chỉ thị 15=CT/TU_- hết./.'],
  ['Mã `QCDC-01` - hết.', 'Mã QCDC-01_- hết./.'],
  ['Chú thích[^a] - hết.\n\n[^a]: Điều 5.', 'Chú thích_- hết./.'],
])('%s', async (markdown, expected) => {
  const { body } = await buildBody(markdown);
  expect(letters(body[0])).toBe(expected);
});

test('in cells only symbols are bound: a column is as wide as its longest word', async () => {
  const { body } = await buildBody(
    '| Văn bản | Nội dung |\n|---|---|\n| số 15-CT/TU | ngày 5/6/2023 - khoản 2 |\n\nHết.',
  );
  const cells = body.flatMap((block) => all(block, 'w:tc').map(letters));
  expect(cells).toEqual(['Văn bản', 'Nội dung', 'số 15=CT/TU', 'ngày 5/6/2023 - khoản 2']);
});

test('a blank number keeps its room, in the head and in what goes with the document', async () => {
  const source = FRONT_MATTER.replace('15-BC', '-BC').replace('2023-06-12', '…');
  const [head] = await buildFrontMatter(source);
  const numbers = elements(head, 'w:tr')
    .slice(1)
    .flatMap((row) => elements(row, 'w:tc').map(letters));
  expect(numbers).toEqual(['Số _____=BC/BCĐ', 'Lê Chân, ngày _____ tháng _____ năm _____']);
});
