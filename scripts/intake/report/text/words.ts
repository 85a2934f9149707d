/** The words of parts of a Word document, as plain text. */
import { oneSpaced } from '#lib/vietnamese/text.ts';
import type { WordBlock, WordInline, WordParagraph } from '../../word/model.ts';

/** Where a line may end, and nothing is seen; a hyphen that never ends one is a hyphen. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/gu;

/** Text as Markdown holds it: what only sets lines is left out. */
export function cleaned(text: string): string {
  return text.normalize('NFC').replace(UNSEEN, '').replaceAll('\u2011', '-');
}

/** What stands in a line, its breaks as line ends; notes and pictures are no words. */
export function typedText(inlines: readonly WordInline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return cleaned(inline.value);
      if (inline.type === 'link') return typedText(inline.inlines);
      return inline.type === 'break' ? '\n' : '';
    })
    .join('');
}

/** The words of a paragraph on one line. */
export function wordsOf(paragraph: WordParagraph): string {
  return oneSpaced(typedText(paragraph.inlines)).trim();
}

/** The words of blocks, those of tables cell by cell; empty ones left out. */
export function linesOf(blocks: readonly WordBlock[]): readonly string[] {
  return paragraphsOf(blocks)
    .map((paragraph) => [paragraph.numbering?.label ?? '', wordsOf(paragraph)].join(' ').trim())
    .filter((line) => line !== '');
}

/** The paragraphs of blocks, those of tables cell by cell. */
export function paragraphsOf(blocks: readonly WordBlock[]): readonly WordParagraph[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks: inside }) => paragraphsOf(inside))),
  );
}

/** True where all words of a paragraph are bold. */
export function isAllBold({ inlines }: WordParagraph): boolean {
  const texts = inlines.flatMap((inline) => (inline.type === 'link' ? inline.inlines : [inline]));
  const words = texts.filter((inline) => inline.type === 'text' && inline.value.trim() !== '');
  return words.length > 0 && words.every((inline) => inline.type === 'text' && inline.isBold);
}

/** The words before the first break, link, note or picture. */
export function leadingText(inlines: readonly WordInline[]): string {
  const end = inlines.findIndex(({ type }) => type !== 'text');
  return inlines
    .slice(0, end < 0 ? inlines.length : end)
    .map((inline) => (inline.type === 'text' ? inline.value : ''))
    .join('');
}

/** What a line holds without so many characters of its text at the beginning. */
export function withoutLead(inlines: readonly WordInline[], length: number): readonly WordInline[] {
  let left = length;
  return inlines.flatMap((inline): readonly WordInline[] => {
    if (left === 0 || inline.type !== 'text') return [inline];
    const taken = Math.min(left, inline.value.length);
    left -= taken;
    return taken === inline.value.length ? [] : [{ ...inline, value: inline.value.slice(taken) }];
  });
}

/** Words as a note tells them. */
export function quoted(words: string): string {
  return `“${words}”`;
}

/** True where a picture stands among some blocks. */
export function isPictured(blocks: readonly WordBlock[]): boolean {
  return paragraphsOf(blocks).some(({ inlines }) => inlines.some(({ type }) => type === 'picture'));
}
