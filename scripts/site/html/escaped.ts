/** Words as HTML, escaped byte for byte as hast-util-to-html does it. */

/** What would be markup in a text. */
const IN_TEXT = /[<&]/gu;
/** What would end an attribute, or be taken for something else in it. */
const IN_QUOTES = /[\0"&'`]/gu;

/** Words between tags. */
export function inText(words: string): string {
  return escaped(words, IN_TEXT);
}

/** Words of an attribute, between double quotes. */
export function inQuotes(words: string): string {
  return escaped(words, IN_QUOTES);
}

function escaped(words: string, dangerous: RegExp): string {
  if (words.search(dangerous) < 0) return words;
  return words.replaceAll(dangerous, (sign) => `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`);
}
