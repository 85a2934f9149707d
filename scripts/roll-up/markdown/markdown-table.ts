/** GFM tables. */

export type Align = 'left' | 'right';

/** A table from texts of cells; what would break a cell is escaped. */
export function markdownTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  align: readonly Align[] = [],
): string {
  const delimiter = header.map((_, index) => (align[index] === 'right' ? '---:' : '---'));
  return [row(header), `|${delimiter.join('|')}|`, ...rows.map(row)].join('\n');
}

function row(cells: readonly string[]): string {
  return `|${cells.map((cell) => ` ${cell === '' ? '' : `${cell.replace(/\s*\n\s*/gu, ' ').replaceAll('|', '\\|')} `}`).join('|')}|`;
}
