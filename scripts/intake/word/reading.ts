/** What is known of a document while its stories are read. */

import type { Around } from './around.ts';
import type { Asides } from './asides.ts';
import type { Fields } from './fields.ts';
import type { Plain } from './mammoth/plain.ts';
import type { PictureFile, WordNumbering, WordParagraph } from './model.ts';
import type { Counter } from './numbering/counter.ts';
import type { Relation } from './package/relations.ts';
import type { WordPackage } from './package/word-package.ts';
import type { XmlElement } from './package/xml-tree.ts';
import type { Styles } from './styles/styles.ts';

/** What mammoth does not carry of a paragraph; it carries a key instead. */
export interface ParagraphFacts {
  readonly headingLevel: number | null;
  readonly style: string;
  readonly numbering: WordNumbering | null;
  readonly alignment: WordParagraph['alignment'];
}

/** A comment. */
interface Comment extends Pick<Around, 'author' | 'day'> {
  readonly words: string;
}

/** What all stories of a document share. */
export interface Reading {
  readonly file: WordPackage;
  readonly styles: Styles;
  readonly themeFonts: ReadonlyMap<string, string>;
  readonly count: Counter;
  readonly asides: Asides;
  /** By the keys of paragraphs, which are their places here. */
  readonly facts: ParagraphFacts[];
  readonly pictures: Map<string, PictureFile>;
  readonly comments: Map<string, Comment>;
  /** How notes that were met stand in the text, by their keys. */
  readonly notes: Map<string, Around>;
}

/** A part with text of its own: the body, the notes, the comments, the edge of pages. */
export interface Story {
  readonly reading: Reading;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly fields: Fields;
  /** True for what stands at the edge of pages. */
  readonly isEdge: boolean;
  /** Reads blocks; boxes of text have some in the midst of a line. */
  blocks(elements: readonly XmlElement[], around: Around): readonly Plain[];
}
