import { XML_HEAD } from '#lib/ooxml/xml.ts';
import type { Paragraph } from '../model/model.ts';
import { paragraphXml } from './paragraph.ts';
import { WORD } from './styles.ts';
import type { Writer } from './writer.ts';

const MARK = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';
const SEPARATORS =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
  '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';

/** `word/footnotes.xml`. */
export function notesXml(notes: ReadonlyMap<number, readonly Paragraph[]>, writer: Writer): string {
  const items = [...notes].map(([number, paragraphs]) => {
    const xml = paragraphs.map((node) => paragraphXml(node, writer)).join('');
    // The mark of the note stands before its first run.
    return `<w:footnote w:id="${number}">${xml.replace('</w:pPr>', `</w:pPr>${MARK}`)}</w:footnote>`;
  });
  return `${XML_HEAD}<w:footnotes xmlns:w="${WORD}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">${SEPARATORS}${items.join('')}</w:footnotes>`;
}
