/** The documents that a report cites, and where its text names them. */
import { type Citation, citationsIn } from '#lib/citations/citation.ts';
import { documentsOf } from '#lib/citations/cited-document.ts';
import type { Documents } from '#lib/citations/documents.ts';
import type { Passage } from '#lib/markdown/passage.ts';
import { oneSpaced } from '#lib/vietnamese/text.ts';
import { documentKey } from '../document-key.ts';
import { inQuotes } from '../html/escaped.ts';
import { documentPage, hrefFrom } from '../paths.ts';
import { type Marks, textsIn } from './marks.ts';

/** What a report cites. */
export interface Cited {
  /** Keys of documents of the register, in the order of the text. */
  readonly keys: readonly string[];
  /** The names of others. */
  readonly others: readonly string[];
}

/** Every symbol has a number, and something behind it. */
const MAY_CITE = /\d\s?[-/]/u;

/** Finds the documents that a text cites, and makes links of their names where the register has the one document that is meant. */
export function linkCitations(
  passages: readonly Passage[],
  documents: Documents,
  places: readonly string[],
  { marks, page }: { readonly marks: Marks; readonly page: string },
): Cited {
  const keys = new Set<string>();
  const others = new Set<string>();
  // Whoever has named a document in full names it in short from then on.
  const bySymbol = new Map<string, string>();
  for (const passage of passages) {
    if (!MAY_CITE.test(passage.text)) continue;
    const names: (readonly [string, string])[] = [];
    for (const citation of citationsIn(passage)) {
      const key = keyOf(citation, documents, places) ?? (isShort(citation) && bySymbol.get(citation.symbol.clean));
      if (key) {
        keys.add(key);
        bySymbol.set(citation.symbol.clean, key);
        names.push([passage.asTyped({ start: citation.start, end: citation.symbol.end }), key]);
      } else if (citation.isIntroduced) others.add(oneSpaced(passage.text.slice(citation.start, citation.end)));
    }
    if (names.length > 0) link(passage, names, marks, page);
  }
  return { keys: [...keys], others: [...others] };
}

/** The key of the one document that a citation means; null where that is open. */
function keyOf(citation: Citation, documents: Documents, places: readonly string[]): string | null {
  const candidates = documentsOf(citation, documents, places);
  const [only, ...more] = candidates.filter(({ date }) => candidates.length === 1 || date === citation.date?.iso);
  if (!only || more.length > 0) return null;
  const { date } = citation;
  return only.date !== null && date?.isSure && only.date !== date.iso ? null : documentKey(only, documents);
}

function isShort({ date, issuer }: Citation): boolean {
  return date === null && issuer === null;
}

/** Names stand in the order of the texts; one that is in no text as a whole, as where half of it is bold, becomes no link. */
function link(passage: Passage, names: readonly (readonly [string, string])[], marks: Marks, page: string): void {
  const texts = passage.node ? textsIn(passage.node) : [];
  let [index, from] = [0, 0];
  for (const [name, key] of names) {
    const place = texts.findIndex((text, at) => at >= index && text.value.includes(name, at === index ? from : 0));
    const text = texts[place];
    if (!text) continue;
    const start = text.value.indexOf(name, place === index ? from : 0);
    const href = inQuotes(hrefFrom(page, documentPage(key)));
    const around = (words: string) => `<a class="cited" href="${href}">${words}</a>`;
    marks.add(text, { start, end: start + name.length, around });
    [index, from] = [place, start + name.length];
  }
}
