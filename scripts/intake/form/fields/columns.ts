/** Columns that a unit names itself: as many as the outline allows. */
import type { FigureTable } from '#lib/figures/figure-table.ts';
import { placeOf } from '#lib/problem.ts';
import type { BoundReport, BoundSection } from '#lib/report/bound-report.ts';
import { BLANK } from '#lib/vietnamese/placeholder.ts';

/** True where the outline lets the unit have another column. */
export function mayHaveColumn({ section, tables }: BoundSection): boolean {
  const { terms } = section.requirement;
  return terms !== null && tables.some(({ columns }) => columns.length > 0 && columns.length < terms.max);
}

/** The source with one more column in every table of a section that may have it, behind the last one of values. */
export function withColumn({ report: { source } }: BoundReport, { section, tables }: BoundSection): string {
  const max = section.requirement.terms?.max ?? 0;
  const wanting = tables.filter(({ columns }) => columns.length > 0 && columns.length < max);
  return wanting.reduceRight(widened, source);
}

function widened(source: string, { node, columns }: FigureTable): string {
  const { start, end } = placeOf(node);
  const behind = Math.max(...columns.map(({ index }) => index));
  const kept = source.slice(start.offset, end.offset).split(/(\r\n|\r|\n)/u);
  const lines = kept.map((line, index) => (index % 2 === 1 ? line : withCell(line, behind, cellOf(index / 2))));
  return source.slice(0, start.offset) + lines.join('') + source.slice(end.offset);
}

/** What a new column has in a line of a table, from its bar on. */
function cellOf(line: number): string {
  return line === 0 ? `| Nhiệm kỳ ${BLANK} ` : line === 1 ? '|---:' : '| ';
}

/** A line of a table with one more cell behind another one; one that ends before that stays as it is. */
function withCell(line: string, behind: number, cell: string): string {
  const bars = [...line.matchAll(/\\.|\|/gu)].filter(([found]) => found === '|').map(({ index }) => index);
  const closing = behind + (/^\s*\|/u.test(line) ? 1 : 0);
  if (bars.length < closing) return line;
  const at = bars[closing] ?? line.length;
  return line.slice(0, at) + cell + line.slice(at);
}
