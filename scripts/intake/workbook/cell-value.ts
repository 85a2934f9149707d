/** What a cell says of a figure. A spreadsheet keeps numbers, not what was typed; where that leaves two readings, nobody guesses. */
import Big from 'big.js';
import { type Day, formatDay, isDay } from '#lib/date.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { type FigureValue, parseFigureValue } from '#lib/figures/figure-value.ts';
import { formatState } from '#lib/figures/state.ts';
import { dayOfSerial } from '#lib/ooxml/workbook/days.ts';
import type { NumberLook } from '#lib/ooxml/workbook/looks.ts';
import type { SheetCell } from '#lib/ooxml/workbook/sheet.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import { plainText } from './asked.ts';

/** What a cell says. */
export type CellValue =
  /** As a report has it; empty where the cell is. `remark`: what its author should know of it. */
  | { readonly type: 'text'; readonly text: string; readonly remark?: string }
  /** Vietnamese: what is unclear or wrong, and what to type instead. */
  | { readonly type: 'unclear'; readonly why: string };

/** A cell as it stands in its workbook. */
export interface FoundCell {
  readonly cell: SheetCell;
  readonly look: NumberLook;
  readonly is1904: boolean;
}

/** Spreadsheets keep as many digits of a number. */
const EXACT = 15;
const THOUSAND = 1000;
/** Vietnamese: how to type what a spreadsheet would change. */
export const AS_TEXT = "gõ dấu nháy đơn (') trước số để Excel giữ nguyên chữ";

/** Vietnamese: what to do with a formula of which nobody knows what it comes to. */
export const UNCALCULATED =
  'là công thức chưa có kết quả; hãy mở tệp bằng Excel hoặc LibreOffice và lưu lại rồi nhập lại, hoặc ghi thẳng giá trị';

/** A number of a cell, without the noise that binary numbers leave behind its last digit; null for none. */
export function exactNumber(text: string): Big | null {
  return /^[-+]?\d*\.?\d+(?:e[-+]?\d{1,3})?$/iu.test(text) ? new Big(text.replace(/^\+/u, '')).prec(EXACT) : null;
}

/** What a cell says of a figure; of nothing, nothing. */
export function cellValue(found: FoundCell | null, figure: Figure): CellValue {
  if (!found) return { type: 'text', text: '' };
  const { cell } = found;
  const value = readCell(found, figure);
  if (value.type === 'unclear' || !cell.isFormula) return value;
  return { ...value, remark: `là công thức: lấy kết quả đã tính, ${value.text}` };
}

/** What a cell says in words, beside a figure: a day as one writes it, a number as Vietnamese does. */
export function noteValue(found: FoundCell | null, figure: Figure): CellValue {
  if (!found || found.cell.type === 'text') return { type: 'text', text: plainText(found?.cell.text ?? '') };
  return readCell(found, { ...figure, type: 'text' });
}

function readCell(found: FoundCell, figure: Figure): CellValue {
  const { cell } = found;
  const text = plainText(cell.text);
  switch (cell.type) {
    case 'error':
      return unclear(`là lỗi ${text} của công thức; hãy ghi đúng giá trị`);
    case 'uncalculated':
      return unclear(UNCALCULATED);
    case 'yes-no':
      return held(text === '1' ? 'Có' : 'Không', figure);
    case 'day':
      return dayValue(isDay(text.slice(0, 10)) ? (text.slice(0, 10) as Day) : null, figure);
    case 'number':
      return numberValue(found, figure);
    case 'text':
      return held(text, figure);
  }
}

/** Two texts of one figure say the same; what cannot be read is only the same as itself. */
export function sameValue(one: string, other: string, figure: Figure): boolean {
  return one === other || keyOf(one, figure) === keyOf(other, figure);
}

function keyOf(text: string, figure: Figure): string {
  const value = parseFigureValue(text, figure);
  return value.type === 'invalid'
    ? `invalid ${text}`
    : `${value.type === 'placeholder' ? 'blank' : value.type} ${saidIn(value)}`;
}

function saidIn(value: FigureValue): string {
  switch (value.type) {
    case 'number':
      return value.value.toFixed();
    case 'answer':
      return String(value.yes);
    case 'text':
      return value.text;
    case 'date':
      return value.day;
    case 'state':
      return value.state;
    default:
      return '';
  }
}

/** A text that a report may have; else what is wrong with it, as the rules say it. */
function held(text: string, figure: Figure): CellValue {
  const value = parseFigureValue(text, figure);
  if (value.type === 'placeholder') return { type: 'text', text: '' };
  if (value.type === 'invalid') return unclear(`“${text}” ${value.reason}; cần ${value.expected}`);
  return { type: 'text', text: value.type === 'state' ? formatState(value.state) : text };
}

function dayValue(day: Day | null, figure: Figure): CellValue {
  if (day === null) return unclear('không phải một ngày có thật; hãy ghi như `12/6/2023`');
  if (figure.type === 'date' || figure.type === 'text') return held(formatDay(day), figure);
  return unclear(
    `là ngày ${formatDay(day)}, mà chỉ tiêu này không phải ngày (Excel đổi \`1/2\` thành ngày); hãy ${AS_TEXT}`,
  );
}

function numberValue({ cell, look, is1904 }: FoundCell, figure: Figure): CellValue {
  const value = exactNumber(cell.text.trim());
  if (!value) return unclear(`“${plainText(cell.text)}” không phải một số`);
  if (look === 'day') return dayValue(dayOfSerial(value.toNumber(), is1904), figure);
  if (look === 'time') return unclear(`là giờ phút; hãy ${AS_TEXT}`);
  const isPercent = look === 'percent';
  if (!isPercent && value.abs().gte(new Big(10).pow(EXACT)))
    return unclear(`có hơn ${EXACT} chữ số, Excel đã làm tròn thành ${formatNumber(value)}; hãy ${AS_TEXT}`);
  if (figure.type === 'text') return { type: 'text', text: isPercent ? `${worded(value.times(100))}%` : worded(value) };
  if (figure.type === 'choice') return held(worded(value), figure);
  if (figure.type === 'date')
    return unclear(`là số ${formatNumber(value)}, không phải ngày; hãy ghi như \`12/6/2023\``);
  if (figure.type === 'yes-no') return unclear(`là số ${formatNumber(value)}; cần \`Có\` hoặc \`Không\``);
  if (isPercent && figure.type === 'percent') return held(formatNumber(value.times(100)), figure);
  if (isPercent)
    return unclear(`là ${formatNumber(value.times(100))}%, mà chỉ tiêu này không phải tỷ lệ; hãy ghi một số`);
  const read = twoReadings(value, cell, figure) ?? held(formatNumber(value), figure);
  const isShare = figure.type === 'percent' && value.gt(0) && value.lt(1);
  if (!isShare || read.type === 'unclear') return read;
  const whole = formatNumber(value.times(100));
  return { ...read, remark: `được hiểu là ${read.text}%; nếu là ${whole}% thì hãy ghi ${whole}` };
}

/** A number without points: a year, a number of something in words. */
function worded(value: Big): string {
  return value.toFixed().replace('.', ',');
}

/** `1.204` typed where the point parts decimals is a bit more than one; a share without `%` may be of 1 or of 100. */
function twoReadings(value: Big, { isFormula }: SheetCell, figure: Figure): CellValue | null {
  const asked = (one: string, other: string, how: string) => unclear(`có thể là ${one} hoặc ${other}; ${how}`);
  if (figure.type === 'percent' && isFormula && value.gt(0) && value.lt(1))
    return asked(
      `${formatNumber(value)}%`,
      `${formatNumber(value.times(100))}%`,
      'hãy cho ô hiện theo dạng phần trăm (%), hoặc ghi số',
    );
  const decimals = Math.max(0, value.c.length - value.e - 1);
  const thousands = value.times(THOUSAND);
  const isGrouped = figure.type === 'count' ? decimals > 0 && decimals <= 3 : decimals === 3;
  if (isFormula || !isGrouped || value.abs().lt(1) || value.abs().gte(THOUSAND)) return null;
  if (parseFigureValue(formatNumber(thousands), figure).type !== 'number') return null;
  const typed = formatNumber(value, figure.type === 'count' ? 3 : undefined).replace(',', '.');
  return asked(
    formatNumber(value),
    formatNumber(thousands),
    `Excel kiểu Anh hiểu dấu chấm trong \`${typed}\` là phần thập phân; hãy gõ lại không có dấu ngăn hàng nghìn, hoặc ${AS_TEXT}`,
  );
}

function unclear(why: string): CellValue {
  return { type: 'unclear', why };
}
