/** Blocks of YAML whose closing fence was forgotten: they swallow the sections below them. */
import type { Code, Root, RootContent } from 'mdast';
import { location } from 'vfile-location';
import { parseMarkdown } from '../markdown/syntax.ts';
import { type Problem, placeOf, problem, type RuleId } from '../problem.ts';
import { shorten } from '../vietnamese/text.ts';

/** A tree with such blocks ended where they were meant to, and what is told of them. */
export interface ClosedBlocks {
  readonly root: Root;
  readonly faults: readonly Problem[];
}

const FENCE = /^ {0,3}(?:`{3,}|~{3,})/u;
const HEADING = /^#{2,6}[ \t]+\S/u;
/** Each costs the rest of the file a parse. */
const MOST_CLOSED = 20;

/** Ends each block of YAML before the first heading or fence in it, and reads on from there. */
export function closeBlocks(source: string, root: Root, rule: RuleId): ClosedBlocks {
  const faults: Problem[] = [];
  const children: RootContent[] = [];
  const lines = location(source);
  let left: readonly RootContent[] = root.children;
  while (faults.length < MOST_CLOSED) {
    const index = left.findIndex((node) => isYaml(node) && swallowed(node, source) !== null);
    const node = left[index];
    const found = node && isYaml(node) ? swallowed(node, source) : null;
    if (!node || !isYaml(node) || !found) break;
    const { start } = placeOf(node);
    const at = lines.toOffset({ line: start.line + 1 + found.index, column: 1 });
    const offset = source.slice(0, at).trimEnd().length;
    const point = lines.toPoint(offset);
    if (at === undefined || !point) break;
    const end = { ...point, offset };
    const [, marks = '```'] = /^ *(`{3,}|~{3,})/u.exec(source.slice(start.offset)) ?? [];
    const newline = /\r\n|\n|\r/u.exec(source)?.[0] ?? '\n';
    const opening = lines.toPoint(
      (start.offset ?? 0) + (/^[^\r\n]*/u.exec(source.slice(start.offset))?.[0].length ?? 0),
    );
    const what = FENCE.test(found.line) ? 'khối sau' : `“${shorten(found.line.replace(/^#+\s*/u, ''))}”`;
    faults.push(
      problem(
        rule,
        { start, end: opening ?? end },
        `Khối yêu cầu này thiếu dòng đóng (ba dấu nháy ngược, như dòng mở) nên nuốt cả ${what} (dòng ${start.line + 1 + found.index}); hãy thêm dòng ấy ngay sau dòng ${end.line}`,
        { fix: { start: offset, end: offset, text: `${newline}${marks}` } },
      ),
    );
    const value = node.value
      .split(/\r\n|\n|\r/u)
      .slice(0, found.index)
      .join('\n')
      .trimEnd();
    children.push(...left.slice(0, index), { ...node, value, position: { start, end } });
    // What stands before keeps its room, so that places are those of the file.
    left = parseMarkdown(source.slice(0, at).replace(/[^\r\n]/gu, ' ') + source.slice(at)).children;
  }
  return faults.length === 0 ? { root, faults } : { root: { ...root, children: [...children, ...left] }, faults };
}

function isYaml(node: RootContent): node is Code {
  return node.type === 'code' && (node.lang === 'yaml' || node.lang === 'yml');
}

/** The first line of a block that is not its own, counted from 0: a fence, or a heading where a fence or the end of the file follows. */
function swallowed(
  { value, position }: Code,
  source: string,
): { readonly index: number; readonly line: string } | null {
  const lines = value.split(/\r\n|\n|\r/u);
  const fence = lines.findIndex((line) => FENCE.test(line));
  const last = /[^\r\n]*$/u.exec(source.slice(position?.start.offset, position?.end.offset).trimEnd())?.[0] ?? '';
  if (fence < 0 && FENCE.test(last)) return null;
  const heading = lines.findIndex((line) => HEADING.test(line));
  const index = heading >= 0 && (fence < 0 || heading < fence) ? heading : fence;
  return index < 0 ? null : { index, line: lines[index] ?? '' };
}
