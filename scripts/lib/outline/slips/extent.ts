/** How far the lines of a requirement go whose fences do not say so. */
import type { Line } from '../../markdown/slips/slip.ts';

/** How far a requirement goes. */
export interface Extent {
  /** The number of its lines. */
  readonly end: number;
  /** True where that is all lines. */
  readonly isWhole: boolean;
  /** True where its last line is what its author took for a fence. */
  readonly closing: boolean;
}

const KEY = /^\s{0,3}(?:[-+*]\s+)?([a-z]+(?:-[a-z]+)*)\s*[:：](?:\s|$)/u;
/** What is typed instead of a fence, at the start or the end of a block. */
const MARK = /^\s*(?:[`'’‘´"~]{1,6}|-{3,})\s*(?:y[alm]{2,4})?\s*$/iu;
const FENCE = /^\s*(?:`{3,}|~{3,})/u;
/** What goes on with a block behind a blank line. */
const YAML = /^(?:\s+\S|#|-\s|[a-z-]+\s*:(?:\s|$)|[\]}])/u;

/** True for a line that begins with one of some keys. */
export function isKeyLine(line: string, keys: ReadonlySet<string>): boolean {
  return keys.has(KEY.exec(line)?.[1] ?? '');
}

/** True for a line that somebody may have typed for a fence. */
export function isMarkLine(line: string): boolean {
  return MARK.test(line) || /^\s*ya?ml:?\s*$/iu.test(line);
}

/** True for a line that opens or ends a block of code. */
export function isFence(line: string): boolean {
  return FENCE.test(line);
}

/** Lines from the first one of a requirement on, up to a heading, a table, another block, or other words behind a blank line. */
export function extentOf(lines: readonly Line[]): Extent {
  let end = lines.length;
  for (const [index, { text }] of lines.entries()) {
    const next = text.trim() === '' ? lines.slice(index).find((line) => line.text.trim() !== '') : undefined;
    const isOther = next !== undefined && !YAML.test(next.text);
    if (index > 0 && isMarkLine(text)) return { end: index + 1, isWhole: false, closing: true };
    if (isOther || /^#{2,6}\s*\S/u.test(text) || /^\|/u.test(text) || (index > 0 && FENCE.test(text))) {
      end = index;
      break;
    }
  }
  const isWhole = end === lines.length;
  while (end > 0 && lines[end - 1]?.text.trim() === '') end -= 1;
  return { end, isWhole, closing: false };
}
