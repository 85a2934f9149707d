/** The columns that a list of units may have, by the names that offices give them. */
import { slug } from '#lib/vietnamese/plain-letters.ts';

/** What a cell of a list may tell: a column of the register, or the unit above by its name. */
export type Column = keyof typeof NAMES;

/** Vietnamese first; what the register calls it is a name too. */
const NAMES = {
  id: ['Mã', 'Mã đơn vị'],
  name: ['Tên đơn vị', 'Tên', 'Đơn vị', 'Tên cơ quan', 'Tên cơ quan, đơn vị', 'Cơ quan, đơn vị', 'Tên tổ chức'],
  above: ['Đơn vị cấp trên', 'Cấp trên', 'Cấp trên trực tiếp', 'Trực thuộc', 'Đơn vị chủ quản', 'parent'],
  level: ['Cấp', 'Cấp đơn vị', 'Cấp hành chính'],
  kind: ['Loại hình', 'Loại', 'Loại hình đơn vị', 'Loại đơn vị'],
  superior: ['Cơ quan cấp trên trên văn bản', 'Dòng cấp trên'],
  issuer: ['Cơ quan ban hành', 'Tên cơ quan ban hành', 'Tên trên văn bản'],
  place: ['Địa danh', 'Nơi đóng'],
  symbol: ['Ký hiệu', 'Ký hiệu văn bản', 'Kí hiệu'],
  team: ['Nhóm duyệt', 'Nhóm'],
  from: ['Từ ngày', 'Ngày bắt đầu', 'Ngày thành lập'],
  to: ['Đến ngày', 'Ngày kết thúc', 'Ngày giải thể'],
  replaces: ['Thay cho', 'Thay thế'],
  authority: ['Thay mặt', 'Ký thay mặt'],
  contacts: ['Đường dây nóng'],
  receiver: ['Nơi nhận', 'Nơi nhận báo cáo'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const isColumn = (name: string): name is Column => Object.hasOwn(NAMES, name);
const BY_SLUG: ReadonlyMap<string, Column> = new Map(
  Object.entries(NAMES).flatMap(([column, names]) =>
    isColumn(column) ? [column, ...names].map((name) => [slug(name), column] as const) : [],
  ),
);
/** Numbers of rows tell nothing. */
const NUMBERING: readonly string[] = ['stt', 'tt', 'so-tt', 'so-thu-tu', 'no'];

/** The column that a cell of a header names, in any case, with or without marks; null for any other. */
export function columnOf(header: string): Column | null {
  return BY_SLUG.get(slug(header)) ?? null;
}

/** Whether a column only numbers the rows. */
export function isNumbering(header: string): boolean {
  return NUMBERING.includes(slug(header));
}

/** Whether a row is a header: it names the column of names. */
export function isHeader(cells: readonly string[]): boolean {
  return cells.some((cell) => columnOf(cell) === 'name');
}

/** What messages call a column. */
export function columnTitle(column: Column): string {
  return NAMES[column][0];
}
