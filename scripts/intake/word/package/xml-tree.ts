/** A part of a Word document as a tree, its elements by the prefixes that everybody knows, whatever namespaces the program has written. */
import { readXml } from '#lib/ooxml/read-xml.ts';

/** An element; `name` and the names of attributes bear the usual prefix: `w:p`, `w:val`, `r:id`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** What stands in an element. */
type XmlNode = XmlElement | string;

const OFFICE = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';
const SHARED: readonly (readonly [prefix: string, transitional: string, strict: string])[] = [
  ['w', 'wordprocessingml/2006/main', 'wordprocessingml/main'],
  ['r', 'officeDocument/2006/relationships', 'officeDocument/relationships'],
  ['m', 'officeDocument/2006/math', 'officeDocument/math'],
  ['wp', 'drawingml/2006/wordprocessingDrawing', 'drawingml/wordprocessingDrawing'],
  ['a', 'drawingml/2006/main', 'drawingml/main'],
  ['pic', 'drawingml/2006/picture', 'drawingml/picture'],
  ['c', 'drawingml/2006/chart', 'drawingml/chart'],
  ['dgm', 'drawingml/2006/diagram', 'drawingml/diagram'],
];
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...SHARED.flatMap(([prefix, transitional, strict]): [string, string][] => [
    [`${OFFICE}/${transitional}`, prefix],
    [`${STRICT}/${strict}`, prefix],
  ]),
  [`${OFFICE}/markup-compatibility/2006`, 'mc'],
  [`${OFFICE}/package/2006/relationships`, 'relationships'],
  [`${OFFICE}/package/2006/content-types`, 'content-types'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
]);

interface Growing {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (Growing | string)[];
}

/** Reads a part; null where it is no XML that anybody should read. */
export function readTree(bytes: Uint8Array): XmlElement | null {
  const top: Growing = { name: '', attributes: {}, children: [] };
  const open: Growing[] = [top];
  const isWhole = readXml(bytes, {
    open({ uri, local, attributes }) {
      const element: Growing = { name: nameOf(uri, local), attributes: {}, children: [] };
      for (const attribute of Object.values(attributes))
        element.attributes[attribute.uri === '' ? attribute.local : nameOf(attribute.uri, attribute.local)] =
          attribute.value;
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text(text) {
      open.at(-1)?.children.push(text);
    },
    close() {
      open.pop();
    },
  });
  const root = top.children.find(isElement);
  return isWhole && root ? root : null;
}

function nameOf(uri: string, local: string): string {
  return `${PREFIXES.get(uri) ?? 'other'}:${local}`;
}

/** True for an element. */
export function isElement<T extends object>(node: T | string): node is T {
  return typeof node !== 'string';
}

/** The elements right within an element. */
export function elementsOf(element: XmlElement | undefined): readonly XmlElement[] {
  return element?.children.filter(isElement) ?? [];
}

/** The element that a path of names leads to, the first of each name. */
export function at(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of path)
    found = found?.children.find((child): child is XmlElement => isElement(child) && child.name === name);
  return found;
}

/** The `w:val` of the element that a path leads to. */
export function valueAt(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return at(element, ...path)?.attributes['w:val'];
}

/** Whether a property is on or off; undefined where nothing is said of it. */
export function isOn(property: XmlElement | undefined): boolean | undefined {
  return property && !/^(?:0|false|off|none)$/u.test(property.attributes['w:val'] ?? '');
}

/** All text within an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (isElement(child) ? textOf(child) : child)).join('');
}

/** A whole number that a file says; null where it says none. */
export function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^-?\d{1,15}$/u.test(text.trim()) ? Number(text) : null;
}
