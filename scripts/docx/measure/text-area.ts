import type { DocumentProfile } from '#lib/profiles/document-profile.ts';
import { mm } from './measure.ts';

/** Millimetres that a picture leaves on its page, for a heading and a caption, and its height at most. */
const PICTURE_ROOM = 50;
const MOST_PICTURE = 200;

/** Width of the text area in twips. */
export function textWidth({ page }: DocumentProfile, orientation: 'portrait' | 'landscape' = 'portrait'): number {
  const width = orientation === 'portrait' ? page.width : page.height;
  return mm(width) - mm(page.left) - mm(page.right);
}

/** Height of the text area of an upright page in twips. */
export function textHeight({ page }: DocumentProfile): number {
  return mm(page.height - page.top - page.bottom);
}

/** Height of a picture in the text area at most, in twips. */
export function pictureHeight({ page }: DocumentProfile, orientation: 'portrait' | 'landscape' = 'portrait'): number {
  const height = orientation === 'portrait' ? page.height : page.width;
  return mm(Math.min(MOST_PICTURE, height - page.top - page.bottom - PICTURE_ROOM));
}
