/** Pictures as rows of pixels: PNG in, cut to what is to be seen, small PNG out; the same pixels give the same bytes. */
import { crc32 } from 'node:zlib';
import { unzlibSync, zlibSync } from 'fflate';

/** Rows from the top, pixels from the left, three bytes each: red, green, blue. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Red, green, blue. */
type Colour = readonly [number, number, number];

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Bytes of a pixel by the kind of colour that the head of a PNG names: grey, true colour, true colour with transparency. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 6: 4 };
const WHITE = 255;
/** Enough for black letters on white with their edges, links and signs. */
const MOST_COLOURS = 128;

/** Reads a PNG of eight bits a channel, not interlaced, as pdftoppm and Chromium write it; transparency goes. */
export function readPng(bytes: Uint8Array): Raster {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const packed: Uint8Array[] = [];
  for (let at = SIGNATURE.length; at < bytes.length; at += 12 + view.getUint32(at)) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (name === 'IDAT') packed.push(bytes.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const channels = CHANNELS[view.getUint8(25)];
  if (channels === undefined || view.getUint8(24) !== 8 || view.getUint8(28) !== 0)
    throw new RangeError('A PNG of eight bits a channel, not interlaced, without a palette');
  const rows = unfiltered(unzlibSync(Buffer.concat(packed)), width * channels, height, channels);
  const pixels = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at++)
    for (let colour = 0; colour < 3; colour++)
      pixels[at * 3 + colour] = rows[at * channels + (channels === 1 ? 0 : colour)] ?? 0;
  return { width, height, pixels };
}

/** Each row says how its bytes follow from those to the left and above. */
function unfiltered(data: Uint8Array, length: number, height: number, channels: number): Uint8Array {
  const rows = new Uint8Array(length * height);
  for (let row = 0; row < height; row++) {
    const filter = data[row * (length + 1)] ?? 0;
    for (let at = 0; at < length; at++) {
      const here = row * length + at;
      const left = at < channels ? 0 : (rows[here - channels] ?? 0);
      const above = row === 0 ? 0 : (rows[here - length] ?? 0);
      const corner = row === 0 || at < channels ? 0 : (rows[here - length - channels] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter] ?? 0;
      rows[here] = (data[row * (length + 1) + 1 + at] ?? 0) + guess;
    }
  }
  return rows;
}

/** Paeth's choice among three neighbours. */
function nearest(left: number, above: number, corner: number): number {
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/** The rows from one to before another, in pixels from the top. */
export function rowsOf({ width, height, pixels }: Raster, from: number, until: number): Raster {
  const [first, end] = [Math.max(0, Math.floor(from)), Math.min(height, Math.ceil(until))];
  return { width, height: end - first, pixels: pixels.slice(first * width * 3, end * width * 3) };
}

/** Without its white edges, but for a margin in pixels, and with a thin line around, so that it stands out on a white page. */
export function framed({ width, height, pixels }: Raster, margin: number, line = 0xd0): Raster {
  const isInk = (x: number, y: number) => [0, 1, 2].some((colour) => pixels[(y * width + x) * 3 + colour] !== WHITE);
  const across = range(width).filter((x) => range(height).some((y) => isInk(x, y)));
  const down = range(height).filter((y) => range(width).some((x) => isInk(x, y)));
  const [left, top] = [(across[0] ?? 0) - margin, (down[0] ?? 0) - margin];
  const wide = (across.at(-1) ?? width - 1) + margin + 1 - left;
  const high = (down.at(-1) ?? height - 1) + margin + 1 - top;
  const cut = new Uint8Array(wide * high * 3).fill(WHITE);
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      const [fromX, fromY] = [x + left, y + top];
      const isEdge = x === 0 || y === 0 || x === wide - 1 || y === high - 1;
      const isThere = fromX >= 0 && fromY >= 0 && fromX < width && fromY < height;
      for (let colour = 0; colour < 3; colour++) {
        const shown = isThere ? (pixels[(fromY * width + fromX) * 3 + colour] ?? WHITE) : WHITE;
        cut[(y * wide + x) * 3 + colour] = isEdge ? line : shown;
      }
    }
  }
  return { width: wide, height: high, pixels: cut };
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, at) => at);
}

/** A PNG of so many colours at most, 256 or fewer: those that most pixels have. */
export function writePng(raster: Raster, most = MOST_COLOURS): Uint8Array {
  const { width, height } = raster;
  const { colours, indices } = paletteOf(raster, most);
  // Each row begins with the number of its filter: none.
  const data = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) data.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const head = Buffer.concat([uint32(width), uint32(height), Uint8Array.from([8, 3, 0, 0, 0])]);
  const palette = Uint8Array.from(colours.flat());
  return Buffer.concat([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', zlibSync(data, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** The most frequent colours, and which of them each pixel has or is nearest to. */
function paletteOf({ pixels }: Raster, most: number): { colours: readonly Colour[]; indices: Uint8Array } {
  const keyAt = (at: number) => ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 3) counts.set(keyAt(at), (counts.get(keyAt(at)) ?? 0) + 1);
  const frequent = [...counts].sort(([a, often], [b, rarely]) => rarely - often || a - b).slice(0, most);
  const colours = frequent.map(([key]): Colour => [key >> 16, (key >> 8) & 255, key & 255]);
  const nearest = new Map(
    [...counts.keys()].map((key) => [key, nearestOf(colours, [key >> 16, (key >> 8) & 255, key & 255])]),
  );
  return {
    colours,
    indices: Uint8Array.from({ length: pixels.length / 3 }, (_, at) => nearest.get(keyAt(at * 3)) ?? 0),
  };
}

function nearestOf(colours: readonly Colour[], [red, green, blue]: Colour): number {
  const far = colours.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
  return far.indexOf(Math.min(...far));
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), named, uint32(crc32(named))]);
}

function uint32(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
