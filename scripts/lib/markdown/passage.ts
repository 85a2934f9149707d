/** The words of a text block as a reader sees them, each character with its place in the file. */
import type { Html, PhrasingContent, Text } from 'mdast';
import { placeOf } from '../problem.ts';
import type { Located, Locator } from './locate.ts';
import type { Prose } from './prose.ts';
import type { TextBlock } from './text-block.ts';
import type { YamlBlock, YamlPath } from './yaml-block.ts';

/** Stands for what is no words: code, an image, the address of a page. Neither a letter nor white space. */
const OPAQUE = '\uFFFC';
const ADDRESS = /(?:[a-z][a-z\d+.-]{1,15}:\/\/|www\.)[^\s<>]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}/giu;
const ENTITY = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iu;
const ESCAPABLE = /[!-/:-@[-`{-~]/u;

/** The words of a text block or of a value of YAML. */
export interface Passage {
  /** Null for a value of YAML. */
  readonly block: TextBlock | null;
  readonly text: string;
  /** True when the file has nothing but these words, marks and line ends between any two characters of it. */
  readonly isPlain: boolean;
  locate(start: number, end: number): Located;
}

interface Piece {
  readonly value: string;
  /** The node that it is the value of; null for what stands for a line end, code or an image. */
  readonly node: Html | Text | null;
  /** True where the file has more there than words and marks. */
  readonly isOther: boolean;
}

const known = new WeakMap<TextBlock, Passage>();

/** The passages of a file, one for each text block that may concern a rule; each read once, whatever the number of rules. */
export function passagesOf(prose: Prose, concerns: (block: TextBlock) => boolean = () => true): readonly Passage[] {
  return prose.blocks.filter(concerns).map((block) => {
    const passage = known.get(block) ?? new BlockPassage(block, prose);
    known.set(block, passage);
    return passage;
  });
}

class BlockPassage implements Passage {
  readonly block: TextBlock;
  readonly text: string;
  readonly isPlain: boolean;
  private readonly prose: Prose;
  private readonly pieces: Piece[] = [];
  /** By piece, once something of it is located. */
  private offsets: (readonly number[] | null | undefined)[] | null = null;

  constructor(block: TextBlock, prose: Prose) {
    this.block = block;
    this.prose = prose;
    if (block.node.type === 'html')
      this.pieces.push({
        value: block.node.value.replace(/<!--[\s\S]*?(?:-->|$)|<[^>]*>/gu, blank),
        node: block.node,
        isOther: true,
      });
    else for (const child of block.node.children) collect(child, this.pieces);
    const text =
      this.pieces.length === 1 ? (this.pieces[0]?.value ?? '') : this.pieces.map(({ value }) => value).join('');
    this.text = /:\/\/|[wW]\.|@/u.test(text) ? text.replace(ADDRESS, blankAddress) : text;
    this.isPlain = !this.pieces.some(({ isOther }) => isOther);
  }

  locate(start: number, end: number): Located {
    const { source, locator } = this.prose;
    const from = this.offsetOf(start);
    const to = this.offsetOf(end - 1);
    if (from === null || to === null || to < from) return { place: placeOf(this.block.node), isExact: false };
    return {
      place: locator.between(from, to + 1),
      isExact: source.slice(from, to + 1) === this.text.slice(start, end),
    };
  }

  /** The offset in the file of one character of the text. */
  private offsetOf(index: number): number | null {
    let at = 0;
    this.offsets ??= [];
    for (const [number, { value, node }] of this.pieces.entries()) {
      if (index >= at + value.length) {
        at += value.length;
        continue;
      }
      if (!node) return null;
      const { start, end } = placeOf(node);
      const first = start.offset ?? 0;
      let offsets = this.offsets[number];
      if (offsets === undefined) {
        const raw = this.prose.source.slice(first, end.offset);
        offsets = raw === node.value ? [] : align(node.value, raw);
        this.offsets[number] = offsets;
      }
      return offsets && first + (offsets[index - at] ?? index - at);
    }
    return null;
  }
}

function collect(node: PhrasingContent, pieces: Piece[]): void {
  if (node.type === 'text') pieces.push({ value: node.value, node, isOther: false });
  else if (node.type === 'break') pieces.push({ value: '\n', node: null, isOther: false });
  else if (node.type === 'html')
    pieces.push({ value: /^<br(?![a-z])/iu.test(node.value) ? '\n' : '', node: null, isOther: true });
  else if ('children' in node) {
    const isLink = node.type === 'link' || node.type === 'linkReference';
    if (isLink) pieces.push({ value: '', node: null, isOther: true });
    for (const child of node.children) collect(child, pieces);
  } else pieces.push({ value: OPAQUE, node: null, isOther: true });
}

function blank(markup: string): string {
  return ' '.repeat(markup.length);
}

function blankAddress(address: string): string {
  return OPAQUE.repeat(address.length);
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
  return {
    block: passage.block,
    isPlain: passage.isPlain,
    text: nfc,
    locate: (start, end) => passage.locate(starts[start] ?? text.length, starts[end] ?? text.length),
  };
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
        within < 0
          ? { place, isExact: false }
          : { place: locator.between(first + within + start, first + within + end), isExact: true },
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
