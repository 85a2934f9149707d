/** Finds reports by their words, with the index that Pagefind made; over HTTP alone, since a page from a folder loads nothing. */
import { combined, folded, lowered, readingsOf, wordsOf } from './letters.ts';

/** Ways to read what was typed that are tried. */
const MOST = 16;

interface Result {
  readonly id: string;
  readonly score: number;
  data(): Promise<FoundPage>;
}

/** A page as Pagefind tells it. */
export interface FoundPage {
  readonly url: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  /** HTML: text with `mark`. */
  readonly excerpt: string;
}

interface Instance {
  search(query: string): Promise<{ readonly results: readonly Result[] }>;
}

interface Module {
  createInstance(options: { readonly exactDiacritics?: boolean }): Instance;
}

/** Searches all words: pages in order, each told when it is asked for. */
export type Search = (query: string) => Promise<readonly (() => Promise<FoundPage>)[]>;

/** Opens the index; null where there is none. */
export async function openIndex(address: string): Promise<Search | null> {
  try {
    const { createInstance }: Module = await import(/* @vite-ignore */ address);
    return searchWith(createInstance({}), createInstance({ exactDiacritics: true }));
  } catch {
    return null;
  }
}

/** `loose` takes words without their marks, `exact` as they stand. */
export function searchWith(loose: Instance, exact: Instance): Search {
  return async (query) => {
    const words = wordsOf(query);
    const readings: (readonly string[])[] = [];
    for (const word of words) {
      // A word that no page has would be left out of the question.
      const known: string[] = [];
      for (const one of readingsOf(word)) if ((await loose.search(one)).results.length > 0) known.push(one);
      if (known.length === 0) return [];
      readings.push(known);
    }
    if (readings.length === 0) return [];
    const ways = combined(readings, MOST);
    const found = await resultsOf(loose, ways);
    const typed = lowered(words.join(' '));
    const hasMarks = folded(typed) !== typed;
    const several = words.length > 1;
    // From the best downwards; each shows the place in a page that it is about.
    const tiers = [
      hasMarks && several ? await resultsOf(exact, [`"${typed}"`]) : null,
      hasMarks ? await resultsOf(exact, [typed]) : null,
      several
        ? await resultsOf(
            loose,
            ways.map((way) => `"${way}"`),
          )
        : null,
      found,
    ];
    return [...found.values()]
      .map(({ id, score }) => {
        const tier = tiers.findIndex((results) => results?.has(id));
        return { tier, score, result: tiers[tier]?.get(id) };
      })
      .sort((a, b) => a.tier - b.tier || b.score - a.score)
      .flatMap(({ result }) => (result ? [() => result.data()] : []));
  };
}

/** What some questions find, each page with its best answer. */
async function resultsOf(instance: Instance, queries: readonly string[]): Promise<ReadonlyMap<string, Result>> {
  const found = new Map<string, Result>();
  for (const query of queries)
    for (const one of (await instance.search(query)).results)
      if (one.score > (found.get(one.id)?.score ?? -1)) found.set(one.id, one);
  return found;
}
