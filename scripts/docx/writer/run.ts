/** Runs: what stands in a paragraph. */

import { escapeXml } from '#lib/ooxml/xml.ts';
import { halfPoints } from '../measure/measure.ts';
import type { CharacterMarks } from '../model/formatting.ts';
import type { Change, Inline } from '../model/model.ts';
import { drawingOfImage } from './drawing.ts';
import type { Writer } from './writer.ts';

/** The runs of a paragraph. */
export function runs(children: readonly Inline[], writer: Writer): string {
  let xml = '';
  for (const child of children) xml += inline(child, writer);
  return xml;
}

function inline(node: Inline, writer: Writer): string {
  if (node.type === 'link') {
    const { change } = node;
    const children = change ? node.children.map((child) => ({ ...child, change })) : node.children;
    return `<w:hyperlink w:history="1" r:id="${writer.relate({ type: 'hyperlink', target: node.url, isExternal: true })}">${runs(children, writer)}</w:hyperlink>`;
  }
  return changed(run(node, writer), node.change, writer);
}

function run(node: Exclude<Inline, { readonly type: 'link' }>, writer: Writer): string {
  switch (node.type) {
    case 'text':
      return `<w:r>${runProperties(node.marks)}${text(node.text, node.change)}</w:r>`;
    case 'break':
      return '<w:r><w:br/></w:r>';
    case 'tab':
      return '<w:r><w:tab/></w:r>';
    case 'pageNumber':
      return '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    case 'noteReference':
      return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${node.number}"/></w:r>`;
    case 'image':
      return `<w:r>${drawingOfImage(node.image, writer)}</w:r>`;
  }
}

function text(value: string, change: Change | undefined): string {
  const tag = change?.type === 'deleted' ? 'w:delText' : 'w:t';
  return `<${tag} xml:space="preserve">${escapeXml(value)}</${tag}>`;
}

/** The properties of a run, or of the text of a style that sets a size in points, in the order of their schema; empty where there are none. */
export function runProperties({ font, bold, italics, strike, underline }: CharacterMarks, size?: number): string {
  const xml =
    (font === undefined ? '' : fonts(font)) +
    (bold ? '<w:b/><w:bCs/>' : '') +
    (italics ? '<w:i/><w:iCs/>' : '') +
    (strike ? '<w:strike/>' : '') +
    (size === undefined ? '' : sizeXml(size)) +
    (underline ? '<w:u w:val="single"/>' : '');
  return xml === '' ? '' : `<w:rPr>${xml}</w:rPr>`;
}

/** A font size, in points. */
export function sizeXml(points: number): string {
  return `<w:sz w:val="${halfPoints(points)}"/><w:szCs w:val="${halfPoints(points)}"/>`;
}

export function fonts(font: string): string {
  return `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
}

/** A run within its tracked change. */
function changed(xml: string, change: Change | undefined, writer: Writer): string {
  if (!change) return xml;
  const tag = change.type === 'inserted' ? 'w:ins' : 'w:del';
  return `<${tag}${changeAttributes(change, writer)}>${xml}</${tag}>`;
}

/** Number, author and time of a tracked change. */
export function changeAttributes({ author, date }: Change, writer: Writer): string {
  return ` w:id="${writer.nextChange()}" w:author="${escapeXml(author)}" w:date="${date}"`;
}
