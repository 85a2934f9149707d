/** What is to be shown around words of a text that are no markup of its own: links to documents, marks around values. */
import type { Text as HastText } from 'hast';
import type { Nodes, PhrasingContent, Text } from 'mdast';
import type { Raw } from 'mdast-util-to-hast';
import type { Span } from '#lib/span.ts';
import { inText } from '../html/escaped.ts';
import { nodesIn } from './nodes-in.ts';

/** Shows words of a text otherwise. */
export interface Mark extends Span {
  /** Both are HTML. */
  readonly around: (words: string) => string;
}

/** Marks by the texts that hold them. */
export class Marks {
  private readonly marks = new Map<Text, Mark[]>();

  /** Marks words of a text; those that others have marked stay as they are. */
  add(text: Text, mark: Mark): void {
    const marks = this.marks.get(text) ?? [];
    if (marks.some(({ start, end }) => start < mark.end && mark.start < end)) return;
    this.marks.set(text, [...marks, mark]);
  }

  /** True where words of a block are marked. */
  isIn(node: Nodes): boolean {
    return this.marks.size > 0 && nodesIn(node, 'text').some((text) => this.marks.has(text));
  }

  /** A text as it is shown; null where nothing of it is marked. */
  shown(text: Text): readonly (HastText | Raw)[] | null {
    const marks = this.marks.get(text);
    if (!marks) return null;
    const shown: (HastText | Raw)[] = [];
    let at = 0;
    const plain = (end: number) => {
      if (end > at) shown.push({ type: 'text', value: text.value.slice(at, end) });
    };
    for (const { start, end, around } of marks.toSorted((a, b) => a.start - b.start)) {
      plain(start);
      shown.push({ type: 'raw', value: around(inText(text.value.slice(start, end))) });
      at = end;
    }
    plain(text.value.length);
    return shown;
  }
}

/** The texts of a block that are in no link, in order: no link stands in another. */
export function textsIn(node: Nodes | PhrasingContent): readonly Text[] {
  if (node.type === 'text') return [node];
  if (node.type === 'link' || node.type === 'linkReference') return [];
  return 'children' in node ? node.children.flatMap(textsIn) : [];
}
