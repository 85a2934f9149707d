/** Requirements: what a fenced `yaml` block under an outline's heading demands. */
import * as z from 'zod';
import { FIGURE_KEYS, type Figure, figureSchema } from '../figures/figure.ts';
import { namedInFull } from '../figures/full-name.ts';
import { isTermName, TERM_NAME_FORM, termKey } from '../figures/term.ts';
import type { YamlPath } from '../markdown/yaml-block.ts';
import { keyList, keysOf, type YamlGuide } from '../markdown/yaml-guide.ts';
import { limitOf } from '../markdown/yaml-limits.ts';
import { type MeantValue, meantNumber } from '../markdown/yaml-mend.ts';
import { once } from '../once.ts';

/** The columns of a figure table: as many as from `min` to `max`. */
export interface Terms {
  readonly min: number;
  readonly max: number;
  /** Those the issuer wants, in order; null where authors name them. */
  readonly names: readonly string[] | null;
}

/** What an outline demands of a section. */
export interface Requirement {
  readonly optional: boolean;
  /** Asked for from this version of the outline on. */
  readonly since: number;
  /** At least so many of the child sections must be there. */
  readonly choose: number | null;
  /** Kinds of unit that must write the section; null means all. */
  readonly kinds: readonly string[] | null;
  readonly levels: readonly string[] | null;
  readonly words: number;
  /** More words than these are too many; null for no limit. */
  readonly mostWords: number | null;
  readonly data: boolean;
  readonly examples: number;
  readonly mentions: readonly string[];
  readonly cites: readonly string[];
  readonly figures: readonly Figure[];
  readonly terms: Terms | null;
  /** Roll-ups gather the section item by item instead of unit by unit. */
  readonly collect: 'items' | null;
}

const text = z.string().trim().min(1);
const count = z.int().min(0).max(100_000);
/** A page holds no more columns. */
const MOST_TERMS = 100;

const wordsObject = z.strictObject({ min: count.default(0), max: z.int().min(1).max(100_000).optional() });

const wordsSchema = wordsObject.refine(({ min, max = min }) => min <= max, { message: '`min` lớn hơn `max`' });
const leastWords = count.transform((min): z.infer<typeof wordsObject> => ({ min }));

const WORDS_FORM = 'cần số từ ít nhất như `300`, hoặc `{ max: 500 }`, `{ min: 300, max: 500 }`';
/** Limits in words, and whatever is neither a number nor a group. */
const saidWords = z.unknown().transform((typed, context): z.infer<typeof wordsObject> => {
  context.addIssue({ code: 'custom', message: WORDS_FORM, params: { mend: meantWords(typed) } });
  return z.NEVER;
});

/** The value of `words` that is meant by another one. */
function meantWords(typed: unknown): MeantValue | null {
  const isList = Array.isArray(typed);
  if (isList && typed.some((one) => typeof one !== 'number')) return null;
  const said = isList ? typed.join('-') : typed;
  if (typeof said !== 'string') return null;
  const limit = limitOf(said);
  if (!limit) return meantNumber(said.trim());
  const { isCertain, min, max } = limit;
  if (max !== undefined)
    return {
      value: { min, max },
      text: min === undefined ? `{ max: ${max} }` : `{ min: ${min}, max: ${max} }`,
      isCertain,
    };
  return min === undefined ? null : { value: min, text: String(min), isCertain };
}

const termsObject = z.strictObject({
  min: z.int().min(1).max(MOST_TERMS).optional(),
  max: z.int().min(1).max(MOST_TERMS).optional(),
  names: z.array(text).min(1).max(MOST_TERMS).optional(),
});

const requirementObject = z.strictObject({
  optional: z.boolean().default(false),
  since: z.int().min(1).default(1),
  choose: z.int().min(1).optional(),
  for: z.array(text).min(1).optional(),
  levels: z.array(text).min(1).optional(),
  words: z.union([leastWords, wordsSchema, saidWords]).default({ min: 0 }),
  data: z.boolean().default(false),
  examples: count.default(0),
  mentions: z.array(text).default([]),
  cites: z.array(text).default([]),
  figures: z.array(figureSchema).default([]),
  terms: termsObject
    .refine(({ min, max, names }) => (names ?? min ?? max) !== undefined, {
      message: 'cần `min` và `max`, hoặc `names`, như `{ min: 2, max: 3 }` hoặc `{ names: [Kế hoạch, Thực hiện] }`',
      abort: true,
    })
    // Where columns have names, a table has all of them unless it is said how many.
    .transform(({ min, max, names }) => ({
      min: min ?? names?.length ?? 1,
      max: max ?? names?.length ?? min ?? 1,
      names,
    }))
    .refine((terms) => terms.min <= terms.max, { message: '`min` lớn hơn `max`' })
    .refine(({ min, names }) => !names || names.length >= min, { message: '`names` ít tên hơn `min`' })
    .refine(({ names = [] }) => new Set(names.map(termKey)).size === names.length, {
      message: '`names` có hai tên của cùng một cột',
    })
    .refine(({ names = [] }) => names.every(isTermName), {
      message: `\`names\` có tên không dùng được: tên cột ${TERM_NAME_FORM}`,
    })
    .transform(
      ({ min, max, names }): Terms => ({ min, max, names: names?.map((name) => name.normalize('NFC')) ?? null }),
    )
    .optional(),
  collect: z.literal('items').optional(),
});

/** What a fenced `yaml` block of an outline may hold. */
export const requirementSchema = requirementObject.transform(
  ({ choose, for: kinds, levels, terms, collect, words, ...rest }): Requirement => ({
    ...rest,
    figures: namedInFull(rest.figures),
    words: words.min,
    mostWords: words.max ?? null,
    choose: choose ?? null,
    kinds: kinds ?? null,
    levels: levels ?? null,
    terms: terms ?? null,
    collect: collect ?? null,
  }),
);

const UNREAD = 'unread-';

/** True for a figure that stands in for one that could not be read. */
export function isStandIn({ id }: Figure): boolean {
  return id.startsWith(UNREAD);
}

/** A figure of which nothing can be said, or what tells it from others. */
function standIn([key, index, part, ...rest]: YamlPath): unknown {
  if (key !== 'figures' || index === undefined || rest.length > 0) return undefined;
  const id = `${UNREAD}${index}`;
  return part === undefined ? { id, name: id } : part === 'id' || part === 'name' ? id : undefined;
}

/** What messages about a requirement show. */
export const REQUIREMENT_GUIDE: YamlGuide = {
  keys: `${keysOf(requirementObject)}; trong figures: ${FIGURE_KEYS}`,
  groups: {
    '': keyList(requirementObject),
    'figures.*': FIGURE_KEYS.split(', '),
    terms: keyList(termsObject),
    words: keyList(wordsObject),
  },
  free: [],
  lists: ['for', 'levels', 'mentions', 'cites', 'figures', 'choices', 'of', 'sum-of', 'names'],
  standIn,
  page: 'outlines/README.md, phần 4 và 5',
  examples: {},
};

/** What is demanded of a section without a block of YAML. */
export const noRequirement: () => Requirement = once(() => requirementSchema.parse({}));
