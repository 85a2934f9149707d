/** The words of a text block as a reader sees them, each character with its place in the file. */
import type { Nodes } from 'mdast';
import type { Located, Locator } from './locate.ts';
import { placeOf } from './problem.ts';
import type { Prose } from './prose.ts';
import type { TextBlock } from './report.ts';
import type { YamlBlock, YamlPath } from './yaml-block.ts';

/** Stands for what is no words: code, an image, the address of a page. Neither a letter nor white space. */
const OPAQUE = '\uFFFC';
const ADDRESS = /(?:[a-z][a-z\d+.-]{1,15}:\/\/|www\.)[^\s<>]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}/giu;
const ENTITY = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iu;
const ESCAPABLE = /[!-/:-@[-`{-~]/u;

export interface Passage {
  /** Null for a value of YAML. */
  readonly block: TextBlock | null;
  readonly text: string;
  /** True when the file has nothing but these words, marks and line ends between any two characters of it. */
  readonly isPlain: boolean;
  locate(start: number, end: number): Located;
}

interface Piece {
  /** Its first character in the text. */
  readonly at: number;
  readonly value: string;
  /** The part of the file that it is written in. */
  readonly first: number;
  readonly last: number;
}

const known = new WeakMap<Prose, readonly Passage[]>();

/** The passages of a file, one for each text block; read once, whatever the number of rules. */
export function passagesOf(prose: Prose): readonly Passage[] {
  let passages = known.get(prose);
  if (!passages) {
    passages = prose.blocks.map((block) => readPassage(block, prose));
    known.set(prose, passages);
  }
  return passages;
}

function readPassage(block: TextBlock, { source, locator }: Prose): Passage {
  const pieces: Piece[] = [];
  let text = '';
  let isPlain = true;
  const visit = (node: Nodes): void => {
    if (node.type === 'text' || node === block.node) {
      const value = node.type === 'html' ? node.value.replace(/<!--[\s\S]*?(?:-->|$)|<[^>]*>/gu, blank) : 'value' in node ? node.value : null;
      if (value !== null) {
        const { start, end } = placeOf(node);
        pieces.push({ at: text.length, value: 'value' in node ? node.value : value, first: start.offset ?? 0, last: end.offset ?? 0 });
        text += value;
        isPlain = isPlain && node.type === 'text';
        return;
      }
    }
    if (node.type === 'break' || node.type === 'html') {
      text += node.type === 'break' || /^<br(?![a-z])/iu.test(node.value) ? '\n' : '';
      isPlain = isPlain && node.type === 'break';
    } else if ('children' in node) {
      if (node.type === 'link' || node.type === 'linkReference') isPlain = false;
      for (const child of node.children) visit(child);
    } else {
      text += OPAQUE;
      isPlain = false;
    }
  };
  visit(block.node);
  if (/:\/\/|www\.|@/iu.test(text)) text = text.replace(ADDRESS, blankAddress);
  return { block, text, isPlain, locate: (start, end) => locateIn(pieces, text, source, locator, start, end, block) };
}

function blank(markup: string): string {
  return ' '.repeat(markup.length);
}

function blankAddress(address: string): string {
  return OPAQUE.repeat(address.length);
}

function locateIn(pieces: readonly Piece[], text: string, source: string, locator: Locator, start: number, end: number, { node }: TextBlock): Located {
  const from = offsetOf(pieces, source, start);
  const to = offsetOf(pieces, source, end - 1);
  if (from === null || to === null || to < from) return { place: placeOf(node), isExact: false };
  return { place: locator.between(from, to + 1), isExact: source.slice(from, to + 1) === text.slice(start, end) };
}

const maps = new WeakMap<Piece, readonly number[] | null>();

/** The offset in the file of one character of the text. */
function offsetOf(pieces: readonly Piece[], source: string, index: number): number | null {
  const piece = pieces.findLast(({ at }) => at <= index);
  if (!piece || index >= piece.at + piece.value.length) return null;
  let map = maps.get(piece);
  if (map === undefined) {
    const raw = source.slice(piece.first, piece.last);
    map = raw === piece.value ? [] : align(piece.value, raw);
    maps.set(piece, map);
  }
  if (map === null) return null;
  return piece.first + (map[index - piece.at] ?? index - piece.at);
}

/** For each character of a text its index in the Markdown that it was read from; escapes, entities and indentation make that longer. */
function align(value: string, raw: string): readonly number[] | null {
  const map: number[] = [];
  let at = 0;
  for (let index = 0; index < value.length; ) {
    const char = value[index] ?? '';
    const entity = raw[at] === '&' ? ENTITY.exec(raw.slice(at, at + 40))?.[0] : undefined;
    if (entity !== undefined && !value.startsWith(entity, index)) {
      const width = /[\uD800-\uDBFF]/u.test(char) ? 2 : 1;
      for (let unit = 0; unit < width; unit++) map.push(at);
      index += width;
      at += entity.length;
      continue;
    }
    if (raw[at] === '\\' && raw[at + 1] === char && ESCAPABLE.test(char)) at += 1;
    if (raw[at] === char) {
      map.push(at);
      index += 1;
    } else if (at >= raw.length || !/[\s>]/u.test(raw[at] ?? '')) return null;
    at += 1;
  }
  return map;
}

/** The same passage with its text in NFC, so that patterns find what was typed letter by mark. */
export function composed(passage: Passage): Passage {
  const { text } = passage;
  const whole = text.normalize('NFC');
  if (whole === text) return passage;
  const starts: number[] = [];
  let nfc = '';
  for (const { 0: cluster, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const next = cluster.normalize('NFC');
    for (let unit = 0; unit < next.length; unit++) starts.push(index);
    nfc += next;
  }
  return { ...passage, text: nfc, locate: (start, end) => passage.locate(starts[start] ?? text.length, starts[end] ?? text.length) };
}

/** The passages of the words in a YAML block: its values, and the keys of `abbreviations`. */
export function yamlPassages(yaml: YamlBlock, source: string, locator: Locator): readonly Passage[] {
  const passages: Passage[] = [];
  const add = (text: string, place: Located['place']) => {
    const first = place.start.offset ?? 0;
    const within = source.slice(first, place.end.offset).indexOf(text);
    passages.push({
      block: null,
      text,
      isPlain: false,
      locate: (start, end) =>
        within < 0 ? { place, isExact: false } : { place: locator.between(first + within + start, first + within + end), isExact: true },
    });
  };
  const visit = (value: unknown, path: YamlPath): void => {
    if (typeof value === 'string') add(value, yaml.place(path));
    else if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, [...path, index]);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        if (path[0] === 'abbreviations') add(key, yaml.keyPlace(path, key));
        visit(item, [...path, key]);
      }
    }
  };
  visit(yaml.value, []);
  return passages;
}
