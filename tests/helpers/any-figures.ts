/** Figures of all kinds, for properties. */
import fc from 'fast-check';
import { type Figure, figureSchema } from '#lib/figures/figure.ts';

const NAMES = [
  'Số đơn',
  'Số xã, phường',
  'Tỷ lệ a/b',
  'Số “mô hình” *mới*',
  'Số | vạch',
  'a + b',
  '≤ Số đơn',
  '- Nữ',
  'Trong đó: Nam',
  '+ Trẻ em',
  'Tên: với dấu',
  '<b>Số</b>',
  '[Số](x)',
  '`Số`; thứ',
  '# Số',
  '1. Số',
  '_Số_ 100%',
] as const;
const words = fc.constantFrom(...NAMES, 'commune', 'district');
const ids = fc.integer({ min: 0, max: 7 }).map((number) => `so-${number}`);
const kinds = fc.uniqueArray(fc.constantFrom('commune', 'district', 'base', 'cơ quan'), { minLength: 1 });
const raws = fc.record(
  {
    name: fc.constantFrom(...NAMES),
    unit: fc.constantFrom('đơn', 'người', '%', 'triệu đồng', 'Có/Không', 'km | h'),
    note: words,
    'part-of': ids,
    type: fc.constantFrom('count', 'number', 'money', 'percent', 'yes-no', 'text', 'date', 'choice'),
    choices: fc.constantFrom(['Tốt', 'Khá'], ['Tốt, có tiến bộ', 'Chưa tốt'], ['A/B', 'C | D', 'E: F']),
    optional: fc.boolean(),
    since: fc.integer({ min: 1, max: 3 }),
    for: kinds,
    levels: kinds,
    min: fc.constantFrom(-5, 0, 1, 2.5, 1204),
    max: fc.constantFrom(0, 3, 100, 1_234_567.5),
    of: fc.tuple(ids, ids),
    'at-most': ids,
    'sum-of': fc.array(ids, { minLength: 1, maxLength: 3 }),
    total: fc.constantFrom('sum', 'latest', 'none'),
    own: fc.constantFrom('adds', 'equals', 'free'),
    key: fc.boolean(),
    'mask-below': fc.integer({ min: 2, max: 9 }),
  },
  { requiredKeys: ['name'] },
);
const typeOf = ({
  type,
  choices = ['Có, nhiều', 'Ít'],
}: {
  readonly type?: string;
  readonly choices?: readonly string[];
}) => (type === 'choice' ? { type, choices } : { type });
/** Figures with names of their own; what one cannot be is left out of it. */
export const figures = fc.array(raws, { minLength: 1, maxLength: 8 }).map((all) =>
  all.flatMap((raw, at): Figure[] => {
    const whole = { ...raw, id: `so-${at}`, name: `${raw.name} ${at}` };
    const parsed = figureSchema.safeParse(whole);
    return parsed.success ? [parsed.data] : [figureSchema.parse({ id: whole.id, name: whole.name, ...typeOf(raw) })];
  }),
);
