/**
 * A package that came from anywhere, perhaps to do harm. Its directory is read first and must tell of every byte, so that no two programs
 * read two documents in it; a part is inflated when it is asked for, and never beyond the size that the directory gives.
 */
import { crc32 } from '../bytes.ts';
import { visible } from '../printable.ts';
import { inflate } from './inflate.ts';

/** A part, still packed. */
export interface PackedPart {
  /** In bytes, as the directory says. */
  readonly size: number;
  /** Its content; null where that is not what the directory says. */
  read(): Uint8Array | null;
}

/** The parts of a package by name, or Vietnamese words for why it is not read. */
export type Unpacked = ReadonlyMap<string, PackedPart> | string;

const MIB = 1024 * 1024;
/** A report has a part a picture, and some thirty more. */
const MOST_PARTS = 4096;
const MOST_BYTES = 512 * MIB;
/** Text of Office is a tenth or a fiftieth when it is packed; what is small in any case may be less. */
const MOST_TIMES = 100;
const SMALL = 32 * MIB;

const [LOCAL, CENTRAL, END, DESCRIPTOR] = [0x04034b50, 0x02014b50, 0x06054b50, 0x08074b50];
const END_SIZE = 22;
const [STORED, DEFLATED] = [0, 8];
const ENCRYPTED = 0x2041;
const HAS_DESCRIPTOR = 0x8;

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** Reads the directory of a package, and nothing else of it. */
export function unpack(bytes: Uint8Array): Unpacked {
  try {
    const entries = directory(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes);
    return typeof entries === 'string' ? entries : (refusalOf(entries, bytes.length) ?? partsOf(entries, bytes));
  } catch (error) {
    // What the directory points at is not there, or a name is no text.
    if (error instanceof RangeError || error instanceof TypeError) return 'mục lục của tệp bị hỏng';
    throw error;
  }
}

function directory(view: DataView, bytes: Uint8Array): readonly Entry[] | string {
  const end = bytes.length - END_SIZE;
  if (end < 0 || view.getUint32(0, true) !== LOCAL) return 'không phải tệp nén zip';
  if (view.getUint32(end, true) !== END) return 'có dữ liệu thừa ở cuối, hoặc tệp chưa được tải về đủ';
  const [count, size, start] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff)
    return 'là tệp nén zip64, văn bản không lớn như thế';
  if (count > MOST_PARTS) return `có ${count} phần, nhiều nhất là ${MOST_PARTS}`;
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== CENTRAL) return 'mục lục của tệp bị hỏng';
    const length = view.getUint16(at + 28, true);
    entries.push({
      name: nameIn(bytes, at + 46, length),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at === end && start + size === end ? entries : 'mục lục của tệp bị hỏng';
}

function nameIn(bytes: Uint8Array, at: number, length: number): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(at, at + length));
}

/** Why parts are not read, by what the directory says of them. */
function refusalOf(entries: readonly Entry[], length: number): string | null {
  const names = new Set<string>();
  let total = 0;
  for (const { name, flags, method, size, packed } of entries) {
    const part = `phần ${visible(name)}`;
    if (names.has(name.toLowerCase())) return `${part} có hai lần`;
    names.add(name.toLowerCase());
    if (/^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.{0,2}[/\\]|(?:^|[/\\])\.{1,2}$|^$/iu.test(name))
      return `${part} có tên trỏ ra ngoài tệp`;
    if ((flags & ENCRYPTED) !== 0) return `${part} bị mã hóa`;
    if (method !== STORED && method !== DEFLATED) return `${part} được nén bằng cách lạ`;
    if (packed === 0xffffffff || size === 0xffffffff) return `${part} là zip64, văn bản không lớn như thế`;
    total += size;
    if (total > MOST_BYTES || (total > SMALL && total > MOST_TIMES * length))
      return `${part} làm cả tệp khi giải nén lên đến ${Math.ceil(total / MIB)} MB, lớn bất thường`;
  }
  return null;
}

/** The parts, if their own headers say what the directory says, and they lie side by side from the first byte to the directory. */
function partsOf(entries: readonly Entry[], bytes: Uint8Array): Unpacked {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const contents = new Map<string, number>();
  let next = 0;
  for (const entry of [...entries].sort((a, b) => a.at - b.at)) {
    const part = `phần ${visible(entry.name)}`;
    if (entry.at !== next) return `${part} nằm đè lên phần khác, hoặc cách phần trước một quãng lạ`;
    const start = contentStart(entry, view, bytes);
    if (start === null) return `${part} có đầu khác với mục lục`;
    contents.set(entry.name, start);
    const gap = (entry.flags & HAS_DESCRIPTOR) === 0 ? 0 : descriptorSize(entry, view, start + entry.packed);
    if (gap === null) return `${part} có cỡ khác với mục lục`;
    next = start + entry.packed + gap;
  }
  if (next !== view.getUint32(bytes.length - END_SIZE + 16, true)) return 'có quãng lạ trước mục lục';
  return new Map(entries.map((entry) => [entry.name, packedPart(entry, bytes, contents.get(entry.name) ?? 0)]));
}

/** Where the content begins behind its own header; null where that says something else than the directory. */
function contentStart(
  { name, flags, method, crc, packed, size, at }: Entry,
  view: DataView,
  bytes: Uint8Array,
): number | null {
  const length = view.getUint16(at + 26, true);
  const told = [view.getUint32(at + 14, true), view.getUint32(at + 18, true), view.getUint32(at + 22, true)];
  const isLater = (flags & HAS_DESCRIPTOR) !== 0 && told.every((one) => one === 0);
  const isSame =
    view.getUint32(at, true) === LOCAL &&
    view.getUint16(at + 6, true) === flags &&
    view.getUint16(at + 8, true) === method &&
    nameIn(bytes, at + 30, length) === name &&
    (isLater || (told[0] === crc && told[1] === packed && told[2] === size));
  return isSame ? at + 30 + length + view.getUint16(at + 28, true) : null;
}

/** The size of what stands behind a content to tell its sizes once more; null where it tells others. */
function descriptorSize({ crc, packed, size }: Entry, view: DataView, at: number): number | null {
  const head = view.getUint32(at, true) === DESCRIPTOR ? 4 : 0;
  const told = [0, 4, 8].map((offset) => view.getUint32(at + head + offset, true));
  return told[0] === crc && told[1] === packed && told[2] === size ? head + 12 : null;
}

function packedPart({ method, crc, packed, size }: Entry, bytes: Uint8Array, start: number): PackedPart {
  const content = bytes.subarray(start, start + packed);
  const read = () => {
    const whole = method === STORED ? content : inflate(content, size);
    return whole?.length === size && crc32(whole) === crc ? whole : null;
  };
  return { size, read };
}
