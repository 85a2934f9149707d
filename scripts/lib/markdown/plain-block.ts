/** Blocks of plain words, read without a parser: most of what a report consists of. What is not plain is no concern of this module. */
import type {
  AlignType,
  Heading,
  List,
  ListItem,
  Paragraph,
  RootContent,
  Table,
  TableCell,
  TableRow,
  Text,
} from 'mdast';
import type { Point, Position } from 'unist';

/** Lines of a file that follow each other, none of them blank. */
export interface Run {
  readonly lines: readonly string[];
  /** The number of the first line, from 1. */
  readonly line: number;
  /** The offset of the first line. */
  readonly offset: number;
}

/** What may be a mark, an escape, an entity or a tag, or is no plain white space. */
const MARKED = /[\\&<`*_~[\t]/u;
/** How a line begins that may be something else than words of a paragraph. */
const STRUCTURE = /^(?:[#>+=:|-]|\d+[.)](?: |$)| |$)/u;
const HEADING = /^(#{1,6}) ([^ #](?:[^\n]*[^ #])?)$/u;
const ITEM = /^(-|(\d{1,9})[.)]) (?=[^ ])/u;
const ROW = /^\|(?:[^|]+\|)+$/u;
const DELIMITERS = /^\|(?: *:?-+:? *\|)+$/u;

/** The heading, paragraph, list or table that a run is; null for one that is not quite plain. */
export function readPlain(run: Run): RootContent | null {
  const [first = ''] = run.lines;
  if (run.lines.some((line) => MARKED.test(line) || line.endsWith(' '))) return null;
  if (first.startsWith('#')) return run.lines.length === 1 ? heading(run, first) : null;
  if (first.startsWith('|')) return table(run);
  return isWords(first) ? paragraph(run) : list(run);
}

function isWords(line: string): boolean {
  return !STRUCTURE.test(line);
}

function heading({ line, offset }: Run, text: string): Heading | null {
  const [, marks = '', words = ''] = HEADING.exec(text) ?? [];
  if (words === '') return null;
  const place = new Line(line, offset);
  const children = [place.text(marks.length + 1, words)];
  return { type: 'heading', depth: marks.length as Heading['depth'], children, position: place.span(0, text.length) };
}

function paragraph(run: Run): Paragraph | null {
  if (!run.lines.every(isWords)) return null;
  const value = run.lines.join('\n');
  return { type: 'paragraph', children: [{ type: 'text', value, position: whole(run) }], position: whole(run) };
}

function list(run: Run): List | null {
  const kind = kindOf(run.lines[0] ?? '');
  const children: ListItem[] = [];
  for (const [text, place] of placed(run)) {
    const mark = ITEM.exec(text)?.[0] ?? '';
    const words = text.slice(mark.length);
    if (mark === '' || kindOf(text) !== kind || !isWords(words)) return null;
    const said = [place.text(mark.length, words)];
    const paragraph: Paragraph = { type: 'paragraph', children: said, position: place.span(mark.length, text.length) };
    const position = place.span(0, text.length);
    children.push({ type: 'listItem', spread: false, checked: null, children: [paragraph], position });
  }
  const start = kind === '-' ? null : Number.parseInt(run.lines[0] ?? '', 10);
  return { type: 'list', ordered: start !== null, start, spread: false, children, position: whole(run) };
}

/** Items with other marks are another list. */
function kindOf(item: string): string {
  return /^\d*([-.)])/u.exec(item)?.[1] ?? '';
}

function table(run: Run): Table | null {
  const [header = '', delimiters = ''] = run.lines;
  if (!run.lines.every((line) => ROW.test(line)) || !DELIMITERS.test(delimiters)) return null;
  const align = delimiters.slice(1, -1).split('|').map(alignOf);
  if (header.slice(1, -1).split('|').length !== align.length) return null;
  const children: TableRow[] = [];
  for (const [text, place] of placed(run)) {
    if (place.line === run.line + 1) continue;
    children.push({ type: 'tableRow', children: cells(text, place), position: place.span(0, text.length) });
  }
  return { type: 'table', align, children, position: whole(run) };
}

function alignOf(delimiter: string): AlignType {
  const text = delimiter.trim();
  if (text.startsWith(':')) return text.endsWith(':') ? 'center' : 'left';
  return text.endsWith(':') ? 'right' : null;
}

/** A cell begins with the bar before it; the last one holds the bar behind it too. */
function cells(row: string, place: Line): TableCell[] {
  const found: TableCell[] = [];
  for (let start = 0; start < row.length - 1; ) {
    const bar = row.indexOf('|', start + 1);
    let [first, last] = [start + 1, bar];
    while (first < last && row[first] === ' ') first++;
    while (first < last && row[last - 1] === ' ') last--;
    const children = first < last ? [place.text(first, row.slice(first, last))] : [];
    const position = place.span(start, bar === row.length - 1 ? row.length : bar);
    found.push({ type: 'tableCell', children, position });
    start = bar;
  }
  return found;
}

function* placed({ lines, line, offset }: Run): Generator<readonly [string, Line]> {
  let at = offset;
  for (const [index, text] of lines.entries()) {
    yield [text, new Line(line + index, at)];
    at += text.length + 1;
  }
}

function whole({ lines, line, offset }: Run): Position {
  const length = lines.reduce((sum, text) => sum + text.length + 1, -1);
  const end = { line: line + lines.length - 1, column: (lines.at(-1)?.length ?? 0) + 1, offset: offset + length };
  return { start: { line, column: 1, offset }, end };
}

/** A line of a file. */
class Line {
  readonly line: number;
  private readonly offset: number;

  constructor(line: number, offset: number) {
    this.line = line;
    this.offset = offset;
  }

  point(index: number): Point {
    return { line: this.line, column: index + 1, offset: this.offset + index };
  }

  span(start: number, end: number): Position {
    return { start: this.point(start), end: this.point(end) };
  }

  text(start: number, value: string): Text {
    return { type: 'text', value, position: this.span(start, start + value.length) };
  }
}
