/** Tables that Markdown does not read as one: no row of hyphens, one with other cells or on a line with others, blank lines between rows. */
import type { Root, RootContent } from 'mdast';
import type { Edit } from '../../problem.ts';
import { type Line, linesIn, type Slip, spanOf } from './slip.ts';

/** Word makes of three hyphens a dash. */
const DELIMITERS = /^[\s|:–—-]*[–—-][\s|:–—-]*$/u;

/** The tables of a text that are torn. */
export function tornTables(text: string, root: Root): readonly Slip[] {
  const slips: Slip[] = [];
  const nodes = root.children;
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (!node) continue;
    if (node.type === 'table') slips.push(...wordsBelow(text, node));
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

/** True for a paragraph of nothing but rows. */
function isRows(text: string, node: RootContent | undefined): boolean {
  if (node?.type !== 'paragraph') return false;
  const place = spanOf(node);
  const lines = linesIn(text, place).map((line) => line.text);
  return text[place.start] === '|' && lines.every(isRow) ? true : isBareTable(lines);
}

/** How tables of offices begin. */
const FIRST_HEADER = /^\s*\|?\s*(?:chỉ tiêu|stt|tt|nội dung)\s*\|/iu;

/** True for rows without bars at their ends: as many cells in each, and more of them than words parted by a bar. */
function isBareTable(lines: readonly string[]): boolean {
  const rows = lines.filter((line) => !DELIMITERS.test(line));
  const [header = ''] = rows;
  const cells = cellsIn(header);
  const isTable = FIRST_HEADER.test(header.normalize('NFC')) || (cells > 2 && rows.length > 2);
  return (
    isTable &&
    cells > 1 &&
    rows.length > 1 &&
    rows.every((line) => !line.includes('`') && cellsIn(line) === cells && /\s\||\|\s/u.test(line))
  );
}

function isRow(line: string): boolean {
  return /^\s*\|.*\|\s*$/u.test(line) && cellsIn(line) > 1;
}

/** How many cells a row has. */
function cellsIn(row: string): number {
  const bars = row.trim().replace(/^\||(?<!\\)\|$/gu, '');
  return bars.split(/(?<!\\)\|/u).length;
}

/** Rows behind a blank line that belong to the table before it. */
function rejoined(text: string, table: RootContent, last: RootContent): Slip | null {
  const [place, end] = [spanOf(table), spanOf(last).end];
  const lines = linesIn(text, { start: place.start, end });
  const cells = cellsIn(lines[0]?.text ?? '');
  const behind = lines.filter((line) => line.start > place.end && line.text.trim() !== '');
  const [next] = behind;
  if (!next || behind.some((line) => cellsIn(line.text) !== cells)) return null;
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
  const parted = header && withPartedDelimiters(text, lines);
  if (parted) return { ...parted, edits: [...withoutBlanks(all), ...parted.edits].sort((a, b) => a.start - b.start) };
  if (!header || !second) return null;
  const cells = cellsIn(header.text);
  const delimiters = `|${'---|'.repeat(cells)}`;
  const isWrong = DELIMITERS.test(second.text);
  const rows = lines.slice(isWrong ? 2 : 1);
  if (rows.length === 0 || rows.some((line) => cellsIn(line.text) > cells || DELIMITERS.test(line.text))) return null;
  const isMisshapen = isWrong && (cellsIn(second.text) !== cells || !/^[\s|:-]+$/u.test(second.text));
  const put: Edit[] = !isWrong
    ? [{ start: header.end, end: header.end, text: `${newlineAt(text, header)}${delimiters}` }]
    : isMisshapen
      ? [{ start: second.start, end: second.end, text: delimiters }]
      : [];
  const edits = [...withoutBlanks(all), ...put].sort((a, b) => a.start - b.start || a.end - b.end);
  const at = isWrong ? second : header;
  const message = !isWrong
    ? `Bảng thiếu dòng \`${delimiters}\` ngay dưới hàng tiêu đề cột, nên in ra thành chữ và dấu \`|\`; hãy thêm dòng ấy`
    : isMisshapen
      ? `Dòng kẻ dưới hàng tiêu đề cột phải là \`${delimiters}\`, mỗi cột một ô, nếu không bảng in ra thành chữ và dấu \`|\`; hãy sửa dòng này`
      : 'Dòng trống làm bảng đứt, nên bảng in ra thành chữ và dấu `|`; hãy xóa dòng trống giữa các hàng của bảng';
  return { start: at.start, end: at.end, message, edits, isCertain: true };
}

const RUN = /\|(?:[ \t]*:?[–—-]{2,}:?[ \t]*\|)+/u;

/** Delimiters on one line with the header before them, or with the row behind them. */
function withPartedDelimiters(text: string, lines: readonly Line[]): Slip | null {
  const at = lines.findIndex((line, index) => index < 2 && RUN.test(line.text));
  const [line, found] = [lines[at], RUN.exec(lines[at]?.text ?? '')];
  if (!line || !found) return null;
  const [from, to] = [found.index, found.index + found[0].length];
  const [before, behind] = [line.text.slice(0, from), line.text.slice(to)];
  const [isBefore, isBehind] = [before.trim() !== '', behind.trim() !== ''];
  const cells = cellsIn(found[0]);
  const header = isBefore ? before : (lines[at - 1]?.text ?? '');
  const rows = [...(isBehind ? [behind] : []), ...lines.slice(at + 1).map((one) => one.text)];
  if (at > 0 === isBefore || (!isBefore && !isBehind) || cells < 2 || cellsIn(header) !== cells) return null;
  if (rows.length === 0 || rows.some((row) => cellsIn(row) > cells || DELIMITERS.test(row))) return null;
  const newline = newlineAt(text, line);
  // Word makes of three hyphens a dash.
  const delimiters = found[0].replace(/[–—]+-*/gu, '---').trim();
  const [start, end] = [
    line.start + before.trimEnd().length,
    line.start + to + (/^\s*/u.exec(behind)?.[0].length ?? 0),
  ];
  const next = isBehind ? `${newline}${behind.trimStart().startsWith('|') ? '' : '| '}` : '';
  return {
    start: line.start,
    end: line.end,
    message: `Dòng \`${delimiters}\` dưới hàng tiêu đề cột dính liền với hàng ${isBefore ? 'trên' : 'dưới'}, nên bảng in ra thành chữ và dấu \`|\`; hãy để dòng ấy đứng riêng`,
    edits: [{ start, end, text: `${isBefore ? newline : ''}${delimiters}${next}` }],
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

function newlineAt(text: string, { end }: Line): string {
  return /^(?:\r\n|[\r\n])/u.exec(text.slice(end, end + 2))?.[0] ?? '\n';
}

/** Words right below a table, which become a row of it. */
function wordsBelow(text: string, table: RootContent): readonly Slip[] {
  if (table.type !== 'table' || (table.align?.length ?? 0) < 2) return [];
  const below = table.children.slice(1).find((row) => {
    const { start, end } = spanOf(row);
    return row.children.length === 1 && !/[|\t]/u.test(text.slice(start, end));
  });
  if (!below) return [];
  const { start, end } = spanOf(below);
  return [
    {
      start,
      end,
      message:
        'Dòng này sát ngay dưới bảng nên bị đọc thành một hàng của bảng; hãy thêm một dòng trống giữa bảng và đoạn văn',
      edits: [{ start, end: start, text: lineEndBefore(text, start) }],
      isCertain: true,
    },
  ];
}

function lineEndBefore(text: string, offset: number): string {
  return text.slice(0, offset).endsWith('\r\n') ? '\r\n' : '\n';
}
