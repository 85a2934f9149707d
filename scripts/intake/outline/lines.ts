/** A Word document as lines and tables, in reading order: what tables only lay out is lines too, and a sentence that a page broke is one line. */
import { parseHeading } from '#lib/markdown/heading.ts';
import { oneSpaced } from '#lib/vietnamese/text.ts';
import type { WordBlock, WordInline, WordParagraph, WordTable } from '../word/model.ts';

/** A line of words. */
export interface Line {
  readonly type: 'line';
  /** Its words with the number that Word writes, without the mark of a bullet. */
  readonly text: string;
  /** How deep an item of a list stands, from 0; null for what is none. */
  readonly bullet: 0 | 1 | null;
  /** How many characters of the text are bold from its beginning on. */
  readonly bold: number;
  readonly isCentered: boolean;
  readonly isStyled: boolean;
  /** True behind a line break within a paragraph. */
  readonly isBroken: boolean;
  /** The level that a style of headings gives; null for other styles. */
  readonly level: number | null;
}

/** What a document is made of. */
export type Piece = Line | WordTable;

/** The pieces of a document. */
export function piecesOf(blocks: readonly WordBlock[]): readonly Piece[] {
  return joined(blocks.flatMap((block) => (block.type === 'table' ? ofTable(block) : linesOf(block))));
}

/** The lines among some pieces. */
export function linesIn(pieces: readonly Piece[]): readonly Line[] {
  return pieces.filter((one) => one.type === 'line');
}

/** The words of a piece, on one line. */
export function wordsOfPiece(piece: Piece): string {
  return piece.type === 'line' ? piece.text : wordsOf(piece);
}

/** The words of a block, on one line. */
export function wordsOf(block: WordBlock): string {
  if (block.type === 'table')
    return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.map(wordsOf))).join(' ');
  return linesOf(block)
    .map(({ text }) => text)
    .join(' ');
}

/** What is typed in a paragraph, marks and all; empty for a table. */
export function typedText(block: WordBlock): string {
  if (block.type === 'table') return '';
  return runsOf(block.inlines)
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** True where all words of a line are bold. */
export function isBold({ text, bold }: Line): boolean {
  return bold > 0 && !/[\p{L}\p{N}]/u.test(text.slice(bold));
}

/** True for a text that has capitals and no small letters. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** What only lays a page out: letterheads, signatures, boxes. */
const LAYOUT =
  /^(?:ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–]|Số\s*:?\s*[\d.…_\s]*[-–/]|Kính gửi|Nơi nhận|(?:T\/M|K\/T|T\/L|TM\.|KT\.|TL\.|TUQ\.)\s|\(?(?:Ký tên|Ký,|Đã ký))/iu;

/** Tables that lay out are read column by column, as one reads a letterhead. */
function ofTable(table: WordTable): readonly Piece[] {
  const width = Math.max(...table.rows.map(({ cells }) => cells.length), 0);
  const columns = Array.from({ length: width }, (_, at) => table.rows.flatMap(({ cells }) => cells[at]?.blocks ?? []));
  const inner = columns.map((blocks) => blocks.flatMap((one) => (one.type === 'table' ? ofTable(one) : linesOf(one))));
  const isLayout = width === 1 || inner.some((all) => all.some((one) => one.type === 'line' && LAYOUT.test(one.text)));
  return isLayout ? inner.flat() : [table];
}

interface Run {
  readonly text: string;
  readonly isBold: boolean;
}

function linesOf(paragraph: WordParagraph): readonly Line[] {
  const broken: Run[][] = [[]];
  // A heading in a style is one, on how many lines it stands.
  for (const run of runsOf(paragraph.inlines))
    for (const [index, text] of run.text.split(paragraph.headingLevel === null ? '\n' : /(?!)/u).entries()) {
      if (index > 0) broken.push([]);
      broken.at(-1)?.push({ ...run, text });
    }
  const runs = broken.flatMap(sideBySide);
  const { numbering, headingLevel, style, alignment } = paragraph;
  return runs.flatMap((all, index) => {
    const own = index === 0 ? numbering : null;
    const label = own?.isOrdered ? `${own.label}${/[.):/–-]$/u.test(own.label) ? '' : '.'} ` : '';
    const typed = oneSpaced(all.map(({ text }) => text).join('')).trim();
    const marks = label === '' && own === null ? BULLET.exec(typed)?.[0] : undefined;
    const isItem = marks !== undefined || own?.isOrdered === false;
    const text = `${label}${typed.slice(marks?.length ?? 0)}`.normalize('NFC');
    if (!/\S/u.test(text) || RULE.test(text)) return [];
    const mark = marks ?? own?.label ?? '';
    return [
      {
        type: 'line',
        text,
        bullet: isItem ? (/^[+o◦○]/u.test(mark) ? 1 : 0) : null,
        bold: boldLength(all, label.length, marks?.length ?? 0),
        isCentered: alignment === 'center',
        isBroken: index > 0,
        isStyled: headingLevel !== null || /^(?:title|tiêu đề)/iu.test(style),
        level: headingLevel,
      },
    ];
  });
}

/** What tabs and spaces set side by side, as letterheads typed without a table are. */
function sideBySide(runs: readonly Run[]): readonly (readonly Run[])[] {
  const parts = runs
    .map(({ text }) => text)
    .join('')
    .split(/\s*\t\s*|\s{4,}/u)
    .filter((text) => text.trim() !== '');
  const [first = '', ...others] = parts;
  const isSigned = BULLET.test(first) && others.some((text) => isCapitals(text) || NAME.test(text));
  const isPaper = isSigned || parts.some((text) => LAYOUT.test(text) || DATED.test(text));
  if (others.length === 0 || !isPaper) return [runs];
  return parts.map((text) => [{ text, isBold: runs.every((run) => run.isBold) }]);
}

const NAME = /^(?:\p{Lu}\p{Ll}{0,6}\s){1,4}\p{Lu}\p{Ll}{0,6}$/u;
const DATED = /^\S.{0,60}, ngày\s.{0,20}tháng\s.{0,20}năm\s?\S{0,6}$/iu;
const BULLET = /^(?:[-–—+•*·●▪■◦○]|\p{Co})\s*(?=[\p{L}\p{N}“"(])/u;
/** A line that is drawn with characters. */
const RULE = /^[-–—_*=~\s]+$/u;

/** White space and marks at the head are as bold as what follows. */
function boldLength(runs: readonly Run[], label: number, marks: number): number {
  let [text, isOpen] = ['', true];
  for (const run of runs) {
    if (!run.isBold && /[\p{L}\p{N}]/u.test(run.text)) isOpen = false;
    if (!isOpen) break;
    text += run.text;
  }
  const length = oneSpaced(text).trim().length - marks;
  return length > 0 && runs.some((run) => run.isBold) ? length + label : 0;
}

function runsOf(inlines: readonly WordInline[]): readonly Run[] {
  return inlines.flatMap((one): readonly Run[] => {
    if (one.type === 'text') return [{ text: one.value, isBold: one.isBold }];
    if (one.type === 'break') return [{ text: '\n', isBold: false }];
    return one.type === 'link' ? runsOf(one.inlines) : [];
  });
}

/** Puts together what goes on in the next line: small letters behind words that end no sentence. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (piece.type === 'line' && last?.type === 'line' && goesOn(last, piece)) {
      const wasBold = isBold(last);
      all[all.length - 1] = {
        ...last,
        text: `${last.text} ${piece.text}`,
        bold: wasBold ? (isBold(piece) ? last.text.length + 1 + piece.text.length : last.text.length) : last.bold,
      };
    } else all.push(piece);
  }
  return all;
}

function goesOn(last: Line, line: Line): boolean {
  const { text, bullet, level } = line;
  if (isBold(last) && !isBold(line)) return false;
  const isTitle = parseHeading(last.text).number !== '' && parseHeading(text).number === '' && !LAYOUT.test(text);
  if (line.isBroken && isTitle && isCapitals(text) && isCapitals(last.text)) return true;
  const isFresh = bullet !== null || level !== null || /^[a-zđ]{1,2}[.)/]\s/u.test(text);
  return !isFresh && /^\p{Ll}/u.test(text) && /[\p{L}\p{N},)”"]$/u.test(last.text) && !isCapitals(last.text);
}
