/** What an outline's `cites` name: a symbol, or a document of the register by its name or its id. */
import { similarity } from '../vietnamese/similarity.ts';
import { foldToneMarks } from '../vietnamese/text.ts';
import { type Document, type Documents, nameOf } from './documents.ts';
import { findSymbols } from './symbol.ts';

/** A document of the register, a symbol that it lacks, or neither; `near` is a name that is nearly the same. */
export type Cited =
  | { readonly type: 'document'; readonly document: Document }
  | { readonly type: 'symbol' }
  | { readonly type: 'unknown'; readonly near: string | null };

/** How alike names must be for one to be a slip of the other. */
const NEAR_NAME = 0.7;

/** Finds what is named. */
export function citedBy(cite: string, documents: Documents): Cited {
  const [symbol, ...others] = findSymbols(cite);
  if (symbol && !symbol.isUntidy && others.length === 0 && symbol.clean === cite.trim()) {
    const [document] = documents.bySymbol(symbol);
    return document ? { type: 'document', document } : { type: 'symbol' };
  }
  const folded = foldToneMarks(cite);
  const document = documents.all.find(
    (one) => one.id === cite || namesOf(one).some((name) => foldToneMarks(name) === folded),
  );
  if (document) return { type: 'document', document };
  const ranked = documents.all
    .flatMap((one) => [...namesOf(one), ...(one.id === '' ? [] : [one.id])])
    .map((name) => ({ name, likeness: similarity(folded, foldToneMarks(name), NEAR_NAME) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best] = ranked;
  return { type: 'unknown', near: best && best.likeness >= NEAR_NAME ? best.name : null };
}

/** The names under which a document is cited without its symbol: its type and title, or the title where that says what it is. */
export function namesOf(document: Document): readonly string[] {
  const { title, type } = document;
  if (title === '') return [];
  return title.toLowerCase().startsWith(type.toLowerCase()) ? [title] : [nameOf(document)];
}
