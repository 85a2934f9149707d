/** The numbering of lists. Headings have none: their numbers are typed, as the outline gives them. */
import { AlignmentType, LevelFormat, LevelSuffix, type NumberingDefinition } from 'docx';
import { itemIndent } from './context.ts';
import { mm } from './measure.ts';
import type { DocumentProfile } from './profile.ts';

export type ListMark = 'dash' | { readonly start: number; readonly delimiter: ')' | '.' };

/** As deep as Word can nest lists. */
export const MAX_DEPTH = 9;

const DEPTHS = Array.from({ length: MAX_DEPTH }, (_, index) => index + 1);

/**
 * The marks of a list at every depth. An item is set like a paragraph, its mark where the first line begins; in lists without numbers `-` and `+`
 * take turns, as official documents have it.
 */
export function listNumbering(mark: ListMark, { body, font }: DocumentProfile): NumberingDefinition {
  return {
    reference: mark === 'dash' ? mark : `${mark.start}${mark.delimiter}`,
    levels: DEPTHS.map((depth) => ({
      level: depth - 1,
      ...(mark === 'dash'
        ? { format: LevelFormat.BULLET, text: depth % 2 === 1 ? '-' : '+' }
        : { format: LevelFormat.DECIMAL, text: `%${depth}${mark.delimiter}`, start: mark.start }),
      alignment: AlignmentType.START,
      suffix: LevelSuffix.SPACE,
      style: { paragraph: { indent: { left: itemIndent(depth), firstLine: mm(body.firstLine) } }, run: { font } },
    })),
  };
}
