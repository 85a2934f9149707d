/** Letters of old code tables whose font does not tell so: pasted into another document, they are known by the words that they make. */
import { findLegacy, HAS_LEGACY, readLegacyWords } from '#lib/vietnamese/legacy-encoding.ts';
import type { WordBlock, WordDocument, WordInline } from './model.ts';
import { wordsOfInlines } from './words.ts';

type Texts = Pick<WordDocument, 'blocks' | 'notes' | 'asides'>;
type Encoding = 'TCVN3' | 'VNI';

/** The texts of a document in Unicode. */
export function inUnicode({ blocks, notes, asides }: Texts): Texts {
  const paragraphs = [blocks, ...notes.values()].flatMap(linesOf);
  const found = [...paragraphs, ...asides.map(({ words }) => words)].flatMap(
    (line) => findLegacy(line)?.encoding ?? [],
  );
  if (found.length === 0) return { blocks, notes, asides };
  const isVni = found.filter((encoding) => encoding === 'VNI').length * 2 > found.length;
  const main: Encoding = isVni ? 'VNI' : 'TCVN3';
  return {
    blocks: blocks.map((block) => readBlock(block, main)),
    notes: new Map([...notes].map(([key, note]) => [key, note.map((block) => readBlock(block, main))])),
    asides: asides.map((aside) => ({
      ...aside,
      words: readerOf(aside.words, main)(aside.words),
      near: readerOf(aside.near, main)(aside.near),
    })),
  };
}

function linesOf(blocks: readonly WordBlock[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [wordsOfInlines(block.inlines)]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => linesOf(cell.blocks))),
  );
}

/** Reads pieces of a line: all words where the line itself is proof enough, or those that can be nothing else. */
function readerOf(line: string, main: Encoding): (piece: string) => string {
  if (!HAS_LEGACY.test(line)) return (piece) => piece;
  const own = findLegacy(line)?.encoding;
  return (piece) => readLegacyWords(piece, own ?? main, own !== undefined).normalize('NFC');
}

function readBlock(block: WordBlock, main: Encoding): WordBlock {
  if (block.type === 'paragraph') {
    const read = readerOf(wordsOfInlines(block.inlines), main);
    return { ...block, inlines: block.inlines.map((inline) => readInline(inline, read)) };
  }
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map((one) => readBlock(one, main)) })),
  }));
  return { ...block, rows };
}

function readInline(inline: WordInline, read: (piece: string) => string): WordInline {
  if (inline.type === 'text') return { ...inline, value: read(inline.value) };
  return inline.type === 'link' ? { ...inline, inlines: inline.inlines.map((one) => readInline(one, read)) } : inline;
}
