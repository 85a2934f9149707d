/** What is found in files of any kind, their names and messages of commits. All numbers are made up. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { screenFile, screenMessage, shownName } from '#lib/screening/screen.ts';
import { png } from '../../helpers/pictures.ts';
import { withExif } from './exif.ts';
import { document, paragraph, zip } from './office-files.ts';
import { bytes, told } from './told.ts';

const NONE: ReadonlySet<string> = new Set();

/** UTF-32 with the lowest byte first. */
const utf32 = (text: string) => Buffer.from(Uint32Array.from([...text], (one) => one.codePointAt(0) ?? 0).buffer);

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
    ['a', utf32('\uFEFFĐT 0912345678'), ['1:4 personal-data ***678']],
    ['a', utf32('\uFEFFĐT 0912345678').swap32(), ['1:4 personal-data ***678']],
    ['a', utf32('ĐT 0912345678'), ['1:4 personal-data ***678']],
    ['a', utf32('😀 0912345678').swap32(), ['1:4 personal-data ***678']],
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
      '1:1 personal-data Tệp lớn hơn 16 MiB nên không soát được dấu mật, dữ liệu cá nhân',
    ]);
    expect(told('CCCD 031085001234.md', null)).toEqual([
      '1:1 personal-data ***234 Trong tên tệp',
      '1:1 personal-data Tệp lớn hơn 16 MiB nên không soát được dấu mật, dữ liệu cá nhân',
    ]);
  });

  test('what is told stands in the order of the file, each once', () => {
    expect(told('a.md', '0912345678 **TỐI MẬT** 0912345679\n\n0912345678\n')).toEqual([
      '1:1 personal-data ***678',
      '1:14 state-secret TỐI MẬT',
      '1:24 personal-data ***679',
      '3:1 personal-data ***678',
    ]);
    // The number of the name is that of the text; the other one is of the name alone.
    expect(told('0912345678 0987654321.md', 'Gọi 0912345678')).toEqual([
      '1:1 personal-data ***321 Trong tên tệp',
      '1:5 personal-data ***678',
    ]);
  });
});

test('a text that is too long is refused unread; one just below is read, be it one number or one line', () => {
  const most = 1_500_000;
  expect(told('a.csv', `CCCD 031085001234${' '.repeat(most)}`)).toEqual([
    `1:1 personal-data Tệp văn bản dài ${most + 17} ký tự, quá ${most}, nên không soát được dấu mật, dữ liệu cá nhân`,
  ]);
  expect(told('a.csv', `CCCD 031085001234${' '.repeat(most - 17)}`)).toEqual(['1:6 personal-data ***234']);
  expect(told('a.csv', '1'.repeat(most))).toEqual([]);
});

describe('names and messages', () => {
  test.each<[string, readonly string[]]>([
    ['reports/CCCD 031085001234.md', ['1:1 personal-data ***234 Trong tên tệp']],
    ['reports/anh_0912345678.md', ['1:1 personal-data ***678 Trong tên tệp']],
    ['reports/2023-06-12-0912345678.md', ['1:1 personal-data ***678 Trong tên tệp']],
    ['reports/TỐI MẬT - kế hoạch.md', ['1:1 state-secret TỐI MẬT Trong tên tệp']],
    ['reports/TUYỆT MẬT/a.md', ['1:1 state-secret TUYỆT MẬT Trong tên tệp']],
    ['reports/phu-luc-TOI-MAT.md', ['1:1 state-secret TOI MAT Trong tên tệp']],
    ['reports/Báo cáo_Mật.md', ['1:1 state-secret Mật Trong tên tệp']],
    ['reports/Phụ lục (Mật).md', ['1:1 state-secret Mật Trong tên tệp']],
    ['reports/bao_cao_(Mat).csv', ['1:1 state-secret Mat Trong tên tệp']],
    ['reports/BC-356-MAT.md', ['1:1 state-secret MAT Trong tên tệp']],
    ['reports/toi_mat_phuong_an.csv', ['1:1 state-secret toi mat Trong tên tệp']],
    ['reports/san-luong-(mat).csv', []],
    ['reports/KH-MAT-TRAN-2018.csv', []],
    ['reports/anh-MAT-TRAN-xa.md', []],
    ['reports/buoi-toi-mat-dien.md', []],
    ['reports/cong-tac-MẬT.md', ['1:1 state-secret MẬT Trong tên tệp']],
    ['reports/Mật-độ-dân-số.md', []],
    ['reports/thôn-Mật-Sơn.md', []],
    ['reports/Nguyễn-Văn-Mật.md', []],
    ['reports/quy-che-tai-lieu-thu-hoi-dat.md', []],
    ['reports/BẢO-VỆ-BÍ-MẬT-NHÀ-NƯỚC.md', []],
    ['reports/IMG_20230612_081522.md', []],
    ['reports/nam-2023/hai-phong/le-chan.md', []],
  ])('%s', (file, expected) => {
    expect(told(file, 'sạch\n')).toEqual(expected);
  });

  test.each([
    ['reports/anh 0912345678.jpg', 'reports/anh ***678.jpg'],
    ['gọi 0912345678/a.md', 'gọi ***678/a.md'],
    ['0912_345_678 a/CCCD_031085001234.tar.gz', '***678 a/CCCD_***234.tar.gz'],
    ['reports/2023-06-12-0912345678-0912345678.md', 'reports/2023-06-12-***678-***678.md'],
    ['reports/2023/a.md', 'reports/2023/a.md'],
  ])('a name is shown with its numbers masked: %s', (file, shown) => {
    expect(shownName(file, NONE)).toBe(shown);
  });

  test('a message of a commit', () => {
    const found = screenMessage('Sửa báo cáo\n\nGọi 0912345678 nếu cần\n', NONE);
    expect(found.map(({ place, actual }) => [place.start.line, place.start.column, actual])).toEqual([
      [3, 5, '***678'],
    ]);
  });
});

test('a thousand problems of one file are enough', () => {
  expect(told('a.md', '0912345678\n\n'.repeat(124_000))).toEqual(
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
