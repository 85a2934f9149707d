/** The words in files of Word, Excel, PowerPoint and OpenDocument: all that is text in them, what is not shown too. */
import { sheetText } from './sheet.ts';
import { decodeEntities, decodeText } from './text.ts';

/** What people call the parts, by their names; the first that fits. */
const PARTS: readonly (readonly [name: RegExp, called: string])[] = [
  [/(?:^|\/)(?:header\d*|styles)\.xml$/u, 'đầu trang'],
  [/(?:^|\/)footer\d*\.xml$/u, 'chân trang'],
  [/(?:foot|end)notes\.xml$/u, 'chú thích'],
  [/comments/iu, 'lời bình'],
  [/notesSlides?\//u, 'ghi chú của trang chiếu'],
  [/^ppt\/slides\//u, 'trang chiếu'],
  [/^xl\//u, 'trang tính'],
  [/^(?:docProps\/|meta\.xml$)/u, 'thuộc tính của tệp'],
  [/\.rels$/u, 'liên kết'],
  [/^(?:word\/document|content)\.xml$/u, 'nội dung'],
];

/** A part of a file as messages name it. */
export function partName(part: string): string {
  const [, called] = PARTS.find(([name]) => name.test(part)) ?? [];
  return called === undefined ? part : `${called} (${part})`;
}

/** True for a part that holds text as XML. */
export function isXmlPart(part: string): boolean {
  return /\.(?:xml|rels|vml)$/iu.test(part);
}

/** The words of an XML part; the cells of a sheet may be numbers of `strings`, which all sheets share. */
export function wordsOfPart(name: string, bytes: Uint8Array, strings: () => readonly string[]): string {
  const xml = decodeText(bytes) ?? '';
  const start = /^xl\/worksheets\/[^/]+\.xml$/u.test(name) ? xml.search(/<(?:\w+:)?sheetData[\s/>]/u) : -1;
  if (start < 0) return wordsOfXml(name, xml);
  const end = xml.search(/<\/(?:\w+:)?sheetData>/u);
  const around = xml.slice(0, start) + xml.slice(Math.max(end, start));
  return `${sheetText(xml.slice(start, end < start ? undefined : end), strings())}\n\n${wordsOfXml(name, around).replace(SHEET_CODES, '\n')}`;
}

const CELL = /^(?:tc|table-cell)$/u;
const ROW = /^(?:tr|table-row)$/u;
const TABLE = /^(?:tbl|table)$/u;
/** What ends a line in the parts of a document; runs of letters go on over all else, which only dresses them. */
const LINE =
  /^(?:p|h|br|cr|line-break|si|is|text|comment|definedName|creator|textbox|(?:odd|even|first)(?:Header|Footer)|v|f|formatCode|posOffset|pct\w+|align)$/u;
/** A new line of the same paragraph. */
const BREAK = /^(?:br|cr|line-break)$/u;
const GAPS: Readonly<Record<string, string>> = { tab: ' ', ptab: ' ', s: ' ', noBreakHyphen: '-' };
/** What a sheet writes between the words of its head and foot: where they stand, their font, its size. */
const SHEET_CODES = /&(?:"[^"]*"|\d+|[A-Z])/gu;
/** Parts of properties: each value is one of its own. */
const PROPERTIES = /^(?:docProps|customXml)\/|^meta\.xml$|\.rels$/u;
/** Attributes that hold words of the author: descriptions of pictures, addresses of links, words of a watermark, names of sheets. */
const SPOKEN =
  /\s(?:\w+:)?(?:descr|title|alt|Target|href|tooltip|string|instr|v)="([^"]{3,})"|^<sheet\s[^>]*?\bname="([^"]+)"/gu;
/** Comments and `CDATA` are read as what is around them: nothing that a stranger leaves open may take long. */
const TOKEN = /<!--|<!\[CDATA\[|<[^<>]*>|[^<]+/gu;
const TAG = /^<(\/?)(?:[\w.-]+:)?([\w.-]+)[^>]*?(\/?)>$/u;

/** The text in XML: paragraphs with blank lines between them, rows of tables as lines of cells. */
function wordsOfXml(part: string, xml: string): string {
  const pieces: string[] = [];
  const spoken: string[] = [];
  let depth = 0;
  for (const [token] of xml.matchAll(TOKEN)) {
    if (token === '<!--') pieces.push('\n');
    else if (!token.startsWith('<')) pieces.push(decodeEntities(depth > 0 ? token.replaceAll('|', '/') : token));
    else {
      const [, close = '', name = '', single = ''] = TAG.exec(token) ?? [];
      const isEnd = close !== '' || single !== '';
      if (CELL.test(name) && single === '') depth += close === '' ? 1 : -1;
      if (TABLE.test(name)) pieces.push('\n\n');
      else if (isEnd && CELL.test(name)) pieces.push('|');
      else if (isEnd && ROW.test(name)) pieces.push('\n');
      else if (single !== '' && Object.hasOwn(GAPS, name)) pieces.push(GAPS[name] ?? '');
      else if (isEnd && (LINE.test(name) || PROPERTIES.test(part)))
        pieces.push(depth > 0 ? ' ' : BREAK.test(name) ? '\n' : '\n\n');
      for (const [, said = '', sheet = said] of token.matchAll(SPOKEN)) spoken.push(decodeEntities(sheet));
    }
  }
  return [pieces.join(''), ...spoken].join('\n\n');
}
