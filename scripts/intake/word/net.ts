/** The net under all reading: a word that is in the package and nowhere in what was read of it is told, whatever the reason. */
import { takeInventory } from './inventory.ts';
import { decoded, ENCODINGS } from './letters/encoding.ts';
import type { Aside, WordBlock, WordDocument } from './model.ts';
import type { WordPackage } from './package/word-package.ts';
import { wordsIn, wordsOfBlocks } from './words.ts';

/** The aside of all words that were lost; none where all are there. */
export function lostWords(file: WordPackage, read: Omit<WordDocument, 'custom' | 'pictures'>): readonly Aside[] {
  const found = new Map<string, number>();
  const count = (text: string) => {
    for (const word of wordsIn(text.normalize('NFC'))) found.set(word, (found.get(word) ?? 0) + 1);
  };
  const countBlocks = (blocks: readonly WordBlock[]) => count(wordsOfBlocks(blocks));
  countBlocks(read.blocks);
  for (const blocks of read.notes.values()) countBlocks(blocks);
  // What was inserted is in the text as well.
  for (const { kind, words } of read.asides) if (kind !== 'inserted') count(words);

  const { words, said } = takeInventory(file);
  const lost = [...words].flatMap(([word, times]) => {
    const missing = times <= (found.get(word) ?? 0) ? 0 : times - timesFound(word, found);
    return missing > 0 ? [missing > 1 ? `${word} (${missing} lần)` : word] : [];
  });
  const unsaid = [...said].filter((word) => !words.has(word) && timesFound(word, found) === 0);
  if (lost.length + unsaid.length === 0) return [];
  return [{ kind: 'lost', words: [...lost, ...unsaid].join(' '), author: '', day: null, near: '' }];
}

/** How often a word was read, in whatever code table it stands in the package. */
function timesFound(word: string, found: ReadonlyMap<string, number>): number {
  const readings = new Set([word, ...ENCODINGS.flatMap((encoding) => wordsIn(decoded(word, encoding)))]);
  return [...readings].reduce((sum, reading) => sum + (found.get(reading) ?? 0), 0);
}
