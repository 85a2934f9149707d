/** Which figure a row of a report gives: found by its label, and that of a part by the row above. */
import { fold } from '../vietnamese/text.ts';
import type { Figure } from './figure.ts';
import { partKey } from './full-name.ts';
import { partDepth } from './part-label.ts';

/** Figures by their ids and labels. */
interface Names {
  readonly byId: ReadonlyMap<string, Figure>;
  readonly wholes: ReadonlyMap<string, Figure>;
  readonly parts: ReadonlyMap<string, Figure>;
}

const known = new WeakMap<readonly Figure[], Names>();

/** The same for every report of a campaign. */
function namesOf(figures: readonly Figure[]): Names {
  let names = known.get(figures);
  if (!names) {
    names = {
      byId: new Map(figures.map((figure) => [figure.id, figure])),
      wholes: new Map(figures.filter(({ partOf }) => partOf === null).map((figure) => [fold(figure.name), figure])),
      parts: new Map(
        figures.flatMap((figure) => (figure.partOf === null ? [] : [[partKey(figure.partOf, figure.name), figure]])),
      ),
    };
    known.set(figures, names);
  }
  return names;
}

/** Finds the figures of rows, from the first to the last row of a section. */
export class RowFigures {
  private readonly byId: ReadonlyMap<string, Figure>;
  private readonly wholes: ReadonlyMap<string, Figure>;
  private readonly parts: ReadonlyMap<string, Figure>;
  private readonly seen = new Set<Figure>();
  /** The last row that gives a figure: what it is a part of can have further parts below. */
  private last: Figure | null = null;

  constructor(figures: readonly Figure[]) {
    const names = namesOf(figures);
    this.byId = names.byId;
    this.wholes = names.wholes;
    this.parts = names.parts;
  }

  /** The figure of the next row; null for a row of none. */
  next(label: string): Figure | null {
    const whole = this.wholes.get(fold(label)) ?? null;
    const part = this.parts.size > 0 ? this.partBelow(label) : null;
    // A label without a mark may be that of a part as well: the first such row below its whole is the part's.
    const isPart = part !== null && (whole === null || partDepth(label) > 0 || !this.seen.has(part));
    const found = isPart ? part : whole;
    if (found) {
      this.last = found;
      this.seen.add(found);
    }
    return found;
  }

  private partBelow(label: string): Figure | null {
    const asked = new Set<Figure>();
    for (let whole = this.last; whole && !asked.has(whole); whole = this.byId.get(whole.partOf ?? '') ?? null) {
      asked.add(whole);
      const part = this.parts.get(partKey(whole.id, label));
      if (part) return part;
    }
    return null;
  }
}
