/** The names that columns of a figure table in an outline have. */
import type { Words } from './words.ts';

/** What a column says of its rows' figures. */
export type ColumnMeaning = 'name' | 'id' | 'unit' | 'type' | 'rule' | 'note';

/** The header of each meaning as this project writes it. */
export const HEADERS = {
  name: 'Chỉ tiêu',
  id: 'Mã',
  unit: 'Đơn vị tính',
  type: 'Loại',
  rule: 'Ràng buộc',
  note: 'Ghi chú',
} as const satisfies Readonly<Record<ColumnMeaning, string>>;

/** What a column is for: also to number rows, and to be filled in. */
export type HeaderMeaning = ColumnMeaning | 'order' | 'value';

/** The names of columns, in all their spellings. */
export const HEADER_WORDS: Words<HeaderMeaning> = [
  ['name', HEADERS.name],
  ['id', HEADERS.id, 'Mã chỉ tiêu', 'Mã số'],
  ['unit', HEADERS.unit, 'ĐVT', 'Đơn vị'],
  ['type', HEADERS.type, 'Loại số liệu', 'Kiểu'],
  ['rule', HEADERS.rule, 'Điều kiện'],
  ['note', HEADERS.note],
  ['order', 'STT', 'TT', 'Số TT', 'Số thứ tự'],
  ['value', 'Số liệu'],
];
