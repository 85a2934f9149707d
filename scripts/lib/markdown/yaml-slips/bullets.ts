/** Dashes at the beginning of an item. */
import { tellQuotes } from './quoted.ts';
import type { Scan } from './slip.ts';

/** Skips the dashes of the items that a line begins with; what is typed for one is told, numbers too where the key above, `opened`, has a list. */
export function skipBullets(scan: Scan, first: number, end: number, opened: string): number {
  const { text, keys } = scan;
  const [numbered, number = ''] = /^((?:\d{1,2}|[a-zđ])[.)])[ \t\u00A0]+(?=\S)/u.exec(text.slice(first, end)) ?? [];
  if (numbered !== undefined && keys.lists.has(opened) && !goesOn(text, first)) {
    const message = `Dòng của danh sách bắt đầu bằng \`${number}\`; hãy dùng dấu gạch nối và dấu cách: \`- …\``;
    // Of a group as long as it was, so that its other keys stand in line.
    const dash = isTextList(scan, opened) ? '- ' : '-'.padEnd(numbered.length);
    const edits = [{ start: first, end: first + numbered.length, text: dash }];
    scan.tell({ start: first, end: first + number.length, message, edits, isCertain: true, isSilent: true });
    return first + numbered.length;
  }
  let at = first;
  for (;;) {
    const line = text.slice(at, end);
    const [dash] = /^-[ \t]+/u.exec(line) ?? [];
    const [other = '', mark = ''] = /^([–—•*+·])[ \t\u00A0]+/u.exec(line) ?? [];
    const [tight] = at === first ? (/^[-–—•](?=[\p{L}\d{["“])/u.exec(line) ?? []) : [];
    if (dash !== undefined) at += dash.length;
    else if (other !== '') {
      const message = `Dòng của danh sách bắt đầu bằng \`${mark}\`; hãy dùng dấu gạch nối và dấu cách: \`- …\``;
      const edits = [{ start: at, end: at + other.length, text: '- ' }];
      scan.tell({ start: at, end: at + 1, message, edits, isCertain: true, isSilent: true });
      at += other.length;
    } else if (tight !== undefined) {
      const message = 'Thiếu dấu cách sau dấu gạch đầu dòng; hãy viết `- …`';
      const edits = [{ start: at, end: at + 1, text: '- ' }];
      scan.tell({ start: at, end: at + 1, message, edits, isCertain: true, isSilent: true });
      at += 1;
    } else return at;
  }
}

/** A line below with an item on it, indented. */
const ITEM_BELOW = /^[ \t\r]*\n[ ]+-[ \t]/u;

/** True for a line that is indented deeper than the item on the line before it. */
function goesOn(text: string, first: number): boolean {
  const start = text.lastIndexOf('\n', first - 1) + 1;
  const before = text.slice(text.lastIndexOf('\n', start - 2) + 1, Math.max(start - 1, 0));
  const [, space] = /^([ ]*)-\s/u.exec(before) ?? [];
  return space !== undefined && first - start > space.length;
}

/**
 * Tells an item on the line of its key, `copies: - Như trên`: it goes to a line of its own, or loses its dash where no list is wanted.
 * The offset where its words begin, or `end` where they are a key and its value; null for what is none.
 */
export function tellItem(scan: Scan, at: number, end: number, indent: number, name: string): number | null {
  const { text, keys } = scan;
  const isList = keys.lists.has(name);
  const [dashed, mark = ''] = /^([-–—•*+·])[ \t\u00A0]+(?=\S)/u.exec(text.slice(at, end)) ?? [];
  // `copies: Như trên` above further items is the first of them.
  const isFirst =
    isTextList(scan, name) && /^\p{L}/u.test(text.slice(at, end)) && ITEM_BELOW.test(text.slice(end, end + 400));
  const typed = isFirst ? '' : dashed;
  if (typed === undefined || !(isList || (mark === '-' && keys.names.has(name)))) return null;
  const rest = text.slice(at + typed.length, end).trimEnd();
  const words = at + typed.length;
  if (!isList) {
    const message = `Giá trị của \`${name}\` không phải danh sách; hãy bỏ dấu \`${mark}\`: \`${name}: ${rest}\``;
    const edits = [{ start: at, end: words, text: '' }];
    scan.tell({ start: at, end: at + 1, message, edits, isCertain: !/^\d/u.test(rest) });
    return words;
  }
  const [, below] = /^(?:[ \t\r]*\n)+([ ]*)[-–—•*+·][ \t\u00A0]/u.exec(text.slice(end, end + 400)) ?? [];
  const isPair = keys.names.has(/^([\p{L}-]+)\s*:(?:\s|$)/u.exec(rest)?.[1] ?? '');
  const [, next] = isPair ? (/^\r?\n([ ]*)[\p{L}-]+\s*:/u.exec(text.slice(end, end + 400)) ?? []) : [];
  // In line with what goes on below: the item's next key, or the next item.
  const column = next === undefined ? (below?.length ?? indent + 2) : next.length - 2;
  const space = ' '.repeat(Math.max(column, indent));
  const from = text.slice(0, at).trimEnd().length;
  // One dash more may part two items, or be of the words.
  const isOne = !/\s[-–—•]\s/u.test(rest);
  const message = isOne
    ? `Phần tử của \`${name}\` không đứng cùng dòng với khóa; hãy xuống dòng, thụt vào rồi viết \`- ${rest}\``
    : `Các phần tử của \`${name}\` không đứng cùng dòng với khóa; hãy viết mỗi phần tử một dòng ở dưới, thụt vào: \`- …\``;
  const edits = [{ start: from, end: words, text: `\n${space}- ` }];
  scan.tell({ start: at, end: at + 1, message, edits, isCertain: isOne, isSilent: true });
  return isPair ? end : words;
}

/** True for a key whose value is a list of texts. */
export function isTextList({ keys }: Scan, name: string): boolean {
  return keys.lists.has(name) && !keys.inner.has(`${name}.*`);
}

/** Tells an item of such a list that its colon makes a group of; the end of the line. */
export function tellTextItem(scan: Scan, start: number, lineEnd: number): number {
  const line = scan.text.slice(start, lineEnd);
  const comment = line.search(/\s#(?:\s|$)/u);
  const end = start + (comment < 0 ? line : line.slice(0, comment)).trimEnd().length;
  tellQuotes(scan, { start, end }, null, 'có dấu hai chấm', true);
  return lineEnd;
}
