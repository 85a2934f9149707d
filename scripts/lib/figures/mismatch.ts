/** A superior's own figure that does not stand to those below it as its outline says. */
import type Big from 'big.js';
import type { Unit } from '../register/register.ts';
import type { Figure } from './figure.ts';
import type { Said } from './said.ts';
import type { TermKey } from './term.ts';

/** A figure of a unit that is less than the sum below it, or other where it must be the same; or a state over numbers. */
export interface Mismatch {
  /** The unit whose report gives the figure, and that report. */
  readonly unit: Unit;
  readonly file: string;
  readonly figure: Figure;
  /** The term by its name, empty where there are no terms. */
  readonly term: string;
  readonly termKey: TermKey;
  readonly own: Said;
  readonly below: Said;
  /** `own` less `below`; null where one of them counts as no number. */
  readonly difference: Big | null;
  /** The explanation in the row, which settles it; empty where there is none. */
  readonly note: string;
  readonly contributions: readonly Contribution[];
  /** Units that owe the figure, with no number of their own nor of those below them: when one comes, the sum grows. */
  readonly missing: readonly Unit[];
  /** Units that owe the figure and are stood for by those below them: when their own number comes, the sum may go either way. */
  readonly stoodFor: readonly Unit[];
  /** What the sum can come to with the numbers of all these; null where there is no limit. */
  readonly least: Big | null;
  readonly most: Big | null;
}

/** A report whose number is in the sum. */
export interface Contribution {
  readonly unit: Unit;
  readonly file: string;
  readonly value: Big;
}
