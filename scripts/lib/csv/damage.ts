/** Cells that a spreadsheet has spoilt: what stood there cannot be told any more. */

/** `1.00E+05`: the digits behind the first few are gone. */
const SCIENTIFIC = /^[+-]?\d(?:[.,]\d+)?E[+-]?\d{1,3}$/iu;
const ERROR = /^#(?:NAME\?|REF!|VALUE!|N\/A|NUM!|DIV\/0!|NULL!|#+)$/iu;
/** A question mark stands where a code table had no such letter. */
const LOST = /\?\p{L}|\p{L}\?\p{Ll}/u;

/** Vietnamese: what a spreadsheet has done to a cell, and how to mend it; null where nothing. */
export function damageOf(cell: string): string | null {
  if (cell === '') return null;
  if (SCIENTIFIC.test(cell))
    return `Excel đã rút số ở ô này thành \`${cell}\`, các chữ số sau đã mất; hãy đặt định dạng cột là Text (Văn bản) rồi gõ lại`;
  if (ERROR.test(cell))
    return `Ô này là lỗi công thức \`${cell}\` của Excel (chữ bắt đầu bằng \`=\`, \`@\`, \`-\` bị đọc là công thức); hãy đặt định dạng cột là Text (Văn bản) rồi gõ lại`;
  return null;
}

/** Whether letters of a cell have become question marks; addresses have theirs. */
export function hasLostLetters(cell: string): boolean {
  return cell.includes('?') && LOST.test(cell) && !cell.includes('://');
}
