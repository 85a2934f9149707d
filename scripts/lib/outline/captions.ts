/** Lines right above the figure tables of an outline, which reports have above theirs as well. */
import type { Paragraph } from 'mdast';
import { textOf } from '../markdown/text-of.ts';
import { fold } from '../vietnamese/text.ts';
import { INSTRUCTION } from './instruction.ts';
import type { ReadRequirement } from './read-requirements.ts';

/** No caption is longer, in characters. */
const LONGEST = 200;
const TITLED = /^\s*(?:phụ\s)?(?:bảng|biểu)(?!\p{L})/iu;

type Captioned = Pick<ReadRequirement, 'guidance' | 'tables'>;

const known = new WeakMap<Captioned, ReadonlySet<string>>();

/** The captions of a section's tables, folded: the same for every report of a campaign. */
export function captionTitles(section: Captioned): ReadonlySet<string> {
  let titles = known.get(section);
  if (!titles) {
    titles = new Set(captionsOf(section).flatMap((caption) => (caption ? [fold(textOf(caption))] : [])));
    known.set(section, titles);
  }
  return titles;
}

/** The captions of a section's tables, in the order of the tables; null above which there is none. */
export function captionsOf({ guidance, tables }: Captioned): readonly (Paragraph | null)[] {
  return tables.map(({ node, after }, index) => {
    const lead = guidance.slice(tables[index - 1]?.after ?? 0, after).findLast(({ type }) => type !== 'html');
    if (node === null || lead?.type !== 'paragraph') return null;
    const text = textOf(lead).trim();
    if (text === '' || text.length > LONGEST) return null;
    // Above a table alone, other words tell the author what to do.
    const isCaption = tables.length > 1 && !INSTRUCTION.test(text) && !/[.;]\s/u.test(text);
    return isCaption || TITLED.test(text) ? lead : null;
  });
}
