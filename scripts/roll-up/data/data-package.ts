/** `datapackage.json`: what the .csv files and `figures.parquet` of a campaign hold, as a Frictionless Data Package (version 1). */
import { createHash } from 'node:crypto';
import { GUARD_PATTERN } from '#lib/csv/guard.ts';
import { formatDay } from '#lib/date.ts';
import { isWorded } from '#lib/figures/figure.ts';
import { termsTitle } from '#lib/figures/term.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { lowerFirst } from '#lib/vietnamese/lower-first.ts';
import { PARQUET_COLUMNS } from './parquet-columns.ts';

/** What the description of a campaign’s tables is made of. */
export interface DataPackageInput {
  readonly outline: Outline;
  /** ISO 8601 time in UTC: that of the commit. */
  readonly created: string;
  /** The files as they are written. */
  readonly figures: string;
  readonly totals: string;
  readonly differences: string;
  readonly parquet: Uint8Array;
}

interface Field {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'date';
  readonly title: string;
  readonly description: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
  readonly [option: string]: unknown;
}

/** The text of a campaign's `datapackage.json`. */
export function dataPackage({ outline, created, figures, totals, differences, parquet }: DataPackageInput): string {
  const { campaign, frontMatter, all } = outline;
  const hasTerms = all.some(({ requirement }) => requirement.figures.length > 0 && requirement.terms !== null);
  const ids = [...outline.figures.keys()];
  const names = all.flatMap(({ requirement: { terms } }) => terms?.names ?? []);
  const key = keyFields(campaign, ids, termsTitle(names));
  const descriptor = {
    // A tabular one holds nothing but .csv files.
    profile: 'data-package',
    name: campaign,
    title: frontMatter.title,
    description: `Số liệu của đợt báo cáo ${campaign}, kỳ từ ngày ${formatDay(frontMatter.period.from)} đến ngày ${formatDay(frontMatter.period.to)}, lấy từ các báo cáo hợp lệ.`,
    created,
    resources: [
      resource(
        'figures',
        'Số liệu từng báo cáo',
        'Mỗi dòng là một giá trị mà một báo cáo ghi.',
        figures,
        [...key, ...figureFields(outline)],
        hasTerms,
      ),
      resource(
        'totals',
        'Số liệu tổng hợp',
        'Mỗi dòng là tổng của các đơn vị trực thuộc một đơn vị.',
        totals,
        [...key, ...TOTALS],
        hasTerms,
      ),
      resource(
        'differences',
        'Chênh lệch với cấp dưới',
        'Mỗi dòng là một số liệu của cấp trên không khớp với tổng của cấp dưới, đã giải thích hay chưa.',
        differences,
        [...key, ...DIFFERENCES],
        hasTerms,
      ),
      parquetResource(parquet),
    ],
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function resource(
  name: string,
  title: string,
  description: string,
  text: string,
  fields: readonly Field[],
  hasTerms: boolean,
) {
  // Fields of a primary key are never null, and the term is where a figure has none: such a key is one of version 2.
  const keys = hasTerms
    ? { uniqueKeys: [['campaign', 'unit', 'figure', 'term']] }
    : { primaryKey: ['campaign', 'unit', 'figure'] };
  return {
    profile: 'tabular-data-resource',
    name,
    path: `${name}.csv`,
    title,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    ...sumOf(Buffer.from(text)),
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: { fields, missingValues: [''], ...keys },
  };
}

/** What `figures.csv` holds once more, for programs that ask over many campaigns: nothing in it is guarded. */
function parquetResource(bytes: Uint8Array) {
  const fields = PARQUET_COLUMNS.map(
    ({ name, type, title, description, isRequired }): Field => ({
      name,
      type,
      title,
      description,
      ...(isRequired ? { constraints: { required: true } } : {}),
    }),
  );
  return {
    profile: 'data-resource',
    name: 'figures-parquet',
    path: 'figures.parquet',
    title: 'Số liệu từng báo cáo, để truy vấn',
    description:
      'Các dòng của figures.csv, có thêm kỳ báo cáo, tên đơn vị và tên chỉ tiêu; đọc được nhiều đợt như một bảng.',
    format: 'parquet',
    mediatype: 'application/vnd.apache.parquet',
    ...sumOf(bytes),
    schema: { fields },
  };
}

function sumOf(bytes: Uint8Array) {
  return { bytes: bytes.length, hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}` };
}

/** What authors wrote, made safe for spreadsheets, and how a program has it as it was: what `pattern` matches gives way to `replacement`. */
const GUARD = {
  description:
    'Chỗ nào bảng tính có thể hiểu là công thức (bắt đầu bằng =, +, -, @) thì có thêm một dấu nháy đơn ở trước; dấu nháy đơn đã có sẵn ở chỗ ấy thì thành hai.',
  guard: { character: "'", pattern: GUARD_PATTERN, flags: 'gu', replacement: '$1$2' },
};

/** Fields that say what a value is of. */
function keyFields(campaign: string, figures: readonly string[], terms: string): readonly Field[] {
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
function figureFields({ figures }: Outline): readonly Field[] {
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

const TOTALS: readonly Field[] = [
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

const DIFFERENCES: readonly Field[] = [
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
