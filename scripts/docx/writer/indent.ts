import type { Indent } from '../model/formatting.ts';

/** Indents of a paragraph. */
export function indentXml({ left, right, firstLine }: Indent): string {
  const first =
    firstLine === undefined ? '' : firstLine < 0 ? ` w:hanging="${-firstLine}"` : ` w:firstLine="${firstLine}"`;
  return `<w:ind${left === undefined ? '' : ` w:left="${left}"`}${right === undefined ? '' : ` w:right="${right}"`}${first}/>`;
}
