/**
 * A document as plain data, before any WordprocessingML is written: what handlers of Markdown and components build, what a
 * redline compares. Measures are in twips where nothing else is said.
 */

import type { FigureChart } from '#lib/figures/figure-chart.ts';
import type { Properties } from '#lib/ooxml/properties.ts';
import type { Turn } from '#lib/pictures/picture.ts';
import type { PictureFormat } from '#lib/pictures/whole.ts';
import type { Alignment, CharacterMarks, Indent } from './formatting.ts';
import type { ParagraphStyle } from './styles.ts';

/** A tracked change: who made it, and when (ISO 8601, UTC). */
export interface Change {
  readonly type: 'inserted' | 'deleted';
  readonly author: string;
  readonly date: string;
}

/** What stands in a paragraph. */
export type Inline = { readonly change?: Change } & (
  | { readonly type: 'text'; readonly text: string; readonly marks: CharacterMarks }
  | { readonly type: 'break' | 'tab' | 'pageNumber' }
  | { readonly type: 'noteReference'; readonly number: number }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly type: 'image'; readonly image: Image }
);

/** A picture. */
export interface Image {
  readonly bytes: Uint8Array;
  readonly format: PictureFormat;
  /** English Metric Units (1/914,400 inch). */
  readonly width: number;
  readonly height: number;
  /** How it is set upright; width and height are those before. */
  readonly turn?: Turn;
  readonly alt: string;
}

/** The mark of a list's items: a dash, or numbers from a first one. */
export type ListMark =
  | { readonly type: 'dash' }
  | { readonly type: 'number'; readonly start: number; readonly delimiter: ')' | '.' };

/** A paragraph; measures are in twips. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly style: ParagraphStyle;
  readonly children: readonly Inline[];
  readonly alignment?: Alignment;
  readonly indent?: Indent;
  /** On the page of what follows. */
  readonly keepNext?: true;
  /** Left tab stops. */
  readonly tabs?: readonly number[];
  /** An item of a list; `list` tells lists apart, so that each counts for itself. `level` is from 0. */
  readonly item?: { readonly mark: ListMark; readonly list: number; readonly level: number };
  /** A rule above it, as wide as the paragraph. */
  readonly ruleAbove?: true;
  /** A name by which programs find the paragraph. */
  readonly bookmark?: string;
  /** Its end: whether the paragraph as such is new or gone. */
  readonly change?: Change;
  /** How its end looked until a change: a paragraph of which only the looks count, with that change. */
  readonly was?: Paragraph;
  /** The line of the Markdown, from 1, that it is built from. */
  readonly line?: number;
}

/** A cell of a table. */
export interface Cell {
  readonly blocks: readonly Paragraph[];
  /** As many columns wide; one where nothing is said. */
  readonly span?: number;
}

/** A row of a table. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly change?: Change;
  /** As in a paragraph. */
  readonly line?: number;
}

/** A table; measures are in twips. */
export interface Table {
  readonly type: 'table';
  /** `data` has lines, and head rows that are repeated on every page; `layout` only sets things side by side. */
  readonly look: 'data' | 'layout';
  /** Widths of the columns. */
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
  /** As many rows head the others; one where nothing is said. */
  readonly headRows?: number;
  /** It may go over several pages. */
  readonly isLong?: true;
  /** Room between the text of a cell and the lines beside it; none where nothing is said. */
  readonly margin?: number;
  readonly indent?: number;
  /** Room above each cell. */
  readonly room?: number;
  /** Title and alternative text, for who cannot see it. */
  readonly caption?: string;
  readonly description?: string;
}

/** Bars of a figure, side by side for each series; its title stands above it as a paragraph. */
export interface Chart extends FigureChart {
  readonly type: 'chart';
}

/** What stands on a page from edge to edge. */
export type Block = Paragraph | Table | Chart;

/** Pages of one kind, with what stands on them. */
export interface Section {
  readonly blocks: readonly Block[];
  readonly orientation: 'portrait' | 'landscape';
  /** Pages count from 1 again, and the first bears no number. */
  readonly restart: boolean;
  /** Its end: whether the break behind it is new or gone; never of the last section. Its last paragraph has the same change. */
  readonly change?: Change;
  /** What its pages were until a change. */
  readonly was?: Pick<Section, 'orientation' | 'restart'> & { readonly change: Change };
}

/** A whole document. */
export interface WordDocument {
  readonly sections: readonly Section[];
  /** Paragraphs of the footnotes by number, from 1. */
  readonly notes: ReadonlyMap<number, readonly Paragraph[]>;
  readonly properties: Properties;
}

/** A paragraph of plain text. */
export function paragraph(
  style: ParagraphStyle,
  children: readonly Inline[],
  options: Omit<Paragraph, 'type' | 'style' | 'children'> = {},
): Paragraph {
  return { type: 'paragraph', style, children, ...options };
}

/** The pictures among some inlines, linked or not. */
export function picturesIn(children: readonly Inline[]): readonly Image[] {
  return children.flatMap((child) => {
    if (child.type === 'link') return picturesIn(child.children);
    return child.type === 'image' ? [child.image] : [];
  });
}
