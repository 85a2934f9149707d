import type { Html } from 'mdast';
import type { Context } from '../model/context.ts';
import type { Block, Inline } from '../model/model.ts';
import { text } from '../model/text.ts';
import { textParagraph } from './paragraph.ts';

const COMMENT = /<!--[\s\S]*?(?:-->|$)/gu;
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/gu;
/** Tags inside a word do not part it: `H<sub>2</sub>O`. */
const MARK_TAG =
  /<\/?(?:a|abbr|b|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|var)(?:\s[^<>]*)?\/?>/giu;
const TAG = /<[/!?]?\p{L}[^<>]*>/gu;
const ENTITY = /&(?:#(\d+)|#x([\da-f]+)|(\w+));/giu;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u{A0}' };

/** The text in a piece of HTML. Comments are the author's notes and never part of it. */
export function textOfHtml(value: string): string {
  const bare = value.replace(COMMENT, '').replace(CDATA, '$1').replace(MARK_TAG, '').replace(TAG, ' ');
  return bare.replace(ENTITY, (entity, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : entity;
  });
}

/** HTML between blocks: its text, as a paragraph. */
export function html(node: Html, context: Context): readonly Block[] {
  const words = textOfHtml(node.value).replace(/\s+/gu, ' ').trim();
  return words === '' ? [] : [textParagraph([text(words)], context)];
}

/** HTML in a paragraph, which is one tag or one comment: only a line break means anything. */
export function inlineHtml(node: Html, context: Context): readonly Inline[] {
  if (/^<br(?:\s[^<>]*)?\/?>$/iu.test(node.value)) return [{ type: 'break' }];
  const words = textOfHtml(node.value);
  return words.trim() === '' ? [] : [text(words, context.marks)];
}
