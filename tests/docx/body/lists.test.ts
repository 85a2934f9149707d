/** Lists: their numbers and dashes, and what stands in an item. */
import { expect, test } from 'vitest';
import { buildBody } from '../build.ts';
import { at, type Element, elements, keepsNext, linesOf, parseXml, textOfWord, value } from '../word-document.ts';

const indentOf = (paragraph: Element | undefined) => at(paragraph, 'w:pPr', 'w:ind')?.attributes ?? null;

test('each list counts from its own first number, with its own delimiter, `-` and `+` take turns', async () => {
  const { body, parts } = await buildBody(
    '3. a\n4. b\n   1) c\n\nx\n\n1. d\n2. e\n\ny\n\n1. f\n\nz\n\n- g\n  - h\n    - i\n',
  );
  const numbering = parseXml(parts['word/numbering.xml'] ?? '');
  const items = body.flatMap((paragraph) => {
    const properties = at(paragraph, 'w:pPr', 'w:numPr');
    if (!properties) return [];
    const number = value(at(properties, 'w:numId'));
    const depth = value(at(properties, 'w:ilvl'));
    const list = elements(numbering, 'w:num').find((element) => element.attributes['w:numId'] === number);
    const definition = elements(numbering, 'w:abstractNum').find(
      (element) => element.attributes['w:abstractNumId'] === value(at(list, 'w:abstractNumId')),
    );
    const level = elements(definition, 'w:lvl').find((element) => element.attributes['w:ilvl'] === depth);
    return [
      [
        textOfWord(paragraph),
        number,
        value(at(level, 'w:lvlText')),
        value(at(level, 'w:start')),
        at(level, 'w:pPr', 'w:ind')?.attributes,
      ],
    ];
  });
  const indent = (left: string) => ({ 'w:left': left, 'w:firstLine': '567' });
  // The first number is that of bullets that the library always writes.
  expect(items).toEqual([
    ['a', '2', '%1.', '3', indent('0')],
    ['b', '2', '%1.', '3', indent('0')],
    ['c', '3', '%2)', '1', indent('283')],
    ['d', '4', '%1.', '1', indent('0')],
    ['e', '4', '%1.', '1', indent('0')],
    ['f', '5', '%1.', '1', indent('0')],
    // Dashes do not count, so all lists of them are one.
    ['g', '6', '-', '1', indent('0')],
    ['h', '6', '+', '1', indent('283')],
    ['i./.', '6', '-', '1', indent('567')],
  ]);
});

test('what follows in an item stays indented in it', async () => {
  const { body } = await buildBody('- a\n\n  b\n\n  - c\n\n    d\n\n    > e\n    >\n    > - f\n\n        mã\n');
  expect(body.map((paragraph) => [textOfWord(paragraph), indentOf(paragraph)])).toEqual([
    ['a', null],
    ['b', { 'w:left': '567' }],
    ['c', null],
    ['d', { 'w:left': '850' }],
    ['e', { 'w:left': '1417' }],
    ['f', { 'w:left': '1417', 'w:firstLine': '567' }],
    ['mã', { 'w:left': '850' }],
  ]);
});

test('an item may begin with something else than a paragraph', async () => {
  const { body } = await buildBody('- - a\n');
  expect(linesOf(body)).toEqual(['ListParagraph: ', 'ListParagraph: a./.']);
});

test('an empty item keeps its number, but no dash of its own', async () => {
  const { body } = await buildBody('1. a\n2.\n3. b\n\n- c\n-\n');
  expect(linesOf(body)).toEqual(['ListParagraph: a', 'ListParagraph: ', 'ListParagraph: b', 'ListParagraph: c./.']);
  expect(body.map(keepsNext)).toEqual([false, false, true, true]);
});
