import { XML_HEAD } from '#lib/ooxml/xml.ts';
import type { DocumentProfile } from '#lib/profiles/document-profile.ts';
import { mm } from '../measure/measure.ts';
import { itemIndent } from '../model/context.ts';
import type { ListMark } from '../model/model.ts';
import { indentXml } from './indent.ts';
import { WORD } from './styles.ts';
import type { Lists } from './writer.ts';

/** As deep as Word can nest lists. */
export const MAX_DEPTH = 9;

const DEPTHS = Array.from({ length: MAX_DEPTH }, (_, index) => index + 1);

/**
 * `word/numbering.xml`: the marks of lists at every depth. Headings have none: their numbers are typed, as the outline gives them.
 * Each list counts for itself, so each has an abstract numbering of its own.
 */
export function numberingXml({ marks }: Lists, profile: DocumentProfile): string {
  const abstract = marks.map(
    (mark, index) =>
      `<w:abstractNum w:abstractNumId="${index}"><w:multiLevelType w:val="multilevel"/>${levels(mark, profile)}</w:abstractNum>`,
  );
  const numbers = marks.map((_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`);
  return `${XML_HEAD}<w:numbering xmlns:w="${WORD}">${abstract.join('')}${numbers.join('')}</w:numbering>`;
}

/**
 * An item is set like a paragraph, its mark where the first line begins; in lists without numbers `-` and `+` take turns, as official
 * documents have it.
 */
function levels(mark: ListMark, { body }: DocumentProfile): string {
  return DEPTHS.map((depth) => {
    const [start, format, text] =
      mark.type === 'dash'
        ? [1, 'bullet', depth % 2 === 1 ? '-' : '+']
        : [mark.start, 'decimal', `%${depth}${mark.delimiter}`];
    const indent = indentXml({ left: itemIndent(depth), firstLine: mm(body.firstLine) });
    return `<w:lvl w:ilvl="${depth - 1}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:suff w:val="space"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr>${indent}</w:pPr></w:lvl>`;
  }).join('');
}
