/** A YAML block of a Markdown file (front matter, a requirement), read with the place of every value. */
import type { Code, Yaml } from 'mdast';
import type { Point, Position } from 'unist';
import { location } from 'vfile-location';
import { type Document, isMap, isNode, isScalar } from 'yaml';
import { compose } from '../composed.ts';
import { once } from '../once.ts';
import { type Edit, type Problem, placeOf, problem, type RuleId } from '../problem.ts';
import { type PlainYaml, readPlainYaml } from './plain-yaml.ts';
import { doubleKeys, lostAlias, parse, readOn, swallowing } from './yaml-errors.ts';
import { type KnownKeys, mend, type Slip, type SlipEdit } from './yaml-slips/slip.ts';
import { findSlips } from './yaml-slips/slips.ts';

/** Keys and indexes from the top of a block down to a value. */
export type YamlPath = readonly (string | number)[];

/** A parsed block of YAML. */
export interface YamlBlock {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Where its text begins. */
  readonly start: Point;
  /** True where nothing can be said of its values. */
  readonly isUnread: boolean;
  /** Words of lines that could not be read: what they say is not missing. */
  readonly lost: ReadonlySet<string>;
  /** Where the value at a path stands; of a missing one, the end of what should hold it. */
  place(path: YamlPath): Position;
  /** Where a key itself stands. */
  keyPlace(path: YamlPath, key: string): Position;
}

/** A block of YAML as it stands in its file. */
export interface YamlText {
  readonly text: string;
  /** Line of the file (from 1) on which `text` begins. */
  readonly line: number;
  /** Offset in the file at which `text` begins. */
  readonly offset: number;
}

/** The line that opens a block; front matter may have come without. */
const FENCE = /^[^\S\r\n]*(?:[-–—―=*_]{1,}[^\S\r\n]*(?=[\r\n]|$)|[`~]{3}.*)(?:\r\n|\r|\n)?/u;

/** The text between the fences of a node of a file. */
export function yamlText(node: Yaml | Code, source: string): YamlText {
  const { line, offset = 0 } = placeOf(node).start;
  const fence = FENCE.exec(source.slice(offset))?.[0] ?? '';
  return { text: node.value, line: fence === '' ? line : line + 1, offset: offset + fence.length };
}

/** Whoever mistypes more has mistyped one thing. */
const MAX_TOLD = 50;

const NO_KEYS: KnownKeys = {
  names: new Set(),
  free: new Set(),
  lists: new Set(),
  inner: new Map(),
  isVietnamese: () => false,
};

/**
 * Parses a YAML 1.2 block, loose marks composed. Slips become problems of `rule`, at their place in the file, and are mended to read on,
 * so that all are told at once.
 */
export function readYamlBlock(block: YamlText, rule: RuleId, keys: KnownKeys = NO_KEYS): YamlBlock {
  const plain = readPlainYaml(block.text, keys);
  return plain ? plainBlock(block, plain, () => readAnyBlock(block, rule, keys)) : readAnyBlock(block, rule, keys);
}

/** A block in which nothing is wrong; `read` tells of places that only a parser knows. */
function plainBlock(block: YamlText, { value, placeOf: spanAt }: PlainYaml, read: () => YamlBlock): YamlBlock {
  const whole = once(read);
  const point = (offset: number): Point => {
    const before = block.text.slice(0, offset).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    return { line: block.line + before.length - 1, column, offset: block.offset + offset };
  };
  return {
    value,
    problems: [],
    start: point(0),
    isUnread: false,
    lost: new Set(),
    place(path) {
      const span = spanAt(path);
      return span ? { start: point(span.start), end: point(span.end) } : whole().place(path);
    },
    keyPlace: (path, key) => whole().keyPlace(path, key),
  };
}

function readAnyBlock(block: YamlText, rule: RuleId, keys: KnownKeys): YamlBlock {
  const lines = location(block.text);
  const composed = compose(block.text);
  // Markdown takes a carriage return alone for a line end, YAML does not.
  const written = composed.text.replace(/\r(?!\n)/gu, '\n');
  const first = parse(written);
  const slips = slipsOf(written, first, keys);
  const mended = mend(written, editsOf(slips));
  const { document, text, errors, lost } = readOn(slips.length > 0 ? parse(mended.text) : first, mended.text);
  const swallowed = slips.length > 0 ? swallowing(document, keys.names) : [];
  const point = (offset: number): Point => {
    const { line, column } = lines.toPoint(Math.min(offset, block.text.length)) ?? { line: 1, column: 1 };
    return { line: block.line + line - 1, column, offset: block.offset + offset };
  };
  const placeOfTyped = (start: number, end: number): Position => {
    const typed = composed.typed({ start, end: Math.max(start, end) });
    return { start: point(typed.start), end: point(typed.end) };
  };
  const span = (start: number, end: number): Position => placeOfTyped(mended.before(start), mended.before(end));
  const trimmedEnd = text.trimEnd().length;

  const nodeAt = (path: YamlPath): unknown => (path.length === 0 ? document.contents : document.getIn(path, true));
  // Every report of a campaign asks for the same places of its outline.
  const places = new Map<string, Position>();
  const place = (path: YamlPath): Position => {
    const key = path.join('\n');
    const known = places.get(key) ?? placeAt(path);
    places.set(key, known);
    return known;
  };
  const placeAt = (path: YamlPath): Position => {
    const node = nodeAt(path);
    if (isNode(node) && node.range) {
      const end = text.slice(0, node.range[1]).trimEnd().length;
      if (isScalar(node) && node.value !== null) return span(node.range[0], end);
      if (path.length > 0) return span(node.range[0], end);
    }
    if (path.length === 0) return span(trimmedEnd, trimmedEnd);
    const parent = nodeAt(path.slice(0, -1));
    if (path.length > 1 && isNode(parent) && parent.range) {
      const end = text.slice(0, parent.range[1]).trimEnd().length;
      return span(end, end);
    }
    return span(trimmedEnd, trimmedEnd);
  };

  /** The edits of a slip as one of the file. */
  const fixOf = ({ edits, isCertain }: Slip): Edit | undefined => {
    const isIn = ([start, end]: readonly [number, number]) =>
      edits.some((edit) => edit.start <= mended.before(end) && edit.end >= mended.before(start));
    if (!isCertain || swallowed.some(isIn)) return undefined;
    const typed = edits
      .map(({ start, end, text: becomes }) => ({ ...composed.typed({ start, end }), becomes }))
      .sort((a, b) => a.start - b.start);
    const [from, to] = [typed[0]?.start ?? 0, typed.at(-1)?.end ?? 0];
    let [result, at] = ['', from];
    for (const { start, end, becomes } of typed) {
      result += block.text.slice(at, start) + becomes;
      at = end;
    }
    return { start: block.offset + from, end: block.offset + to, text: result + block.text.slice(at, to) };
  };
  const problems = [
    ...slips.map((slip) => problem(rule, placeOfTyped(slip.start, slip.end), slip.message, { fix: fixOf(slip) })),
    ...errors.map((error) => problem(rule, span(...error.pos), error.message)),
  ];
  const twins = doubleKeys(document).map(({ key, range, first: twin }) =>
    problem(
      rule,
      span(...range),
      `Khóa \`${key}\` viết hai lần (lần đầu ở dòng ${span(...twin).start.line}); hãy gộp hai dòng làm một, hoặc bỏ một dòng`,
      { actual: key },
    ),
  );
  const alias = errors.length === 0 ? lostAlias(document) : null;
  if (alias) {
    const { source, range, isWithin } = alias;
    const message = isWithin
      ? `Bí danh \`*${source}\` nằm ngay trong giá trị mà nó gọi lại, không bao giờ hết; hãy viết thẳng giá trị`
      : `Bí danh \`*${source}\` gọi lại giá trị mà phía trên không có: không có \`&${source}\` đứng trước nó; hãy viết thẳng giá trị`;
    problems.push(problem(rule, span(...range), message, { actual: `*${source}` }));
  }
  let value: unknown = null;
  let isUnread = alias !== null || document.errors.length > 0;
  if (!isUnread) {
    try {
      value = document.toJS({ maxAliasCount: 20 });
    } catch {
      isUnread = true;
      problems.push(problem(rule, place([]), 'Khối YAML dùng bí danh (`&`, `*`) quá nhiều; hãy viết thẳng giá trị'));
    }
  }
  return {
    value,
    problems: [...problems, ...twins].sort(byPlace).slice(0, MAX_TOLD),
    start: point(0),
    isUnread,
    lost,
    place,
    keyPlace(path, key) {
      const map = nodeAt(path);
      const pair = isMap(map) ? map.items.findLast((item) => isScalar(item.key) && item.key.value === key) : undefined;
      const range = pair && isScalar(pair.key) ? pair.key.range : undefined;
      return range ? span(range[0], range[1]) : place(path);
    },
  };
}

function byPlace({ place: { start: a } }: Problem, { place: { start: b } }: Problem): number {
  return (a.offset ?? 0) - (b.offset ?? 0);
}

/** The slips that matter: where YAML reads a text without an error, only those that it reads as something else. */
function slipsOf(text: string, document: Document.Parsed, keys: KnownKeys): readonly Slip[] {
  const slips = findSlips(text, keys);
  if (slips.length === 0 || isBroken(document)) return slips;
  const silent = slips.filter(({ isSilent }) => isSilent);
  return silent.length > 0 && isBroken(parse(mend(text, editsOf(silent)).text)) ? slips : silent;
}

function isBroken({ errors, contents }: Document.Parsed): boolean {
  return errors.length > 0 || (isScalar(contents) && contents.value !== null);
}

function editsOf(slips: readonly Slip[]): readonly SlipEdit[] {
  return slips.flatMap(({ edits }) => edits);
}
