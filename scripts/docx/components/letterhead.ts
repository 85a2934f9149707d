import { formatDay, isDay } from '#lib/date.ts';
import type { Received } from '#lib/outline/front-matter.ts';
import type { DocumentProfile, Look } from '#lib/profiles/document-profile.ts';
import { evenLines, linesInCapitals } from '../measure/even-lines.ts';
import { widthOf } from '../measure/text-width.ts';
import { type Paragraph, paragraph, type Table } from '../model/model.ts';
import type { ParagraphStyle } from '../model/styles.ts';
import { lines, text } from '../model/text.ts';
import { headColumns, nameWidth } from './head-columns.ts';
import { incomingStamp } from './incoming-stamp.ts';
import { type LayoutRow, layoutTable } from './layout-table.ts';
import { rule } from './rule.ts';

/** What stands at the head of a document: who issues it, its number, place and date. */
export interface Letterhead {
  /** In normal case; may be empty. */
  readonly superior: string;
  readonly issuer: string;
  readonly place: string;
  /** With its symbol; without digits where it is not yet given. */
  readonly number: string;
  /** ISO day, or anything else where it is not known. */
  readonly date: string;
  /** What an official letter is about. */
  readonly subject?: string;
  /** The stamp of the office that it came to. */
  readonly received?: Received;
}

/**
 * The head of a document: who issues it and its number on the left; banner, place and date on the right
 * (36-HD/VPTW, components "Party banner" to "place and date"; Nghị định 30/2020/NĐ-CP, Phụ lục I, II.1–5).
 */
export function letterhead(profile: DocumentProfile, head: Letterhead): Table {
  const { looks, words, issuerMark } = profile;
  const number = words.number + formatNumber(head.number, words.blankNumber);
  const placeDate = formatPlaceDate(head.place, head.date);
  const room = nameWidth(profile);
  const superiorLines = linesInCapitals(head.superior, looks.superior, room);
  const issuerLines = linesInCapitals(head.issuer, looks.issuer, room);
  const issuerWidth = widest(issuerLines, looks.issuer);
  const names = Math.max(widest(superiorLines, looks.superior), issuerWidth);
  const columns = headColumns(profile, { names, number, placeDate });
  const issuer = [
    ...set(superiorLines, 'Superior'),
    ...set(issuerLines, 'Issuer'),
    issuerMark.type === 'words'
      ? paragraph('IssuerMark', [text(issuerMark.words)])
      : rule(issuerMark.share * issuerWidth, columns.names),
  ];
  const right = columns.bannerIndent > 0 ? { indent: { right: columns.bannerIndent } } : {};
  const bannerRule = (length: number) => rule(length, columns.total - columns.names, columns.bannerIndent);
  const banner =
    words.motto === ''
      ? [paragraph('Banner', [text(words.banner)], right), bannerRule(widthOf(words.banner, looks.banner))]
      : [
          paragraph('Banner', [text(words.banner)], right),
          paragraph('Motto', [text(words.motto)], right),
          bannerRule(widthOf(words.motto, looks.motto)),
        ];
  const under = [
    ...(head.subject === undefined
      ? []
      : set(evenLines(words.subject + head.subject, looks.subject, columns.underNames), 'Subject')),
    ...incomingStamp(head.received, looks.stamp, columns.names),
  ];
  const left = columns.numberIndent > 0 ? { indent: { left: columns.numberIndent } } : {};
  const numbered = paragraph('DocumentNumber', [text(number)], left);
  const dated = [paragraph('PlaceDate', [text(placeDate)])];
  // What stands under the number is as wide as the names above it.
  const isApart = columns.number < columns.names && under.length > 0;
  const rows: readonly LayoutRow[] = [
    { left: columns.names, cells: [issuer, banner] },
    { left: columns.number, cells: [isApart ? [numbered] : [numbered, ...under], dated] },
    ...(isApart ? [{ left: columns.names, cells: [under, [paragraph('Normal', [])]] } as const] : []),
  ];
  return layoutTable(columns.total, rows);
}

function set(values: readonly string[], style: ParagraphStyle): readonly Paragraph[] {
  return values.length === 0 ? [] : [paragraph(style, lines(values))];
}

function widest(values: readonly string[], look: Look): number {
  return Math.max(0, ...values.map((line) => widthOf(line, look)));
}

/** A number and symbol, numbers below 10 with a leading 0; with room to write it in where the number is blank. */
export function formatNumber(number: string, blank: string): string {
  const [, digits = '', symbol = ''] = /^(\d*)(.*)$/su.exec(number) ?? [];
  return (digits === '' ? blank : digits.padStart(2, '0')) + symbol;
}

/** Spaces that no line breaks at or swallows. */
export const BLANK = '\u00A0'.repeat(5);

/** Place and date, `Hải Phòng, ngày 05 tháng 6 năm 2023`; with room to write the day in where it is blank. */
export function formatPlaceDate(place: string, day: string): string {
  const [date = BLANK, month = BLANK, year = BLANK] = isDay(day) ? formatDay(day).split('/') : [];
  const words = `ngày ${date} tháng ${month} năm ${year}`;
  return place.trim() === '' ? `N${words.slice(1)}` : `${place.trim()}, ${words}`;
}
