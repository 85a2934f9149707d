/** Word documents made by hand, as their reader gives them. */
import type {
  WordBlock,
  WordCell,
  WordDocument,
  WordInline,
  WordParagraph,
  WordRow,
  WordTable,
} from '../../../scripts/intake/word/model.ts';

/** How a paragraph is typed. */
export interface Typed {
  /** So many characters are bold. */
  readonly bold?: number | undefined;
  /** The number that Word writes by itself. */
  readonly label?: string;
  /** The bullet that Word writes by itself. */
  readonly bullet?: string;
  readonly level?: number;
  readonly isCentered?: boolean;
}

/** A paragraph; `\n` is a new line within it. */
export function para(text: string, { bold = 0, label, bullet, level, isCentered }: Typed = {}): WordParagraph {
  const mark = label ?? bullet;
  return {
    type: 'paragraph',
    inlines: [...inlinesOf(text.slice(0, bold), true), ...inlinesOf(text.slice(bold), false)],
    headingLevel: level ?? null,
    style: level === undefined ? '' : `heading ${level}`,
    numbering: mark === undefined ? null : { label: mark, level: 0, isOrdered: label !== undefined },
    alignment: isCentered ? 'center' : 'both',
  };
}

function inlinesOf(text: string, isBold: boolean): readonly WordInline[] {
  return text
    .split('\n')
    .flatMap((value, at): readonly WordInline[] => [
      ...(at > 0 ? [{ type: 'break', kind: 'line' } as const] : []),
      ...(value === ''
        ? []
        : [{ type: 'text', value, isBold, isItalic: false, isStruck: false, vertical: 'baseline' } as const]),
    ]);
}

/** A document of some blocks. */
export function wordDocument(blocks: readonly WordBlock[]): WordDocument {
  return { blocks, notes: new Map(), pictures: new Map(), asides: [], custom: new Map() };
}

/**
 * A document from a description: a paragraph a line, `**bold**`, `>< ` in the middle, `=2 ` in a style of headings, `[II.] ` and `[•] ` what
 * Word writes by itself, ` ⏎ ` a new line, `→` a tab; lines with bars are a table, ` ⏎ ` in a cell is a new paragraph, `{2x1}` how
 * many columns and rows it takes.
 */
export function described(text: string): WordDocument {
  const blocks: WordBlock[] = [];
  let rows: WordRow[] = [];
  const close = () => {
    if (rows.length > 0) blocks.push({ type: 'table', rows } satisfies WordTable);
    rows = [];
  };
  for (const line of text.split('\n')) {
    if (line.startsWith('|')) rows.push({ isHeader: false, cells: line.slice(1, -1).split('|').map(cellOf) });
    else {
      close();
      if (line.trim() !== '') blocks.push(paragraphOf(line));
    }
  }
  close();
  return wordDocument(blocks);
}

function cellOf(text: string): WordCell {
  const [, words = '', columns = '1', height = '1'] = /^(.*?)(?:\{(\d)x(\d)\})?$/u.exec(text.trim()) ?? [];
  const blocks = words.trim() === '' ? [] : words.split('⏎').map((one) => paragraphOf(one.trim()));
  return { columns: Number(columns), rows: Number(height), blocks };
}

function paragraphOf(line: string): WordParagraph {
  const [, centered, level, mark, rest = ''] = /^(>< )?(?:=(\d) )?(?:\[([^\]]*)\] )?(.*)$/u.exec(line) ?? [];
  const [, bold] = /^\*\*(.*?)\*\*/u.exec(rest) ?? [];
  const isOrdered = mark !== undefined && /[\p{L}\d]/u.test(mark);
  return para(rest.replaceAll('**', '').replaceAll(' ⏎ ', '\n').replaceAll('→', '\t'), {
    bold: bold?.replaceAll(' ⏎ ', '\n').length,
    ...(mark === undefined ? {} : isOrdered ? { label: mark } : { bullet: mark }),
    ...(level === undefined ? {} : { level: Number(level) }),
    isCentered: centered !== undefined,
  });
}
