import { linesOfAuthority } from '#lib/profiles/authority.ts';
import type { DocumentProfile, Look } from '#lib/profiles/document-profile.ts';
import { linesInCapitals } from '../measure/even-lines.ts';
import { mm, pt } from '../measure/measure.ts';
import { textWidth } from '../measure/text-area.ts';
import { type Paragraph, paragraph, type Table } from '../model/model.ts';
import type { ParagraphStyle } from '../model/styles.ts';
import { lines, text } from '../model/text.ts';
import { layoutTable } from './layout-table.ts';
import { recipientItems } from './recipients.ts';

/** Who signs. */
export interface Signer {
  readonly authority?: string | undefined;
  readonly title: string;
  readonly name: string;
}

/** The share of the text's width that the copies have. */
const LEFT_SHARE = 0.48;
/** Millimetres between copies and signature. */
const GAP = 4;
/** Points above it. */
const ROOM = 12;

/**
 * Who gets copies, beside who signs (36-HD/VPTW, components "copies" and "authority, position, signature"; Nghị định 30/2020/NĐ-CP,
 * Phụ lục I, II.7 and 9). It never stands on two pages.
 */
export function signatureBlock(profile: DocumentProfile, signer: Signer, copies: readonly string[]): Table {
  const { looks, words } = profile;
  const total = textWidth(profile);
  const left = Math.round(total * LEFT_SHARE);
  const right = total - left;

  const capitals = (value: string, style: ParagraphStyle, look: Look): Paragraph =>
    paragraph(style, lines(linesOfOffice(value, look, right - mm(GAP))));
  const label = copies.length === 0 ? [] : [text(words.copies)];
  return layoutTable(
    total,
    [
      {
        left,
        cells: [
          [
            paragraph('CopiesLabel', label),
            ...recipientItems(copies).map((item) => paragraph('Copies', [text(item)], { indent: { right: mm(GAP) } })),
          ],
          [
            ...(signer.authority === undefined
              ? []
              : linesOfAuthority(signer.authority).map((line) => capitals(line, 'Authority', looks.authority))),
            capitals(signer.title, 'Position', looks.position),
            signaturePlace('ChuKySo', 'SignaturePlace'),
            paragraph('Signer', [text(signer.name)]),
          ],
        ],
      },
    ],
    pt(ROOM),
  );
}

/**
 * A place for the picture of a digital signature, which is found by the name of its bookmark: in the middle between position and name,
 * and at the upper right of what goes with a document in a file of its own (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.8 and IV).
 */
export function signaturePlace(bookmark: string, style: ParagraphStyle): Paragraph {
  return paragraph(style, [], { bookmark });
}

/** The lines of an authority or a position, in capitals; a second office stands below the first, `kiêm` between them. */
export function linesOfOffice(value: string, look: Look, width: number): readonly string[] {
  return value
    .split(/\s+(kiêm)\s+/u)
    .flatMap((line) => (line === 'kiêm' ? [line] : linesInCapitals(line, look, width)));
}
