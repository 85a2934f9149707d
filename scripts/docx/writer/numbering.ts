import { LevelFormat, LevelSuffix, type NumberingDefinition } from 'docx';
import type { DocumentProfile } from '#lib/profiles/document-profile.ts';
import { mm } from '../measure/measure.ts';
import { itemIndent, MAX_DEPTH } from '../model/context.ts';
import type { ListMark } from '../model/model.ts';
import { indentOptions } from './formatting.ts';

const DEPTHS = Array.from({ length: MAX_DEPTH }, (_, index) => index + 1);

/**
 * The marks of a kind of list at every depth; each list that counts is an instance of it. Headings have none: their numbers are
 * typed, as the outline gives them. The library finds an item's list again by a name in braces, as if it were text: what is no
 * character of XML keeps it apart from what authors type.
 */
export function listDefinition(mark: ListMark, profile: DocumentProfile): NumberingDefinition {
  const reference = mark.type === 'dash' ? 'dash' : `${mark.start}${mark.delimiter}`;
  return { reference: `\uFFFE${reference}`, levels: DEPTHS.map((depth) => levelOf(mark, depth, profile)) };
}

/**
 * An item is set like a paragraph, its mark where the first line begins; in lists without numbers `-` and `+` take turns, as official
 * documents have it.
 */
function levelOf(mark: ListMark, depth: number, { body }: DocumentProfile): NumberingDefinition['levels'][number] {
  const indent = indentOptions({ left: itemIndent(depth), firstLine: mm(body.firstLine) });
  return {
    level: depth - 1,
    ...(mark.type === 'dash'
      ? { format: LevelFormat.BULLET, text: depth % 2 === 1 ? '-' : '+' }
      : { start: mark.start, format: LevelFormat.DECIMAL, text: `%${depth}${mark.delimiter}` }),
    suffix: LevelSuffix.SPACE,
    alignment: 'left',
    style: { paragraph: { indent } },
  };
}
