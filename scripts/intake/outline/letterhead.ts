/** What stands at the head of an official document: who issued it, its number and day, what it is about. */
import { type Day, isDay } from '#lib/date.ts';
import { type Line, linesIn, type Piece, wordsOfPiece } from './lines.ts';

/** A letterhead, read. */
export interface Letterhead {
  /** The issuing body and the one above it, from the top. */
  readonly names: readonly string[];
  readonly banner: 'party' | 'state' | null;
  /** The number and symbol without spaces; null where there is none. */
  readonly number: string | null;
  readonly place: string | null;
  readonly date: Day | null;
  /** The year, which may be known before the day is; null where it is not. */
  readonly year: string | null;
  /** What an official letter is about; null where it does not say. */
  readonly subject: string | null;
  /** Every line as typed. */
  readonly lines: readonly string[];
}

const BANNER = /^(?:(ĐẢNG CỘNG SẢN VIỆT NAM)|CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM)$/iu;
const MOTTO = /^Độc lập\s*[-–—]\s*Tự do\s*[-–—]\s*Hạnh phúc$/iu;
const NUMBER = /^Số\s*:?\s*([\d.…_\s]*[-–/].*)$/iu;
const SUBJECT = /^(?:V\/v|Về việc)\s*:?\s*(.+)$/iu;
const DATE = /^(.{2,60}?)\s*,?\s*ngày\s+([\d.…_\s]*)\s*tháng\s+([\d.…_\s]*)\s*năm\s*([\d.…_]*)$/iu;

/** True for a line that only letterheads have. */
export function isOfHead({ text }: Line): boolean {
  return [BANNER, MOTTO, NUMBER, SUBJECT, DATE].some((pattern) => pattern.test(text));
}

/** Reads a letterhead. */
export function readLetterhead(pieces: readonly Piece[]): Letterhead {
  const texts = linesIn(pieces).map(({ text }) => text);
  const first = (pattern: RegExp) => texts.map((text) => pattern.exec(text)).find((match) => match !== null);
  const banner = first(BANNER);
  const [, place = '', day = '', month = '', year = ''] = first(DATE) ?? [];
  const date = `${year}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`;
  return {
    names: linesIn(pieces)
      .filter((line) => !isOfHead(line))
      .map(({ text }) => text),
    banner: banner ? (banner[1] === undefined ? 'state' : 'party') : null,
    number:
      first(NUMBER)?.[1]
        ?.replace(/[\s.…_]+/gu, '')
        .replace(/[–—]/gu, '-') ?? null,
    place: /\p{L}/u.test(place) ? place : null,
    date: isDay(date) ? date : null,
    year: /^\d{4}$/u.test(year) ? year : null,
    subject: first(SUBJECT)?.[1] ?? null,
    lines: pieces.map(wordsOfPiece),
  };
}
