/** Values in quotes: where they end, and what is wrong with their quotes. */
import { curlyLength, quoteEdits, straightEdits } from './quoting.ts';
import type { Scan } from './slip.ts';

/**
 * Reads a value that begins with a quote, straight or curly, at `start` and ends before `lineEnd`; `after` is what may stand behind it.
 * The offset behind it, or null for what is no value in quotes: a plain one that begins with a quoted word.
 */
export function readQuoted(scan: Scan, start: number, lineEnd: number, after: RegExp, name: string): number | null {
  const { text } = scan;
  const line = text.slice(start, lineEnd);
  const mark = line[0] ?? '';
  if (mark !== '"' && mark !== "'") {
    const length = curlyLength(line, after);
    if (length === 0) return /[”‟»"]/u.test(line.slice(1)) ? null : unclosedCurly(scan, start, lineEnd, name, after);
    const end = start + length;
    const edits = straightEdits(scan, start, end);
    const mended = `${name}: "${text.slice(start + 1, end - 1)}"`;
    const message = `Giá trị của \`${name}\` đặt trong nháy cong “ ”; hãy đặt trong dấu ngoặc kép thẳng: \`${mended}\``;
    scan.tell({ start, end, message, edits, isCertain: true, isSilent: true });
    return end;
  }
  const closes = closings(line, mark).filter((at) => after.test(line.slice(at + 1)));
  const [first] = closings(line, mark);
  const [end] = closes;
  if (end !== undefined && end === first) {
    if (mark === '"') tellBackslash(scan, start, start + end + 1, name);
    return start + end + 1;
  }
  if (end !== undefined) {
    const inner = line.slice(1, end);
    const other = mark === '"' ? "'" : '"';
    const isCertain = !inner.includes(other) && !inner.includes('\\');
    const edits = [
      { start, end: start + 1, text: other },
      { start: start + end, end: start + end + 1, text: other },
    ];
    const message = `Giá trị của \`${name}\` có dấu nháy ở bên trong; hãy dùng nháy khác ở ngoài: \`${name}: ${other}${inner}${other}\``;
    scan.tell({ start, end: start + end + 1, message, edits, isCertain });
    return start + end + 1;
  }
  const curly = mark === '"' ? curlyLength(line, after) : 0;
  if (curly > 0) {
    const edits = straightEdits(scan, start, start + curly);
    const message = `Giá trị của \`${name}\` mở bằng nháy thẳng, đóng bằng nháy cong; hãy đặt trong dấu ngoặc kép thẳng: \`${name}: "${line.slice(1, curly - 1)}"\``;
    scan.tell({ start, end: start + curly, message, edits, isCertain: true });
    return start + curly;
  }
  if (first !== undefined) return null;
  return unclosed(scan, start, lineEnd, mark, name, after.test(','));
}

/** Where a mark stands in a line behind its first character, but for doubled and escaped ones. */
function closings(line: string, mark: string): readonly number[] {
  const found: number[] = [];
  for (let at = 1; at < line.length; at++) {
    if (mark === '"' && line[at] === '\\') at++;
    else if (mark === "'" && line[at] === "'" && line[at + 1] === "'") at++;
    else if (line[at] === mark) found.push(at);
  }
  return found;
}

/** A value in double quotes takes `\` for the beginning of an escape. */
function tellBackslash(scan: Scan, start: number, end: number, name: string): void {
  const inner = scan.text.slice(start + 1, end - 1);
  if (!/\\(?![0abefnrtvxuUNLP"\\/_ \t])/u.test(inner)) return;
  const edits = [start, end - 1].map((at) => ({ start: at, end: at + 1, text: "'" }));
  const message = `Giá trị của \`${name}\` có dấu \`\\\`; hãy đặt trong nháy đơn: \`${name}: '${inner}'\``;
  scan.tell({ start, end, message, edits, isCertain: !inner.includes("'") });
}

/**
 * A quote that its line does not close: of a text over several lines, which is right, or forgotten. Then it is closed before the next
 * key, or at the end of the line, but before what closes the list or the group that the line opens.
 */
function unclosed(scan: Scan, start: number, lineEnd: number, mark: string, name: string, isInFlow: boolean): number {
  const closing = closingBelow(scan.text, lineEnd, mark);
  const below = scan.text.slice(lineEnd, closing ?? lineEnd);
  const isSwallowing = below.split('\n').some((line) => scan.keys.names.has(KEY_LINE.exec(line)?.[1] ?? ''));
  if (closing !== null && !isSwallowing && !/\n[ \t\r]*\n/u.test(below)) return closing + 1;
  const { end, isBeforeKey } = closingPlace(scan, start, lineEnd);
  const message = `Giá trị của \`${name}\` thiếu dấu \`${mark}\` đóng; hãy thêm: \`${name}: ${scan.text.slice(start, end)}${mark}\``;
  const edits = [{ start: end, end, text: mark }];
  // In a list a comma may part two items of which the first lost its quote.
  const isOne = !scan.keys.lists.has(name) || !scan.text.slice(start, end).includes(',');
  // The mark below may be the one that is lacking here, or open a value of its own.
  const last = below.slice(below.lastIndexOf('\n') + 1);
  const isOpening = closing === null || !isSwallowing || KEY_ALONE.test(last);
  const isCertain = end > start + 1 && isOne && isOpening && (isInFlow || !isBeforeKey);
  scan.tell({ start, end: start + 1, message, edits, isCertain, isSilent: isSwallowing || isBeforeKey });
  return end;
}

/** A curly quote that nothing closes; null where a line below does. */
function unclosedCurly(scan: Scan, start: number, lineEnd: number, name: string, after: RegExp): number | null {
  const below = scan.text.slice(lineEnd, lineEnd + LONGEST_QUOTED).split(/\n[ \t\r]*(?:\n|$)/u)[0] ?? '';
  const [more = ''] = /^[^”‟»"]*(?=[”‟»"])/u.exec(below) ?? [];
  if (more !== '' && !more.split('\n').some((line) => KEY_LINE.test(line))) return null;
  const end = closingPlace(scan, start, lineEnd).end;
  const mended = `"${scan.text.slice(start + 1, end)}"`;
  const message = `Giá trị của \`${name}\` mở bằng nháy cong \`${scan.text[start]}\` mà không đóng; hãy đặt trong dấu ngoặc kép thẳng: \`${name}: ${mended}\``;
  const edits = [
    { start, end: start + 1, text: '"' },
    { start: end, end, text: '"' },
  ];
  const isCertain = end > start + 1 && after.test(scan.text.slice(end, lineEnd)) && !/[\\"]/u.test(mended.slice(1, -1));
  scan.tell({ start, end, message, edits, isCertain, isSilent: true });
  return end;
}

/** Where a quote that its line does not close should be closed; `isBeforeKey` where another key follows on the line. */
function closingPlace(
  { text, keys }: Scan,
  start: number,
  lineEnd: number,
): { readonly end: number; readonly isBeforeKey: boolean } {
  const line = text.slice(start, lineEnd);
  const next = [...line.matchAll(/\s*[,;，]\s*([\p{L}-]+)\s*:(?=\s|$)/gu)].find(([, key = '']) => keys.names.has(key));
  return {
    end: start + line.slice(0, next?.index).replace(/[\s\]},]*$/u, '').length,
    isBeforeKey: next !== undefined,
  };
}

const KEY_LINE = /^\s*(?:-\s+)?(?:\{\s*)?([\p{L}-]+)\s*:(?:\s|$)/u;
/** A line of a key, up to its value. */
const KEY_ALONE = /^\s*(?:-\s+)?(?:\{\s*)?[\p{L}-]+\s*:\s*$/u;
/** Nobody quotes a longer text, in characters. */
const LONGEST_QUOTED = 2000;

/** The offset of the next mark below a line; null where there is none near. */
function closingBelow(text: string, lineEnd: number, mark: string): number | null {
  const [at] = closings(`${mark}${text.slice(lineEnd, lineEnd + LONGEST_QUOTED)}`, mark);
  return at === undefined ? null : lineEnd + at - 1;
}

/** Tells that a value needs quotes. */
export function tellQuotes(
  scan: Scan,
  { start, end }: { readonly start: number; readonly end: number },
  name: string | null,
  what: string,
  isSilent: boolean,
): void {
  const edits = quoteEdits(scan, start, end);
  const value = scan.text.slice(start, end);
  const quoted = edits
    .toReversed()
    .reduce((text, { start: at, text: mark }) => text.slice(0, at - start) + mark + text.slice(at - start), value);
  const message =
    name === null
      ? `Phần tử này ${what}; hãy đặt trong dấu ngoặc kép: \`${quoted}\``
      : `Giá trị của \`${name}\` ${what}; hãy đặt trong dấu ngoặc kép: \`${name}: ${quoted}\``;
  scan.tell({ start, end, message, edits, isCertain: !value.includes('\n'), isSilent });
}
