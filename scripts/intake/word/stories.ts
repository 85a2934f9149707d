/** The parts of a document beside its body: notes, comments, what stands at the edge of pages. */

import { NOTHING_AROUND, whoAndWhen } from './around.ts';
import { Place } from './asides.ts';
import { storyOf } from './blocks.ts';
import type { AsideKind, WordBlock } from './model.ts';
import { blocksOf } from './model-blocks.ts';
import { elementsOf, type XmlElement } from './package/xml-tree.ts';
import type { Reading } from './reading.ts';
import { wordsOfBlocks } from './words.ts';

/** The parts that the text points at, of a kind of relationship. */
function partsOf({ file }: Reading, kind: string): readonly string[] {
  const targets = [...file.relations(file.main).values()].filter(
    (relation) => relation.kind === kind && !relation.isExternal,
  );
  return [...new Set(targets.map(({ target }) => target))];
}

function read(elements: readonly XmlElement[], part: string, reading: Reading, isEdge = false): readonly WordBlock[] {
  return blocksOf(storyOf(reading, part, isEdge).blocks(elements, NOTHING_AROUND), reading.facts);
}

function* children(
  reading: Reading,
  kind: string,
  name: string,
): Generator<readonly [part: string, element: XmlElement]> {
  for (const part of partsOf(reading, kind))
    for (const element of elementsOf(reading.file.tree(part) ?? undefined))
      if (element.name === name) yield [part, element];
}

/** The text itself. */
export function readBody(body: XmlElement, reading: Reading): readonly WordBlock[] {
  return read(elementsOf(body), reading.file.main, reading);
}

/** Reads the comments, so that each can be put aside where it is made. */
export function readComments(reading: Reading): void {
  for (const [part, comment] of children(reading, 'comments', 'w:comment')) {
    const words = wordsOfBlocks(read(elementsOf(comment), part, reading)).trim();
    reading.comments.set(comment.attributes['w:id'] ?? '', { words, ...whoAndWhen(comment) });
  }
}

/** Puts aside the comments that stand nowhere. */
export function leaveComments(reading: Reading): void {
  for (const comment of reading.comments.values()) tell('comment', comment.words, reading, comment);
}

/** The notes that the text has marks of; the others go aside. */
export function readNotes(reading: Reading): ReadonlyMap<string, readonly WordBlock[]> {
  const notes = new Map<string, readonly WordBlock[]>();
  for (const kind of ['footnote', 'endnote'] as const)
    for (const [part, note] of children(reading, `${kind}s`, `w:${kind}`)) {
      if (note.attributes['w:type'] !== undefined && note.attributes['w:type'] !== 'normal') continue;
      const key = `${kind}-${note.attributes['w:id'] ?? ''}`;
      const around = reading.notes.get(key);
      const blocks = read(elementsOf(note), part, reading);
      if (around?.standing === 'text' || around?.standing === 'inserted') notes.set(key, blocks);
      else tell(around?.standing === 'deleted' ? 'deleted' : 'hidden', wordsOfBlocks(blocks), reading, around);
    }
  return notes;
}

/** Puts aside what stands at the edge of pages, once if several parts say the same. */
export function readEdges(reading: Reading): void {
  for (const kind of ['header', 'footer'] as const) {
    const said = new Set<string>();
    for (const part of partsOf(reading, kind)) {
      const root = reading.file.tree(part);
      const words = root ? wordsOfBlocks(read(elementsOf(root), part, reading, true)).trim() : '';
      if (words !== '' && !said.has(words)) tell(kind, words, reading);
      said.add(words);
    }
  }
}

function tell(
  kind: AsideKind,
  words: string,
  { asides }: Reading,
  { author, day }: { readonly author: string; readonly day: string | null } = NOTHING_AROUND,
): void {
  asides.last = '';
  const place = new Place(asides);
  place.told(kind, words, { author, day });
  place.end();
}
