/** XML of strangers, as it is told while it is read. */
import { expect, test } from 'vitest';
import { readXml } from '#lib/ooxml/read-xml.ts';

/** What is told, and whether all was read. */
function told(xml: string | Uint8Array): readonly unknown[] {
  const events: unknown[] = [];
  const isRead = readXml(typeof xml === 'string' ? Buffer.from(xml) : xml, {
    open: ({ uri, local }, depth) => events.push(['open', uri, local, depth]),
    text: (text) => events.push(text),
    close: ({ uri, local }, depth) => events.push(['close', uri, local, depth]),
  });
  return [...events, isRead];
}

test('elements by their namespaces, with their depth; text, entities and CDATA', () => {
  expect(told('\uFEFF<?xml version="1.0"?><a xmlns="u" xmlns:p="v">x &lt;&#7888;<p:b/><![CDATA[<y>]]></a>')).toEqual([
    ['open', 'u', 'a', 0],
    'x <Ố'.replace('Ố', '\u1ED0'),
    ['open', 'v', 'b', 1],
    ['close', 'v', 'b', 1],
    '<y>',
    ['close', 'u', 'a', 0],
    true,
  ]);
});

test.each<[string, string | Uint8Array]>([
  ['a DTD', '<!DOCTYPE a><a/>'],
  ['an entity of its own', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
  ['an unknown entity', '<a>&x;</a>'],
  ['an element that does not end', '<a>'],
  ['an unknown prefix', '<p:a/>'],
  ['nothing', ''],
  ['what is no UTF-8', Buffer.from('<a>\xff</a>', 'latin1')],
])('%s is refused', (_, xml) => {
  expect(told(xml).at(-1)).toBe(false);
});

test('a hundred elements deep and not one more', () => {
  const nested = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;
  expect([told(nested(100)).at(-1), told(nested(101)).at(-1), told(`<a>${nested(99).repeat(9)}</a>`).at(-1)]).toEqual([
    true,
    false,
    true,
  ]);
});

test('a million elements and not one more', () => {
  const nothing = { open: () => {}, text: () => {}, close: () => {} };
  const many = (count: number) => Buffer.from(`<a>${'<b/>'.repeat(count - 1)}</a>`);
  expect([readXml(many(1_000_000), nothing), readXml(many(1_000_001), nothing)]).toEqual([true, false]);
});
