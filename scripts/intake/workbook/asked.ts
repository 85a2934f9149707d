/** The figures that a workbook asks of a unit, section by section, with what its report says of them. */
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE_COLUMNS } from '#lib/figures/figure-columns.ts';
import type { FigureRow, FigureTable } from '#lib/figures/figure-table.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { cleanText } from '#lib/ooxml/xml.ts';
import type { Outline, OutlineSection } from '#lib/outline/outline.ts';
import { asks, concerns } from '#lib/outline/required.ts';
import type { Unit } from '#lib/register/register.ts';
import type { BoundReport, BoundSection } from '#lib/report/bound-report.ts';
import { BLANK, isPlaceholder } from '#lib/vietnamese/placeholder.ts';
import { oneSpaced } from '#lib/vietnamese/text.ts';

/** A figure that is asked for. */
export interface AskedFigure {
  readonly figure: Figure;
  /** What the report says, by column; nothing where it has no row. */
  readonly values: readonly string[];
  readonly note: string;
}

/** A section with figures. */
export interface AskedSection {
  readonly section: OutlineSection;
  /** The names of its value columns, one at least. */
  readonly columns: readonly string[];
  readonly figures: readonly AskedFigure[];
}

/** A row that gives a figure, in its table. */
export interface GivenRow {
  readonly bound: BoundSection;
  readonly table: FigureTable;
  readonly row: FigureRow;
}

/** The sections that ask figures of a unit, or in which its report gives any, in the outline's order. */
export function askedSections(outline: Outline, unit: Unit, report: BoundReport): readonly AskedSection[] {
  const given = givenRows(report);
  return outline.all.flatMap((section): AskedSection[] => {
    const columns = columnsOf(section, report.sections.get(section));
    const figures = section.requirement.figures
      .filter((figure) => given.has(figure.id) || (isConcerned(section, unit) && asks(figure, unit)))
      .map((figure) => {
        const one = given.get(figure.id);
        return {
          figure,
          values: columns.map((_, index) => (one ? plainText(one.row.cells[index]?.text ?? '') : '')),
          note: one ? noteText(one) : '',
        };
      });
    return figures.length === 0 ? [] : [{ section, columns, figures }];
  });
}

/** The headings that lead to a section, as one line. */
export function sectionTitle({ heading, parent }: OutlineSection): string {
  return parent ? `${sectionTitle(parent)} › ${heading.text}` : heading.text;
}

/** The rows of a report that give figures, by the ids of these; of a repeated row the first. */
export function givenRows({ sections }: BoundReport): ReadonlyMap<string, GivenRow> {
  const rows = new Map<string, GivenRow>();
  for (const bound of sections.values())
    for (const table of bound.tables)
      for (const row of table.rows)
        if (row.figure && !rows.has(row.figure.id)) rows.set(row.figure.id, { bound, table, row });
  return rows;
}

/** What stands in a row's column of notes. */
function noteText({ table, row }: GivenRow): string {
  const cell = row.node.children[table.head.note ?? -1];
  return cell ? plainText(textOf(cell)) : '';
}

/** Text as cells hold it: both sides of a comparison go through it. */
export function plainText(text: string): string {
  return oneSpaced(cleanText(text)).trim();
}

/** True for the name of a column that its author has yet to give. */
export function isUnnamed(column: string): boolean {
  return isPlaceholder(column) || column.includes(BLANK);
}

function isConcerned(section: OutlineSection, unit: Unit): boolean {
  for (let one: OutlineSection | null = section; one; one = one.parent) if (!concerns(one, unit)) return false;
  return true;
}

/** As the report has them; else as its scaffold would. */
function columnsOf({ requirement: { terms } }: OutlineSection, bound: BoundSection | undefined): readonly string[] {
  if (!terms) return [FIGURE_COLUMNS.value];
  const [table] = bound?.tables.filter(({ columns }) => columns.length > 0) ?? [];
  if (table) return table.columns.map(({ name }) => plainText(name));
  return terms.names?.slice(0, terms.max) ?? Array.from({ length: terms.min }, () => `Nhiệm kỳ ${BLANK}`);
}
