/** `status.json` of a release: who has filed there, and where each row stands in the file. */
import type { Position } from 'unist';
import { z } from 'zod';
import { daySchema } from '../date-schema.ts';
import { waiverOf } from '../outline/expected.ts';
import type { Outline } from '../outline/outline.ts';
import { type UnitId, unitId } from '../paths.ts';
import { FILE_START } from '../problem.ts';
import { isBelow, isUnitId } from '../register/register.ts';
import { jsonOf, placeIn } from './json-text.ts';
import type { ReleasedStatus, Tell } from './release.ts';

const count = z.int().min(0);

const unitSchema = z.string().refine(isUnitId).transform(unitId);

const statusSchema = z.object({
  campaign: z.string(),
  rates: z.array(
    z.object({
      unit: unitSchema,
      level: z.string().nullable(),
      expected: count,
      filed: count,
      onTime: count,
      rate: z.number().nullable(),
      rateOnTime: z.number().nullable(),
    }),
  ),
  units: z.array(
    z.object({
      unit: unitSchema,
      name: z.string().min(1),
      level: z.string().min(1),
      state: z.enum(['missing', 'draft', 'invalid', 'filed', 'on-time', 'late', 'waived']),
      before: daySchema.nullable(),
      filed: daySchema.nullable(),
      evidence: z.enum(['git', 'received']).nullable(),
    }),
  ),
});

/** How many of the units at and below one have filed, as `status.json` counts them. */
export type ReleasedRate = z.infer<typeof statusSchema>['rates'][number];

/** A row with its place in the file, which is looked for when it is asked for. */
export type Placed<T> = T & { readonly at: () => Position };

/** What `status.json` says of a unit and those below it. */
export interface ReleasedStatuses {
  readonly units: readonly Placed<ReleasedStatus>[];
  readonly rates: readonly Placed<ReleasedRate>[];
}

/** Reads the rows of a unit and those below it; null for what no build writes, which is told. */
export function readStatus(text: string, top: UnitId, outline: Outline, tell: Tell): ReleasedStatuses | null {
  const parsed = statusSchema.safeParse(jsonOf(text));
  if (!parsed.success || parsed.data.campaign !== outline.campaign) {
    const path = parsed.success ? 'campaign' : (parsed.error.issues[0]?.path.join('.') ?? '');
    tell(FILE_START, `Không phải tình hình nộp của đợt \`${outline.campaign}\` mà decuong ghi ra (ở \`${path}\`)`);
    return null;
  }
  const { units: all, rates } = parsed.data;
  const areUnitsFirst = text.indexOf('"units"') < text.indexOf('"rates"');
  const placed = <T extends { readonly unit: UnitId }>(rows: readonly T[], before: number) =>
    rows
      .map((row, index) => ({ ...row, at: () => placeOfUnit(text, before + index) }))
      .filter(({ unit }) => unit === top || isBelow(unit, top));
  const units = placed(all, areUnitsFirst ? 0 : rates.length);
  const differing = units.filter(
    ({ unit, state }) => unit !== top && (state === 'waived') !== (waiverOf(unit, outline) !== null),
  );
  if (differing.length > 0)
    tell(
      FILE_START,
      `Kho ấy và đề cương ở đây miễn báo cáo cho những đơn vị khác nhau: ${differing.map(({ unit }) => `\`${unit}\``).join(', ')}; hãy ghi \`waivers\` như nhau ở hai đề cương`,
      'warning',
    );
  return { units, rates: placed(rates, areUnitsFirst ? all.length : 0) };
}

/** Where the file names a unit for the so manieth time: a quote within a text is never bare, so that only keys are found. */
function placeOfUnit(text: string, index: number): Position {
  const found = [...text.matchAll(/"unit"\s*:\s*"[^"]*"/gu)][index];
  return found ? placeIn(text, found.index, found[0].length) : FILE_START;
}
