/** What is found in pictures and in what is no text. All numbers are made up. */
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { screenFile } from '#lib/screening/screen.ts';
import { gif, jpeg, png } from '../../helpers/pictures.ts';
import { tiff, withExif } from './exif.ts';
import { bytes } from './told.ts';

const NONE: ReadonlySet<string> = new Set();

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
