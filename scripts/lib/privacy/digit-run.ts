/** Numbers in a text as they may be grouped: `09xx xxx xxx`, `(09xx) xxx-xxx`, digit by digit. */
import type { Span } from '../span.ts';

/** A number, or a piece of several that stand one after another. */
export interface DigitGroups extends Span {
  readonly digits: string;
  /** How many digits each group has. */
  readonly groups: readonly number[];
  /** As written, signs before it included. */
  readonly written: string;
  /** Whether nothing of the run stands before. */
  readonly isFirst: boolean;
  /** Whether nothing of the run follows, so that what follows may be its unit. */
  readonly isLast: boolean;
}

const MIN_DIGITS = 8;
const MAX_DIGITS = 19;
const MAX_GROUPS = 8;
/** Behind so many groups, pairs are those of a table. */
const MANY_PAIRS = 60;
/** A number that is longer than its groups' next neighbours is one of its own, whatever parts them. */
const WHOLE = 9;
// `***` hides digits.
const BETWEEN = "(?!\\*{3})[ .…\\-/()\\[\\]_*~`'’\\u2028\\n>]{0,5}";
const LABEL = 'ĐT|CCCD|CMND|STK|TK|tel|zalo';
const RUN = new RegExp(
  `(?:(?<![\\p{L}\\p{N}+])|(?<=${LABEL}))[+(\\[]{0,2}\\d(?:${BETWEEN}\\d){${MIN_DIGITS - 2},}(?!\\p{L})`,
  'giu',
);
/** A text that does not match has no number that is long enough. */
export const MAY_HOLD_NUMBER = new RegExp(`\\d(?:${BETWEEN}\\d){${MIN_DIGITS - 1}}`, 'u');
const CONTINUES_BEFORE = /\d[.,/-]$|(?<![\p{L}\d])id=$|[?&](?!(?:number|phone|tel|sdt|mobile)=)[\w-]{1,12}=$/u;
const CONTINUES_AFTER = /^(?:,\d|\/\p{L}|\.(?:html?|chn|epi)(?!\p{L}))/u;

/** The runs of digits of a text, each with its pieces: those that begin first come first, and of these the longest. */
export function digitRuns(text: string): readonly (readonly DigitGroups[])[] {
  return [...text.matchAll(RUN)].map((match) => piecesOf(text, match.index, match[0]));
}

function piecesOf(text: string, at: number, run: string): readonly DigitGroups[] {
  const found = [...run.matchAll(/\d+/gu)].map(({ 0: digits, index }) => ({
    digits,
    from: index,
    to: index + digits.length,
  }));
  const isContinued = CONTINUES_BEFORE.test(text.slice(Math.max(0, at - 16), at));
  const goesOn = CONTINUES_AFTER.test(text.slice(at + run.length, at + run.length + 6));
  const parts = found.map(({ to, digits }, index) => {
    const next = found[index + 1];
    const between = next ? run.slice(to, next.from) : '';
    return !next || /[\s\u2028]/u.test(between) || (digits.length >= WHOLE && next.digits.length >= WHOLE);
  });
  const pieces: DigitGroups[] = [];
  for (const [first, { from }] of found.entries()) {
    if (first === 0 ? isContinued : !parts[first - 1]) continue;
    if (first > MANY_PAIRS && found[first]?.digits.length === 2 && found[first + 1]?.digits.length === 2) continue;
    const signs = /[+([]{1,2}$/u.exec(run.slice(Math.max(0, from - 2), from))?.[0] ?? '';
    // `(09xxxxxxxx)` is a number in brackets, `(09xx) xxxxxx` one with brackets of its own.
    const isOpen = /[([]/u.test(signs) && !/[)\]]/u.test(run.slice(from));
    const start = isOpen && !signs.endsWith('+') ? from : from - signs.length;
    const ofStart: DigitGroups[] = [];
    let digits = '';
    const groups: number[] = [];
    for (const [offset, group] of found.slice(first, first + MAX_DIGITS).entries()) {
      digits += group.digits;
      groups.push(group.digits.length);
      if (digits.length > MAX_DIGITS) break;
      const isLast = first + offset === found.length - 1;
      if (!isGrouped(digits, groups) || !parts[first + offset] || (isLast && goesOn)) continue;
      ofStart.push({
        start: at + start,
        end: at + group.to,
        digits,
        groups: [...groups],
        written: run.slice(start, group.to),
        isFirst: first === 0,
        isLast,
      });
    }
    pieces.push(...ofStart.reverse());
  }
  return pieces;
}

/** No number has many groups, unless each digit is one. */
function isGrouped(digits: string, groups: readonly number[]): boolean {
  if (digits.length < MIN_DIGITS) return false;
  return groups.length <= MAX_GROUPS || (groups.length === digits.length && digits.length <= 12);
}
