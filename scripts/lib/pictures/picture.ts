/** What a picture file is, from its bytes: its name tells nothing. */
import { imageSize } from 'image-size';
import { isWhole, type PictureFormat } from './whole.ts';

/** A picture that can be shown. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly format: PictureFormat;
  /** Pixels, as stored: before it is turned. */
  readonly width: number;
  readonly height: number;
  /** How it is to be set upright; left out where it is. */
  readonly turn?: Turn;
}

/** First mirrored from left to right, then turned clockwise. */
export interface Turn {
  readonly degrees: 0 | 90 | 180 | 270;
  readonly isMirrored: boolean;
}

/**
 * Why a file is no picture: a drawing that only new Words show, nothing at all, the pointer that Git LFS keeps in its place, something
 * else, a picture that is cut off or was changed, or one with more bytes or pixels than a document can show.
 */
export type FileFault = 'svg' | 'empty' | 'pointer' | 'no-picture' | 'damaged' | 'too-large';

/** What a document shows well has a tenth of it; who opens a larger one, in Word or for a PDF, unpacks all of its pixels. */
const MOST_PIXELS = 100_000_000;
const MOST_BYTES = 20 * 1024 * 1024;

/** The picture in some bytes, or why there is none. */
export function readPicture(bytes: Uint8Array): Picture | FileFault {
  const format = formatOf(bytes);
  if (format === null) return otherFault(bytes);
  if (bytes.length > MOST_BYTES) return 'too-large';
  const size = isWhole(bytes, format) ? sizeOf(bytes) : null;
  if (!size || size.width <= 0 || size.height <= 0) return 'damaged';
  if (size.width * size.height > MOST_PIXELS) return 'too-large';
  const turn = TURNS[size.orientation ?? 1];
  return { bytes, format, width: size.width, height: size.height, ...(turn ? { turn } : {}) };
}

/** The turns of photographs whose camera was held otherwise (Exif 2.32, 4.6.4, `Orientation`); Word does not look there. */
const TURNS: Readonly<Record<number, Turn>> = {
  2: { degrees: 0, isMirrored: true },
  3: { degrees: 180, isMirrored: false },
  4: { degrees: 180, isMirrored: true },
  5: { degrees: 270, isMirrored: true },
  6: { degrees: 90, isMirrored: false },
  7: { degrees: 90, isMirrored: true },
  8: { degrees: 270, isMirrored: false },
};

function formatOf(bytes: Uint8Array): PictureFormat | null {
  const begins = (...head: readonly number[]) => head.every((byte, index) => bytes[index] === byte);
  if (begins(0x89, 0x50, 0x4e, 0x47)) return 'png';
  if (begins(0xff, 0xd8, 0xff)) return 'jpeg';
  return begins(0x47, 0x49, 0x46, 0x38) ? 'gif' : null;
}

function otherFault(bytes: Uint8Array): FileFault {
  if (bytes.length === 0) return 'empty';
  const text = new TextDecoder().decode(bytes.subarray(0, 4096));
  if (text.startsWith('version https://git-lfs.github.com/spec/')) return 'pointer';
  return /<svg[\s/>]/u.test(text) ? 'svg' : 'no-picture';
}

function sizeOf(bytes: Uint8Array): ReturnType<typeof imageSize> | null {
  try {
    return imageSize(bytes);
  } catch {
    return null;
  }
}
