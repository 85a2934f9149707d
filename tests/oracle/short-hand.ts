import type { Campaign, Cell, Figure, Outline, Report, Row, Section, Unit } from './campaign.ts';

/** How the worked cases write a cell: a number, an answer, a state, or `''` for a blank. */
export type ShortCell = number | boolean | 'none' | 'n/a' | 'unknown' | '';

/** A cell from its short form. */
function cell(short: ShortCell): Cell {
  if (typeof short === 'number') return { kind: 'number', value: String(short) };
  if (typeof short === 'boolean') return { kind: 'answer', yes: short };
  if (short === '') return { kind: 'blank' };
  const states = { none: 'none-occurred', 'n/a': 'not-applicable', unknown: 'unknown' } as const;
  return { kind: 'state', state: states[short] };
}

/** A row without terms. */
export function row(short: ShortCell, note?: string): Row {
  return { cells: { '': cell(short) }, ...(note === undefined ? {} : { note }) };
}

/** A row with a cell for each term. */
export function termRow(shorts: Readonly<Record<string, ShortCell>>): Row {
  return { cells: Object.fromEntries(Object.entries(shorts).map(([term, short]) => [term, cell(short)])) };
}

/** A report that counts, with rows in their short form, unless `more` says otherwise. */
export function report(
  unit: string,
  rows: Readonly<Record<string, ShortCell | Row>>,
  more: Partial<Report> = {},
): Report {
  const entries = Object.entries(rows).map(([id, short]) => [id, typeof short === 'object' ? short : row(short)]);
  return {
    unit,
    sections: [],
    date: '2023-06-10',
    committed: '2023-06-11',
    rows: Object.fromEntries(entries),
    ...more,
  };
}

/** Units named by their ids, with one level and kind. */
export function units(level: string, kind: string, ...ids: readonly string[]): readonly Unit[] {
  return ids.map((id) => ({ id, name: id, level, kind }));
}

/** Ids `<stem>1`, `<stem>2` and so on. */
export function numbered(stem: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, place) => `${stem}${place + 1}`);
}

/** A count, unless `more` says otherwise. */
export function figure(id: string, more: Partial<Figure> = {}): Figure {
  return { id, name: id, type: 'count', ...more };
}

/** A section with those figures and nothing else, unless `more` says otherwise. */
export function section(figures: readonly Figure[], more: Partial<Section> = {}): Section {
  return { title: 'I. KẾT QUẢ', figures, sections: [], ...more };
}

/** A campaign issued by `p`, for the first half of 2023, whose bases and districts owe a report, unless `outline` says otherwise. */
export function campaign(
  outline: Partial<Outline> & { readonly sections: readonly Section[] },
  register: readonly Unit[],
  reports: readonly Report[],
): Campaign {
  const period = { from: '2023-01-01', to: '2023-06-30' };
  const levels = { district: {}, base: {} };
  return {
    id: 'c',
    outline: { issuer: 'p', period, levels, waivers: [], ...outline },
    units: register,
    reports,
    asOf: '2023-07-31',
  };
}
