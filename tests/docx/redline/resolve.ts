/** Accepts or rejects the tracked changes of a part of a document, as a word processor does. */
import { at, type Element, elements } from '../word-document.ts';

export type Decision = 'accept' | 'reject';

/** The element without tracked changes: accepted, what is deleted goes; rejected, what is inserted. */
export function resolve(element: Element, decision: Decision): Element {
  const goes = decision === 'accept' ? 'w:del' : 'w:ins';
  return resolved(element, goes);
}

function resolved(element: Element, goes: string): Element {
  const children: (Element | string)[] = [];
  // What stood in a paragraph whose end is gone stands at the head of the next one.
  let carried: readonly (Element | string)[] = [];
  for (const child of element.children) {
    if (typeof child === 'string') children.push(child);
    else if (child.name === goes || (child.name === 'w:tr' && isMarked(child, goes))) continue;
    else if (child.name === 'w:ins' || child.name === 'w:del') children.push(...resolved(child, goes).children);
    else if (LOOKS.has(child.name)) continue;
    else if (child.name === 'w:delText') children.push({ ...child, name: 'w:t' });
    else {
      const inner = resolved(goes === 'w:ins' ? asItWas(child) : child, goes);
      if (child.name === 'w:tbl' && elements(inner, 'w:tr').length === 0) continue;
      if (child.name !== 'w:p') children.push(inner);
      else if (isMarked(child, goes)) carried = [...carried, ...contents(inner)];
      else {
        children.push(
          carried.length === 0
            ? inner
            : { ...inner, children: [...inner.children.slice(0, 1), ...carried, ...contents(inner)] },
        );
        carried = [];
      }
    }
  }
  if (carried.length > 0) throw new Error('A paragraph without an end');
  return { ...element, children };
}

/** Changes of looks, which hold the looks before. */
const LOOKS: ReadonlySet<string> = new Set(['w:pPrChange', 'w:sectPrChange']);

/** The properties of a paragraph or a section before they changed; a paragraph’s end keeps its own changes, a section its headers. */
function asItWas(element: Element): Element {
  const change = elements(element).find(({ name }) => LOOKS.has(name));
  const [former] = elements(change);
  if (!former) return element;
  const stays = elements(element).filter(({ name }) => ['w:rPr', 'w:sectPr', 'w:headerReference'].includes(name));
  return { ...element, children: [...former.children, ...stays] };
}

function contents(paragraph: Element): readonly (Element | string)[] {
  return paragraph.children.filter(
    (child) => typeof child === 'string' || (child.name !== 'w:pPr' && child.children.length > 0),
  );
}

/** Whether the end of a paragraph, or a row, is itself what goes. */
function isMarked(element: Element, goes: string): boolean {
  const properties = element.name === 'w:tr' ? at(element, 'w:trPr') : at(element, 'w:pPr', 'w:rPr');
  return elements(properties, goes).length > 0;
}
