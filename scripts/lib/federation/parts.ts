/** `parts.csv`: what totals do not say exactly, and what those who stand on a release must know of a superior's own report. */
import Big from 'big.js';
import { unguarded } from '../csv/guard.ts';
import { isDay } from '../date.ts';
import type { Figure } from '../figures/figure.ts';
import type { FigureValue } from '../figures/figure-value.ts';
import { stateNamed } from '../figures/state.ts';
import type { TermKey } from '../figures/term.ts';
import type { UnitId } from '../paths.ts';
import type { ReleasedReport, ReleasedValue, Tell } from './release.ts';
import type { TableRow } from './released-tables.ts';

/** The parts; `choice:` is followed by the choice. */
export const PARTS = {
  /** The sums of the pairs of which both are known, behind a percentage. */
  numerator: 'numerator',
  denominator: 'denominator',
  /** Of figures that are not added up and so have no row among totals. */
  covered: 'covered',
  expected: 'expected',
  /** Nobody said anything, which is other than unknown. */
  nothing: 'nothing',
  /** A number is hidden in a repository of others, so that the total leaves it out. */
  hidden: 'hidden',
  /** How many units made a choice. */
  choice: 'choice:',
  /** What the unit's own report gives, a number, answer, text or day; a state instead; the explanation in its row. */
  own: 'own',
  ownState: 'own-state',
  ownNote: 'own-note',
  /** The version of the outline that it is held to: there is such a row for each report that counts. */
  ownVersion: 'own-version',
} as const;

/** What is known of a figure below a unit in a term besides its total. */
export interface SumParts {
  readonly values: ReadonlyMap<string, Big>;
  readonly choices: ReadonlyMap<string, number>;
  readonly row: TableRow;
}

/** The parts of a release. */
export interface ReleasedParts {
  /** By unit, figure and term, see {@link partKey}. */
  readonly sums: ReadonlyMap<string, SumParts>;
  readonly own: ReleasedReport | null;
}

/** A release that has none. */
export const NO_PARTS: ReleasedParts = { sums: new Map(), own: null };

const NUMBER = /^-?\d+(?:\.\d+)?$/u;
const COUNT = /^\d+$/u;
/** What the values of each part of a sum look like. */
const OF_SUMS: ReadonlyMap<string, RegExp> = new Map([
  [PARTS.numerator, NUMBER],
  [PARTS.denominator, NUMBER],
  [PARTS.covered, COUNT],
  [PARTS.expected, COUNT],
  [PARTS.nothing, /^1$/u],
  [PARTS.hidden, /^1$/u],
]);

/** What the parts of a sum are found by. */
export function partKey(unit: UnitId, figure: string, term: TermKey): string {
  return `${unit} ${figure} ${term}`;
}

/** Reads the rows; those of own reports only of the unit whose repository it is. */
export function readParts(rows: readonly TableRow[], top: UnitId, tell: Tell): ReleasedParts {
  const sums = new Map<string, { values: Map<string, Big>; choices: Map<string, number>; row: TableRow }>();
  const own = new Map<string, Map<TermKey, ReleasedValue>>();
  const notes = new Map<string, string>();
  let version: number | null = null;
  for (const row of rows) {
    const { unit, figure, term, key } = row;
    const [part, text] = [row.cell('part'), row.cell('value')];
    const wrong = () => tell(row.placeOf('value'), `\`${text}\` không phải giá trị của phần \`${part}\``);
    if (figure === null) {
      if (part !== PARTS.ownVersion) tell(row.placeOf('part'), `Không có phần \`${part}\` của cả báo cáo`);
      else if (!COUNT.test(text)) wrong();
      else if (unit === top) version = Number(text);
      continue;
    }
    if (part === PARTS.own || part === PARTS.ownState) {
      const value = part === PARTS.own ? ownValue(figure, unguarded(text)) : stateOf(text);
      if (!value) wrong();
      else if (unit === top) {
        const values = own.get(figure.id) ?? new Map<TermKey, ReleasedValue>();
        own.set(figure.id, values.set(key, { term, value, note: '' }));
      }
      continue;
    }
    if (part === PARTS.ownNote) {
      if (unit === top) notes.set(partKey(unit, figure.id, key), unguarded(text));
      continue;
    }
    const id = partKey(unit, figure.id, key);
    const known = sums.get(id) ?? { values: new Map<string, Big>(), choices: new Map<string, number>(), row };
    sums.set(id, known);
    if (part.startsWith(PARTS.choice) && COUNT.test(text))
      known.choices.set(part.slice(PARTS.choice.length), Number(text));
    else if (OF_SUMS.get(part)?.test(text)) known.values.set(part, new Big(text));
    else if (OF_SUMS.has(part) || part.startsWith(PARTS.choice)) wrong();
    else tell(row.placeOf('part'), `Không có phần \`${part}\``);
  }
  for (const [id, values] of own)
    for (const [key, one] of values) {
      const note = notes.get(partKey(top, id, key));
      if (note !== undefined) values.set(key, { ...one, note });
    }
  return { sums, own: version === null ? null : { version, figures: own } };
}

function ownValue(figure: Figure, text: string): FigureValue | null {
  switch (figure.type) {
    case 'text':
    case 'choice':
      return text === '' ? null : { type: 'text', text };
    case 'date':
      return isDay(text) ? { type: 'date', day: text } : null;
    case 'yes-no':
      return text === '1' || text === '0' ? { type: 'answer', yes: text === '1' } : null;
    default: {
      if (!NUMBER.test(text)) return null;
      const point = text.indexOf('.');
      return { type: 'number', value: new Big(text), decimals: point < 0 ? 0 : text.length - point - 1 };
    }
  }
}

function stateOf(text: string): FigureValue | null {
  if (text === 'masked') return { type: 'hidden' };
  const state = stateNamed(text);
  return state && { type: 'state', state };
}
