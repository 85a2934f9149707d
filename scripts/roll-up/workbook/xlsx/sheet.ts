/** A worksheet as SpreadsheetML: title, table, and how it is seen and printed. */
import { XML_HEAD } from '#lib/ooxml/xml.ts';
import { cellLabel, cellXml, type RowLook } from './cell.ts';
import { type Entries, validationsXml } from './entries.ts';
import { type Band, type Cell, EMPTY, type Row, type Sheet, textCell } from './model.ts';
import { SPREADSHEET, type Styles } from './styles.ts';
import { columnWidths, linesIn } from './widths.ts';

/** Digits across a title, the most that is read without turning the head. */
const TITLE_WIDTH = 110;
/** Digits across a page on its side before the print gets too small to read. */
const PAGE_WIDTH = 240;
const LINE_HEIGHT = 15.75;
/** A row is at most 409 points high. */
const MOST_LINES = 25;
const TITLE_HEIGHT = 18.75;
/** The letters of a title are of 14 points, those that widths are counted in of 12. */
const TITLE_SCALE = 14 / 12;
const MOST_TITLE_LINES = 20;

/** A sheet as SpreadsheetML, and the names that the workbook gives to places on it. */
export interface SheetPart {
  readonly xml: string;
  /** Places of the header and what it filters, such as `$A$5:$H$20`; null where nothing is filtered. */
  readonly filter: string | null;
  /** Columns and rows that are printed on every page, each with its `$`. */
  readonly printTitles: readonly string[];
}

/** Writes a sheet; the first of a workbook is the one that opens. */
export function sheetXml(sheet: Sheet, isFirst: boolean, styles: Styles): SheetPart {
  const { title, bands, header, rows, total, frozenColumns } = sheet;
  const widths = columnWidths(sheet);
  const isUnseen = (column: number) => sheet.hiddenColumns?.includes(column) === true;
  /** A hidden column has no room for what cells that are merged hold. */
  const seenWidths = widths.map((width, column) => (isUnseen(column) ? 0 : width));
  const titleColumns = columnsWithin(widths, TITLE_WIDTH);
  const titleWidth = seenWidths.slice(0, titleColumns).reduce((sum, width) => sum + width, 0);
  const out: string[] = [];
  const entries: Entries[number][] = [];
  // LibreOffice lays rows without a height one over the other, and nobody stretches a row of merged cells.
  const add = (cells: readonly Cell[], look: RowLook, height = rowHeight(cells, widths)) => {
    const row = out.length + 1;
    const xml = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row}`, look, styles));
    for (const [column, { entry }] of cells.entries()) if (entry) entries.push([`${columnName(column)}${row}`, entry]);
    out.push(`<row r="${row}" ht="${height}" customHeight="1">${xml.join('')}</row>`);
  };
  for (const [index, line] of title.entries()) {
    const [font, scale, lineHeight] =
      index === 0 ? (['title', TITLE_SCALE, TITLE_HEIGHT] as const) : (['regular', 1, LINE_HEIGHT] as const);
    const lines = Math.min(MOST_TITLE_LINES, linesIn(line, titleWidth / scale));
    add([textCell(line)], { font, ground: 'bare' }, lines * lineHeight);
  }
  add([], { font: 'regular', ground: 'bare' });
  const merged =
    titleColumns < 2 ? [] : title.map((_, index) => `A${index + 1}:${columnName(titleColumns - 1)}${index + 1}`);
  if (bands.length > 0) {
    const placed = placeBands(bands, widths);
    const row = out.length + 1;
    merged.push(
      ...placed
        .filter(({ columns }) => columns > 1)
        .map(({ at, columns }) => `${columnName(at)}${row}:${columnName(at + columns - 1)}${row}`),
    );
    const cells = placed.flatMap(({ text, columns }) => [
      textCell(text),
      ...Array.from({ length: columns - 1 }, () => EMPTY),
    ]);
    add(
      cells,
      { font: 'bold', ground: 'shaded', isHead: true },
      placed.reduce((most, { lines }) => Math.max(most, lines), 1) * LINE_HEIGHT,
    );
  }
  add(header.map(headerCell(sheet)), { font: 'bold', ground: 'shaded', isHead: true });
  const headRow = out.length;
  for (const row of rows) {
    if (row.isTitle) merged.push(`A${out.length + 1}:${columnName(header.length - 1)}${out.length + 1}`);
    add(row.cells, lookOf(row), row.isTitle ? titleHeight(row, seenWidths) : undefined);
  }
  const lastRow = out.length;
  if (total) add(total, { font: 'bold', ground: 'framed' });

  const lastColumn = columnName(header.length - 1);
  const filter = sheet.isForm ? null : `A${headRow}:${lastColumn}${lastRow}`;
  const pages = Math.ceil(seenWidths.reduce((sum, width) => sum + width, 0) / PAGE_WIDTH);
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}"${isUnseen(index) ? ' hidden="1"' : ''} customWidth="1"/>`,
  );
  const xml =
    `${XML_HEAD}<worksheet xmlns="${SPREADSHEET}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${lastColumn}${out.length}"/>` +
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane(frozenColumns, headRow)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="${LINE_HEIGHT}"/><cols>${columns.join('')}</cols><sheetData>${out.join('')}</sheetData>${sheet.isForm ? PROTECTION : ''}${filter === null ? '' : `<autoFilter ref="${filter}"/>`}` +
    (merged.length > 0
      ? `<mergeCells count="${merged.length}">${merged.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`
      : '') +
    validationsXml(entries) +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" fitToWidth="${pages}" fitToHeight="0" orientation="landscape"/><headerFooter><oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter></headerFooter></worksheet>`;
  return {
    xml,
    filter: filter === null ? null : `$A$${headRow}:$${lastColumn}$${lastRow}`,
    printTitles: [...(frozenColumns > 0 ? [`$A:$${columnName(frozenColumns - 1)}`] : []), `$${headRow}:$${headRow}`],
  };
}

/** Without a password: who must may take it off. Columns and rows can be made wider, and all can be copied. */
const PROTECTION = '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>';

function headerCell({ openHeaders }: Sheet): (title: string, column: number) => Cell {
  return (title, column) => {
    const entry = openHeaders?.get(column);
    return entry ? { ...textCell(title), entry } : textCell(title);
  };
}

function lookOf({ isTitle, isProvisional }: Row): RowLook {
  if (isTitle) return { font: 'bold', ground: 'shaded' };
  return { font: isProvisional ? 'italics' : 'regular', ground: 'framed' };
}

/** A title has the width of all columns that are seen. */
function titleHeight({ cells }: Row, widths: readonly number[]): number {
  const width = widths.reduce((sum, one) => sum + one, 0);
  return linesIn(cells.flatMap((cell) => cellLabel(cell) || []).join(' '), width) * LINE_HEIGHT;
}

/** High enough for the cell with the most lines. */
function rowHeight(cells: readonly Cell[], widths: readonly number[]): number {
  const lines = cells.map((cell, column) => Math.min(MOST_LINES, linesIn(cellLabel(cell), widths[column] ?? 1)));
  return lines.reduce((most, one) => Math.max(most, one), 1) * LINE_HEIGHT;
}

interface PlacedBand extends Band {
  /** Its first column. */
  readonly at: number;
  readonly lines: number;
}

function placeBands(bands: readonly Band[], widths: readonly number[]): readonly PlacedBand[] {
  let end = 0;
  return bands.map((band) => {
    const at = end;
    end += band.columns;
    const width = widths.slice(at, end).reduce((sum, one) => sum + one, 0);
    return { ...band, at, lines: Math.min(MOST_LINES, linesIn(band.text, width)) };
  });
}

/** Keeps the rows down to the header, and some columns, in sight. */
function pane(columns: number, rows: number): string {
  const corner = `${columnName(columns)}${rows + 1}`;
  const name = columns > 0 ? 'bottomRight' : 'bottomLeft';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''} ySplit="${rows}"`;
  return `<pane${split} topLeftCell="${corner}" activePane="${name}" state="frozen"/><selection pane="${name}" activeCell="${corner}" sqref="${corner}"/>`;
}

/** How many columns from the left fit a width; one at least. */
function columnsWithin(widths: readonly number[], limit: number): number {
  let [columns, sum] = [0, 0];
  for (const width of widths) {
    sum += width;
    if (columns > 0 && sum > limit) break;
    columns += 1;
  }
  return columns;
}

/** `A` to `Z`, `AA` and so on, from 0. */
export function columnName(column: number): string {
  const before = Math.floor(column / 26);
  return `${before > 0 ? columnName(before - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
