/** The lines that a centred text is best set in. */
import { bound } from './bonds.ts';
import { BAD_BREAK, breakCosts } from './breaks.ts';
import { type Font, widthOf } from './text-width.ts';

/** What one line more costs, as a share of the square of the line's width: less than a break inside a word. */
const LINE = 0.5;

/** How a text is set. */
export interface Setting extends Font {
  /** Shown in capitals. The text is given, and comes back, as it is written: its own capitals tell where words begin. */
  readonly capitals?: true;
}

/**
 * Sets a text in lines of at most `width` twips, as few and as even as can be; a chancery breaks a line where a phrase begins, never
 * in a word or a name, and does not leave one word on the last line of a title.
 */
export function evenLines(text: string, setting: Setting, width: number): readonly string[] {
  return bestSetting(text, setting, width).lines;
}

/** How badly the best lines of a text part what a clerk would keep together: the cost of the worst break; 0 where none is bad. */
export function worstBreak(text: string, setting: Setting, width: number): number {
  const { worst } = bestSetting(text, setting, width);
  return worst >= BAD_BREAK ? worst : 0;
}

function bestSetting(text: string, { capitals, ...font }: Setting, width: number): Lines {
  // Bonds leave a text as long as it is: each word is cut from what is typed.
  const words = [...bound(text).matchAll(/[^ \t\r\n]+/gu)];
  const pieces = words.map(({ index, 0: { length } }) => text.slice(index, index + length));
  const measured: Measured = {
    words: pieces,
    limit: width,
    widths: pieces.map((word) => widthOf(capitals ? word.toUpperCase() : word, font)),
    space: widthOf(' ', font),
    costs: breakCosts(words.map(([word]) => word)),
  };
  let set: Lines | null = null;
  let fewest = pieces.length;
  for (let count = 1; count <= Math.min(fewest + 1, pieces.length); count += 1) {
    const found = bestLines(measured, count);
    if (!found) continue;
    fewest = Math.min(fewest, count);
    const cost = found.cost + LINE * count;
    if (set === null || cost < set.cost) set = { ...found, cost };
  }
  return set ?? { cost: 0, worst: 0, lines: pieces };
}

/** The same for names and offices that stand in capitals. */
export function linesInCapitals(text: string, font: Font, width: number): readonly string[] {
  return evenLines(text, { ...font, capitals: true }, width).map((line) => line.toUpperCase());
}

interface Measured {
  readonly words: readonly string[];
  readonly widths: readonly number[];
  /** Of a break before each word. */
  readonly costs: readonly number[];
  readonly space: number;
  /** Widest line allowed. */
  readonly limit: number;
}

interface Lines {
  readonly cost: number;
  /** The cost of the worst break. */
  readonly worst: number;
  readonly lines: readonly string[];
}

/** The cheapest way to set words in `count` lines; null where they do not fit. */
function bestLines(measured: Measured, count: number): Lines | null {
  const { words, widths, space } = measured;
  const all = widths.reduce((sum, width) => sum + width, 0) + space * (words.length - count);
  // best[end]: the first `end` words in as many lines as rounds have passed
  let best: readonly (Lines | null)[] = [{ cost: 0, worst: 0, lines: [] }, ...words.map(() => null)];
  for (let round = 0; round < count; round += 1) best = best.map((_, end) => addLine(measured, best, end, all / count));
  return best.at(-1) ?? null;
}

/** The cheapest way to end a line, the best width of which is `even`, after the first `end` words. */
function addLine(
  { words, widths, costs, space, limit }: Measured,
  best: readonly (Lines | null)[],
  end: number,
  even: number,
): Lines | null {
  let cheapest: Lines | null = null;
  let width = -space;
  for (let from = end - 1; from >= 0; from -= 1) {
    width += space + (widths[from] ?? 0);
    // A word longer than a line stands alone on it.
    if (width > limit && end - from > 1) break;
    const before = best[from];
    if (!before) continue;
    const here = from === 0 ? 0 : (costs[from] ?? 0);
    const cost = before.cost + ((width - even) / limit) ** 2 + here;
    if (cheapest !== null && cost >= cheapest.cost) continue;
    const lines = [...before.lines, words.slice(from, end).join(' ')];
    cheapest = { cost, worst: Math.max(before.worst, here), lines };
  }
  return cheapest;
}
