/**
 * Totals by another way, from DESIGN.md ("Roll-ups", "The outline", "The report"): whole numbers at a fixed scale, values as texts, and for
 * every total a fresh walk from the unit down. Shares no code with scripts/roll-up. Slow, and meant to be read beside the design.
 */

export interface World {
  readonly issuer: string;
  /** Ids of all units at or below the issuer. */
  readonly units: readonly string[];
  /** Units that owe a report. */
  readonly owing: ReadonlySet<string>;
  readonly figures: readonly OracleFigure[];
  /** Reports that are valid and no drafts: by unit, by figure, by term (empty where there are no terms), the text of the cell. */
  readonly reports: ReadonlyMap<string, Readonly<Record<string, Readonly<Record<string, string>> | undefined>>>;
}

export interface OracleFigure {
  readonly id: string;
  readonly total: 'sum' | 'none' | 'yes-of-answered' | readonly [numerator: string, denominator: string];
  readonly terms: boolean;
}

/** The rows of `totals.csv` after its campaign, in no order. */
export type OracleRow = readonly [
  unit: string,
  figure: string,
  term: string,
  value: string,
  covered: number,
  expected: number,
  provisional: 0 | 1,
];

/** More digits than any text has after its comma. */
const SCALE = 12;
const ONE = 10n ** BigInt(SCALE);

/** What a child gives to a total; null where it gives nothing. */
interface Part {
  readonly amount: bigint;
  readonly units: number;
  readonly of: number;
  readonly standsIn: boolean;
}

export function oracleTotals(world: World): readonly OracleRow[] {
  const rows: OracleRow[] = [];
  for (const unit of world.units) {
    if (!inTree(world, unit) || countedChildren(world, unit).length === 0) continue;
    for (const figure of world.figures) {
      if (figure.total === 'none' || !figureExists(world, figure)) continue;
      for (const term of figure.terms ? termsBelow(world, unit, figure) : [''])
        rows.push([unit, figure.id, term, ...total(world, unit, figure, term)]);
    }
  }
  return rows;
}

type Cells = readonly [value: string, covered: number, expected: number, provisional: 0 | 1];

function total(world: World, unit: string, figure: OracleFigure, term: string): Cells {
  const children = countedChildren(world, unit);
  if (typeof figure.total === 'string') {
    const parts = children.map((child) => part(world, child, figure, term));
    const given = parts.filter((one) => one !== null);
    // What gives nothing is one unit that should have.
    const expected = parts.reduce((sum, one) => sum + (one === null ? 1 : one.of), 0);
    const amount = given.reduce((sum, one) => sum + one.amount, 0n);
    const covered = given.reduce((sum, one) => sum + one.units, 0);
    return [given.length === 0 ? '' : plain(amount), covered, expected, given.some((one) => one.standsIn) ? 1 : 0];
  }
  const [top, bottom] = figure.total.map((id) => {
    const other = world.figures.find((one) => one.id === id);
    return children.map((child) => (other ? part(world, child, other, term) : null));
  }) as [(Part | null)[], (Part | null)[]];
  const sum = (parts: readonly (Part | null)[]) => parts.reduce((all, one) => all + (one?.amount ?? 0n), 0n);
  const standsIn = [...top, ...bottom].some((one) => one?.standsIn) ? 1 : 0;
  const hasBoth = top.some((one) => one !== null) && bottom.some((one) => one !== null);
  if (!hasBoth || sum(bottom) === 0n) return ['', 0, children.length, standsIn];
  const both = children.filter((_, index) => top[index] && bottom[index]).length;
  return [hundredths(sum(top) * 10_000n, sum(bottom)), both, children.length, standsIn];
}

function part(world: World, unit: string, figure: OracleFigure, term: string): Part | null {
  const report = world.owing.has(unit) ? world.reports.get(unit) : undefined;
  if (report) {
    const amount = counts(report[figure.id]?.[term]);
    return amount === null ? null : { amount, units: 1, of: 1, standsIn: false };
  }
  const below = countedChildren(world, unit).map((child) => part(world, child, figure, term));
  const given = below.filter((one) => one !== null);
  if (given.length === 0) return null;
  const answers = figure.total === 'yes-of-answered';
  return {
    amount: given.reduce((sum, one) => sum + one.amount, 0n),
    units: answers ? given.reduce((sum, one) => sum + one.units, 0) : 1,
    of: answers ? below.reduce((sum, one) => sum + (one?.of ?? 1), 0) : 1,
    standsIn: true,
  };
}

/** The number that a cell stands for, at the scale; null for what is left out of totals. */
function counts(text: string | undefined): bigint | null {
  if (text === undefined || text === '' || text === 'Không áp dụng' || text === 'Chưa có số liệu') return null;
  if (text === 'Không phát sinh' || text === 'Không') return 0n;
  if (text === 'Có') return ONE;
  const [whole = '', fraction = ''] = text.split('.').join('').split(',');
  const digits = BigInt(whole.replace('-', '') + fraction.padEnd(SCALE, '0'));
  return whole.startsWith('-') ? -digits : digits;
}

function plain(amount: bigint): string {
  const digits = String(amount < 0n ? -amount : amount).padStart(SCALE + 1, '0');
  const fraction = digits.slice(-SCALE).replace(/0+$/u, '');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -SCALE)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A quotient of whole numbers that are not negative, in hundredths, half up. */
function hundredths(top: bigint, bottom: bigint): string {
  const rounded = String((2n * top + bottom) / (2n * bottom)).padStart(3, '0');
  return `${rounded.slice(0, -2)}.${rounded.slice(-2)}`;
}

const counted = new WeakMap<World, ReadonlyMap<string, ReadonlySet<string>>>();

/** The children that owe a report, or that one stands below that does. */
function countedChildren(world: World, unit: string): readonly string[] {
  const children = counted.get(world) ?? childrenOf(world);
  counted.set(world, children);
  return [...(children.get(unit) ?? [])];
}

function childrenOf({ owing }: World): ReadonlyMap<string, ReadonlySet<string>> {
  const children = new Map<string, Set<string>>();
  for (const unit of owing) {
    for (let child = unit; child.includes('/'); child = child.slice(0, child.lastIndexOf('/'))) {
      const parent = child.slice(0, child.lastIndexOf('/'));
      children.set(parent, (children.get(parent) ?? new Set()).add(child));
    }
  }
  return children;
}

function inTree({ issuer }: World, unit: string): boolean {
  return unit === issuer || unit.startsWith(`${issuer}/`);
}

/** A percentage of figures that are not added up cannot be recomputed from sums. */
function figureExists({ figures }: World, { total }: OracleFigure): boolean {
  return typeof total === 'string' || total.every((id) => figures.find((one) => one.id === id)?.total !== 'none');
}

/** The terms that the reports name which contribute to a unit, for a percentage also those of its two figures. */
function termsBelow(world: World, unit: string, figure: OracleFigure): readonly string[] {
  const ids = [figure.id, ...(typeof figure.total === 'string' ? [] : figure.total)];
  const terms = countedChildren(world, unit).flatMap((child) => {
    const report = world.owing.has(child) ? world.reports.get(child) : undefined;
    if (!report) return termsBelow(world, child, figure);
    return ids.flatMap((id) => Object.entries(report[id] ?? {}).flatMap(([term, text]) => (text === '' ? [] : [term])));
  });
  return [...new Set(terms)];
}
