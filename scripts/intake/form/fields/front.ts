/** The fields of front matter: each value by itself, where YAML says where it stands. */
import type { Yaml } from 'mdast';
import { isMap, isScalar, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { yamlText } from '#lib/markdown/yaml-block.ts';
import { BLANK } from '#lib/vietnamese/placeholder.ts';
import { type Codec, pairCodec, scalarCodec, textCodec } from './codec.ts';
import type { FrontKey, FrontLayout } from './layout.ts';
import type { Slots } from './slots.ts';

interface Place {
  readonly key: FrontKey;
  readonly start: number;
  readonly end: number;
  readonly codec: Codec;
}

/** Keys that must have a value stand for none with a blank. */
const MISSING: Readonly<Partial<Record<FrontKey, string>>> = { authority: '""' };

/** Reads front matter into slots. */
export function readFront(node: Yaml, source: string, newline: string, slots: Slots): FrontLayout {
  const { offset, text: read } = yamlText(node, source);
  // The node has its lines with the ends that Markdown gives them.
  const length = (node.position?.end.offset ?? offset) - offset;
  const whole = source.slice(offset, offset + length);
  const text = whole.slice(
    0,
    Math.max(0, whole.length - (/(?:\r\n|\r|\n)?-+[^\S\r\n]*$/u.exec(whole)?.[0].length ?? 0)),
  );
  const places = read === '' ? null : placesOf(text, newline);
  if (!places) {
    const slot = slots.field(offset, offset + text.length, textCodec(newline));
    return slot === null ? { type: 'none' } : { type: 'text', slot };
  }
  const found = places
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ key, start, end, codec }) => [key, slots.field(offset + start, offset + end, codec)] as const);
  if (found.some(([, slot]) => slot === null)) return { type: 'none' };
  return { type: 'values', values: Object.fromEntries(found) as Record<FrontKey, number> };
}

/** Where each value stands in the text; null where that cannot be told. */
function placesOf(text: string, newline: string): Place[] | null {
  const document = parseDocument(text);
  const map = document.contents;
  if (document.errors.length > 0 || !isMap(map) || map.flow) return null;
  const signer = pairOf(map, 'signer')?.value;
  if (!isMap(signer)) return null;
  const required = [
    valuePlace(map, 'number'),
    valuePlace(map, 'date'),
    valuePlace(signer, 'title'),
    valuePlace(signer, 'name'),
  ];
  const optional = [
    pairPlace(map, 'place', text, newline),
    pairPlace(map, 'draft', text, newline),
    authorityPlace(signer, text, newline),
  ];
  const all = [...required, ...optional].filter((place) => place !== null);
  return all.length === required.length + optional.length ? all : null;
}

function pairOf(map: YAMLMap, key: string): Pair<unknown, unknown> | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** What stands between the key and what follows is the value's: one line, no anchor, no tag. */
function simple(value: unknown): Scalar | null {
  const isSimple = isScalar(value) && value.range && !value.anchor && !value.tag;
  return isSimple && value.type !== 'BLOCK_LITERAL' && value.type !== 'BLOCK_FOLDED' ? value : null;
}

function valuePlace(map: YAMLMap, key: FrontKey): Place | null {
  const value = simple(pairOf(map, key)?.value);
  if (!value?.range) return null;
  const [start, end] = value.range;
  return { key, start, end, codec: scalarCodec(MISSING[key] ?? BLANK, start === end ? ' ' : '') };
}

/** A key on a line of its own, or where one goes: behind the last line. */
function pairPlace(map: YAMLMap, key: 'place' | 'draft', text: string, newline: string): Place | null {
  const isBare = key === 'draft';
  const pair = pairOf(map, key);
  if (!pair) return { key, start: text.length, end: text.length, codec: pairCodec(key, newline, '', isBare) };
  const value = simple(pair.value);
  const start = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
  return value?.range && start !== undefined
    ? { key, start, end: value.range[1], codec: pairCodec(key, '', '', isBare) }
    : null;
}

/** For whom somebody signs: a value, or where the key goes before the others. */
function authorityPlace(signer: YAMLMap, text: string, newline: string): Place | null {
  if (pairOf(signer, 'authority')) return valuePlace(signer, 'authority');
  const first = signer.items[0]?.key;
  const at = isScalar(first) ? first.range?.[0] : undefined;
  if (at === undefined) return null;
  if (signer.flow) return { key: 'authority', start: at, end: at, codec: pairCodec('authority', '', ', ') };
  const indent = /[^\r\n]*$/u.exec(text.slice(0, at))?.[0] ?? '';
  if (indent.trim() !== '') return null;
  return { key: 'authority', start: at, end: at, codec: pairCodec('authority', '', newline + indent) };
}
