/** Word documents as mammoth reads all of them: with everything that it drops or does not know made plain before. */
import { element, text } from 'mammoth/lib/xml/nodes.js';
import type { RunLook } from '../styles/properties.ts';

/** An element for mammoth. */
export type Plain = ReturnType<typeof element>;

function property(name: string, value: string): Plain {
  return element(name, { 'w:val': value }, []);
}

/** A paragraph; `key` names what mammoth does not carry: its number, its level, the name of its style. */
export function plainParagraph(key: string, children: readonly Plain[]): Plain {
  return element('w:p', {}, [element('w:pPr', {}, [property('w:pStyle', key)]), ...children]);
}

/** A run as it looks in the end; `mark` is carried along with it. */
export function plainRun(content: Plain, look: RunLook, mark: string): Plain {
  const set = [
    ...(look.isBold ? [element('w:b', {}, [])] : []),
    ...(look.isItalic ? [element('w:i', {}, [])] : []),
    ...(look.isStruck ? [element('w:strike', {}, [])] : []),
    ...(look.vertical ? [property('w:vertAlign', look.vertical)] : []),
    ...(mark === '' ? [] : [property('w:rStyle', mark)]),
  ];
  return element('w:r', {}, [element('w:rPr', {}, set), content]);
}

/** Words; tabs are among them. */
export function plainText(value: string): Plain {
  return element('w:t', {}, [text(value)]);
}

/** A new line, or a new page. */
export function plainBreak(kind: 'line' | 'page'): Plain {
  return element('w:br', kind === 'page' ? { 'w:type': 'page' } : {}, []);
}

/** The mark of a note. */
export function plainNote(kind: 'footnote' | 'endnote', id: string): Plain {
  return element(`w:${kind}Reference`, { 'w:id': id }, []);
}

/** A picture by the name of its part, which mammoth does not carry, so that it stands on a line before what is said of the picture. */
export function plainPicture(part: string, alt: string): Plain {
  return element('v:imagedata', { 'r:id': part, 'o:title': `${part}\n${alt}` }, []);
}

/** Runs that lead to an address. */
export function plainLink(href: string, children: readonly Plain[]): Plain {
  return element('w:hyperlink', { 'r:id': href }, children);
}

/** A cell before its merges are counted. */
export interface PlainCell {
  readonly columns: number;
  readonly vertical: 'none' | 'restart' | 'continue';
  readonly blocks: readonly Plain[];
}

/** A table. */
export function plainTable(
  rows: readonly { readonly isHeader: boolean; readonly cells: readonly PlainCell[] }[],
): Plain {
  return element(
    'w:tbl',
    {},
    rows.map(({ isHeader, cells }) =>
      element('w:tr', {}, [
        element('w:trPr', {}, isHeader ? [element('w:tblHeader', {}, [])] : []),
        ...cells.map(plainCell),
      ]),
    ),
  );
}

function plainCell({ columns, vertical, blocks }: PlainCell): Plain {
  const properties = [
    property('w:gridSpan', String(columns)),
    ...(vertical === 'none' ? [] : [property('w:vMerge', vertical)]),
  ];
  return element('w:tc', {}, [element('w:tcPr', {}, properties), ...blocks]);
}
