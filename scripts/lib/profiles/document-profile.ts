/** How a document of a profile (thể thức) looks, as data. */
import type { Profile } from './grammar.ts';

/** The letters of a component. */
export interface Look {
  /** Points. */
  readonly size: number;
  readonly bold?: true;
  readonly italics?: true;
  readonly underline?: true;
  /** Shown in capitals, whatever is typed. */
  readonly caps?: true;
}

/** What stands under the issuer or the title: words, or a rule of a share of the line above it. */
type Mark = { readonly type: 'words'; readonly words: string } | { readonly type: 'rule'; readonly share: number };

/** All that a profile sets of how documents look. */
export interface DocumentProfile {
  readonly name: Profile;
  /** The guide that sets it. */
  readonly guide: string;
  readonly font: string;
  /** BCP 47 tag of the language of the text. */
  readonly language: string;
  /** Millimetres, upright; `header` is the distance of the page number from the upper edge. */
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
    /** Distance of lines: exactly so many points, or so many times a single line. */
    readonly line: { readonly points: number } | { readonly lines: number };
  };
  readonly looks: {
    readonly body: Look;
    /** The line at the upper right, and under it, in documents of the state, the motto. */
    readonly banner: Look;
    readonly motto: Look;
    readonly superior: Look;
    readonly issuer: Look;
    readonly number: Look;
    readonly date: Look;
    readonly type: Look;
    readonly title: Look;
    /** What an official letter is about, under its number. */
    readonly subject: Look;
    readonly addresseesLabel: Look;
    readonly addressees: Look;
    /** Căn cứ. */
    readonly basis: Look;
    /** Headings by the kind of their number. */
    readonly part: Look;
    readonly roman: Look;
    readonly arabic: Look;
    readonly dotted: Look;
    readonly letter: Look;
    readonly authority: Look;
    readonly position: Look;
    readonly signer: Look;
    readonly copiesLabel: Look;
    readonly copies: Look;
    readonly draft: Look;
    /** The incoming stamp. */
    readonly stamp: Look;
    /** What a digital signature says at the upper right of what goes with a document. */
    readonly signatureNote: Look;
    readonly pageNumber: Look;
    readonly appendixNumber: Look;
    readonly appendixTitle: Look;
    /** “(Kèm theo …)”. */
    readonly attached: Look;
    readonly table: Look;
    /** Of tables too wide for that, and the smallest that is allowed. */
    readonly smallTable: Look;
    readonly leastTable: Look;
    readonly footnote: Look;
    readonly code: Look;
  };
  /** Smaller letters that the guide allows where a long place and date leave the issuer no room beside them, or its name breaks badly. */
  readonly smallHead: Partial<DocumentProfile['looks']>;
  readonly words: {
    readonly banner: string;
    /** Empty where there is none. */
    readonly motto: string;
    /** Before the number: `Số ` or `Số: `. */
    readonly number: string;
    /** What stands for a number that is not yet given: spaces that no line breaks at or swallows. */
    readonly blankNumber: string;
    /** Before what an official letter is about. */
    readonly subject: string;
    readonly addressees: string;
    readonly copies: string;
    readonly draft: string;
    /** After the last word of the text. */
    readonly end: string;
  };
  readonly issuerMark: Mark;
  readonly titleMark: Mark;
  /** Names of document types by abbreviation, in normal case. */
  readonly types: Readonly<Record<string, string>>;
}
