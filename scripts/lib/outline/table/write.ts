/** Figures as the table that an outline asks for them by; reading it gives the same figures. */
import type { Table } from 'mdast';
import type { Figure, RawFigure } from '../../figures/figure.ts';
import { partDepth } from '../../figures/part-label.ts';
import { rawFigure } from '../../figures/raw-figure.ts';
import { table } from '../../markdown/nodes.ts';
import { HEADERS } from './header-words.ts';
import { impliedKeys, type Raw, type Settled, settledUnit } from './implied.ts';
import { PARTS, ruleWords } from './rule-words.ts';
import { typeWords } from './type-words.ts';

/** Writes a table; `names` are the columns that authors fill in, none for just `Số liệu`, and `unsummed` the figures said not to be added up. */
export function tableOfFigures(
  figures: readonly Figure[],
  names: readonly string[],
  unsummed: ReadonlySet<Figure> = new Set(),
): Table {
  const lines = linesOf(figures, unsummed);
  const hasRules = lines.some(({ rules }) => rules !== '');
  const hasNotes = figures.some(({ note }) => note !== null);
  const header = [
    HEADERS.name,
    HEADERS.id,
    HEADERS.unit,
    HEADERS.type,
    ...(hasRules ? [HEADERS.rule] : []),
    ...names,
    ...(hasNotes ? [HEADERS.note] : []),
  ];
  const rows = lines.map(({ figure, type, rules, unit }) => [
    figure.name,
    figure.id,
    unit,
    type,
    ...(hasRules ? [rules] : []),
    ...names.map(() => ''),
    ...(hasNotes ? [figure.note ?? ''] : []),
  ]);
  const align = header.map((name) => (names.includes(name) ? 'right' : null));
  return table(align, [header, ...rows]);
}

interface Line {
  readonly figure: Figure;
  readonly unit: string;
  readonly type: string;
  readonly rules: string;
}

function linesOf(figures: readonly Figure[], unsummed: ReadonlySet<Figure>): readonly Line[] {
  const settled = new Map<unknown, Settled>();
  /** The ids of the last rows that others may be parts of, by their labels. */
  let above: readonly [string | undefined, string | undefined] = [undefined, undefined];
  return figures.map((figure): Line => {
    const raw: RawFigure = { ...rawFigure(figure), ...(unsummed.has(figure) && { total: 'none' }) };
    const depth = partDepth(figure.name);
    const [first, second] = above;
    const byLabel = depth === 2 ? (second ?? first) : depth === 1 ? first : undefined;
    if (depth === 0) above = [figure.id, undefined];
    else if (depth === 1) above = [first, figure.id];
    const whole = settled.get(figure.partOf) ?? null;
    const typed: RawFigure = { ...raw, type: figure.type };
    settled.set(figure.id, { raw: typed, unit: settledUnit(typed, whole) });
    const choices = Array.isArray(raw.choices) ? raw.choices.map(String) : [];
    const { id: _id, name: _name, unit: _unit, note: _note, type: _type, choices: _choices, ...rules } = typed;
    return {
      figure,
      unit: figure.unit ?? '',
      type: typeWords(figure.type, choices),
      rules: ruleWords(
        toSay(
          rules,
          { ...impliedKeys(typed, whole), ...(depth > 0 && { 'part-of': byLabel ?? '' }) },
          partsOf(figure, figures),
        ),
      ).join('; '),
    };
  });
}

/** What a row must say beside what is understood of itself. */
function toSay(rules: RawFigure, understood: RawFigure, parts: string): RawFigure {
  const said: Raw = { ...rules };
  for (const [key, value] of Object.entries(understood)) {
    const own = Object.entries(rules).find(([one]) => one === key)?.[1];
    if (JSON.stringify(own) === JSON.stringify(value)) Object.assign(said, { [key]: undefined });
    // A first version cannot be taken back otherwise.
    else if (own === undefined) Object.assign(said, { [key]: key === 'since' ? 1 : null });
  }
  if (parts !== '' && JSON.stringify(said['sum-of']) === parts) said['sum-of'] = PARTS;
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** The ids of a figure's parts, as JSON; empty where it has none. */
function partsOf({ id }: Figure, figures: readonly Figure[]): string {
  const parts = figures.filter(({ partOf }) => partOf === id);
  return parts.length === 0 ? '' : JSON.stringify(parts.map((part) => part.id));
}
