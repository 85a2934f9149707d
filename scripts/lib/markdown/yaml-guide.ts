/** What is said to authors of the keys of a kind of block. */
import type * as z from 'zod';
import type { YamlPath } from './yaml-block.ts';
import { isVietnamese } from './yaml-keys.ts';
import type { StandIn } from './yaml-salvage.ts';
import type { KnownKeys } from './yaml-slips/slip.ts';

/** What messages about a kind of block show. */
export interface YamlGuide {
  /** The keys that can be used, as a list. */
  readonly keys: string;
  /** By dotted path, a line as the author must type it. */
  readonly examples: Readonly<Record<string, string>>;
  /** The keys that may stand in a group, by its dotted path; `*` is an item, or a key that the author names. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** The keys whose groups have keys that the author names. */
  readonly free: readonly string[];
  /** The keys whose values are lists. */
  readonly lists: readonly string[];
  /** What stands in for a value that cannot be read, so that the rest can be judged. */
  readonly standIn?: StandIn;
  /** Where the keys are explained. */
  readonly page: string;
}

/** The keys of a schema. */
export function keyList({ shape }: z.ZodObject): readonly string[] {
  return Object.keys(shape);
}

/** The keys of a schema as messages list them. */
export function keysOf(schema: z.ZodObject): string {
  return keyList(schema).join(', ');
}

/** The keys of a guide, for finding slips. */
export function knownKeys({ groups, free, lists }: YamlGuide): KnownKeys {
  const inner = Object.entries(groups).map(([pattern, keys]): [string, ReadonlySet<string>] => {
    const [holder = '', item] = pattern.split('.');
    return [item === undefined ? holder : free.includes(holder) ? item : pattern, new Set(keys)];
  });
  return {
    names: new Set(Object.values(groups).flat()),
    free: new Set(free),
    lists: new Set(lists),
    inner: new Map(inner),
    isVietnamese,
  };
}

/** The keys that may stand in the group at a path. */
export function keysAt({ groups }: Pick<YamlGuide, 'groups'>, path: YamlPath): readonly string[] {
  const fits = (pattern: string) => {
    const steps = pattern === '' ? [] : pattern.split('.');
    return steps.length === path.length && steps.every((step, at) => step === '*' || step === path[at]);
  };
  return Object.entries(groups).find(([pattern]) => fits(pattern))?.[1] ?? [];
}
