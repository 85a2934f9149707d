/** What YAML itself refuses in a text, and what can be read nevertheless. */
import { type Document, isAlias, isNode, isScalar, parseDocument, visit, type YAMLError } from 'yaml';

/** Parses a text of YAML 1.2; keys that stand twice are no error of it. */
export function parse(text: string): Document.Parsed {
  return parseDocument(text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
}

/** What is read of a text although some of its lines cannot be. */
export interface ReadOn {
  readonly document: Document.Parsed;
  readonly text: string;
  readonly errors: readonly { readonly pos: [number, number]; readonly message: string }[];
  /** The keys of the lines that were left out. */
  readonly lost: ReadonlySet<string>;
}

/** Lines that a person could put right, each after the next. */
const MAX_ERRORS = 8;

/** Leaves out lines that have an error, as long as fewer are left. */
export function readOn(document: Document.Parsed, text: string): ReadOn {
  const errors: ReadOn['errors'][number][] = [];
  const lost = new Set<string>();
  let now = { document, text };
  while (now.document.errors.length > 0) {
    const [error] = now.document.errors;
    if (!error) break;
    const pos = openQuote(now.document, error) ?? error.pos;
    errors.push({ pos, message: explainSyntax(error) });
    const start = now.text.lastIndexOf('\n', pos[0] - 1) + 1;
    const [line = ''] = /[^\r\n]*/u.exec(now.text.slice(start)) ?? [];
    const without = now.text.slice(0, start) + ' '.repeat(line.length) + now.text.slice(start + line.length);
    const next = parse(without);
    if (line.trim() === '' || next.errors.length >= now.document.errors.length || errors.length > MAX_ERRORS) break;
    for (const [word] of line.matchAll(/[\p{L}-]+/gu)) lost.add(word);
    now = { document: next, text: without };
  }
  return { ...now, errors, lost };
}

/** Where values stand that hold another key with its colon: what makes one value of both takes the key away. */
export function swallowing(
  document: Document.Parsed,
  names: ReadonlySet<string>,
): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  visit(document, {
    Scalar(_key, { value, range }) {
      if (typeof value !== 'string' || !range) return;
      const keys = [...value.matchAll(/(?<![\p{L}\p{M}\d-])([a-z][a-z-]*)\s*[:：=](?=\s|$)/gu)];
      if (keys.some(([, key = '']) => names.has(key))) found.push([range[0], range[1]]);
    },
  });
  return found;
}

/** Keys that a map has twice, and where they stand first. */
export function doubleKeys(document: Document.Parsed): readonly {
  readonly key: string;
  readonly range: [number, number];
  readonly first: [number, number];
}[] {
  const found: { key: string; range: [number, number]; first: [number, number] }[] = [];
  visit(document, {
    Map(_key, { items }) {
      const seen = new Map<string, [number, number]>();
      for (const { key } of items) {
        if (!isScalar(key) || !key.range) continue;
        const name = String(key.value);
        const range: [number, number] = [key.range[0], key.range[1]];
        const first = seen.get(name);
        if (first) found.push({ key: name, range, first });
        else seen.set(name, range);
      }
    },
  });
  return found;
}

/** An alias that stands for nothing: within the value itself, which then has no end, or before it. */
export interface LostAlias {
  readonly source: string;
  readonly range: readonly [number, number];
  readonly isWithin: boolean;
}

/** The first of them. */
export function lostAlias(document: Document.Parsed): LostAlias | null {
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
    TAB_AS_INDENT: 'thụt dòng bằng phím Tab, YAML chỉ nhận dấu cách',
    BAD_INDENT: 'thụt dòng không thẳng hàng, hoặc thiếu dấu đóng `]`, `}`',
    MISSING_CHAR: 'thiếu dấu đóng (ngoặc hoặc nháy)',
    BLOCK_AS_IMPLICIT_KEY: 'giá trị có dấu “:” phải đặt trong ngoặc kép',
    UNEXPECTED_TOKEN: 'có ký tự lạ ở đây',
  };
  return `Khối YAML viết sai: ${what[error.code] ?? 'không đọc được từ chỗ này'}; hãy sửa để mỗi dòng là \`khóa: giá trị\``;
}
