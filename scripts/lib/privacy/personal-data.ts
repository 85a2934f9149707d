/**
 * Identity numbers, bank accounts and telephone numbers of persons in a text (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15).
 * Where a number may be a figure, a date, a sum of money or the symbol of a document, it is none.
 */
import type { Span } from '../span.ts';
import { digitRuns, MAY_HOLD_NUMBER } from './digit-run.ts';
import {
  IDENTITY_NEAR,
  kindOf,
  LETTERED,
  letteredKind,
  MAY_BE_LETTERED,
  type PersonalDataKind,
} from './number-kind.ts';
import { type Row, rowOf } from './number-row.ts';
import { numberPlaces } from './number-scan.ts';
import { NAME_IN } from './person-name.ts';
import { type PlainText, plainText } from './plain-text.ts';
import { findSpoken } from './spoken-digits.ts';
import { spreadPhones } from './spread-phone.ts';
import { type Cell, cellsOf, type Separator, type TextLine, textLines } from './text-line.ts';

/** A number that tells who a person is, or how to reach or pay them. */
export interface PersonalData extends Span {
  readonly kind: PersonalDataKind;
  /** The number with all but its last three digits hidden. */
  readonly masked: string;
}

const INTRODUCTION = 80;
const AFTER = 40;
const ANOTHER = /^\s*[,;/-]?\s*(?:và|hoặc)?\s*$/u;
/**
 * Letters that are typed for digits: O for 0, l and I for 1. Each of these patterns begins with a letter or a digit, and looks back from
 * there: where they looked back first, they would do so at each character of a file.
 */
const LETTER_O =
  /[Oo](?=(?:[ .-]?[\dOolI]){8})(?<![\p{L}\p{N}].)|[Oo](?<=\d.)[Oo]{0,8}(?=[\dlI])|[Oo](?=\d\d)(?<=\d[ .-].)/gu;
const LETTER_L =
  /[lI](?=\d)(?<=\d.)|[lI](?=\d{8})(?<![\p{L}\p{N}].)|[lI](?![\p{L}\p{N}])(?<=(?<!\p{L})0\d{2,3}[ .-]?\d{3}[ .-]?\d{2}.)/gu;
/** The plus of an address. */
const ENCODED_PLUS = /%2B(?=\d)/giu;
/** No figure begins with a nought that commas follow in groups. */
const WITH_COMMAS = /0(?=\d{2,3},)(?<![\p{L}\d.,].)\d{2,3},\d{3},\d{3,4}(?![\d,]|\.\d)/gu;

/** A text of the same length with digits for what is typed in place of them. */
function withDigits(text: string): string {
  return text
    .replace(LETTER_O, (letters) => '0'.repeat(letters.length))
    .replace(LETTER_L, '1')
    .replace(ENCODED_PLUS, '  +')
    .replace(WITH_COMMAS, (number) => number.replaceAll(',', ' '));
}

/** Finds personal data in a whole file, whatever it is; `separator` is what cells of a row are parted by. */
export function findPersonalData(
  text: string,
  separator: Separator = '|',
  plain: PlainText = plainText(text),
): readonly PersonalData[] {
  const found: PersonalData[] = [];
  let end = 0;
  for (const at of numberPlaces(plain.text, separator)) {
    if (at < end) continue;
    const block = blockAt(plain.text, at);
    end = block.end;
    const lines = textLines(withDigits(plain.text.slice(block.start, end)));
    for (const one of inBlock(lines, separator))
      found.push({ ...one, ...plain.typed({ start: block.start + one.start, end: block.start + one.end }) });
  }
  return found;
}

/** The lines around a place up to the next blank ones. */
function blockAt(text: string, at: number): Span {
  let start = text.lastIndexOf('\n', at - 1) + 1;
  while (start > 0) {
    const before = text.lastIndexOf('\n', start - 2) + 1;
    if (text.slice(before, start).trim() === '') break;
    start = before;
  }
  let end = at;
  for (let from = at; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const line = newline < 0 ? text.length : newline;
    if (from > at && text.slice(from, line).trim() === '') break;
    end = line;
    from = line + 1;
  }
  return { start, end };
}

const NO_ROW = rowOf([]);

/** No number has fewer digits than this, but one that is spelt; few cells of tables have so many. */
const HAS_DIGITS = /(?:\d\D*){6}\d/u;
const MAY_BE_SPOKEN = /không/iu;
/** `O9O5 OOO 123`: letters that stand for digits beside some. */
const HAS_LETTERS_FOR_DIGITS = /\d[OolI]|[OolI]\d/u;

function mayTell(text: string): boolean {
  return HAS_DIGITS.test(text) || MAY_BE_SPOKEN.test(text) || HAS_LETTERS_FOR_DIGITS.test(text);
}

/** A text to look for numbers in, with the labels of its cell. */
interface Piece extends Cell {
  readonly labels: readonly string[];
  readonly row: Row;
}

/** `lines` are a paragraph or a table, whose first line is its header. */
function inBlock(lines: readonly TextLine[], separator: Separator): readonly PersonalData[] {
  let near: boolean | null = null;
  const isNearIdentity = () => {
    near ??= lines.some((line) => IDENTITY_NEAR.test(line.text));
    return near;
  };
  return piecesOf(lines, separator).flatMap((piece) => inPiece(piece, isNearIdentity));
}

/** Cells of rows; other lines go on from one to the next, but where an item or a key begins. */
function piecesOf(lines: readonly TextLine[], separator: Separator): readonly Piece[] {
  const pieces: Piece[] = [];
  let header: readonly Cell[] | null = null;
  let open: TextLine[] = [];
  const flush = () => {
    const [first] = open;
    if (first)
      pieces.push({ start: first.start, text: open.map(({ text }) => text).join('\n'), labels: [], row: NO_ROW });
    open = [];
  };
  for (const line of lines) {
    if (separator === null || !line.text.includes(separator)) {
      if (/^[>\s]*(?:[-+*#]|\d{1,2}[.)]\s|[\w-]+:)/u.test(line.text)) flush();
      open.push(line);
      continue;
    }
    flush();
    if (mayTell(line.text)) pieces.push(...inRow(line, header, separator));
    header ??= cellsOf(line.text, separator);
  }
  flush();
  return pieces;
}

function inRow(line: TextLine, header: readonly Cell[] | null, separator: Separator): readonly Piece[] {
  const cells = cellsOf(line.text, separator);
  const row = rowOf(cells);
  const pieces = cells.flatMap(({ start, text }, index): Piece[] => {
    if (!mayTell(text)) return [];
    const labels = [header?.[index]?.text, cells[index - 1]?.text].flatMap(
      (label) => label?.trimEnd().slice(-INTRODUCTION) ?? [],
    );
    return [{ start: line.start + start, text, labels, row }];
  });
  const spread = spreadPhones(cells, header, row).map(({ start, text }) => ({
    start: line.start + start,
    text,
    labels: [],
    row,
  }));
  return [...pieces, ...spread];
}

function inPiece({ start, text, labels, row }: Piece, isNearIdentity: () => boolean): readonly PersonalData[] {
  if (!mayTell(text)) return [];
  const found: PersonalData[] = [];
  const tell = (kind: PersonalDataKind, span: Span, digits: string) =>
    found.push({ kind, start: start + span.start, end: start + span.end, masked: `***${digits.slice(-3)}` });
  let last: { readonly end: number; readonly introductions: readonly string[] } | null = null;
  const introductionsOf = (at: number): readonly string[] => {
    // What introduces a number introduces the next one too: “ĐT: … hoặc …”.
    if (last && at - last.end < 10 && ANOTHER.test(text.slice(last.end, at))) return last.introductions;
    const before = text.slice(Math.max(0, at - INTRODUCTION), at);
    return /\p{L}/u.test(before) ? [before] : labels;
  };
  if (MAY_HOLD_NUMBER.test(text)) {
    for (const pieces of digitRuns(text)) {
      let from = 0;
      let known: { readonly start: number; readonly introductions: readonly string[] } = {
        start: -1,
        introductions: [],
      };
      for (const number of pieces) {
        if (number.start < from) continue;
        const after = text.slice(number.end, number.end + AFTER);
        if (known.start !== number.start) known = { start: number.start, introductions: introductionsOf(number.start) };
        const { introductions } = known;
        const kind = kindOf(number, {
          introductions,
          after,
          row,
          isNearIdentity,
          isNearName: () => isNearName(text.slice(Math.max(0, number.start - INTRODUCTION), number.start), row),
        });
        if (!kind) continue;
        last = { end: number.end, introductions };
        tell(kind, number, number.digits);
        from = number.end;
      }
    }
  }
  for (const { 0: number, index } of MAY_BE_LETTERED.test(text) ? text.matchAll(LETTERED) : []) {
    const kind = letteredKind(number, introductionsOf(index));
    if (kind) tell(kind, { start: index, end: index + number.length }, number.replace(/\D/gu, ''));
  }
  for (const { digits, ...span } of findSpoken(text)) tell('phone', span, digits);
  return found;
}

function isNearName(before: string, row: Row): boolean {
  const sentence = before.slice(before.search(/[^.;!?\n]*$/u));
  return NAME_IN.test(sentence) || row.hasName();
}

const WHAT: Readonly<Record<PersonalDataKind, string>> = {
  identity: 'Số căn cước, chứng minh nhân dân',
  account: 'Số tài khoản',
  phone: 'Số điện thoại',
};

/** What rules and hooks say of it, in Vietnamese. */
export function personalDataMessage({ kind, masked }: PersonalData): string {
  return `${WHAT[kind]} “${masked}” là dữ liệu cá nhân, không được đưa vào kho; hãy xóa số này (lịch sử Git giữ lại mọi thứ đã đưa vào: nếu đã đẩy lên thì báo người phụ trách)`;
}
