/** A figure as its outline would say it, in as few words as there can be. */
import { type Figure, figureSchema, type RawFigure } from './figure.ts';

/** The keys of a figure that it does not have by itself, in the order of the schema. */
export function rawFigure(figure: Figure): RawFigure {
  const { partOf, kinds, atMost, sumOf, maskBelow, total, ...same } = figure;
  const { id, name, unit, note, type, optional, since, levels, min, max, of, own, key, choices } = same;
  const said = {
    id,
    name,
    unit,
    'part-of': partOf,
    note,
    type,
    choices: choices.length > 0 ? choices : null,
    optional,
    since,
    for: kinds,
    levels,
    min,
    max,
    of,
    'at-most': atMost,
    'sum-of': sumOf.length > 0 ? sumOf : null,
    total: total === 'ratio' || total === 'answers' ? null : total,
    own,
    key,
    'mask-below': maskBelow,
  };
  // What it is called in full follows from what it is a part of.
  const keyOf = (one: Figure) => JSON.stringify({ ...one, fullName: '' });
  const whole = keyOf(figure);
  let raw: RawFigure = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
  for (const one of Object.keys(raw)) {
    const less = Object.fromEntries(Object.entries(raw).filter(([other]) => other !== one));
    const parsed = figureSchema.safeParse(less);
    if (parsed.success && keyOf(parsed.data) === whole) raw = less;
  }
  return raw;
}
