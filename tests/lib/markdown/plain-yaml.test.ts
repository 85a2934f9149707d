/** Plain YAML says what a parser of YAML reads in it, and nobody who looks for slips finds one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isScalar, parseDocument } from 'yaml';
import { readPlainYaml } from '#lib/markdown/plain-yaml.ts';
import { readYamlBlock } from '#lib/markdown/yaml-block.ts';
import { knownKeys } from '#lib/markdown/yaml-guide.ts';
import { findSlips } from '#lib/markdown/yaml-slips/slips.ts';
import { REPORT_GUIDE } from '#lib/outline/front-matter.ts';
import { ruleId } from '#lib/problem.ts';

const KEYS = knownKeys(REPORT_GUIDE);
const FRONT_MATTER = `number: 12-BC/BCĐ
date: 2023-06-14
received: { number: 321, date: 2023-06-16 }
signer: { authority: T/M BAN CHỈ ĐẠO, title: TRƯỞNG BAN, name: Hoàng Văn E }`;

const key = fc.constantFrom('number', 'date', 'signer', 'title', 'name', 'received', 'place', 'copies', 'draft', 'x');
const word = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('12-BC/ĐU', '2023-06-14', '-BC/ĐU', 'Hoàng Văn E', '321', '0', '1/2', 'T/M. A'),
  },
  fc.constantFrom(
    '012',
    '1e5',
    '0x1F',
    '1.000',
    '.5',
    '-5',
    'true',
    'No',
    'null',
    '~',
    '- a',
    'a: b',
    'a #b',
    '[a',
    '“a”',
  ),
  fc.string({ unit: fc.constantFrom(...'aB1e0./- :,'), minLength: 1, maxLength: 6 }),
);
const item = fc.tuple(key, word).map((pair) => pair.join(': '));
const group = fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => `{ ${items.join(', ')} }`);
const line = fc.tuple(key, fc.oneof(word, group)).map((pair) => pair.join(': '));
const text = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));

test('what is read is what YAML says, at its place', () => {
  fc.assert(
    fc.property(text, (one) => {
      const plain = readPlainYaml(one, KEYS);
      if (!plain) return;
      const document = parseDocument(one, { uniqueKeys: false });
      expect(document.errors).toEqual([]);
      expect(document.toJS()).toEqual(plain.value);
      expect(findSlips(one, KEYS)).toEqual([]);
      for (const path of Object.keys(plain.value).map((name) => [name])) {
        const node = document.getIn(path, true);
        const [start, end] = (isScalar(node) && node.range) || [];
        expect(plain.placeOf(path)).toEqual(start === undefined ? null : { start, end });
      }
    }),
    { numRuns: 5_000 },
  );
});

test('the front matter of most reports is plain', () => {
  expect(readPlainYaml(FRONT_MATTER, KEYS)?.value).toEqual({
    number: '12-BC/BCĐ',
    date: '2023-06-14',
    received: { number: 321, date: '2023-06-16' },
    signer: { authority: 'T/M BAN CHỈ ĐẠO', title: 'TRƯỞNG BAN', name: 'Hoàng Văn E' },
  });
});

test('places are the same as those of a block that is not plain', () => {
  const read = (one: string) => readYamlBlock({ text: one, line: 2, offset: 4 }, ruleId('front-matter'), KEYS);
  const [plain, other] = [read(FRONT_MATTER), read(`${FRONT_MATTER}\n# ghi chú`)];
  for (const path of [['number'], ['signer'], ['signer', 'name'], ['received', 'number'], ['received', 'by']])
    expect(plain.place(path)).toEqual(other.place(path));
  expect(plain.keyPlace(['signer'], 'title')).toEqual(other.keyPlace(['signer'], 'title'));
});
