/** What is drawn: pictures, boxes of text, charts, objects of other programs. */
import { at, elementsOf, isElement, type XmlElement } from './package/xml-tree.ts';

/** Something in a drawing. */
export type Drawn =
  | { readonly type: 'picture'; readonly id: string; readonly alt: string }
  | { readonly type: 'box'; readonly content: XmlElement }
  | { readonly type: 'words'; readonly words: string }
  | { readonly type: 'chart' | 'diagram'; readonly id: string }
  | { readonly type: 'object'; readonly program: string };

const SHOWN: ReadonlySet<string> = new Set([
  'w:t',
  'w:txbxContent',
  'a:blip',
  'a:t',
  'c:chart',
  'dgm:relIds',
  'v:imagedata',
  'm:t',
]);

/** The one of several ways to write the same thing that is read: the newest in which anything is found. */
export function chosenBranch(alternate: XmlElement): readonly XmlElement[] {
  const choices = elementsOf(alternate).filter(({ name }) => name === 'mc:Choice');
  const chosen = choices.find(holdsAnything) ?? at(alternate, 'mc:Fallback') ?? choices[0];
  return elementsOf(chosen);
}

function holdsAnything(element: XmlElement): boolean {
  return element.children.some((child) => isElement(child) && (SHOWN.has(child.name) || holdsAnything(child)));
}

/** What a drawing holds, in order. */
export function drawnIn(drawing: XmlElement): readonly Drawn[] {
  const found: Drawn[] = [];
  gather(drawing, altOf(at(elementsOf(drawing)[0], 'wp:docPr')), found);
  return found;
}

function altOf(properties: XmlElement | undefined): string {
  const { descr, title } = properties?.attributes ?? {};
  return (descr?.trim() || title?.trim() || '').normalize('NFC').replace(/\s+/gu, ' ');
}

function gather(element: XmlElement, alt: string, found: Drawn[]): void {
  const { attributes } = element;
  switch (element.name) {
    case 'mc:AlternateContent':
      for (const child of chosenBranch(element)) gather(child, alt, found);
      return;
    case 'w:txbxContent':
      found.push({ type: 'box', content: element });
      return;
    case 'pic:pic': {
      const own = altOf(at(element, 'pic:nvPicPr', 'pic:cNvPr'));
      const id = at(element, 'pic:blipFill', 'a:blip')?.attributes['r:embed'];
      if (id !== undefined) found.push({ type: 'picture', id, alt: alt || own });
      return;
    }
    case 'v:imagedata': {
      const id = attributes['r:id'];
      if (id !== undefined)
        found.push({ type: 'picture', id, alt: (attributes['o:title'] ?? '').normalize('NFC').trim() });
      return;
    }
    case 'v:textpath':
      found.push({ type: 'words', words: attributes.string ?? '' });
      return;
    case 'a:t':
      found.push({ type: 'words', words: element.children.filter((child) => !isElement(child)).join('') });
      return;
    case 'c:chart':
      found.push({ type: 'chart', id: attributes['r:id'] ?? '' });
      return;
    case 'dgm:relIds':
      found.push({ type: 'diagram', id: attributes['r:dm'] ?? '' });
      return;
    case 'o:OLEObject':
      found.push({ type: 'object', program: attributes.ProgID ?? '' });
      return;
    default:
      for (const child of elementsOf(element)) gather(child, alt, found);
  }
}
