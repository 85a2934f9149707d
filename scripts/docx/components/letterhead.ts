import { formatDay, isDay } from '#lib/date.ts';
import type { Received } from '#lib/outline/front-matter.ts';
import type { DocumentProfile, Look } from '#lib/profiles/document-profile.ts';
import { smallHeadOf } from '#lib/profiles/profile-of.ts';
import { evenLines, type Setting } from '../measure/even-lines.ts';
import { mm } from '../measure/measure.ts';
import { textWidth } from '../measure/text-area.ts';
import { widthOf } from '../measure/text-width.ts';
import { type Paragraph, paragraph, type Table } from '../model/model.ts';
import type { ParagraphStyle } from '../model/styles.ts';
import { lines, text } from '../model/text.ts';
import { incomingStamp } from './incoming-stamp.ts';
import { layoutTable } from './layout-table.ts';
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

/** Millimetres: the width of the issuer's column that a clerk is content with, the least, and the room beside the widest line of a column. */
const GOOD_LEFT = 60;
const LEAST_LEFT = 30;
const ROOM = 4;

/** The profile, or the same with the smaller letters that its guide allows where place and date else leave the issuer no room. */
export function profileForHead(profile: DocumentProfile, head: Pick<Letterhead, 'place' | 'date'>): DocumentProfile {
  return columnsOf(profile, head).left < mm(GOOD_LEFT) ? smallHeadOf(profile) : profile;
}

/** Widths of the columns in twips: the right one is as wide as its widest line, so that place and date stand on one. */
function columnsOf(profile: DocumentProfile, { place, date }: Pick<Letterhead, 'place' | 'date'>) {
  const { looks, words } = profile;
  const widest = Math.max(
    widthOf(words.banner, looks.banner),
    widthOf(words.motto, looks.motto),
    widthOf(formatPlaceDate(place, date), looks.date),
  );
  const total = textWidth(profile);
  const left = Math.max(mm(LEAST_LEFT), total - Math.round(widest) - mm(ROOM));
  return { left, right: total - left };
}

/**
 * The head of a document: who issues it and its number on the left; banner, place and date on the right
 * (36-HD/VPTW, components "Party banner" to "place and date"; Nghị định 30/2020/NĐ-CP, Phụ lục I, II.1–5).
 */
export function letterhead(profile: DocumentProfile, head: Letterhead): Table {
  const { looks, words, issuerMark } = profile;
  const { left, right } = columnsOf(profile, head);
  const bannerWidth = widthOf(words.banner, looks.banner);
  const linesOf = (value: string, setting: Setting) => evenLines(value, setting, left - mm(ROOM));
  const set = (values: readonly string[], style: ParagraphStyle): readonly Paragraph[] =>
    values.length === 0 ? [] : [paragraph(style, lines(values))];
  const capitals = (value: string, look: Look) =>
    linesOf(value, { ...look, capitals: true }).map((line) => line.toUpperCase());
  const issuerLines = capitals(head.issuer, looks.issuer);
  const issuerWidth = Math.max(0, ...issuerLines.map((line) => widthOf(line, looks.issuer)));
  const issuer = [
    ...set(capitals(head.superior, looks.superior), 'Superior'),
    ...set(issuerLines, 'Issuer'),
    issuerMark.type === 'words'
      ? paragraph('IssuerMark', [text(issuerMark.words)])
      : rule(issuerMark.share * issuerWidth, left),
  ];
  const banner =
    words.motto === ''
      ? [paragraph('Banner', [text(words.banner)]), rule(bannerWidth, right)]
      : [
          paragraph('Banner', [text(words.banner)]),
          paragraph('Motto', [text(words.motto)]),
          rule(widthOf(words.motto, looks.motto), right),
        ];
  const number = paragraph('DocumentNumber', [text(words.number + formatNumber(head.number, words.blankNumber))]);
  const subject =
    head.subject === undefined ? [] : set(linesOf(words.subject + head.subject, looks.subject), 'Subject');
  return layoutTable(
    [left, right],
    [
      [issuer, banner],
      [
        [number, ...subject, ...incomingStamp(head.received)],
        [paragraph('PlaceDate', [text(formatPlaceDate(head.place, head.date))])],
      ],
    ],
  );
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
