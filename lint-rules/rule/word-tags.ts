/** Tags of Word's own HTML: a prefix and a colon make words of them to Markdown. */
import type { Position } from 'unist';
import type { Prose } from '#lib/markdown/prose.ts';
import type { Edit } from '#lib/problem.ts';
import type { Tell } from './define-rule.ts';

const PREFIX = '(?:o|v|w|m|x|st1)';
const BEGINNING = `<${PREFIX}:[a-z]\\w{0,40}(?:\\s[^<>]{0,200})?`;
const CLOSING = `</${PREFIX}:\\w{1,40}>`;
const NOTHING = `(?:${BEGINNING}/>|${BEGINNING}>(?:\\s|&nbsp;)*${CLOSING})+`;
/** A tag with what it closes, where that is nothing; else the tag, or a closing one, alone. */
const TAGS = new RegExp(`(?<empty>${NOTHING})|(?<open>${BEGINNING}>)|${CLOSING}`, 'giu');
const EMPTY = new RegExp(`^${NOTHING}$`, 'iu');
const MAY_HOLD = /<(?:o|v|w|m|x|st1):/i;

/** Tells tags of Word: nothing is lost with one that is empty, of others the words between them stay. */
export function checkWordTags({ passages, all, source }: Prose, tell: Tell): void {
  if (!MAY_HOLD.test(all)) return;
  for (const passage of passages) {
    let open = 0;
    for (const { 0: actual, index, groups } of passage.prose.matchAll(TAGS)) {
      const { place } = passage.locate({ start: index, end: index + actual.length });
      const isEmpty = groups?.empty !== undefined;
      const isOpen = groups?.open !== undefined;
      open += isOpen ? 1 : isEmpty ? 0 : -1;
      // What the former tag opened is told there.
      if (!isOpen && !isEmpty && open >= 0) continue;
      open = Math.max(open, 0);
      const [tag] = /^<\/?[\w:]+/u.exec(actual) ?? [];
      const message = `Thẻ \`${tag}>\` do Word để lại khi dán, không có dạng trong văn bản chính thức; hãy bỏ ${isOpen ? 'thẻ, giữ lại chữ' : 'đi'}`;
      tell(place, message, { actual, fix: isEmpty ? without(place, source) : undefined });
    }
  }
}

/** Without the tag at a place; the words around it stay apart. */
function without({ start, end }: Position, source: string): Edit | undefined {
  const [from = 0, to = 0] = [start.offset, end.offset];
  if (!EMPTY.test(source.slice(from, to))) return undefined;
  const isBetween =
    /[\p{L}\p{N}]$/u.test(source.slice(Math.max(0, from - 1), from)) && /^[\p{L}\p{N}]/u.test(source.slice(to, to + 2));
  return { start: from, end: to, text: isBetween ? ' ' : '' };
}
