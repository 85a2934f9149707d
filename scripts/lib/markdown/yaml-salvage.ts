/** What can be judged of a value that its schema refuses: all but the parts that it refuses. */
import type * as z from 'zod';
import type { YamlPath } from './yaml-block.ts';
import { put, remove, unfold } from './yaml-findings.ts';

/** A value with stand-ins, or nothing, in place of what could not be read. */
export interface Salvaged<T> {
  readonly value: T;
  /** The outermost keys below which something is not what was typed. */
  readonly unread: ReadonlySet<string>;
}

/** What stands in for the value at a path; undefined where it may be left out. */
export type StandIn = (path: YamlPath) => unknown;

/** From the inmost value outward: nothing of what can be read is given up. */
const DEPTHS = [4, 3, 2, 1, 1] as const;

/** Takes out what a schema refuses; null where even that does not help. */
export function salvage<T>(schema: z.ZodType<T>, value: unknown, standIn: StandIn): Salvaged<T> | null {
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
  const draft: unknown = isGroup ? structuredClone(value) : {};
  const unread = new Set<string>();
  for (const depth of DEPTHS) {
    const result = schema.safeParse(draft, { reportInput: true });
    if (result.success) return { value: result.data, unread };
    for (const issue of result.error.issues.flatMap(unfold)) {
      const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
      if (issue.code === 'unrecognized_keys') for (const key of issue.keys) remove(draft, [...path, key]);
      if (issue.code === 'unrecognized_keys' || path.length === 0) continue;
      unread.add(String(path[0]));
      const at = path.slice(0, depth);
      const instead = standIn(at);
      if (instead === undefined) remove(draft, at);
      else put(draft, at, instead);
    }
  }
  const result = schema.safeParse(draft);
  return result.success ? { value: result.data, unread } : null;
}
