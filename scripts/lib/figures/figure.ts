/** Figures: the named numbers that a section must give. */
import * as z from 'zod';
import { keysOf } from '../markdown/yaml-guide.ts';
import { isPlaceholder } from '../vietnamese/placeholder.ts';
import { fold } from '../vietnamese/text.ts';
import { stateIn } from './state.ts';

const FIGURE_TYPES = ['count', 'number', 'money', 'percent', 'yes-no', 'text', 'date', 'choice'] as const;
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
  /** With the names of what it is a part of, for where the rows above cannot be seen. */
  readonly fullName: string;
  /** Đơn vị tính; null where there is none. */
  readonly unit: string | null;
  /** Id of the figure that it is a part of (`Trong đó: Nữ`); its row stands below that one's, and its name is told apart only there. */
  readonly partOf: string | null;
  /** What its outline says of it for its author; null where there is nothing. */
  readonly note: string | null;
  readonly type: FigureType;
  /** The words to choose from, as reports and roll-ups spell them; none for other types. */
  readonly choices: readonly string[];
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

/** All the money of the country, in đồng, has as many. */
export const MOST_DIGITS = 18;

const text = z.string().trim().min(1);

/** As many digits as a value may have. */
const bound = z.number().refine((value) => /^-?[\d.]+$/u.test(String(value)) && digitsOf(value) <= MOST_DIGITS, {
  message: `số có nhiều nhất ${MOST_DIGITS} chữ số`,
});

function digitsOf(value: number): number {
  return String(value).replace(/\D/gu, '').length;
}

const figureObject = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, { message: 'chữ thường không dấu, nối bằng gạch, như `with-rules`' }),
  name: text,
  unit: text.optional(),
  'part-of': text.optional(),
  note: text.optional(),
  type: z.enum(FIGURE_TYPES).default('count'),
  choices: z.array(text).optional(),
  optional: z.boolean().default(false),
  since: z.int().min(1).default(1),
  for: z.array(text).min(1).optional(),
  levels: z.array(text).min(1).optional(),
  min: bound.optional(),
  max: bound.optional(),
  of: z.tuple([text, text]).optional(),
  'at-most': text.optional(),
  'sum-of': z.array(text).min(1).optional(),
  total: z.enum(['sum', 'latest', 'none']).optional(),
  own: z.enum(OWN).default('adds'),
  key: z.boolean().default(false),
  'mask-below': z.int().min(2).max(100).optional(),
});

/** A figure before it is held to the schema, with the keys that YAML has. */
export type RawFigure = { readonly [Key in keyof z.input<typeof figureObject>]?: unknown };

/** The keys of a figure as messages list them. */
export const FIGURE_KEYS = keysOf(figureObject);

/** A figure as a requirement lists it. */
export const figureSchema = figureObject
  .superRefine((figure, context) => {
    const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (figure.of && figure.type !== 'percent') issue('of', 'chỉ dùng cho `type: percent`');
    if (isWorded(figure))
      for (const key of ['total', 'min', 'max', 'at-most', 'sum-of'] as const)
        if (figure[key] !== undefined && figure[key] !== 'none')
          issue(key, 'chỉ tiêu chữ, ngày, lựa chọn không cộng, không so lớn nhỏ được; bỏ dòng này');
    for (const message of unfitChoices(figure.type, figure.choices)) issue('choices', message);
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
      fullName: figure.name.normalize('NFC'),
      unit: figure.unit?.normalize('NFC') ?? (figure.type === 'percent' ? '%' : null),
      partOf: figure['part-of'] ?? null,
      note: figure.note?.normalize('NFC') ?? null,
      type: figure.type,
      choices: figure.choices?.map((choice) => choice.normalize('NFC')) ?? [],
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

/** True for a figure that words answer and no number does: a text, a day, a choice. */
export function isWorded({ type }: Pick<Figure, 'type'>): boolean {
  return type === 'text' || type === 'date' || type === 'choice';
}

/** What does not fit in the words to choose from: at least two that are told apart, and are no states or blanks. */
function unfitChoices(type: FigureType, choices: readonly string[] | undefined): readonly string[] {
  if (type !== 'choice') return choices === undefined ? [] : ['chỉ dùng cho `type: choice`'];
  const all = choices ?? [];
  if (all.length < 2) return ['cần ít nhất hai lựa chọn, như `choices: [Tốt, Khá, Trung bình]`'];
  const twin = all.find((one, index) => all.findIndex((other) => fold(other) === fold(one)) < index);
  if (twin !== undefined) return [`lựa chọn “${twin}” ghi hai lần; hãy bỏ một`];
  const state = all.find((one) => stateIn(one) !== null || isPlaceholder(one));
  return state === undefined ? [] : [`“${state}” không thể là một lựa chọn, vì ô nào cũng ghi được như thế; hãy bỏ đi`];
}

function leastOf(type: FigureType): number | null {
  return type === 'count' || type === 'money' || type === 'percent' ? 0 : null;
}

function mostOf(type: FigureType): number | null {
  return type === 'percent' ? 100 : null;
}

function totalOf(type: FigureType, hasParts: boolean, given: 'sum' | 'latest' | 'none' | undefined): Total {
  if (given === 'none') return 'none';
  if (isWorded({ type })) return 'none';
  if (type === 'percent') return hasParts ? 'ratio' : 'none';
  if (type === 'yes-no') return 'answers';
  return given ?? 'sum';
}
