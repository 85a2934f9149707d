/** Limits as outlines say them in words: `không quá 300`, `từ 300 đến 500`. */
import { fold } from '../vietnamese/text.ts';

/** A limit, and whether the words say just that. */
export interface Limit {
  readonly min?: number;
  readonly max?: number;
  readonly isCertain: boolean;
}

const NUMBER = '(\\d{1,3}(?:\\.\\d{3})+|\\d{1,6})';
const UNIT = '(?:\\s*(?:từ|chữ|tiếng|trang|ví dụ|cột|words?))?';
const SPAN = new RegExp(
  `^(?:từ\\s+|khoảng\\s+(?:từ\\s+)?)?${NUMBER}${UNIT}\\s*(?:[-–—~/]|\\.{2,3}|đến|tới)\\s*${NUMBER}${UNIT}$`,
  'u',
);
const BEFORE = new RegExp(`^(\\D+?)[\\s:]*${NUMBER}${UNIT}$`, 'u');
const BEHIND = new RegExp(`^(?:từ\\s+)?${NUMBER}${UNIT}\\s*(trở lên|trở xuống|[+])$`, 'u');
const MOST = /^(?:không (?:quá|vượt quá|nhiều hơn|hơn)|tối đa|nhiều nhất|đến|cao nhất|≤|<=|max)$/u;
const LEAST = /^(?:không (?:dưới|ít hơn)|tối thiểu|ít nhất|từ|≥|>=|min)$/u;
/** Whether the number itself still is one of them is not said. */
const BELOW = /^(?:dưới|ít hơn|<)$/u;
const ABOVE = /^(?:trên|hơn|nhiều hơn|>)$/u;
const ABOUT = /^(?:khoảng|chừng|độ|cỡ|~|≈)$/u;

/** The limit that some words say; null for other words. */
export function limitOf(typed: string): Limit | null {
  const text = fold(typed).replace(/^["']|["'.;]$/gu, '');
  const [, from, to] = SPAN.exec(text) ?? [];
  if (from !== undefined && to !== undefined) {
    const [min, max] = [numberOf(from), numberOf(to)];
    return min <= max ? { min, max, isCertain: !text.startsWith('khoảng') } : null;
  }
  const [, only, side] = BEHIND.exec(text) ?? [];
  if (only !== undefined) {
    const number = numberOf(only);
    return side === 'trở xuống' ? { max: number, isCertain: true } : { min: number, isCertain: true };
  }
  const [, words = '', digits = ''] = BEFORE.exec(text) ?? [];
  const said = words.trim();
  const number = numberOf(digits);
  if (MOST.test(said)) return { max: number, isCertain: true };
  if (LEAST.test(said)) return { min: number, isCertain: true };
  if (BELOW.test(said)) return { max: number, isCertain: false };
  if (ABOVE.test(said)) return { min: number, isCertain: false };
  // A fifth less or more.
  const fifth = Math.round(number / 5);
  return ABOUT.test(said) ? { min: number - fifth, max: number + fifth, isCertain: false } : null;
}

function numberOf(digits: string): number {
  return Number(digits.replaceAll('.', ''));
}

const MOST_KEYS: readonly unknown[] = ['max', 'pages'];
const LEAST_KEYS: readonly unknown[] = ['min', 'examples', 'choose'];

/** What a limit in words means for a key whose number is the one limit: `pages: không quá 10`. */
export function limitFor(key: unknown, typed: string) {
  const { min, max, isCertain } = limitOf(typed) ?? { isCertain: false };
  const value = MOST_KEYS.includes(key) && min === undefined ? max : undefined;
  const number = value ?? (LEAST_KEYS.includes(key) && max === undefined ? min : undefined);
  return number === undefined ? null : { value: number, text: String(number), isCertain };
}
