/** How a CSV file was saved: Excel parts cells by whatever the computer parts lists with, and may say so in a line before the header. */

/** What parts the cells of a row. */
export type Delimiter = ',' | ';' | '\t';

/** The encodings besides UTF-8 in which spreadsheets save text. */
export type SheetEncoding = 'UTF-16' | 'Windows-1258';

/** The form of a file; the contract's is commas, the header in the first line that is not blank, columns in lower case. */
export interface CsvShape {
  readonly delimiter: Delimiter;
  /** How many lines stand before the header that are none of the table: blank ones, `sep=;`. */
  readonly skipped: number;
  readonly hasSeparatorLine: boolean;
}

/** Whatever parts cells somewhere. */
export const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];
const SEPARATOR_LINE = /^"?sep=[^"]?"?[,;\t]*$/iu;

/** The form in which a text was saved, told by the columns that its header should have. */
export function shapeOf(lines: readonly string[], columns: readonly string[]): CsvShape {
  const firstFrom = (from: number) => lines.findIndex((line, index) => index >= from && line.trim() !== '');
  const first = firstFrom(0);
  const hasSeparatorLine = SEPARATOR_LINE.test(lines[first]?.trim() ?? '');
  const skipped = hasSeparatorLine ? first + 1 : 0;
  const header = lines[firstFrom(skipped)] ?? '';
  const known = (delimiter: Delimiter) =>
    header.split(delimiter).filter((cell) => columns.includes(columnName(cell.replaceAll('"', '')))).length;
  const delimiter = DELIMITERS.reduce((best, one) => (known(one) > known(best) ? one : best));
  return { delimiter, skipped, hasSeparatorLine };
}

/** The name of a column as a header means it. */
export function columnName(cell: string): string {
  return cell.normalize('NFC').trim().toLowerCase();
}

/** What messages call a delimiter. */
export function delimiterName(delimiter: Delimiter): string {
  return { ',': 'dấu phẩy', ';': 'dấu `;`', '\t': 'phím Tab' }[delimiter];
}

/** How to save a file in the contract's form, and how to do so in Excel. */
export const SAVE_AS_CSV =
  'trong Excel chọn Save As (Lưu thành) → “CSV UTF-8 (Comma delimited)”; Excel vẫn ngăn bằng dấu `;` thì đổi List separator của Windows thành dấu phẩy';

/** What is said of a file that can be read and is not in the contract's form; null where it is. */
export function shapeMessage(
  name: string,
  { delimiter, hasSeparatorLine }: CsvShape,
  encoding: SheetEncoding | undefined,
  cased: readonly string[],
): string | null {
  const found = [
    ...(encoding === undefined ? [] : [`bảng mã ${encoding} thay vì UTF-8`]),
    ...(delimiter === ',' ? [] : [`các cột ngăn bằng ${delimiterName(delimiter)} thay vì dấu phẩy`]),
    ...(hasSeparatorLine ? ['dòng `sep=` ở đầu'] : []),
    ...(cased.length === 0 ? [] : [`tên cột viết hoa ${cased.map((column) => `\`${column}\``).join(', ')}`]),
  ];
  if (found.length === 0) return null;
  return `${name} lưu khác dạng quy định: ${found.join('; ')}. Máy vẫn đọc được; hãy lưu lại cho đúng: chạy \`npm run check -- --fix\`, hoặc ${SAVE_AS_CSV}`;
}
