/** What is wrong between the items of a group or a list, and in them. */
import { tellNoColon, tellNoSpace } from './colon.ts';
import { isBareGroup, tellBareGroup, tellBareList } from './lost-brackets.ts';
import { tellQuotes } from './quoted.ts';
import { tellAround, tellThousands, whyQuote } from './quoting.ts';
import type { Scan } from './slip.ts';

/** What stands in a group or a list; `plain` without quotes and brackets. */
export interface Value {
  readonly start: number;
  end: number;
  readonly kind: 'plain' | 'other';
}

/** What stands between two commas. */
export interface Item {
  readonly start: number;
  /** Null for what has no colon. */
  readonly key: string | null;
  readonly value: Value;
}

/** Tells what is wrong between and in the items of a group or list. */
export function judge(scan: Scan, items: readonly Item[], isMap: boolean, parent: string): void {
  const { text, keys } = scan;
  const isFree = keys.free.has(parent);
  const kept: { readonly item: Item; hasComma: boolean }[] = [];
  for (const item of items) {
    const last = kept.at(-1);
    const word = /^[\p{L}-]+/u.exec(text.slice(item.start, item.value.end))?.[0] ?? '';
    if (isMap && item.key === null && item.value.kind === 'plain' && keys.names.has(word) && !isFree) {
      if (item.start + word.length < item.value.end) tellNoColon(scan, item.start, word);
      continue;
    }
    const isRest =
      item.key === null
        ? item.value.kind === 'plain'
        : !isFree && isWords(item.key, scan) && item.value.kind === 'plain';
    if (isMap && isRest && last?.item.key && last.item.value.kind === 'plain') {
      last.item.value.end = item.value.end;
      last.hasComma = true;
    } else kept.push({ item, hasComma: false });
  }
  for (const { item, hasComma } of kept) {
    if (!isMap && item.key !== null) {
      const isPair = keys.names.has(item.key);
      if (!isPair) tellQuotes(scan, { start: item.start, end: item.value.end }, null, 'có dấu hai chấm', true);
      continue;
    }
    if (item.value.kind === 'plain' && item.value.end > item.value.start) judgeValue(scan, item, { hasComma, isFree });
  }
}

/** True for what is no key but words before a colon. */
function isWords(key: string, { keys }: Scan): boolean {
  return /\s/u.test(key) && !keys.isVietnamese(key);
}

/** Tells what is wrong in a plain value: a comma that is missing before the next key, or quotes. */
function judgeValue(
  scan: Scan,
  { key, value }: Item,
  how: { readonly hasComma: boolean; readonly isFree: boolean },
): void {
  const { text, keys } = scan;
  let { start } = value;
  let name = key;
  const said = text.slice(value.start, value.end);
  for (const found of said.matchAll(/\s([a-z][a-z-]*):(\s?)/gu)) {
    const [, next = '', space = ''] = found;
    if (key === null || !keys.names.has(next)) continue;
    const at = value.start + found.index;
    const end = start + text.slice(start, at).trimEnd().length;
    quoteWhere(scan, start, end, name, { ...how, hasComma: false });
    const message = `Thiếu dấu phẩy trước \`${next}\`; hãy viết \`${name}: ${text.slice(start, end)}, ${next}: …\``;
    const edits = [{ start: end, end, text: ',' }];
    scan.tell({ start: at + 1, end: at + 1 + next.length, message, edits, isCertain: true });
    start = at + found[0].length;
    if (space === '') tellNoSpace(scan, at + 1, at + 1 + next.length);
    name = next;
  }
  quoteWhere(scan, start, value.end, name, how);
}

function quoteWhere(
  scan: Scan,
  start: number,
  end: number,
  name: string | null,
  { hasComma, isFree }: { readonly hasComma: boolean; readonly isFree: boolean },
): void {
  const value = scan.text.slice(start, end);
  if (name !== null && isBareGroup(scan, name, value, isFree)) {
    tellBareGroup(scan, { start, end }, name, !hasComma && /^\s*\}/u.test(scan.text.slice(end, end + 40)));
    return;
  }
  if (name !== null && hasComma && scan.keys.lists.has(name) && !/["'“]/u.test(value)) {
    tellBareList(scan, { start, end }, name);
    return;
  }
  if (!hasComma && tellAround(scan, start, end, name)) return;
  tellThousands(scan, start, end, name);
  const reason = hasComma ? { what: 'có dấu phẩy', isSilent: true } : whyQuote(value, true, scan);
  if (reason && value !== '') tellQuotes(scan, { start, end }, name, reason.what, reason.isSilent);
}
