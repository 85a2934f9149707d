/** What is found in a file, in short. All numbers are made up. */
import { screenFile } from '#lib/screening/screen.ts';

const NONE: ReadonlySet<string> = new Set();

/** A text as a file holds it. */
export const bytes = (text: string) => new TextEncoder().encode(text);

/** What is told, as place, rule and the words that differ: where, and what is masked. */
export function told(file: string, content: Uint8Array | string | null, contacts = NONE): readonly string[] {
  const given = typeof content === 'string' ? bytes(content) : content;
  return screenFile(file, given, contacts).map(({ place: { start }, rule, message, actual }) => {
    const [where = ''] = /^Trong .*?(?=: (?:Có dấu|Số |Ảnh |Tệp |Máy ))/u.exec(message) ?? [];
    return `${start.line}:${start.column} ${rule} ${actual ?? message.split(/[;(]/u)[0]}${where && ` ${where}`}`;
  });
}
