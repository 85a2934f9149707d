/** The words of a paragraph on one line, with their marks; cut, joined and ended. */
import type { Paragraph, PhrasingContent } from 'mdast';
import { joinTexts } from '#lib/markdown/nodes.ts';
import { textOf } from '#lib/markdown/text-of.ts';

/** Words with their marks. */
export type Words = readonly PhrasingContent[];

/** The words of a paragraph, on one line. Footnotes stay with the narrative that has their texts. */
export function wordsOf({ children }: Paragraph): Words {
  return joinTexts(children.map(onOneLine)) as Words;
}

function onOneLine(node: PhrasingContent): PhrasingContent {
  if (node.type === 'footnoteReference') return { type: 'text', value: '' };
  if (node.type === 'break') return { type: 'text', value: ' ' };
  if (node.type === 'text') return { ...node, value: node.value.replace(/\s{2,}|[^\S ]/gu, ' ') };
  return 'children' in node ? { ...node, children: node.children.map(onOneLine) } : node;
}

/** The text of words. */
export function textIn(words: Words): string {
  return words.map(textOf).join('');
}

/** The words from one place in their text to another. What cannot be cut stands where it begins. */
export function slice(words: Words, from: number, to: number): Words {
  if (from === 0 && to === Infinity) return words;
  let at = 0;
  const cut: PhrasingContent[] = [];
  for (const node of words) {
    const [start, length] = [at, textOf(node).length];
    at += length;
    if (start >= to || (start + length <= from && !(length === 0 && start === from))) continue;
    if (node.type === 'text') cut.push({ ...node, value: node.value.slice(Math.max(0, from - start), to - start) });
    else if ('children' in node)
      cut.push({ ...node, children: [...slice(node.children, from - start, to - start)] } as PhrasingContent);
    else if (start >= from) cut.push(node);
  }
  return cut;
}

/** Words with a space between them. */
export function joinWords(parts: readonly Words[]): Words {
  const space: PhrasingContent = { type: 'text', value: ' ' };
  return joinTexts(parts.flatMap((words, index) => (index === 0 ? words : [space, ...words]))) as Words;
}

/** Words that end as a sentence does: a list's semicolon, or nothing, becomes a full stop. */
export function endSentence(words: Words): Words {
  const last = words.at(-1);
  if (!last) return words;
  const before = words.slice(0, -1);
  const full: PhrasingContent = { type: 'text', value: '.' };
  if ('children' in last) {
    const children = endSentence(last.children);
    return children.length > last.children.length ? [...words, full] : [...before, withChildren(last, children)];
  }
  if (last.type !== 'text') return [...words, full];
  const trimmed = last.value.trimEnd();
  const value = /[;,]$/u.test(trimmed.slice(-1)) ? `${trimmed.slice(0, -1).trimEnd()}.` : trimmed;
  if (value === '' && before.length > 0) return endSentence(before);
  const isEnded = /[.!?…:][”’"'»)\]]*$/u.test(value) || value === '';
  return [...before, { type: 'text', value: isEnded ? value : `${value}.` }];
}

/** Words that begin with a capital letter; not `a) …`. */
export function capitalized([first, ...others]: Words): Words {
  if (first && 'children' in first) return [withChildren(first, capitalized(first.children)), ...others];
  if (first?.type !== 'text' || /^\p{L}[.)]/u.test(first.value)) return first ? [first, ...others] : [];
  const initial = first.value.charAt(0).toUpperCase();
  return first.value.startsWith(initial)
    ? [first, ...others]
    : [{ type: 'text', value: initial + first.value.slice(1) }, ...others];
}

function withChildren(node: PhrasingContent, children: Words): PhrasingContent {
  return { ...node, children: [...children] } as PhrasingContent;
}
