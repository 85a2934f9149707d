import { XML_HEAD } from '#lib/ooxml/xml.ts';
import type { DocumentProfile } from '#lib/profiles/document-profile.ts';
import type { StyleDefinition } from '../model/styles.ts';
import { indentXml } from './indent.ts';
import { fonts, runProperties, sizeXml } from './run.ts';

/** The attributes of a thin solid rule. */
export const RULE = 'w:val="single" w:sz="6" w:space="0" w:color="000000"';

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** `word/styles.xml`: font, language and size of all text, the styles of paragraphs, those of tables and references. */
export function stylesXml({ font, language, looks }: DocumentProfile, styles: readonly StyleDefinition[]): string {
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(font)}${sizeXml(looks.body.size)}<w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault/></w:docDefaults>';
  return `${XML_HEAD}<w:styles xmlns:w="${WORD}">${defaults}${styles.map(styleXml).join('')}${OTHER_STYLES}</w:styles>`;
}

function styleXml(style: StyleDefinition): string {
  const {
    id,
    name,
    next,
    size,
    marks = {},
    alignment,
    indent,
    before = 0,
    after = 0,
    line,
    keepNext,
    keepLines,
    outlineLevel,
    ruleBelow,
  } = style;
  const isDefault = id === 'Normal';
  const spacing = `<w:spacing${attribute('before', before)}${attribute('after', after)}${line ? ` w:line="${line.value}" w:lineRule="${line.rule}"` : ''}/>`;
  const paragraph =
    (keepNext ? '<w:keepNext/>' : '') +
    (keepLines ? '<w:keepLines/>' : '') +
    (ruleBelow ? `<w:pBdr><w:bottom ${RULE}/></w:pBdr>` : '') +
    (spacing === '<w:spacing/>' ? '' : spacing) +
    (indent ? indentXml(indent) : '') +
    (alignment ? `<w:jc w:val="${alignment}"/>` : '') +
    (outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${outlineLevel}"/>`);
  return (
    `<w:style w:type="paragraph"${isDefault ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>` +
    (isDefault ? '' : '<w:basedOn w:val="Normal"/>') +
    (next ? `<w:next w:val="${next}"/>` : '') +
    '<w:qFormat/>' +
    (paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`) +
    runProperties(marks, size) +
    '</w:style>'
  );
}

function attribute(name: string, value: number): string {
  return value === 0 ? '' : ` w:${name}="${value}"`;
}

const LINES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

const OTHER_STYLES =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/></w:style>' +
  '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/></w:style>' +
  '<w:style w:type="table" w:styleId="LayoutTable"><w:name w:val="Layout Table"/><w:basedOn w:val="TableNormal"/></w:style>' +
  `<w:style w:type="table" w:styleId="DataTable"><w:name w:val="Data Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${LINES}</w:tblBorders></w:tblPr></w:style>`;
