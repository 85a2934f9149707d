/** Files in memory: what stands there, and what changes its stamp. */
import { expect, test } from 'vitest';
import { Memory } from '#lib/repository/memory.ts';

test('files, folders, and what is behind each', () => {
  const memory = new Memory({ 'a.md': '\uFEFFá', 'b/c.md': '', 'b/d/e.md': '', 'bb/x.md': new Uint8Array([1]) });
  expect(['', 'b', 'b/d', 'a.md', 'x', 'd'].map((folder) => memory.list(folder))).toEqual([
    [
      { name: 'a.md', type: 'file' },
      { name: 'b', type: 'folder' },
      { name: 'bb', type: 'folder' },
    ],
    [
      { name: 'c.md', type: 'file' },
      { name: 'd', type: 'folder' },
    ],
    [{ name: 'e.md', type: 'file' }],
    [],
    [],
    [],
  ]);
  expect([memory.root, memory.text('a.md'), memory.bytes('bb/x.md'), memory.text('b'), memory.bytes('none')]).toEqual([
    '(bộ nhớ)',
    { text: 'á', hasByteOrderMark: true },
    new Uint8Array([1]),
    null,
    null,
  ]);
});

test('a stamp changes with each writing of its file, and with no other', () => {
  const memory = new Memory({ 'a.md': '' });
  const stamps = () => ['a.md', 'b.md'].map((file) => memory.stamp(file));
  const seen = [stamps()];
  for (const [file, content] of [
    ['b.md', 'x'],
    ['a.md', null],
    ['a.md', 'x'],
  ] as const) {
    memory.write(file, content);
    seen.push(stamps());
  }
  expect(seen).toEqual([
    ['1', '0'],
    ['1', '1'],
    ['2', '1'],
    ['3', '1'],
  ]);
});
