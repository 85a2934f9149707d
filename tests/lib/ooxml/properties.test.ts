/** Custom properties come back as they were written, and from nothing that is not plain XML. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { customProperties, customXml } from '#lib/ooxml/properties.ts';
import { cleanText } from '#lib/ooxml/xml.ts';

const HEAD =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">';
const read = (xml: string) => customProperties(Buffer.from(xml));
const one = (name: string, value: string) => `<property name="${name}">${value}</property>`;

test('what was written is read', () => {
  const text = fc.string({ unit: 'grapheme' }).map(cleanText);
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(text, text), { selector: ([name]) => name }), (custom) => {
      expect(read(customXml(custom))).toEqual(custom);
    }),
  );
});

test.each<[string, string, unknown]>([
  ['another prefix', `${HEAD.replaceAll('vt', 'v')}${one('a', '<v:lpwstr>1</v:lpwstr>')}</Properties>`, [['a', '1']]],
  [
    'references and CDATA',
    `${HEAD}${one('a', '<vt:lpwstr>&#10;&lt;<![CDATA[<b>]]></vt:lpwstr>')}</Properties>`,
    [['a', '\n<<b>']],
  ],
  ['another type', `${HEAD}${one('a', '<vt:i4>1</vt:i4>')}</Properties>`, [['a', '']]],
  ['another namespace', `${HEAD}${one('a', '<lpwstr>1</lpwstr>')}</Properties>`, [['a', '']]],
  ['a property in a comment', `${HEAD}<!--${one('a', '<vt:lpwstr>1</vt:lpwstr>')}--></Properties>`, []],
  ['a property twice', `${HEAD}${one('a', '')}${one('a', '')}</Properties>`, null],
  ['a DTD', `<!DOCTYPE Properties [<!ENTITY a "1">]>${HEAD}</Properties>`, null],
  ['a DTD elsewhere', `<!DOCTYPE Properties SYSTEM "http://127.0.0.1/x.dtd">${HEAD}</Properties>`, null],
  ['an entity', `${HEAD}${one('a', '<vt:lpwstr>&a;</vt:lpwstr>')}</Properties>`, null],
  ['no end', `${HEAD}${one('a', '')}`, null],
  ['two roots', `${HEAD}</Properties>${HEAD}</Properties>`, null],
  ['a depth of 101', `${'<a>'.repeat(101)}${'</a>'.repeat(101)}`, null],
  ['nothing', '', null],
])('%s', (_what, xml, expected) => expect(read(xml)).toEqual(expected));

test('text that is not UTF-8', () => {
  expect(customProperties(Buffer.from(`${HEAD}${one('\u00e1', '')}</Properties>`, 'latin1'))).toBeNull();
  expect(customProperties(Buffer.from(`\ufeff${HEAD}</Properties>`, 'utf16le'))).toBeNull();
});

test.each([
  ['depth', `${'<a>'.repeat(20_000)}`],
  ['attributes', `<a ${Array.from({ length: 9000 }, (_, at) => `a${at}=""`).join(' ')}/>`],
  ['namespaces', `<a ${Array.from({ length: 4000 }, (_, at) => `xmlns:a${at}="b"`).join(' ')}>${'<a/>'.repeat(3000)}`],
  ['an open tag', `<${'a'.repeat(65_000)}`],
  ['references', '&#60;'.repeat(13_000)],
])('65,536 bytes of %s take no second', (_what, xml) => {
  const start = performance.now();
  read(xml);
  expect(performance.now() - start).toBeLessThan(1000);
});
