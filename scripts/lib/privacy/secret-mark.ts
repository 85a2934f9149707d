/**
 * Marks of secrecy and of restricted circulation, as they stand on a document: `TUYỆT MẬT`, `TỐI MẬT`, `MẬT`, `TÀI LIỆU THU HỒI`
 * (Luật Bảo vệ bí mật nhà nước), `XEM XONG TRẢ LẠI`, `LƯU HÀNH NỘI BỘ` (Nghị định 30/2020/NĐ-CP, Điều 8 khoản 3). Prose about secrecy has none.
 */
import type { Span } from '../span.ts';
import { isMark } from './mark-form.ts';
import { findAddressMarks } from './mark-name.ts';
import { type Place, Places } from './mark-place.ts';
import { findMarkWords, type MarkWords } from './mark-words.ts';
import { plainText } from './plain-text.ts';
import type { Separator } from './text-line.ts';

/** A mark of secrecy or of restricted circulation in a text. */
export interface SecretMark extends Span {
  readonly mark: string;
}

/** Old stamps have a letter for a grade. */
const LETTERED =
  /(?<=(?<!\p{L})(?:độ(?: bảo)?|dấu) mật[*_ ]{0,4}(?:[:=(-]|:?[*_ ]{0,4}\|)[*_ ]{0,4})[ABC](?=[*_ ).]{0,4}(?:$|\||<))/gimu;

interface Candidate {
  readonly words: MarkWords;
  readonly place: Place;
  readonly isDisguised: boolean;
}

/** Finds the marks in a whole file, whatever it is; `separator` is what cells of a row are parted by. */
export function findSecretMarks(text: string, separator: Separator = '|'): readonly SecretMark[] {
  const plain = plainText(text);
  const places = new Places(plain.text, separator);
  const candidates = findMarkWords(plain.text).map((words): Candidate => {
    const { start, end } = plain.typed(words);
    const typed = text
      .slice(start, end)
      .normalize('NFC')
      .replace(/[\p{Zs}\t\r]/gu, ' ');
    return { words, place: places.at(words.start, words.end), isDisguised: typed !== words.text };
  });
  const siblings = siblingsOf(candidates);
  const marks = candidates.flatMap(({ words, place, isDisguised }): SecretMark[] =>
    isMark(words, place, isDisguised, siblings.get(groupOf(place)) ?? 1, siblings.get(`${place.line}`) ?? 1)
      ? [{ ...plain.typed(words), mark: words.text.replace(/\s+/gu, ' ') }]
      : [],
  );
  const lettered = [...plain.text.matchAll(LETTERED)].map(({ 0: mark, index }) => ({
    ...plain.typed({ start: index, end: index + mark.length }),
    mark,
  }));
  return [...marks, ...lettered, ...findAddressMarks(text)].sort((a, b) => a.start - b.start);
}

/** Headings of a file, items of a list, rows of a table. */
function groupOf({ form, block }: Place): string {
  return form === 'heading' ? 'headings' : `${form} ${block}`;
}

/** How many different grades there are in each line and in each group. */
function siblingsOf(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const grades = new Map<string, Set<string>>();
  for (const { words, place } of candidates) {
    if (words.kind !== 'grade') continue;
    for (const key of [groupOf(place), `${place.line}`]) {
      const known = grades.get(key) ?? new Set();
      grades.set(key, known.add(words.mark));
    }
  }
  return new Map([...grades].map(([key, { size }]) => [key, size]));
}

/** What rules and hooks say of a mark, in Vietnamese. */
export function secretMarkMessage(mark: string): string {
  return `Có dấu “${mark}”: văn bản mật hoặc hạn chế lưu hành không bao giờ được đưa vào kho; hãy gỡ văn bản này ra và báo ngay người phụ trách (lịch sử Git giữ lại mọi thứ đã đưa vào)`;
}
