/** Elements, found and made. Whatever is put in is text. */
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Makes an element: attributes, then what is in it. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** The element of an id; null where the page has none. */
export function byId(id: string): HTMLElement | null {
  return document.getElementById(id);
}
