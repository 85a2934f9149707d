/** Front matter that Markdown does not take for such: below other lines, between other marks than `---`, without an end. */
import type { Root, RootContent } from 'mdast';
import { Locator } from '../markdown/locate.ts';
import { parseMarkdown } from '../markdown/syntax.ts';
import { placeOf, problem, type RuleId } from '../problem.ts';
import { GOES_ON, KEY, type PlacedFrontMatter } from './front-lines.ts';
import { joinFrontMatter } from './front-torn.ts';

/** Word makes one dash of two hyphens, three of a rule. */
const FENCE = /^[^\S\r\n]*(?:-{2,}|[-–—―]{1,3}|={3,}|\*{3,}|_{3,})[^\S\r\n]*$/u;
const PROPER = /^---[ \t]*$/u;
/** Whoever puts more before it has not misplaced it. */
const MOST_LINES_BEFORE = 12;
const MOST_LINES = 80;

interface Line {
  readonly text: string;
  readonly start: number;
  /** Where the next line begins. */
  readonly end: number;
}

/** The lines of front matter, with its fences where it has them. */
interface Block {
  readonly opening: Line | null;
  readonly inner: readonly Line[];
  readonly closing: Line | null;
}

/** Finds front matter by its keys, where the tree of `source` has none. */
export function placeFrontMatter(source: string, root: Root, keys: readonly string[], rule: RuleId): PlacedFrontMatter {
  const [yaml] = root.children;
  if (yaml?.type === 'yaml') return joinFrontMatter(source, yaml, keys, rule) ?? { root, fault: null };
  const lines = linesOf(source);
  const block = blockOf(lines, keys);
  const [first, last] = [block?.opening ?? block?.inner[0], block?.closing ?? block?.inner.at(-1)];
  if (!block || !first || !last) return { root, fault: null };
  const rest = restOf(source, root, first.start, last.end);
  if (rest === null) return { root, fault: null };
  const locator = new Locator(source);
  const place = locator.between(first.start, last.start + last.text.trimEnd().length);
  const lastInner = block.inner.at(-1);
  const inner = source.slice(block.inner[0]?.start, lastInner && lastInner.start + lastInner.text.length);
  const before = source.slice(0, first.start).replace(/^[\s\uFEFF]+|\s+$/gu, '');
  const text = `---\n${inner}\n---\n${before === '' ? '' : `\n${before}\n`}`;
  const isFenced = [block.opening, block.closing].every((line) => line && PROPER.test(line.text));
  const moved = { start: 0, end: last.end, text: /\r\n/u.test(source) ? text.replace(/\r?\n/gu, '\r\n') : text };
  const fault = problem(
    rule,
    locator.between(first.start, first.start + first.text.trimEnd().length),
    `Phần đầu (${keysIn(block, keys).join(', ')}) chưa được nhận ra vì ${reasons(block, before).join('; ')}; phần đầu phải bắt đầu ngay dòng 1 bằng dòng \`---\` (ba dấu trừ) và kết thúc bằng một dòng \`---\` nữa`,
    { fix: isFenced && before === '' ? { start: 0, end: first.start, text: '' } : moved },
  );
  const children: RootContent[] = [{ type: 'yaml', value: inner, position: place }];
  return {
    root: { ...root, children: [...children, ...rest] },
    fault,
  };
}

function reasons({ opening, inner, closing }: Block, before: string): readonly string[] {
  const found: string[] = [];
  const start = opening?.start ?? inner[0]?.start ?? 0;
  if (before !== '') found.push('đứng sau chữ khác');
  else if (start > 0) found.push('đứng sau dòng trống');
  if (opening === null) found.push('thiếu dòng mở `---`');
  else if (!PROPER.test(opening.text)) found.push(`dòng mở là \`${opening.text.trim()}\`${indentOf(opening)}`);
  if (closing === null) found.push('thiếu dòng đóng `---`');
  else if (!PROPER.test(closing.text)) found.push(`dòng đóng là \`${closing.text.trim()}\`${indentOf(closing)}`);
  return found;
}

function indentOf({ text }: Line): string {
  return /^\s*---\s*$/u.test(text) ? ' thụt vào trong' : '';
}

function blockOf(lines: readonly Line[], keys: readonly string[]): Block | null {
  const isKey = ({ text }: Line) => keys.includes(KEY.exec(text)?.[1] ?? '');
  for (const [index, line] of lines.slice(0, MOST_LINES_BEFORE).entries()) {
    const isFence = FENCE.test(line.text);
    const from = isFence ? index + 1 : index;
    const next = lines[from];
    if (!next || !isKey(next)) continue;
    const rest = lines.slice(from, from + MOST_LINES);
    const length = rest.findIndex(({ text }) => !KEY.test(text) && !GOES_ON.test(text));
    const inner = length < 0 ? rest : rest.slice(0, length);
    const end = length < 0 ? undefined : rest[length];
    const closing = end && FENCE.test(end.text) ? end : null;
    // One key alone may be a word with a colon.
    if (inner.filter(isKey).length < (isFence && closing ? 1 : 2)) return null;
    return { opening: isFence ? line : null, inner, closing };
  }
  return null;
}

function keysIn({ inner }: Block, keys: readonly string[]): readonly string[] {
  return inner
    .map(({ text }) => KEY.exec(text)?.[1] ?? '')
    .filter((key) => keys.includes(key))
    .slice(0, 3);
}

/** What stands in a file besides the lines between two offsets; null where they are not nodes of their own. */
function restOf(source: string, root: Root, start: number, end: number): readonly RootContent[] | null {
  // Behind front matter that does not end the parser finds no lists any more.
  if (source.startsWith('---')) {
    const hidden = source.slice(start, end).replace(/[^\r\n]/gu, ' ');
    return parseMarkdown(source.slice(0, start) + hidden + source.slice(end)).children;
  }
  const offsets = root.children.map(
    (node) => [placeOf(node).start.offset ?? 0, placeOf(node).end.offset ?? 0] as const,
  );
  const isApart = offsets.every(([from, to]) => to <= start || from >= end || (from >= start && to <= end));
  return isApart
    ? root.children.filter((_, index) => (offsets[index]?.[1] ?? 0) <= start || (offsets[index]?.[0] ?? 0) >= end)
    : null;
}

function linesOf(source: string): readonly Line[] {
  return [...source.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/gu)].map(({ 0: whole, 1: text = '', index }) => ({
    text,
    start: index,
    end: index + whole.length,
  }));
}
