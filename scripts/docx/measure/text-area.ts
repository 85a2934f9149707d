import type { DocumentProfile } from '#lib/profiles/document-profile.ts';
import { mm } from './measure.ts';

/** Millimetres between the text of a cell and the lines beside it. */
export const CELL_MARGIN = 1.5;

/** Width of the text area in twips. */
export function textWidth({ page }: DocumentProfile, orientation: 'portrait' | 'landscape' = 'portrait'): number {
  const width = orientation === 'portrait' ? page.width : page.height;
  return mm(width) - mm(page.left) - mm(page.right);
}
