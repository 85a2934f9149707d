/** Puts together what all official documents have: head, title, text on its pages, signature, appendices. */
import type { Heading, Root, RootContent } from 'mdast';
import { textOf } from '#lib/markdown/text-of.ts';
import type { Properties } from '#lib/ooxml/properties.ts';
import type { DocumentProfile } from '#lib/profiles/document-profile.ts';
import { flow } from '../body/flow.ts';
import { footnotes } from '../body/footnote.ts';
import { headingKinds } from '../body/heading-kinds.ts';
import { phrasing } from '../body/phrasing.ts';
import { addressees } from '../components/addressees.ts';
import { endText } from '../components/ending.ts';
import { type Letterhead, letterhead } from '../components/letterhead.ts';
import { type Signer, signatureBlock, signaturePlace } from '../components/signature-block.ts';
import { attachedLine, titleBlock } from '../components/title.ts';
import { pictureHeight, textWidth } from '../measure/text-area.ts';
import { buildAll, type Context, lettersOf } from '../model/context.ts';
import { type Block, type Image, type Paragraph, paragraph, type Section, type WordDocument } from '../model/model.ts';
import { spaced } from '../model/spacing.ts';
import { BODY_STYLES } from '../model/styles.ts';
import { surveyDocument } from '../model/survey.ts';
import { text } from '../model/text.ts';
import { packDocument } from '../writer/document.ts';
import { appendixHeading } from './appendix-heading.ts';
import { type Appendix, layOut } from './sections.ts';
import { describeTables } from './table-descriptions.ts';

/** A text with the components of an official document. */
export interface OfficialDocument {
  readonly profile: DocumentProfile;
  /** The Markdown, and its tree. */
  readonly source: string;
  readonly root: Root;
  readonly properties: Properties;
  /** The picture at a path as the Markdown gives it. */
  readonly image: (url: string, alt: string) => Image | null;
  /** Null for what goes with another document. */
  readonly head: Letterhead | null;
  /** A number says which draft it is. */
  readonly draft: boolean | number;
  /** Name of the type of document and title; null for an official letter. */
  readonly title: { readonly type: string; readonly text: Heading | string; readonly attached?: string } | null;
  readonly addressees: readonly string[];
  readonly via: string | undefined;
  readonly signature: { readonly signer: Signer; readonly copies: readonly string[] } | null;
  /** What stands under a node of the text besides what it is built to. */
  readonly after?: (node: RootContent) => readonly Block[];
  /** How appendices call the document: `Báo cáo số 15-BC/BCĐ ngày 12/6/2023 của …`. */
  readonly reference: string;
}

/** The document as data. */
export function modelOf(document: OfficialDocument): WordDocument {
  const { profile, root, properties } = document;
  const context = contextOf(document);
  const title = root.children.find((node) => node.type === 'heading' && node.depth === 1);
  const { main, appendices } = layOut(
    root.children.filter((node) => node !== title),
    profile,
  );
  const sections = [
    mainSection(document, main, context),
    ...appendices.map((appendix) => appendixSection(document, appendix, context)),
  ];
  return { sections: spaced(describeTables(sections)), notes: footnotes(context), properties };
}

/** The document as a .docx file; the same document gives the same bytes. */
export function packOfficial(document: OfficialDocument): Promise<Uint8Array> {
  return packDocument(modelOf(document), document.profile, headingKinds(document.root));
}

function contextOf({ profile, root, source, image }: OfficialDocument): Context {
  return {
    profile,
    survey: surveyDocument(root),
    source,
    styles: BODY_STYLES,
    marks: {},
    offset: 0,
    listDepth: 0,
    inNote: false,
    inAppendix: false,
    levels: headingKinds(root),
    tableName: 'Bảng',
    keepNext: false,
    width: textWidth(profile),
    pictureHeight: pictureHeight(profile),
    isFlush: false,
    image,
    flow,
    phrasing,
  };
}

function mainSection(document: OfficialDocument, nodes: readonly RootContent[], context: Context): Section {
  const { profile, signature } = document;
  const opening = openingBlocks(document, context);
  // The signature stays on the page of the last words.
  const built = withCompany(textBlocks(nodes, { ...context, keepNext: signature !== null }, document.after));
  const closing = signature
    ? [...endText(built, profile.words.end), signatureBlock(profile, signature.signer, signature.copies)]
    : built;
  return { orientation: 'portrait', restart: true, blocks: [...opening, ...closing] };
}

/** Letters of about two lines: a page that has only these above its signature could belong to any document. */
const SHORT = 160;

/** Text whose short last paragraph keeps the one before it on its page. */
function withCompany(blocks: readonly Block[]): readonly Block[] {
  const [before, last] = blocks.slice(-2);
  const isAlone = last?.type === 'paragraph' && last.keepNext && lettersOf(last.children) < SHORT;
  if (!isAlone || before?.type !== 'paragraph') return blocks;
  return [...blocks.slice(0, -2), { ...before, keepNext: true }, last];
}

function openingBlocks(
  { profile, draft, head, title, addressees: names, via }: OfficialDocument,
  context: Context,
): readonly Block[] {
  return [
    ...(draft === false ? [] : [draftLine(draft, profile)]),
    ...(head ? [letterhead(profile, head)] : [signaturePlace('ChuKySoKemTheo', 'AttachedSignature')]),
    ...(title ? titleBlock(title.type, title.text, context, title.attached) : []),
    ...addressees(profile, names, via),
  ];
}

/** `Dự thảo`, `Dự thảo lần 2` (36-HD/VPTW, additional component "draft"). */
function draftLine(draft: true | number, { words }: DocumentProfile): Paragraph {
  return paragraph('Draft', [text(draft === true ? words.draft : `${words.draft} lần ${draft}`)]);
}

/** Blocks of a text; the bases that open it (`Căn cứ …`) have a look of their own. */
function textBlocks(
  nodes: readonly RootContent[],
  context: Context,
  after?: OfficialDocument['after'],
): readonly Block[] {
  if (after) return buildAll(nodes, context, (node, place) => [...context.flow([node], place), ...after(node)]);
  const start = nodes.findIndex((node) => node.type === 'heading' || !isBasis(node));
  if (start <= 0) return context.flow(nodes, context);
  const bases: Context = { ...context, styles: { ...context.styles, paragraph: 'Basis' }, keepNext: false };
  return [...context.flow(nodes.slice(0, start), bases), ...context.flow(nodes.slice(start), context)];
}

function isBasis(node: RootContent): boolean {
  return (
    node.type === 'yaml' || node.type === 'html' || (node.type === 'paragraph' && /^căn cứ\s/iu.test(textOf(node)))
  );
}

/** An appendix: its number, its title and what it goes with in the middle, on pages that count from 1 (NĐ 30/2020, Phụ lục I, IV). */
function appendixSection(
  { profile, reference }: OfficialDocument,
  { heading, orientation, nodes }: Appendix,
  context: Context,
): Section {
  const inside: Context = {
    ...context,
    inAppendix: true,
    width: textWidth(profile, orientation),
    pictureHeight: pictureHeight(profile, orientation),
  };
  const { number, title } = appendixHeading(heading, inside);
  const head = [
    paragraph('AppendixNumber', number),
    ...(title.length === 0 ? [] : [paragraph('AppendixTitle', title)]),
    attachedLine(`Kèm theo ${reference}`, profile),
  ];
  return { orientation, restart: true, blocks: [...head, ...context.flow(nodes, inside)] };
}
