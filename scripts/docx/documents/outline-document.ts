/** The outline as it goes with the letter that issues it. */
import type { Heading, Root, RootContent } from 'mdast';
import { paragraph, text } from '#lib/markdown/nodes.ts';
import { type Provenance, propertiesOf } from '#lib/ooxml/provenance.ts';
import { deadlinesText } from '#lib/outline/deadline.ts';
import type { Letter } from '#lib/outline/letter.ts';
import type { Outline, OutlineSection } from '#lib/outline/outline.ts';
import { profileOf } from '#lib/profiles/profile-of.ts';
import type { Unit } from '#lib/register/register.ts';
import type { Image } from '../model/model.ts';
import { type OfficialDocument, packOfficial } from './official-document.ts';
import { guidanceAndTables } from './outline-tables.ts';
import { nameOfType, referenceTo } from './reference.ts';

/** What the document of an outline is made of. */
export interface OutlineDocumentInput {
  readonly outline: Outline;
  /** The letter that issues it, null where the repository has none. */
  readonly letter: Letter | null;
  /** Who issues it. */
  readonly unit: Unit;
  readonly provenance: Provenance;
  readonly image: (url: string, alt: string) => Image | null;
}

/** Builds the document of an outline: headings, guidance and tables of figures to fill in. The same input gives the same bytes. */
export function outlineDocument({
  outline,
  letter,
  unit,
  provenance,
  image,
}: OutlineDocumentInput): Promise<Uint8Array> {
  const { campaign, source, frontMatter } = outline;
  const profile = profileOf(frontMatter.profile);
  const deadlines = deadlinesText(outline);
  const opening = [...outline.guidance, ...(deadlines === '' ? [] : [paragraph(text(deadlines))])];
  const root: Root = {
    type: 'root',
    children: [...opening, ...outline.sections.flatMap((section) => sectionNodes(section, outline))],
  };
  const reportType = profile.types[frontMatter.type] ?? frontMatter.type;
  const document: OfficialDocument = {
    profile,
    source,
    root,
    image,
    properties: propertiesOf(
      {
        title: `Đề cương ${reportType.toLowerCase()} ${frontMatter.title}`,
        subject: frontMatter.title,
        campaign,
        unit,
        path: 'outline.docx',
        profile: profile.name,
      },
      provenance,
    ),
    head: null,
    draft: false,
    title: {
      type: `Đề cương ${reportType}`,
      text: frontMatter.title,
      attached: `Kèm theo ${attachedTo(outline, letter, unit)}`,
    },
    addressees: [],
    via: undefined,
    signature: null,
    reference: `Đề cương ${reportType.toLowerCase()}`,
  };
  return packOfficial(document);
}

/** What the outline goes with: the letter, with blanks for what it does not have yet, or the outline's basis. */
function attachedTo({ frontMatter }: Outline, letter: Letter | null, { issuer }: Unit): string {
  if (!letter) return frontMatter.basis;
  const { type, number, date = '', profile } = letter.frontMatter;
  const form = profileOf(profile);
  return referenceTo(nameOfType(type, form), { number, date }, issuer, form);
}

function sectionNodes(section: OutlineSection, outline: Outline): readonly RootContent[] {
  const { node, requirement, children } = section;
  const note = requirement.optional
    ? ' (nếu có)'
    : requirement.choose
      ? ` (lựa chọn ít nhất ${requirement.choose} nội dung phù hợp)`
      : '';
  const heading: Heading =
    note === '' ? node : { ...node, children: [...node.children, { type: 'text', value: note }] };
  return [
    heading,
    ...guidanceAndTables(section, outline),
    ...children.flatMap((child) => sectionNodes(child, outline)),
  ];
}
