import Big from 'big.js';
import { type Cell, type Figure, parentOf, type Row, type Section, type Unit } from '../campaign.ts';
import { foldTerm } from '../fold-term.ts';
import { isAskedOf, isNewer } from '../owing.ts';
import type { Draw } from './draw.ts';

/** What the units directly below a unit gave in their own reports, by unit, figure and term: superiors agree or disagree with it. */
export type Numbers = Map<string, Big>;

const STATES = ['none-occurred', 'not-applicable', 'unknown'] as const;

/** Who reports, and the version of the outline that its report is held to. */
type Author = { readonly unit: Unit; readonly version: number };

/** Rows of a section: each figure that the unit owes, and some others; consistent within the report. */
export function randomRows(
  draw: Draw,
  section: Section,
  { unit, version }: Author,
  numbers: Numbers,
): Readonly<Record<string, Row>> {
  const terms = randomSpellings(draw, section);
  const rows: Record<string, Record<string, Cell>> = {};
  for (const figure of section.figures) {
    const must = isAskedOf(figure, unit) && !figure.optional && !isNewer(figure, version);
    if (!must && draw.chance(35)) continue;
    rows[figure.id] = Object.fromEntries(
      terms.map((term) => {
        const others = (id: string): Cell => rows[id]?.[term] ?? { kind: 'blank' };
        const isBlank = !must && draw.chance(15);
        const near = { unit: unit.id, key: `${figure.id} ${foldTerm(term)}`, numbers };
        return [term, isBlank ? { kind: 'blank' } : randomCell(draw, figure, others, near)];
      }),
    );
  }
  remember(rows, unit, numbers);
  const noted = Object.entries(rows).map(([id, cells]) => [id, { cells, ...randomNote(draw) }]);
  return Object.fromEntries(noted);
}

function randomNote(draw: Draw): Pick<Row, 'note'> {
  return draw.chance(20) ? { note: draw.pick(['Có hoạt động riêng của cấp mình', 'Trừ phần trùng nhau']) } : {};
}

/** The terms of a report's table, each in one of its spellings. */
function randomSpellings(draw: Draw, { terms }: Section): readonly string[] {
  if (terms === undefined) return [''];
  const free = ['Năm 2021', 'Năm 2022', 'Năm 2023', 'Giai đoạn 2020-2025'];
  const names = terms.names ?? free.slice(draw.int(0, 1)).slice(0, draw.int(terms.min, terms.max));
  return names.map((name) =>
    draw.pick([
      name,
      name,
      name.replace('-', ' – '),
      name.toUpperCase(),
      name.replace(/^\D+/u, ''),
      name.replace(' ', '  '),
    ]),
  );
}

type Near = { readonly unit: string; readonly key: string; readonly numbers: Numbers };

function randomCell(draw: Draw, figure: Figure, others: (id: string) => Cell, near: Near): Cell {
  if (figure.of !== undefined) return rateOf(others(figure.of[0]), others(figure.of[1]));
  if (figure.sumOf !== undefined) return sumOf(figure.sumOf.map(others));
  if (draw.chance(20)) return state(draw.pick(figure.type === 'yes-no' ? STATES.slice(1) : STATES));
  if (figure.type === 'yes-no') return { kind: 'answer', yes: draw.chance(60) };
  if (figure.type === 'percent') return number(Big(draw.int(0, 1000)).div(10));
  if (figure.type !== 'count') return number(Big(draw.int(0, 99)).div(10));
  const value = Big(
    draw.chance(70) ? (near.numbers.get(`${near.unit} ${near.key}`) ?? draw.int(0, 9)) : draw.int(0, 60),
  );
  return figure.atMost === undefined ? number(value) : atMost(value, others(figure.atMost));
}

function state(name: (typeof STATES)[number]): Cell {
  return { kind: 'state', state: name };
}

function number(value: Big): Cell {
  return { kind: 'number', value: value.toFixed() };
}

/** No more than a whole: nothing of none, and what does not apply to the whole does not apply to the part. */
function atMost(value: Big, whole: Cell): Cell {
  if (whole.kind === 'number') return number(value.gt(whole.value) ? Big(whole.value) : value);
  return whole.kind === 'state' && whole.state !== 'unknown' ? whole : number(value);
}

/** A percentage as an honest author gives it: of two numbers, two decimals; of 0 it does not apply. */
function rateOf(part: Cell, whole: Cell): Cell {
  if (whole.kind === 'number' && Big(whole.value).gt(0) && isZeroOrMore(part)) {
    const top = part.kind === 'number' ? Big(part.value) : Big(0);
    return number(top.times(100).div(whole.value).round(2, Big.roundHalfUp));
  }
  if ([part, whole].some((cell) => cell.kind === 'blank')) return state('unknown');
  if ([part, whole].some((cell) => cell.kind === 'state' && cell.state === 'unknown')) return state('unknown');
  return state([part, whole].every(isZeroOrMore) && part.kind === 'state' ? 'none-occurred' : 'not-applicable');
}

function isZeroOrMore(cell: Cell): boolean {
  return cell.kind === 'number' || (cell.kind === 'state' && cell.state === 'none-occurred');
}

/** A sum as an honest author gives it. */
function sumOf(parts: readonly Cell[]): Cell {
  if (parts.some((part) => part.kind === 'blank' || (part.kind === 'state' && part.state === 'unknown'))) {
    return state('unknown');
  }
  const values = parts.filter((part) => part.kind === 'number').map((part) => Big(part.value));
  if (values.length > 0) return number(values.reduce((sum, value) => sum.plus(value)));
  return state(parts.some(isZeroOrMore) ? 'none-occurred' : 'not-applicable');
}

/** Adds what a unit gave to what its superior may give. */
function remember(rows: Readonly<Record<string, Readonly<Record<string, Cell>>>>, unit: Unit, numbers: Numbers): void {
  const parent = parentOf(unit.id);
  for (const [figure, cells] of Object.entries(rows)) {
    for (const [term, cell] of Object.entries(cells)) {
      if (cell.kind !== 'number') continue;
      const key = `${parent} ${figure} ${foldTerm(term)}`;
      numbers.set(key, (numbers.get(key) ?? Big(0)).plus(cell.value));
    }
  }
}
