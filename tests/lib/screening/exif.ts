/** Exif data, byte by byte. */
import { jpeg } from '../../helpers/pictures.ts';
import { bytes } from './told.ts';

/** The tables of Exif, little-endian: an author and a place, where they are asked for. */
export function tiff({
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

/** A picture with Exif data. */
export function withExif(what: Parameters<typeof tiff>[0]): Uint8Array {
  const data = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff(what)]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length + 2);
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), length, data, jpeg(1, 1).subarray(2)]);
}
