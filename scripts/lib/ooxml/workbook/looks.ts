/** What the numbers of a workbook look like: a number is a day or a percentage by its look alone. */
import { readXml } from '../read-xml.ts';

/** What a number stands for. */
export type NumberLook = 'plain' | 'percent' | 'day' | 'time' | 'fraction';

/** Formats that every program knows by their numbers (ECMA-376 part 1, 18.8.30); the others are written out. */
const KNOWN: ReadonlyMap<number, NumberLook> = new Map([
  ...[9, 10].map((id) => [id, 'percent'] as const),
  ...[12, 13].map((id) => [id, 'fraction'] as const),
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'day'] as const),
  ...[18, 19, 20, 21, 45, 46, 47].map((id) => [id, 'time'] as const),
]);

/** The looks of cells by their numbers, from `xl/styles.xml`; null where the part is broken. */
export function readLooks(bytes: Uint8Array): readonly NumberLook[] | null {
  const formats = new Map<number, NumberLook>();
  const looks: NumberLook[] = [];
  let isOfCells = false;
  const isRead = readXml(bytes, {
    open({ local, attributes }) {
      const value = (name: string) => attributes[name]?.value ?? '';
      if (local === 'numFmt' && value('numFmtId') !== '')
        formats.set(Number(value('numFmtId')), lookOf(value('formatCode')));
      if (local === 'cellXfs') isOfCells = true;
      if (local === 'xf' && isOfCells) {
        const id = Number(value('numFmtId'));
        looks.push(formats.get(id) ?? KNOWN.get(id) ?? 'plain');
      }
    },
    text() {},
    close({ local }) {
      if (local === 'cellXfs') isOfCells = false;
    },
  });
  return isRead ? looks : null;
}

/** What a format code makes of a number, by its first part: words in quotes, colours and conditions apart. */
function lookOf(code: string): NumberLook {
  const [first = ''] = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/giu, '')
    .toLowerCase()
    .split(';');
  if (first.includes('%')) return 'percent';
  if (/[dy]|mmm/u.test(first)) return 'day';
  if (/[hs]/u.test(first)) return 'time';
  if (first.includes('m')) return 'day';
  return /[#?0]\s*\/\s*[#?\d]/u.test(first) ? 'fraction' : 'plain';
}
