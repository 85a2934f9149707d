/** The value of a figure. Blank, 0 and the three states are five different things. */
import Big from 'big.js';
import { type Day, formatDay } from '../date.ts';
import { formatNumber, isForeignNumber, parseNumber } from '../vietnamese/number-vi.ts';
import { isPlaceholder } from '../vietnamese/placeholder.ts';
import { isNear } from '../vietnamese/similarity.ts';
import { fold } from '../vietnamese/text.ts';
import { parseDay } from './day-value.ts';
import { type Figure, MOST_DIGITS } from './figure.ts';
import { type State, stateIn } from './state.ts';
import { valueSlip } from './value-slip.ts';

/** What a cell says of its figure; `reason` and `expected` are Vietnamese. */
export type FigureValue =
  | { readonly type: 'number'; readonly value: Big; readonly decimals: number }
  | { readonly type: 'answer'; readonly yes: boolean }
  /** Words of the author's own, or a choice as the outline spells it. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'date'; readonly day: Day }
  | { readonly type: 'state'; readonly state: Exclude<State, 'value'> }
  /** A number other than 0 that the repository it was reported in does not tell. */
  | { readonly type: 'hidden' }
  | { readonly type: 'blank' }
  | { readonly type: 'placeholder' }
  | {
      readonly type: 'invalid';
      readonly reason: string;
      readonly expected: string;
      /** What belongs in the cell, where that is certain. */
      readonly meant: string | null;
    };

type Invalid = Extract<FigureValue, { type: 'invalid' }>;

const SHAPES = {
  count: 'số nguyên không âm, như `1.204`',
  number: 'số, như `1.204,5`',
  money: 'số tiền không âm, như `1.204,5`',
  percent: 'tỷ lệ từ 0 đến 100, như `98,5`',
  'yes-no': '`Có` hoặc `Không`',
  text: 'chữ',
  date: 'ngày/tháng/năm, như `12/6/2023`',
} as const;

/** What to type for a figure, in Vietnamese. */
export function shapeOf({ type, choices }: Figure): string {
  return type === 'choice' ? `một trong: ${choices.map((choice) => `\`${choice}\``).join(', ')}` : SHAPES[type];
}

/** Reads the text of a cell, in NFC, as a value of a figure. */
export function parseFigureValue(raw: string, figure: Figure): FigureValue {
  const text = raw.replace(/\s+/gu, ' ').trim();
  if (text === '') return { type: 'blank' };
  if (!/^\d/u.test(text)) {
    const state = stateIn(text);
    if (state) return { type: 'state', state };
    if (isPlaceholder(text)) return { type: 'placeholder' };
  }
  switch (figure.type) {
    case 'yes-no':
      return parseAnswer(text, figure);
    case 'text':
      return { type: 'text', text };
    case 'date': {
      const found = parseDay(text);
      return typeof found === 'string'
        ? { type: 'date', day: found }
        : unreadable(text, figure, found.reason, found.meant);
    }
    case 'choice':
      return parseChoice(text, figure);
    default:
      return parseAmount(text, figure);
  }
}

function invalid(figure: Figure, reason: string, meant: string | null = null): Invalid {
  return { type: 'invalid', reason, expected: shapeOf(figure), meant };
}

/** A text that is no value at all: told by what offices mean by it, where that is known. */
function unreadable(text: string, figure: Figure, reason: string, meant: string | null = null): Invalid {
  const slip = valueSlip(text, figure);
  return slip
    ? { type: 'invalid', ...slip, expected: slip.expected ?? shapeOf(figure) }
    : invalid(figure, reason, meant);
}

function parseAnswer(text: string, figure: Figure): FigureValue {
  const answer = fold(text);
  return answer === 'có' || answer === 'không'
    ? { type: 'answer', yes: answer === 'có' }
    : unreadable(text, figure, 'không phải câu trả lời có/không');
}

function parseChoice(text: string, figure: Figure): FigureValue {
  const choice = figure.choices.find((one) => fold(one) === fold(text));
  if (choice !== undefined) return { type: 'text', text: choice };
  const near = figure.choices.find((one) => isNear(one, text));
  return unreadable(text, figure, `không có trong các lựa chọn${near === undefined ? '' : ` (có phải là “${near}”?)`}`);
}

function parseAmount(text: string, figure: Figure): FigureValue {
  const digits = figure.type === 'percent' ? text.replace(/\s*%$/u, '') : text;
  if (digits.replace(/\D/gu, '').length > MOST_DIGITS)
    return invalid(figure, `có hơn ${MOST_DIGITS} chữ số, không phải một số liệu`);
  const number = parseNumber(digits);
  if (isForeignNumber(digits) && (!number || (figure.type === 'count' && number.decimals > 0)))
    return invalid(
      figure,
      'viết theo kiểu nước ngoài; số Việt Nam dùng dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân',
    );
  if (!number) return unreadable(text, figure, 'không phải một số');
  const { value } = number;
  if (figure.type === 'count' && number.decimals > 0 && !value.eq(value.round(0)))
    return invalid(figure, 'có phần lẻ, mà đây là số đếm');
  if (figure.min !== null && value.lt(figure.min))
    return outOfRange('nhỏ hơn mức thấp nhất', `ít nhất ${formatNumber(new Big(figure.min))}`);
  if (figure.max !== null && value.gt(figure.max))
    return outOfRange('lớn hơn mức cao nhất', `nhiều nhất ${formatNumber(new Big(figure.max))}`);
  return { type: 'number', ...number };
}

function outOfRange(reason: string, expected: string): Invalid {
  return { type: 'invalid', reason, expected, meant: null };
}

/** The number that a value counts as: `Không phát sinh` is 0; null where it counts as nothing. */
export function countsAs(value: FigureValue | undefined): Big | null {
  if (value?.type === 'number') return value.value;
  return value?.type === 'state' && value.state === 'none-occurred' ? new Big(0) : null;
}

/** Words or a day as a reader sees them; null for any other value. */
export function wordsOf(value: FigureValue | undefined): string | null {
  if (value?.type === 'text') return value.text;
  return value?.type === 'date' ? formatDay(value.day) : null;
}
