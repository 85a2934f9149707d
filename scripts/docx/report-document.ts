/** The official Word document of a report. */
import { formatDay, isDay } from '#lib/date.ts';
import type { ReportFrontMatter } from '#lib/front-matter.ts';
import type { Outline } from '#lib/outline.ts';
import type { Unit } from '#lib/register.ts';
import type { Report } from '#lib/report.ts';
import { textOf } from '#lib/text-of.ts';
import { formatNumber } from './components/letterhead.ts';
import type { Image, Properties } from './model.ts';
import { type OfficialDocument, packOfficial } from './official-document.ts';
import { type DocumentProfile, profileOf } from './profile.ts';

/** Where and when a document is built. */
export interface Provenance {
  /** The commit it is built from, in full; empty where there is none. */
  readonly commit: string;
  /** ISO 8601 time in UTC: that of the commit. */
  readonly modified: string;
}

export interface ReportDocumentInput {
  readonly report: Report;
  /** The report's own, known to be right. */
  readonly frontMatter: ReportFrontMatter;
  readonly outline: Outline;
  readonly unit: Unit;
  readonly provenance: Provenance;
  /** The picture at a path as the report gives it. */
  readonly image: (url: string, alt: string) => Image | null;
}

/** Builds the official document of a report, in the profile that its outline names. The same input gives the same bytes. */
export function reportDocument(input: ReportDocumentInput): Uint8Array {
  return packOfficial(officialReport(input));
}

/** A report as an official document, before it is laid out. */
export function officialReport({ report, frontMatter, outline, unit, provenance, image }: ReportDocumentInput): OfficialDocument {
  const issued = outline.frontMatter;
  const profile = profileOf(issued.profile);
  const type = profile.types[issued.type] ?? issued.type;
  const title = report.headings.find(({ node }) => node.depth === 1)?.node ?? issued.title;
  const words = typeof title === 'string' ? title : textOf(title);
  return {
    profile,
    source: report.source,
    root: report.root,
    properties: propertiesOf(`${type} ${words}`, unit, outline, provenance),
    image,
    head: { superior: unit.superior, issuer: unit.issuer, place: frontMatter.place ?? unit.place, number: frontMatter.number, date: frontMatter.date },
    isDraft: frontMatter.draft,
    title: { type, text: title },
    // The report's own addressees, else those of the outline; through whom they are reached goes with them.
    addressees: frontMatter.addressees ?? issued.addressees,
    via: frontMatter.via ?? (frontMatter.addressees === undefined ? issued.via : undefined),
    signature: { signer: frontMatter.signer, copies: frontMatter.copies ?? issued.copies },
    reference: referenceTo(type, frontMatter, unit.issuer, profile),
  };
}

function propertiesOf(title: string, unit: Unit, { campaign, frontMatter }: Outline, { commit, modified }: Provenance): Properties {
  return {
    title,
    subject: frontMatter.title,
    creator: unit.issuer,
    keywords: [campaign, unit.name],
    modified,
    custom: [['campaign', campaign], ['unit', unit.id], ['profile', frontMatter.profile], ...(commit === '' ? [] : [['commit', commit] as const])],
  };
}

/** How a document is called by what goes with it: `Báo cáo số 15-BC/BCĐ ngày 12/6/2023 của Ban Chỉ đạo`, blanks where it is not issued yet. */
export function referenceTo(
  type: string,
  { number, date }: { readonly number: string; readonly date: string },
  issuer: string,
  { words }: DocumentProfile,
): string {
  const day = isDay(date) ? formatDay(date) : '     /     /     ';
  return `${type} số ${formatNumber(number, words.blankNumber)} ngày ${day} của ${issuer}`;
}
