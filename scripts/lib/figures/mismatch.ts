/** A unit's own figure that differs from what its children reported. */
import type Big from 'big.js';
import type { Unit } from '../register/register.ts';
import type { Figure } from './figure.ts';
import type { TermKey } from './term.ts';

/** A figure of a unit that differs from what stands below it. */
export interface Mismatch {
  /** The unit whose report gives the figure, and that report. */
  readonly unit: Unit;
  readonly file: string;
  readonly figure: Figure;
  /** The term by its name, empty where there are no terms. */
  readonly term: string;
  readonly termKey: TermKey;
  readonly own: Big;
  /** What the reports below sum to; a percentage is recomputed from sums. */
  readonly below: Big;
  readonly contributions: readonly Contribution[];
  /** Units that give no number, or whose own report is not there: while there are any, the difference may be theirs. */
  readonly missing: readonly Unit[];
}

/** A report whose number is in the sum. */
export interface Contribution {
  readonly unit: Unit;
  readonly file: string;
  /** Null for a percentage, which is not added up. */
  readonly value: Big | null;
}
