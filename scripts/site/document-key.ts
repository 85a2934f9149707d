/** What the pages of documents of the register are called. */
import type { Document, Documents } from '#lib/citations/documents.ts';
import { slug } from '#lib/vietnamese/plain-letters.ts';

/** What names a document; what follows is told only where it takes more to tell documents apart. */
const PARTS: readonly ((document: Document) => string)[] = [
  ({ symbol, id, title }) => slug(symbol) || id || slug(title).slice(0, 80) || 'van-ban',
  ({ date }) => date ?? '',
  ({ issuer }) => slug(issuer).slice(0, 60),
  ({ type }) => slug(type),
];

const known = new WeakMap<Documents, ReadonlyMap<Document, string>>();

/** The key of a document of the register, of letters, digits and hyphens: the same as long as no other comes to bear its symbol. */
export function documentKey(document: Document, documents: Documents): string {
  const keys = known.get(documents) ?? new Map(keyed(documents.all, '', 0));
  known.set(documents, keys);
  return keys.get(document) ?? '';
}

const byKey = new WeakMap<Documents, ReadonlyMap<string, Document>>();

/** The document of a key; undefined where there is none. */
export function documentOfKey(key: string, documents: Documents): Document | undefined {
  const found = byKey.get(documents) ?? new Map(documents.all.map((one) => [documentKey(one, documents), one]));
  byKey.set(documents, found);
  return found.get(key);
}

function* keyed(all: readonly Document[], before: string, depth: number): Generator<readonly [Document, string]> {
  const groups = new Map<string, Document[]>();
  for (const document of all) {
    const key = [before, PARTS[depth]?.(document) ?? ''].filter(Boolean).join('-');
    groups.set(key, [...(groups.get(key) ?? []), document]);
  }
  for (const [key, group] of groups) {
    if (group.length > 1 && depth < PARTS.length) yield* keyed(group, key, depth + 1);
    // Rows that say the same are numbered.
    else for (const [index, document] of group.entries()) yield [document, index === 0 ? key : `${key}-n${index + 1}`];
  }
}
