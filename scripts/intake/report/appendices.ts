/** Appendices behind a signature: each begins with its number and its title, on lines of their own. */
import { parseAppendix } from '#lib/report/appendix.ts';
import type { WordBlock, WordParagraph } from '../word/model.ts';
import { wordsOf } from './text/words.ts';

/** Blocks in which each appendix has one heading; `left` is what says only with which document it goes. */
export function joinAppendixHeads(blocks: readonly WordBlock[]): {
  readonly blocks: readonly WordBlock[];
  readonly left: readonly string[];
} {
  const made: WordBlock[] = [];
  const left: string[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block) continue;
    const words = block.type === 'paragraph' ? wordsOf(block) : '';
    const appendix = block.type === 'paragraph' && block.alignment !== 'both' ? parseAppendix(words) : null;
    if (block.type !== 'paragraph' || !appendix || !isSet(block)) {
      made.push(block);
      continue;
    }
    const titles: WordParagraph[] = [];
    for (let next = blocks[at + 1]; next?.type === 'paragraph'; next = blocks[at + 1]) {
      const line = wordsOf(next);
      if (/^\(?\s*kèm theo\s/iu.test(line)) left.push(line);
      else if (appendix.title === '' && isTitle(next)) titles.push(next);
      else if (line !== '') break;
      at += 1;
    }
    const [gap] = titles.length === 0 ? [] : [{ ...PLAIN, value: '. ' }];
    made.push({
      ...block,
      headingLevel: block.headingLevel ?? 1,
      inlines: [...block.inlines, ...(gap ? [gap] : []), ...titles.flatMap(({ inlines }) => inlines)],
    });
  }
  return { blocks: made, left };
}

const PLAIN = { type: 'text', isBold: false, isItalic: false, isStruck: false, vertical: 'baseline' } as const;

function isSet({ alignment, style, headingLevel }: WordParagraph): boolean {
  return alignment === 'center' || headingLevel !== null || style === 'Appendix Number';
}

function isTitle(paragraph: WordParagraph): boolean {
  return wordsOf(paragraph) !== '' && (paragraph.style === 'Appendix Title' || paragraph.alignment === 'center');
}
