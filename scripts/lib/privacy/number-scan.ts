/** Where numbers of persons may stand: one look at each unit of a text, as reports hold many digits and no such numbers. */
import type { Separator } from './text-line.ts';

/** What a unit of a text is to a number. */
const [NONE, DIGIT, BETWEEN, LIKE_DIGIT, LETTER] = [0, 1, 2, 3, 4] as const;
const UNITS = 0x2030;
const KINDS = new Uint8Array(UNITS).map((_, code) => {
  const unit = String.fromCharCode(code);
  if (/\d/u.test(unit)) return DIGIT;
  if (/[\s.…\-/()[\]_*~`'’\u2028>|]/u.test(unit)) return BETWEEN;
  if (/[OolI]/u.test(unit)) return LIKE_DIGIT;
  return /\p{L}/u.test(unit) ? LETTER : NONE;
});

/** Words whose own number has no more digits than a date. */
const ACCOUNT = /t[àa]i[ _-]?kho[ảa]n|s\.?t\.?k|tk|s[ốo] th[ẻe]|account|a\/c/iu;
/** A number that is spelt digit by digit, its first two digits. */
const SPELT = /không[\s,.-]{1,3}(?:một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|không)/giu;

/** No number of a person has fewer digits; of those that have no more but accounts all are in one group. */
const FEWEST = 7;
const DATE = 8;
const DATE_GROUP = 4;

/**
 * Offsets in a text in which look-alike letters are not yet digits, in order: whatever number of a person it has, one of them is in the
 * same paragraph. Days (`12/6/2023`) and terms (`2020 - 2025`) are no such numbers, but behind the word for an account.
 */
export function numberPlaces(text: string, separator: Separator): readonly number[] {
  const places: number[] = [];
  const runs = new Runs(text, separator);
  let hasAccounts: boolean | null = null;
  for (let run = runs.next(); run; run = runs.next()) {
    const isDate = run.digits <= DATE && run.longest <= DATE_GROUP;
    if (isDate) {
      hasAccounts ??= ACCOUNT.test(text);
      if (!hasAccounts) continue;
    }
    places.push(run.end);
  }
  for (const { index } of text.matchAll(SPELT)) places.push(index);
  return places.sort((a, b) => a - b);
}

interface Run {
  readonly digits: number;
  /** How many digits its longest group has. */
  readonly longest: number;
  /** The offset of its last digit. */
  readonly end: number;
}

/** Digits with nothing between them that parts numbers. */
class Runs {
  private readonly text: string;
  private readonly separator: number;
  private at = 0;

  constructor(text: string, separator: Separator) {
    this.text = text;
    this.separator = separator?.charCodeAt(0) ?? -1;
  }

  /** The next one that has as many digits as a number; null behind the last. */
  next(): Run | null {
    const { text } = this;
    let [digits, longest, group, end] = [0, 0, 0, 0];
    /** Letters that are digits if no other letter follows; -1 within a word. */
    let likely = 0;
    for (; this.at <= text.length; this.at++) {
      const kind = this.kindAt(this.at);
      if (kind === LETTER || kind === NONE) {
        if (kind === NONE && likely > 0) {
          digits += likely;
          group += likely;
          longest = Math.max(longest, group);
          end = this.at - 1;
        }
        if (digits >= FEWEST) return { digits, longest, end };
        [digits, longest, group] = [0, 0, 0];
        likely = kind === LETTER ? -1 : 0;
      } else if (kind === LIKE_DIGIT) {
        if (likely >= 0) likely += 1;
      } else {
        if (likely > 0) {
          digits += likely;
          group += likely;
          end = this.at - 1;
        }
        likely = 0;
        if (kind === DIGIT) {
          digits += 1;
          group += 1;
          end = this.at;
        }
        longest = Math.max(longest, group);
        if (kind === BETWEEN) group = 0;
      }
    }
    return null;
  }

  private kindAt(at: number): number {
    const { text } = this;
    if (at >= text.length) return NONE;
    const code = text.charCodeAt(at);
    if (code === this.separator) return BETWEEN;
    // Another paragraph.
    if (code === NEWLINE && this.isBlankFrom(at + 1)) return NONE;
    // Commas part groups of digits.
    if (code === COMMA) return KINDS[text.charCodeAt(at + 1)] === DIGIT ? BETWEEN : NONE;
    return KINDS[code] ?? NONE;
  }

  /** Whether nothing stands on a line but white space. */
  private isBlankFrom(start: number): boolean {
    const { text } = this;
    const end = text.indexOf('\n', start);
    return /\s/u.test(text[start] ?? '\n') && text.slice(start, end < 0 ? text.length : end).trim() === '';
  }
}

const COMMA = 0x2c;
const NEWLINE = 0x0a;
