/** The pieces that a redline compares: words, spaces and what is neither. */
import { createHash } from 'node:crypto';
import type { Block, Inline, Paragraph, Row, WordDocument } from '../model/model.ts';

/** A document whose paragraphs are cut into pieces. Each piece, paragraph, row and table is an object of its own, and stands for itself. */
export function inTokens(document: WordDocument): WordDocument {
  return {
    ...document,
    sections: document.sections.map((section) => ({ ...section, blocks: section.blocks.map(blockInTokens) })),
    notes: new Map([...document.notes].map(([number, blocks]) => [number, blocks.map(paragraphInTokens)])),
  };
}

function blockInTokens(block: Block): Block {
  if (block.type === 'paragraph') return paragraphInTokens(block);
  if (block.type !== 'table') return { ...block };
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(paragraphInTokens) })),
  }));
  return { ...block, rows };
}

function paragraphInTokens(block: Paragraph): Paragraph {
  return { ...block, children: block.children.flatMap(tokensOf) };
}

/** Each text one word, some white space or one other character. */
function tokensOf(child: Inline): readonly Inline[] {
  return child.type === 'text'
    ? (child.text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []).map((text) => ({ ...child, text }))
    : [{ ...child }];
}

/** Tokens with the same key are the same, whatever the text of a note and the picture at a place have become. */
export function likenessKey(token: Inline): string {
  switch (token.type) {
    case 'text':
      return `${token.text}\u0000${Object.keys(token.marks).sort().join(' ')} ${token.marks.font ?? ''}`;
    case 'link':
      return `link ${token.url} ${token.children.map(likenessKey).join('')}`;
    case 'image':
      return `image ${token.image.alt}`;
    default:
      return token.type;
  }
}

/** Tokens with the same key are one, however they look and whatever else is said of a picture. */
export function wordKey(token: Inline): string {
  if (token.type === 'text') return token.text;
  return token.type === 'image' ? `image ${sumOf(token.image.bytes)}` : tokenKey(token);
}

const sums = new WeakMap<Uint8Array, string>();

function sumOf(bytes: Uint8Array): string {
  const sum = sums.get(bytes) ?? createHash('sha256').update(bytes).digest('hex');
  sums.set(bytes, sum);
  return sum;
}

/** Tokens with the same key are the same, whatever the text of a note has become: what is told there. */
export function tokenKey(token: Inline): string {
  if (token.type === 'link') return `link ${token.url} ${token.children.map(tokenKey).join('')}`;
  return token.type === 'image' ? `${likenessKey(token)} ${sumOf(token.image.bytes)}` : likenessKey(token);
}

/** Tokens with the same key are the same to the last letter of their notes. */
export function exactKey({ notes }: WordDocument): (token: Inline) => string {
  return (token) =>
    token.type === 'noteReference'
      ? `note ${(notes.get(token.number) ?? []).map(({ children }) => children.map(tokenKey).join('')).join('\n')}`
      : tokenKey(token);
}

/** Joins tokens that follow each other into runs again. */
export function joinTokens(tokens: readonly Inline[]): readonly Inline[] {
  const runs: Inline[] = [];
  for (const token of tokens) {
    const last = runs.at(-1);
    if (token.type === 'text' && last?.type === 'text' && last.change === token.change && sameMarks(last, token)) {
      runs[runs.length - 1] = { ...last, text: last.text + token.text };
    } else runs.push(token);
  }
  return runs;
}

function sameMarks(a: Inline & { readonly type: 'text' }, b: Inline & { readonly type: 'text' }): boolean {
  return likenessKey({ ...a, text: '' }) === likenessKey({ ...b, text: '' });
}

/** True for the white space between words. */
export function isSpace(part: Block | Row | Inline): boolean {
  return 'type' in part && part.type === 'text' && part.text.trim() === '';
}
