/** Finds what an item may be the same as without comparing it with all: thousands of units give thousands of items. */
import { type ItemKey, SAME } from './same-item.ts';

/** An index of items by the words at their ends. */
export class ItemIndex<T> {
  /** By the first and the last word of an item. */
  private readonly byEnds = new Map<string, T[]>();
  /** By the first and the last word that a shorter wording of it can have. */
  private readonly byInnerEnds = new Map<string, T[]>();

  add(key: ItemKey, value: T): void {
    put(this.byEnds, endsOf(key), value);
    for (const ends of innerEndsOf(key)) put(this.byInnerEnds, ends, value);
  }

  /** Everything whose likeness to an item can reach {@link SAME}, and some more. */
  candidates(key: ItemKey): ReadonlySet<T> {
    const shorter = innerEndsOf(key).flatMap((ends) => this.byEnds.get(ends) ?? []);
    return new Set([...shorter, ...(this.byInnerEnds.get(endsOf(key)) ?? [])]);
  }
}

function endsOf({ words, guard }: ItemKey): string {
  return [guard, words[0], words.at(-1)].join('\n');
}

/** A wording that is like enough leaves out so few words that its own ends stand near the ends of the longer one. */
function innerEndsOf({ words, guard }: ItemKey): readonly string[] {
  const near = Math.floor(words.length * (1 - SAME)) + 1;
  const lasts = new Set(words.slice(-near));
  const pairs = [...new Set(words.slice(0, near))].flatMap((first) =>
    [...lasts].map((last) => [guard, first, last].join('\n')),
  );
  return words.length === 0 ? [endsOf({ words, guard })] : pairs;
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
