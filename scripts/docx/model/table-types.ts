/** The types that tables are set in. */
import type { DocumentProfile } from '#lib/profiles/document-profile.ts';
import type { ParagraphStyle } from './styles.ts';

/** A type of tables: what sets its size in a profile, and the styles of its cells. */
export interface TableType {
  readonly look: keyof DocumentProfile['looks'] & `${string}able`;
  readonly text: ParagraphStyle;
  readonly heading: ParagraphStyle;
  /** Millimetres between the text of a cell and the lines beside it. */
  readonly margin: number;
}

/** All, the largest first: smaller ones are for tables that are too wide. */
export const TABLE_TYPES: readonly TableType[] = [
  { look: 'table', text: 'TableText', heading: 'TableHeading', margin: 1.5 },
  { look: 'smallTable', text: 'SmallTableText', heading: 'SmallTableHeading', margin: 1.2 },
  { look: 'leastTable', text: 'LeastTableText', heading: 'LeastTableHeading', margin: 0.8 },
];
