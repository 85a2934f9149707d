/** Markdown as forges show it: with what they let through, and no more. */
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import type { Html } from './html.ts';

/** Where a link of a comment leads on the page; null where it leads nowhere there. */
export type Leads = (url: string) => { readonly href: string; readonly download?: string } | null;

interface Node {
  readonly type: string;
  readonly tagName?: string;
  properties?: Record<string, unknown>;
  readonly children?: Node[];
}

const toHtml = unified().use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw).use(rehypeSanitize);
const toText = unified().use(rehypeStringify);

/** The HTML of a comment, its links put where the page has what they lead to. */
export function markdownHtml(text: string, leads: Leads): Html {
  const tree = toHtml.runSync(parseMarkdown(text));
  relink(tree as Node, leads);
  return { html: toText.stringify(tree) };
}

function relink(node: Node, leads: Leads): void {
  const url = node.tagName === 'a' ? node.properties?.href : undefined;
  if (typeof url === 'string') {
    const lead = leads(url);
    node.properties = lead === null ? { title: url, className: ['away'] } : { ...lead };
  }
  // Nothing is fetched from elsewhere.
  if (node.tagName === 'img') node.properties = { alt: node.properties?.alt };
  for (const child of node.children ?? []) relink(child, leads);
}
