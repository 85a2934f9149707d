/** A judged report in the values of a kept line, what is seldom asked for behind the rest: it is read when somebody does. */
import * as z from 'zod';
import type { FigurePlaces } from '../../check/figure-places.ts';
import { type Parts, partsOf } from '../../check/parts.ts';
import type { KeptValues } from '../../output/kept-lines.ts';
import { type GivenValues, PackedFigures } from '../../roll-up/numbers/packed-figures.ts';
import type { Aside } from '../aside.ts';
import type { JudgedElsewhere } from '../elsewhere.ts';
import type { FreshJudgement } from '../judgement.ts';
import {
  asideOfWritten,
  asideSchema,
  Damaged,
  judgementOf,
  judgementSchema,
  type Known,
  readPlaces,
  writtenAside,
  writtenJudgement,
  writtenPlaces,
} from '../record/record.ts';

/** What is read of every report. */
const report = z.strictObject({
  judged: judgementSchema.extend({ summary: z.strictObject({ version: z.int() }).nullable() }),
  beside: asideSchema.omit({ parts: true }),
});
const { parts: partsSchema } = asideSchema.shape;

/** The values of a report that was judged, in the order in which they are read. */
export function keptValues(judged: FreshJudgement, aside: Aside): readonly string[] {
  const { parts, ...beside } = writtenAside(aside);
  const { summary, ...own } = writtenJudgement(judged);
  return [
    JSON.stringify({ judged: { ...own, summary: summary && { version: summary.version } }, beside }),
    summary?.figures ?? '',
    JSON.stringify(parts),
    JSON.stringify(writtenPlaces(judged)),
  ];
}

/**
 * A report as it was judged, from the values that begin at an index; null where they are none. What turns out to be none later on is
 * judged `anew`.
 */
export function readKept(
  known: Known,
  file: string,
  values: Pick<KeptValues, 'at'>,
  first: number,
  anew: () => FreshJudgement,
): JudgedElsewhere | null {
  const [figures, rest] = [values.at(first + 1), readable(() => report.parse(JSON.parse(values.at(first) ?? '')))];
  if (figures === null || !rest) return null;
  const late = <T>(index: number, read: (written: unknown) => T): T | null =>
    readable(() => read(JSON.parse(values.at(index) ?? '')));
  const places = (): FigurePlaces => late(first + 3, (written) => readPlaces(file, written)) ?? anew().places();
  const parts = (): Parts => late(first + 2, (written) => partsSchema.parse(written)) ?? partsOf(anew().checked);
  const judged = readable(() =>
    judgementOf(
      known,
      file,
      rest.judged,
      places,
      (outline) =>
        new LateFigures(
          () => readable(() => PackedFigures.read(outline, figures)) ?? anew().summary?.figures ?? new Map(),
        ),
    ),
  );
  return judged && { ...judged, checked: null, counted: null, aside: () => asideOfWritten(file, rest.beside, parts) };
}

/** Figures that are read when the first of them is asked for. */
class LateFigures {
  private readonly read: () => Pick<GivenValues, 'get'>;
  private figures: Pick<GivenValues, 'get'> | null = null;

  constructor(read: () => Pick<GivenValues, 'get'>) {
    this.read = read;
  }

  get(id: string): ReturnType<GivenValues['get']> {
    this.figures ??= this.read();
    return this.figures.get(id);
  }
}

/** What something written is; null where it is not what this code writes. */
function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Damaged || error instanceof z.ZodError || error instanceof SyntaxError) return null;
    throw error;
  }
}
