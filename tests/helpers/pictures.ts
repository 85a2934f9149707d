/** Pictures for tests, as wide and as high as they are asked for: whole files, with next to nothing in them. */
import { crc32, deflateSync } from 'node:zlib';

const latin = (text: string) => Buffer.from(text, 'latin1');
const uint16 = (value: number) => Buffer.from([value >> 8, value & 0xff]);
const uint32 = (value: number) => Buffer.from([value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff]);

/** A white PNG; with as many bytes of rows as are asked for. */
export function png(
  width: number,
  height: number,
  { bytes, isInterlaced = false }: { readonly bytes?: number; readonly isInterlaced?: boolean } = {},
): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const named = Buffer.concat([latin(type), data]);
    return Buffer.concat([uint32(data.length), named, uint32(crc32(named))]);
  };
  const rows = Buffer.alloc((1 + Math.ceil(width / 8)) * height, 0xff);
  for (let row = 0; row < height; row++) rows[row * (1 + Math.ceil(width / 8))] = 0;
  return Buffer.concat([
    latin('\u0089PNG\r\n\u001A\n'),
    chunk('IHDR', Buffer.concat([uint32(width), uint32(height), Buffer.from([1, 0, 0, 0, isInterlaced ? 1 : 0])])),
    chunk('IDAT', deflateSync(bytes === undefined ? rows : Buffer.alloc(bytes))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A JPEG that says how large it is and, in its Exif data, how the camera was held; of its pixels there are none. */
export function jpeg(width: number, height: number, orientation?: number): Uint8Array {
  const segment = (marker: number, data: Uint8Array) =>
    Buffer.concat([Buffer.from([0xff, marker]), uint16(data.length + 2), data]);
  const exif = Buffer.concat([
    latin('Exif\0\0MM\0*'),
    uint32(8),
    uint16(1),
    Buffer.concat([uint16(0x112), uint16(3), uint32(1), uint16(orientation ?? 1), uint16(0)]),
    uint32(0),
  ]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.concat([latin('JFIF\0'), Buffer.from([1, 1, 0, 0, 1, 0, 1, 0, 0])])),
    ...(orientation === undefined ? [] : [segment(0xe1, exif)]),
    segment(0xc0, Buffer.concat([Buffer.from([8]), uint16(height), uint16(width), Buffer.from([1, 1, 0x11, 0])])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]),
  ]);
}

/** A GIF of two frames. */
export function gif(width: number, height: number): Uint8Array {
  const little = (value: number) => Buffer.from([value & 0xff, value >> 8]);
  const size = Buffer.concat([little(width), little(height)]);
  const frame = Buffer.concat([
    Buffer.from([0x21, 0xf9, 4, 0, 10, 0, 0, 0]),
    Buffer.from([0x2c, 0, 0, 0, 0]),
    size,
    Buffer.from([0, 2, 2, 0x4c, 1, 0]),
  ]);
  return Buffer.concat([
    latin('GIF89a'),
    size,
    Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
    frame,
    frame,
    Buffer.from([0x3b]),
  ]);
}
