/** Reads a built document as Word does. Knows nothing of the code that built it. */
import { all, at, elements, parseXml, readParts, value } from '../word-document.ts';
import { type PageFacts, pageFacts } from './pages.ts';
import { type ParagraphFacts, ParagraphReader } from './paragraphs.ts';
import { millimetres, twips } from './units.ts';

export interface DocumentFacts {
  readonly pages: readonly PageFacts[];
  readonly header: readonly ParagraphFacts[];
  readonly paragraphs: readonly ParagraphFacts[];
  readonly notes: readonly ParagraphFacts[];
  /** For each row of each table, in order: whether it is repeated on every page, and whether it may be split. */
  readonly rows: readonly { readonly table: number; readonly repeated: boolean; readonly splits: boolean }[];
  /** Millimetres from the left edge of the page to the left edge of each column of each table. */
  readonly columns: readonly (readonly number[])[];
  readonly language: string;
}

/** All facts of a document. */
export function readFacts(bytes: Uint8Array): DocumentFacts {
  const parts = readParts(bytes);
  const part = (name: string) => parseXml(parts[`word/${name}.xml`] ?? '<none/>');
  const [document, styles, numbering, header, notes] = ['document', 'styles', 'numbering', 'header1', 'footnotes'].map(
    part,
  );
  if (!document || !styles || !numbering || !header || !notes) throw new Error('A part is not there');
  const body = elements(at(document, 'w:body'));
  const pages = all(document, 'w:sectPr').map(pageFacts);
  const reader = new ParagraphReader(styles, numbering);
  const [first] = pages;
  const inside = {
    place: 'body',
    section: 1,
    width: first ? (first.width - first.left - first.right) * (1440 / 25.4) : 0,
  };
  const tables = body.filter((block) => block.name === 'w:tbl');
  return {
    pages,
    header: all(header, 'w:p').map((paragraph) => reader.paragraph(paragraph, inside)),
    paragraphs: reader.blocks(body, pages),
    notes: elements(notes, 'w:footnote')
      .slice(2)
      .flatMap((note) => elements(note, 'w:p').map((paragraph) => reader.paragraph(paragraph, inside))),
    rows: tables.flatMap((table, index) =>
      elements(table, 'w:tr').map((row) => {
        const flags = elements(at(row, 'w:trPr')).map((flag) => flag.name);
        return { table: index + 1, repeated: flags.includes('w:tblHeader'), splits: !flags.includes('w:cantSplit') };
      }),
    ),
    columns: tables.map((table) => {
      let edge = (pages[0]?.left ?? 0) * (1440 / 25.4);
      return elements(at(table, 'w:tblGrid')).map((column) => {
        const left = millimetres(edge);
        edge += twips(column.attributes['w:w']);
        return left;
      });
    }),
    language: value(at(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang')) ?? '',
  };
}
