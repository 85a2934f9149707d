/** Where things stand side by side in a letterhead. */
import type { DocumentProfile } from '#lib/profiles/document-profile.ts';
import { smallHeadOf } from '#lib/profiles/profile-of.ts';
import { worstBreak } from '../measure/even-lines.ts';
import { mm } from '../measure/measure.ts';
import { textWidth } from '../measure/text-area.ts';
import { widthOf } from '../measure/text-width.ts';

/** Millimetres: what names need, what a number needs, and the room beside the widest line of a column. */
const GOOD_NAMES = 65;
const LEAST_NUMBER = 30;
const ROOM = 4;

/** Widths in twips, from the left edge of the text. */
export interface HeadColumns {
  readonly total: number;
  /** Of the cell with the names of who issues; the banner has what is left. */
  readonly names: number;
  /** Of the widest line under the names. */
  readonly underNames: number;
  /** Of the cell with the number; place and date have what is left. */
  readonly number: number;
  /** What the banner keeps from the right margin, to stand over the middle of place and date. */
  readonly bannerIndent: number;
  /** What the number keeps from the left margin, to stand under the middle of the names. */
  readonly numberIndent: number;
}

/** Who issues a document, and who is above. */
type Names = Readonly<Record<'superior' | 'issuer', string>>;

/** What the columns are for, as it is shown; of names the width of the widest line, in twips. */
interface Shown {
  readonly names: number;
  readonly number: string;
  readonly placeDate: string;
}

/**
 * The profile, or the same with the smaller letters that its guide allows where place and date else leave names too little room, or where
 * only they save a name from a break that no clerk would make.
 */
export function profileForHead(profile: DocumentProfile, placeDate: string, names: Names): DocumentProfile {
  const small = smallHeadOf(profile);
  if (namesBeside(profile, placeDate) < mm(GOOD_NAMES)) return small;
  return worstOf(small, names) < worstOf(profile, names) ? small : profile;
}

function worstOf(profile: DocumentProfile, names: Names): number {
  const room = nameWidth(profile);
  const worst = (which: keyof Names) => worstBreak(names[which], { ...profile.looks[which], capitals: true }, room);
  return Math.max(worst('superior'), worst('issuer'));
}

/** The width of the widest line that a name may have, in twips: all that the banner leaves, however wide place and date are. */
export function nameWidth(profile: DocumentProfile): number {
  return textWidth(profile) - bannerWidth(profile) - mm(ROOM);
}

/**
 * Place and date stand on one line under the banner, number and symbol under the names (36-HD/VPTW, components "issuing body" to "place
 * and date"; Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3b, 4b). A date that is wider than the banner takes its room from the number, which
 * is short, and not from the names: the banner stands over its middle, or as near to it as the names allow.
 */
export function headColumns(profile: DocumentProfile, shown: Shown): HeadColumns {
  const total = textWidth(profile);
  const most = total - bannerWidth(profile);
  const names = Math.min(most, Math.max(namesBeside(profile, shown.placeDate), Math.round(shown.names) + mm(ROOM)));
  const number = Math.min(names, Math.max(mm(LEAST_NUMBER), total - dateWidth(profile, shown.placeDate)));
  const spare = number - Math.round(widthOf(shown.number, profile.looks.number)) - mm(ROOM);
  return {
    total,
    names,
    underNames: names - mm(ROOM),
    number,
    bannerIndent: most - names,
    numberIndent: Math.max(0, Math.min(names - number, spare)),
  };
}

/** The width that names have where the banner stands over the middle of place and date. */
function namesBeside(profile: DocumentProfile, placeDate: string): number {
  const banner = bannerWidth(profile);
  const beyond = Math.max(0, dateWidth(profile, placeDate) - banner);
  return textWidth(profile) - banner - Math.round(beyond / 2);
}

function bannerWidth({ looks, words }: DocumentProfile): number {
  const widest = Math.max(widthOf(words.banner, looks.banner), widthOf(words.motto, looks.motto));
  return Math.round(widest) + mm(ROOM);
}

function dateWidth({ looks }: DocumentProfile, placeDate: string): number {
  return Math.round(widthOf(placeDate, looks.date)) + mm(ROOM);
}
