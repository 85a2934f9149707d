import { formatDay, isDay } from '#lib/date.ts';
import type { DocumentProfile, Look } from '#lib/profiles/document-profile.ts';
import { mm } from '../measure/measure.ts';
import { textWidth } from '../measure/text-area.ts';
import { evenLines, widthOf } from '../measure/text-width.ts';
import { type Paragraph, paragraph, type Table } from '../model/model.ts';
import type { ParagraphStyle } from '../model/styles.ts';
import { lines, text } from '../model/text.ts';
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
}

/** Millimetres: the least width of the issuer's column, and the room beside the widest line of the right column. */
const LEAST_LEFT = 60;
const ROOM = 6;

/**
 * The head of a document: who issues it and its number on the left; banner, place and date on the right
 * (36-HD/VPTW, components "Party banner" to "place and date"; Nghị định 30/2020/NĐ-CP, Phụ lục I, II.1–5).
 */
export function letterhead(profile: DocumentProfile, head: Letterhead): Table {
  const { looks, words, issuerMark } = profile;
  const placeDate = formatPlaceDate(head.place, head.date);
  const total = textWidth(profile);
  const bannerWidth = widthOf(words.banner, looks.banner);
  const widest = Math.max(bannerWidth, widthOf(words.motto, looks.motto), widthOf(placeDate, looks.date));
  const right = Math.min(total - mm(LEAST_LEFT), Math.round(widest) + mm(ROOM));
  const left = total - right;

  const set = (value: string, style: ParagraphStyle, look: Look): readonly Paragraph[] => {
    const set = evenLines(value, look, left - mm(ROOM));
    return set.length === 0 ? [] : [paragraph(style, lines(set))];
  };
  const issuerWidth = Math.max(
    0,
    ...evenLines(head.issuer.toUpperCase(), looks.issuer, left - mm(ROOM)).map((line) => widthOf(line, looks.issuer)),
  );
  const issuer = [
    ...set(head.superior.toUpperCase(), 'Superior', looks.superior),
    ...set(head.issuer.toUpperCase(), 'Issuer', looks.issuer),
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
  const subject = head.subject === undefined ? [] : set(words.subject + head.subject, 'Subject', looks.subject);
  return layoutTable(
    [left, right],
    [
      [issuer, banner],
      [[number, ...subject], [paragraph('PlaceDate', [text(placeDate)])]],
    ],
  );
}

/** A number and symbol, numbers below 10 with a leading 0; with room to write it in where the number is blank. */
export function formatNumber(number: string, blank: string): string {
  const [, digits = '', symbol = ''] = /^(\d*)(.*)$/su.exec(number) ?? [];
  return (digits === '' ? blank : digits.padStart(2, '0')) + symbol;
}

const BLANK = '     ';

/** Place and date, `Hải Phòng, ngày 05 tháng 6 năm 2023`; with room to write the day in where it is blank. */
export function formatPlaceDate(place: string, day: string): string {
  const [date = BLANK, month = BLANK, year = BLANK] = isDay(day) ? formatDay(day).split('/') : [];
  const words = `ngày ${date} tháng ${month} năm ${year}`;
  return place.trim() === '' ? `N${words.slice(1)}` : `${place.trim()}, ${words}`;
}
