/** Finds pages by their names. */
import { INDEX_NAME, TITLES_NAME, type TitleGroup } from '../titles.ts';
import { folded, lowered, wordsOf } from './letters.ts';

/** A page that was found by its name. */
export interface FoundTitle {
  readonly href: string;
  readonly kind: string;
  readonly name: string;
  readonly other: string;
}

/** What the page's own list has; none where it could not be read. */
export function titlesHere(): readonly TitleGroup[] {
  return here()[TITLES_NAME] ?? [];
}

/** The address of the index of all words; null where there is none, and from a folder, where a page loads nothing. */
export function indexHere(): string | null {
  return location.protocol === 'file:' ? null : (here()[INDEX_NAME] ?? null);
}

/** What scripts before this one have left. */
function here(): { readonly [TITLES_NAME]?: readonly TitleGroup[]; readonly [INDEX_NAME]?: string } {
  return Object(globalThis);
}

/** Those that have all words: first as they were typed, then by letters without marks; words that follow each other before words apart. */
export function findTitles(groups: readonly TitleGroup[], query: string): readonly FoundTitle[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const [typed, plain] = [words.join(' '), words.map(folded)];
  const phrase = plain.join(' ');
  return groups
    .flatMap(({ kind, before, after, entries }) =>
      entries.flatMap(([key, name, other]) => {
        const [asIs, bare] = [lowered(`${name} ${other}`), folded(`${name} ${other}`)];
        if (!plain.every((word) => bare.includes(word))) return [];
        const tier = [
          asIs.includes(typed),
          words.every((word) => asIs.includes(word)),
          bare.includes(phrase),
          true,
        ].indexOf(true);
        return [{ tier, found: { href: `${before}${key}${after}`, kind, name, other } }];
      }),
    )
    .sort((a, b) => a.tier - b.tier)
    .map(({ found }) => found);
}
