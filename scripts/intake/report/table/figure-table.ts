/** A table of figures as the project writes it: names, units, values, notes; whatever else there was goes to the notes. */
import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE_COLUMNS, isNumberHeader, valueAlignment } from '#lib/figures/figure-columns.ts';
import type { Surroundings } from '../text/phrasing.ts';
import { quoted } from '../text/words.ts';
import { cellPhrasing, plainCell } from './cell.ts';
import type { FigureGrid, FoundRow } from './figure-grid.ts';
import { type Grid, headOf, type Spot } from './grid.ts';

/** What a figure table is made with. */
export interface Demand {
  /** The figures of its section. */
  readonly figures: readonly Figure[];
  /** True where the section has a column for each term. */
  readonly hasTerms: boolean;
  /** How the user knows the section. */
  readonly section: string;
}

/** Writes the table that gives figures, and tells what was read otherwise than it was typed. */
export function figureTable(found: FigureGrid, { figures, hasTerms, section }: Demand, around: Surroundings): Table {
  const { grid, headRows, rows, label, number, unit, values, isTurned } = found;
  const where = `Bảng chỉ tiêu ở mục ${quoted(section)}`;
  const heads = columnNames(grid, headRows, values);
  const [only] = values;
  const isOne = values.length === 1 && !hasTerms;
  const hasNote = found.note !== null || found.others.length > 0;
  const names: readonly (string | null)[] = [
    number === null ? null : isNumberHeader(headOf(grid, number, headRows)) ? headOf(grid, number, headRows) : 'STT',
    FIGURE_COLUMNS.name,
    unit === null ? null : FIGURE_COLUMNS.unit,
    ...(isOne ? [FIGURE_COLUMNS.value] : heads.names),
    hasNote ? FIGURE_COLUMNS.note : null,
  ];
  const renamed = [
    [label, FIGURE_COLUMNS.name] as const,
    ...(unit === null ? [] : [[unit, FIGURE_COLUMNS.unit] as const]),
    ...(isOne && only !== undefined ? [[only, FIGURE_COLUMNS.value] as const] : []),
    ...(found.note === null ? [] : [[found.note, FIGURE_COLUMNS.note] as const]),
  ].flatMap(([column, name]) => {
    const typed = headOf(grid, column, headRows);
    return typed === '' || typed.toLowerCase() === name.toLowerCase()
      ? []
      : [`${quoted(typed)} ghi là ${quoted(name)}`];
  });
  if (renamed.length > 0) around.tell(`${where}: cột ${renamed.join(', cột ')}`);
  if (heads.shared !== '') around.tell(`${where}: bỏ dòng tên chung ${quoted(heads.shared)} trên các cột số liệu`);
  if (isTurned) around.tell(`${where}: đã chuyển cột thành hàng`);
  if (!isOne && !hasTerms)
    around.tell(
      `${where} có ${values.length} cột số liệu (${heads.names.map(quoted).join(', ')}), đề cương chỉ hỏi một; hãy xem lại`,
    );
  if (found.others.length > 0) {
    const kept = found.others.map((column) => quoted(headOf(grid, column, headRows) || `cột ${column + 1}`));
    around.tell(
      `${where}: ${kept.join(', ')} không có trong bảng của đề cương, đã chuyển vào cột ${FIGURE_COLUMNS.note}`,
    );
  }
  const numbered = rowsLeftOut(grid, headRows, rows);
  if (numbered !== '') around.tell(`${where}: bỏ hàng đánh số cột: ${numbered}`);
  for (const row of rows) tellName(row, grid.rows[row.at]?.[label]?.text ?? '', where, around);
  const cells = (columns: readonly TableCell[]): TableRow => ({ type: 'tableRow', children: [...columns] });
  return {
    type: 'table',
    align: names.flatMap((name, at) =>
      name === null ? [] : [at > 2 && at < names.length - 1 ? valueAlignment(figures) : null],
    ),
    children: [
      cells(names.flatMap((name) => (name === null ? [] : [plainCell(name)]))),
      ...rows.map((row) => cells(rowCells(found, row, hasNote, around))),
    ],
  };
}

function rowCells(found: FigureGrid, row: FoundRow, hasNote: boolean, around: Surroundings): readonly TableCell[] {
  const { grid, label, number, unit, values, note, others, headRows } = found;
  const spots = grid.rows[row.at] ?? [];
  const own = (column: number) => (spots[column]?.isOwn ? (spots[column] ?? null) : null);
  const isBare = spots.every(
    (spot, column) => !spot?.isOwn || spot.text === '' || column === label || column === number,
  );
  const merged = spots.find((spot) => spot?.isOwn && spot.text !== '') ?? null;
  // A row that heads others may be one cell from the first column on.
  const head = isBare && !row.figure && !row.near ? (own(label) ?? merged) : null;
  const ofHead = head !== null && head.text !== '';
  const noted: PhrasingContent[][] = [
    ...(note === null ? [] : [words(own(note), around)]),
    ...others.map((column): PhrasingContent[] => {
      const [inside, name] = [words(own(column), around), headOf(grid, column, headRows)];
      return inside.length === 0 || name === '' ? inside : [{ type: 'text', value: `${name}: ` }, ...inside];
    }),
  ].filter((inside) => inside.length > 0);
  const withName = (): TableCell => {
    const typed = own(label);
    const exact = row.figure && (row.figure.partOf === null || !row.isByName) ? row.figure.name : null;
    if (ofHead)
      return { type: 'tableCell', children: [{ type: 'strong', children: words(head, around, true) as never }] };
    const isPlain = typed?.cell.blocks.every(
      (block) => block.type === 'paragraph' && block.inlines.every(({ type }) => type === 'text'),
    );
    return exact !== null && isPlain ? plainCell(exact) : { type: 'tableCell', children: words(typed, around, true) };
  };
  return [
    ...(number === null
      ? []
      : [
          {
            type: 'tableCell' as const,
            children: ofHead && head === own(number) ? [] : words(own(number), around, true),
          },
        ]),
    withName(),
    ...[...(unit === null ? [] : [unit]), ...values].map(
      (column): TableCell => ({
        type: 'tableCell',
        children: ofHead ? [] : words(valueSpot(spots, column), around, true),
      }),
    ),
    ...(hasNote ? [{ type: 'tableCell' as const, children: joined(noted) }] : []),
  ];
}

/** A value of a merged cell stands in the first of its columns, in each of its rows. */
function valueSpot(spots: readonly (Spot | null)[], column: number): Spot | null {
  const spot = spots[column] ?? null;
  return spot?.isOwn ? spot : null;
}

function words(spot: Spot | null, around: Surroundings, isPlain = false): PhrasingContent[] {
  return spot ? cellPhrasing(spot.cell.blocks, around, isPlain) : [];
}

function joined(parts: readonly PhrasingContent[][]): PhrasingContent[] {
  return parts.flatMap((part, at) => [...(at > 0 ? [{ type: 'text', value: '; ' } as const] : []), ...part]);
}

/** Names of value columns; what stands above all of them is told once. */
function columnNames(grid: Grid, headRows: number, values: readonly number[]) {
  const whole = values.map((column) =>
    Array.from({ length: headRows }, (_, row) => grid.rows[row]?.[column]?.text ?? ''),
  );
  const first = whole[0]?.[0] ?? '';
  const isShared = values.length > 1 && headRows > 1 && whole.every((texts) => texts[0] === first);
  const names = values.map((column, at) => {
    const texts = (whole[at] ?? []).slice(isShared ? 1 : 0);
    const name = texts.filter((one, index) => one !== '' && texts.indexOf(one) === index).join(' ');
    return name === '' ? headOf(grid, column, headRows) : name;
  });
  return { names, shared: isShared ? first : '' };
}

/** The words of rows that only number the columns. */
function rowsLeftOut(grid: Grid, headRows: number, rows: readonly FoundRow[]): string {
  const kept = new Set(rows.map(({ at }) => at));
  return grid.rows
    .flatMap((row, at) => (at < headRows || kept.has(at) ? [] : row.map((spot) => (spot?.isOwn ? spot.text : ''))))
    .filter((text) => text !== '')
    .join(', ');
}

function tellName({ figure, isByName, near }: FoundRow, typed: string, where: string, around: Surroundings): void {
  if (figure && !isByName && figure.name !== typed)
    around.tell(`${where}: hàng ${quoted(typed)} được hiểu là chỉ tiêu ${quoted(figure.name)}`);
  if (near)
    around.tell(
      `${where}: hàng ${quoted(typed)} gần giống chỉ tiêu ${quoted(near.name)} nhưng chưa chắc, nên giữ nguyên; đúng là chỉ tiêu ấy thì đổi tên hàng`,
    );
}
