/**
 * Marks of secrecy and of restricted circulation, as they stand on a document: `TUYỆT MẬT`, `TỐI MẬT`, `MẬT`, `TÀI LIỆU THU HỒI`
 * (Luật Bảo vệ bí mật nhà nước), `XEM XONG TRẢ LẠI`, `LƯU HÀNH NỘI BỘ` (Nghị định 30/2020/NĐ-CP, Điều 8 khoản 3). Prose about secrecy has none.
 */
import { Remembered } from '../remembered.ts';
import type { Span } from '../span.ts';
import { isMark } from './mark-form.ts';
import { findAddressMarks } from './mark-name.ts';
import { type Place, Places } from './mark-place.ts';
import { findMarkWords, type MarkWords } from './mark-words.ts';
import { type PlainText, plainText } from './plain-text.ts';
import type { Separator } from './text-line.ts';

/** A mark of secrecy or of restricted circulation in a text. */
export interface SecretMark extends Span {
  readonly mark: string;
}

/** Old stamps have a letter for a grade; typed without diacritics, `Mat` is a grade behind its label alone. */
const LETTERED =
  /(?:[ABC]|mat)(?=[*_ ).]{0,4}(?:$|\||<))(?<=(?<!\p{L})(?:(?:độ(?: bảo)?|dấu) mật|do mat)[*_ ]{0,4}(?:[:=(-]|:?[*_ ]{0,4}[|,])[*_ ]{0,4}(?:[ABC]|mat))/gimu;

/** Capitals without diacritics: behind the name of a document, or on a line above or below its number. */
const PLAIN_CAPITALS =
  /^[*_ ]{0,4}(?:(?:TAI LIEU|VAN BAN|HO SO|BAO CAO) MAT|MAT(?=[*_ ]{0,4}\n{1,2}[*_ ]{0,4}(?:So|SO|Số) ?:)|(?<=(?:So|SO|Số) ?:[^\n]{0,40}\n{1,2}[*_ ]{0,4})MAT)(?=[*_ ]{0,4}$)/gmu;

/** A text without it has none of these two. */
const HAS_GRADE = /m[ậa]t/iu;

/** One mark is enough to keep a file out: what stands behind so many is not looked at. */
export const MOST_MARKS = 200;
const MOST_KNOWN = 1000;

interface Candidate {
  readonly words: MarkWords;
  readonly place: Place;
  readonly isDisguised: boolean;
}

/** Finds the marks in a whole file, whatever it is, {@link MOST_MARKS} at most; `separator` is what cells of a row are parted by. */
export function findSecretMarks(
  text: string,
  separator: Separator = '|',
  plain: PlainText = plainText(text),
): readonly SecretMark[] {
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
  const marks: SecretMark[] = [];
  const known = new Remembered<boolean>(MOST_KNOWN);
  for (const { words, place, isDisguised } of candidates) {
    const [inGroup, inLine] = [siblings.get(groupOf(place)) ?? 1, siblings.get(`${place.line}`) ?? 1];
    const find = () => isMark(words, place, isDisguised, inGroup, inLine);
    const { before, after, lineBefore, lineAfter, form } = place;
    // A line that says the same many times over is read once; what a cell means depends on its table.
    const key = `${words.text}\n${before}\n${after}\n${form} ${isDisguised} ${inGroup} ${inLine}`;
    const isFound = form === 'cell' || lineBefore !== '' || lineAfter !== '' ? find() : known.get(key, find);
    if (isFound) marks.push({ ...plain.typed(words), mark: words.text.replace(/\s+/gu, ' ') });
    if (marks.length === MOST_MARKS) break;
  }
  const lettered = [LETTERED, PLAIN_CAPITALS]
    .flatMap((pattern) => (HAS_GRADE.test(plain.text) ? [...plain.text.matchAll(pattern)] : []))
    .map(({ 0: mark, index }) => ({
      ...plain.typed({ start: index, end: index + mark.length }),
      mark,
    }));
  return [...marks, ...lettered, ...findAddressMarks(text, MOST_MARKS)]
    .sort((a, b) => a.start - b.start)
    .slice(0, MOST_MARKS);
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

/** What rules and hooks say of a mark, in Vietnamese; `index` is its place among those that were found in a file. */
export function secretMarkMessage(mark: string, index = 0): string {
  const more = index + 1 === MOST_MARKS ? `; đã thấy ${MOST_MARKS} dấu, phần sau của tệp chưa soát` : '';
  return `Có dấu “${mark}”: văn bản mật hoặc hạn chế lưu hành không bao giờ được đưa vào kho; hãy gỡ văn bản này ra và báo ngay người phụ trách (lịch sử Git giữ lại mọi thứ đã đưa vào)${more}`;
}
