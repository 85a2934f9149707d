/**
 * Writes hast as HTML: byte for byte what hast-util-to-html writes by default of nodes that hastscript and mdast-util-to-hast make. That asks
 * the schema for the name of each attribute anew, which was a quarter of what a site takes.
 */
import type { Nodes, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlVoidElements } from 'html-void-elements';
import { find, html, type Schema, svg } from 'property-information';
import { inQuotes, inText } from './escaped.ts';

const VOID: ReadonlySet<string> = new Set(htmlVoidElements);
/** What of SVG has HTML in it (HTML Standard, 13.2.6.5: HTML integration points). */
const HTML_IN_SVG: ReadonlySet<string> = new Set(['desc', 'foreignObject', 'title']);
/** Their texts are not escaped. */
const UNESCAPED: ReadonlySet<string> = new Set(['script', 'style', 'template']);

/** Writes a node and all that is in it. */
export function writeHtml(node: Nodes): string {
  return written(node, html);
}

function written(node: Nodes, schema: Schema): string {
  if (node.type === 'text') return inText(node.value);
  if (node.type === 'root') return inside(node.children, schema);
  if (node.type !== 'element' || UNESCAPED.has(node.tagName))
    return toHtml(node, { space: schema === svg ? 'svg' : 'html' });
  const { tagName } = node;
  const own = tagName === 'svg' ? svg : schema;
  const start = `<${tagName}${attributes(node.properties, own)}>`;
  const content = inside(node.children, own === svg && HTML_IN_SVG.has(tagName) ? html : own);
  return content === '' && schema === html && VOID.has(tagName) ? start : `${start}${content}</${tagName}>`;
}

function inside(nodes: readonly Nodes[], schema: Schema): string {
  let text = '';
  for (const node of nodes) text += written(node, schema);
  return text;
}

/** Lists are of classes or ids. */
function attributes(properties: Properties, schema: Schema): string {
  let text = '';
  for (const name in properties) {
    const value = properties[name];
    if (value === null || value === undefined || value === false) continue;
    text += ` ${attributeName(name, schema)}`;
    if (value !== true) text += `="${inQuotes(Array.isArray(value) ? value.join(' ').trim() : String(value))}"`;
  }
  return text;
}

function attributeName(property: string, schema: Schema): string {
  return (schema.property[property] ?? find(schema, property)).attribute;
}
