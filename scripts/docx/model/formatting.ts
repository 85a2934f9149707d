/** What runs and paragraphs have beside their style. */

/** Marks of a run; those that are not there are off. */
export interface CharacterMarks {
  readonly bold?: true;
  readonly italics?: true;
  readonly strike?: true;
  readonly underline?: true;
  readonly font?: string;
  /** Not shown, and without room. */
  readonly hidden?: true;
  /** Shown in capitals; the text stays as typed. */
  readonly caps?: true;
  /** Not shown in capitals where the style has it so. */
  readonly asTyped?: true;
}

/** How the lines of a paragraph stand between its edges. */
export type Alignment = 'left' | 'center' | 'right' | 'both';

/** Distances from the margins, in twips. */
export interface Indent {
  readonly left?: number;
  readonly right?: number;
  /** Of the first line; negative where it hangs out. */
  readonly firstLine?: number;
}
