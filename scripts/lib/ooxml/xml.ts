/** XML as text: the one place where text and attributes enter it. */

/** What XML 1.0 cannot hold, lone surrogates too: Office refuses a whole file for one such character. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const SPECIAL = /[&<>"]/u;

/** Text as a document holds it: NFC, on one line, nothing that XML cannot hold. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(NOT_XML, '')
    .replace(/[\t\n\r]+/gu, ' ');
}

/** Text or the value of an attribute. */
export function escapeXml(text: string): string {
  const clean = cleanText(text);
  return SPECIAL.test(clean)
    ? clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : clean;
}

/** The first line of every part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
