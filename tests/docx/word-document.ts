/** Reads a built document back: its parts, and their XML as a small tree. */
import { strFromU8, unzipSync } from 'fflate';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

export type Parts = Readonly<Record<string, string>>;

export function readParts(bytes: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** What XML cannot hold as it stands; lone surrogates too. */
const FAULT = /&(?!(?:amp|lt|gt|quot|apos);)|[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

function decode(text: string): string {
  const fault = FAULT.exec(text);
  if (fault) throw new Error(`${JSON.stringify(text)} is not well-formed at ${fault.index}`);
  return text.replace(/&(\w+);/gu, (entity, name: string) => ENTITIES[name] ?? entity);
}

/** Parses XML as `docx` writes it; throws where it is not well-formed. */
export function parseXml(xml: string): Element {
  const open: { name: string; attributes: Record<string, string>; children: (Element | string)[] }[] = [
    { name: '', attributes: {}, children: [] },
  ];
  let end = 0;
  for (const match of xml.matchAll(/<\?[^>]*\?>|<\/([\w:]+)>|<([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>|([^<]+)/gu)) {
    const [, closed, name, attributes, selfClosed, text] = match;
    const parent = open.at(-1);
    if (match.index !== end) throw new Error(`${JSON.stringify(xml.slice(end, match.index))} is not well-formed`);
    end += match[0].length;
    if (text !== undefined) parent?.children.push(decode(text));
    if (name !== undefined) {
      const pairs = [...(attributes ?? '').matchAll(/([\w:]+)="([^"]*)"/gu)].map(([, key = '', value = '']) => [
        key,
        decode(value),
      ]);
      const element = { name, attributes: Object.fromEntries(pairs) as Record<string, string>, children: [] };
      parent?.children.push(element);
      if (!selfClosed) open.push(element);
    }
    if (closed !== undefined && open.pop()?.name !== closed) throw new Error(`</${closed}> does not match`);
  }
  const root = open[0]?.children.find((child) => typeof child !== 'string');
  if (open.length !== 1 || !root || end !== xml.length) throw new Error('XML is not closed');
  return root;
}

/** Child elements, of a name where it is given. */
export function elements(parent: Element | undefined, name?: string): readonly Element[] {
  return (parent?.children ?? []).filter(
    (child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element along a path of names. */
export function at(parent: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((element, name) => elements(element, name)[0], parent);
}

/** Every element of a name, at any depth, in order. */
export function all(parent: Element, name: string): readonly Element[] {
  return elements(parent).flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

export function value(element: Element | undefined): string | undefined {
  return element?.attributes['w:val'];
}

/** The text of a paragraph or of all in an element: a break is ` / `, a tab ` | `, a hyphen or a space that does not break as any other, the mark of a footnote `[n]`. */
export function textOfWord(element: Element): string {
  return elements(element)
    .map((child) => {
      if (child.name === 'w:t') return child.children.join('').replaceAll('\u00A0', ' ');
      if (child.name === 'w:br') return ' / ';
      if (child.name === 'w:tab') return ' | ';
      if (child.name === 'w:noBreakHyphen') return '-';
      if (child.name === 'w:footnoteReference') return `[${child.attributes['w:id']}]`;
      return child.name.endsWith('Pr') ? '' : textOfWord(child);
    })
    .join('');
}

/** The blocks of a document's body, without the empty line that ends one after a table and the properties of its section. */
export function bodyOf(parts: Parts): readonly Element[] {
  const blocks = elements(at(parseXml(parts['word/document.xml'] ?? ''), 'w:body')).slice(0, -1);
  return value(at(blocks.at(-1), 'w:pPr', 'w:pStyle')) === 'TableEnd' ? blocks.slice(0, -1) : blocks;
}

/** A line for each paragraph: its style and text; the rows of a table between lines of their own. */
export function linesOf(blocks: readonly Element[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.name === 'w:p') return [`${value(at(block, 'w:pPr', 'w:pStyle')) ?? ''}: ${textOfWord(block)}`];
    return elements(block, 'w:tr').flatMap((row) => [
      '<row>',
      ...elements(row, 'w:tc').flatMap((cell) => linesOf(elements(cell, 'w:p'))),
      '</row>',
    ]);
  });
}

/** True where a paragraph stays on the page of what follows. */
export function keepsNext(paragraph: Element | undefined): boolean {
  return elements(at(paragraph, 'w:pPr'), 'w:keepNext').length === 1;
}
