/** Lines of their own around tables. */
import type { Block, Paragraph, Section } from './model.ts';
import { paragraph } from './model.ts';

/** True for a line that only keeps tables apart from what is around them. */
export function isSpacer(block: Block): block is Paragraph & { readonly style: 'TableGap' | 'TableEnd' } {
  return block.type === 'paragraph' && (block.style === 'TableGap' || block.style === 'TableEnd');
}

/**
 * The sections of a document with a line of its own wherever Word would run tables into each other or add a line of its own size, and behind a
 * table, where LibreOffice leaves a heading alone at the foot of a page.
 */
export function spaced(sections: readonly Section[]): readonly Section[] {
  return sections.map((section, index) => ({
    ...section,
    blocks: spacedBlocks(section.blocks, index === sections.length - 1),
  }));
}

function spacedBlocks(blocks: readonly Block[], isLast: boolean): readonly Block[] {
  const gap = (style: Paragraph['style']) => paragraph(style, []);
  const apart = blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    if (block.type === 'table' && before && (block.look === 'data' || before.type === 'table'))
      return [gap('TableGap'), block];
    return before?.type === 'table' && before.look === 'data' ? [gap('TableEnd'), block] : [block];
  });
  return apart.at(-1)?.type === 'paragraph' ? apart : [...apart, gap(isLast ? 'TableEnd' : 'TableGap')];
}
