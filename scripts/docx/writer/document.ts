/** A whole document as a package, written by the docx library. */
import {
  Document,
  type FileChild,
  Header,
  type ISectionOptions,
  type ISectionPropertiesOptionsBase,
  PageOrientation,
  SectionType,
} from 'docx';
import { appXml, coreXml, customXml } from '#lib/ooxml/properties.ts';
import type { DocumentProfile } from '#lib/profiles/document-profile.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { mm } from '../measure/measure.ts';
import type { Block, Section, WordDocument } from '../model/model.ts';
import { paragraph } from '../model/model.ts';
import type { HeadingKinds } from '../model/styles.ts';
import { makeCanonical, zipParts } from './canonical.ts';
import { chartOf } from './chart.ts';
import { compile } from './compile.ts';
import { Content } from './content.ts';
import { fixedParts } from './fixed-parts.ts';
import { seamed } from './long-tables.ts';
import { paragraphOf } from './paragraph.ts';
import { plainXml } from './plain.ts';
import { Slots } from './slots.ts';
import { tableOf } from './table.ts';

const LIBRARY = `docx ${manifest.devDependencies.docx}`;

/** Writes a document as a .docx file; the same document gives the same bytes. */
export async function packDocument(
  document: WordDocument,
  profile: DocumentProfile,
  kinds: HeadingKinds,
): Promise<Uint8Array> {
  const content = new Content(profile);
  const { properties, notes } = document;
  const sections = document.sections.map((section) => ({ ...section, blocks: seamed(section.blocks) }));
  // The paragraph that ends a section is the library's: it holds what its pages are.
  const ends = new Set(sections.slice(0, -1).map(({ blocks }) => blocks.at(-1)));
  const blocks = sections.flatMap((section) => section.blocks).filter((block) => !ends.has(block));
  const slots = new Slots(plainXml(blocks, content));
  const file = new Document({
    sections: sections.map((section, index) => sectionOf(section, sections.slice(0, index), content, slots)),
    footnotes: Object.fromEntries(
      [...notes].map(([number, blocks]) => [number, { children: blocks.map((block) => paragraphOf(block, content)) }]),
    ),
    // The styles are written once, for all documents.
    styles: { importedStyles: [] },
  });
  const parts = compile(file);
  makeCanonical(parts, (xml) => slots.filled(xml));
  for (const { path, data } of fixedParts(profile, kinds)) parts.set(path, data);
  parts.set('docProps/core.xml', coreXml(properties));
  parts.set('docProps/app.xml', appXml());
  parts.set('docProps/custom.xml', customXml([...properties.custom, ['library', LIBRARY]]));
  return zipParts(parts);
}

function sectionOf(section: Section, before: readonly Section[], content: Content, slots: Slots): ISectionOptions {
  const { was, blocks } = section;
  return {
    // Later sections have the header of the first, unless a change takes that away.
    ...(before.every(({ change }) => change) ? { headers: { default: pageNumber(content) } } : {}),
    properties: {
      ...pagesOf(section, content.profile),
      ...(was ? { revision: { ...content.attributesOf(was.change), ...pagesOf(was, content.profile) } } : {}),
    },
    children: blocks.map((block) => blockOf(block, content, slots.of(block))),
  };
}

function pagesOf(
  { orientation, restart }: Pick<Section, 'orientation' | 'restart'>,
  { page }: DocumentProfile,
): ISectionPropertiesOptionsBase {
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      // The library turns the page itself.
      size: {
        width: mm(page.width),
        height: mm(page.height),
        ...(orientation === 'landscape' ? { orientation: PageOrientation.LANDSCAPE } : {}),
      },
      margin: {
        top: mm(page.top),
        right: mm(page.right),
        bottom: mm(page.bottom),
        left: mm(page.left),
        header: mm(page.header),
        footer: mm(page.header),
        gutter: 0,
      },
      ...(restart ? { pageNumbers: { start: 1 } } : {}),
    },
    ...(restart ? { titlePage: true } : {}),
  };
}

function blockOf(block: Block, content: Content, slot: FileChild | null): FileChild {
  switch (block.type) {
    case 'paragraph':
      return slot ?? paragraphOf(block, content);
    case 'table':
      return tableOf(block, content, slot);
    case 'chart':
      return chartOf(block);
  }
}

/** The page number, in the middle of the header. */
function pageNumber(content: Content): Header {
  return new Header({ children: [paragraphOf(paragraph('Header', [{ type: 'pageNumber' }]), content)] });
}
