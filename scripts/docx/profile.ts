/** How a document of each profile (thể thức) looks, as data. The grammar of its numbers and authority lines is in `#lib/profile.ts`. */
import type { Profile } from '#lib/profile.ts';
import { mm } from './measure.ts';
import { PARTY_2018 } from './profiles/party-2018.ts';

export interface DocumentProfile {
  readonly name: Profile;
  /** The guide that sets it. */
  readonly guide: string;
  readonly font: string;
  /** BCP 47 tag of the language of the text. */
  readonly language: string;
  /** Millimetres; `header` is the distance of the page number from the upper edge. */
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
  };
  readonly body: {
    /** Millimetres. */
    readonly firstLine: number;
    /** Points between paragraphs. */
    readonly spacing: number;
    /** Points from line to line, exactly. */
    readonly line: number;
  };
  /** Font sizes in points. */
  readonly sizes: {
    readonly body: number;
    readonly banner: number;
    readonly superior: number;
    readonly issuer: number;
    readonly number: number;
    readonly date: number;
    readonly type: number;
    readonly title: number;
    readonly addressees: number;
    readonly signature: number;
    readonly copiesLabel: number;
    readonly copies: number;
    readonly draft: number;
    readonly pageNumber: number;
    readonly table: number;
    readonly footnote: number;
    readonly code: number;
  };
  readonly words: {
    /** The line at the upper right, with a rule as long as the line under it. */
    readonly banner: string;
    /** What stands under the issuer. */
    readonly issuerMark: string;
    readonly number: string;
    /** What stands for a number that is not yet given. */
    readonly blankNumber: string;
    /** What stands under the title. */
    readonly titleMark: string;
    readonly addressees: string;
    readonly copies: string;
    readonly draft: string;
  };
  /** Names of document types by abbreviation, in normal case. */
  readonly types: Readonly<Record<string, string>>;
}

const BUILT: Readonly<Record<Profile, DocumentProfile | null>> = {
  'party-2018': PARTY_2018,
  'party-2026': null,
  state: null,
  union: null,
};

/** The form of a profile's documents; null for a profile that documents are not built in yet. */
export function profileOf(name: Profile): DocumentProfile | null {
  return BUILT[name];
}

/** Width of the text area in twips. */
export function textWidth({ page }: DocumentProfile): number {
  return mm(page.width) - mm(page.left) - mm(page.right);
}
