/** The lines of a letterhead or a signature: side by side in cells, or with tabs. */
import { oneSpaced } from '#lib/vietnamese/text.ts';
import type { WordBlock, WordParagraph } from '../../word/model.ts';
import { isPictured, typedText, wordsOf } from '../text/words.ts';

/** A line that stands by itself on paper. */
export interface PaperText {
  readonly words: string;
  /** The style of its paragraph. */
  readonly style: string;
  /** The column in which it stands. */
  readonly column: number;
}

/** What parts columns that were typed; room for a number or a day is none. */
const GAP = /(?<!(?:Số\s*:?|ngày|tháng|năm)\s*)(?:\t+|[ \u00A0]{4,})/iu;

/** The lines of a block, empty ones left out. */
export function paperTexts(block: WordBlock): readonly PaperText[] {
  if (block.type === 'paragraph') return textsOf(block);
  return block.rows.flatMap(({ cells }) =>
    cells.flatMap(({ blocks }, column) =>
      blocks.flatMap((inside) => paperTexts(inside).map((line) => ({ ...line, column: line.column + column }))),
    ),
  );
}

/** A paragraph is a line, unless tabs part it: names are broken into even lines. */
function textsOf(paragraph: WordParagraph): readonly PaperText[] {
  const { style, numbering } = paragraph;
  const label = numbering === null ? '' : `${numbering.isOrdered ? numbering.label : '-'} `;
  const typed = typedText(paragraph.inlines);
  if (!GAP.test(typed.trim())) {
    const words = wordsOf(paragraph);
    return words === '' ? [] : [{ words: label + words, style, column: 0 }];
  }
  return typed.split('\n').flatMap((line) =>
    line
      .split(GAP)
      .map((part, column) => ({ words: oneSpaced(part).trim(), style, column }))
      .filter(({ words }) => words !== ''),
  );
}

/** True for a block without words and pictures. */
export function isEmpty(block: WordBlock): boolean {
  return paperTexts(block).length === 0 && !isPictured([block]);
}

/** A recipient without the marks of a list: `- Như trên;`. */
export function recipientOf(words: string): string {
  return words.replace(/^[-–—+•*]\s*/u, '').replace(/[\s.,;/]+$/u, '');
}
