/** The text of a report as HTML: nothing of it is markup that its author wrote, and nothing is loaded from elsewhere. */
import type { ElementContent, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Heading, Image, ImageReference, Paragraph, RootContent, Table, TableCell, Text } from 'mdast';
import { defaultHandlers, type Handlers, type Raw, type State, toHast } from 'mdast-util-to-hast';
import { textOfHtml } from '../../docx/body/html.ts';
import { inQuotes, inText } from '../html/escaped.ts';
import type { Telling } from './hidden-values.ts';
import type { Marks } from './marks.ts';
import { plainHtml } from './plain.ts';
import { type Tables, tableHtml } from './table.ts';

/** What is known of a text. */
export interface TextParts {
  readonly marks: Marks;
  readonly tables: Tables;
  /** What stands in a cell, or is a picture, as it is shown: both are HTML. */
  readonly shown: (node: Telling, html: string) => string;
  /** The address of a picture on the page. */
  readonly pictureAddress: (url: string) => string;
}

/** Writes blocks of a text. Of what is HTML only its words and line breaks are shown; comments are the author's notes. */
export function htmlOf(nodes: readonly RootContent[], { marks, tables, shown, pictureAddress }: TextParts): string {
  const depths = headingDepths(nodes);
  const { children, behind } = withStandIns(nodes);
  const handlers: Handlers = {
    text: (state, node) => marks.shown(node)?.slice() ?? defaultHandlers.text(state, node),
    table: (state, node) => raw(tableHtml(node, tables, (cell) => shown(cell, cellHtml(state, cell)))),
    image: (state, node) => picture(node, defaultHandlers.image(state, node)),
    imageReference: (state, node) => picture(node, defaultHandlers.imageReference(state, node)),
    heading: (state, node) => defaultHandlers.heading(state, { ...node, depth: depths.get(node) ?? 2 }),
    paragraph: (state, node, parent) => {
      const blocks = behind.get(node);
      return blocks
        ? raw(
            blocks
              .map((block) => plainBlock(state, block) ?? written([state.one(block, parent) ?? []].flat()))
              .join('\n'),
          )
        : defaultHandlers.paragraph(state, node);
    },
    html: (_, node, parent) => {
      if (/^<br(?:\s[^<>]*)?\/?>$/iu.test(node.value)) return h('br');
      const words = textOfHtml(node.value);
      if (words.trim() === '') return undefined;
      return parent?.type === 'root' ? h('p', words.trim()) : { type: 'text', value: words };
    },
    yaml: () => undefined,
  };
  const tree = toHast(
    { type: 'root', children },
    {
      handlers,
      clobberPrefix: 'chu-thich-',
      footnoteLabel: 'Chú thích',
      footnoteLabelProperties: {},
      footnoteBackLabel: (index: number, again: number) =>
        `Về chỗ dẫn chú thích ${index + 1}${again > 1 ? `-${again}` : ''}`,
    },
  );
  return written('children' in tree ? tree.children : []);

  function plainBlock(state: State, block: Leaf): string | null {
    const words = block.type === 'table' ? null : plainHtml(block.children, (text) => textHtml(state, text));
    if (words === null) return null;
    const tag = block.type === 'heading' ? `h${depths.get(block) ?? 2}` : 'p';
    return `<${tag}>${words}</${tag}>`;
  }

  function textHtml(state: State, node: Text): string {
    const words = marks.shown(node);
    if (words) return words.map(({ type, value }) => (type === 'raw' ? value : inText(value))).join('');
    // What stands around line ends is trimmed.
    return /[\n\r]/u.test(node.value) ? written([defaultHandlers.text(state, node)]) : inText(node.value);
  }

  function cellHtml(state: State, cell: TableCell): string {
    return plainHtml(cell.children, (text) => textHtml(state, text)) ?? written(state.all(cell));
  }

  /** Nothing is left of a picture but its words and where the site has it. */
  function picture(node: Image | ImageReference, made: ElementContent | readonly ElementContent[]): Raw {
    const html = [made].flat().map((one) => {
      if (one.type !== 'element') return written([one]);
      const { src, alt } = one.properties;
      return `<img src="${inQuotes(pictureAddress(String(src)))}" alt="${inQuotes(String(alt ?? ''))}">`;
    });
    return raw(shown(node, html.join('')));
  }
}

/** What is raw was written here, and escaped: an author's HTML is shown as words. */
function written(content: Nodes[]): string {
  return toHtml({ type: 'root', children: harmless(content) }, { allowDangerousHtml: true });
}

function raw(value: string): Raw {
  return { type: 'raw', value };
}

/** A block that holds no other blocks. */
type Leaf = Paragraph | Heading | Table;

/** Puts one paragraph without words before each run of them: toHast looks for definitions in all that it is given, which takes it long. */
function withStandIns(nodes: readonly RootContent[]) {
  const behind = new Map<RootContent, Leaf[]>();
  const children: RootContent[] = [];
  for (const node of nodes) {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'table') children.push(node);
    else {
      const last = children.at(-1);
      const run = last && behind.get(last);
      if (run) run.push(node);
      else {
        const standIn: Paragraph = { type: 'paragraph', children: [] };
        children.push(standIn);
        behind.set(standIn, [node]);
      }
    }
  }
  return { children, behind };
}

/** Below the title no level is left out, whatever an author does: who listens to a page goes by them. */
function headingDepths(nodes: readonly RootContent[]): ReadonlyMap<Heading, Heading['depth']> {
  const depths = new Map<Heading, Heading['depth']>();
  const above: number[] = [];
  for (const node of nodes) {
    if (node.type !== 'heading') continue;
    while ((above.at(-1) ?? 0) >= Math.max(node.depth, 2)) above.pop();
    above.push(node.depth);
    depths.set(node, Math.min(above.length + 1, 6) as Heading['depth']);
  }
  return depths;
}

/** Links lead to pages of the web or to an address of mail, or are none. */
function harmless(nodes: readonly Nodes[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'doctype' || node.type === 'root') return [];
    if (node.type !== 'element') return [node];
    const { tagName, properties } = node;
    if (tagName === 'input') return [{ type: 'text', value: properties.checked ? '☑' : '☐' }];
    node.children = harmless(node.children);
    if (tagName !== 'a' || OWN.some((property) => property in properties)) return [node];
    const href = String(properties.href ?? '');
    return /^(?:https?:|mailto:)/iu.test(href) ? [h('a', { href, rel: 'noreferrer' }, node.children)] : node.children;
  });
}

/** What links have that no author writes: to footnotes and back. */
const OWN = ['dataFootnoteRef', 'dataFootnoteBackref'];
