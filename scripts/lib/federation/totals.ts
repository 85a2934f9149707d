/** `totals.csv` of a release, with the parts that make it exact: what is said below each unit. */
import Big from 'big.js';
import { type Figure, MOST_DIGITS } from '../figures/figure.ts';
import type { Said } from '../figures/said.ts';
import { NOTHING } from '../figures/said.ts';
import type { TermKey } from '../figures/term.ts';
import type { UnitId } from '../paths.ts';
import { shorten } from '../vietnamese/text.ts';
import { PARTS, partKey, type ReleasedParts, type SumParts } from './parts.ts';
import type { ReleasedFigure, ReleasedSum, Tell } from './release.ts';
import type { TableRow } from './released-tables.ts';

type Below = Map<UnitId, Map<string, { expected: number; sums: Map<TermKey, ReleasedSum> }>>;

/** What the totals of a release say. */
export interface ReleasedTotals {
  readonly below: ReadonlyMap<UnitId, ReadonlyMap<string, ReleasedFigure>>;
  readonly terms: ReadonlyMap<TermKey, string>;
  /** The rows by unit, figure and term, see `partKey`. */
  readonly rows: ReadonlyMap<string, TableRow>;
}

const NUMBER = /^-?\d+(?:\.\d+)?$/u;
const COUNT = /^\d+$/u;
const STATES: ReadonlySet<string> = new Set(['value', 'none-occurred', 'not-applicable', 'unknown', 'masked']);

/** Reads the rows of totals, and of the parts those of figures that are not added up. */
export function readTotals(rows: readonly TableRow[], parts: ReleasedParts, tell: Tell): ReleasedTotals {
  const below: Below = new Map();
  const terms = new Map<TermKey, string>();
  const byKey = new Map<string, TableRow>();
  for (const row of rows) {
    const { unit, figure, key, term } = row;
    if (!figure || !isRight(row, tell)) continue;
    const id = partKey(unit, figure.id, key);
    if (byKey.has(id)) {
      tell(row.placeOf('figure'), `Chỉ tiêu \`${figure.id}\` của \`${unit}\` có hai dòng`);
      continue;
    }
    byKey.set(id, row);
    if (term !== '' && !terms.has(key)) terms.set(key, term);
  }
  for (const [id, row] of byKey) {
    const { unit, figure, key } = row;
    if (!figure) continue;
    const of = parts.sums.get(id);
    const pair = figure.of?.map((part) => byKey.get(partKey(unit, part, key)));
    put(below, row, Number(row.cell('expected')), {
      said: saidIn(row, of, pair),
      covered: Number(row.cell('covered')),
      provisional: row.cell('provisional') === '1',
      lacksHidden: row.cell('state') === 'masked' || (of?.values.has(PARTS.hidden) ?? false),
      choices: of?.choices ?? new Map(),
    });
  }
  for (const [id, { values, choices, row }] of parts.sums) {
    const [covered, expected] = [values.get(PARTS.covered), values.get(PARTS.expected)];
    if (byKey.has(id) || !covered || !expected) continue;
    if (row.term !== '' && !terms.has(row.key)) terms.set(row.key, row.term);
    const sum = { said: NOTHING, covered: covered.toNumber(), provisional: false, lacksHidden: false, choices };
    put(below, row, expected.toNumber(), sum);
  }
  return { below, terms, rows: byKey };
}

function put(below: Below, { unit, figure, key }: TableRow, expected: number, sum: ReleasedSum): void {
  const id = figure?.id ?? '';
  const figures = below.get(unit) ?? new Map<string, { expected: number; sums: Map<TermKey, ReleasedSum> }>();
  below.set(unit, figures);
  const found = figures.get(id) ?? { expected, sums: new Map<TermKey, ReleasedSum>() };
  figures.set(id, found);
  found.sums.set(key, sum);
}

/** A sum has no more digits than the values of as many units as there can be. */
const MOST_SUM_DIGITS = MOST_DIGITS + 12;

/** True for a number, or nothing, that values within the bounds of a figure can add up to. */
export function canBe({ type, min, of }: Figure, value: string): boolean {
  if (value.replace(/\D/gu, '').length > MOST_SUM_DIGITS) return false;
  const isCount = type === 'count' || type === 'yes-no';
  if (isCount && value.includes('.')) return false;
  return !value.startsWith('-') || (type !== 'yes-no' && (of !== null || min === null || min < 0));
}

/** Tells of a row that no build writes. */
function isRight(row: TableRow, tell: Tell): boolean {
  const [value, state, provisional] = [row.cell('value'), row.cell('state'), row.cell('provisional')];
  const [covered, expected] = [row.cell('covered'), row.cell('expected')];
  let isFine = true;
  const wrong = (column: string, message: string) => {
    isFine = false;
    tell(row.placeOf(column), message);
  };
  if (value !== '' && !NUMBER.test(value)) wrong('value', `\`${value}\` không phải một số`);
  else if (row.figure && !canBe(row.figure, value))
    wrong('value', `\`${shorten(value)}\` không thể là tổng của chỉ tiêu \`${row.figure.id}\``);
  if (!STATES.has(state)) wrong('state', `Không có tình trạng \`${state}\``);
  const isNone = state === 'none-occurred' && (value === '' || Number(value) === 0);
  if (isFine && (state === 'value') !== (value !== '') && !isNone)
    wrong('value', `Giá trị \`${value}\` không hợp với tình trạng \`${state}\``);
  for (const column of ['covered', 'expected'])
    if (!COUNT.test(row.cell(column))) wrong(column, `Cột \`${column}\` không phải số đơn vị: \`${row.cell(column)}\``);
  if (isFine && Number(covered) > Number(expected))
    wrong('covered', `Số đơn vị có số liệu (${covered}) nhiều hơn số đơn vị phải có (${expected})`);
  if (provisional !== '0' && provisional !== '1') wrong('provisional', `Cột \`provisional\` chỉ là 0 hoặc 1`);
  return isFine;
}

/** A percentage is its pair, without which that of the totals of its parts. */
function saidIn(row: TableRow, parts: SumParts | undefined, pair: readonly (TableRow | undefined)[] | undefined): Said {
  const [state, value] = [row.cell('state'), row.cell('value')];
  if (state === 'masked') return { type: 'hidden' };
  if (parts?.values.has(PARTS.nothing)) return NOTHING;
  const [top, bottom] = [parts?.values.get(PARTS.numerator), parts?.values.get(PARTS.denominator)];
  if (top && bottom) return { type: 'number', value: top, of: bottom };
  if (state === 'value') {
    if (!pair) return { type: 'number', value: new Big(value), of: null };
    const [one, other] = pair.map((part) => part?.cell('value') ?? '');
    return one && other && NUMBER.test(one) && NUMBER.test(other)
      ? { type: 'number', value: new Big(one), of: new Big(other) }
      : { type: 'state', state: 'unknown' };
  }
  // Without parts: what nobody owes and nobody gave says nothing.
  if (state === 'none-occurred') return value === '' && !pair ? NOTHING : { type: 'state', state };
  return state === 'not-applicable' ? { type: 'state', state } : { type: 'state', state: 'unknown' };
}
