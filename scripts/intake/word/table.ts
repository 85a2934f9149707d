/** A table made plain: spans that count the columns as they are, and nothing left in cells that others cover. */

import { type Around, standing, whoAndWhen } from './around.ts';
import { chosenBranch } from './drawings.ts';
import { type Plain, type PlainCell, plainTable } from './mammoth/plain.ts';
import { Refused } from './package/refusal.ts';
import { at, elementsOf, isOn, valueAt, wholeNumber, type XmlElement } from './package/xml-tree.ts';
import type { Story } from './reading.ts';

/** Word has 63. */
const MOST_COLUMNS = 1000;

/** Reads `w:tbl`; null where all of it was deleted. */
export function readTable(table: XmlElement, around: Around, story: Story): Plain | null {
  /** The columns in which the cell above is one that may reach down. */
  const begun = new Set<number>();
  const rows = inside(table, 'w:tr').flatMap((row) => {
    const properties = at(row, 'w:trPr');
    const [gone, come] = [at(properties, 'w:del'), at(properties, 'w:ins')];
    const change = gone ? standing(around, 'deleted') : come ? standing(around, 'inserted') : around;
    const place = change === around ? around : { ...change, ...whoAndWhen(gone ?? come ?? row) };
    const cells = readCells(row, place, begun, story);
    const isGone = place.standing !== 'text' && place.standing !== 'inserted';
    return isGone || cells.length === 0 ? [] : [{ isHeader: isOn(at(properties, 'w:tblHeader')) === true, cells }];
  });
  return rows.length === 0 ? null : plainTable(rows);
}

/** The rows of a table or the cells of a row, through whatever is put around them. */
function inside(element: XmlElement, name: 'w:tr' | 'w:tc'): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'mc:AlternateContent') return chosenBranch(child).flatMap((one) => inside(one, name));
    return child.name === 'w:tbl' || child.name === 'w:tc' ? [] : inside(child, name);
  });
}

function readCells(row: XmlElement, around: Around, begun: Set<number>, story: Story): readonly PlainCell[] {
  const cells: PlainCell[] = [];
  const before = columnsOf(valueAt(row, 'w:trPr', 'w:gridBefore'), 0);
  if (before > 0) cells.push({ columns: before, vertical: 'none', blocks: [] });
  let column = before;
  for (const cell of inside(row, 'w:tc')) {
    const properties = at(cell, 'w:tcPr');
    const columns = columnsOf(valueAt(properties, 'w:gridSpan'), 1);
    const merge = at(properties, 'w:vMerge');
    const goesOn = merge !== undefined && merge.attributes['w:val'] !== 'restart' && begun.has(column);
    const left = cells.at(-1);
    const isCovered = isContinued(at(properties, 'w:hMerge')) && left !== undefined;
    const isDeleted = at(properties, 'w:cellDel') !== undefined;
    const place = isDeleted ? standing(around, 'deleted') : goesOn || isCovered ? standing(around, 'hidden') : around;
    const blocks = story.blocks(elementsOf(cell), place);
    if (isCovered) cells[cells.length - 1] = { ...left, columns: left.columns + columns };
    else
      cells.push({ columns, vertical: goesOn ? 'continue' : merge ? 'restart' : 'none', blocks: goesOn ? [] : blocks });
    if (merge) begun.add(column);
    else begun.delete(column);
    column += columns;
    if (column > MOST_COLUMNS) throw new Refused(`có bảng rộng hơn ${MOST_COLUMNS} cột: hãy chia bảng ấy rồi lưu lại`);
  }
  return cells;
}

function isContinued(merge: XmlElement | undefined): boolean {
  return merge !== undefined && merge.attributes['w:val'] !== 'restart';
}

function columnsOf(value: string | undefined, usual: number): number {
  const columns = wholeNumber(value) ?? usual;
  return Math.min(MOST_COLUMNS + 1, Math.max(usual, columns));
}
