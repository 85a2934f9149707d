/** The figure tables of a whole outline: what each section's ask for, and where that stands. */
import type { Table } from 'mdast';
import type { Position } from 'unist';
import type { Figure } from '../../figures/figure.ts';
import { namedInFull } from '../../figures/full-name.ts';
import { termKey } from '../../figures/term.ts';
import { placeOf } from '../../problem.ts';
import { shorten } from '../../vietnamese/text.ts';
import { figuresOfRows, meaningOf } from './figures.ts';
import { type EarlierId, idsOfRows } from './ids.ts';
import { tellMissingIds } from './missing-ids.ts';
import { type Named, type Scope, scopeOf } from './references.ts';
import { type OutlineRow, type OutlineTable, type RowGroup, readOutlineTable } from './rows.ts';
import { saysKey } from './rule-words.ts';
import type { TellTable } from './tell.ts';

/** What a section holds of figures before they are read. */
export interface SectionFigures {
  readonly tables: readonly Table[];
  /** The figures that its YAML asks for. */
  readonly figures: readonly Figure[];
}

/** What the tables of one section ask for. */
export interface TabledFigures {
  /** Each table with its figures. */
  readonly tables: readonly {
    readonly node: Table;
    readonly figures: readonly Figure[];
    readonly groups: readonly RowGroup[];
  }[];
  /** Columns that authors fill in, where there are others than `Số liệu`. */
  readonly names: readonly string[];
  /** Where a key of one of the figures stands, counted through all tables of the section; null where there is no such figure. */
  placeOf(figure: number, key: string | number | undefined): Position | null;
  /** True where the row of such a figure says something for a key in `Ràng buộc`. */
  says(figure: number, key: string | number | undefined): boolean;
  /** Where those columns stand. */
  readonly namePlaces: readonly Position[];
}

/** What a whole outline's figure tables are read with. */
export interface TableReading {
  readonly source: string;
  readonly earlier: EarlierId;
  readonly tell: TellTable;
}

/** Reads the figure tables of all sections of an outline, as rows may name figures of other sections. */
export function readFigureTables(
  sections: readonly SectionFigures[],
  { source, earlier, tell }: TableReading,
): readonly TabledFigures[] {
  const all = sections.flatMap(({ tables }) => tables);
  const count = all.reduce((sum, table) => sum + table.children.length - 1, 0);
  const [first] = all;
  if (first && count > MOST_ROWS) {
    tell(
      placeOf(first),
      `Các bảng chỉ tiêu của đề cương có ${count} hàng, nhiều hơn ${MOST_ROWS}; hãy chia thành nhiều đợt báo cáo`,
    );
    return sections.map(() => NOTHING);
  }
  const read = sections.map(({ tables }) => tables.map((table) => readOutlineTable(table, tell)));
  const others = sections.flatMap(({ figures }) => figures);
  const rows = read.flat().flatMap((table) => table.rows);
  if (read.every((tables) => tables.length === 0)) return sections.map(() => NOTHING);
  const ids = idsOfRows(
    rows,
    others.map(({ id }) => id),
    earlier,
  );
  const namedRow = (row: OutlineRow): Named => ({ id: ids.get(row) ?? '', name: row.name, typedId: row.typedId });
  const whole = scopeOf([...rows.map(namedRow), ...others]);
  return read.map((tables, index) => {
    const section = scopeOf([
      ...tables.flatMap((table) => table.rows.map(namedRow)),
      ...(sections[index]?.figures ?? []),
    ]);
    return tabledFigures(tables, ids, (own) => [scopeOf(own.rows.map(namedRow)), section, whole], source, tell);
  });
}

/** More figures than any outline asks for. */
const MOST_ROWS = 2000;

const NOTHING: TabledFigures = { tables: [], names: [], placeOf: () => null, says: () => false, namePlaces: [] };

function tabledFigures(
  tables: readonly OutlineTable[],
  ids: ReadonlyMap<OutlineRow, string>,
  scopesOf: (table: OutlineTable) => readonly Scope[],
  source: string,
  tell: TellTable,
): TabledFigures {
  for (const table of tables) tellMissingIds(table, ids, source, tell);
  const rows = tables.flatMap((table) => table.rows);
  const [first, ...more] = tables;
  const names = first?.columns.names ?? [];
  for (const table of more) tellOtherColumns(table, names, tell);
  return {
    tables: tables.map((table) => ({
      node: table.node,
      groups: table.groups,
      figures: namedInFull(figuresOfRows(table.rows, ids, scopesOf(table), tell)),
    })),
    names,
    placeOf: (figure, key) => rows[figure]?.place(meaningOf(key)) ?? null,
    says: (figure, key) => saysKey(rows[figure]?.text('rule') ?? '', key),
    namePlaces: (first?.columns.nameCells ?? []).map(placeOf),
  };
}

/** The tables of a section are filled in for the same terms. */
function tellOtherColumns({ node, columns }: OutlineTable, names: readonly string[], tell: TellTable): void {
  const keys = (all: readonly string[]) => all.map(termKey).join('\n');
  if (keys(columns.names) === keys(names)) return;
  const [cell = node.children[0] ?? node] = columns.nameCells;
  const listed =
    names.length === 0 ? 'chỉ có cột `Số liệu`' : `có các cột ${names.map((name) => `“${shorten(name)}”`).join(', ')}`;
  tell(
    placeOf(cell),
    `Các bảng chỉ tiêu của một mục có cùng các cột; bảng đầu ${listed}; hãy sửa cho giống, hoặc tách thành hai mục`,
  );
}
