/** Figures: the named numbers that a section must give. */
import { z } from 'zod';
import { keysOf } from '../markdown/yaml-schema.ts';

const FIGURE_TYPES = ['count', 'number', 'money', 'percent', 'yes-no'] as const;
type FigureType = (typeof FIGURE_TYPES)[number];

/** How a figure is added up: `ratio` is recomputed from the sums of its two figures, `answers` counts yes out of answered. */
export type Total = 'sum' | 'latest' | 'ratio' | 'answers' | 'none';

const OWN = ['adds', 'equals', 'free'] as const;

/** How a superior's figure stands to the sum below it: it may have its own on top, is the same, or is not compared. */
type Own = (typeof OWN)[number];

/** A figure with all that its outline leaves unsaid filled in. */
export interface Figure {
  /** Kebab-case; the same id is the same thing in every campaign. */
  readonly id: string;
  /** The label of its row. */
  readonly name: string;
  /** Đơn vị tính; null where there is none. */
  readonly unit: string | null;
  /** Id of the figure that it is a part of (`Trong đó: Nữ`); its row stands below that one's, and its name is told apart only there. */
  readonly partOf: string | null;
  /** What its outline says of it for its author; null where there is nothing. */
  readonly note: string | null;
  readonly type: FigureType;
  readonly optional: boolean;
  /** Asked for from this version of its outline on. */
  readonly since: number;
  /** Kinds and levels of unit that must give it, of those that must write its section; null means all. */
  readonly kinds: readonly string[] | null;
  readonly levels: readonly string[] | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Ids of numerator and denominator. */
  readonly of: readonly [string, string] | null;
  readonly atMost: string | null;
  readonly sumOf: readonly string[];
  readonly total: Total;
  readonly own: Own;
  /** True for one of those that stand on the first page of a roll-up. */
  readonly key: boolean;
  /** In roll-ups a unit's value from 1 to below this is not shown; null masks nothing. */
  readonly maskBelow: number | null;
}

const text = z.string().trim().min(1);

const figureObject = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, { message: 'chữ thường không dấu, nối bằng gạch, như `with-rules`' }),
  name: text,
  unit: text.optional(),
  'part-of': text.optional(),
  note: text.optional(),
  type: z.enum(FIGURE_TYPES).default('count'),
  optional: z.boolean().default(false),
  since: z.int().min(1).default(1),
  for: z.array(text).min(1).optional(),
  levels: z.array(text).min(1).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  of: z.tuple([text, text]).optional(),
  'at-most': text.optional(),
  'sum-of': z.array(text).min(1).optional(),
  total: z.enum(['sum', 'latest', 'none']).optional(),
  own: z.enum(OWN).default('adds'),
  key: z.boolean().default(false),
  'mask-below': z.int().min(2).max(100).optional(),
});

/** The keys of a figure as messages list them. */
export const FIGURE_KEYS = keysOf(figureObject);

/** A figure as a requirement lists it. */
export const figureSchema = figureObject
  .superRefine((figure, context) => {
    const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (figure.of && figure.type !== 'percent') issue('of', 'chỉ dùng cho `type: percent`');
    if (figure.type === 'percent' && figure.total !== undefined && figure.total !== 'none')
      issue('total', 'tỷ lệ không cộng được; bỏ dòng này, hoặc ghi `none`');
    if (figure.type === 'yes-no' && figure.total === 'latest')
      issue('total', 'chỉ tiêu có/không chỉ đếm số “Có”; bỏ dòng này');
    if (figure['mask-below'] !== undefined && figure.type !== 'count')
      issue('mask-below', 'chỉ dùng cho số đếm (`type: count`), như số người');
    const { min = leastOf(figure.type), max = mostOf(figure.type) } = figure;
    if (min !== null && max !== null && min > max) {
      if (figure.min === undefined) issue('max', `nhỏ hơn mức thấp nhất (${min}); hãy sửa, hoặc ghi cả min`);
      else issue('min', `lớn hơn max (${max})`);
    }
  })
  .transform(
    (figure): Figure => ({
      id: figure.id,
      name: figure.name.normalize('NFC'),
      unit: figure.unit?.normalize('NFC') ?? (figure.type === 'percent' ? '%' : null),
      partOf: figure['part-of'] ?? null,
      note: figure.note?.normalize('NFC') ?? null,
      type: figure.type,
      optional: figure.optional,
      since: figure.since,
      kinds: figure.for ?? null,
      levels: figure.levels ?? null,
      min: figure.min ?? leastOf(figure.type),
      max: figure.max ?? mostOf(figure.type),
      of: figure.of ?? null,
      atMost: figure['at-most'] ?? null,
      sumOf: figure['sum-of'] ?? [],
      total: totalOf(figure.type, figure.of !== undefined, figure.total),
      own: figure.own,
      key: figure.key,
      maskBelow: figure['mask-below'] ?? null,
    }),
  );

function leastOf(type: FigureType): number | null {
  return type === 'number' || type === 'yes-no' ? null : 0;
}

function mostOf(type: FigureType): number | null {
  return type === 'percent' ? 100 : null;
}

function totalOf(type: FigureType, hasParts: boolean, given: 'sum' | 'latest' | 'none' | undefined): Total {
  if (given === 'none') return 'none';
  if (type === 'percent') return hasParts ? 'ratio' : 'none';
  if (type === 'yes-no') return 'answers';
  return given ?? 'sum';
}
