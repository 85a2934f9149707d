/** Offices' own numbers: hotlines, landlines, accounts of a fund. The register gives them in public, so they are nobody's personal data. */
import type { PersonalData } from './personal-data.ts';

/** Numbers as {@link digitsOf} gives them. */
export type Contacts = ReadonlySet<string>;

/** Where no register says otherwise. */
export const NO_CONTACTS: ReadonlySet<string> = new Set();

/** Longer ones are of no telephone and no account; shorter ones are only called within a network. */
const CONTACT = /^\d{3,20}$/u;

/** The digits of a number, the sign of the country as `0`: one number has many spellings. */
function digitsOf(number: string): string {
  const digits = number.replace(/\D/gu, '');
  return number.includes('+84') ? `0${digits.slice(2).replace(/^0/u, '')}` : digits;
}

/**
 * The numbers in a cell such as `đường dây nóng 1900 1234; trực ban 1022`: one in each piece, with words before or
 * behind it where one likes. Null where a piece has none, or more than one.
 */
export function readContacts(cell: string): readonly string[] | null {
  const numbers: string[] = [];
  for (const piece of cell.split(';').map((text) => text.trim())) {
    if (piece === '') continue;
    const [, number = ''] = /^[^\d+(]*([+(]{0,2}\d[\d .()\u00A0-]*?)(?:[^\d]*)$/u.exec(piece) ?? [];
    if (!CONTACT.test(digitsOf(number))) return null;
    numbers.push(digitsOf(number));
  }
  return numbers;
}

/** What is left of what was found in a text: who a person is, is never an office's; telephones and accounts may be. */
export function withoutContacts(
  found: readonly PersonalData[],
  text: string,
  contacts: Contacts,
): readonly PersonalData[] {
  return found.filter(({ kind, start, end }) => kind === 'identity' || !contacts.has(digitsOf(text.slice(start, end))));
}
