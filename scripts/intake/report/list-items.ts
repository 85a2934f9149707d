/** Paragraphs that are items of lists: by Word's own bullets and numbers, or by those that were typed. */
import type { WordInline, WordParagraph } from '../word/model.ts';
import { isAllBold, leadingText, typedText, withoutLead } from './text/words.ts';

/** An item of a list. */
export interface Item {
  /** By what an item is one of the same list: its mark, where it was typed. */
  readonly mark: string;
  /** 0 is the outermost; null where only the mark tells. */
  readonly level: number | null;
  /** Its number; null for a bullet. */
  readonly number: number | null;
  readonly delimiter: '.' | ')';
  /** What it says. */
  readonly inlines: readonly WordInline[];
}

/** The mark of items whose numbers were typed. */
export const NUMBERED = '1';

const DECIMAL = /^(\d{1,9})([.)])$/u;
/** Private use is how Word keeps the bullets of its symbol fonts. */
const BULLET = /^\s*([-–—+*•●◦○▪■□‣·∙⁃➢✓\uE000-\uF8FF])(?:\s+|(?<=[-+•●▪·])(?=[\p{L}(“"]))/u;
const NUMBER = /^\s*(\d{1,3})([.)])\s+(?=\S)/u;

/** The item that a paragraph is; null for any other. `next` and `last` are what stands beside: one number alone makes no list. */
export function itemOf(
  paragraph: WordParagraph,
  last: WordParagraph | undefined,
  next: WordParagraph | undefined,
): Item | null {
  const { numbering, inlines } = paragraph;
  if (numbering) {
    const [, number, delimiter] = DECIMAL.exec(numbering.label) ?? [];
    const level = numbering.level;
    if (!numbering.isOrdered) return { mark: '', level, number: null, delimiter: '.', inlines };
    if (number === undefined) return null;
    return { mark: '', level, number: Number(number), delimiter: delimiter === ')' ? ')' : '.', inlines };
  }
  const text = leadingText(inlines);
  const [bullet, mark] = BULLET.exec(text) ?? [];
  if (bullet !== undefined && mark !== undefined && typedText(inlines).length > bullet.length)
    return { mark, level: null, number: null, delimiter: '.', inlines: withoutLead(inlines, bullet.length) };
  const [lead, number = '', delimiter] = NUMBER.exec(text) ?? [];
  if (lead === undefined || isAllBold(paragraph)) return null;
  const isOne = numberOf(last) === Number(number) - 1 || numberOf(next) === Number(number) + 1;
  if (!isOne) return null;
  return {
    mark: NUMBERED,
    level: null,
    number: Number(number),
    delimiter: delimiter === ')' ? ')' : '.',
    inlines: withoutLead(inlines, lead.length),
  };
}

function numberOf(paragraph: WordParagraph | undefined): number | null {
  if (!paragraph || paragraph.numbering || isAllBold(paragraph)) return null;
  const [, number] = NUMBER.exec(leadingText(paragraph.inlines)) ?? [];
  return number === undefined ? null : Number(number);
}
