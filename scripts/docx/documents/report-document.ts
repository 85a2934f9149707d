/** The official Word document of a report. */

import type { Heading } from 'mdast';
import { textOf } from '#lib/markdown/text-of.ts';
import { type Provenance, propertiesOf } from '#lib/ooxml/provenance.ts';
import { deliveryOf } from '#lib/outline/delivery.ts';
import type { ReportFrontMatter } from '#lib/outline/front-matter.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { profileOf } from '#lib/profiles/profile-of.ts';
import type { Register, Unit } from '#lib/register/register.ts';
import type { Report } from '#lib/report/report.ts';
import { profileForHead } from '../components/head-columns.ts';
import { formatPlaceDate } from '../components/letterhead.ts';
import type { Image } from '../model/model.ts';
import { type OfficialDocument, packOfficial } from './official-document.ts';
import { referenceTo } from './reference.ts';

/** What the document of a report is made of. */
export interface ReportDocumentInput {
  /** The report, or another text with its shape. */
  readonly report: Pick<Report, 'root' | 'source'>;
  /** The report's own, known to be right. */
  readonly frontMatter: ReportFrontMatter;
  readonly outline: Outline;
  readonly unit: Unit;
  readonly register: Pick<Register, 'units'>;
  readonly provenance: Provenance;
  /** The picture at a path as the report gives it. */
  readonly image: (url: string, alt: string) => Image | null;
}

/** Builds the official document of a report, in the profile that its outline names. The same input gives the same bytes. */
export function reportDocument(input: ReportDocumentInput): Promise<Uint8Array> {
  return packOfficial(officialReport(input));
}

/** A report as an official document, before it is laid out. */
export function officialReport({
  report,
  frontMatter,
  outline,
  unit,
  register,
  provenance,
  image,
}: ReportDocumentInput): OfficialDocument {
  const issued = outline.frontMatter;
  const delivery = deliveryOf(outline, unit, register);
  const place = frontMatter.place ?? unit.place;
  const profile = profileForHead(profileOf(issued.profile), formatPlaceDate(place, frontMatter.date), unit);
  const type = profile.types[issued.type] ?? issued.type;
  const title =
    report.root.children.find((node): node is Heading => node.type === 'heading' && node.depth === 1) ?? issued.title;
  const words = typeof title === 'string' ? title : textOf(title);
  return {
    profile,
    source: report.source,
    root: report.root,
    properties: propertiesOf(
      {
        title: `${type} ${words}`,
        subject: issued.title,
        campaign: outline.campaign,
        unit,
        path: `reports/${unit.id}.docx`,
        profile: profile.name,
      },
      provenance,
    ),
    image,
    head: {
      superior: unit.superior,
      issuer: unit.issuer,
      place,
      number: frontMatter.number,
      date: frontMatter.date,
      ...(frontMatter.received ? { received: frontMatter.received } : {}),
    },
    draft: frontMatter.draft,
    title: { type, text: title },
    // The report's own addressees, else those that the outline gives it; through whom they are reached goes with them.
    addressees: frontMatter.addressees ?? delivery.addressees,
    via: frontMatter.via ?? (frontMatter.addressees === undefined ? delivery.via : undefined),
    signature: { signer: frontMatter.signer, copies: frontMatter.copies ?? issued.copies },
    reference: referenceTo(type, frontMatter, unit.issuer, profile),
  };
}
