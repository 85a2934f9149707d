/** A YAML block of a Markdown file (front matter, a requirement), read with the place of every value. */
import type { Code, Yaml } from 'mdast';
import type { Point, Position } from 'unist';
import { location } from 'vfile-location';
import { type Document, isAlias, isMap, isNode, isScalar, parseDocument, visit, type YAMLError } from 'yaml';
import { compose } from '../composed.ts';
import { type Problem, placeOf, problem, type RuleId } from '../problem.ts';

/** Keys and indexes from the top of a block down to a value. */
export type YamlPath = readonly (string | number)[];

/** A parsed block of YAML. */
export interface YamlBlock {
  readonly value: unknown;
  readonly problems: readonly Problem[];
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

/** Parses a YAML 1.2 block, loose marks composed; syntax errors become problems of `rule`, at their place in the file. */
export function readYamlBlock(block: YamlText, rule: RuleId): YamlBlock {
  const lines = location(block.text);
  const composed = compose(block.text);
  // Markdown takes a carriage return alone for a line end, YAML does not.
  const text = composed.text.replace(/\r(?!\n)/gu, '\n');
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  const point = (offset: number): Point => {
    const { line, column } = lines.toPoint(Math.min(offset, block.text.length)) ?? { line: 1, column: 1 };
    return { line: block.line + line - 1, column, offset: block.offset + offset };
  };
  const span = (start: number, end: number): Position => {
    const typed = composed.typed({ start, end: Math.max(start, end) });
    return { start: point(typed.start), end: point(typed.end) };
  };
  const trimmedEnd = text.trimEnd().length;

  const nodeAt = (path: YamlPath): unknown => (path.length === 0 ? document.contents : document.getIn(path, true));
  const place = (path: YamlPath): Position => {
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

  let value: unknown = null;
  let problems = document.errors.map((error) =>
    problem(rule, span(...(openQuote(document, error) ?? error.pos)), explainSyntax(error)),
  );
  const lost = problems.length === 0 ? keyWithoutColon(document) : null;
  if (lost) {
    const { key, range } = lost;
    problems = [
      problem(
        rule,
        span(...range),
        `Thiếu dấu \`:\` sau \`${key}\`; hãy viết \`${key}: { … }\` hoặc \`${key}: [ … ]\``,
        { actual: key },
      ),
    ];
  }
  const alias = problems.length === 0 ? lostAlias(document) : null;
  if (alias) {
    const { source, range, isWithin } = alias;
    const message = isWithin
      ? `Bí danh \`*${source}\` nằm ngay trong giá trị mà nó gọi lại, không bao giờ hết; hãy viết thẳng giá trị`
      : `Bí danh \`*${source}\` gọi lại giá trị mà phía trên không có: không có \`&${source}\` đứng trước nó; hãy viết thẳng giá trị`;
    problems = [problem(rule, span(...range), message, { actual: `*${source}` })];
  }
  if (problems.length === 0) {
    try {
      value = document.toJS({ maxAliasCount: 20 });
    } catch {
      problems = [problem(rule, place([]), 'Khối YAML dùng bí danh (`&`, `*`) quá nhiều; hãy viết thẳng giá trị')];
    }
  }
  return {
    value,
    problems: problems.slice(0, 1),
    place,
    keyPlace(path, key) {
      const map = nodeAt(path);
      const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
      const range = pair && isScalar(pair.key) ? pair.key.range : undefined;
      return range ? span(range[0], range[1]) : place(path);
    },
  };
}

/** A key that holds a bracket: `base { before: 2023-12-20 }` lacks the colon after `base`. */
function keyWithoutColon(
  document: Document.Parsed,
): { readonly key: string; readonly range: readonly [number, number] } | null {
  let found: { readonly key: string; readonly range: readonly [number, number] } | null = null;
  visit(document, {
    Pair(_key, { key }) {
      if (!isScalar(key) || key.type !== 'PLAIN' || !key.range) return undefined;
      const name = /^([\w-]+)\s*[[{]/u.exec(String(key.value))?.[1];
      if (name === undefined) return undefined;
      found = { key: name, range: [key.range[0], key.range[1]] };
      return visit.BREAK;
    },
  });
  return found;
}

/** An alias that stands for nothing: within the value itself, which then has no end, or before it. */
interface LostAlias {
  readonly source: string;
  readonly range: readonly [number, number];
  readonly isWithin: boolean;
}

function lostAlias(document: Document.Parsed): LostAlias | null {
  let found: LostAlias | null = null;
  const anchors = new Set<string>();
  visit(document, {
    Node(_key, node, path) {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchors.add(node.anchor);
        return undefined;
      }
      const { source, range } = node;
      const isWithin = path.some((one) => isNode(one) && 'anchor' in one && one.anchor === source);
      if ((!isWithin && anchors.has(source)) || !range) return undefined;
      found = { source, range: [range[0], range[1]], isWithin };
      return visit.BREAK;
    },
  });
  return found;
}

/** An open quote is told where it opens, not where the block ends. */
function openQuote(document: Document.Parsed, error: YAMLError): [number, number] | null {
  let found: [number, number] | null = null;
  if (error.code !== 'MISSING_CHAR') return null;
  visit(document, {
    Scalar(_key, { type, range }) {
      if ((type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && range && range[1] >= error.pos[0])
        found ??= [range[0], range[0] + 1];
    },
  });
  return found;
}

function explainSyntax(error: YAMLError): string {
  const what: Partial<Record<YAMLError['code'], string>> = {
    DUPLICATE_KEY: 'một khóa viết hai lần',
    TAB_AS_INDENT: 'thụt dòng bằng phím Tab, YAML chỉ nhận dấu cách',
    BAD_INDENT: 'thụt dòng không thẳng hàng, hoặc thiếu dấu đóng `]`, `}`',
    MISSING_CHAR: 'thiếu dấu đóng (ngoặc hoặc nháy)',
    BLOCK_AS_IMPLICIT_KEY: 'giá trị có dấu “:” phải đặt trong ngoặc kép',
    UNEXPECTED_TOKEN: 'có ký tự lạ ở đây',
  };
  return `Khối YAML viết sai: ${what[error.code] ?? 'không đọc được từ chỗ này'}; hãy sửa để mỗi dòng là \`khóa: giá trị\``;
}
