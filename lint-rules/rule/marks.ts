/** What the parts of `official-markdown` know of the text whose marks they look at. */
import type { Root } from 'mdast';
import type { Tell } from './define-rule.ts';
import type { WrittenSubject } from './subject.ts';

/** Where to tell, and of what text. */
export interface Marks {
  readonly tell: Tell;
  readonly subject: WrittenSubject;
  /** Addresses of images and links by reference. */
  readonly urls: ReadonlyMap<string, string>;
}

/** The addresses that a text defines. */
export function definitions(root: Root): Map<string, string> {
  const urls = new Map<string, string>();
  for (const node of root.children)
    if (node.type === 'definition' && !urls.has(node.identifier)) urls.set(node.identifier, node.url);
  return urls;
}

/** An address for a message. */
export function shortened(url: string): string {
  return url.length > 60 ? `${url.slice(0, 60)}…` : url;
}
