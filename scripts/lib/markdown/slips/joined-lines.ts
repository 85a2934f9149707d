/** Lines that were paragraphs in Word: Markdown makes one paragraph of lines without a blank one between them. */
import type { Root } from 'mdast';
import { type Line, linesIn, newlineBehind, type Slip, spanOf } from './slip.ts';

/** How a paragraph or a point of a list ends. */
const END = /[.;:?!…](?:["”»)\]*_]|\.\/\.)*\s*$|\.\/\.\s*$/u;
/** How a sentence or a point begins: a capital, a number, a letter with a mark behind it. */
const BEGINNING = /^\s*(?:["“«(*_]*\p{Lu}|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[ivx]{1,4})[.)/]\s*\S)/u;
const SENTENCE_END = /[.!?]["”»)\]*_]{0,4}$/u;
const POINT = /^\s*\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[)/]\s*\S/u;
/** The letter of a point, with whatever mark. */
const LETTERED = /^\s*\(?([a-zđ])[.)/]\s*\S/u;
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** The paragraphs of a text that were several, all as one: who pastes one paragraph so pastes them all. */
export function joinedLines(text: string, root: Root): Slip | null {
  const found: Line[] = [];
  const breaks: Line[] = [];
  const blocks = root.children.flatMap((node) =>
    node.type === 'paragraph' && node.children.every(({ type }) => type !== 'break')
      ? [linesIn(text, spanOf(node))]
      : [],
  );
  // Who breaks a sentence between two lines has wrapped the words, and may end a sentence at the end of a line.
  const areWrapped = blocks.some((lines) => lines.slice(0, -1).some((line) => !END.test(line.text)));
  const width = Math.max(0, ...blocks.flat().map((line) => line.text.length));
  for (const lines of blocks) {
    const words = lines.map((line) => line.text);
    if (!wereParagraphs(words) && !areSeries(words) && (areWrapped || !areTwo(words, width))) continue;
    found.push(...lines.slice(0, 1));
    breaks.push(...lines.slice(0, -1));
  }
  const [first] = found;
  if (!first) return null;
  const more = found.length > 1 ? ` (và ${found.length - 1} chỗ khác bên dưới)` : '';
  return {
    start: first.start,
    end: first.end,
    message: `Các dòng từ đây${more} chỉ xuống dòng một lần nên in ra liền thành một đoạn; mỗi đoạn, mỗi ý phải cách nhau một dòng trống`,
    edits: breaks.map(({ end }) => ({ start: end, end, text: newlineBehind(text, end) })),
    isCertain: true,
  };
}

/** Words that are wrapped go on in the next line, whatever stands at the end of this one. */
function wereParagraphs(lines: readonly string[]): boolean {
  if (lines.length < 2 || lines.some((line) => / {2}$|\\$/u.test(line))) return false;
  const points = lines.filter((line) => POINT.test(line)).length;
  const isDivided = lines.every(
    (line, index) => (index === lines.length - 1 || END.test(line)) && (index === 0 || BEGINNING.test(line)),
  );
  if (!isDivided) return false;
  if (points > 1) return true;
  return lines.length > 2 && !isWrapped(lines);
}

/** Points in the order of the alphabet, however they end, be it below words that lead them in. */
function areSeries(lines: readonly string[]): boolean {
  const letters = lines.map((line) => LETTERS.indexOf(LETTERED.exec(line)?.[1] ?? '-'));
  const points = letters[0] === -1 && /:\s*$/u.test(lines[0] ?? '') ? letters.slice(1) : letters;
  return points.length > 1 && points.every((letter, index) => letter === index + (points[0] ?? 0)) && points[0] === 0;
}

/** Two sentences, the first of which leaves room enough for the words of the second. */
function areTwo(lines: readonly string[], width: number): boolean {
  const isSentence = (line: string) => SENTENCE_END.test(line.trimEnd()) && line.trim().split(' ').length > 3;
  return lines.length === 2 && !isWrapped(lines, width) && lines.every(isSentence) && BEGINNING.test(lines[1] ?? '');
}

/** True where each line holds as many words as have room in it. */
function isWrapped(lines: readonly string[], width = Math.max(...lines.map((line) => line.length))): boolean {
  return lines.every((line, index) => {
    const word = /^\s*\S+/u.exec(lines[index + 1] ?? '')?.[0].length ?? width;
    return line.length + 1 + word > width;
  });
}
