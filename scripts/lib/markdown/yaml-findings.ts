/** What is wrong with a value of a YAML block, and how to read on. */
import type { Position } from 'unist';
import type * as z from 'zod';
import type { ProblemDetails } from '../problem.ts';
import type { YamlBlock, YamlPath } from './yaml-block.ts';

/** A mismatch between a value and its schema. */
export interface Finding {
  /** What is told once only. */
  readonly key: string;
  readonly place: Position;
  /** Vietnamese; null where another message tells it. */
  readonly message: string | null;
  readonly details: ProblemDetails;
  /** Changes a copy of the value so that the rest can be read; false where nothing can be done. */
  repair(draft: unknown): boolean;
  /** True for a value that is not there. */
  readonly isMissing?: boolean;
  /** The key that an unknown one stands for. */
  readonly means?: string | undefined;
  /** Where it is read as if it stood. */
  readonly moved?: { readonly from: YamlPath; readonly to: YamlPath };
}

/** The places of a block's values, by where they are read as if they stood. */
export class Places {
  private readonly block: YamlBlock;
  private readonly origins = new Map<string, YamlPath>();

  constructor(block: YamlBlock) {
    this.block = block;
  }

  move({ from, to }: { readonly from: YamlPath; readonly to: YamlPath }): void {
    this.origins.set(to.join('.'), this.origin(from));
  }

  of(path: YamlPath): Position {
    return this.block.place(this.origin(path));
  }

  ofKey(path: YamlPath, key: string): Position {
    return this.block.keyPlace(this.origin(path), key);
  }

  private origin(path: YamlPath): YamlPath {
    if (this.origins.size === 0) return path;
    for (let length = path.length; length > 0; length--) {
      const from = this.origins.get(path.slice(0, length).join('.'));
      if (from) return [...from, ...path.slice(length)];
    }
    return path;
  }
}

/** Sets what a path leads to; false where it leads nowhere. */
export function put(draft: unknown, path: YamlPath, value: unknown): boolean {
  const last = path.at(-1);
  const parent = stepTo(draft, path.slice(0, -1));
  if (last === undefined || typeof parent !== 'object' || parent === null) return false;
  return Reflect.set(parent, last, value);
}

/** Takes a key away; items of a list stay, so that those behind them keep their places. */
export function remove(draft: unknown, path: YamlPath): boolean {
  const last = path.at(-1);
  const parent = stepTo(draft, path.slice(0, -1));
  if (typeof last !== 'string' || typeof parent !== 'object' || parent === null) return false;
  return Object.hasOwn(parent, last) && Reflect.deleteProperty(parent, last);
}

/** What a path leads to; undefined where that is nothing. */
export function stepTo(value: unknown, path: YamlPath): unknown {
  let now = value;
  for (const step of path) {
    if (typeof now !== 'object' || now === null || !Object.hasOwn(now, step)) return undefined;
    now = Reflect.get(now, step);
  }
  return now;
}

/** Of a value in one of two forms, what is wrong with the form that it has. */
export function unfold(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.message !== 'Invalid input') return [issue];
  const isOther = (found: readonly z.core.$ZodIssue[]) =>
    found.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
  const form = issue.errors.find((found) => !isOther(found)) ?? issue.errors[0] ?? [];
  return form.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
}
