/** The columns of `figures.parquet`: what each holds of a row, and what people are told of it. */
import { isWorded } from '#lib/figures/figure.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { parentId } from '#lib/register/register.ts';
import { Remembered } from '#lib/remembered.ts';
import type { FigureRow } from './figure-rows.ts';

/** What a column holds, by the words of a data package. */
type ColumnType = 'string' | 'number' | 'date';

/** Days are counted since 1970. */
export type Cell = string | number | null;

/** A column. */
export interface ParquetColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** True where every row has a value. */
  readonly isRequired: boolean;
  /** Vietnamese. */
  readonly title: string;
  readonly description: string;
  cell(row: FigureRow, outline: Outline): Cell;
}

const column = (
  name: string,
  type: ColumnType,
  isRequired: boolean,
  [title, description]: readonly [string, string],
  cell: ParquetColumn['cell'],
): ParquetColumn => ({ name, type, isRequired, title, description, cell });

/** All of them, in order. */
export const PARQUET_COLUMNS: readonly ParquetColumn[] = [
  column('campaign', 'string', true, ['Đợt báo cáo', 'Mã đợt báo cáo.'], (_, { campaign }) => campaign),
  column('period_from', 'date', true, ['Từ ngày', 'Ngày đầu của kỳ báo cáo.'], (_, { frontMatter: { period } }) =>
    dayNumber(period.from),
  ),
  column('period_to', 'date', true, ['Đến ngày', 'Ngày cuối của kỳ báo cáo.'], (_, { frontMatter: { period } }) =>
    dayNumber(period.to),
  ),
  column('unit', 'string', true, ['Đơn vị', 'Mã đơn vị trong danh mục đơn vị.'], ({ unit }) => unit.id),
  column('unit_name', 'string', true, ['Tên đơn vị', 'Tên trong danh mục đơn vị.'], ({ unit }) => unit.name),
  column('level', 'string', true, ['Cấp', 'Cấp của đơn vị trong danh mục đơn vị.'], ({ unit }) => unit.level),
  column('kind', 'string', true, ['Loại hình', 'Loại hình của đơn vị trong danh mục đơn vị.'], ({ unit }) => unit.kind),
  column(
    'parent',
    'string',
    false,
    ['Đơn vị cấp trên', 'Mã đơn vị mà đơn vị này báo cáo; trống ở cấp cao nhất.'],
    ({ unit }) => parentId(unit.id),
  ),
  column('figure', 'string', true, ['Chỉ tiêu', 'Mã chỉ tiêu trong đề cương.'], ({ figure }) => figure.id),
  column(
    'figure_name',
    'string',
    true,
    ['Tên chỉ tiêu', 'Tên đầy đủ của chỉ tiêu, kể cả chỉ tiêu mà nó là một phần.'],
    ({ figure }) => figure.fullName,
  ),
  column(
    'measure',
    'string',
    false,
    ['Đơn vị tính', 'Đơn vị tính của chỉ tiêu; trống khi không có.'],
    ({ figure }) => figure.unit,
  ),
  column(
    'type',
    'string',
    true,
    [
      'Loại chỉ tiêu',
      'count: số đếm; number: số; money: tiền; percent: tỷ lệ; yes-no: có/không; text: chữ; date: ngày; choice: lựa chọn.',
    ],
    ({ figure }) => figure.type,
  ),
  column(
    'term',
    'string',
    true,
    ['Nhiệm kỳ, năm', 'Cột số liệu mà báo cáo ghi, nguyên chữ; chuỗi rỗng khi không chia.'],
    ({ term }) => term,
  ),
  column(
    'value',
    'number',
    false,
    ['Giá trị', 'Số, tỷ lệ tính bằng phần trăm, câu trả lời có/không là 1/0; trống khi không phải một số.'],
    (row) => (isNumber(row) ? Number(row.text) : null),
  ),
  column(
    'text',
    'string',
    false,
    [
      'Giá trị bằng chữ',
      'Những gì cột `value` không giữ được nguyên vẹn: chữ, lựa chọn, ngày (năm-tháng-ngày), và số có hơn 15 chữ số.',
    ],
    (row) => (row.text === '' || (isNumber(row) && isExact(row.text)) ? null : row.text),
  ),
  column(
    'state',
    'string',
    true,
    [
      'Tình trạng',
      'value: có giá trị; none-occurred: Không phát sinh; not-applicable: Không áp dụng; unknown: Chưa có số liệu; masked: được che theo đề cương.',
    ],
    ({ state }) => state,
  ),
];

/** More digits than these a DOUBLE may not give back. */
const SURE_DIGITS = 15;

function isNumber({ figure, text }: FigureRow): boolean {
  return text !== '' && !isWorded(figure);
}

/** True where the nearest DOUBLE gives the same decimal back, and shows how many digits it has. */
function isExact(text: string): boolean {
  return text.replace(/\D/gu, '').length <= SURE_DIGITS;
}

/** Each period is asked for with every row. */
const DAYS = new Remembered<number>(64);

function dayNumber(iso: string): number {
  return DAYS.get(iso, () => Date.parse(`${iso}T00:00:00Z`) / (24 * 60 * 60 * 1000));
}
