/** Reads the tables that a form carries in the place of csv-parse, which needs the buffers of Node.js. */

/** What is asked of csv-parse. */
interface Wanted {
  readonly delimiter: string;
  readonly on_record: (given: { record: string[]; raw: string; info: { lines: number } }) => null;
}

/** Thrown where csv-parse would; tables that a form carries have been read before. */
export class CsvError extends Error {}

/** Hands every row over, as csv-parse does: cells between quotes or not, those between quotes with line ends in them. */
export function parse(text: string, { delimiter, on_record }: Wanted): void {
  let [at, lines] = [0, 0];
  while (at < text.length) {
    const from = at;
    const record: string[] = [];
    for (let isOpen = true; isOpen; ) {
      const quoted = /^[ \t]*"((?:[^"]|"")*)"[ \t]*/u.exec(text.slice(at));
      const bare = /^[^\n]*/u.exec(text.slice(at))?.[0].split(delimiter, 1)[0] ?? '';
      record.push(quoted ? (quoted[1] ?? '').replaceAll('""', '"') : bare.trim());
      at += quoted ? quoted[0].length : bare.length;
      isOpen = text[at] === delimiter;
      if (!isOpen && at < text.length && text[at] !== '\n') throw new CsvError('Invalid closing quote');
      at += 1;
    }
    const raw = text.slice(from, at);
    lines += raw.split('\n').length - (raw.endsWith('\n') ? 1 : 0);
    if (raw.trim() !== '') on_record({ record, raw, info: { lines } });
  }
}
