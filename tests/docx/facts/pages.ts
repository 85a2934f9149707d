/** The pages of a section, as Word sets them. */
import { at, type Element, elements } from '../word-document.ts';
import { millimetres, twips } from './units.ts';

export interface PageFacts {
  readonly orientation: string;
  /** All in millimetres. */
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly header: number;
  /** Null where the count goes on. */
  readonly countsFrom: number | null;
  readonly numberOnFirstPage: boolean;
}

export function pageFacts(section: Element): PageFacts {
  const size = at(section, 'w:pgSz')?.attributes ?? {};
  const margins = at(section, 'w:pgMar')?.attributes ?? {};
  const margin = (side: string) => millimetres(twips(margins[`w:${side}`]));
  const start = at(section, 'w:pgNumType')?.attributes['w:start'];
  const kinds = elements(section, 'w:headerReference').map((reference) => reference.attributes['w:type']);
  return {
    orientation: size['w:orient'] ?? 'portrait',
    width: millimetres(twips(size['w:w'])),
    height: millimetres(twips(size['w:h'])),
    top: margin('top'),
    bottom: margin('bottom'),
    left: margin('left'),
    right: margin('right'),
    header: margin('header'),
    countsFrom: start === undefined ? null : Number(start),
    numberOnFirstPage: !at(section, 'w:titlePg') || kinds.includes('first'),
  };
}
