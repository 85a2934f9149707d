/** What screen readers say of a table before they read it: the section that it is in, and its columns. */
import type { Block, Inline, Paragraph, Section, Table } from '../model/model.ts';

/** Sections whose tables of data are described. */
export function describeTables(sections: readonly Section[]): readonly Section[] {
  let heading = '';
  const describe = (block: Block): Block => {
    if (block.type === 'paragraph' && HEADING.test(block.style)) heading = wordsOf(block.children);
    if (block.type !== 'table' || block.look !== 'data') return block;
    return { ...block, ...(heading === '' ? {} : { caption: heading }), description: descriptionOf(block) };
  };
  return sections.map((section) => ({ ...section, blocks: section.blocks.map(describe) }));
}

const HEADING = /^(?:Title|Subtitle|Heading\d|Appendix(?:Number|Title))$/u;

function descriptionOf({ rows }: Table): string {
  const [header] = rows;
  const columns = (header?.cells ?? []).map(({ blocks }) =>
    wordsOf(blocks.flatMap((block: Paragraph) => block.children)),
  );
  const named = columns.filter((words) => words !== '');
  const what = named.length === 0 ? `${columns.length} cột` : `các cột: ${named.join('; ')}`;
  return `Bảng ${rows.length - 1} dòng, ${what}`;
}

function wordsOf(children: readonly Inline[]): string {
  const words = children.map((child) => {
    if (child.type === 'text') return child.text;
    if (child.type === 'link') return wordsOf(child.children);
    return child.type === 'image' ? child.image.alt : ' ';
  });
  return words.join('').replace(/\s+/gu, ' ').trim();
}
