/** The grammar of numbers and authority lines in each profile (thể thức). How a document looks is in `scripts/docx`. */
import { type Day, day } from '../date.ts';

/** The profiles that an outline or a letter may follow. */
export const PROFILES = ['party-2018', 'party-2026', 'state', 'union'] as const;

/** A set of official format rules (thể thức). */
export type Profile = (typeof PROFILES)[number];

interface ProfileGrammar {
  readonly name: string;
  /** First and last day in force; null where none is known. */
  readonly inForce: { readonly from: Day; readonly to: Day | null };
  /** Pattern of a whole number and symbol; the number itself may still be blank. */
  number(type: string): RegExp;
  readonly numberExample: (type: string) => string;
  /** One line of an authority. */
  readonly authority: RegExp;
  /** What stands before whom a signer signs for; the Party signs nothing by authorisation. */
  readonly marks: Readonly<
    Record<'onBehalf' | 'inPlace' | 'byOrder' | 'acting', string> & Partial<Record<'authorised', string>>
  >;
  /** The forms of the state, which the trade unions have too. */
  readonly isOfState: boolean;
  readonly authorityExample: string;
}

const CODE = '[\\p{Lu}][\\p{L}\\d&-]*';

/** Hướng dẫn 36-HD/VPTW (2018) and 05-HD/VPTW (2026): `15-BC/BCĐ`, `T/M`, `K/T`, `T/L`, `Q.`. */
const party = (name: string, from: Day, to: Day | null): ProfileGrammar => ({
  name,
  inForce: { from, to },
  number: (type) => new RegExp(`^\\d{0,5}-${type}/${CODE}$`, 'u'),
  numberExample: (type) => `15-${type}/BCĐ`,
  authority: /^(?:T\/M|K\/T|T\/L|Q\.)\s+\S/u,
  marks: { onBehalf: 'T/M', inPlace: 'K/T', byOrder: 'T/L', acting: 'Q.' },
  isOfState: false,
  authorityExample: 'T/M BAN CHỈ ĐẠO',
});

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II: `30/BC-UBND`, an official letter `12/UBND-VX`; `TM.`, `KT.`, `TL.`, `TUQ.`, `Q.`. */
const state = (name: string, from: Day): ProfileGrammar => ({
  name,
  inForce: { from, to: null },
  number: (type) => new RegExp(`^\\d{0,5}/${type === 'CV' ? CODE.replace('-', '') : type}-${CODE}$`, 'u'),
  numberExample: (type) => (type === 'CV' ? '12/UBND-VX' : `30/${type}-UBND`),
  authority: /^(?:TM|KT|TL|TUQ|Q)\.\s+\S/u,
  marks: { onBehalf: 'TM.', inPlace: 'KT.', byOrder: 'TL.', authorised: 'TUQ.', acting: 'Q.' },
  isOfState: true,
  authorityExample: 'TM. ỦY BAN NHÂN DÂN',
});

/** Quyết định 933/QĐ-TLĐ (2024) gives the trade unions the forms of the state. */
export const PROFILE_GRAMMAR: Readonly<Record<Profile, ProfileGrammar>> = {
  'party-2018': party('của Đảng (Hướng dẫn 36-HD/VPTW)', day('2018-04-03'), day('2026-05-26')),
  'party-2026': party('của Đảng (Hướng dẫn 05-HD/VPTW)', day('2026-05-27'), null),
  state: state('hành chính nhà nước (Nghị định 30/2020/NĐ-CP)', day('2020-03-05')),
  union: state('của công đoàn (Quyết định 933/QĐ-TLĐ)', day('2024-05-14')),
};
