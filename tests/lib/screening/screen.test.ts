/** What is found in files of any kind, their names and messages of commits. All numbers are made up. */
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zipFiles } from '#lib/ooxml/package.ts';
import { LARGEST, screenFile, screenMessage, shownName } from '#lib/screening/screen.ts';
import { gif, jpeg, png } from '../../helpers/pictures.ts';

const NONE: ReadonlySet<string> = new Set();
const bytes = (text: string) => new TextEncoder().encode(text);

/** What is told, as place, rule and the words that differ: where, and what is masked. */
function told(file: string, content: Uint8Array | string | null, contacts = NONE): readonly string[] {
  const given = typeof content === 'string' ? bytes(content) : content;
  return screenFile(file, given, contacts).map(({ place: { start }, rule, message, actual }) => {
    const [where = ''] = /^Trong .*?(?=: (?:Có dấu|Số |Ảnh |Tệp |Máy ))/u.exec(message) ?? [];
    return `${start.line}:${start.column} ${rule} ${actual ?? message.split(/[;(]/u)[0]}${where && ` ${where}`}`;
  });
}

describe('text', () => {
  test.each<[string, string | Uint8Array, readonly string[]]>([
    ['a.md', 'Gọi 0912 345 678\n\nTỐI MẬT\n', ['1:5 personal-data ***678', '3:1 state-secret TỐI MẬT']],
    ['a.csv', 'tên;điện thoại\nA;02253747747\n', ['2:3 personal-data ***747']],
    ['a.csv', 'tên\tCMND\nA\t031234567\n', ['2:3 personal-data ***567']],
    ['a.csv', 'tên,CMND\nA,031234567\n', ['2:3 personal-data ***567']],
    ['a.tsv', 'tên\tCMND\nA\t031234567\n', ['2:3 personal-data ***567']],
    ['a.txt', 'tên\tCMND\nA\t031234567\n', ['2:3 personal-data ***567']],
    ['a.yml', 'phone: "02253747747"\n', ['1:9 personal-data ***747']],
    ['a.json', '{"phone": "02253747747"}', ['1:12 personal-data ***747']],
    ['a.json', '{"a": "\\u0054\\u1ed0I M\\u1eacT"}', ['1:8 state-secret TỐI MẬT']],
    ['a.html', '<b>T&#7888;I M&#x1EAC;T</b>', ['1:4 state-secret TỐI MẬT']],
    [
      'a.rtf',
      "{\\rtf1\\ansi {\\b S\\u7889 ?} CMND\\cell{\\loch\n\\u272\\'3fi\\u7879\\'3fn tho\\u7841\\'3fi}\\cell\\row 031\\~234\\~567\\cell 0225\\_3747\\_747\\cell\\row\\pard{\\b T\\u7888\\'3fI M\\u7852\\'3fT}\\par}",
      [
        '1:1 state-secret TỐI MẬT Trong nội dung',
        '1:1 personal-data ***567 Trong nội dung',
        '1:1 personal-data ***747 Trong nội dung',
      ],
    ],
    ['README', 'Gọi 0912345678', ['1:5 personal-data ***678']],
    ['a', Buffer.from('\uFEFFĐT 0912345678', 'utf16le'), ['1:4 personal-data ***678']],
    ['a', Buffer.from('ABCDEFGH 0912345678', 'utf16le'), ['1:10 personal-data ***678']],
    ['a', Buffer.from('ABCDEFGH 0912345678', 'utf16le').swap16(), ['1:10 personal-data ***678']],
    ['a.txt', Buffer.concat([Buffer.from([0xd0, 0xc8]), bytes(' 0912345678')]), ['1:4 personal-data ***678']],
    ['a.md', 'Chi 1.234.567.890 đồng, Luật Bảo vệ bí mật nhà nước\n', []],
  ])('%s %j', (file, text, expected) => {
    expect(told(file, text)).toEqual(expected);
  });

  test('offices’ own numbers are none, identity numbers always are', () => {
    const contacts = new Set(['02253747747', '371301054321', '031085001234']);
    const text = 'ĐT (0225) 3747 747, STK 3713.0.1054321, CCCD 031085001234, gọi 0912345678\n';
    expect(told('a.md', text, contacts)).toEqual(['1:46 personal-data ***234', '1:64 personal-data ***678']);
  });

  test('a file that is too large is refused unread', () => {
    expect(told('a.md', null)).toEqual([
      `1:1 personal-data Tệp lớn hơn ${LARGEST / 1024 / 1024} MiB nên không soát được dấu mật, dữ liệu cá nhân`,
    ]);
  });
});

describe('names and messages', () => {
  test.each<[string, readonly string[]]>([
    ['reports/CCCD 031085001234.md', ['1:1 personal-data ***234 Trong tên tệp']],
    ['reports/anh_0912345678.md', ['1:1 personal-data ***678 Trong tên tệp']],
    ['reports/2023-06-12-0912345678.md', ['1:1 personal-data ***678 Trong tên tệp']],
    ['reports/TỐI MẬT - kế hoạch.md', ['1:1 state-secret TỐI MẬT Trong tên tệp']],
    ['reports/TUYỆT MẬT/a.md', ['1:1 state-secret TUYỆT MẬT Trong tên tệp']],
    ['reports/IMG_20230612_081522.md', []],
    ['reports/nam-2023/hai-phong/le-chan.md', []],
  ])('%s', (file, expected) => {
    expect(told(file, 'sạch\n')).toEqual(expected);
  });

  test('a name is shown with its numbers masked', () => {
    expect(shownName('reports/anh 0912345678.jpg', NONE)).toBe('reports/anh ***678.jpg');
  });

  test('a message of a commit', () => {
    const found = screenMessage('Sửa báo cáo\n\nGọi 0912345678 nếu cần\n', NONE);
    expect(found.map(({ place, actual }) => [place.start.line, place.start.column, actual])).toEqual([
      [3, 5, '***678'],
    ]);
  });
});

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const paragraph = (...runs: readonly string[]) =>
  `<w:p>${runs.map((text) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`).join('')}</w:p>`;
const document = (body: string) => `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`;
const row = (...cells: readonly string[]) =>
  `<w:tr>${cells.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`;
const zip = (files: Readonly<Record<string, string | Uint8Array>>) => zipFiles(Object.entries(files));

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

describe('PDF and other binary files', () => {
  const warned = (content: string | Uint8Array) => {
    const given = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
    return screenFile('a.bin', given, NONE).map(
      ({ severity, actual, message }) => `${severity} ${actual ?? message.split(';')[0]}`,
    );
  };

  test('a PDF: what it says of itself, and that its pages cannot be read', () => {
    const hexadecimal = Buffer.from('\uFEFFTỐI MẬT', 'utf16le').swap16().toString('hex');
    expect(
      warned(`%PDF-1.7\n<< /Title (g\\107i 0912345678) /Subject <${hexadecimal}> >>\n0345678901 00000 n\n`),
    ).toEqual(['error ***678', 'error TỐI MẬT', 'warning Máy không đọc được lời văn trong tệp PDF']);
  });

  test('old Word: runs of letters of one byte and of two', () => {
    const old = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae10000', 'hex'),
      Buffer.from('\rTỐI MẬT\rĐT 0912345678\r\0', 'utf16le'),
    ]);
    expect(warned(old)).toEqual([
      'error TỐI MẬT',
      'error ***678',
      'warning Tệp nhị phân: máy chỉ đọc được phần chữ không nén',
    ]);
  });
});

describe('pictures', () => {
  const AUTHOR = 'Ảnh ghi tên tác giả “N***”, là dữ liệu cá nhân';
  const PLACE = 'Ảnh ghi tọa độ nơi chụp';
  const XMP =
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description exif:GPSLatitude="10,46.5N"><dc:creator><rdf:Seq><rdf:li>Nguyễn Văn A</rdf:li></rdf:Seq></dc:creator><dc:description>gọi 0912345678</dc:description></rdf:Description></rdf:RDF></x:xmpmeta>';
  const chunk = (type: string, data: Uint8Array) => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    return Buffer.concat([size, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  const pngWith = (type: string, data: Uint8Array) =>
    Buffer.concat([png(1, 1).subarray(0, 33), chunk(type, data), png(1, 1).subarray(33)]);
  const jpegWith = (marker: number, data: Uint8Array) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(data.length + 2);
    return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, marker]), length, data, jpeg(1, 1).subarray(2)]);
  };

  test.each<[string, Uint8Array, readonly string[]]>([
    ['plain ones', Buffer.concat([jpeg(1, 1, 6)]), []],
    ['a PNG', png(1, 1), []],
    ['a GIF', gif(1, 1), []],
    ['where it was taken', withExif({ isPlaced: true }), [PLACE]],
    ['the author', withExif({ artist: 'Nguyễn Văn A' }), [AUTHOR]],
    ['an empty author', withExif({ artist: '   ' }), []],
    ['XMP in a JPEG', jpegWith(0xe1, bytes(`http://ns.adobe.com/xap/1.0/\0${XMP}`)), [PLACE, AUTHOR, '***678']],
    [
      'XMP in a PNG',
      pngWith('iTXt', Buffer.concat([bytes('XML:com.adobe.xmp\0\0\0\0\0'), bytes(XMP)])),
      [PLACE, AUTHOR, '***678'],
    ],
    ['the author of a PNG', pngWith('tEXt', bytes('Author\0Nguyễn Văn A')), [AUTHOR]],
    [
      'packed words of a PNG',
      pngWith('zTXt', Buffer.concat([bytes('Comment\0\0'), deflateSync('gọi 0912345678')])),
      ['***678'],
    ],
    ['Exif in a PNG', pngWith('eXIf', tiff({ artist: 'Nguyễn Văn A', isPlaced: true })), [PLACE, AUTHOR]],
    ['a comment of a JPEG', jpegWith(0xfe, bytes('gọi 0912345678')), ['***678']],
    [
      'a by-line',
      jpegWith(
        0xed,
        Buffer.concat([
          bytes('Photoshop 3.0\x008BIM\x04\x04\0\0'),
          Buffer.from([0x1c, 2, 0x50, 0, 14]),
          bytes('Nguyễn Văn A'),
        ]),
      ),
      [AUTHOR],
    ],
    [
      'a comment of a GIF',
      Buffer.concat([
        gif(1, 1).subarray(0, -1),
        Buffer.from([0x21, 0xfe, 10]),
        bytes('0912345678'),
        Buffer.from([0, 0x3b]),
      ]),
      ['***678'],
    ],
  ])('%s', (_, picture, expected) => {
    const found = screenFile('a.jpg', picture, NONE).map(({ actual, message }) => actual ?? message.split(/ \(|;/u)[0]);
    expect(found).toEqual(expected);
  });

  test('how to mend it is said, and who it was is not', () => {
    expect(screenFile('a.jpg', withExif({ artist: 'Nguyễn Văn A' }), NONE).map(({ message }) => message)).toEqual([
      'Ảnh ghi tên tác giả “N***”, là dữ liệu cá nhân; hãy gỡ thông tin kèm theo ảnh rồi đưa lại: trên Windows bấm chuột phải vào tệp, Properties, Details, Remove Properties and Personal Information; hoặc chạy `exiftool -all= -tagsFromFile @ -Orientation <tệp>`',
    ]);
  });
});

test('a thousand problems of one file are enough', () => {
  expect(told('a.md', '0912345678\n\n'.repeat(200_000))).toEqual(
    Array.from({ length: 1000 }, (_, index) => `${index * 2 + 1}:1 personal-data ***678`),
  );
});

test('whatever bytes there are, it ends and throws nothing', () => {
  const heads = [
    '',
    'PK\x03\x04',
    '%PDF-',
    '\xff\xd8\xffExif\0\0II*\0',
    '\x89PNG\r\n\x1a\n',
    'GIF89a',
    'MM\0*',
    '<x:xmpmeta',
  ];
  const whole = [
    zip({ 'a.xml': document(paragraph('0912345678')) }),
    withExif({ artist: 'A', isPlaced: true }),
    png(2, 2),
  ];
  const hostile = fc.oneof(
    fc
      .tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 200 }))
      .map(([head, rest]) => Buffer.concat([Buffer.from(head, 'latin1'), rest])),
    fc
      .tuple(fc.constantFrom(...whole), fc.nat(), fc.nat(255))
      .map(([one, at, value]) => Uint8Array.from(one, (byte, index) => (index === at % one.length ? value : byte))),
    fc.tuple(fc.constantFrom(...whole), fc.nat()).map(([one, length]) => one.slice(0, length % one.length)),
  );
  fc.assert(
    fc.property(hostile, (content) => {
      screenFile('a.bin', content, NONE);
    }),
    { numRuns: 500 },
  );
});

/** The tables of Exif, little-endian: an author and a place, where they are asked for. */
function tiff({
  artist = '',
  isPlaced = false,
}: {
  readonly artist?: string;
  readonly isPlaced?: boolean;
}): Uint8Array {
  const name = bytes(`${artist}\0`.padEnd(8, '\0'));
  const entries = [
    ...(artist ? [[0x013b, 2, name.length, 100] as const] : []),
    ...(isPlaced ? [[0x8825, 4, 1, 60] as const] : []),
  ];
  const data = Buffer.alloc(100 + name.length);
  data.write('II*\0', 'latin1');
  data.writeUInt32LE(8, 4);
  data.writeUInt16LE(entries.length, 8);
  for (const [index, [tag, type, count, value]] of entries.entries())
    writeEntry(data, 10 + index * 12, tag, type, count, value);
  data.writeUInt16LE(1, 60);
  writeEntry(data, 62, 2, 5, 1, 90);
  data.writeUInt32LE(10, 90);
  data.set(name, 100);
  return data;
}

function writeEntry(data: Buffer, at: number, tag: number, type: number, count: number, value: number): void {
  data.writeUInt16LE(tag, at);
  data.writeUInt16LE(type, at + 2);
  data.writeUInt32LE(count, at + 4);
  data.writeUInt32LE(value, at + 8);
}

function withExif(what: Parameters<typeof tiff>[0]): Uint8Array {
  const data = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff(what)]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length + 2);
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), length, data, jpeg(1, 1).subarray(2)]);
}
