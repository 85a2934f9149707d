/** The text of a Rich Text file, which writes most Vietnamese letters as numbers (RTF 1.9.1). */

const CONTROL =
  /\\u(-?\d{1,6}) ?(?:\\'[\da-f]{2}|\?)?|\\'([\da-f]{2})|\\([a-z]{1,32})(-?\d{1,10})? ?|\\([^a-z])|[{}\r\n]/giu;
const SAID: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  cell: '|',
  tab: ' ',
  emdash: '–',
  endash: '–',
};
const windows = new TextDecoder('windows-1258');

/** True for a Rich Text file. */
export function isRtf(text: string): boolean {
  return text.startsWith('{\\rtf');
}

/** What is left of a Rich Text file without what says how it looks: paragraphs as lines, rows as lines of cells. */
export function wordsOfRtf(text: string): string {
  return text.replace(CONTROL, (_, code?: string, byte?: string, word?: string, _number?: string, sign?: string) => {
    if (code !== undefined) return String.fromCharCode(Number(code) & 0xffff);
    if (byte !== undefined) return windows.decode(Uint8Array.of(Number.parseInt(byte, 16)));
    if (word !== undefined) return SAID[word] ?? '';
    if (sign === '~') return '\u00A0';
    return sign === '_' ? '-' : sign !== undefined && '\\{}'.includes(sign) ? sign : '';
  });
}
