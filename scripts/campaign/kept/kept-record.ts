/** A judged report in the values of a kept line, what is seldom asked for behind the rest: it is read when somebody does. */
import * as z from 'zod';
import { Remembered } from '#lib/remembered.ts';
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

/** What is read of every report, but for its number: most reports of a campaign are alike in this. */
const report = z.strictObject({
  judged: judgementSchema.omit({ number: true }).extend({ summary: z.strictObject({ version: z.int() }).nullable() }),
  beside: asideSchema.omit({ parts: true }),
});
/** As many ways in which they differ are read once each. */
const reports = new Remembered<z.infer<typeof report>>(100);
const { number: numberSchema } = judgementSchema.shape;
const { parts: partsSchema } = asideSchema.shape;

/** The values of a report that was judged, in the order in which they are read. */
export function keptValues(judged: FreshJudgement, aside: Aside): readonly string[] {
  const { parts, ...beside } = writtenAside(aside);
  const { summary, number, ...own } = writtenJudgement(judged);
  return [
    JSON.stringify({ judged: { ...own, summary: summary && { version: summary.version } }, beside }),
    JSON.stringify(number),
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
  const [written, figures] = [values.at(first) ?? '', values.at(first + 2)];
  const rest = readable(() => ({
    ...reports.get(written, () => report.parse(JSON.parse(written))),
    number: numberSchema.parse(JSON.parse(values.at(first + 1) ?? '')),
  }));
  if (figures === null || !rest) return null;
  const late = <T>(index: number, read: (written: unknown) => T): T | null =>
    readable(() => read(JSON.parse(values.at(first + index) ?? '')));
  const places = (): FigurePlaces => late(4, (written) => readPlaces(file, written)) ?? anew().places();
  const parts = (): Parts => late(3, (written) => partsSchema.parse(written)) ?? partsOf(anew().checked);
  const { number } = rest;
  const judged = readable(() =>
    judgementOf(
      known,
      file,
      { ...rest.judged, number },
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
