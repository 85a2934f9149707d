/** The sentences of a paragraph that ask for something: where they begin, whatever marks they bear. */
import type { Paragraph, PhrasingContent } from 'mdast';
import { joinTexts } from '#lib/markdown/nodes.ts';
import { textOf } from '#lib/markdown/text-of.ts';

/** Words on one line, with their marks. */
export type Words = readonly PhrasingContent[];

/** Not `Kiến nghị của …`, `Kiến nghị này …`, which tell of what was asked. */
const ASKING =
  '(?:[Đđ]ề nghị|[Kk]iến nghị|[Đđ]ề xuất)(?!\\p{L})(?!\\s+(?:của|này|đó|nào|trên|là|còn|chưa|đã|đều)(?!\\p{L}))';
const TO = '(?:Đối với|Với)\\s[^.;:,]{2,90}(?:,\\s*đề nghị|,\\s*kiến nghị|:)';
/** Where a sentence ends and another begins that asks for something. */
const NEXT_ASKING = new RegExp(`(?<=[.;!?…][”’"')\\]]*)\\s+(?=${ASKING}|${TO})`, 'gu');
const FIRST_ASKING = new RegExp(`^\\s*(?:${ASKING}|${TO})`, 'u');
const LAST_SENTENCE = /[.!?…][”’"')\]]*\s+(?=\p{Lu}[^.!?…]*:\s*$)/u;

/** True for words that ask, or of which a sentence does. */
export function asks(text: string): boolean {
  return askedFrom(text) !== null;
}

/** Where the first sentence that asks begins: why it is asked may stand before it. Null where none does. */
export function askedFrom(text: string): number | null {
  if (FIRST_ASKING.test(text)) return 0;
  const gap = [...text.matchAll(NEXT_ASKING)][0];
  return gap ? gap.index + gap[0].length : null;
}

/** Words cut before each sentence that asks; what stands before the first goes with it. */
export function sentencesOf(words: Words): readonly Words[] {
  const text = words.map(textOf).join('');
  const first = askedFrom(text) ?? 0;
  const cuts = [...text.matchAll(NEXT_ASKING)].filter(({ index }) => index > first);
  const starts = [0, ...cuts.map((gap) => gap.index + gap[0].length)];
  return starts.map((start, at) => slice(words, start, cuts[at]?.index ?? text.length));
}

/** A paragraph that introduces what follows: its last sentence, and the words before it. */
export function introductionIn(words: Words): { readonly before: Words; readonly introduction: string } {
  const text = words.map(textOf).join('');
  const end = LAST_SENTENCE.exec(text);
  if (!end) return { before: [], introduction: text.trim() };
  const [gap] = end;
  const introduction = text.slice(end.index + gap.length).trim();
  return { before: slice(words, 0, end.index + gap.trimEnd().length), introduction };
}

/** The words of a paragraph, on one line. Footnotes stay with the narrative that has their texts. */
export function wordsOf({ children }: Paragraph): Words {
  return joinTexts(children.map(onOneLine)) as Words;
}

function onOneLine(node: PhrasingContent): PhrasingContent {
  if (node.type === 'footnoteReference') return { type: 'text', value: '' };
  if (node.type === 'break') return { type: 'text', value: ' ' };
  if (node.type === 'text') return { ...node, value: node.value.replace(/\s+/gu, ' ') };
  return 'children' in node ? { ...node, children: node.children.map(onOneLine) } : node;
}

/** The words from one place in their text to another. What cannot be cut stands where it begins. */
function slice(words: Words, from: number, to: number): Words {
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
