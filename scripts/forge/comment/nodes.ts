/** Nodes that comments are made of, beside those of `#lib/markdown/nodes.ts`. */
import type { Heading, Html, Link, List, ListItem, Paragraph, PhrasingContent, RootContent, Strong, Text } from 'mdast';
import { joinTexts, list, paragraph, text } from '#lib/markdown/nodes.ts';
import { formatCount } from '../../status/texts.ts';

/** Text of our own, spaces at its ends and all. */
export function own(value: string): Text {
  return { type: 'text', value };
}

/** A heading of marked text. */
export function title(depth: 3 | 4, children: readonly PhrasingContent[]): Heading {
  return { type: 'heading', depth, children: joinTexts(children) };
}

/** Bold marked text. */
export function bold(...children: readonly PhrasingContent[]): Strong {
  return { type: 'strong', children: joinTexts(children) };
}

/** A name of a file can be so long that nothing else would have room. */
const LONGEST_URL = 1500;

/** A link; its text alone where there is no address, or none of a sane length. */
export function linkTo(url: string | null, label: Text): Link | Text {
  return url === null || url.length > LONGEST_URL ? label : { type: 'link', url, children: [label] };
}

/** What is done one after the other. */
export function steps(items: readonly (readonly PhrasingContent[])[]): List {
  const children = items.map((item): ListItem => ({ type: 'listItem', spread: false, children: [paragraph(...item)] }));
  return { type: 'list', ordered: true, start: 1, spread: false, children };
}

/** What opens at a click. The summary is our own text, which HTML shows as it is. */
export function folded(summary: string, nodes: readonly RootContent[]): RootContent[] {
  if (nodes.length === 0) return [];
  return [html(`<details><summary>${summary}</summary>`), ...nodes, html('</details>')];
}

/** The first `most` of some nodes, and in words how many more there are. */
export function cut<Item>(
  items: readonly Item[],
  most: number,
  what: string,
): { readonly shown: readonly Item[]; readonly more: string } {
  // That one is left takes as much room as that one.
  const shown = items.length === most + 1 ? items : items.slice(0, most);
  const left = items.length - shown.length;
  return { shown, more: left > 0 ? `và ${formatCount(left)} ${what} nữa` : '' };
}

/** A list cut at `most` items. */
export function cutList(items: readonly Paragraph[], most: number, what: string): List[] {
  const { shown, more } = cut(items, most, what);
  const all = more === '' ? shown : [...shown, paragraph(text(`… ${more}.`))];
  return all.length === 0 ? [] : [list(all)];
}

/** Paragraphs or cells in one, with something between each two. */
export function joined(parts: readonly (readonly PhrasingContent[])[], between: string): PhrasingContent[] {
  return parts.flatMap((part, at) => (at === 0 ? part : [own(between), ...part]));
}

function html(value: string): Html {
  return { type: 'html', value };
}
