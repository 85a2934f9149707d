/** The styles of a document, each with what it has from those that it is based on (ECMA-376, 17.7). */
import { at, elementsOf, valueAt, wholeNumber, type XmlElement } from '../package/xml-tree.ts';
import { type RunLook, readLook, TOGGLES } from './properties.ts';
import { headingLevelOfName, shownName } from './style-name.ts';

/** A paragraph style with what it is based on. */
export interface ParagraphStyle {
  readonly id: string;
  /** Empty for that of ordinary text. */
  readonly name: string;
  readonly headingLevel: number | null;
  readonly alignment: string | undefined;
  readonly numbering: NumberingReference;
  readonly look: RunLook;
}

/** Which list a paragraph is in; left out where nothing is said, a list of '0' is none. */
interface NumberingReference {
  readonly list?: string;
  readonly level?: number;
  /** The style that says so, or the one that it is based on; empty for the paragraph itself. */
  readonly style?: string;
}

/** The styles of a document. */
export interface Styles {
  /** The style of a paragraph; without an id, that of ordinary text. */
  paragraph(id: string | undefined): ParagraphStyle;
  /** What a style of characters says of a run. */
  character(id: string | undefined): RunLook;
  readonly defaults: RunLook;
  /** The list that a style of lists stands for. */
  listOf(id: string): string | undefined;
}

/** More styles than that are not based on one another, but go round in a circle. */
const DEEPEST = 50;
const PLAIN: ParagraphStyle = { id: '', name: '', headingLevel: null, alignment: undefined, numbering: {}, look: {} };

/** Reads `styles.xml`. */
export function readStyles(root: XmlElement | null, themeFonts: ReadonlyMap<string, string>): Styles {
  const all = elementsOf(root ?? undefined).filter(({ name }) => name === 'w:style');
  const byId = new Map(all.map((style) => [`${style.attributes['w:type']} ${style.attributes['w:styleId']}`, style]));
  const ordinary = all.find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/u.test(attributes['w:default'] ?? ''),
  )?.attributes['w:styleId'];
  const chain = (type: string, id: string): readonly XmlElement[] => {
    const found: XmlElement[] = [];
    let next: string | undefined = id;
    while (next !== undefined && found.length < DEEPEST) {
      const style = byId.get(`${type} ${next}`);
      if (!style) break;
      found.push(style);
      next = valueAt(style, 'w:basedOn');
    }
    return found.reverse();
  };
  const lookOf = (styles: readonly XmlElement[]): RunLook =>
    Object.assign({}, ...styles.map((style) => readLook(at(style, 'w:rPr'), themeFonts)));
  const paragraphs = new Map<string, ParagraphStyle>();
  const characters = new Map<string, RunLook>();
  return {
    defaults: readLook(at(root ?? undefined, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'), themeFonts),
    paragraph(asked) {
      const id = asked !== undefined && byId.has(`paragraph ${asked}`) ? asked : ordinary;
      if (id === undefined) return PLAIN;
      const known = paragraphs.get(id);
      if (known) return known;
      const styles = chain('paragraph', id);
      const read = { ...paragraphStyle(id, styles, id === ordinary), look: lookOf(styles) };
      paragraphs.set(id, read);
      return read;
    },
    character(id) {
      if (id === undefined) return {};
      const read = characters.get(id) ?? lookOf(chain('character', id));
      characters.set(id, read);
      return read;
    },
    listOf: (id) => valueAt(byId.get(`numbering ${id}`), 'w:pPr', 'w:numPr', 'w:numId'),
  };
}

function paragraphStyle(id: string, styles: readonly XmlElement[], isOrdinary: boolean): Omit<ParagraphStyle, 'look'> {
  const last = (...path: readonly string[]) =>
    styles.map((style) => valueAt(style, 'w:pPr', ...path)).findLast((value) => value !== undefined);
  const name = (styles.length > 0 && valueAt(styles.at(-1), 'w:name')) || id;
  const outline = wholeNumber(last('w:outlineLvl'));
  const list = last('w:numPr', 'w:numId');
  const level = wholeNumber(last('w:numPr', 'w:ilvl'));
  const saying = styles.findLast((style) => valueAt(style, 'w:pPr', 'w:numPr', 'w:numId') !== undefined);
  const names = styles.map((style) => headingLevelOfName(valueAt(style, 'w:name') ?? ''));
  return {
    id,
    name: isOrdinary ? '' : shownName(name),
    headingLevel: outline === null ? (names.findLast((found) => found !== null) ?? null) : headingLevelOf(outline),
    alignment: last('w:jc'),
    numbering: {
      ...(list === undefined ? {} : { list, style: saying?.attributes['w:styleId'] ?? '' }),
      ...(level === null ? {} : { level }),
    },
  };
}

/** The level that an outline level of a file (0 to 8; 9 is text) makes. */
export function headingLevelOf(outline: number): number | null {
  return outline >= 0 && outline <= 8 ? outline + 1 : null;
}

/** How a run looks: the default, then what the styles toggle, then what it says itself (17.7.3). */
export function lookOf(defaults: RunLook, paragraph: RunLook, character: RunLook, own: RunLook): RunLook {
  const toggled = TOGGLES.map((name) => [
    name,
    defaults[name] === true || (paragraph[name] === true) !== (character[name] === true),
  ]);
  return { ...defaults, ...paragraph, ...character, ...Object.fromEntries(toggled), ...own };
}
