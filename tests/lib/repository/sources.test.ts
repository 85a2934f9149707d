/** What is remembered of files, and when they are read again. */
import { expect, test } from 'vitest';
import type { Files } from '#lib/repository/files.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Sources } from '#lib/repository/sources.ts';

/** Files in memory that tell which were read; with stamps only while these are said to be. */
function watched(contents: Readonly<Record<string, string | Uint8Array>>) {
  const memory = new Memory(contents);
  const state = { read: [] as string[], isStamped: true };
  const files: Files = {
    root: memory.root,
    text(file) {
      state.read.push(file);
      return memory.text(file);
    },
    bytes: (file) => memory.bytes(file),
    list: (folder) => memory.list(folder),
    stamp: (file) => (state.isStamped ? memory.stamp(file) : null),
  };
  return { memory, state, sources: new Sources(files) };
}

/** A text, a refusal, or nothing, in short. */
function short(found: ReturnType<Sources['read']>): string | null {
  if (found === null) return null;
  return 'text' in found ? `${found.text}${found.hasByteOrderMark ? ' (BOM)' : ''}` : found.problem.message;
}

const BINARY =
  'Tệp nhị phân (có byte 0), không phải văn bản; hãy lưu nội dung thành văn bản UTF-8 thay vì tải tệp Word, Excel hay PDF lên';

test('outside of what is remembered, a file is read each time', () => {
  const { sources, state } = watched({ 'a.md': 'a' });
  expect([short(sources.read('a.md')), short(sources.read('a.md')), short(sources.read('b.md'))]).toEqual([
    'a',
    'a',
    null,
  ]);
  expect(state.read).toEqual(['a.md', 'a.md', 'b.md']);
});

test('a value is made once, and again when a file that it is made of comes, changes or goes', () => {
  const { sources, state, memory } = watched({ 'a.md': 'a', 'x.md': 'x' });
  const made: string[] = [];
  const value = sources.remember(() => {
    const text = `${short(sources.read('a.md'))}${short(sources.read('b.md'))}`;
    made.push(text);
    return { text };
  });
  const first = value();
  memory.write('x.md', 'y');
  expect([first, value() === first, made, state.read]).toEqual([{ text: 'anull' }, true, ['anull'], ['a.md', 'b.md']]);
  // The same text once more is no change.
  memory.write('a.md', 'a');
  expect(value() === first).toBe(true);
  for (const [file, text] of [
    ['b.md', 'b'],
    ['a.md', 'c'],
    ['b.md', null],
    ['a.md', null],
  ] as const) {
    memory.write(file, text);
    value();
  }
  expect(made).toEqual(['anull', 'ab', 'cb', 'cnull', 'nullnull']);
});

test('without stamps, files are read to know whether they have changed', () => {
  const { sources, state, memory } = watched({ 'a.md': 'a' });
  const value = sources.remember(() => ({ found: sources.read('a.md') }));
  state.isStamped = false;
  const first = value();
  expect([value() === first, state.read]).toEqual([true, ['a.md', 'a.md']]);
  memory.write('a.md', 'b');
  expect([short(value().found), value() === first]).toEqual(['b', false]);
});

test.each<[string, string | Uint8Array, string | Uint8Array, boolean]>([
  ['the same text', 'a', 'a', true],
  ['another text', 'a', 'b', false],
  ['a mark of order that comes', 'a', '\uFEFFa', false],
  ['a mark of order that goes', '\uFEFFa', 'a', false],
  ['the same refusal', 'a\0', 'b\0', true],
  ['another refusal', 'a\0', Buffer.from([0xff]), false],
  ['a refusal of what was text', 'a', '\0', false],
  ['text that was refused', '\0', 'a', false],
])('a value and %s', (_, before, after, isSame) => {
  const { sources, memory } = watched({ 'a.md': before });
  const value = sources.remember(() => ({ found: sources.read('a.md') }));
  const first = value();
  memory.write('a.md', after);
  expect(value() === first).toBe(isSame);
});

test('a value that is made of another goes with it, though that was made before', () => {
  const { sources, state, memory } = watched({ 'a.md': 'a', 'b.md': '\0' });
  const inner = sources.remember(() => short(sources.read('a.md')));
  const outer = sources.remember(() => ({ all: [inner(), short(sources.read('b.md'))] }));
  const seen = [inner(), outer(), inner()];
  expect(seen).toEqual(['a', { all: ['a', BINARY] }, 'a']);
  expect(state.read).toEqual(['a.md', 'b.md']);
  memory.write('a.md', 'b');
  const second = outer();
  expect([second, outer() === second]).toEqual([{ all: ['b', BINARY] }, true]);
});

test('a value that cannot be made is not remembered, nor what was read for it', () => {
  const { sources, state } = watched({ 'a.md': 'a' });
  let isBroken = true;
  const value = sources.remember(() => {
    const text = short(sources.read('a.md'));
    if (isBroken) throw new Error('broken');
    return text;
  });
  expect(value).toThrow('broken');
  isBroken = false;
  sources.read('a.md');
  expect([value(), state.read]).toEqual(['a', ['a.md', 'a.md']]);
});
