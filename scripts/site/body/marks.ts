/** What is to be shown around words of a text that are no markup of its own: links to documents, marks around values. */
import type { ElementContent } from 'hast';
import type { Nodes, PhrasingContent, Text } from 'mdast';
import type { Span } from '#lib/span.ts';

/** Shows words of a text otherwise. */
export interface Mark extends Span {
  readonly around: (words: readonly ElementContent[]) => readonly ElementContent[];
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
    return allTextsIn(node).some((text) => this.marks.has(text));
  }

  /** A text as it is shown; null where nothing of it is marked. */
  shown(text: Text): readonly ElementContent[] | null {
    const marks = this.marks.get(text);
    if (!marks) return null;
    const shown: ElementContent[] = [];
    let at = 0;
    const plain = (end: number) => {
      if (end > at) shown.push({ type: 'text', value: text.value.slice(at, end) });
    };
    for (const { start, end, around } of marks.toSorted((a, b) => a.start - b.start)) {
      plain(start);
      shown.push(...around([{ type: 'text', value: text.value.slice(start, end) }]));
      at = end;
    }
    plain(text.value.length);
    return shown;
  }
}

/** The texts of a block that are in no link, in order: no link stands in another. */
export function textsIn(node: Nodes | PhrasingContent): readonly Text[] {
  return node.type === 'link' || node.type === 'linkReference' ? [] : within(node, textsIn);
}

/** All texts of a block, in order. */
export function allTextsIn(node: Nodes | PhrasingContent): readonly Text[] {
  return within(node, allTextsIn);
}

function within(node: Nodes | PhrasingContent, textsOf: typeof textsIn): readonly Text[] {
  if (node.type === 'text') return [node];
  return 'children' in node ? node.children.flatMap(textsOf) : [];
}
