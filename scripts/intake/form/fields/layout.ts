/** The source of a report cut into ranges: fields, which own theirs, and marks, which only say what stands where. */
import type { Figure } from '#lib/figures/figure.ts';
import type { OutlineSection } from '#lib/outline/outline.ts';
import type { Codec } from './codec.ts';

/** A range of the source. */
export interface Slot {
  readonly start: number;
  readonly end: number;
  /** Null for a mark, which nobody edits. */
  readonly codec: Codec | null;
  /** What stood in the range when it was read: the value of that is written as it was. */
  readonly was?: string;
  /** The row that lacks this cell: all its missing cells name the same one. */
  readonly lacking?: LackingCells;
}

/** A row that ends before its table does. */
export interface LackingCells {
  /** What closes its last cell. */
  readonly lead: string;
}

/** A source and its slots, in order of place; none reaches into another one. */
export interface Sliced {
  readonly source: string;
  readonly slots: readonly Slot[];
}

/** The index of a slot: it stays the same through all edits. */
export type SlotIndex = number;

/** Front matter: its values, or where they cannot be told apart its text. */
export type FrontLayout =
  | { readonly type: 'values'; readonly values: Readonly<Record<FrontKey, SlotIndex>> }
  | { readonly type: 'text'; readonly slot: SlotIndex }
  | { readonly type: 'none' };

/** What a form asks of front matter. */
export type FrontKey = 'number' | 'date' | 'place' | 'authority' | 'title' | 'name' | 'draft';

/** A row of figures. */
export interface RowLayout {
  readonly mark: SlotIndex;
  readonly name: string;
  /** Null for a row that the outline does not ask for. */
  readonly figure: Figure | null;
  readonly unit: string;
  readonly cells: readonly { readonly term: string; readonly slot: SlotIndex; readonly head: SlotIndex | null }[];
  readonly note: SlotIndex | null;
}

/** What stands in a section, in order. */
export type ItemLayout =
  | { readonly type: 'text'; readonly slot: SlotIndex }
  | {
      readonly type: 'table';
      readonly caption: string;
      readonly mark: SlotIndex;
      /** Of columns that the unit names itself, their names; empty where the outline has named them. */
      readonly terms: readonly SlotIndex[];
      readonly rows: readonly RowLayout[];
    };

/** A section as the form shows it. */
export interface SectionLayout {
  /** Null for the opening and for an appendix. */
  readonly section: OutlineSection | null;
  readonly kind: 'opening' | 'section' | 'appendix';
  readonly title: string;
  readonly mark: SlotIndex;
  readonly items: readonly ItemLayout[];
}

/** A report as a form. */
export interface Layout extends Sliced {
  readonly front: FrontLayout;
  readonly sections: readonly SectionLayout[];
}
