/** Groups and lists in round brackets: `base: ( by: 2024-01-15 )`, `for: (commune, agency)`. */
import type { KnownKeys, Slip } from './slip.ts';

/** `key: (` or `- (`, with what stands behind it on the line. */
const OPEN = /(?:(?<=^|[\s{,(])([\p{L}\d-]+)[ \t]*:[ \t]*|(?<=^[ \t]*-[ \t]+))\((?=([^\n]*))/gmu;
const FIRST_KEY = /^[ \t]*([\p{L}\d-]+)[ \t]*[:：=](?=\s)/u;
const AFTER = /^[ \t]*(?:[,)}\]#]|\r?$)/u;

/** The text with the brackets that are meant, character for character; each pair is told. */
export function readRoundBrackets(text: string, keys: KnownKeys, tell: (slip: Slip) => void): string {
  if (!text.includes('(')) return text;
  const chars = [...text.matchAll(OPEN)].flatMap(({ 0: whole, 1: key, 2: rest = '', index }) => {
    const start = index + whole.length - 1;
    const length = closing(rest);
    if (length < 0 || !AFTER.test(rest.slice(length + 1))) return [];
    const inner = rest.slice(0, length);
    const pair = pairFor(key, inner, keys);
    if (pair === null) return [];
    const end = start + length + 2;
    const [open = '', close = ''] = pair;
    const [what, which] = pair === '{}' ? ['Nhóm', 'nhọn'] : ['Danh sách', 'vuông'];
    const typed = pair === '{}' ? `{ ${inner.trim()} }` : `[${inner.trim()}]`;
    const named = key === undefined ? '- ' : `${key}: `;
    tell({
      start,
      end,
      message: `${what} này đặt trong ngoặc tròn; hãy dùng ngoặc ${which}: \`${named}${typed}\``,
      edits: [
        { start, end: start + 1, text: open },
        { start: end - 1, end, text: close },
      ],
      isCertain: true,
      isSilent: true,
    });
    return [[start, open] as const, [end - 1, close] as const];
  });
  let [result, at] = ['', 0];
  for (const [index, char] of chars.sort(([a], [b]) => a - b)) {
    result += text.slice(at, index) + char;
    at = index + 1;
  }
  return result + text.slice(at);
}

/** What the brackets should be; null where they are of the words. */
function pairFor(key: string | undefined, inner: string, keys: KnownKeys): '{}' | '[]' | null {
  const [, first] = FIRST_KEY.exec(inner) ?? [];
  if (first !== undefined) {
    const groups = key === undefined ? keys.names : (keys.inner.get(key) ?? keys.inner.get('*'));
    return groups?.has(first) || (key !== undefined && keys.free.has(key)) ? '{}' : null;
  }
  const isList = key !== undefined && keys.lists.has(key) && /[,;]/u.test(inner);
  return isList && !/[()"'“”]/u.test(inner) ? '[]' : null;
}

/** The length of what stands before the bracket that closes; -1 where none does. */
function closing(rest: string): number {
  let depth = 0;
  for (const { 0: mark, index } of rest.matchAll(/[()]/gu)) {
    if (mark === ')' && depth === 0) return index;
    depth += mark === '(' ? 1 : -1;
  }
  return -1;
}
