/** What is said to authors of the keys of a kind of block. */
import type { z } from 'zod';
import type { KnownKeys } from './slips/slip.ts';
import type { YamlPath } from './yaml-block.ts';
import { isVietnamese } from './yaml-keys.ts';

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
export function knownKeys({ groups, free }: YamlGuide): KnownKeys {
  return { names: new Set(Object.values(groups).flat()), free: new Set(free), isVietnamese };
}

/** The keys that may stand in the group at a path. */
export function keysAt({ groups }: Pick<YamlGuide, 'groups'>, path: YamlPath): readonly string[] {
  const fits = (pattern: string) => {
    const steps = pattern === '' ? [] : pattern.split('.');
    return steps.length === path.length && steps.every((step, at) => step === '*' || step === path[at]);
  };
  return Object.entries(groups).find(([pattern]) => fits(pattern))?.[1] ?? [];
}
