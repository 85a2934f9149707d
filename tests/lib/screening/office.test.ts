/** What is found in files of Word, Excel, PowerPoint and OpenDocument. All numbers are made up. */
import { describe, expect, test } from 'vitest';
import { screenFile } from '#lib/screening/screen.ts';
import { withExif } from './exif.ts';
import { document, paragraph, row, zip } from './office-files.ts';
import { told } from './told.ts';

const NONE: ReadonlySet<string> = new Set();

describe('Office files', () => {
  test.each<[string, Readonly<Record<string, string | Uint8Array>>, readonly string[]]>([
    [
      'runs that part a number',
      { 'word/document.xml': document(paragraph('Gọi 091', '2345', '678')) },
      ['personal-data ***678 Trong nội dung (word/document.xml)'],
    ],
    [
      'a mark alone',
      { 'word/document.xml': document(paragraph('Kính gửi') + paragraph('M', 'ẬT')) },
      ['state-secret MẬT Trong nội dung (word/document.xml)'],
    ],
    [
      'a table',
      { 'word/document.xml': document(`<w:tbl>${row('Tên', 'Số CMND')}${row('A', '031234567')}</w:tbl>`) },
      ['personal-data ***567 Trong nội dung (word/document.xml)'],
    ],
    [
      'what was deleted',
      { 'word/document.xml': document('<w:p><w:del><w:r><w:delText>0912345678</w:delText></w:r></w:del></w:p>') },
      ['personal-data ***678 Trong nội dung (word/document.xml)'],
    ],
    [
      'head and foot',
      {
        'word/header1.xml': `<w:hdr>${paragraph('TỐI MẬT')}</w:hdr>`,
        'word/footer2.xml': `<w:ftr>${paragraph('0912345678')}</w:ftr>`,
      },
      [
        'state-secret TỐI MẬT Trong đầu trang (word/header1.xml)',
        'personal-data ***678 Trong chân trang (word/footer2.xml)',
      ],
    ],
    [
      'a watermark',
      { 'word/header1.xml': '<w:hdr><v:shape><v:textpath string="M&#7852;T"/></v:shape></w:hdr>' },
      ['state-secret MẬT Trong đầu trang (word/header1.xml)'],
    ],
    [
      'notes and comments',
      {
        'word/footnotes.xml': `<w:footnotes>${paragraph('0912345678')}</w:footnotes>`,
        'word/comments.xml': `<w:comments>${paragraph('0912345679')}</w:comments>`,
      },
      [
        'personal-data ***678 Trong chú thích (word/footnotes.xml)',
        'personal-data ***679 Trong lời bình (word/comments.xml)',
      ],
    ],
    [
      'descriptions and links',
      {
        'word/document.xml': document('<wp:docPr id="1" descr="gọi 0912345678"/>'),
        'word/_rels/document.xml.rels': '<Relationships><Relationship Target="tel:0912345679"/></Relationships>',
      },
      [
        'personal-data ***678 Trong nội dung (word/document.xml)',
        'personal-data ***679 Trong liên kết (word/_rels/document.xml.rels)',
      ],
    ],
    [
      'properties',
      {
        'docProps/core.xml':
          '<cp:coreProperties><dc:title>TUYỆT MẬT</dc:title><dc:subject>0912345678</dc:subject></cp:coreProperties>',
      },
      [
        'state-secret TUYỆT MẬT Trong thuộc tính của tệp (docProps/core.xml)',
        'personal-data ***678 Trong thuộc tính của tệp (docProps/core.xml)',
      ],
    ],
    [
      'slides and their notes',
      {
        'ppt/slides/slide1.xml': '<p:sld><a:p><a:r><a:t>0912</a:t></a:r><a:r><a:t>345678</a:t></a:r></a:p></p:sld>',
        'ppt/notesSlides/notesSlide1.xml': '<p:notes><a:p><a:r><a:t>TỐI MẬT</a:t></a:r></a:p></p:notes>',
      },
      [
        'personal-data ***678 Trong trang chiếu (ppt/slides/slide1.xml)',
        'state-secret TỐI MẬT Trong ghi chú của trang chiếu (ppt/notesSlides/notesSlide1.xml)',
      ],
    ],
    [
      'signs between digits, numbers of a chart, what is anchored before a mark',
      {
        'word/document.xml': document(
          '<w:p><w:r><w:t>0912</w:t><w:noBreakHyphen/><w:t>345</w:t><w:noBreakHyphen/><w:t>678</w:t></w:r></w:p><w:p><wp:posOffset>914400</wp:posOffset><w:r><w:t>MẬT</w:t></w:r></w:p>',
        ),
        'word/charts/chart1.xml': '<c:numCache><c:pt><c:v>091</c:v></c:pt><c:pt><c:v>2345679</c:v></c:pt></c:numCache>',
      },
      [
        'state-secret MẬT Trong nội dung (word/document.xml)',
        'personal-data ***678 Trong nội dung (word/document.xml)',
      ],
    ],
    [
      'the head of a sheet',
      {
        'xl/worksheets/sheet1.xml':
          '<worksheet><sheetData/><headerFooter><oddHeader>&amp;C&amp;&quot;Arial,Bold&quot;&amp;14TỐI MẬT&amp;RTrang &amp;P</oddHeader></headerFooter></worksheet>',
      },
      ['state-secret TỐI MẬT Trong trang tính (xl/worksheets/sheet1.xml)'],
    ],
    [
      'OpenDocument',
      { 'content.xml': '<office:text><text:p>Gọi <text:span>0912</text:span>345678</text:p></office:text>' },
      ['personal-data ***678 Trong nội dung (content.xml)'],
    ],
    [
      'a picture inside',
      { 'word/media/image1.jpeg': withExif({ artist: 'Nguyễn Văn A' }) },
      [
        'personal-data Trong word/media/image1.jpeg: Ảnh ghi tên tác giả “N***”, là dữ liệu cá nhân Trong word/media/image1.jpeg',
      ],
    ],
    [
      'a workbook inside',
      { 'word/embeddings/a.xlsx': zip({ 'xl/sharedStrings.xml': '<sst><si><t>0912345678</t></si></sst>' }) },
      ['personal-data ***678 Trong word/embeddings/a.xlsx, trang tính (xl/sharedStrings.xml)'],
    ],
    [
      'nothing',
      {
        'word/document.xml': document(`${paragraph('Chi 1.234.567.890 đồng')}<w:p w:rsidR="00912345"/>`),
        'docProps/core.xml': '<cp:coreProperties><dc:creator>Nguyễn Văn A</dc:creator></cp:coreProperties>',
      },
      [],
    ],
  ])('%s', (_, files, expected) => {
    expect(told('a.docx', zip({ '[Content_Types].xml': '<Types/>', ...files }))).toEqual(
      expected.map((one) => `1:1 ${one}`),
    );
  });

  test('rows of a sheet with their heads; numbers that lost their zero', () => {
    const sheet = (rows: readonly string[]) =>
      `<worksheet><sheetData>${rows.map((cells, index) => `<row r="${index + 1}">${cells}</row>`).join('')}</sheetData></worksheet>`;
    const shared =
      '<sst><si><t>Tên</t></si><si><r><t>Số điện </t></r><r><t>thoại</t></r></si><si><t>Kinh phí</t></si></sst>';
    const xml = sheet([
      '<c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c><c r="E1" t="inlineStr"><is><t>CCCD</t></is></c>',
      '<c r="A2" t="str"><v>A</v></c><c r="C2"><v>912345678</v></c><c r="D2"><v>912345679</v></c><c r="E2"><v>31085001234</v></c>',
    ]);
    expect(told('a.xlsx', zip({ 'xl/worksheets/sheet1.xml': xml, 'xl/sharedStrings.xml': shared }))).toEqual([
      '1:1 personal-data ***678 Trong trang tính (xl/worksheets/sheet1.xml)',
      '1:1 personal-data ***234 Trong trang tính (xl/worksheets/sheet1.xml)',
    ]);
  });

  test('a few cells at the end of a sheet are no sheet of blanks', () => {
    const rows = '<row><c r="A1"/><c r="XFD1" t="str"><v>0912345678</v></c></row>'.repeat(2000);
    expect(
      told('a.xlsx', zip({ 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>` })),
    ).toEqual(['1:1 personal-data ***678 Trong trang tính (xl/worksheets/sheet1.xml)']);
  });

  test('where a directory does not tell of all that is there, that is told', () => {
    const whole = zip({ 'word/document.xml': document(paragraph('0912345678')), 'a.xml': '<a/>' });
    const none = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);
    const at = Buffer.from(whole).indexOf('PK\x01\x02', 0, 'latin1');
    const second = Buffer.from(whole).indexOf('PK\x01\x02', at + 4, 'latin1');
    const end = Buffer.from(whole.subarray(-22));
    // The directory without its first entry.
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(second, 16);
    const damaged = [
      Buffer.concat([whole.subarray(0, at), none]),
      Buffer.concat([whole, none]),
      Buffer.concat([whole.subarray(0, -22), end]),
      Buffer.concat([Buffer.from('PK\x07\x08', 'latin1'), whole]),
      Buffer.concat([whole, Buffer.from('x')]),
      zip({ 'word/document.xml': `${document(paragraph('0912345678'))}\0` }),
    ];
    expect(damaged.map((content) => told('a.docx', content))).toEqual(
      damaged.map(() => ['1:1 personal-data Không đọc được bên trong tệp ']),
    );
    expect(told('a.zip', none)).toEqual([]);
    const large = Buffer.concat([whole.subarray(0, -22), Buffer.from('PK\x06\x06', 'latin1'), whole.subarray(-22)]);
    const [found] = told('a.docx', whole);
    expect([told('a.docx', large), told('a.docx', whole)]).toEqual([[found], [found]]);
  });

  test('what cannot be looked into is refused: bombs, locks, damage', () => {
    const why = (content: Uint8Array) =>
      screenFile('a.docx', content, NONE).map(({ message }) => message.split(')')[0]);
    const bomb = zip({ 'word/document.xml': new Uint8Array(80 * 1024 * 1024) });
    const many = zip(Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`a${index}.txt`, 'a'])));
    const liar = zip({ 'a.xml': new Uint8Array(80 * 1024 * 1024) });
    // The sizes that the directory and the entry tell.
    for (const at of [liar.length - 22 - 46 - 5 + 24, 22]) new DataView(liar.buffer).setUint32(at, 10, true);
    const nested = [1, 2, 3, 4, 5].reduce((inner) => zip({ 'a.zip': inner }), zip({ 'a.txt': 'a' }));
    const locked = zip({ 'a.xml': '<a/>' });
    locked[locked.length - 22 - 46 - 5 + 8] = 1;
    const refused = (reason: string) => [`Không đọc được bên trong tệp (${reason}`];
    const large = refused('khóa bằng mật khẩu, bị hỏng, hoặc bung ra quá lớn');
    const start = Date.now();
    expect([bomb, many, liar, locked].map(why)).toEqual([large, large, large, large]);
    expect(why(nested).map((message) => message?.split(': ').at(-1))).toEqual(refused('nén nhiều lớp'));
    expect(why(zip({ 'a.txt': 'a' }).subarray(0, 40))).toEqual(refused('bị hỏng'));
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(why(old)).toEqual(refused('khóa bằng mật khẩu'));
    expect(Date.now() - start).toBeLessThan(10_000);
  });
});
