/** Rows of a list that are no units: headings of groups, sums, what is written below the table. Only what is certain is left out. */

/** `Cộng: 3 đơn vị`, `TỔNG CỘNG (I + II)`, `Tổng số đơn vị: 12`; never `Công đoàn …`, `Tổng công ty …`. */
const SUM = /^(?:tổng\s+cộng|tổng\s+số(?:\s+đơn\s+vị)?|tổng|cộng)\s*(?:[:(\d].*)?$/iu;
const NUMBER = /^(?:[IVXLC]+|[A-ZĐ]|\d+)\s*[.)/]\s*/u;
/** Communes had a body that is called so. */
const GROUP = /^(?:KHỐI(?!\s+DÂN\s+VẬN)|CÁC|NHÓM)\s/u;
/** What kinds of units are called: several together name no unit. */
const KINDS =
  /^(?:XÃ|PHƯỜNG|ĐẶC KHU|THỊ TRẤN|SỞ|BAN|NGÀNH|ĐOÀN THỂ|HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TRƯỜNG HỌC|DOANH NGHIỆP)$/u;

/** A row that is left out, and why (Vietnamese). */
export interface LeftOut {
  readonly row: number;
  readonly text: string;
  readonly why: string;
}

/** Why a row is no unit (Vietnamese): `first` what it begins with, `name` its name, `others` what its other cells say, its number aside; null for a unit. */
export function whyNoUnit(first: string, name: string, others: readonly string[]): string | null {
  if (SUM.test(first) || SUM.test(name)) return 'dòng cộng';
  if (name === '') return null;
  return others.every((cell) => cell === '') && isHeading(name) ? 'tiêu đề của một nhóm' : null;
}

function isHeading(name: string): boolean {
  if (name !== name.toUpperCase()) return false;
  const words = name.replace(NUMBER, '');
  const kinds = words.split(/\s*,\s*|\s+VÀ\s+/u);
  return GROUP.test(words) || (kinds.length > 1 && kinds.every((one) => KINDS.test(one)));
}

/** The rows that were left out, as they are told; up to ten by themselves. */
export function saidOfLeftOut(rows: readonly LeftOut[]): readonly string[] {
  const most = 10;
  const lines = rows.slice(0, most).map(({ row, text, why }) => `bỏ ra dòng ${row} “${text}”: ${why}`);
  return rows.length <= most ? lines : [...lines, `bỏ ra ${rows.length - most} dòng nữa như vậy`];
}
