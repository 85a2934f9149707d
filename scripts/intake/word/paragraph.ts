/** A paragraph made plain: its style, its number and what stands in it. */

import { type Around, changed, standing, whoAndWhen } from './around.ts';
import { Place } from './asides.ts';
import { chosenBranch } from './drawings.ts';
import { webAddress, withinField } from './fields.ts';
import { Line } from './line.ts';
import type { Plain } from './mammoth/plain.ts';
import { plainParagraph } from './mammoth/plain.ts';
import { formula } from './math.ts';
import type { WordParagraph } from './model.ts';
import { at, elementsOf, valueAt, wholeNumber, type XmlElement } from './package/xml-tree.ts';
import type { Story } from './reading.ts';
import { readRun } from './run.ts';
import { headingLevelOf, type ParagraphStyle } from './styles/styles.ts';

/** A paragraph that was read. */
export interface ReadParagraph {
  readonly plain: readonly Plain[];
  readonly lifted: readonly Plain[];
  /** True where its end was deleted, so that what follows goes on in it. */
  readonly isOpen: boolean;
  /** Makes a paragraph of this kind; its number is counted now. */
  close(children: readonly Plain[]): Plain;
}

/** Reads `w:p`. */
export function readParagraph(paragraph: XmlElement, around: Around, story: Story): ReadParagraph {
  const properties = at(paragraph, 'w:pPr');
  const style = story.reading.styles.paragraph(valueAt(properties, 'w:pStyle'));
  const line = new Line(new Place(story.reading.asides));
  readInlines(elementsOf(paragraph), style, around, line, story);
  const end = at(properties, 'w:rPr', 'w:del') ?? at(properties, 'w:rPr', 'w:moveFrom');
  if (end) line.place.aside('deleted', '¶', '', whoAndWhen(end));
  line.place.end();
  return {
    plain: line.plain,
    lifted: line.lifted,
    isOpen: end !== undefined || (line.plain.length === 0 && (isAside(around) || line.isContents)),
    close: (children) => {
      const key = story.reading.facts.push(factsOf(properties, style, story)) - 1;
      return plainParagraph(String(key), children);
    },
  };
}

function isAside({ standing: kind }: Around): boolean {
  return kind !== 'text' && kind !== 'inserted';
}

function factsOf(properties: XmlElement | undefined, style: ParagraphStyle, { reading }: Story) {
  const outline = wholeNumber(valueAt(properties, 'w:outlineLvl'));
  const list = valueAt(properties, 'w:numPr', 'w:numId');
  const own = wholeNumber(valueAt(properties, 'w:numPr', 'w:ilvl'));
  const id = list ?? style.numbering.list;
  const level = own ?? (list === undefined ? (style.numbering.level ?? null) : null);
  return {
    headingLevel: outline === null ? style.headingLevel : headingLevelOf(outline),
    style: style.name,
    numbering: id === undefined || id === '0' ? null : reading.count(id, level, style.numbering.style ?? style.id),
    alignment: alignmentOf(valueAt(properties, 'w:jc') ?? style.alignment),
  };
}

function alignmentOf(value: string | undefined): WordParagraph['alignment'] {
  if (value === 'center') return 'center';
  if (value === 'right' || value === 'end') return 'right';
  return value === 'both' || value === 'distribute' ? 'both' : 'left';
}

function readInlines(
  elements: readonly XmlElement[],
  style: ParagraphStyle,
  around: Around,
  line: Line,
  story: Story,
): void {
  for (const element of elements) readInline(element, style, around, line, story);
}

function readInline(element: XmlElement, style: ParagraphStyle, around: Around, line: Line, story: Story): void {
  const within = (place: Around, elements = elementsOf(element)) => readInlines(elements, style, place, line, story);
  const change = changed(around, element);
  if (change) {
    within(change);
    return;
  }
  switch (element.name) {
    case 'w:r':
      readRun(element, style, around, line, story);
      return;
    case 'w:pPr':
    case 'w:sdtPr':
    case 'w:sdtEndPr':
      return;
    case 'w:hyperlink': {
      const target = story.relations.get(element.attributes['r:id'] ?? '');
      const anchor = element.attributes['w:anchor'];
      const address = target?.isExternal ? webAddress(target.target) : null;
      within(address === null ? around : { ...around, href: anchor ? `${address}#${anchor}` : address });
      return;
    }
    case 'w:fldSimple':
      within(withinField(around, element.attributes['w:instr'] ?? '', story.isEdge));
      return;
    case 'm:oMath':
    case 'm:oMathPara':
      line.say(formula(element), {}, story.fields.around(around));
      return;
    case 'mc:AlternateContent':
      within(around, chosenBranch(element));
      return;
    case 'w:sdt':
      within(isContents(element) ? standing(around, 'contents') : around);
      return;
    default:
      within(around);
  }
}

/** True for the control that Word puts around a table of contents. */
export function isContents(control: XmlElement): boolean {
  return valueAt(control, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery') === 'Table of Contents';
}
