/** What a paragraph counts off: `(1) …; (2) …`, `Một là, …; hai là, …`, `Thứ nhất, …. Thứ hai, ….` */
import { addressedBy, leadAddressee } from './addressee.ts';

const NUMBER = '(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)';
const MARK = `(?:\\(?\\d{1,2}\\)|\\(\\p{L}\\)|${NUMBER} là[,:\\s]|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)[,:\\s])`;
const COUNTED = new RegExp(`^${MARK}`, 'iu');
/** Where counting begins in the sentence that introduces it. */
const COUNTING = new RegExp(`(?::\\s*|\\s(?=\\())(?=${MARK})`, 'iu');
/** The end of a sentence before that of the first one counted. */
const ANNOUNCES = /(?::|(?:sau|sau đây|dưới đây|cụ thể)\s*\.)$/iu;

/** True for one of several in a paragraph, `(2) Huyện mở lớp;`. */
export function isCounted(sentence: string): boolean {
  return COUNTED.test(sentence);
}

/** True for a sentence that asks someone for what is counted off after it, `Đề nghị tỉnh: (1) mở lớp;`: all of it is one thing asked. */
export function asksForCounted(sentence: string, unitName: string): boolean {
  if (COUNTED.test(sentence) && !COUNTING.test(sentence)) return false;
  const at = COUNTING.exec(sentence)?.index ?? (ANNOUNCES.test(sentence) ? sentence.length : null);
  if (at === null) return false;
  const lead = sentence.slice(0, at);
  return (leadAddressee(lead, true)?.name ?? addressedBy(`${lead}:`, true, unitName).addressee) !== null;
}
