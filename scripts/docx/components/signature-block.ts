import { Paragraph, type Table } from 'docx';
import type { ReportFrontMatter } from '#lib/front-matter.ts';
import { mm, pt } from '../measure.ts';
import { type DocumentProfile, textWidth } from '../profile.ts';
import type { ParagraphStyle } from '../styles.ts';
import { textLines, textRun } from '../text-run.ts';
import { evenLines, type Font } from '../text-width.ts';
import { layoutTable } from './layout-table.ts';
import { recipientItems } from './recipients.ts';

/** The share of the text's width that the copies have. */
const LEFT_SHARE = 0.48;
/** Millimetres between copies and signature. */
const GAP = 4;
/** Points above it. */
const ROOM = 12;

/** Who gets copies, beside who signs (36-HD/VPTW, components "copies" and "authority, position, signature"). It never stands on two pages. */
export function signatureBlock(profile: DocumentProfile, signer: ReportFrontMatter['signer'], copies: readonly string[]): Table {
  const { sizes, words } = profile;
  const total = textWidth(profile);
  const left = Math.round(total * LEFT_SHARE);
  const right = total - left;

  const capitals = (text: string, style: ParagraphStyle, font: Font): Paragraph =>
    new Paragraph({ style, children: textLines(linesOfOffice(text).flatMap((line) => evenLines(line, font, right - mm(GAP)))) });
  const label = copies.length === 0 ? [] : [textRun(words.copies)];
  return layoutTable(
    [left, right],
    [
      [
        [
          new Paragraph({ style: 'CopiesLabel', children: label }),
          ...recipientItems(copies).map((item) => new Paragraph({ style: 'Copies', indent: { right: mm(GAP) }, children: [textRun(item)] })),
        ],
        [
          ...(signer.authority === undefined ? [] : [capitals(signer.authority, 'Authority', { size: sizes.signature, bold: true })]),
          capitals(signer.title, 'SignerTitle', { size: sizes.signature }),
          new Paragraph({ style: 'SignerName', children: [textRun(signer.name)] }),
        ],
      ],
    ],
    pt(ROOM),
  );
}

/** The lines of an authority or a position, in capitals; a second office stands below the first, `kiêm` between them. */
export function linesOfOffice(text: string): readonly string[] {
  return text.split(/\s+(kiêm)\s+/u).map((line) => (line === 'kiêm' ? line : line.toUpperCase()));
}
