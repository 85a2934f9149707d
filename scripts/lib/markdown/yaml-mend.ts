/** Values that an author typed in another form than a schema wants, where only one value can be meant. */
import type * as z from 'zod';
import { fold } from '../vietnamese/text.ts';
import { meantKey } from './yaml-keys.ts';
import { limitFor } from './yaml-limits.ts';

/** What is meant by a value. */
export interface MeantValue {
  readonly value: unknown;
  /** As the author must type it. */
  readonly text: string;
  /** False where it only serves to read on. */
  readonly isCertain: boolean;
}

const YES: readonly string[] = ['có', 'đúng', 'yes', 'y', 'co', 'x', 'true'];
const NO: readonly string[] = ['không', 'sai', 'no', 'n', 'khong', 'false'];

/** What Vietnamese words say that a schema has a word of its own for. */
const WORDS: Readonly<Record<string, string>> = {
  '%': 'percent',
  chữ: 'text',
  'có/không': 'yes-no',
  'có không': 'yes-no',
  'cuối kỳ': 'latest',
  cộng: 'sum',
  'không cộng': 'none',
  'lựa chọn': 'choice',
  ngày: 'date',
  'phần trăm': 'percent',
  số: 'number',
  'số đếm': 'count',
  tiền: 'money',
  'tồn cuối kỳ': 'latest',
  tổng: 'sum',
  'tỉ lệ': 'percent',
  'tỷ lệ': 'percent',
};

/** What is meant by the value that an issue is about; null where that cannot be said. */
export function meantValue(issue: z.core.$ZodIssue): MeantValue | null {
  const { input } = issue;
  const mend: unknown = issue.code === 'custom' ? issue.params?.mend : undefined;
  if (typeof mend === 'string') return { value: mend, text: mend, isCertain: true };
  if (isMeant(mend)) return mend;
  if (issue.code === 'invalid_value') return meantWord(input, issue.values.map(String));
  if (issue.code === 'invalid_union') return typeof input === 'string' ? meantAnswer(fold(input)) : null;
  if (issue.code !== 'invalid_type') return null;
  if (Array.isArray(input) && input.length === 1 && ['boolean', 'int', 'number', 'string'].includes(issue.expected))
    return alone(input[0]);
  switch (issue.expected) {
    case 'boolean':
      return typeof input === 'string' ? meantAnswer(fold(input)) : null;
    case 'number':
    case 'int':
      return typeof input === 'string' ? (limitFor(issue.path.at(-1), input) ?? meantNumber(input.trim())) : null;
    case 'string':
      return typeof input === 'number' || typeof input === 'boolean' ? quoted(String(input)) : null;
    case 'array':
      return typeof input === 'string' ? listOf(input, issue.path.at(-1) === 'cites') : null;
    case 'record':
      return groupOf(typeof input === 'string' ? [input] : input);
    default:
      return null;
  }
}

/** The one item of a list where no list is wanted. */
function alone(value: unknown): MeantValue | null {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null;
  return { value, text: String(value), isCertain: !/[:#"']/u.test(String(value)) };
}

function meantWord(input: unknown, words: readonly string[]): MeantValue | null {
  if (typeof input !== 'string') return null;
  const word = fold(input);
  const said = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  if (said !== undefined && words.includes(said)) return { value: said, text: said, isCertain: true };
  const near = meantKey(input, words);
  const digits = (text: string) => text.replaceAll(/\D/gu, '');
  // No year is a slip of another.
  return near && { value: near.key, text: near.key, isCertain: near.isCertain && digits(input) === digits(near.key) };
}

function meantAnswer(input: string): MeantValue | null {
  const value = YES.includes(input) ? true : NO.includes(input) ? false : null;
  return value === null ? null : { value, text: String(value), isCertain: true };
}

/** The number meant by `30`, `12,5`, `1.000` typed as text, null for none; words behind a number are nobody's to take away. */
export function meantNumber(input: string): MeantValue | null {
  const [, number = '', rest = ''] = /^(\d{1,3}(?:\.\d{3})+|\d+(?:[.,]\d+)?)(.*)$/u.exec(input) ?? [];
  if (number === '' || /^[\p{L}\d]/u.test(rest)) return null;
  const plain = /^\d{1,3}(?:\.\d{3})+$/u.test(number) ? number.replaceAll('.', '') : number.replace(',', '.');
  return { value: Number(plain), text: plain, isCertain: rest === '' };
}

function quoted(input: string): MeantValue {
  return { value: input, text: `"${input}"`, isCertain: true };
}

/** True for what a schema says itself is meant. */
function isMeant(mend: unknown): mend is MeantValue {
  return typeof mend === 'object' && mend !== null && 'isCertain' in mend;
}

/** A text for a list: of itself alone where nothing in it parts it. Names of documents have commas of their own. */
function listOf(input: string, isOfDocuments: boolean): MeantValue | null {
  const parts: string[] = [];
  for (const [piece] of input.matchAll(/[^,;]+/gu)) {
    const part = piece.trim();
    const last = parts.at(-1);
    if (part === '') continue;
    if (isOfDocuments && last !== undefined && goesOn(part)) parts[parts.length - 1] = `${last}, ${part}`;
    else parts.push(part);
  }
  if (parts.length === 0) return null;
  const text = `[${parts.map((part) => (/[[\]{}:#"'&*!|>%@`,]/u.test(part) ? JSON.stringify(part) : part)).join(', ')}]`;
  return { value: parts, text, isCertain: parts.length === 1 && parts[0] === input.trim() };
}

/** True for what stands behind a comma in the name of a document: `Luật Phòng, chống tham nhũng`. No id is so, no symbol, and no type. */
export function goesOn(text: string): boolean {
  return /^\p{Ll}/u.test(text) && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text);
}

/** Names for a group: each a key of nothing. */
function groupOf(input: unknown): MeantValue | null {
  if (!Array.isArray(input) || input.length === 0) return null;
  const names = input.filter((one): one is string => typeof one === 'string' && /^[\w-]+$/u.test(one));
  if (names.length < input.length) return null;
  const value = Object.fromEntries(names.map((name) => [name, {}]));
  return { value, text: `{ ${names.map((name) => `${name}: {}`).join(', ')} }`, isCertain: true };
}
