/** The keys of figures in the text of a requirement's YAML: written, and taken out. */
import { Document, isCollection, isMap, isScalar, Lexer, parseDocument } from 'yaml';
import type { Figure } from '../figures/figure.ts';
import { rawFigure } from '../figures/raw-figure.ts';
import type { Terms } from './requirement.ts';

/** Figures, and the columns of their table, as the lines of a block; `unsummed` are those said not to be added up. */
export function yamlOfFigures(
  figures: readonly Figure[],
  terms: Terms | null,
  unsummed: ReadonlySet<Figure> = new Set(),
): string {
  const document = new Document({
    ...(terms ? { terms: { min: terms.min, max: terms.max, ...(terms.names ? { names: terms.names } : {}) } } : {}),
    figures: figures.map((figure) => ({ ...rawFigure(figure), ...(unsummed.has(figure) && { total: 'none' }) })),
  });
  const inFlow = (node: unknown) => {
    if (isCollection(node)) node.flow = true;
  };
  inFlow(document.get('terms', true));
  const list = document.get('figures', true);
  for (const item of isCollection(list) ? list.items : []) {
    inFlow(item);
    for (const key of ['name', 'note']) {
      const value = isMap(item) ? item.get(key, true) : null;
      if (isScalar(value)) value.type = 'QUOTE_DOUBLE';
    }
  }
  return document.toString({ lineWidth: 0 });
}

/** The text of a block without some of its keys, and the comments that went with them; null where they cannot be cut out by lines. */
export function withoutKeys(
  text: string,
  keys: readonly string[],
): { readonly text: string; readonly comments: readonly string[] } | null {
  const { contents, errors } = parseDocument(text);
  if (errors.length > 0 || !isMap(contents) || contents.flow) return null;
  const comments: string[] = [];
  const starts = contents.items.map(({ key }) => (isScalar(key) ? (key.range?.[0] ?? null) : null));
  let [kept, from] = ['', 0];
  for (const [index, { key }] of contents.items.entries()) {
    if (!isScalar(key) || !keys.includes(String(key.value))) continue;
    const start = starts[index];
    if (start === null || start === undefined) return null;
    // A comment above the next key is that key's.
    const next = starts[index + 1] ?? text.length;
    const end = next - aboveNext(text.slice(start, next));
    const cut = text.slice(start, end);
    kept += text.slice(from, start);
    from = end;
    for (const token of new Lexer().lex(cut)) if (token.startsWith('#')) comments.push(token.replace(/^#\s*/u, ''));
  }
  return { text: kept + text.slice(from), comments };
}

/** How much of the end of a cut are comments at the margin, and blank lines before and among them. */
function aboveNext(cut: string): number {
  const lines = cut.split(/(?<=\n)/u);
  const own = lines.findLastIndex((line) => !/^(?:#|\s*$)/u.test(line));
  return lines.slice(own + 1).join('').length;
}
