/**
 * A campaign as plain data: what stands in the register, the outline and the reports, with nothing computed.
 * Days are ISO dates (`2023-06-15`), numbers are plain decimals with a point, as strings.
 */

/** The three states of DESIGN.md ("a state: …"), by their names in the CSV files. */
export type State = 'none-occurred' | 'not-applicable' | 'unknown';

/** One cell of a report's figure table: "Blank, 0 and these three are five different things". */
export type Cell =
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'answer'; readonly yes: boolean }
  | { readonly kind: 'state'; readonly state: State }
  | { readonly kind: 'blank' };

/** A row of the register. The parent is everything before the last `/` of `id`. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly kind: string;
  /** First and last day on which the unit exists. */
  readonly from?: string;
  readonly to?: string;
}

/** The types of figure that the oracle knows: all that are totalled, and `percent` without `of`. */
type FigureType = 'count' | 'number' | 'money' | 'percent' | 'yes-no';

/** A figure as the outline declares it. */
export interface Figure {
  readonly id: string;
  readonly name: string;
  readonly type: FigureType;
  readonly for?: readonly string[];
  readonly levels?: readonly string[];
  readonly optional?: true;
  readonly of?: readonly [numerator: string, denominator: string];
  readonly sumOf?: readonly string[];
  readonly atMost?: string;
  readonly total?: 'sum' | 'latest' | 'none';
  readonly own?: 'adds' | 'equals' | 'free';
  readonly since?: number;
}

/** A heading of the outline with its requirement. */
export interface Section {
  /** The heading with its number, which also tells sections apart. */
  readonly title: string;
  readonly optional?: true;
  readonly choose?: number;
  readonly for?: readonly string[];
  readonly levels?: readonly string[];
  readonly terms?: { readonly min: number; readonly max: number; readonly names?: readonly string[] };
  readonly since?: number;
  readonly figures: readonly Figure[];
  readonly sections: readonly Section[];
}

/** `before`: reports must be in before that day; `by`: that day included. */
export interface Deadline {
  readonly before?: string;
  readonly by?: string;
}

/** An outline: who calls for reports, for which days, and what they must hold. */
export interface Outline {
  /** The newest version; 1 where it is not said. */
  readonly version?: number;
  readonly issuer: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly levels: Readonly<Record<string, Deadline>>;
  readonly waivers: readonly { readonly unit: string; readonly reason: string }[];
  readonly sections: readonly Section[];
}

/** A row of a figure table: a cell for each term, by the term as its author spells it (`''` where there are no terms). */
export interface Row {
  readonly cells: Readonly<Record<string, Cell>>;
  /** Text in `Ghi chú`. */
  readonly note?: string;
}

/** One unit's report. */
export interface Report {
  readonly unit: string;
  readonly draft?: true;
  readonly hasErrors?: true;
  /** `outline-version`: the version of the outline that it is held to; the newest where it is not said. */
  readonly version?: number;
  /** Titles of the outline's sections that stand in the report (an outline has each title once); only the writer of files needs them. */
  readonly sections: readonly string[];
  /** Rows by figure id; a figure without a row is blank. */
  readonly rows: Readonly<Record<string, Row>>;
  /** The report's own date. */
  readonly date: string;
  /** The day on which it came into the first-parent history, as it is now; absent: not committed. */
  readonly committed?: string;
  /** The day of the receiving office's stamp. */
  readonly received?: string;
}

/** Everything that the tables of a campaign are computed from. */
export interface Campaign {
  readonly id: string;
  readonly outline: Outline;
  readonly units: readonly Unit[];
  readonly reports: readonly Report[];
  /** The day that the status is asked about, that day included. */
  readonly asOf: string;
}

/** A figure, and the sections around it from the outermost to the one that it stands in. */
export interface PlacedFigure {
  readonly figure: Figure;
  readonly around: readonly Section[];
}

/** All figures in the order of the outline. */
export function figuresOf(outline: Outline): readonly PlacedFigure[] {
  return outline.sections.flatMap((section) => figuresIn(section, []));
}

function figuresIn(section: Section, above: readonly Section[]): readonly PlacedFigure[] {
  const around = [...above, section];
  const own = section.figures.map((figure) => ({ figure, around }));
  return [...own, ...section.sections.flatMap((child) => figuresIn(child, around))];
}

/** The parent's id, or null at the top: "the parent is everything before the last `/`". */
export function parentOf(id: string): string | null {
  const slash = id.lastIndexOf('/');
  return slash < 0 ? null : id.slice(0, slash);
}

/** The units directly below. */
export function childrenOf(campaign: Campaign, id: string): readonly Unit[] {
  return descendantsOf(campaign, id).filter((unit) => parentOf(unit.id) === id);
}

/** The units below, at any depth. */
export function descendantsOf(campaign: Campaign, id: string): readonly Unit[] {
  return campaign.units.filter((unit) => unit.id.startsWith(`${id}/`));
}

/** The unit of that id and those below it. */
export function fromDown(campaign: Campaign, id: string): readonly Unit[] {
  return campaign.units.filter((unit) => isFromDown(id, unit));
}

/** The unit has that id, or is below it. */
export function isFromDown(id: string, unit: Unit): boolean {
  return unit.id === id || unit.id.startsWith(`${id}/`);
}
