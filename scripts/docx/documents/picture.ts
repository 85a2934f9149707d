/** Pictures as a document holds them. */
import { imageSize } from 'image-size';
import type { DocumentProfile } from '#lib/profiles/document-profile.ts';
import { textWidth } from '../measure/text-area.ts';
import type { Image } from '../model/model.ts';

/** English Metric Units in a twip, and in a pixel at 96 to the inch. */
const EMU_PER_TWIP = 635;
const EMU_PER_PIXEL = 9525;
/** Millimetres: a picture leaves room for its caption. */
const MOST_HEIGHT = 200;
const EMU_PER_MM = 36_000;

const FORMATS: Readonly<Record<string, Image['format']>> = { png: 'png', jpg: 'jpeg', gif: 'gif' };

/** The picture in some bytes, not larger than a page of text; null where they are no PNG, JPEG or GIF. */
export function pictureOf(bytes: Uint8Array, alt: string, profile: DocumentProfile): Image | null {
  const size = sizeOf(bytes);
  const format = FORMATS[size?.type ?? ''];
  if (!size || !format || size.width <= 0 || size.height <= 0) return null;
  const [width, height] = [size.width * EMU_PER_PIXEL, size.height * EMU_PER_PIXEL];
  const scale = Math.min(1, (textWidth(profile) * EMU_PER_TWIP) / width, (MOST_HEIGHT * EMU_PER_MM) / height);
  return { bytes, format, width: Math.round(width * scale), height: Math.round(height * scale), alt };
}

function sizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number; readonly type?: string } | null {
  try {
    return imageSize(bytes);
  } catch {
    return null;
  }
}
