/** A release of another repository as typed values: what is said below a unit, and what that unit itself reports. */
import type { Position } from 'unist';
import type { Day } from '../date.ts';
import type { FigureValue } from '../figures/figure-value.ts';
import type { Said } from '../figures/said.ts';
import type { TermKey } from '../figures/term.ts';
import type { UnitId } from '../paths.ts';
import type { Problem } from '../problem.ts';
import type { Source } from './source-list.ts';

/** What is said below a unit of a figure in a term. */
export interface ReleasedSum {
  readonly said: Said;
  readonly covered: number;
  readonly provisional: boolean;
  /** True where it is hidden there, or leaves out what is hidden in repositories below. */
  readonly lacksHidden: boolean;
  readonly choices: ReadonlyMap<string, number>;
}

/** What is said below a unit of a figure. */
export interface ReleasedFigure {
  readonly expected: number;
  readonly sums: ReadonlyMap<TermKey, ReleasedSum>;
}

/** What a report gives for a figure in a term. */
export interface ReleasedValue {
  readonly term: string;
  readonly value: FigureValue;
  /** The explanation in the row; empty where there is none. */
  readonly note: string;
}

/** The own report of the unit whose repository it is. */
export interface ReleasedReport {
  /** The version of the outline that it is held to. */
  readonly version: number;
  readonly figures: ReadonlyMap<string, ReadonlyMap<TermKey, ReleasedValue>>;
}

/** How a unit stands, as the repository's own `status.json` has it. */
export interface ReleasedStatus {
  readonly unit: UnitId;
  readonly name: string;
  readonly level: string;
  readonly state: 'missing' | 'draft' | 'invalid' | 'filed' | 'on-time' | 'late' | 'waived';
  /** The day before which its report must be in there; deadlines here may be others. */
  readonly before: Day | null;
  readonly filed: Day | null;
  readonly evidence: 'git' | 'received' | null;
}

/** The tables whose rows are taken over as they are. */
export type CopiedTable = 'totals' | 'parts' | 'differences';

/** Rows as their file has them, cell by cell, by unit. */
export type CopiedRows = ReadonlyMap<UnitId, readonly (readonly string[])[]>;

/** What one repository has released of a campaign: of its unit and those below it, nothing else. */
export interface Release {
  readonly source: Source;
  /** In full. */
  readonly commit: string;
  /** What is said below each unit that has others below it, by figure. */
  readonly below: ReadonlyMap<UnitId, ReadonlyMap<string, ReleasedFigure>>;
  /** Null where the unit has none that counts, or the release does not tell. */
  readonly own: ReleasedReport | null;
  readonly statuses: readonly ReleasedStatus[];
  /** The units that its status has rates of. */
  readonly rated: ReadonlySet<UnitId>;
  /** What terms are called there. */
  readonly terms: ReadonlyMap<TermKey, string>;
  readonly rows: Readonly<Record<CopiedTable, CopiedRows>>;
}

/** What is wrong with a file of a release. */
export interface ReleaseProblem {
  /** Null for the row of `sources.csv` that names the release. */
  readonly name: string | null;
  readonly problem: Problem;
}

/** Tells what is wrong at a place of a file. */
export type Tell = (place: Position, message: string, severity?: Problem['severity']) => void;

/** True for the state of a report that was filed. */
export function isFiledState(state: ReleasedStatus['state']): boolean {
  return state === 'filed' || state === 'on-time' || state === 'late';
}
