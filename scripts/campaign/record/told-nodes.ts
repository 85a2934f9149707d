/** What a unit wrote, as it comes back from another machine: nodes of the kinds that reports have, or nothing. */
import type { RootContent } from 'mdast';
import * as z from 'zod';
import type { ToldReport } from '../../roll-up/narrative/narratives.ts';

/** No report nests as deep: what is deeper was refused before it was read. */
const DEEPEST = 500;

type Test = (value: unknown) => boolean;

const text: Test = (value) => typeof value === 'string';
const depth: Test = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 6;
const list: Test = (value) => Array.isArray(value);
const optional =
  (test: Test): Test =>
  (value) =>
    value === undefined || value === null || test(value);
const flag = optional((value) => typeof value === 'boolean');
const count = optional((value) => typeof value === 'number' && Number.isSafeInteger(value));
const words = optional(text);

const parent = { children: list };
const literal = { value: text };
const named = { identifier: text, label: words };
const reference = { ...named, referenceType: text };

/** What each kind of node has. */
const KINDS: Readonly<Record<string, Readonly<Record<string, Test>>>> = {
  blockquote: parent,
  break: {},
  code: { ...literal, lang: words, meta: words },
  definition: { ...named, url: text, title: words },
  delete: parent,
  emphasis: parent,
  footnoteDefinition: { ...parent, ...named },
  footnoteReference: named,
  heading: { ...parent, depth },
  html: literal,
  image: { url: text, title: words, alt: words },
  imageReference: { ...reference, alt: words },
  inlineCode: literal,
  link: { ...parent, url: text, title: words },
  linkReference: { ...parent, ...reference },
  list: { ...parent, ordered: flag, start: count, spread: flag },
  listItem: { ...parent, checked: flag, spread: flag },
  paragraph: parent,
  strong: parent,
  table: { ...parent, align: optional(list) },
  tableCell: parent,
  tableRow: parent,
  text: literal,
  thematicBreak: {},
  yaml: literal,
};

function isNode(value: unknown, level = 0): value is RootContent {
  if (typeof value !== 'object' || value === null || level > DEEPEST) return false;
  const node: Readonly<Record<string, unknown>> = { ...value };
  const kind = typeof node.type === 'string' && Object.hasOwn(KINDS, node.type) ? KINDS[node.type] : undefined;
  if (!kind || !Object.entries(kind).every(([key, test]) => test(node[key]))) return false;
  return !Array.isArray(node.children) || node.children.every((child) => isNode(child, level + 1));
}

const nodes = z.array(z.custom<RootContent>((value) => isNode(value)));

/** What a report tells. */
export const toldReport: z.ZodType<ToldReport> = z.strictObject({
  number: z.string(),
  date: z.string(),
  words: z.number(),
  opening: nodes,
  sections: z.array(nodes),
  appendices: nodes,
});
