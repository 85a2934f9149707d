/**
 * Identity numbers, bank accounts and telephone numbers of persons in a text (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15).
 * Where a number may be a figure, a date, a sum of money or the symbol of a document, it is none.
 */
import { compose } from '../composed.ts';
import { type Cell, cellsOf, type Separator, type TextLine, textLines } from './text-line.ts';

type PersonalDataKind = 'identity' | 'account' | 'phone';

/** A number that tells who a person is, or how to reach or pay them. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** The number with all but its last three digits hidden. */
  readonly masked: string;
}

const MAY_HOLD = /\d(?:[ .\u00A0-]?\d){6}/u;
/** Digits in groups; a sign of the country or an area code in brackets may go before. */
const NUMBER =
  /(?<![\p{L}\p{N}]|\d[.,/-])(?:\(?\+84\)?|\(0\d{1,3}\)|\d)(?:[ .\u00A0-]?\d){6,18}(?![\p{L}\p{N}]|[.,/-]\d|\/\p{L})/gu;
const UNIT_AFTER =
  /^[ \u00A0]?(?:đồng|đ|VNĐ|VND|USD|người|thẻ|tài khoản|công dân|trường hợp|hồ sơ|lượt|tỷ|triệu|nghìn|ngàn)(?!\p{L})|^[ \u00A0]?%/iu;
const THOUSANDS = /^[1-9]\d{0,2}(?:[. ]\d{3})+$/u;

/** Words that introduce a number that stands after them, within one sentence. */
const introduces = (words: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})\\.?[^\\d.;!?]{0,40}$`, 'iu');
const IDENTITY_WORDS =
  'CCCD|CMND|CMTND|CMT|(?:thẻ\\s+)?căn cước(?:\\s+công dân)?|(?:số|giấy) chứng minh|chứng minh nhân dân|chứng minh thư|số định danh|định danh cá nhân';
const IDENTITY = introduces(IDENTITY_WORDS);
const IDENTITY_NEAR = new RegExp(`(?<!\\p{L})(?:${IDENTITY_WORDS})(?!\\p{L})`, 'iu');
const PHONE = introduces('ĐT|SĐT|ĐTDĐ|điện thoại|di động|tel|phone|mobile|hotline|đường dây nóng|zalo|số máy');
const ACCOUNT =
  /(?<!\p{L})(?:(?<!tổng\s)số tài khoản|STK|(?:số )?TK(?: số| ngân hàng)?|tài khoản(?: số| ngân hàng)?)(?!\p{L})\.?([^\d.;!?]{0,40})$/iu;
/** “Số tài khoản … đã kích hoạt” counts accounts. */
const COUNTED = /định danh|VNeID|điện tử|kích hoạt|đã|được|mở|đăng ký|cấp|là đoàn viên/iu;
/** Ten digits that begin as a mobile number does: taxpayers, insured persons, invoices, symbols. */
const OTHER_CODE = introduces(
  'mã(?:\\s+\\p{L}+){0,3}|MST|MSDN|thuế|BHXH|BHYT|bảo hiểm(?:\\s+\\p{L}+){0,2}|số hiệu|biên lai|hóa đơn|hoá đơn|số sê-ri|seri|serial|số sổ|số hồ sơ',
);

const INTRODUCTION = 80;
const MIN_DIGITS = 8;

/** Finds personal data in a whole file, whatever it is; `separator` is what cells of a row are parted by. */
export function findPersonalData(text: string, separator: Separator = '|'): readonly PersonalData[] {
  if (!MAY_HOLD.test(text)) return [];
  const composed = compose(text);
  const found: PersonalData[] = [];
  let block: TextLine[] = [];
  const flush = () => {
    if (block.some((line) => MAY_HOLD.test(line.text))) found.push(...inBlock(block, separator));
    block = [];
  };
  for (const line of textLines(composed.text)) {
    if (line.text.trim() === '') flush();
    else block.push(line);
  }
  flush();
  return found.map((one) => ({ ...one, ...composed.typed(one) }));
}

/** `lines` are a paragraph or a table, whose first line is its header. */
function inBlock(lines: readonly TextLine[], separator: Separator): PersonalData[] {
  const found: PersonalData[] = [];
  const header = separator === null ? undefined : lines.find((line) => line.text.includes(separator));
  const labels = header ? cellsOf(header.text, separator) : [];
  let near: boolean | null = null;
  const isNear = () => {
    near ??= lines.some((line) => IDENTITY_NEAR.test(line.text));
    return near;
  };
  for (const line of lines) {
    if (!MAY_HOLD.test(line.text)) continue;
    const cells = cellsOf(line.text, separator);
    for (const [index, cell] of cells.entries()) {
      const label = line === header ? undefined : labels[index];
      for (const one of inCell(cell, [label, cells[index - 1]], isNear)) {
        found.push({ ...one, start: line.start + cell.start + one.start, end: line.start + cell.start + one.end });
      }
    }
  }
  return found;
}

function inCell({ text }: Cell, labels: readonly (Cell | undefined)[], isNear: () => boolean): PersonalData[] {
  const found: PersonalData[] = [];
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match; match = NUMBER.exec(text)) {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 20);
    const introductions = new Map<number, readonly string[]>();
    // Numbers parted by a space are one run: the longest piece that is personal data counts.
    for (const [from, to] of pieces(match[0])) {
      const start = match.index + from;
      const before = introductions.get(start) ?? introductionsOf(text, start, labels);
      introductions.set(start, before);
      const piece = match[0].slice(from, to);
      const isCounted = to === match[0].length && UNIT_AFTER.test(after);
      const kind = isCounted ? null : kindOf(piece, before, isNear);
      if (kind) {
        found.push({ kind, start, end: start + piece.length, masked: `***${piece.replace(/\D/gu, '').slice(-3)}` });
        NUMBER.lastIndex = start + piece.length;
        break;
      }
    }
  }
  return found;
}

/** What introduces a number at an offset of a cell: the words before it or else the labels of the cell. */
function introductionsOf(text: string, start: number, labels: readonly (Cell | undefined)[]): readonly string[] {
  const before = text.slice(Math.max(0, start - INTRODUCTION), start);
  return /\p{L}/u.test(before)
    ? [before]
    : labels.flatMap((label) => (label ? [label.text.trimEnd().slice(-INTRODUCTION)] : []));
}

/** The pieces of a run of digits that end at its spaces, longest first; shorter ones than any number of a person has are none. */
function pieces(run: string): readonly (readonly [from: number, to: number])[] {
  const starts = [0, ...[...run.matchAll(/[ \u00A0]/gu)].map((match) => match.index + 1)];
  const ends = [...starts.slice(1).map((start) => start - 1), run.length];
  const isLong = (from: number, to: number) =>
    to - from >= MIN_DIGITS && run.slice(from, to).replace(/\D/gu, '').length >= MIN_DIGITS;
  const all = starts.flatMap((from) => ends.filter((to) => isLong(from, to)).map((to) => [from, to] as const));
  return all.sort((a, b) => b[1] - b[0] - (a[1] - a[0]));
}

function kindOf(piece: string, introductions: readonly string[], isNear: () => boolean): PersonalDataKind | null {
  // Without words before it only a number that begins as one of a person does can be told.
  if (introductions.length === 0 && !/^[(+0]/u.test(piece)) return null;
  const digits = piece.replace(/\D/gu, '');
  const groups = piece
    .split(/\D+/u)
    .filter(Boolean)
    .map((group) => group.length);
  const isAfter = (words: RegExp) => introductions.some((text) => words.test(text));
  const isLong = groups.every((length) => length >= 3);
  if (/^0(?!00)(?:[0-8]\d|9[0-6])\d{9}$/u.test(digits) && isLong && (isAfter(IDENTITY) || isNear())) return 'identity';
  if (digits.length === 9 && isLong && !piece.includes('.') && isAfter(IDENTITY)) return 'identity';
  if (digits.length >= 8 && !THOUSANDS.test(piece) && introductions.some(isAccount)) return 'account';
  return isPhone(piece, digits, groups, isAfter) ? 'phone' : null;
}

function isAccount(introduction: string): boolean {
  const between = ACCOUNT.exec(introduction)?.[1];
  return between !== undefined && !COUNTED.test(between);
}

function isPhone(
  piece: string,
  digits: string,
  [first = 0, ...others]: readonly number[],
  isAfter: (words: RegExp) => boolean,
): boolean {
  if (piece.includes('+')) return /^84[235789]\d{8,9}$/u.test(digits);
  const isIntroduced = isAfter(PHONE);
  if (isIntroduced) return /^(?:0[2-9]\d{8}|0[12]\d{9}|84[35789]\d{8})$/u.test(digits);
  // The prefixes in use since 2018; tax numbers of the largest provinces begin with others.
  if (!/^0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])\d{7}$/u.test(digits) || isAfter(OTHER_CODE)) return false;
  return others.length === 0 || (first >= 3 && first <= 5 && others.every((length) => length >= 2));
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
