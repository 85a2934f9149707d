/** Blocks that need nothing of their document, which is most of a report: their XML is filled into forms. */
import { PageNumber, type TableRow } from 'docx';
import { cleanText } from '#lib/ooxml/xml.ts';
import { HYPHEN } from '../measure/bonds.ts';
import type { Block, Inline, Paragraph, Row, Table } from '../model/model.ts';
import { boundChildren } from './bonds.ts';
import type { Content } from './content.ts';
import { Forms } from './forms.ts';
import { isLatin } from './letters.ts';
import { paragraphOf } from './paragraph.ts';
import { runsOf } from './run.ts';
import { rowOf, widthOfCell } from './table.ts';

/** The XML of those of some blocks that are plain: of a table that of its rows. */
export function plainXml(blocks: readonly Block[], content: Content): ReadonlyMap<Block, string> {
  const writer = new PlainWriter(content);
  const first = writer.write(blocks);
  return writer.forms.learn() ? writer.write(blocks) : first;
}

/** What stands where a form has a hole: a text, and a number that no measure comes near. */
const HOLE = 987_654_321;
const VALUES = new RegExp(String(HOLE), 'u');
/** What an empty paragraph lacks stands at its end. */
const CONTENT = /(?=<\/w:p>$)/u;
/** Where a cell lacks all paragraphs, the library writes one. */
const CELLS = new RegExp(`${HOLE}|<w:p/>`, 'u');

/** The library takes these words for fields. */
const FIELDS: ReadonlySet<string> = new Set(Object.values(PageNumber));

/** Writes what is plain; null stands for what is not. */
class PlainWriter {
  readonly forms = new Forms();
  private readonly content: Content;

  constructor(content: Content) {
    this.content = content;
  }

  write(blocks: readonly Block[]): ReadonlyMap<Block, string> {
    const written = new Map<Block, string>();
    for (const block of blocks) {
      const xml = block.type === 'paragraph' ? this.paragraph(block) : block.type === 'table' ? this.rows(block) : null;
      if (xml !== null) written.set(block, xml);
    }
    return written;
  }

  /** Items of lists, bookmarks and changes are numbered over a document. */
  private paragraph(node: Paragraph): string | null {
    const { children: _, line: __, ...looks } = node;
    if (looks.item || looks.bookmark !== undefined || looks.change || looks.was) return null;
    const runs = joined(boundChildren(node), (child) => this.run(child));
    if (runs === null) return null;
    const make = () => [paragraphOf({ ...looks, children: [] }, this.content)];
    return this.forms.fill(JSON.stringify(looks), CONTENT, make, [runs]);
  }

  /** Links and pictures stand in other parts of a package, too. */
  private run(node: Inline): string | null {
    if (node.change || node.type === 'link' || node.type === 'image') return null;
    if (node.type === 'text') return this.text(node);
    return this.forms.fill(JSON.stringify(node), VALUES, () => runsOf(node, this.content), []);
  }

  /** Where letters are not Latin, a text is several runs. */
  private text(node: Extract<Inline, { readonly type: 'text' }>): string | null {
    const { text, ...looks } = node;
    const clean = cleanText(text);
    const parts = clean.split(HYPHEN);
    if (!isLatin(clean) || parts.some((part) => FIELDS.has(part))) return null;
    const make = () => runsOf({ ...node, text: parts.map(() => HOLE).join(HYPHEN) }, this.content);
    return this.forms.fill(`${parts.length} ${JSON.stringify(looks)}`, VALUES, make, parts.map(escaped));
  }

  private rows(table: Table): string | null {
    return joined(table.rows, (row, index) => this.row(row, table, index));
  }

  private row({ cells, change }: Row, table: Table, index: number): string | null {
    const values: string[] = [];
    for (const [place, { blocks }] of cells.entries()) {
      const xml = joined(blocks, (block) => this.paragraph(block));
      if (change || blocks.length === 0 || xml === null) return null;
      values.push(String(widthOfCell(cells, place, table.widths)), xml);
    }
    const spans = cells.map(({ span }) => span);
    const make = () => [emptyRow(spans, table, index, this.content)];
    return this.forms.fill(`${table.look} ${index < (table.headRows ?? 1)} ${spans}`, CELLS, make, values);
  }
}

/** A row of cells of such spans, all as wide as a hole, with nothing in them. */
function emptyRow(spans: readonly (number | undefined)[], table: Table, index: number, content: Content): TableRow {
  const cells = spans.map((span) => ({ blocks: [], ...(span === undefined ? {} : { span }) }));
  const widths = spans.flatMap((span = 1) => [HOLE, ...Array.from({ length: span - 1 }, () => 0)]);
  return rowOf({ cells }, { ...table, widths }, index, content);
}

/** What all of some things are written as, one after another; null where one is not plain. */
function joined<T>(all: readonly T[], write: (one: T, index: number) => string | null): string | null {
  let xml = '';
  for (const [index, one] of all.entries()) {
    const written = write(one, index);
    if (written === null) return null;
    xml += written;
  }
  return xml;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text as the library writes it. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}
