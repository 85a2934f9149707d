import { Paragraph, type Table } from 'docx';
import { formatDay, isDay } from '#lib/date.ts';
import type { ReportFrontMatter } from '#lib/front-matter.ts';
import type { Unit } from '#lib/register.ts';
import { mm } from '../measure.ts';
import { type DocumentProfile, textWidth } from '../profile.ts';
import { type ParagraphStyle, RULE } from '../styles.ts';
import { textLines, textRun } from '../text-run.ts';
import { evenLines, type Font, widthOf } from '../text-width.ts';
import { layoutTable } from './layout-table.ts';

/** Millimetres: the least width of the issuer's column, and the room beside the widest line of the right column. */
const LEAST_LEFT = 60;
const ROOM = 6;

/**
 * The head of a document: who issues it and its number on the left; banner, place and date on the right
 * (36-HD/VPTW, components "Party banner", "issuing body", "number and symbol", "place and date").
 */
export function letterhead(profile: DocumentProfile, unit: Unit, frontMatter: ReportFrontMatter): Table {
  const { sizes, words } = profile;
  const placeDate = formatPlaceDate(frontMatter.place ?? unit.place, frontMatter.date);
  const total = textWidth(profile);
  const bannerWidth = widthOf(words.banner, { size: sizes.banner, bold: true });
  const right = Math.min(total - mm(LEAST_LEFT), Math.round(Math.max(bannerWidth, widthOf(placeDate, { size: sizes.date, italics: true }))) + mm(ROOM));
  const left = total - right;

  const capitals = (text: string, style: ParagraphStyle, font: Font): Paragraph[] => {
    const lines = evenLines(text.toUpperCase(), font, left - mm(ROOM));
    return lines.length === 0 ? [] : [new Paragraph({ style, children: textLines(lines) })];
  };
  const margin = Math.max(0, Math.round((right - bannerWidth) / 2));
  return layoutTable(
    [left, right],
    [
      [
        [
          ...capitals(unit.superior, 'Superior', { size: sizes.superior }),
          ...capitals(unit.issuer, 'Issuer', { size: sizes.issuer, bold: true }),
          new Paragraph({ style: 'IssuerMark', children: [textRun(words.issuerMark)] }),
        ],
        [
          new Paragraph({ style: 'Banner', children: [textRun(words.banner)] }),
          new Paragraph({ style: 'BannerRule', indent: { left: margin, right: margin }, border: { top: RULE } }),
        ],
      ],
      [
        [new Paragraph({ style: 'DocumentNumber', children: [textRun(words.number + formatNumber(frontMatter.number, words.blankNumber))] })],
        [new Paragraph({ style: 'PlaceDate', children: [textRun(placeDate)] })],
      ],
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
  const text = `ngày ${date} tháng ${month} năm ${year}`;
  return place.trim() === '' ? `N${text.slice(1)}` : `${place.trim()}, ${text}`;
}
