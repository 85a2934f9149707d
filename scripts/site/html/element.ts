/** Elements where they are many: their names and properties are as they are written, with nothing to be worked out as hastscript does. */
import type { Element, ElementContent } from 'hast';

/** An element; properties are named as hast names them. */
export function element(tagName: string, properties: Element['properties'], children: Element['children']): Element {
  return { type: 'element', tagName, properties, children };
}

/** Words as they are. */
export function text(value: string): Extract<ElementContent, { type: 'text' }> {
  return { type: 'text', value };
}

/** A link of words; `title` tells more. */
export function link(href: string, words: string, title?: string): Element {
  return element('a', title === undefined ? { href } : { href, title }, [text(words)]);
}
