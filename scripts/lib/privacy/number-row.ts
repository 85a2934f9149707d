/** The row of a table that a number stands in: whose it is, and of which bank. */
import { NAME_ALONE } from './person-name.ts';
import type { Cell } from './text-line.ts';

/** Names of banks. */
export const BANK =
  '(?:Vietcombank|VCB|BIDV|Agribank|Vietinbank|Techcombank|TCB|MB ?Bank|ACB|Sacombank|VP ?Bank|TP ?Bank|VIB|SHB|HD ?Bank|LP ?Bank|MSB|SeABank|OCB|Eximbank)';
const BANK_ALONE = new RegExp(`^\\s*(?:ngân hàng |NH )?${BANK}(?:\\s\\p{L}+){0,4}\\s*$`, 'iu');

/** What the cells of a row say of a number in one of them. */
export interface Row {
  /** Whether a cell names a person, and nothing else. */
  hasName(): boolean;
  /** Whether a cell names a bank, and nothing else. */
  hasBank(): boolean;
}

/** A row of these cells, each read once, however many numbers ask. */
export function rowOf(cells: readonly Cell[]): Row {
  let [name, bank]: (boolean | undefined)[] = [];
  return {
    hasName: () => (name ??= cells.some(({ text }) => NAME_ALONE.test(text))),
    hasBank: () => (bank ??= cells.some(({ text }) => BANK_ALONE.test(text))),
  };
}
