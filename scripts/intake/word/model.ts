/** What a Word document says, in reading order, before anything is known of an outline. Text is Unicode in NFC, old fonts read already. */

/** A Word document that was read whole. */
export interface WordDocument {
  readonly blocks: readonly WordBlock[];
  /** Footnotes and endnotes by the keys that `WordNote` names. */
  readonly notes: ReadonlyMap<string, readonly WordBlock[]>;
  /** Pictures by the keys that `WordPicture` names. */
  readonly pictures: ReadonlyMap<string, PictureFile>;
  /** What the document says beside its text, in order of place: it goes to the list that the user sees. */
  readonly asides: readonly Aside[];
  /** The custom properties of the package: what we built names its campaign, unit and commit there. */
  readonly custom: ReadonlyMap<string, string>;
}

/** What stands on its own in a body, a cell or a note. */
export type WordBlock = WordParagraph | WordTable;

/** A paragraph. */
export interface WordParagraph {
  readonly type: 'paragraph';
  readonly inlines: readonly WordInline[];
  /** 1 to 9 where a style, or the paragraph itself, gives an outline level; a title has none. */
  readonly headingLevel: number | null;
  /** The name of its style as Word shows it; empty for that of ordinary text. */
  readonly style: string;
  /** The number or bullet that Word writes by itself. */
  readonly numbering: WordNumbering | null;
  readonly alignment: 'left' | 'center' | 'right' | 'both';
}

/** A number or bullet that is not in the text: `II.`, `1.1.`, `a)`, `•`. */
export interface WordNumbering {
  /** As Word shows it, white space behind it left out. */
  readonly label: string;
  /** 0 is the outermost. */
  readonly level: number;
  readonly isOrdered: boolean;
}

/** What stands in a line. */
export type WordInline = WordText | WordBreak | WordNote | WordPicture | WordLink;

/** Words that are written alike; runs side by side with the same marks are one. */
export interface WordText {
  readonly type: 'text';
  readonly value: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isStruck: boolean;
  readonly vertical: 'baseline' | 'superscript' | 'subscript';
}

/** A new line within a paragraph, or a new page; tabs are `\t` of a text. */
interface WordBreak {
  readonly type: 'break';
  readonly kind: 'line' | 'page';
}

/** The mark of a footnote or an endnote. */
interface WordNote {
  readonly type: 'note';
  readonly key: string;
}

/** A picture. */
interface WordPicture {
  readonly type: 'picture';
  readonly key: string;
  /** Empty where nobody wrote any. */
  readonly alt: string;
}

/** A link to a place on the web; one within the document is its text alone. */
interface WordLink {
  readonly type: 'link';
  readonly href: string;
  readonly inlines: readonly WordInline[];
}

/** The bytes of a picture. */
export interface PictureFile {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A table. */
export interface WordTable {
  readonly type: 'table';
  readonly rows: readonly WordRow[];
}

/** A row; cells that reach down from above are not in it again. */
export interface WordRow {
  /** True where Word repeats it on each page. */
  readonly isHeader: boolean;
  readonly cells: readonly WordCell[];
}

/** A cell. */
export interface WordCell {
  /** How many columns and rows it takes; 1 where it is not merged. */
  readonly columns: number;
  readonly rows: number;
  readonly blocks: readonly WordBlock[];
}

/**
 * Why words stand aside. An insertion is in the text as well; all else is not: what was deleted, commented, hidden, or stands at the edge of
 * pages; a table of contents; words in charts and drawings; pictures and objects of other programs, which are told and not read; and what
 * is in the file and was found nowhere else (`lost`).
 */
export type AsideKind =
  | 'inserted'
  | 'deleted'
  | 'comment'
  | 'hidden'
  | 'header'
  | 'footer'
  | 'contents'
  | 'drawing'
  | 'picture'
  | 'object'
  | 'lost';

/** Words that are no part of the text as it stands. */
export interface Aside {
  readonly kind: AsideKind;
  readonly words: string;
  /** Who wrote that; empty where the document does not say. */
  readonly author: string;
  /** ISO 8601 day; null where the document does not say. */
  readonly day: string | null;
  /** The words that stand around the place, to find it by; empty at the edge of pages. */
  readonly near: string;
}
