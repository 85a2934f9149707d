/** Vietnamese without its marks: for ids, and for words that were typed without them. */
import { fold } from './text.ts';

/** A text without tones, marks and capitals: `Đơn vị` as `don vi`. */
export function plainLetters(text: string): string {
  return fold(text)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd');
}

/** A text as a kebab-case id: `Số đơn` as `so-don`; empty where it has no letter and no digit. */
export function slug(text: string): string {
  return (plainLetters(text).match(/[a-z0-9]+/gu) ?? []).join('-');
}
