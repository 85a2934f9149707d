/** Figures by what a table may call them: their ids, or the names of their rows. */
import { partName } from '../../figures/part-label.ts';
import { fold } from '../../vietnamese/text.ts';

/** A figure as others refer to it. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** What its issuer typed as its id, where that is none. */
  readonly typedId?: string | undefined;
}

/** Some figures, to be looked up. */
export interface Scope {
  readonly byId: ReadonlyMap<string, readonly string[]>;
  readonly byName: ReadonlyMap<string, readonly string[]>;
}

/** Makes a scope of some figures. */
export function scopeOf(figures: readonly Named[]): Scope {
  return {
    byId: group(figures, ({ id, typedId }) => (typedId === undefined ? [id] : [id, fold(typedId)])),
    byName: group(figures, ({ name }) => [...new Set([fold(name), fold(partName(name))])]),
  };
}

/** The ids of the figures that a text can mean, from the first of some scopes that knows any; none where it names no figure. */
export function idsOf(text: string, scopes: readonly Scope[]): readonly string[] {
  const bare = text.trim().replace(/^["“”'](.*)["“”']$/u, '$1');
  const key = fold(bare);
  if (key === '') return [];
  for (const { byId } of scopes) {
    const found = byId.get(bare) ?? byId.get(key);
    if (found) return found.slice(0, 1);
  }
  for (const { byName } of scopes) {
    const found = byName.get(key);
    if (found) return found;
  }
  return [];
}

function group(
  figures: readonly Named[],
  keysOf: (one: Named) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const figure of figures)
    for (const key of keysOf(figure)) {
      const ids = found.get(key);
      if (ids) ids.add(figure.id);
      else found.set(key, new Set([figure.id]));
    }
  return new Map([...found].map(([key, ids]) => [key, [...ids]]));
}
