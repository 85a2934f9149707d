/** A whole document as a package, written by the docx library. */
import { Document, type FileChild, Header, type ISectionOptions, Packer, PageOrientation, SectionType } from 'docx';
import { appXml, coreXml, customXml } from '#lib/ooxml/properties.ts';
import type { DocumentProfile } from '#lib/profiles/document-profile.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { mm } from '../measure/measure.ts';
import type { Block, Section, WordDocument } from '../model/model.ts';
import { paragraph } from '../model/model.ts';
import type { HeadingKinds } from '../model/styles.ts';
import { canonicalPackage } from './canonical.ts';
import { chartOf } from './chart.ts';
import { Content } from './content.ts';
import { fixedParts } from './fixed-parts.ts';
import { paragraphOf } from './paragraph.ts';
import { spaced } from './spacing.ts';
import { tableOf } from './table.ts';

const LIBRARY = `docx ${manifest.dependencies.docx}`;

/** Writes a document as a .docx file; the same document gives the same bytes. */
export async function packDocument(
  document: WordDocument,
  profile: DocumentProfile,
  kinds: HeadingKinds,
): Promise<Uint8Array> {
  const content = new Content(profile);
  const { properties, sections, notes } = document;
  const file = new Document({
    sections: sections.map((section, index) => sectionOf(section, index, sections.length, content)),
    footnotes: Object.fromEntries(
      [...notes].map(([number, blocks]) => [number, { children: blocks.map((block) => paragraphOf(block, content)) }]),
    ),
    // The styles are written once, for all documents.
    styles: { importedStyles: [] },
  });
  const bytes = await Packer.toBuffer(file, undefined, [
    ...(await fixedParts(profile, kinds)),
    { path: 'docProps/core.xml', data: coreXml(properties) },
    { path: 'docProps/app.xml', data: appXml() },
    { path: 'docProps/custom.xml', data: customXml([...properties.custom, ['library', LIBRARY]]) },
  ]);
  return canonicalPackage(bytes);
}

function sectionOf(section: Section, index: number, count: number, content: Content): ISectionOptions {
  const { orientation, restart } = section;
  const { page } = content.profile;
  return {
    // Later sections have the header of the first.
    ...(index === 0 ? { headers: { default: pageNumber(content) } } : {}),
    properties: {
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
    },
    children: spaced(section.blocks, index === count - 1).map((block) => blockOf(block, content)),
  };
}

function blockOf(block: Block, content: Content): FileChild {
  switch (block.type) {
    case 'paragraph':
      return paragraphOf(block, content);
    case 'table':
      return tableOf(block, content);
    case 'chart':
      return chartOf(block);
  }
}

/** The page number, in the middle of the header. */
function pageNumber(content: Content): Header {
  return new Header({ children: [paragraphOf(paragraph('Header', [{ type: 'pageNumber' }]), content)] });
}
