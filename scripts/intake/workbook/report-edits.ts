/** Figures put into the tables of a report: cells that change, rows, tables and sections that it lacks, and every other byte as it was. */
import type { TableRow } from 'mdast';
import type { Figure } from '#lib/figures/figure.ts';
import type { FigureTable } from '#lib/figures/figure-table.ts';
import { termKey } from '#lib/figures/term.ts';
import { heading } from '#lib/markdown/nodes.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import { blankTable } from '#lib/outline/blank-table.ts';
import type { OutlineSection } from '#lib/outline/outline.ts';
import { asIssued } from '#lib/outline/table/as-issued.ts';
import type { Edit } from '#lib/problem.ts';
import type { Unit } from '#lib/register/register.ts';
import type { BoundReport, BoundSection } from '#lib/report/bound-report.ts';
import { type AskedSection, givenRows, isUnnamed, plainText } from './asked.ts';
import type { Change } from './decide.ts';
import { cellEdit, cellWords, lineEnd, rowText, withEdits } from './table-edits.ts';

/** Reads a report as it is bound to its outline. */
export type Binder = (text: string) => BoundReport | null;

/** A report after some changes, and those that could not be made. */
export interface Edited {
  readonly text: string;
  readonly failed: readonly Change[];
}

/** Makes changes in a report. */
export function editReport(
  source: string,
  changes: readonly Change[],
  asked: readonly AskedSection[],
  unit: Unit,
  bind: Binder,
): Edited {
  const wanted = new Set(changes.filter(({ text }) => text !== '').map(({ figure }) => figure.id));
  const text = asked.reduce((before, one) => withRows(before, one, wanted, unit, bind), source);
  const bound = bind(text);
  if (!bound) return { text: source, failed: changes };
  const edits = changes.map((change) => editOf(change, bound, asked));
  const edited = withEdits(
    text,
    edits.flatMap((edit) => edit ?? []),
  );
  // What does not say what it should is not done: better none of it than something else.
  const after = bind(edited);
  const isDone = (change: Change) => after !== null && saysNow(change, after, asked);
  if (changes.every((change, index) => edits[index] !== null && isDone(change))) return { text: edited, failed: [] };
  const good = changes.filter((change, index) => edits[index] !== null && isDone(change));
  if (good.length === 0) return { text: source, failed: changes };
  const again = editReport(source, good, asked, unit, bind);
  return { text: again.text, failed: [...changes.filter((change) => !good.includes(change)), ...again.failed] };
}

/** Adds what a section lacks to hold some figures. */
function withRows(
  source: string,
  { section, figures }: AskedSection,
  wanted: ReadonlySet<string>,
  unit: Unit,
  bind: Binder,
): string {
  let text = source;
  for (const { figure } of figures) {
    if (!wanted.has(figure.id)) continue;
    const bound = bind(text);
    if (!bound || givenRows(bound).has(figure.id)) continue;
    const place = bound.sections.get(section);
    text = place ? withEdits(text, rowEdits(text, place, figure, unit)) : withSection(text, section, bound);
    // The section is there now, and takes a table.
    const added = place ? null : bind(text)?.sections.get(section);
    if (added) text = withEdits(text, rowEdits(text, added, figure, unit));
  }
  return text;
}

/** Behind the sections that stand before it in the outline, with those around it that are not there either. */
function withSection(source: string, section: OutlineSection, bound: BoundReport): string {
  const lacking: OutlineSection[] = [];
  let around: OutlineSection | null = section;
  while (around && !bound.sections.has(around)) {
    lacking.unshift(around);
    around = around.parent;
  }
  const [first] = lacking;
  if (!first) return source;
  const siblings = around?.children ?? bound.outline.sections;
  const before = siblings.slice(0, siblings.indexOf(first)).findLast((one) => bound.sections.has(one));
  const nodes = bound.report.root.children;
  const at = before
    ? bound.sections.get(before)?.end
    : around
      ? ownEnd(bound, around)
      : bound.sections.size === 0
        ? nodes.length
        : firstIndex(bound);
  const offset = nodes[(at ?? nodes.length) - 1]?.position?.end.offset ?? source.length;
  const end = lineEnd(source);
  const added = lacking
    .map((one) => end + end + writeMarkdown(heading(one.depth, one.heading.text)).trimEnd())
    .join('');
  return withEdits(source, [{ start: offset, end: offset, text: added }]);
}

/** Before the first section of all. */
function firstIndex({ sections }: BoundReport): number {
  return Math.min(...[...sections.values()].map(({ heading: { index } }) => index));
}

/** Behind what a section says itself, before the sections below it. */
function ownEnd({ sections }: BoundReport, section: OutlineSection): number {
  const bound = sections.get(section);
  const below = [...sections.values()]
    .filter(({ section: one }) => one.parent === section)
    .map(({ heading: { index } }) => index);
  return Math.min(bound?.end ?? 0, ...below);
}

/** A row for a figure in the table that has the figures before it; a table where there is none. */
function rowEdits(source: string, bound: BoundSection, figure: Figure, unit: Unit): readonly Edit[] {
  const { section, tables } = bound;
  const group = section.tables.find(({ figures }) => figures.some(({ id }) => id === figure.id));
  const order = section.requirement.figures;
  const isBefore = (id: string | undefined) => order.findIndex((one) => one.id === id) < order.indexOf(figure);
  const inGroup = (table: FigureTable) =>
    table.rows.some((row) => group?.figures.some(({ id }) => id === row.figure?.id));
  const table = tables.find(inGroup) ?? (section.tables.length > 1 ? undefined : tables[0]);
  const end = lineEnd(source);
  if (!table) return tableEdit(bound, figure, unit, end);
  const row = rowText(rowCells(table, figure));
  const before = table.rows.findLast((one) => one.figure && isBefore(one.figure.id))?.node;
  const [, next] = table.node.children;
  if (before || !next) return insertion((before ?? table.node).position?.end.offset, end + row);
  return insertion(next.position?.start.offset, row + end);
}

function rowCells({ node, head }: FigureTable, figure: Figure): readonly string[] {
  return (node.children[0]?.children ?? []).map((_, index) =>
    index === head.label ? figure.name : index === head.unit ? (figure.unit ?? '') : '',
  );
}

/** Below what the author wrote in the section itself. */
function tableEdit(
  { section, body, heading: { node } }: BoundSection,
  figure: Figure,
  unit: Unit,
  end: string,
): readonly Edit[] {
  const asked = section.tables.find(({ figures }) => figures.some(({ id }) => id === figure.id));
  const figures = section.requirement.figures.filter(({ id }) => asked?.figures.some((one) => one.id === id) ?? true);
  const blank = blankTable(figures, section, unit);
  const written = writeMarkdown(asked ? asIssued(blank, { ...asked, figures }) : blank).trimEnd();
  const offset = (body.at(-1) ?? node).position?.end.offset;
  return insertion(offset, end + end + written.replaceAll('\n', end));
}

function insertion(at: number | undefined, text: string): readonly Edit[] {
  return at === undefined ? [] : [{ start: at, end: at, text }];
}

/** A place in a table. */
interface Place {
  readonly row: TableRow;
  readonly column: number;
}

function placesOf(
  { figure, column }: Change,
  bound: BoundReport,
  asked: readonly AskedSection[],
  name: string,
): readonly Place[] {
  const section = asked.find(({ figures }) => figures.some((one) => one.figure.id === figure.id));
  if (typeof column === 'string' && column !== 'note') {
    const at = Number(column.slice('name-'.length));
    const tables = (section && bound.sections.get(section.section)?.tables) ?? [];
    return tables.flatMap(({ node, columns }) => {
      const [header, found] = [node.children[0], columns[at]];
      return header && found && plainText(found.name) === name ? [{ row: header, column: found.index }] : [];
    });
  }
  const given = givenRows(bound).get(figure.id);
  if (!given) return [];
  const { row, table } = given;
  if (column === 'note') return table.head.note === null ? [] : [{ row: row.node, column: table.head.note }];
  const named = section?.columns[column] ?? '';
  // Tables of a section may have their columns in different orders.
  const isTermed = section?.section.requirement.terms !== null && !isUnnamed(named);
  const same = isTermed ? table.columns.find(({ name: one }) => termKey(one) === termKey(named)) : undefined;
  const cell = same ?? table.columns[column];
  return cell ? [{ row: row.node, column: cell.index }] : [];
}

function editOf(change: Change, bound: BoundReport, asked: readonly AskedSection[]): readonly Edit[] | null {
  const { source } = bound.report;
  const places = placesOf(change, bound, asked, nameBefore(change, asked));
  const edits = places.map(({ row, column }) => cellEdit(source, row, column, change.text));
  return edits.length > 0 && edits.every((edit) => edit !== null) ? edits : null;
}

function nameBefore({ figure, column }: Change, asked: readonly AskedSection[]): string {
  const section = asked.find(({ figures }) => figures.some((one) => one.figure.id === figure.id));
  return typeof column === 'string' ? (section?.columns[Number(column.slice('name-'.length))] ?? '') : '';
}

function saysNow(change: Change, bound: BoundReport, asked: readonly AskedSection[]): boolean {
  const isName = typeof change.column === 'string' && change.column !== 'note';
  const renamed = isName ? change.text : '';
  const places = placesOf(change, bound, asked, renamed);
  return places.length > 0 && places.every(({ row, column }) => cellWords(row, column) === plainText(change.text));
}
