/** Values that stand one column off, as where a cell was forgotten. */
import type { TableCell, TableRow } from 'mdast';
import { textOf } from '../markdown/text-of.ts';
import type { Edit } from '../problem.ts';
import { fold } from '../vietnamese/text.ts';
import type { Figure } from './figure.ts';
import type { FigureHead } from './figure-columns.ts';
import { parseFigureValue } from './figure-value.ts';

/** A row whose values stand one column off: its first value in the column of units, or its last in that of notes. */
export interface CellSlip {
  readonly node: TableCell;
  readonly text: string;
  readonly column: 'unit' | 'note';
  /** Moves all of them to where they belong; undefined where that is open. */
  readonly fix: Edit | undefined;
}

/** Finds values that stand one column off, while one is missing where it belongs; null where none does. */
export function findSlip(row: TableRow, head: FigureHead, figure: Figure): CellSlip | null {
  const { unit, values, note } = head;
  const [first, last] = [values[0]?.index ?? 0, values.at(-1)?.index ?? 0];
  if (figure.type === 'text' || last === 0 || last - first + 1 !== values.length) return null;
  const textAt = (index: number) => {
    const cell = row.children[index];
    return cell ? textOf(cell).replace(/\s+/gu, ' ').trim() : '';
  };
  const isValueAt = (index: number) => isValue(textAt(index), figure);
  const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
  const measure = figure.unit ?? '';
  const slip = (index: number, from: number, texts: readonly string[] | null): CellSlip | null => {
    const node = row.children[index];
    if (!node) return null;
    const fix = texts ? cellsEdit(row, from, texts) : undefined;
    return { node, text: textAt(index), column: index === unit ? 'unit' : 'note', fix };
  };
  const isBefore = unit !== null && unit === first - 1;
  const isBehind = note !== null && note === last + 1;
  if (isBefore && fold(textAt(unit)) !== fold(measure) && isValueAt(unit) && !isValueAt(last)) {
    const behind = textAt(last);
    const rest = behind === '' ? [] : isBehind && textAt(note) === '' ? [behind] : null;
    const isCertain = range(first, last).every(isValueAt) && rest !== null;
    return slip(unit, unit, isCertain ? [measure, textAt(unit), ...range(first, last).map(textAt), ...rest] : null);
  }
  const isOpen = textAt(first) === '' || fold(textAt(first)) === fold(measure);
  if (isBehind && isOpen && isValueAt(note) && range(first + 1, last + 1).every(isValueAt)) {
    const isUnit = !isBefore || textAt(unit) === '' || fold(textAt(unit)) === fold(measure);
    const moved = [...range(first + 1, last + 1).map(textAt), textAt(note), ''];
    if (!isBefore) return slip(note, first, moved);
    return slip(note, unit, isUnit ? [measure, ...moved] : null);
  }
  return null;
}

function isValue(text: string, figure: Figure): boolean {
  const { type } = parseFigureValue(text, figure);
  return type !== 'blank' && type !== 'invalid' && type !== 'placeholder';
}

/** Puts texts into the cells of a row from one column on; undefined where one of them holds more than plain words. */
function cellsEdit({ children, position }: TableRow, column: number, texts: readonly string[]): Edit | undefined {
  const cells = children.slice(column, column + texts.length);
  const isPlain = cells.every((cell) => cell.children.every(({ type }) => type === 'text'));
  if (!isPlain || texts.some((text) => /[|\\`*_<>[\]~&]/u.test(text))) return undefined;
  const isLast = column + texts.length >= children.length;
  const [start, end] = [cells[0]?.position?.start.offset, (isLast ? position : cells.at(-1)?.position)?.end.offset];
  if (start === undefined || end === undefined) return undefined;
  const written = texts.map((text) => (text === '' ? '| ' : `| ${text} `)).join('');
  return { start, end, text: isLast ? `${written}|` : written };
}
