/** What a cell in `Ràng buộc` says of a figure, clause by clause, and the same in words again. */
import Big from 'big.js';
import type { RawFigure } from '../../figures/figure.ts';
import { formatNumber, parseNumber } from '../../vietnamese/number-vi.ts';
import { meantBy, nearestWord, type Words } from './words.ts';

/** A key of a figure, as in YAML, and its value; null takes away what the table gives a part by itself. */
type Said = readonly [key: keyof RawFigure, value: unknown];

/** Stands for the figures of the parts of a row, which only the table knows. */
export const PARTS = 'parts';

/** What one clause says. */
export type Clause =
  | { readonly type: 'says'; readonly said: readonly Said[] }
  | {
      readonly type: 'refers';
      readonly key: 'of' | 'sum-of' | 'at-most' | 'part-of';
      readonly names: readonly string[];
    }
  | { readonly type: 'foreign-number'; readonly number: string; readonly meant: string | null }
  | { readonly type: 'strict'; readonly mark: string }
  | { readonly type: 'unknown'; readonly near: string | null };

const FIXED: Words<Said> = [
  [['optional', true], 'không bắt buộc', 'nếu có'],
  [['total', 'latest'], 'tồn cuối kỳ', 'số cuối kỳ', 'lấy số cuối kỳ'],
  [['total', 'none'], 'không cộng', 'không tổng hợp'],
  [['own', 'equals'], 'bằng tổng cấp dưới', '= tổng cấp dưới'],
  [['own', 'free'], 'không so với cấp dưới', 'không so'],
  [['key', true], 'chỉ tiêu chính'],
  [
    ['sum-of', PARTS],
    '= tổng các dòng dưới',
    'bằng tổng các dòng dưới',
    '= tổng các hàng dưới',
    'bằng tổng các hàng dưới',
  ],
  [['total', null], 'cộng các kỳ'],
  [['optional', null], 'bắt buộc'],
  [['for', null], 'của mọi loại hình'],
  [['levels', null], 'của mọi cấp'],
  [['mask-below', null], 'không che'],
  [['part-of', null], 'không thuộc dòng trên'],
  [['at-most', null], 'có thể lớn hơn dòng trên'],
];

/** Clauses with something of the issuer's in them, to guess a misspelt one by. */
const FORMS: Words<string> = [
  'từ 0 đến 0',
  'từ 0 trở lên',
  'từ phiên bản 0',
  'che dưới 0',
  'không lớn hơn 0',
  'ít nhất 0',
].map((form) => ['', form] as const);

/** Clauses for messages. */
export const RULE_LIST =
  '`= a / b`, `= a + b`, `≤ a`, `≥ 3`, `từ 0 đến 100`, `không bắt buộc`, `tồn cuối kỳ`, `không cộng`, `chỉ tiêu chính`';

const TIMES_100 = /\s*[x×*]\s*100\s*%?$/iu;

/** Divides a cell into its clauses: at `;`, and at `,` where every part is a clause that `isKnown` knows. */
export function clausesIn(text: string, isKnown: (clause: string) => boolean): readonly string[] {
  return split(text, ';').flatMap((clause) => {
    const parts = isKnown(clause) ? [] : split(clause, ',');
    return parts.length > 1 && parts.every(isKnown) ? parts : [clause];
  });
}

function split(text: string, mark: string): readonly string[] {
  return text
    .split(mark)
    .map((one) => one.replace(/\s+/gu, ' ').trim())
    .filter((one) => one !== '');
}

/** True where one of the clauses of a cell says something for a key. */
export function saysKey(text: string, key: string | number | undefined): boolean {
  const readOf = (clause: string) => readClause(clause, () => false);
  return clausesIn(text, (clause) => readOf(clause).type === 'says').some((clause) => {
    const read = readOf(clause);
    return read.type === 'says' ? read.said.some(([one]) => one === key) : read.type === 'refers' && read.key === key;
  });
}

/** Reads one clause; `isFigure` tells what names a figure, as names may hold signs. */
export function readClause(clause: string, isFigure: (name: string) => boolean): Clause {
  const text = clause.replace(/[.,]$/u, '');
  const fixed = meantBy(FIXED, text);
  if (fixed) return says(fixed);
  const [, least, most] = /^từ\s+(\S+)\s+(?:đến|tới|-)\s+(\S+)$/iu.exec(text) ?? [];
  if (least !== undefined && most !== undefined)
    return ofNumbers([
      ['min', least],
      ['max', most],
    ]);
  const [, from = /^(?:≥|>=|=>|ít nhất|tối thiểu|không nhỏ hơn)\s*(.+)$/iu.exec(text)?.[1]] =
    /^từ\s+(\S+)\s+trở lên$/iu.exec(text) ?? [];
  if (from !== undefined) return ofNumbers([['min', from]]);
  const [, limit] = /^(?:≤|<=|=<|không lớn hơn|không vượt quá|không quá|nhiều nhất|tối đa)\s*(.+)$/iu.exec(text) ?? [];
  if (limit !== undefined) {
    if (!isFigure(limit) && (isNumeral(limit) || isNumeral(inDigits(limit)))) return ofNumbers([['max', limit]]);
    return { type: 'refers', key: 'at-most', names: [limit] };
  }
  const [, mark] = /^([<>])\s*[^=]/u.exec(text) ?? [];
  if (mark !== undefined) return { type: 'strict', mark };
  const [, sum] = /^(?:=|bằng)\s*(.+)$/iu.exec(text) ?? [];
  if (sum !== undefined) return equation(sum, isFigure);
  return ofWords(text);
}

function ofWords(text: string): Clause {
  const [, version] = /^từ phiên bản\s+([1-9]\d{0,4})$/iu.exec(text) ?? [];
  if (version !== undefined) return says(['since', Number(version)]);
  const [, mask] = /^che (?:số )?dưới\s+(\d{1,4})$/iu.exec(text) ?? [];
  if (mask !== undefined) return says(['mask-below', Number(mask)]);
  const [, whole] = /^phần của\s+(.+)$/iu.exec(text) ?? [];
  if (whole !== undefined) return { type: 'refers', key: 'part-of', names: [whole] };
  const [, kinds] = /^(?:chỉ )?của\s+(.+)$/iu.exec(text) ?? [];
  if (kinds !== undefined) return says(['for', split(kinds, ',')]);
  const [, levels] = /^(?:chỉ )?cấp\s+(.+)$/iu.exec(text) ?? [];
  if (levels !== undefined) return says(['levels', split(levels, ',')]);
  return { type: 'unknown', near: nearestWord(FIXED, text)?.word ?? nearestForm(text) };
}

function nearestForm(typed: string): string | null {
  const text = inDigits(typed);
  const numbers = text.match(/\d[\d.,]*/gu) ?? [];
  const form = nearestWord(FORMS, text.replace(/\d[\d.,]*/gu, '0'))?.word ?? null;
  // A number that is not there is not made up.
  if (form !== null && (form.match(/0/gu) ?? []).length > numbers.length) return null;
  let at = 0;
  return form?.replace(/0/gu, () => numbers[at++] ?? '0') ?? null;
}

function says(...said: readonly Said[]): Clause {
  return { type: 'says', said };
}

function isNumeral(text: string): boolean {
  return /^-?\d[\d., ]*\s*%?$/u.test(text);
}

/** Small numbers as words. */
const NUMERALS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

function inDigits(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => {
    const number = NUMERALS.indexOf(word.normalize('NFC').toLowerCase());
    return number < 0 ? word : String(number);
  });
}

/** What a number in no Vietnamese form is most likely meant for. */
function meantNumber(text: string): string | null {
  const digits = inDigits(text);
  if (digits !== text && parseNumber(digits)) return digits;
  const [, whole, fraction] = /^(-?\d{1,3}(?:[,\s']\d{3})+)(?:\.(\d+))?$/u.exec(digits) ?? [];
  if (whole !== undefined) return whole.replace(/[,\s']/gu, '.') + (fraction === undefined ? '' : `,${fraction}`);
  return /^-?\d+\.\d+$/u.test(digits) ? digits.replace('.', ',') : null;
}

function ofNumbers(given: readonly (readonly [key: 'min' | 'max', number: string])[]): Clause {
  const said: Said[] = [];
  for (const [key, text] of given) {
    const plain = text.replace(/\s*%$/u, '');
    const number = parseNumber(plain);
    // A thousand to those who type it, and one to those who read it.
    const isThousands = /^-?[1-9]\d{0,2}(?:,\d{3})+$/u.test(plain);
    if (!number || isThousands) return { type: 'foreign-number', number: text, meant: meantNumber(plain) };
    said.push([key, number.value.toNumber()]);
  }
  return says(...said);
}

/** `a / b` or `a + b`; where names hold those signs themselves, what they leave is divided. */
function equation(text: string, isFigure: (name: string) => boolean): Clause {
  const plain = withoutBrackets(text.replace(TIMES_100, ''));
  if (isFigure(plain)) return { type: 'refers', key: 'sum-of', names: [plain] };
  const terms = operands(plain, '+', isFigure);
  const ratios = ['/', ':', '÷'].map((mark) => operands(plain, mark, isFigure));
  const ratio = ratios.find((one) => one.length === 2 && one.every(isFigure));
  if (terms.length > 1 && (terms.every(isFigure) || !ratio)) return { type: 'refers', key: 'sum-of', names: terms };
  const names = ratio ?? ratios.find((one) => one.length === 2);
  return names ? { type: 'refers', key: 'of', names } : { type: 'refers', key: 'sum-of', names: [plain] };
}

const ROW_NUMBER = /^\(?\s*(?:(?:dòng|hàng|chỉ tiêu|cột)\s+(?:số\s+)?)?\(?(\d{1,3})\)?$/iu;

/** The number of a row that a text names instead of a figure; null where it is none. */
export function rowNumberIn(text: string): string | null {
  return ROW_NUMBER.exec(text.trim())?.[1] ?? null;
}

/** Without the brackets around all of it. */
function withoutBrackets(text: string): string {
  let depth = 0;
  const end = [...text].findIndex((letter) => {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    return depth <= 0;
  });
  return text.startsWith('(') && end === [...text].length - 1 ? text.slice(1, -1).trim() : text;
}

/** More operands than this are not joined again. */
const MOST_JOINED = 40;

/** A text divided at a sign; neighbours that name a figure only together stay together. */
function operands(text: string, mark: string, isFigure: (name: string) => boolean): readonly string[] {
  const pieces = text.split(mark);
  const names: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    let length = 1;
    const joined = (count: number) =>
      pieces
        .slice(at, at + count)
        .join(mark)
        .trim();
    if (pieces.length <= MOST_JOINED && !isFigure(joined(1)))
      for (let more = 2; at + more <= pieces.length && length === 1; more++) if (isFigure(joined(more))) length = more;
    names.push(joined(length));
    at += length;
  }
  return names.filter((name) => name !== '');
}

/** What a figure's keys say, as clauses; those that a table says elsewhere are left out. */
export function ruleWords(raw: RawFigure): readonly string[] {
  const words = Object.entries(raw).flatMap(([key, value]): readonly string[] => {
    const fixed = FIXED.find(([[one, meaning]]) => one === key && meaning === value)?.[1];
    if (fixed !== undefined) return [fixed];
    const list = Array.isArray(value) ? value.map(String) : [String(value)];
    switch (key) {
      case 'of':
        return [`= ${list.join(' / ')}`];
      case 'sum-of':
        return [`= ${list.join(' + ')}`];
      case 'at-most':
        return [`≤ ${list}`];
      case 'part-of':
        return [`phần của ${list}`];
      case 'since':
        return [`từ phiên bản ${list}`];
      case 'mask-below':
        return [`che dưới ${list}`];
      case 'for':
        return [`của ${list.join(', ')}`];
      case 'levels':
        return [`cấp ${list.join(', ')}`];
      default:
        return [];
    }
  });
  return [...words, ...rangeWords(raw.min, raw.max)];
}

function rangeWords(min: unknown, max: unknown): readonly string[] {
  const [least, most] = [min, max].map((one) => (typeof one === 'number' ? formatNumber(new Big(one)) : null));
  if (least && most) return [`từ ${least} đến ${most}`];
  return [...(least ? [`≥ ${least}`] : []), ...(most ? [`≤ ${most}`] : [])];
}
