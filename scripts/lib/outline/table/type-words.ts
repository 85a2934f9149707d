/** The types of figures as a table names them in `Loại`. */

import { fold } from '../../vietnamese/text.ts';
import { meantBy, nearestWord, type Words } from './words.ts';

/** A type with its first spelling as this project writes it. */
const TYPES: Words<string> = [
  ['count', 'số đếm', 'count'],
  ['number', 'số', 'số thập phân', 'number'],
  ['money', 'tiền', 'số tiền', 'money'],
  ['percent', 'tỷ lệ', 'tỉ lệ', 'phần trăm', 'tỷ lệ %', 'percent'],
  ['yes-no', 'có/không', 'có / không', 'có không', 'yes-no'],
  ['text', 'chữ', 'văn bản', 'text'],
  ['date', 'ngày', 'ngày tháng', 'date'],
  ['choice', 'lựa chọn', 'chọn', 'choice'],
];

/** All types, for messages. */
export const TYPE_LIST = TYPES.map(([meaning, word]) =>
  meaning === 'choice' ? `\`${word}: A, B\`` : `\`${word}\``,
).join(', ');

/** What a cell in `Loại` says. */
export interface TypeWords {
  /** The type; of an unknown word, that of the one that it may be meant for, null where there is none. */
  readonly type: string | null;
  readonly isKnown: boolean;
  readonly choices: readonly string[] | null;
}

/** Reads `số đếm`, `tỷ lệ`, `lựa chọn: Tốt, Khá`; choices with a comma in them are divided by `;`. */
export function readType(text: string): TypeWords {
  const plain = meantBy(TYPES, text);
  if (plain !== null) return { type: plain, isKnown: true, choices: null };
  const [, word = '', list = ''] = /^([^:(]*)[:(](.*?)\)?\s*$/su.exec(text) ?? [];
  if (meantBy(TYPES, word) === 'choice') {
    const choices = list.split(list.includes(';') ? ';' : ',').map((one) => one.replace(/\s+/gu, ' ').trim());
    return { type: 'choice', isKnown: true, choices: choices.filter((one) => one !== '') };
  }
  return { type: nearestWord(TYPES, text)?.meaning ?? null, isKnown: false, choices: null };
}

/** The type of a figure whose table does not say: of its unit. */
export function typeOfUnit(unit: string): string {
  const key = fold(unit);
  if (key === '%') return 'percent';
  if (key === 'có/không') return 'yes-no';
  return /(?:^|\s)đồng$/u.test(key) ? 'money' : 'count';
}

/** A type in the words of `Loại`. */
export function typeWord(type: string): string {
  return TYPES.find(([meaning]) => meaning === type)?.[1] ?? type;
}

/** A type and its choices in the words of `Loại`. */
export function typeWords(type: string, choices: readonly string[]): string {
  const mark = choices.some((one) => one.includes(',')) ? '; ' : ', ';
  return choices.length === 0 ? typeWord(type) : `${typeWord(type)}: ${choices.join(mark)}`;
}
