import { expect, test } from 'vitest';
import { Prose } from '#lib/markdown/prose.ts';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { textOf } from '#lib/markdown/text-of.ts';

const types = (text: string) => {
  const found = new Set<string>();
  const visit = (node: { readonly type: string; readonly children?: readonly { readonly type: string }[] }): void => {
    found.add(node.type);
    for (const child of node.children ?? []) visit(child);
  };
  visit(parseMarkdown(text));
  return [...found].sort();
};

test.each([
  ['---\na: 1\n---\n', ['root', 'yaml']],
  ['| a |\n|---|\n| b |\n', ['root', 'table', 'tableCell', 'tableRow', 'text']],
  ['~~a~~\n', ['delete', 'paragraph', 'root', 'text']],
  ['a[^1]\n\n[^1]: b\n', ['footnoteDefinition', 'footnoteReference', 'paragraph', 'root', 'text']],
  ['www.example.org\n', ['paragraph', 'root', 'text']],
])('%j', (text, expected) => {
  expect(types(text)).toEqual(expected);
});

test('a task is an item with a box', () => {
  const [list] = parseMarkdown('- [x] xong\n- [ ] chưa\n').children;
  expect(list?.type === 'list' ? list.children.map(({ checked }) => checked) : null).toEqual([true, false]);
});

test('comments are no text', () => {
  const [paragraph] = parseMarkdown('một <!-- hai --> ba\n').children;
  expect(paragraph && textOf(paragraph)).toBe('một  ba');
});

test('a hard line break parts words, and what stands behind it or an image is found', () => {
  const source = 'nguyên nhân khách\\\nquan **và ![ảnh](a.png)** chỗ … trống\n';
  const [passage] = new Prose(source, parseMarkdown(source)).passages;
  const at = passage?.text.indexOf('…') ?? -1;
  const { place, isExact } = passage?.locate({ start: at, end: at + 1 }) ?? {};
  expect([passage?.text, place?.start.offset, isExact]).toEqual([
    'nguyên nhân khách\nquan và ảnh chỗ … trống',
    source.indexOf('…'),
    true,
  ]);
});
