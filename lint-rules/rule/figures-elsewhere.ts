/** Rows of figures that stand where their outline does not want them. */
import type { Figure } from '#lib/figures/figure.ts';
import type { FigureRow, FigureTable } from '#lib/figures/figure-table.ts';
import { partKey } from '#lib/figures/full-name.ts';
import type { Outline, OutlineSection } from '#lib/outline/outline.ts';
import type { BoundReport } from '#lib/report/bound-report.ts';
import { fold } from '#lib/vietnamese/text.ts';

/** A figure of another section, and that section. */
interface Stray {
  readonly figure: Figure;
  readonly section: OutlineSection;
}

/** Figures by the rows that stand in other sections than theirs. */
export type Elsewhere = ReadonlyMap<FigureRow, Stray>;

/** Figures whose row stands in another section: told there, and not missed in their own. Of figures with one name, the first without a row. */
export function figuresElsewhere({ sections, outline }: BoundReport): Elsewhere {
  const found = new Map<FigureRow, Stray>();
  const rows = [...sections.values()].flatMap(({ section, tables }) =>
    tables.flatMap((table) => table.rows.map((row) => ({ section, row }))),
  );
  if (rows.every(({ row }) => row.figure)) return found;
  const given = new Set(rows.flatMap(({ row }) => row.figure ?? []));
  const byName = namedOf(outline);
  // The row above, which parts go with.
  let above: Figure | null = null;
  for (const { section, row } of rows) {
    if (row.figure) above = null;
    if (row.figure) continue;
    const named: readonly Stray[] = [
      ...(above ? [partKey(above.id, row.name), partKey(above.partOf, row.name)] : []),
      fold(row.name),
    ].flatMap((name) => byName.get(name) ?? []);
    const others = named.filter((one) => one.section !== section);
    const asked = others.find(({ figure }) => !given.has(figure)) ?? others[0];
    above = asked?.figure ?? null;
    if (!asked) continue;
    found.set(row, asked);
    given.add(asked.figure);
  }
  return found;
}

const known = new WeakMap<Outline, ReadonlyMap<string, readonly Stray[]>>();

/** The figures of an outline by their names: the same for every report of a campaign. */
function namedOf(outline: Outline): ReadonlyMap<string, readonly Stray[]> {
  const ready = known.get(outline);
  if (ready) return ready;
  const byName = new Map<string, Stray[]>();
  for (const one of outline.figures.values()) {
    const name = nameKey(one.figure);
    const named = byName.get(name);
    if (named) named.push(one);
    else byName.set(name, [one]);
  }
  known.set(outline, byName);
  return byName;
}

function nameKey({ name, partOf }: Figure): string {
  return partOf === null ? fold(name) : partKey(partOf, name);
}

/** The section that all rows of a table belong to, where it is another one; null for a table of one row, which tells that itself. */
export function sectionOfAll({ rows }: FigureTable, elsewhere: Elsewhere): OutlineSection | null {
  const [first, ...others] = rows.map((row) => elsewhere.get(row)?.section);
  return first && others.length > 0 && others.every((section) => section === first) ? first : null;
}

/** The table that another one repeats, row by row; null for one row, which tells that itself. */
export function repeatedTable(table: FigureTable, before: readonly FigureTable[]): FigureTable | null {
  const figures = table.rows.map(({ figure }) => figure);
  if (figures.length < 2 || figures.includes(null)) return null;
  return before.find(({ rows }) => figures.every((figure) => rows.some((row) => row.figure === figure))) ?? null;
}
