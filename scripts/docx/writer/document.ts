/** A whole document as a package. */

import { type Part, relationshipsPart, zipPackage } from '#lib/ooxml/package.ts';
import { appXml, coreXml, customXml } from '#lib/ooxml/properties.ts';
import { XML_HEAD } from '#lib/ooxml/xml.ts';
import type { DocumentProfile } from '#lib/profiles/document-profile.ts';
import { mm } from '../measure/measure.ts';
import type { Block, Section, WordDocument } from '../model/model.ts';
import { paragraph } from '../model/model.ts';
import { documentStyles, type HeadingKinds } from '../model/styles.ts';
import { chartXml } from './chart.ts';
import { notesXml } from './notes.ts';
import { numberingXml } from './numbering.ts';
import { paragraphXml } from './paragraph.ts';
import { stylesXml, WORD } from './styles.ts';
import { tableXml } from './table.ts';
import { Lists, Writer } from './writer.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const PARTS = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata';
const NAMESPACES =
  `xmlns:w="${WORD}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/** Writes a document as a .docx file; the same document gives the same bytes. */
export function packDocument(document: WordDocument, profile: DocumentProfile, kinds: HeadingKinds): Uint8Array {
  const writer = new Writer(new Lists(), [
    { type: 'styles', target: 'styles.xml' },
    { type: 'numbering', target: 'numbering.xml' },
    { type: 'settings', target: 'settings.xml' },
    { type: 'fontTable', target: 'fontTable.xml' },
    { type: 'header', target: 'header1.xml' },
    { type: 'footnotes', target: 'footnotes.xml' },
  ]);
  const body = document.sections
    .map((section, index) => sectionXml(section, index === document.sections.length - 1, profile, writer))
    .join('');
  const notes = new Writer(writer.lists);
  const footnotes = notesXml(document.notes, notes);
  const word = (
    name: string,
    content: string,
    type = `${OFFICE}.wordprocessingml.${name.replace(/\d+$/u, '')}+xml`,
  ): Part => ({
    name: `word/${name}.xml`,
    type,
    content,
  });
  const { properties } = document;
  return zipPackage([
    relationshipsPart('_rels/.rels', [
      { type: 'officeDocument', target: 'word/document.xml' },
      { type: `${PARTS}/core-properties`, target: 'docProps/core.xml' },
      { type: 'extended-properties', target: 'docProps/app.xml' },
      ...(properties.custom.length > 0 ? [{ type: 'custom-properties', target: 'docProps/custom.xml' }] : []),
    ]),
    word(
      'document',
      `${XML_HEAD}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
      `${OFFICE}.wordprocessingml.document.main+xml`,
    ),
    relationshipsPart('word/_rels/document.xml.rels', writer.relationships),
    word('styles', stylesXml(profile, documentStyles(profile, kinds))),
    word('numbering', numberingXml(writer.lists, profile)),
    word('settings', SETTINGS),
    word('fontTable', fontTable(profile.font)),
    word('header1', pageNumberXml(writer)),
    word('footnotes', footnotes),
    ...(notes.relationships.length > 0
      ? [relationshipsPart('word/_rels/footnotes.xml.rels', notes.relationships)]
      : []),
    ...writer.media,
    {
      name: 'docProps/core.xml',
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
      content: coreXml(properties),
    },
    { name: 'docProps/app.xml', type: `${OFFICE}.extended-properties+xml`, content: appXml() },
    ...(properties.custom.length > 0
      ? [
          {
            name: 'docProps/custom.xml',
            type: `${OFFICE}.custom-properties+xml`,
            content: customXml(properties.custom),
          },
        ]
      : []),
  ]);
}

/** The blocks of a section; all but the last end with a paragraph that bears the properties of its pages. */
function sectionXml(section: Section, isLast: boolean, profile: DocumentProfile, writer: Writer): string {
  const properties = sectionProperties(section, profile, writer);
  let xml = '';
  for (const [index, block] of section.blocks.entries()) {
    // A table stands clear of what is above it; Word would run two tables into one.
    if (block.type === 'table' && index > 0 && (block.look === 'data' || section.blocks[index - 1]?.type === 'table'))
      xml += paragraphXml(paragraph('TableGap', []), writer);
    const endsSection = !isLast && index === section.blocks.length - 1 && block.type === 'paragraph';
    xml += endsSection ? paragraphXml(block, writer, properties) : blockXml(block, writer);
  }
  // Word adds a line of its own size behind a table that ends a document.
  if (isLast)
    return (
      (section.blocks.at(-1)?.type === 'table' ? xml + paragraphXml(paragraph('TableEnd', []), writer) : xml) +
      properties
    );
  return section.blocks.at(-1)?.type === 'paragraph'
    ? xml
    : xml + paragraphXml(paragraph('TableGap', []), writer, properties);
}

function blockXml(block: Block, writer: Writer): string {
  switch (block.type) {
    case 'paragraph':
      return paragraphXml(block, writer);
    case 'table':
      return tableXml(block, writer);
    case 'chart':
      return chartXml(block, writer);
  }
}

function sectionProperties({ orientation, restart }: Section, { page }: DocumentProfile, writer: Writer): string {
  const [width, height] = orientation === 'portrait' ? [page.width, page.height] : [page.height, page.width];
  return (
    `<w:sectPr><w:headerReference w:type="default" r:id="${writer.relate({ type: 'header', target: 'header1.xml' })}"/>` +
    `<w:type w:val="nextPage"/><w:pgSz w:w="${mm(width)}" w:h="${mm(height)}"${orientation === 'landscape' ? ' w:orient="landscape"' : ''}/>` +
    `<w:pgMar w:top="${mm(page.top)}" w:right="${mm(page.right)}" w:bottom="${mm(page.bottom)}" w:left="${mm(page.left)}" w:header="${mm(page.header)}" w:footer="${mm(page.header)}" w:gutter="0"/>` +
    (restart ? '<w:pgNumType w:start="1"/><w:titlePg/>' : '') +
    '</w:sectPr>'
  );
}

/** The page number, in the middle of the header. */
function pageNumberXml(writer: Writer): string {
  return `${XML_HEAD}<w:hdr ${NAMESPACES}>${paragraphXml(paragraph('Header', [{ type: 'pageNumber' }]), writer)}</w:hdr>`;
}

// A justified line that ends in a break is not stretched over the page.
const SETTINGS =
  `${XML_HEAD}<w:settings xmlns:w="${WORD}"><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>` +
  '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:doNotExpandShiftReturn/>' +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>';

function fontTable(font: string): string {
  return `${XML_HEAD}<w:fonts xmlns:w="${WORD}"><w:font w:name="${font}"><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`;
}
