import type { Paragraph } from '../model/model.ts';
import { indentXml } from './indent.ts';
import { changeAttributes, runs } from './run.ts';
import { RULE } from './styles.ts';
import type { Writer } from './writer.ts';

/** A paragraph; `sectionProperties` go into the last one of a section. */
export function paragraphXml(node: Paragraph, writer: Writer, sectionProperties = ''): string {
  const { style, children, alignment, indent, keepNext, tabs, item, ruleAbove, change } = node;
  // In the order of the schema.
  const properties =
    `<w:pStyle w:val="${style}"/>` +
    (keepNext ? '<w:keepNext/>' : '') +
    (item
      ? `<w:numPr><w:ilvl w:val="${item.level}"/><w:numId w:val="${writer.lists.numberOf(item.mark, item.list)}"/></w:numPr>`
      : '') +
    (ruleAbove ? `<w:pBdr><w:top ${RULE}/></w:pBdr>` : '') +
    (tabs ? `<w:tabs>${tabs.map((position) => `<w:tab w:val="left" w:pos="${position}"/>`).join('')}</w:tabs>` : '') +
    (indent ? indentXml(indent) : '') +
    (alignment ? `<w:jc w:val="${alignment}"/>` : '') +
    (change
      ? `<w:rPr><${change.type === 'inserted' ? 'w:ins' : 'w:del'}${changeAttributes(change, writer)}/></w:rPr>`
      : '') +
    sectionProperties;
  return `<w:p><w:pPr>${properties}</w:pPr>${runs(children, writer)}</w:p>`;
}
