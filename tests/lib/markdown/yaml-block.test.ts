/** Places in YAML are places in the file, whatever its line ends. */
import { expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { frontMatterBlock } from '#lib/outline/front-matter.ts';
import { ruleId } from '#lib/problem.ts';

const text = '---\nnumber: 1\ndate: 2023-06-12\n---\n\nCó\n';

test.each(['\n', '\r\n', '\r'])('line end %j', (end) => {
  const source = text.replaceAll('\n', end);
  const block = frontMatterBlock(parseMarkdown(source), source, ruleId('front-matter'));
  const { start, end: stop } = block?.place(['date']) ?? {};
  expect(block?.value).toEqual({ number: 1, date: '2023-06-12' });
  expect(start).toEqual({ line: 3, column: 7, offset: source.indexOf('2023') });
  expect(source.slice(start?.offset, stop?.offset)).toBe('2023-06-12');
});

test('a line that is no key is told alone, whatever follows it', () => {
  const source = '---\nwords: 3\n&a [*a]```\n\n| a |\n|-|\n---\n';
  const [problem] = frontMatterBlock(parseMarkdown(source), source, ruleId('front-matter'))?.problems ?? [];
  expect(problem?.place).toEqual({
    start: { line: 3, column: 1, offset: 13 },
    end: { line: 3, column: 11, offset: 23 },
  });
});

test.each([
  ['x: &a [*a]', '*a', 'nằm ngay trong giá trị mà nó gọi lại, không bao giờ hết; hãy viết thẳng giá trị'],
  [
    'x: *b\ny: &b 1',
    '*b',
    'gọi lại giá trị mà phía trên không có: không có `&b` đứng trước nó; hãy viết thẳng giá trị',
  ],
  [
    'x: [1, *c]\ny: [&c 2]',
    '*c',
    'gọi lại giá trị mà phía trên không có: không có `&c` đứng trước nó; hãy viết thẳng giá trị',
  ],
])('an alias that stands for nothing is told where it stands: %j', (yaml, alias, why) => {
  const source = `---\n${yaml}\n---\n`;
  const block = frontMatterBlock(parseMarkdown(source), source, ruleId('front-matter'));
  const told = block?.problems.map(({ place: { start, end }, message }) => [
    source.slice(start.offset, end.offset),
    message,
  ]);
  expect(told).toEqual([[alias, `Bí danh \`${alias}\` ${why}`]]);
});

test('an alias behind its anchor is what that holds', () => {
  const source = '---\nx: &a { k: &k 1 }\n&b y: *a\nz: [*k, *b]\n---\n';
  const { value, problems } = frontMatterBlock(parseMarkdown(source), source, ruleId('front-matter')) ?? {};
  expect([value, problems]).toEqual([{ x: { k: 1 }, y: { k: 1 }, z: [1, 'y'] }, []]);
});

test.each([
  ['a: 1\na: 2', ['3:1-3:2 Khóa `a` viết hai lần (lần đầu ở dòng 2); hãy gộp hai dòng làm một, hoặc bỏ một dòng']],
  ['? a\n: b\n]: c', ['4:1-4:2 Khối YAML viết sai: có ký tự lạ ở đây; hãy sửa để mỗi dòng là `khóa: giá trị`']],
  [
    'a: >x\n  b\n- c\n]',
    [
      '2:4-2:6 Giá trị của `a` bắt đầu bằng ký tự `>`; hãy đặt trong dấu ngoặc kép: `a: ">x"`',
      '3:1-3:2 Khối YAML viết sai: thụt dòng không thẳng hàng, hoặc thiếu dấu đóng `]`, `}`; hãy sửa để mỗi dòng là `khóa: giá trị`',
      '5:1-5:2 Dòng này không có `khóa:` ở đầu; nếu là phần tiếp của dòng trên thì hãy nối vào dòng trên, nếu không thì thêm khóa',
    ],
  ],
])('what YAML refuses beyond what people mistype, line by line: %j', (yaml, told) => {
  const source = `---\n${yaml}\n---\n\nCó\n`;
  const problems = frontMatterBlock(parseMarkdown(source), source, ruleId('front-matter'))?.problems ?? [];
  expect(
    problems.map(
      ({ place: { start, end }, message }) => `${start.line}:${start.column}-${end.line}:${end.column} ${message}`,
    ),
  ).toEqual(told);
});
