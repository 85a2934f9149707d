/** Has mammoth read what was made plain. */
import { createBodyReader } from 'mammoth/lib/docx/body-reader.js';
import { element } from 'mammoth/lib/xml/nodes.js';
import type { Plain } from './plain.ts';

/**
 * What is looked up elsewhere stands in the plain document itself: an address for the id of a relationship, a key for a style. Everything
 * is found, since a warning is held against all others, which takes too long in long documents.
 */
const OPTIONS = {
  relationships: { findTargetByRelationshipId: (id: string) => id },
  contentTypes: { findContentType: () => 'image/png' },
  docxFile: { read: () => null },
  files: { read: () => null },
  numbering: { findLevel: () => null, findLevelByParagraphStyleId: () => null },
  styles: {
    findParagraphStyleById: () => ({ name: null }),
    findCharacterStyleById: () => ({ name: null }),
    findTableStyleById: () => ({ name: null }),
  },
};

/** The blocks as mammoth reads them, still to be looked at. */
export function readPlain(blocks: readonly Plain[]): unknown {
  return createBodyReader(OPTIONS).readXmlElements(blocks).value;
}

/** The character that a font of pictures shows; null where mammoth knows none. */
export function readSymbol(font: string, hex: string): string | null {
  const found = createBodyReader(OPTIONS).readXmlElements([
    element('w:sym', { 'w:font': font, 'w:char': hex }, []),
  ]).value;
  const [first] = Array.isArray(found) ? (found as readonly unknown[]) : [];
  return typeof first === 'object' && first !== null && 'value' in first && typeof first.value === 'string'
    ? first.value
    : null;
}
