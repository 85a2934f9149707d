/** Runs of raw HTML among the children of a node. */
import type { Html, Nodes } from 'mdast';

/** Raw HTML from an opening tag to its closing one. */
export interface HtmlRun {
  /** Indexes of its first and its last node among the siblings. */
  readonly first: number;
  readonly last: number;
  /** Its first tag, without attributes. */
  readonly tag: string;
}

/** A closing tag farther away than this is not looked for. */
const MAX_SIBLINGS = 100;

/** Finds the HTML among some siblings, each run from an opening tag to its closing one; comments are the author's, and no HTML. */
export function htmlRuns(siblings: readonly Nodes[]): readonly HtmlRun[] {
  const runs: HtmlRun[] = [];
  for (let first = 0; first < siblings.length; first++) {
    const tag = tagOf(siblings[first]);
    if (tag === null) continue;
    let last = closing(siblings, first);
    while (tagOf(siblings[last + 1]) !== null) last = closing(siblings, last + 1);
    runs.push({ first, last, tag });
    first = last;
  }
  return runs;
}

/** The index of the node that closes what the one at `first` opens; `first` where it opens nothing, or nothing closes it. */
function closing(siblings: readonly Nodes[], first: number): number {
  let depth = 0;
  for (let index = first; index < siblings.length && index <= first + MAX_SIBLINGS; index++) {
    const node = siblings[index];
    if (node?.type === 'html') depth += balance(node);
    if (depth <= 0) return index;
  }
  return first;
}

function withoutComments({ value }: Html): string {
  return value.includes('<!--') ? value.replace(/<!--[\s\S]*?(?:-->|$)/gu, '') : value;
}

function tagOf(node: Nodes | undefined): string | null {
  if (node?.type !== 'html') return null;
  return /<\/?[a-z!?][^\s<>/]*/iu.exec(withoutComments(node))?.[0].concat('>') ?? null;
}

const VOID = /\/>$|^<(?:area|base|br|col|hr|img|input|link|meta|source|wbr)(?![a-z])/iu;

/** Opening tags less closing ones. */
function balance(node: Html): number {
  const tags = withoutComments(node).match(/<\/?[a-z][^<>]*>/giu) ?? [];
  return tags.reduce((sum, tag) => (tag.startsWith('</') ? sum - 1 : VOID.test(tag) ? sum : sum + 1), 0);
}
