/** The words of the parts of Office files, and what the parts are called. */
import { expect, test } from 'vitest';
import { isXmlPart, partName, wordsOfPart } from '#lib/screening/office.ts';

const words = (xml: string, name = 'word/document.xml') => wordsOfPart(name, Buffer.from(xml), () => ['chung']);

test.each([
  ['word/header1.xml', 'đầu trang (word/header1.xml)'],
  ['header.xml', 'đầu trang (header.xml)'],
  ['styles.xml', 'đầu trang (styles.xml)'],
  ['word/footer12.xml', 'chân trang (word/footer12.xml)'],
  ['word/footnotes.xml', 'chú thích (word/footnotes.xml)'],
  ['word/endnotes.xml', 'chú thích (word/endnotes.xml)'],
  ['xl/threadedComments/Comments1.xml', 'lời bình (xl/threadedComments/Comments1.xml)'],
  ['ppt/notesSlides/notesSlide1.xml', 'ghi chú của trang chiếu (ppt/notesSlides/notesSlide1.xml)'],
  ['ppt/notesSlide/a.xml', 'ghi chú của trang chiếu (ppt/notesSlide/a.xml)'],
  ['ppt/slides/slide1.xml', 'trang chiếu (ppt/slides/slide1.xml)'],
  ['xl/workbook.xml', 'trang tính (xl/workbook.xml)'],
  ['docProps/app.xml', 'thuộc tính của tệp (docProps/app.xml)'],
  ['meta.xml', 'thuộc tính của tệp (meta.xml)'],
  ['_rels/.rels', 'liên kết (_rels/.rels)'],
  ['word/document.xml', 'nội dung (word/document.xml)'],
  ['content.xml', 'nội dung (content.xml)'],
  ...[
    'word/xheader1.xml',
    'word/header1.xml.bak',
    'word/headerx.xml',
    'x/xstyles.xml',
    'word/afooter1.xml',
    'word/footer1xml',
    'word/footnotes.xml.bak',
    'a/ppt/slides/x.xml',
    'a/xl/x',
    'a/docProps/x',
    'a/meta.xml',
    'meta.xml.bak',
    'a.rels.bak',
    'a/content.xml',
    'word/document.xml.bak',
  ].map((part) => [part, part] as const),
] as const)('%s', (part, called) => {
  expect(partName(part)).toBe(called);
});

test('parts of XML, by their ends', () => {
  const parts = ['a.xml', 'a.RELS', 'a.vml', 'a.xml.png', 'axml', 'a.html'];
  expect(parts.map(isXmlPart)).toEqual([true, true, true, false, false, false]);
});

test.each<[string, string, string]>([
  [
    'runs that go on',
    '<w:p><w:r><w:t>0912</w:t></w:r><w:r><w:t xml:space="preserve">345</w:t></w:r></w:p>',
    '0912345\n\n',
  ],
  ['paragraphs', '<w:p>a</w:p><w:p>b</w:p><p>c</p><pp>d</pp>', 'a\n\nb\n\nc\n\nd'],
  ['breaks', 'a<w:br/>b<w:cr/>c<text:line-break/>d<w:br w:type="page" />e', 'a\nb\nc\nd\ne'],
  [
    'signs and gaps',
    'a<w:tab/>b<w:ptab/>c<text:s/>d<w:noBreakHyphen/>e<w:tab>f</w:tab>g<w:toString/>h',
    'a b c d-efgh',
  ],
  [
    'a table',
    'x<w:tbl><w:tr><w:tc><w:p>a|b</w:p><w:p>c</w:p></w:tc><w:tc/></w:tr></w:tbl>d|e',
    'x\n\na/b c ||\n\n\nd|e',
  ],
  [
    'a table of OpenDocument',
    '<table:table><table:table-row><table:table-cell>a<text:line-break/>b</table:table-cell></table:table-row></table:table>',
    '\n\na b|\n\n\n',
  ],
  [
    'a table in a cell',
    '<tbl><tr><tc><tbl><tr><tc>a</tc></tr></tbl>b|c<p/></tc></tr></tbl>|',
    '\n\n\n\na|\n\n\nb/c |\n\n\n|',
  ],
  ['what is like a table', '<tcx>a|b</tcx><xtc/><trx/><xtr/><tblx/><xtbl/>c', 'a|bc'],
  ['entities', '<w:t>a&amp;b&#7852;</w:t>', 'a&bẬ'],
  ['a comment, which is read, and CDATA', 'a<!--b<w:p/>c-->de]]>f', 'a\nb\n\nc-->de]]>f'],
  ['what is left open', 'a<b', 'ab'],
  [
    'headings, items, notes',
    '<text:h>a</text:h><is>b</is><si>c</si><text>d</text><w:comment>e</w:comment><definedName>f</definedName>',
    'a\n\nb\n\nc\n\nd\n\ne\n\nf\n\n',
  ],
  [
    'creators, boxes, values',
    '<dc:creator>a</dc:creator><v:textbox>b</v:textbox><c:v>c</c:v><f>d</f><formatCode>e</formatCode><wp:posOffset>f</wp:posOffset><pctWidth>g</pctWidth><wp:align>h</wp:align>',
    'a\n\nb\n\nc\n\nd\n\ne\n\nf\n\ng\n\nh\n\n',
  ],
  [
    'heads and feet of sheets',
    '<oddHeader>a</oddHeader><evenFooter>b</evenFooter><firstHeader>c</firstHeader><thirdHeader>d</thirdHeader>',
    'a\n\nb\n\nc\n\nd',
  ],
  ['names that only begin or end so', '<xp>a</xp><px>b</px><vx>c</vx><xf>d</xf><align1>e</align1>', 'abcde'],
])('the words of %s', (_, xml, text) => {
  expect(words(xml)).toBe(text);
});

test('what is said in attributes stands behind all', () => {
  expect(
    words(
      '<wp:docPr descr="một hai" title="ba&amp;bốn" alt="xy" name="không"/>a<w:x w:instr="năm" o:href="sáu" tooltip="bảy" string="tám" Target="chín"/><c:y v="mười" xdescr="không"/><sheet sheetId="1" name="S"/><sheets name="không"/>',
    ).split('\n\n'),
  ).toEqual(['a', 'một hai', 'ba&bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'S']);
});

test.each(['docProps/core.xml', 'customXml/item1.xml', 'meta.xml', 'a/_rels/b.rels'])(
  'in %s each value is one of its own',
  (part) => {
    expect(words('<a><b>1</b><c>2</c></a>', part)).toBe('1\n\n2\n\n\n\n');
  },
);

test.each(['x/docProps/core.xml', 'xcustomXml/a.xml', 'x/meta.xml', 'meta.xml.xml', 'a.rels.xml'])(
  'in %s they go on',
  (part) => {
    expect(words('<a><b>1</b><c>2</c></a>', part)).toBe('12');
  },
);

const SHEET =
  '<worksheet><p>đầu</p><x:sheetData ><row><c t="s"><v>0</v></c><c><v>2</v></c></row></x:sheetData><oddFooter>&amp;C&amp;"Arial,Bold"&amp;14cuối &amp;P</oddFooter></worksheet>';

test('a sheet is its cells, then what is around them, without its codes', () => {
  expect(words(SHEET, 'xl/worksheets/sheet1.xml')).toBe(
    '\nchung|2\n\nđầu\n\n\n\n\n\ncuối \n\n\n'.replace('\n\n\n\n\n\n', '\n\n\n\n\n'),
  );
});

test('a sheet that is left open is read to its end', () => {
  expect(words('<sheetData><row><c><v>1</v></c><c><v>2', 'xl/worksheets/a.xml')).toBe('\n1|\n\n1\n\n2');
  expect(words('</sheetData><p>a</p><sheetData><row><c><v>1</v></c></row>', 'xl/worksheets/a.xml')).toBe(
    '\n1\n\na\n\n1\n\n',
  );
});

test.each(['xl/worksheets/_rels/a.xml', 'xl/worksheets/a.xml.rels', 'a/xl/worksheets/a.xml', 'xl/sheets/a.xml'])(
  '%s is no sheet',
  (part) => {
    expect(words('<sheetData><row><c><v>1</v></c></row></sheetData>', part).trim()).toBe('1');
  },
);

test('a part without cells, and one of another code table, are read as they are', () => {
  expect(words('<sheetDataX>1</sheetDataX>', 'xl/worksheets/a.xml')).toBe('1');
  expect(wordsOfPart('a.xml', Buffer.from('\uFEFF<p>Số</p>', 'utf16le'), () => [])).toBe('Số\n\n');
  expect(wordsOfPart('a.xml', Buffer.from('aaaa\0bb'), () => [])).toBe('');
});
