/** The official Word document of a report. */
import { Document, Header, PageNumber, Paragraph, Table, TextRun } from 'docx';
import type { ReportFrontMatter } from '#lib/front-matter.ts';
import type { Outline } from '#lib/outline.ts';
import type { Unit } from '#lib/register.ts';
import type { Report } from '#lib/report.ts';
import { textOf } from '#lib/text-of.ts';
import { flow } from './body/flow.ts';
import { footnotes } from './body/footnote.ts';
import { phrasing } from './body/phrasing.ts';
import { addressees } from './components/addressees.ts';
import { letterhead } from './components/letterhead.ts';
import { signatureBlock } from './components/signature-block.ts';
import { titleBlock } from './components/title.ts';
import type { Block, Context } from './context.ts';
import { mm } from './measure.ts';
import { packDocument } from './pack.ts';
import { type DocumentProfile, profileOf } from './profile.ts';
import { BODY_STYLES, documentStyles } from './styles.ts';
import { surveyDocument } from './survey.ts';
import { cleanText, textRun } from './text-run.ts';

export interface ReportDocumentInput {
  readonly report: Report;
  /** The report's own, known to be right. */
  readonly frontMatter: ReportFrontMatter;
  readonly outline: Outline;
  readonly unit: Unit;
  /** When the report was last changed: an ISO 8601 time in UTC. */
  readonly modified: string;
}

/**
 * Builds the official document of a report, in the profile that its outline names. The same input gives the same bytes.
 * The profile must be one for which `profileOf` has a form.
 */
export async function reportDocument({ report, frontMatter, outline, unit, modified }: ReportDocumentInput): Promise<Uint8Array> {
  const profile = profileOf(outline.frontMatter.profile);
  if (!profile) throw new Error(`Documents are not built in profile ${outline.frontMatter.profile} yet`);
  const type = profile.types[outline.frontMatter.type] ?? outline.frontMatter.type;
  const heading = report.headings.find(({ node }) => node.depth === 1)?.node;
  const title = heading ?? outline.frontMatter.title;
  const context = contextOf(report, profile);
  const issuer = cleanText(unit.issuer);
  const document = new Document({
    title: cleanText(`${type} ${typeof title === 'string' ? title : textOf(title)}`),
    creator: issuer,
    lastModifiedBy: issuer,
    styles: documentStyles(profile),
    footnotes: footnotes(context),
    // A justified line that ends in a break is not stretched over the page.
    compatibility: { doNotExpandShiftReturn: true },
    sections: [
      {
        properties: { titlePage: true, page: pageOf(profile) },
        headers: { default: pageNumber() },
        children: partTables([
          ...draftMark(profile, frontMatter),
          letterhead(profile, unit, frontMatter),
          ...titleBlock(type, title, context),
          ...addresseesOf(profile, frontMatter, outline),
          // The signature stays on the page of the last words.
          ...flow(
            report.root.children.filter((node) => node !== heading),
            { ...context, keepNext: true },
          ),
          signatureBlock(profile, frontMatter.signer, frontMatter.copies ?? outline.frontMatter.copies),
        ]),
      },
    ],
  });
  return packDocument(document, modified);
}

function contextOf(report: Report, profile: DocumentProfile): Context {
  return {
    profile,
    survey: surveyDocument(report.root),
    source: report.source,
    styles: BODY_STYLES,
    marks: {},
    offset: 0,
    listDepth: 0,
    inNote: false,
    keepNext: false,
    flow,
    phrasing,
  };
}

/** Puts an empty line between tables that follow each other, which Word would else run into one. */
function partTables(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block, index) =>
    block instanceof Table && blocks[index - 1] instanceof Table ? [new Paragraph({ style: 'TableGap' }), block] : [block],
  );
}

function pageOf({ page }: DocumentProfile) {
  return {
    size: { width: mm(page.width), height: mm(page.height) },
    margin: { top: mm(page.top), bottom: mm(page.bottom), left: mm(page.left), right: mm(page.right), header: mm(page.header), footer: mm(page.header) },
  };
}

/** The page number, in the middle of the header; the first page has no header. */
function pageNumber(): Header {
  return new Header({ children: [new Paragraph({ style: 'Header', children: [new TextRun({ children: [PageNumber.CURRENT] })] })] });
}

function draftMark({ words }: DocumentProfile, { draft }: ReportFrontMatter): readonly Block[] {
  return draft ? [new Paragraph({ style: 'Draft', children: [textRun(words.draft)] })] : [];
}

/** The report's own addressees, else those of the outline; through whom they are reached goes with them. */
function addresseesOf(profile: DocumentProfile, report: ReportFrontMatter, { frontMatter: outline }: Outline): readonly Block[] {
  const via = report.via ?? (report.addressees === undefined ? outline.via : undefined);
  return addressees(profile, report.addressees ?? outline.addressees, via);
}
