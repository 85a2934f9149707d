/** Whether the data of a PNG are as long as its size asks for (ISO/IEC 15948, 7 to 10). */
import { constants, inflateSync } from 'node:zlib';

/** Samples of a pixel, by the colour type. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Adam7: the first column and row of each pass, and the steps between them. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const ONE_PASS = [[0, 0, 1, 1]] as const;

/** Longer pictures are not unpacked, only to be measured. */
const LIMIT = 2 ** 27;

/** False only where it is certain that rows lack: data that cannot be unpacked for another reason are left to who shows them. */
export function holdsAllRows(view: DataView, data: readonly Uint8Array[]): boolean {
  const expected = lengthOf(view);
  if (expected > LIMIT) return true;
  try {
    const rows = inflateSync(joined(data), { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: LIMIT });
    return rows.length >= expected;
  } catch {
    return true;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Bytes of all rows, each with the byte that names its filter. */
function lengthOf(view: DataView): number {
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const bits = view.getUint8(24) * (SAMPLES[view.getUint8(25)] ?? 0);
  const passes = view.getUint8(28) === 1 ? PASSES : ONE_PASS;
  return passes.reduce((sum, [column, row, columns, rows]) => {
    const across = Math.ceil(Math.max(0, width - column) / columns);
    const down = Math.ceil(Math.max(0, height - row) / rows);
    return sum + (across === 0 ? 0 : down * (1 + Math.ceil((across * bits) / 8)));
  }, 0);
}
