/** Word files made of what a test says: fragments of XML, each put into the part that it is of. */
import { zipFiles } from '#lib/ooxml/write-zip.ts';

const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', OFFICE],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['c', 'http://schemas.openxmlformats.org/drawingml/2006/chart'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

/** Parts by the names of their fragments: the element around, its place in the package, the kind of its relationship. */
const PARTS: Readonly<Record<string, readonly [element: string, kind: string, type: string]>> = {
  styles: ['w:styles', 'styles', 'styles'],
  numbering: ['w:numbering', 'numbering', 'numbering'],
  footnotes: ['w:footnotes', 'footnotes', 'footnotes'],
  endnotes: ['w:endnotes', 'endnotes', 'endnotes'],
  comments: ['w:comments', 'comments', 'comments'],
  header1: ['w:hdr', 'header', 'header'],
  header2: ['w:hdr', 'header', 'header'],
  footer1: ['w:ftr', 'footer', 'footer'],
  theme: ['a:theme', 'theme', 'theme'],
  chart1: ['c:chartSpace', 'chart', 'chart'],
};

/** What a Word file is made of. */
export interface WordSource {
  /** What stands in `w:body`. */
  readonly body: string;
  /** Fragments of parts by their names, `rels` among them: more relationships of the body. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Whole files by their paths. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** The bytes of a Word file. */
export function wordFile({ body, parts = {}, files = {} }: WordSource): Uint8Array {
  const own = Object.entries(parts).flatMap(([name, fragment]) => {
    const part = PARTS[name];
    return part ? [{ name, fragment, element: part[0], kind: part[1], type: part[2] }] : [];
  });
  const relations = own.map(
    ({ name, kind }) => `<Relationship Id="${name}" Type="${OFFICE}/${kind}" Target="${name}.xml"/>`,
  );
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/></Types>`,
    '_rels/.rels': relationships([
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
    ]),
    'word/document.xml': element('w:document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationships([...relations, parts.rels ?? '']),
    ...Object.fromEntries(
      own.map(({ name, element: around, fragment }) => [`word/${name}.xml`, element(around, fragment)]),
    ),
    ...files,
  };
  return zipFiles(Object.entries(all));
}

function element(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name} ${NAMESPACES}>${content}</${name}>`;
}

function relationships(items: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}
