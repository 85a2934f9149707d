/** Tables whose cells are still parted by tabs, as Word and Excel put them on the clipboard. */
import type { Root, RootContent } from 'mdast';
import type { Edit } from '../../problem.ts';
import { type Line, linesIn, merged, type Slip, spanOf } from './slip.ts';

/** A number or a bullet that a tab parts from its words is the mark of a list. */
const LIST_MARK = /^\s*(?:[\p{L}\d]{1,3}(?:\.\d+)*[.)/]|\p{Co}|[•●○◦▪■□–—+*·-]|o)\s*$/u;

/** The paragraphs of a text that are tables. */
export function tabTables(text: string, root: Root): readonly Slip[] {
  if (!text.includes('\t')) return [];
  const slips: Slip[] = [];
  const nodes = root.children;
  for (let index = 0; index < nodes.length; index++) {
    const half = halfTable(text, nodes[index]);
    if (half) slips.push(half);
    const first = index;
    const cells = cellsOf(text, nodes[first]);
    const [head = 0] = cells;
    // One tab between two words is a matter of looks.
    if (head <= (cells.length > 1 ? 1 : 2) || cells.some((count) => count > head)) continue;
    for (;;) {
      const next = cellsOf(text, nodes[index + 1]);
      if (next.length === 0 || next.some((count) => count > head)) break;
      index += 1;
    }
    const slip = tableOf(text, nodes[first], nodes[index], head);
    if (slip) slips.push(slip);
  }
  return slips;
}

/** How many cells tabs part in each line of a paragraph; none where a line has no tab, or is the item of a list. */
function cellsOf(text: string, node: RootContent | undefined): readonly number[] {
  if (node?.type !== 'paragraph') return [];
  const rows = linesIn(text, spanOf(node)).map((line) => line.text.trim().split('\t'));
  const isTable = rows.every(
    (cells) => cells.length > 1 && !cells.join('').includes('|') && !LIST_MARK.test(cells[0] ?? ''),
  );
  return isTable ? rows.map((cells) => cells.length) : [];
}

/** A table with a line of hyphens, and tabs in some of its rows. */
function halfTable(text: string, node: RootContent | undefined): Slip | null {
  if (node?.type !== 'paragraph' && node?.type !== 'table') return null;
  const lines = linesIn(text, spanOf(node));
  const [header, second, ...rows] = lines;
  if (!header || !second || !/^[\s|:-]*-[\s|:-]*$/u.test(second.text)) return null;
  const cells = cellsOfLine(header.text);
  const isTabbed = ({ text: line }: Line) => !line.includes('|') && line.trim().includes('\t');
  const tabbed = [header, ...rows].filter(isTabbed);
  if (cells < 2 || tabbed.length === 0 || rows.some((line) => cellsOfLine(line.text) > cells)) return null;
  // One tab between two words of a row may be one too many.
  if (!tabbed.includes(header) && tabbed.some((line) => cellsOfLine(line.text) !== cells)) return null;
  const isRight = cellsOfLine(second.text) === cells;
  const delimiters = { start: second.start, end: second.end, text: `|${'---|'.repeat(cells)}` };
  return {
    start: tabbed[0]?.start ?? header.start,
    end: tabbed.at(-1)?.end ?? header.end,
    message: MESSAGE,
    edits: merged(
      lines.flatMap((line) =>
        line === second ? (isRight ? [] : [delimiters]) : isTabbed(line) ? rowOf(line, cells) : [],
      ),
    ),
    isCertain: true,
  };
}

function cellsOfLine(line: string): number {
  const bars = line.trim().replace(/^\||(?<!\\)\|$/gu, '');
  return bars.split(line.includes('|') ? /(?<!\\)\|/u : '\t').length;
}

const MESSAGE =
  'Bảng chép từ Word, Excel còn là các cột cách nhau bằng dấu tab, in ra thành chữ liền nhau; hãy kẻ bằng dấu `|`: `| … | … |`, dưới hàng đầu là `|---|---|`';

function tableOf(
  text: string,
  head: RootContent | undefined,
  last: RootContent | undefined,
  cells: number,
): Slip | null {
  if (!head || !last) return null;
  const lines = linesIn(text, { start: spanOf(head).start, end: spanOf(last).end });
  const rows = lines.filter((line) => line.text.trim() !== '');
  const [first, second] = rows;
  if (!first || !second) return null;
  const edits: Edit[] = [];
  for (const [index, line] of lines.entries()) {
    const after = lines[index + 1];
    if (line.text.trim() !== '') edits.push(...rowOf(line, cells));
    else if (after) edits.push({ start: line.start, end: after.start, text: '' });
    if (line === first) {
      const newline = text.slice(line.end, line.end + 2) === '\r\n' ? '\r\n' : '\n';
      edits.push({ start: line.end, end: line.end, text: `${newline}|${'---|'.repeat(cells)}` });
    }
  }
  return {
    start: first.start,
    end: rows.at(-1)?.end ?? first.end,
    message: MESSAGE,
    edits: merged(edits),
    isCertain: true,
  };
}

function rowOf({ text, start, end }: Line, cells: number): readonly Edit[] {
  const words = text.trimEnd();
  const tabs = [...words.matchAll(/\t/gu)].map(({ index }) => ({
    start: start + index,
    end: start + index + 1,
    text: ' | ',
  }));
  const lacking = ' |'.repeat(cells - tabs.length);
  return [{ start, end: start, text: '| ' }, ...tabs, { start: start + words.length, end, text: lacking }];
}
