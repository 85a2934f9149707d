/** The value of a figure. Blank, 0 and the three states are five different things. */
import Big from 'big.js';
import { formatNumber, isForeignNumber, parseNumber } from '../vietnamese/number-vi.ts';
import { isPlaceholder } from '../vietnamese/placeholder.ts';
import { fold } from '../vietnamese/text.ts';
import type { Figure } from './figure.ts';

/** `none-occurred` counts as 0; `not-applicable` and `unknown` are left out of totals. */
export type State = 'value' | 'none-occurred' | 'not-applicable' | 'unknown';

/** What a cell says of its figure; `reason` and `expected` are Vietnamese. */
export type FigureValue =
  | { readonly type: 'number'; readonly value: Big; readonly decimals: number }
  | { readonly type: 'answer'; readonly yes: boolean }
  | { readonly type: 'state'; readonly state: Exclude<State, 'value'> }
  | { readonly type: 'blank' }
  | { readonly type: 'placeholder' }
  | { readonly type: 'invalid'; readonly reason: string; readonly expected: string };

/** The states that an author may write in place of a number, with their words. */
const STATES: readonly (readonly [Exclude<State, 'value'>, string])[] = [
  ['none-occurred', 'Không phát sinh'],
  ['not-applicable', 'Không áp dụng'],
  ['unknown', 'Chưa có số liệu'],
];

const byText: ReadonlyMap<string, Exclude<State, 'value'>> = new Map(
  STATES.map(([state, text]) => [fold(text), state]),
);

const SHAPES = {
  count: 'số nguyên không âm, như `1.204`',
  number: 'số, như `1.204,5`',
  money: 'số tiền không âm, như `1.204,5`',
  percent: 'tỷ lệ từ 0 đến 100, như `98,5`',
  'yes-no': '`Có` hoặc `Không`',
} as const;

/** All the money of the country, in đồng, has as many. */
const MOST_DIGITS = 18;

/** Reads the text of a cell, in NFC, as a value of a figure. */
export function parseFigureValue(raw: string, figure: Figure): FigureValue {
  const text = raw.trim();
  if (text === '') return { type: 'blank' };
  if (!/^\d/u.test(text)) {
    const state = byText.get(fold(text));
    if (state) return { type: 'state', state };
    if (isPlaceholder(text)) return { type: 'placeholder' };
  }
  const expected = SHAPES[figure.type];
  if (figure.type === 'yes-no') {
    const answer = fold(text);
    return answer === 'có' || answer === 'không'
      ? { type: 'answer', yes: answer === 'có' }
      : { type: 'invalid', reason: 'không phải câu trả lời có/không', expected };
  }
  const digits = figure.type === 'percent' ? text.replace(/\s*%$/u, '') : text;
  if (digits.replace(/\D/gu, '').length > MOST_DIGITS)
    return { type: 'invalid', reason: `có hơn ${MOST_DIGITS} chữ số, không phải một số liệu`, expected };
  const number = parseNumber(digits);
  if (isForeignNumber(digits) && (!number || (figure.type === 'count' && number.decimals > 0))) {
    return {
      type: 'invalid',
      reason: 'viết theo kiểu nước ngoài; số Việt Nam dùng dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân',
      expected,
    };
  }
  if (!number) return { type: 'invalid', reason: 'không phải một số', expected };
  const { value } = number;
  if (figure.type === 'count' && number.decimals > 0 && !value.eq(value.round(0)))
    return { type: 'invalid', reason: 'có phần lẻ, mà đây là số đếm', expected };
  if (figure.min !== null && value.lt(figure.min))
    return {
      type: 'invalid',
      reason: 'nhỏ hơn mức thấp nhất',
      expected: `ít nhất ${formatNumber(new Big(figure.min))}`,
    };
  if (figure.max !== null && value.gt(figure.max))
    return {
      type: 'invalid',
      reason: 'lớn hơn mức cao nhất',
      expected: `nhiều nhất ${formatNumber(new Big(figure.max))}`,
    };
  return { type: 'number', ...number };
}

/** The number that a value counts as: `Không phát sinh` is 0; null where it counts as nothing. */
export function countsAs(value: FigureValue | undefined): Big | null {
  if (value?.type === 'number') return value.value;
  return value?.type === 'state' && value.state === 'none-occurred' ? new Big(0) : null;
}

/** A state in words. */
export function formatState(state: Exclude<State, 'value'>): string {
  return STATES.find(([one]) => one === state)?.[1] ?? '';
}
