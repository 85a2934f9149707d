/** Paragraphs as words on one line, and cut into their sentences. */
import type { Paragraph, PhrasingContent } from 'mdast';
import { joinTexts } from '#lib/markdown/nodes.ts';
import { textOf } from '#lib/markdown/text-of.ts';

/** Words with their marks. */
export type Words = readonly PhrasingContent[];

const SPACE: PhrasingContent = { type: 'text', value: ' ' };
/** Also after a semicolon: what it parts may be asked of two bodies. */
const GAP = /(?<=[.;!?]["”’»)]?)\s+/u;

/** The words of a paragraph, on one line. */
export function wordsOf(node: Paragraph): Words {
  return node.children.map(onOneLine);
}

/** Words cut after each full stop and semicolon; those within marks stay together. */
export function sentencesIn(words: Words): readonly Words[] {
  const sentences: PhrasingContent[][] = [[]];
  for (const one of words) {
    const parts = one.type === 'text' ? one.value.split(GAP) : null;
    if (!parts) sentences.at(-1)?.push(one);
    for (const [index, value] of parts?.entries() ?? []) {
      if (index > 0) sentences.push([]);
      if (value !== '') sentences.at(-1)?.push({ type: 'text', value });
    }
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

/** Sentences as one text again. */
export function joinSentences(sentences: readonly Words[]): Words {
  return joinTexts(sentences.flatMap((words, index) => (index === 0 ? words : [SPACE, ...words]))) as PhrasingContent[];
}

/** Words that end as a sentence does: a list's semicolon, or nothing, becomes a full stop. */
export function endSentence(words: Words): Words {
  const last = words.at(-1);
  if (!last) return words;
  const before = words.slice(0, -1);
  if ('children' in last) {
    const ended = endSentence(last.children);
    const isChanged = ended.length === last.children.length;
    return isChanged ? [...before, { ...last, children: [...ended] } as PhrasingContent] : [...words, full()];
  }
  if (last.type !== 'text') return [...words, full()];
  const value = last.value.trimEnd();
  if (value === '' && before.length > 0) return endSentence(before);
  if (/[;,]$/u.test(value)) return [...before, { type: 'text', value: value.replace(/\s*[;,]$/u, '.') }];
  const isEnded = /[.!?…:]["”’»)]*$/u.test(value) || value === '';
  return isEnded ? [...before, { type: 'text', value }] : [...before, { type: 'text', value: `${value}.` }];
}

function full(): PhrasingContent {
  return { type: 'text', value: '.' };
}

/** The text of words. */
export function textIn(words: Words): string {
  return words.map(textOf).join('');
}

/** Footnotes stay with the narrative that has their texts. */
function onOneLine<Node extends PhrasingContent>(node: Node): PhrasingContent {
  if (node.type === 'footnoteReference') return { type: 'text', value: '' };
  if (node.type === 'break') return SPACE;
  if (node.type === 'text') return { ...node, value: node.value.replace(/\s*\n\s*/gu, ' ') };
  return 'children' in node ? { ...node, children: node.children.map(onOneLine) } : node;
}
