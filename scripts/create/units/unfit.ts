/** What a register must not take from a cell of a list, whatever stands there otherwise. */
import { damageOf, hasLostLetters } from '#lib/csv/damage.ts';
import { guarded } from '#lib/csv/guard.ts';
import { NO_CONTACTS } from '#lib/privacy/contacts.ts';
import { isTeam } from '#lib/register/team.ts';
import { screenMessage } from '#lib/screening/screen.ts';
import type { Column } from '../table/columns.ts';

/** Vietnamese: why a cell cannot be taken, and how to mend it; null where nothing is wrong. Numbers of persons are masked. */
export function unfitCell(column: Column, cell: string): string | null {
  // The numbers of offices stand in their own column, where the register says which they are.
  const secret = column === 'contacts' ? null : secretIn(cell);
  if (secret !== null) return secret;
  if (hasLostLetters(cell))
    return `“${cell}” đã mất chữ có dấu (còn dấu \`?\`) khi lưu ra bảng mã không có chữ Việt; hãy lấy lại bản trước và lưu dạng .xlsx hoặc CSV UTF-8`;
  const damage = damageOf(cell);
  if (damage !== null) return damage;
  if (column === 'team' && isTeam(cell)) return null;
  return formulaIn(column === 'contacts' ? cell.replace(/\+(?=\d)/gu, '') : cell);
}

/** Vietnamese: the mark of secrecy or the personal data in a text; null where there is none. */
export function secretIn(text: string): string | null {
  return screenMessage(text, NO_CONTACTS)[0]?.message ?? null;
}

/** Vietnamese: that a spreadsheet would run a text as a formula; null where none would. */
export function formulaIn(text: string): string | null {
  return guarded(text) === text
    ? null
    : `“${text}” có dấu (\`=\`, \`+\`, \`-\`, \`@\`, \`'\`) ở đầu ô hoặc sau \`;\` nên Excel sẽ chạy như công thức; hãy bỏ dấu ấy`;
}
