/** Semicolons where commas belong. */
import type { Scan, SlipEdit } from './slip.ts';

/** Tells a semicolon between the keys of a group. */
export function tellSemicolon(scan: Scan, at: number): void {
  const message = 'Các phần trong ngoặc ngăn nhau bằng dấu phẩy, không phải `;`; hãy thay bằng `,`';
  const edits = [{ start: at, end: at + 1, text: ',' }];
  scan.tell({ start: at, end: at + 1, message, edits, isCertain: true, isSilent: true });
}

/** Tells the semicolons between the texts of a list, all as one slip. */
export function tellSemicolons(scan: Scan, noted: readonly number[], name: string): void {
  const [first] = noted;
  if (first === undefined) return;
  const either = name === 'mentions' ? ' (hoặc bằng `|` nếu chỉ cần nhắc đến một trong các điều ấy)' : '';
  const message = `Các phần tử của \`${name}\` ngăn nhau bằng dấu phẩy, không phải \`;\`; hãy thay bằng \`,\`${either}`;
  const edits = noted.map((at): SlipEdit => ({ start: at, end: at + 1, text: commaFor(scan.text, at) }));
  scan.tell({ start: first, end: first + 1, message, edits, isCertain: true, isSilent: true });
}

/** Nothing before a comma, or before the end of a list. */
function commaFor(text: string, at: number): string {
  if (/^;\s*[,\]]/u.test(text.slice(at, at + 40))) return '';
  return /\s/u.test(text[at + 1] ?? ' ') ? ',' : ', ';
}
