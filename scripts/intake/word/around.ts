/** What holds for all that stands within an element: whether it counts as text, who wrote it, where it leads. */
import type { XmlElement } from './package/xml-tree.ts';

/** How words stand in a document; `nothing` is what Word writes by itself, as the numbers of pages. */
export type Standing = 'text' | 'inserted' | 'deleted' | 'hidden' | 'contents' | 'nothing';

/** What is known of a place from the elements around it. */
export interface Around {
  readonly standing: Standing;
  readonly author: string;
  readonly day: string | null;
  /** Where a click leads; null where it leads nowhere on the web. */
  readonly href: string | null;
}

/** Nothing is known yet. */
export const NOTHING_AROUND: Around = { standing: 'text', author: '', day: null, href: null };

/** What is further out and stronger stays: a word inserted into what was deleted is deleted. */
const STRENGTH: readonly Standing[] = ['text', 'inserted', 'hidden', 'contents', 'deleted', 'nothing'];

/** The same place with another standing, if that is stronger. */
export function standing(around: Around, next: Standing): Around {
  return STRENGTH.indexOf(next) > STRENGTH.indexOf(around.standing) ? { ...around, standing: next } : around;
}

/** The standing within a tracked change. */
export function changed(around: Around, change: XmlElement): Around | null {
  const next = CHANGES[change.name];
  if (next === undefined) return null;
  const found = standing(around, next);
  return found === around ? around : { ...found, ...whoAndWhen(change) };
}

/** Who wrote something, and on which day. */
export function whoAndWhen({ attributes }: XmlElement): Pick<Around, 'author' | 'day'> {
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(attributes['w:date'] ?? '')?.[0];
  return { author: (attributes['w:author'] ?? '').normalize('NFC').trim(), day: day ?? null };
}

const CHANGES: Readonly<Record<string, Standing>> = {
  'w:ins': 'inserted',
  'w:moveTo': 'inserted',
  'w:del': 'deleted',
  'w:moveFrom': 'deleted',
};
