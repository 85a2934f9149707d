/** Builds documents for tests, from reports and an outline in memory. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { parseOutline } from '#lib/outline/outline.ts';
import { campaignId, unitId } from '#lib/paths.ts';
import { readPicture } from '#lib/pictures/picture.ts';
import type { Profile } from '#lib/profiles/grammar.ts';
import type { Unit } from '#lib/register/register.ts';
import { parseReport } from '#lib/report/report.ts';
import { imageOf } from '../../scripts/docx/documents/picture.ts';
import { type ReportDocumentInput, reportDocument } from '../../scripts/docx/documents/report-document.ts';
import type { Image } from '../../scripts/docx/model/model.ts';
import { gif, jpeg, png } from '../helpers/pictures.ts';
import { PROJECT } from '../helpers/project.ts';
import { bodyOf, type Element, type Parts, readParts } from './word-document.ts';

export const MODIFIED = '2023-06-13T02:03:04Z';

/** An outline whose reports are documents of a profile. */
export const outlineOf = (profile: Profile): string => `---
title: Kết quả thực hiện quy chế dân chủ
version: 1
issuer: hai-phong
basis: Công văn số 42-CV/BCĐ ngày 25/5/2023
period: 2023-01-01/2023-06-30
profile: ${profile}
type: BC
levels:
  district: { before: 2023-06-15 }
addressees: [Ban Chỉ đạo thành phố]
via: Ban Dân vận Thành ủy
copies: [Như trên, Lưu BCĐ]
---

# Kết quả thực hiện quy chế dân chủ
`;

export const UNIT: Unit = {
  id: unitId('hai-phong/le-chan'),
  name: 'Quận Lê Chân',
  level: 'district',
  kind: 'district',
  superior: 'Quận ủy Lê Chân',
  issuer: 'Ban Chỉ đạo thực hiện Quy chế dân chủ',
  place: 'Lê Chân',
  symbol: 'BCĐ',
  team: '',
  from: null,
  to: null,
  replaces: [],
  receiver: null,
  authority: '',
};

export const FRONT_MATTER = `number: 15-BC/BCĐ
date: 2023-06-12
signer: { authority: T/M BAN CHỈ ĐẠO, title: TRƯỞNG BAN, name: Nguyễn Văn A }`;

export const KITCHEN_SINK = readFileSync(
  join(PROJECT, 'tests', 'fixtures', 'docx', 'ok-kitchen-sink', 'report.md'),
  'utf8',
);

/** What a report is built from, given the whole text of its file. */
export function reportInput(
  source: string,
  unit: Partial<Unit> = {},
  outlineSource = outlineOf('party-2018'),
): ReportDocumentInput {
  const { outline } = parseOutline(
    'outlines/c/outline.md',
    campaignId('c'),
    outlineSource,
    parseMarkdown(outlineSource),
  );
  const report = parseReport('reports/c/hai-phong/le-chan.md', campaignId('c'), UNIT.id, source, parseMarkdown(source));
  if (!outline || !report.frontMatter) throw new Error(JSON.stringify(report.frontMatterProblems));
  const provenance = { commit: '', modified: MODIFIED, code: '' };
  return {
    report,
    frontMatter: report.frontMatter,
    outline,
    unit: { ...UNIT, ...unit },
    register: { units: new Map() },
    provenance,
    image: testImage,
  };
}

/** A picture whose name says how large it is: `40x30.png`; of a photograph how the camera was held: `40x30-6.jpg`. */
function testImage(url: string, alt: string): Image | null {
  const [, width, height, orientation, format] = /^(\d+)x(\d+)(?:-(\d))?\.(png|jpg|gif)$/u.exec(url) ?? [];
  if (format === undefined) return null;
  const size = [Number(width), Number(height)] as const;
  const bytes = format === 'png' ? png(...size) : format === 'gif' ? gif(...size) : jpeg(...size, Number(orientation));
  const picture = readPicture(bytes);
  return typeof picture === 'string' ? null : imageOf(picture, alt);
}

/** Builds a report from the whole text of its file. */
export function buildReport(source: string, unit: Partial<Unit> = {}, outlineSource?: string): Promise<Uint8Array> {
  return reportDocument(reportInput(source, unit, outlineSource));
}

export interface Built {
  readonly parts: Parts;
  /** What lies between the title block with the addressees and the signature block. */
  readonly body: readonly Element[];
}

/** Builds a report with a body of Markdown. */
export async function buildBody(markdown: string): Promise<Built> {
  const parts = readParts(await buildReport(`---\n${FRONT_MATTER}\naddressees: []\n---\n\n# Kết quả\n\n${markdown}`));
  // Letterhead, type, title, mark; signature block.
  return { parts, body: bodyOf(parts).slice(4, -1) };
}

/** Builds a report with front matter. */
export async function buildFrontMatter(frontMatter: string, unit: Partial<Unit> = {}): Promise<readonly Element[]> {
  return bodyOf(readParts(await buildReport(`---\n${frontMatter}\n---\n\n# Kết quả\n\nHết.\n`, unit)));
}
