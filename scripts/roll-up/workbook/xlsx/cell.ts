/** One cell as SpreadsheetML. */
import type Big from 'big.js';
import { type Day, day, daysBetween, formatDay } from '#lib/date.ts';
import { cleanText, escapeXml } from '#lib/ooxml/xml.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import type { Cell } from './model.ts';
import type { Look, Styles } from './styles.ts';

/** How the cells of a row look, whatever they hold. */
export type RowLook = Pick<Look, 'font' | 'ground'> & { readonly isHead?: true };

/** Excel keeps 15 significant digits of a number and drops the rest without a word. */
const EXACT_DIGITS = 15;
/** Powers of ten that a double holds with room to spare. */
const MOST_POWER = 300;
/** Characters of one cell, the most that Excel opens. */
const LONGEST = 32_767;
/** Decimals, the most of a format. */
const MOST_DECIMALS = 30;
/** What Excel and those who open its exports take for the start of a formula. */
const FORMULA = /^[=+\-@]/u;

/** Before this day Excel counts one that never was (29 February 1900), and before 1900 none. */
const FIRST_DAY = day('1900-03-01');

/** The number by which Excel knows a day: the 61st is 1 March 1900. */
function serialOf(one: Day): number {
  return 61 + daysBetween(FIRST_DAY, one);
}

/** True for a number that a workbook holds to the last digit; others are written as text. */
export function isExactInExcel({ c, e }: Big): boolean {
  return c.length <= EXACT_DIGITS && Math.abs(e) < MOST_POWER;
}

/** The cell at a place such as `B7`. */
export function cellXml(cell: Cell, place: string, look: RowLook, styles: Styles): string {
  const styled = (rest: Partial<Look> = {}) => {
    const full: Look = {
      font: cell.isMuted ? 'muted' : look.font,
      ground: cell.entry ? 'open' : look.ground,
      align: look.isHead ? 'center' : 'general',
      format: null,
      isQuoted: false,
      ...rest,
      ...(cell.entry ? { format: entryFormat(cell), isOpen: true } : {}),
    };
    return `<c r="${place}" s="${styles.numberOf(full)}"`;
  };
  switch (cell.type) {
    case 'empty':
      return `${styled()}/>`;
    case 'text': {
      const text = cellText(cell.text);
      return `${styled({ isQuoted: FORMULA.test(text) })} t="inlineStr"><is><t>${stringXml(text)}</t></is></c>`;
    }
    case 'date':
      if (cell.day >= FIRST_DAY) return `${styled({ format: 'dd/mm/yyyy' })}><v>${serialOf(cell.day)}</v></c>`;
      return `${styled({ align: 'right' })} t="inlineStr"><is><t>${cellLabel(cell)}</t></is></c>`;
    case 'number':
      if (isExactInExcel(cell.value))
        return `${styled({ format: formatOf(cell.decimals) })}><v>${cell.value.eq(0) ? '0' : cell.value.toFixed()}</v></c>`;
      return `${styled({ align: 'right', isQuoted: cell.value.lt(0) })} t="inlineStr"><is><t>${cellLabel(cell)}</t></is></c>`;
  }
}

/** Spreadsheets tell days, percentages and text in an entry by its format, and so do we: numbers have none of their own. */
function entryFormat(cell: Cell): string | null {
  if (cell.entry?.format === 'day') return 'dd/mm/yyyy';
  return cell.entry?.format === 'text' || cell.type === 'text' ? '@' : null;
}

/** What a reader sees in a cell, to measure it by. */
export function cellLabel(cell: Cell): string {
  switch (cell.type) {
    case 'empty':
      return '';
    case 'text':
      return cell.text;
    case 'date':
      return formatDay(cell.day);
    case 'number':
      return formatNumber(
        cell.value,
        Math.min(MOST_DECIMALS, Math.max(cell.decimals, isExactInExcel(cell.value) ? 0 : decimalsOf(cell.value))),
      );
  }
}

/** Digits behind the decimal point. */
export function decimalsOf({ c, e }: Big): number {
  return Math.max(0, c.length - e - 1);
}

/** All digits that are there are shown: `#,##0.##` would leave the point behind a whole number, and hide the third digit. */
function formatOf(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(Math.min(MOST_DECIMALS, decimals))}`;
}

function cellText(text: string): string {
  const clean = cleanText(text).trim();
  return clean.length <= LONGEST ? clean : cleanText(`${clean.slice(0, LONGEST - 1)}…`);
}

/** `_x000D_` in a string stands for a character (ECMA-376 part 1, 22.9.2.19), so text that looks like it has its first stroke escaped. */
function stringXml(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_'));
}
