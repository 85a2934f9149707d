/** Word documents as data, from short descriptions. */
import type {
  WordBlock,
  WordCell,
  WordDocument,
  WordInline,
  WordParagraph,
  WordTable,
  WordText,
} from '../../../scripts/intake/word/model.ts';

/** A text; `**` at both ends for bold, `_` for italic. */
export function t(value: string, marks: Partial<WordText> = {}): WordText {
  const isBold = value.startsWith('**') && value.endsWith('**') && value.length > 4;
  return {
    type: 'text',
    value: isBold ? value.slice(2, -2) : value,
    isBold,
    isItalic: false,
    isStruck: false,
    vertical: 'baseline',
    ...marks,
  };
}

/** A paragraph of texts and other things. */
export function p(
  content: string | readonly (string | WordInline)[],
  more: Partial<WordParagraph> = {},
): WordParagraph {
  const parts = typeof content === 'string' ? [content] : content;
  return {
    type: 'paragraph',
    inlines: parts.filter((part) => part !== '').map((part) => (typeof part === 'string' ? t(part) : part)),
    headingLevel: null,
    style: '',
    numbering: null,
    alignment: 'left',
    ...more,
  };
}

/** A cell of text, or of blocks. */
export function c(content: string | readonly WordBlock[], more: Partial<WordCell> = {}): WordCell {
  return { columns: 1, rows: 1, blocks: typeof content === 'string' ? [p(content)] : content, ...more };
}

/** A table of rows of cells; texts are cells of them. */
export function table(rows: readonly (readonly (string | WordCell)[])[], headers = 1): WordTable {
  return {
    type: 'table',
    rows: rows.map((cells, index) => ({
      isHeader: index < headers,
      cells: cells.map((cell) => (typeof cell === 'string' ? c(cell) : cell)),
    })),
  };
}

/** A document of blocks. */
export function document(blocks: readonly WordBlock[], more: Partial<WordDocument> = {}): WordDocument {
  return { blocks, notes: new Map(), pictures: new Map(), asides: [], custom: new Map(), ...more };
}
