/**
 * In which version each part of a document came, and in which it went: along the history as it is, with branches and merges.
 *
 *     old ── v1 ── v2 ────── now       a merge takes each part from the parent that has it,
 *        └── v3 ──────┘               and only what none of them has is its own
 */
import type { WordDocument } from '../model/model.ts';
import { looksLike } from './likeness.ts';
import { pairOrigins } from './origins.ts';
import { type Pairs, type Part, pairParts, partsOf } from './pairs.ts';

/** A version in a history. */
export interface Version<By> {
  /** In tokens. The same object where nothing has changed. */
  readonly document: WordDocument;
  /** Versions that it was made from, by their places in the list. */
  readonly parents: readonly number[];
  /** Who made it. */
  readonly by: By;
}

/** What became of the parts of the old version, and where those of the new one are from. */
export interface Trace<By> {
  /** For parts of the new version those of the old one that they are. */
  readonly kept: Pairs;
  /** Who brought each other part of the new version; null where none of the versions did. */
  readonly come: ReadonlyMap<Part, By | null>;
  /** Who took each other part of the old version; null where none of the versions did. */
  readonly gone: ReadonlyMap<Part, By | null>;
  /** Who gave the paragraphs of the new version their looks, of those that are kept. */
  readonly shaped: ReadonlyMap<Part, By | null>;
}

/**
 * Traces the parts of an old version through versions, parents before children; the last is the new one. A version without parents
 * is one from before the history: it is compared with the old version, and nobody is named for it.
 */
export function traceParts<By>(old: WordDocument, versions: readonly Version<By>[]): Trace<By> {
  const traces: Trace<By>[] = [];
  for (const { document, parents, by } of versions) {
    const from = parents.flatMap((index) => {
      const [version, trace] = [versions[index], traces[index]];
      return version && trace ? [{ document: version.document, trace }] : [];
    });
    const unchanged = from.find((parent) => parent.document === document);
    if (unchanged) traces.push(unchanged.trace);
    else if (from.length === 0) traces.push(beginning(old, document));
    else traces.push(next(old, document, from, by));
  }
  return traces.at(-1) ?? { kept: new Map(), come: new Map(), gone: new Map(), shaped: new Map() };
}

function beginning<By>(old: WordDocument, document: WordDocument): Trace<By> {
  const kept: Pairs =
    document === old ? new Map([...partsOf(old)].map(({ part }) => [part, part])) : pairParts(old, document);
  const alive = new Set(kept.values());
  return {
    kept,
    come: new Map([...partsOf(document)].flatMap(({ part }) => (kept.has(part) ? [] : [[part, null] as const]))),
    gone: new Map([...partsOf(old)].flatMap(({ part }) => (alive.has(part) ? [] : [[part, null] as const]))),
    shaped: new Map(),
  };
}

function next<By>(
  old: WordDocument,
  document: WordDocument,
  from: readonly { readonly document: WordDocument; readonly trace: Trace<By> }[],
  by: By,
): Trace<By> {
  const parents = from.map((parent) => {
    const same = pairParts(parent.document, document);
    return { ...parent.trace, same, origins: pairOrigins(parent.document, document, same) };
  });
  const kept = new Map<Part, Part>();
  const alive = new Set<Part>();
  const come = new Map<Part, By | null>();
  const shaped = new Map<Part, By | null>();
  for (const { part } of partsOf(document)) {
    const first = parents
      .flatMap((parent) => through(parent.same, parent.kept, part) ?? [])
      .find((one) => !alive.has(one));
    if (first) {
      kept.set(part, first);
      alive.add(first);
      const model = parents.find((parent) => looksAs(parent.same.get(part), part));
      const shaper = model ? through(model.same, model.shaped, part) : by;
      if (shaper !== undefined) shaped.set(part, shaper);
    } else {
      // What was there before the history is from nobody, unless a merge takes it against one of its parents.
      const bringers = (way: 'same' | 'origins') => parents.map((parent) => through(parent[way], parent.come, part));
      const same = bringers('same');
      const brought = same.some((one) => one !== undefined) ? same : bringers('origins');
      const isUnknown = brought.every((one) => one === null);
      come.set(part, brought.find((one) => one !== undefined && one !== null) ?? (isUnknown ? null : by));
    }
  }
  const gone = new Map<Part, By | null>();
  for (const { part } of partsOf(old)) {
    if (alive.has(part)) continue;
    const taken = parents.map((parent) => parent.gone.get(part));
    const isUnknown = taken.every((one) => one === null);
    gone.set(part, taken.find((one) => one !== undefined && one !== null) ?? (isUnknown ? null : by));
  }
  return { kept, come, gone, shaped };
}

function looksAs(was: Part | undefined, part: Part): boolean {
  const isText = was && 'type' in was && was.type === 'paragraph' && 'type' in part && part.type === 'paragraph';
  return was !== undefined && (!isText || looksLike(was, part));
}

/** What is told of the part that a part was. */
function through<T>(pairs: Pairs, told: ReadonlyMap<Part, T>, part: Part): T | undefined {
  const was = pairs.get(part);
  return was && told.get(was);
}
