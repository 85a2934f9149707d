/** The lists that a document defines (`numbering.xml`; ECMA-376, 17.9). */
import { at, elementsOf, isOn, valueAt, wholeNumber, type XmlElement } from '../package/xml-tree.ts';

/** A level of a list. */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** With `%1` for the number of the outermost level. */
  readonly text: string;
  /** How many levels, from the outermost on, begin it anew; null for all that are further out, 0 for none. */
  readonly restart: number | null;
  /** Numbers of other levels are written in digits. */
  readonly isLegal: boolean;
  /** The paragraph style that stands for it; empty where none does. */
  readonly style: string;
  /** The font of its bullet. */
  readonly font: string;
}

/** A list as paragraphs name it. */
export interface List {
  /** Lists with the same key go on counting where one another left off. */
  readonly key: string;
  readonly levels: readonly (ListLevel | undefined)[];
  /** What counting begins with at the first paragraph of this list. */
  readonly starts: ReadonlyMap<number, number>;
}

/** As many levels a list has. */
export const LEVELS = 9;

/** Reads the lists by the ids that paragraphs name; `listOf` tells which list a style of lists stands for. */
export function readLists(
  root: XmlElement | null,
  listOf: (style: string) => string | undefined,
): ReadonlyMap<string, List> {
  const all = elementsOf(root ?? undefined);
  const abstracts = new Map(
    all.filter(({ name }) => name === 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
  );
  const nums = new Map(all.filter(({ name }) => name === 'w:num').map((one) => [one.attributes['w:numId'] ?? '', one]));
  const definitionOf = (num: XmlElement) => abstracts.get(valueAt(num, 'w:abstractNumId') ?? '');
  const resolved = (num: XmlElement): XmlElement | undefined => {
    const definition = definitionOf(num);
    const style = valueAt(definition, 'w:numStyleLink');
    const linked = style === undefined ? undefined : nums.get(listOf(style) ?? '');
    return (linked && definitionOf(linked)) ?? definition;
  };
  const levels = new Map<XmlElement, readonly (ListLevel | undefined)[]>();
  const levelsOf = (definition: XmlElement) => {
    const known = levels.get(definition) ?? placed(elementsOf(definition).filter(({ name }) => name === 'w:lvl'));
    levels.set(definition, known);
    return known;
  };
  const lists = new Map<string, List>();
  for (const [id, num] of nums) {
    const definition = resolved(num);
    if (!definition) continue;
    const overrides = elementsOf(num).filter(({ name }) => name === 'w:lvlOverride');
    const own = placed(overrides.flatMap((one) => at(one, 'w:lvl') ?? []));
    const starts = overrides.flatMap((one): [number, number][] => {
      const start = wholeNumber(valueAt(one, 'w:startOverride'));
      const level = wholeNumber(one.attributes['w:ilvl']);
      return start === null || level === null ? [] : [[level, start]];
    });
    lists.set(id, {
      key: definition.attributes['w:abstractNumId'] ?? '',
      levels:
        own.length === 0
          ? levelsOf(definition)
          : Array.from({ length: LEVELS }, (_, index) => own[index] ?? levelsOf(definition)[index]),
      starts: new Map(starts),
    });
  }
  return lists;
}

function placed(levels: readonly XmlElement[]): readonly (ListLevel | undefined)[] {
  const found: (ListLevel | undefined)[] = [];
  for (const [index, level] of levels.entries()) {
    const place = wholeNumber(level.attributes['w:ilvl']) ?? index;
    if (place >= 0 && place < LEVELS) found[place] = readLevel(level);
  }
  return found;
}

function readLevel(level: XmlElement): ListLevel {
  const fonts = at(level, 'w:rPr', 'w:rFonts')?.attributes;
  return {
    start: wholeNumber(valueAt(level, 'w:start')) ?? 0,
    format: valueAt(level, 'w:numFmt') ?? 'decimal',
    text: valueAt(level, 'w:lvlText') ?? '',
    restart: wholeNumber(valueAt(level, 'w:lvlRestart')),
    isLegal: isOn(at(level, 'w:isLgl')) === true,
    style: valueAt(level, 'w:pStyle') ?? '',
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? '',
  };
}
