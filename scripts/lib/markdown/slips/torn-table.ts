/** Tables that Markdown does not read as one: no row of hyphens, one with other cells, blank lines between rows. */
import type { Root, RootContent } from 'mdast';
import type { Edit } from '../../problem.ts';
import { byPlace } from '../../span.ts';
import { barred, cellsIn, gapsIn, isBare, isBarred, isHalfBarred, mergedRows } from './bar-row.ts';
import { rowsWithoutBars, WITHOUT_BARS } from './bare-rows.ts';
import { type Line, linesIn, newlineBehind, type Slip, spanOf } from './slip.ts';

/** Word makes of three hyphens a dash. */
const DELIMITERS = /^[\s|:–—-]*[–—-][\s|:–—-]*$/u;

/** The tables of a text that are torn. */
export function tornTables(text: string, root: Root): readonly Slip[] {
  const slips: Slip[] = [];
  const nodes = root.children;
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (!node) continue;
    if (node.type === 'table') slips.push(...rowsWithoutBars(text, node));
    if (node.type !== 'table' && !isRows(text, node)) continue;
    const first = index;
    while (index + 1 < nodes.length && isRows(text, nodes[index + 1])) index += 1;
    if (node.type === 'table' && index === first) continue;
    const slip =
      node.type === 'table'
        ? rejoined(text, node, nodes[index] ?? node)
        : withDelimiters(text, node, nodes[index] ?? node);
    if (slip) slips.push(slip);
  }
  return slips;
}

/** True for a paragraph of nothing but rows, or of rows that lack the bars at their ends or, beside others, all of them. */
function isRows(text: string, node: RootContent | undefined): boolean {
  if (node?.type !== 'paragraph') return false;
  const place = spanOf(node);
  if (!text.slice(place.start, place.end).includes('|')) return false;
  const lines = linesIn(text, place).map((line) => line.text);
  if (lines.every(isRow) || (lines.length > 1 && lines.every(isHalfBarred))) return true;
  const [head = ''] = lines;
  const cells = Math.max(cellsIn(head), gapsIn(head));
  return (
    cells > 1 &&
    lines.some((line) => isRow(line) || isBare(line)) &&
    lines.every((line) => {
      const own = isRow(line) || isBare(line) ? cellsIn(line) : gapsIn(line);
      return own === cells || (own > 1 && own < cells && isBare(line));
    })
  );
}

/** How tables of offices begin. */
const FIRST_HEADER = /^\s*\|?\s*(?:chỉ tiêu|stt|tt|nội dung)\s*\|/iu;

/** True where rows are hardly anything else than a table: with bars at their ends, or more of them than words that a bar parts. */
function isSurely(lines: readonly Line[]): boolean {
  const [header = ''] = lines.map(({ text }) => text);
  return FIRST_HEADER.test(header.normalize('NFC')) || cellsIn(header) > 2 || lines.some(({ text }) => isBarred(text));
}

function isRow(line: string): boolean {
  return isBarred(line) || mergedRows(line) !== null;
}

/** Rows behind a blank line that belong to the table before it. */
function rejoined(text: string, table: RootContent, last: RootContent): Slip | null {
  const [place, end] = [spanOf(table), spanOf(last).end];
  const lines = linesIn(text, { start: place.start, end });
  const cells = cellsIn(lines[0]?.text ?? '');
  const behind = lines.filter((line) => line.start > place.end && line.text.trim() !== '');
  const [next] = behind;
  if (!next || behind.some((line) => cellsIn(line.text) !== cells || isBare(line.text))) return null;
  return {
    start: next.start,
    end: next.end,
    message:
      'Dòng trống làm bảng đứt ở đây, các hàng bên dưới in ra thành chữ và dấu `|`; hãy xóa dòng trống giữa các hàng của bảng',
    edits: withoutBlanks(lines),
    isCertain: true,
  };
}

function withDelimiters(text: string, head: RootContent, last: RootContent): Slip | null {
  const place = spanOf(head);
  const all = linesIn(text, { start: place.start, end: spanOf(last).end });
  const lines = all.filter((line) => line.text.trim() !== '');
  const [header, second] = lines;
  if (!header) return null;
  const merged = parted(text, lines);
  if (merged) return { ...merged, edits: [...withoutBlanks(all), ...merged.edits].sort(byPlace) };
  if (!second) return null;
  const hasBars = isRow(header.text) || isHalfBarred(header.text) || isBare(header.text);
  const cells = hasBars ? cellsIn(header.text) : gapsIn(header.text);
  const delimiters = `|${'---|'.repeat(cells)}`;
  const isWrong = DELIMITERS.test(second.text);
  const rows = lines.slice(isWrong ? 2 : 1);
  if (rows.length === 0 || rows.some((line) => cellsIn(line.text) > cells || DELIMITERS.test(line.text))) return null;
  const isMisshapen = isWrong && (cellsIn(second.text) !== cells || !/^[\s|:-]+$/u.test(second.text));
  const put: Edit[] = !isWrong
    ? [{ start: header.end, end: header.end, text: `${newlineBehind(text, header.end)}${delimiters}` }]
    : isMisshapen
      ? [{ start: second.start, end: second.end, text: delimiters }]
      : [];
  const open = [header, ...rows].filter(({ text }) => gapsIn(text) === cells);
  const edits = [...withoutBlanks(all), ...put, ...open.flatMap((line) => barred(line, cells))].sort(byPlace);
  const at = isWrong ? (isMisshapen ? second : (open[0] ?? second)) : header;
  const message = !isWrong
    ? `Bảng thiếu dòng \`${delimiters}\` ngay dưới hàng tiêu đề cột, nên in ra thành chữ và dấu \`|\`; hãy thêm dòng ấy`
    : isMisshapen
      ? `Dòng kẻ dưới hàng tiêu đề cột phải là \`${delimiters}\`, mỗi cột một ô, nếu không bảng in ra thành chữ và dấu \`|\`; hãy sửa dòng này`
      : open.length > 0
        ? WITHOUT_BARS
        : 'Dòng trống làm bảng đứt, nên bảng in ra thành chữ và dấu `|`; hãy xóa dòng trống giữa các hàng của bảng';
  return { start: at.start, end: at.end, message, edits, isCertain: isSurely(lines) };
}

/** A row of hyphens in one line with the row above or below it, parted from them. */
function parted(text: string, lines: readonly Line[]): Slip | null {
  const [header, second] = lines;
  const at = [header, second].find((line) => line && mergedRows(line.text));
  const found = at && mergedRows(at.text);
  if (!header || !at || !found || (at === header) === (found.above === '')) return null;
  const { above, hyphens, below } = found;
  const cells = cellsIn(hyphens);
  const rows = lines.filter((line) => line !== at);
  if (rows.some((line) => cellsIn(line.text) > cells) || cellsIn(header === at ? above : header.text) !== cells)
    return null;
  const newline = newlineBehind(text, at.end);
  const start = at.start + at.text.indexOf(hyphens);
  const end = start + hyphens.length;
  const edits: Edit[] = [];
  if (above !== '')
    edits.push({
      start: start - (/\s*$/u.exec(text.slice(at.start, start))?.[0].length ?? 0),
      end: start,
      text: `${above.endsWith('|') ? '' : ' |'}${newline}`,
    });
  if (below !== '')
    edits.push({
      start: end,
      end: end + (/^\s*/u.exec(text.slice(end, at.end))?.[0].length ?? 0),
      text: `${newline}${below.startsWith('|') ? '' : '| '}`,
    });
  return {
    start: at.start,
    end: at.end,
    message: `Dòng kẻ \`${hyphens}\` dính liền với hàng khác của bảng, nên cả bảng in ra thành chữ và dấu \`|\`; hãy để dòng kẻ thành một dòng riêng, ngay dưới hàng tiêu đề cột`,
    edits,
    isCertain: true,
  };
}

/** What takes the blank lines out from between some lines. */
function withoutBlanks(lines: readonly Line[]): Edit[] {
  const edits: Edit[] = [];
  for (const [index, line] of lines.entries()) {
    const [before, after] = [lines[index - 1], lines[index + 1]];
    if (line.text.trim() === '' && before && after) edits.push({ start: line.start, end: after.start, text: '' });
  }
  return edits;
}
