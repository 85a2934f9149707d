/** Counts the paragraphs of lists in the order of the text, as Word does, and writes their numbers. */
import { LEVELS, type List, type ListLevel } from './definitions.ts';
import { formatNumber } from './formats.ts';

/** What Word writes before a paragraph of a list. */
interface ListNumber {
  readonly label: string;
  readonly level: number;
  readonly isOrdered: boolean;
}

/** Tells the number of each paragraph that is in a list, in order; null where Word shows nothing. */
export type Counter = (list: string, level: number | null, style: string) => ListNumber | null;

/** A counter of a document; `symbol` tells the character that a font shows for a bullet. */
export function makeCounter(lists: ReadonlyMap<string, List>, symbol: (font: string, text: string) => string): Counter {
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (id, asked, style) => {
    const list = lists.get(id);
    if (!list) return null;
    const level = asked ?? levelOfStyle(list, style);
    const definition = list.levels[level];
    if (!definition) return null;
    const numbers = counts.get(list.key) ?? [];
    counts.set(list.key, numbers);
    if (!begun.has(id)) {
      begun.add(id);
      for (const place of list.starts.keys()) numbers[place] = undefined;
    }
    const last = numbers[level];
    numbers[level] = last === undefined ? startOf(list, level) : last + 1;
    for (let deeper = level + 1; deeper < LEVELS; deeper++)
      if (level < (list.levels[deeper]?.restart ?? deeper)) numbers[deeper] = undefined;
    const label = labelOf(definition, list, numbers, symbol).trim();
    const isOrdered = definition.format !== 'bullet' && definition.text.includes('%');
    return label === '' ? null : { label, level, isOrdered };
  };
}

function startOf(list: List, level: number): number {
  return list.starts.get(level) ?? list.levels[level]?.start ?? 0;
}

function levelOfStyle(list: List, style: string): number {
  const found = style === '' ? -1 : list.levels.findIndex((level) => level?.style === style);
  return Math.max(0, found);
}

function labelOf(
  definition: ListLevel,
  list: List,
  numbers: readonly (number | undefined)[],
  symbol: (font: string, text: string) => string,
): string {
  if (definition.format === 'bullet') return symbol(definition.font, definition.text);
  return definition.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const place = Number(digit) - 1;
    const level = list.levels[place];
    if (!level) return '';
    return formatNumber(numbers[place] ?? startOf(list, place), definition.isLegal ? 'decimal' : level.format);
  });
}
