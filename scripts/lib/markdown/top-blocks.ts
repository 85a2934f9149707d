/**
 * Parses a file block by block. Blocks at the top of a file that nothing before or behind them can change are read one by one: those
 * of plain words here, all others by the parser that would have read the whole. What comes out is what that parser makes of the whole
 * file, in a fraction of the time.
 */
import type { Nodes, Root, RootContent, Yaml } from 'mdast';
import { readPlain } from './plain-block.ts';

/** What reaches over blank lines, but for comments: fenced code, definitions, HTML; other line ends, and what a parser takes out of a text. */
const FAR_REACHING =
  /```|~~~|\]:|[\r\0\uFEFF]|(?:^|\n)(?:[ \t]+(?=\n|$)|[ \t]+<|[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)+<|<(?!!--(?!-?>)))/u;
const HEADING = /^#{1,6} /u;
const INDENTED = /^[ \t]/u;
const ITEM = /^[ \t]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/u;

/** Lines that belong together, with the blank ones among them. */
interface Group {
  readonly line: number;
  readonly offset: number;
  readonly lines: string[];
  holdsList: boolean;
}

/** The tree of a file; null for one that cannot be cut. `parse` reads what is not plain. */
export function parseBlocks(text: string, parse: (text: string) => Root): Root | null {
  if (text === '' || FAR_REACHING.test(text)) return null;
  const lines = text.split('\n');
  const matter = frontMatterLines(lines);
  const groups = matter === null ? null : groupsOf(lines, matter);
  if (matter === null || !groups) return null;
  const children: RootContent[] = matter > 0 ? [frontMatter(lines.slice(0, matter))] : [];
  for (const read of readGroups(groups)) {
    if (!('lines' in read)) children.push(read);
    // At the start of a text the parser would take a line of hyphens for front matter.
    else if (read.lines[0]?.startsWith('---')) return null;
    else for (const node of parse(read.lines.join('\n')).children) children.push(moved(node, read));
  }
  const end = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset: text.length };
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end } };
}

/** How many lines front matter takes; null where only the parser can tell. */
function frontMatterLines(lines: readonly string[]): number | null {
  if (!lines[0]?.startsWith('---')) return 0;
  const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/u.test(line));
  return lines[0] === '---' && lines[end] === '---' ? end + 1 : null;
}

function frontMatter(lines: readonly string[]): Yaml {
  const end = { line: lines.length, column: 4, offset: lines.join('\n').length };
  const value = lines.slice(1, -1).join('\n');
  return { type: 'yaml', value, position: { start: { line: 1, column: 1, offset: 0 }, end } };
}

/**
 * Blank lines and headings divide, but within a comment; a list goes on behind a blank line, and so does what is indented below it.
 * Null for what stays open longer: indented code, a comment without an end.
 */
function groupsOf(lines: readonly string[], from: number): readonly Group[] | null {
  const groups: Group[] = [];
  let offset = lines.slice(0, from).reduce((sum, line) => sum + line.length + 1, 0);
  /** The group that the next line belongs to; null behind a blank line or a heading. */
  let open: Group | null = null;
  let inComment = false;
  for (let index = from; index < lines.length; index++) {
    const text = lines[index] ?? '';
    const isHeading = !inComment && HEADING.test(text);
    if (!inComment && (text === '' || isHeading)) open = null;
    if (inComment || text !== '') {
      const before = groups.at(-1);
      const isItem = ITEM.test(text);
      if (!open && INDENTED.test(text) && !before?.holdsList) return null;
      if (!open && before?.holdsList && (isItem || INDENTED.test(text))) open = fillUp(before, index + 1);
      if (!open) {
        open = { line: index + 1, offset, lines: [], holdsList: false };
        groups.push(open);
      }
      open.lines.push(text);
      open.holdsList ||= isItem;
      inComment = (inComment || text.startsWith('<!--')) && !text.includes('-->');
      if (isHeading) open = null;
    }
    offset += text.length + 1;
  }
  return inComment ? null : groups;
}

/** Blank lines up to a line, so that what stands there may follow. */
function fillUp(group: Group, line: number): Group {
  while (group.line + group.lines.length < line) group.lines.push('');
  return group;
}

/** Plain groups as nodes; others stay, joined where they follow each other, as every call of a parser has its price. */
function* readGroups(groups: readonly Group[]): Generator<RootContent | Group> {
  let pending: Group | null = null;
  for (const group of groups) {
    const plain = readPlain(group);
    if (!plain) {
      if (!pending) pending = group;
      else for (const line of group.lines) fillUp(pending, group.line).lines.push(line);
      continue;
    }
    if (pending) yield pending;
    pending = null;
    yield plain;
  }
  if (pending) yield pending;
}

/** A node of a group, in its place in the file. */
function moved<T extends Nodes>(node: T, group: Group): T {
  const { position } = node;
  if (position)
    for (const point of [position.start, position.end]) {
      point.line += group.line - 1;
      point.offset = (point.offset ?? 0) + group.offset;
    }
  if ('children' in node) for (const child of node.children) moved(child, group);
  return node;
}
