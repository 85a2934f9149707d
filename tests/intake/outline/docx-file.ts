/** A .docx as an office saves it: its own fonts, its own numbers. */
import { strToU8, zipSync } from 'fflate';

/** A paragraph of such a file. */
export interface Written {
  readonly text: string;
  readonly isBold?: boolean;
  /** The level of the list that numbers it; null for what is typed. */
  readonly list?: number | null;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The bytes of a file; `levels` are the numbers of its list, such as `upperRoman %1.`. */
export function docxFile(paragraphs: readonly Written[], font: string, levels: readonly string[]): Uint8Array {
  const files = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${TYPE}.numbering+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/numbering" Target="numbering.xml"/></Relationships>`,
    'word/numbering.xml': `<w:numbering ${W}><w:abstractNum w:abstractNumId="1">${levels.map(levelXml).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    'word/document.xml': `<w:document ${W}><w:body>${paragraphs.map((one) => paragraphXml(one, font)).join('')}</w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

function levelXml(level: string, at: number): string {
  const [format = '', text = ''] = level.split(' ');
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
}

function paragraphXml({ text, isBold = false, list = null }: Written, font: string): string {
  const numbers =
    list === null ? '' : `<w:pPr><w:numPr><w:ilvl w:val="${list}"/><w:numId w:val="1"/></w:numPr></w:pPr>`;
  const look = `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>${isBold ? '<w:b/>' : ''}</w:rPr>`;
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<w:p>${numbers}<w:r>${look}<w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`;
}
