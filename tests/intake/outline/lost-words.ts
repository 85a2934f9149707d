/** Words of a Word document that are nowhere in what was made of it. */
import type { ImportedOutline } from '../../../scripts/intake/outline/import-outline.ts';
import type { WordBlock, WordDocument, WordInline } from '../../../scripts/intake/word/model.ts';

/** The words that are fewer in the two files and the notes than in the document, each as often as it lacks. */
export function lostWords(document: WordDocument, { text, letter, notes }: ImportedOutline): readonly string[] {
  const kept = countOf([text, letter ?? '', ...notes.map(({ words }) => words)].join('\n'));
  return [...countOf(document.blocks.flatMap(textsOf).join('\n'))].flatMap(([word, count]) =>
    Array.from({ length: Math.max(0, count - (kept.get(word) ?? 0)) }, () => word),
  );
}

function countOf(text: string): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) count.set(word, (count.get(word) ?? 0) + 1);
  return count;
}

function textsOf(block: WordBlock): readonly string[] {
  if (block.type === 'table')
    return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(textsOf)));
  const label = block.numbering?.isOrdered ? block.numbering.label : '';
  return [`${label} ${block.inlines.map(wordsOf).join('')}`];
}

function wordsOf(inline: WordInline): string {
  if (inline.type === 'text') return inline.value;
  if (inline.type === 'link') return inline.inlines.map(wordsOf).join('');
  return inline.type === 'break' ? '\n' : '';
}
