/** Values that need quotes, and how they get them without a word changed. */
import type { Scan, SlipEdit } from './slip.ts';

/** Why a value cannot stand without quotes. */
export interface QuoteReason {
  /** Vietnamese, said of the value: `có dấu hai chấm`. */
  readonly what: string;
  /** True where YAML reads it as something else without a word. */
  readonly isSilent: boolean;
}

const OPENING = '“”„‟«＂‘’';
const CLOSING = '”“‟»＂’‘';

/** Why a plain value needs quotes; null where it needs none. */
export function whyQuote(
  value: string,
  isInFlow: boolean,
  scan: Pick<Scan, 'anchors' | 'aliases'>,
): QuoteReason | null {
  const [first = ''] = value;
  const loud = (what: string): QuoteReason => ({ what, isSilent: false });
  if (first === '`') return loud('bắt đầu bằng dấu nháy ngược');
  if (first === '%' || first === '@') return loud(`bắt đầu bằng ký tự \`${first}\``);
  if (first === '#') return { what: 'bắt đầu bằng dấu `#` nên bị bỏ qua', isSilent: true };
  if ('&*!'.includes(first) && !isMeant(value, scan))
    return { what: `bắt đầu bằng ký tự \`${first}\``, isSilent: true };
  if ('|>'.includes(first) && !isInFlow && !/^[|>][+-]?\d?[+-]?$/u.test(value))
    return loud(`bắt đầu bằng ký tự \`${first}\``);
  if ('|>'.includes(first) && isInFlow) return loud(`bắt đầu bằng ký tự \`${first}\``);
  if (/^[,\]}]/u.test(value)) return loud(`bắt đầu bằng ký tự \`${first}\``);
  if (/^[-?](?:\s|$)/u.test(value)) return loud(`bắt đầu bằng ký tự \`${first}\``);
  if (/:(?:\s|$)/u.test(value)) return loud('có dấu hai chấm');
  if (isInFlow && /[[\]{}]/u.test(value)) return loud('có dấu ngoặc');
  return /\s#/u.test(value) ? { what: 'có dấu `#`, phần sau dấu ấy bị bỏ qua', isSilent: true } : null;
}

/** True for what a person who knows YAML wrote: `&a value` that is called, `*a` that is named, `!!str`. */
function isMeant(value: string, { anchors, aliases }: Pick<Scan, 'anchors' | 'aliases'>): boolean {
  const [, mark = '', name = ''] = /^([&*])([\w-]+)(?:\s|$)/u.exec(value) ?? [];
  return mark === '' ? value.startsWith('!!') : (mark === '&' ? aliases : anchors).has(name);
}

/** The edits that put a value in straight quotes, its own words as they are. */
export function quoteEdits({ text }: Pick<Scan, 'text'>, start: number, end: number): readonly SlipEdit[] {
  const value = text.slice(start, end);
  const isPlain = !/["\\]/u.test(value);
  const mark = isPlain || value.includes("'") ? '"' : "'";
  const inner = isPlain || mark === "'" ? [] : [...value.matchAll(/["\\]/gu)];
  return [
    { start, end: start, text: mark },
    ...inner.map(({ index }) => ({ start: start + index, end: start + index, text: '\\' })),
    { start: end, end, text: mark },
  ];
}

/** The length of a value in curly quotes with nothing behind it but what `after` allows; 0 where `at` opens none. */
export function curlyLength(line: string, after: RegExp): number {
  const kind = OPENING.indexOf(line[0] ?? ' ');
  const isStraight = line.startsWith('"');
  if (kind < 0 && !isStraight) return 0;
  const closing = isStraight ? CLOSING : `${CLOSING}"`;
  for (let at = 1; at < line.length; at++)
    if (closing.includes(line[at] ?? ' ') && after.test(line.slice(at + 1))) return at + 1;
  return 0;
}

/** The edits that make curly quotes around a value straight. */
export function straightEdits({ text }: Pick<Scan, 'text'>, start: number, end: number): readonly SlipEdit[] {
  const inner = text.slice(start + 1, end - 1);
  const mark = /["\\]/u.test(inner) && !inner.includes("'") ? "'" : '"';
  const escapes = mark === '"' ? [...inner.matchAll(/["\\]/gu)] : [];
  const outer = [start, end - 1].flatMap((at) => (text[at] === mark ? [] : [{ start: at, end: at + 1, text: mark }]));
  return [...outer, ...escapes.map(({ index }) => ({ start: start + 1 + index, end: start + 1 + index, text: '\\' }))];
}

/** Tells thousands with their dots, which YAML reads as a fraction: `1.000` is 1 to it. */
export function tellThousands(scan: Scan, start: number, end: number, name: string | null): void {
  const value = scan.text.slice(start, end);
  if (name === null || !scan.keys.names.has(name) || !/^[1-9]\d{0,2}\.\d{3}$/u.test(value)) return;
  const text = value.replace('.', '');
  const message = `Giá trị của \`${name}\` là số có dấu chấm, được đọc là ${Number(value)}; hãy viết liền: \`${name}: ${text}\``;
  scan.tell({ start, end, message, edits: [{ start, end, text }], isCertain: true, isSilent: true });
}

/** Tells marks of Markdown around a whole value: nothing but they go. True where they are told. */
export function tellAround(scan: Scan, start: number, end: number, name: string | null): boolean {
  const value = scan.text.slice(start, end);
  const [, mark = '', inner = ''] = /^(\*{1,3}|__)([^*_"'\s](?:[^*_]*[^*_\s])?)\1$/u.exec(value) ?? [];
  if (mark === '' || /: |[#"'\\]/u.test(inner) || /^[[{&!|>%@`-]/u.test(inner)) return false;
  const named = name === null ? inner : `${name}: ${inner}`;
  const message = `Giá trị này nằm giữa hai dấu \`${mark}\` (chữ đậm, nghiêng của Markdown), ở đây không dùng được; hãy bỏ hai dấu ấy: \`${named}\``;
  const edits = [
    { start, end: start + mark.length, text: '' },
    { start: end - mark.length, end, text: '' },
  ];
  scan.tell({ start, end, message, edits, isCertain: true, isSilent: true });
  return true;
}
