/** Packages that lie, byte by byte. */
import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';

/** A part, and what is said of it. */
export interface Forged {
  readonly name: string;
  readonly content: Uint8Array;
  /** What both headers say of it, where that is not true. */
  readonly size?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly packed?: number;
  /** What the directory says alone. */
  readonly directory?: { readonly name?: string; readonly size?: number; readonly at?: number };
  /** Behind the content. */
  readonly behind?: Buffer;
}

/** What is said of a file as a whole, or stands around it. */
interface Around {
  readonly count?: number;
  readonly before?: Uint8Array;
  readonly after?: string;
}

/** A zip file, as true as its parts; each header is 30 or 46 bytes and the name. */
export function zip(parts: readonly Forged[], around: Around = {}): Buffer {
  const { count = parts.length, before = new Uint8Array(), after = '' } = around;
  const files: Uint8Array[] = [before];
  const directory: Buffer[] = [];
  let at = before.length;
  for (const part of parts) {
    const { name, content, flags = 0, method = 8, behind = Buffer.alloc(0) } = part;
    const stream = method === 8 ? deflateRawSync(content) : Buffer.from(content);
    const told = Buffer.alloc(22);
    told.writeUInt16LE(20, 0);
    told.writeUInt16LE(flags, 2);
    told.writeUInt16LE(method, 4);
    told.writeUInt32LE(crcOf(content), 10);
    told.writeUInt32LE(part.packed ?? stream.length, 14);
    told.writeUInt32LE(part.size ?? content.length, 18);
    const local = Buffer.concat([
      Buffer.from('PK\u0003\u0004'),
      told,
      lengths(name),
      Buffer.from(name),
      stream,
      behind,
    ]);
    const its = part.directory?.name ?? name;
    const saying = Buffer.from(told);
    if (part.directory?.size !== undefined) saying.writeUInt32LE(part.directory.size, 18);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(part.directory?.at ?? at, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0'), saying, lengths(its), tail, Buffer.from(its)]),
    );
    files.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...directory, end, Buffer.from(after)]);
}

function lengths(name: string): Buffer {
  const two = Buffer.alloc(4);
  two.writeUInt16LE(Buffer.byteLength(name), 0);
  return two;
}

function crcOf(content: Uint8Array): number {
  return Buffer.from(zipSync({ a: content }, { level: 0 })).readUInt32LE(14);
}

/** What stands behind the content of a part whose header did not know its size. */
export function descriptor(content: Uint8Array, size = content.length, hasMark = true): Buffer {
  const told = Buffer.alloc(16);
  told.write('PK\u0007\u0008', 'latin1');
  told.writeUInt32LE(crcOf(content), 4);
  told.writeUInt32LE(deflateRawSync(content).length, 8);
  told.writeUInt32LE(size, 12);
  return hasMark ? told : told.subarray(4);
}
