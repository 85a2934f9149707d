/** What must not be in a repository, looked for in every cell of a workbook before anything of it is written. */
import { type Contacts, withoutContacts } from '#lib/privacy/contacts.ts';
import { findPersonalData, personalDataMessage } from '#lib/privacy/personal-data.ts';
import { findSecretMarks, secretMarkMessage } from '#lib/privacy/secret-mark.ts';
import { plainText } from './asked.ts';
import { placeName, type ReadSheet } from './found.ts';

/** Vietnamese: marks of secrecy and numbers of persons, each at its cell. */
export function screenSheets(sheets: readonly ReadSheet[], contacts: Contacts): readonly string[] {
  return sheets.flatMap((sheet) => screenSheet(sheet, contacts));
}

function screenSheet({ name, rows }: ReadSheet, contacts: Contacts): readonly string[] {
  const starts: { readonly at: number; readonly place: string }[] = [];
  let text = '';
  for (const { row, cells } of rows) {
    let column = 0;
    for (const cell of cells) {
      // Columns stand below each other as in the sheet: what a number is, its header may say.
      while (column < cell.column) {
        text += '|';
        column += 1;
      }
      starts.push({ at: text.length, place: placeName(name, row, cell.column) });
      text += plainText(cell.text).replaceAll('|', '/');
    }
    text += '\n';
  }
  const placeOf = (start: number) => starts.findLast(({ at }) => at <= start)?.place ?? name;
  return [
    ...findSecretMarks(text, '|').map(
      ({ start, mark }, index) => `${placeOf(start)}: ${secretMarkMessage(mark, index)}`,
    ),
    ...withoutContacts(findPersonalData(text, '|'), text, contacts).map(
      (one) => `${placeOf(one.start)}: ${personalDataMessage(one)}`,
    ),
  ];
}
