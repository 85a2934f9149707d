/** What the columns of a campaign's .csv files are, as `datapackage.json` tells it. */
import { GUARD_PATTERN } from '#lib/csv/guard.ts';
import { isWorded } from '#lib/figures/figure.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { lowerFirst } from '#lib/vietnamese/lower-first.ts';

/** A column. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'date';
  readonly title: string;
  readonly description: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
  readonly [option: string]: unknown;
}

/** What authors wrote, made safe for spreadsheets, and how a program has it as it was: what `pattern` matches gives way to `replacement`. */
const GUARD = {
  description:
    'Chỗ nào bảng tính có thể hiểu là công thức (bắt đầu bằng =, +, -, @) thì có thêm một dấu nháy đơn ở trước; dấu nháy đơn đã có sẵn ở chỗ ấy thì thành hai.',
  guard: { character: "'", pattern: GUARD_PATTERN, flags: 'gu', replacement: '$1$2' },
};

/** Fields that say what a value is of. */
export function keyFields(campaign: string, figures: readonly string[], terms: string): readonly Field[] {
  // An enumeration holds one value at least.
  const known = figures.length > 0 ? { enum: figures } : {};
  return [
    {
      name: 'campaign',
      type: 'string',
      title: 'Đợt báo cáo',
      description: 'Mã đợt báo cáo.',
      constraints: { required: true, enum: [campaign] },
    },
    {
      name: 'unit',
      type: 'string',
      title: 'Đơn vị',
      description: 'Mã đơn vị trong danh mục đơn vị.',
      constraints: { required: true },
    },
    {
      name: 'figure',
      type: 'string',
      title: 'Chỉ tiêu',
      description: 'Mã chỉ tiêu trong đề cương.',
      constraints: { required: true, ...known },
    },
    {
      name: 'term',
      type: 'string',
      title: terms,
      description: `Cột số liệu mà báo cáo ghi; để trống khi chỉ tiêu không chia theo ${lowerFirst(terms)}. ${GUARD.description}`,
      guard: GUARD.guard,
    },
  ];
}

const NUMBER = { type: 'number', decimalChar: '.', bareNumber: true } as const;

const STATE: Field = {
  name: 'state',
  type: 'string',
  title: 'Tình trạng',
  description:
    'value: có giá trị; none-occurred: Không phát sinh; not-applicable: Không áp dụng; unknown: Chưa có số liệu; masked: được che theo đề cương.',
  constraints: { required: true, enum: ['value', 'none-occurred', 'not-applicable', 'unknown', 'masked'] },
};

const FIGURES: readonly Field[] = [
  {
    name: 'value',
    ...NUMBER,
    title: 'Giá trị',
    description:
      'Số đơn vị báo cáo. Tỷ lệ tính bằng phần trăm, hai chữ số thập phân; câu trả lời có/không là 1/0; để trống khi không phải một số.',
  },
  STATE,
];

/** Where some figures are words, days or choices, the values are texts, of which the others are numbers. */
export function figureFields({ figures }: Outline): readonly Field[] {
  if (![...figures.values()].some(({ figure }) => isWorded(figure))) return FIGURES;
  return FIGURES.map((field) =>
    field.name === 'value'
      ? {
          name: 'value',
          type: 'string',
          title: field.title,
          description: `${field.description} Chỉ tiêu chữ, lựa chọn: nguyên chữ; chỉ tiêu ngày: năm-tháng-ngày. ${GUARD.description}`,
          guard: GUARD.guard,
        }
      : field,
  );
}

/** A row of a report as a whole has no figure. */
export function partKeys(key: readonly Field[]): readonly Field[] {
  return key.map((field) =>
    field.name === 'figure'
      ? {
          name: 'figure',
          type: 'string',
          title: field.title,
          description: 'Mã chỉ tiêu trong đề cương; để trống ở dòng về cả báo cáo.',
        }
      : field,
  );
}

/** Columns of `parts.csv` beside its key. */
export const PARTS_FIELDS: readonly Field[] = [
  {
    name: 'part',
    type: 'string',
    title: 'Phần',
    description:
      'numerator, denominator: hai tổng mà tỷ lệ được tính từ đó, chỉ gồm đơn vị có đủ cả hai số; covered, expected: số đơn vị có và phải có, của chỉ tiêu không cộng; nothing: chưa ai nói gì; hidden: tổng không gồm số bị che ở kho của đơn vị; choice:…: số đơn vị chọn; own, own-state, own-note: số, tình trạng thay số, lời giải thích trong báo cáo của chính đơn vị; own-version: phiên bản đề cương mà báo cáo ấy theo.',
    constraints: { required: true },
  },
  {
    name: 'value',
    type: 'string',
    title: 'Giá trị của phần',
    description: `Một số, trừ own là chữ hoặc ngày khi chỉ tiêu là chữ hoặc ngày, own-state là tên tình trạng, own-note là lời. ${GUARD.description}`,
    guard: GUARD.guard,
  },
];

/** Columns of `totals.csv` beside its key. */
export const TOTALS_FIELDS: readonly Field[] = [
  {
    name: 'value',
    ...NUMBER,
    title: 'Giá trị',
    description:
      'Tổng của các đơn vị có số liệu; tỷ lệ tính lại từ tổng, bằng phần trăm; chỉ tiêu có/không: số đơn vị trả lời “Có”; 0 khi không phát sinh; để trống khi không có số.',
  },
  {
    name: 'covered',
    type: 'integer',
    title: 'Số đơn vị có số liệu',
    description: 'Số đơn vị, ở mọi cấp dưới, phải có số liệu và đã có; với câu hỏi có/không là số đơn vị đã trả lời.',
    constraints: { required: true, minimum: 0 },
  },
  {
    name: 'expected',
    type: 'integer',
    title: 'Số đơn vị phải có',
    description:
      'Số đơn vị, ở mọi cấp dưới, phải có số liệu: không kể đơn vị được miễn hoặc ghi Không áp dụng; với chỉ tiêu không bắt buộc là các đơn vị đã có.',
    constraints: { required: true, minimum: 0 },
  },
  {
    name: 'provisional',
    type: 'boolean',
    trueValues: ['1'],
    falseValues: ['0'],
    title: 'Tạm tính',
    description: '1 khi có đơn vị phải có số liệu mà chưa có số của chính mình, phải lấy tổng của cấp dưới thay vào.',
    constraints: { required: true },
  },
  STATE,
];

/** Columns of `differences.csv` beside its key. */
export const DIFFERENCES_FIELDS: readonly Field[] = [
  {
    name: 'own',
    type: 'string',
    title: 'Số của đơn vị',
    description:
      'Số trong báo cáo của đơn vị, hoặc tình trạng ghi thay số (none-occurred, not-applicable), hoặc masked khi được che.',
    constraints: { required: true },
  },
  {
    name: 'below',
    type: 'string',
    title: 'Tổng của cấp dưới',
    description: 'Tổng từ báo cáo của cấp dưới, hoặc none-occurred khi không phát sinh, hoặc masked khi được che.',
    constraints: { required: true },
  },
  {
    name: 'difference',
    ...NUMBER,
    title: 'Chênh lệch',
    description: 'Số của đơn vị trừ tổng của cấp dưới; để trống khi một bên không phải là số.',
  },
  {
    name: 'note',
    type: 'string',
    title: 'Giải thích',
    description: `Lời giải thích ở cột “Ghi chú” của báo cáo; để trống khi chưa giải thích. ${GUARD.description}`,
    guard: GUARD.guard,
  },
];
