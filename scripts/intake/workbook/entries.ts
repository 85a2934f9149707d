/** What one may write for a figure, as a spreadsheet is told: rules, words beside the cell, and what it holds at first. */
import Big from 'big.js';
import type { Figure } from '#lib/figures/figure.ts';
import { parseFigureValue, shapeOf } from '#lib/figures/figure-value.ts';
import { formatState } from '#lib/figures/state.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import { decimalsOf } from '../../roll-up/workbook/xlsx/cell.ts';
import {
  type Cell,
  EMPTY,
  type Entry,
  type EntryRule,
  numberCell,
  textCell,
} from '../../roll-up/workbook/xlsx/model.ts';
import { listPlace } from './origin.ts';

/** In the order in which lists offer them. */
const STATES = (['none-occurred', 'not-applicable', 'unknown'] as const).map(formatState);

/** The lists that entries choose from, each once. */
export class Lists {
  readonly all: (readonly string[])[] = [];

  /** Where a list stands, as formulas name it. */
  place(list: readonly string[]): string {
    const known = this.all.findIndex((one) => one.join('\n') === list.join('\n'));
    const index = known < 0 ? this.all.push(list) - 1 : known;
    return listPlace(index, list.length);
  }
}

/** The entry of a figure's value. */
export function valueEntry(figure: Figure, lists: Lists): Entry {
  const rule = ruleOf(figure, lists);
  const format = figure.type === 'date' ? 'day' : isTyped(figure) ? 'text' : 'any';
  return { format, ...(rule ? { rule } : {}), prompt: promptOf(figure) };
}

/** The entry of what explains a figure. */
export const NOTE_ENTRY: Entry = { format: 'text', prompt: 'Giải thích số liệu, nếu cần.' };

/** The entry of a column's name. */
export const NAME_ENTRY: Entry = {
  format: 'text',
  prompt: 'Ghi nhiệm kỳ hoặc năm của cột này, như Nhiệm kỳ 2020-2025.',
};

/** What a cell holds that shows a text of a report. */
export function cellOf(text: string, figure: Figure): Cell {
  const value = parseFigureValue(text, figure);
  if (value.type === 'number') return numberCell(value.value, decimalsOf(value.value));
  if (value.type === 'date') return { type: 'date', day: value.day };
  return value.type === 'placeholder' ? EMPTY : textCell(text);
}

function isTyped({ type }: Figure): boolean {
  return type === 'text' || type === 'choice' || type === 'yes-no';
}

function ruleOf(figure: Figure, lists: Lists): EntryRule | null {
  const { type, choices } = figure;
  const error = `Cần ${plain(shapeOf(figure))}${rangeText(figure)}; hoặc ghi: ${STATES.join(', ')}.`;
  if (type === 'text') return null;
  if (type === 'choice') return { type: 'list', formula: lists.place([...choices, ...STATES]), error };
  if (type === 'yes-no') return { type: 'list', formula: lists.place(['Có', 'Không', ...STATES]), error };
  const least = figure.min === null ? [] : [`@>=${figure.min}`];
  const most = figure.max === null ? [] : [`@<=${figure.max}`];
  const whole = type === 'count' ? ['@=INT(@)'] : [];
  const number = ['ISNUMBER(@)', ...least, ...most, ...whole].join(',');
  // A number of more digits than a spreadsheet keeps is text.
  const long = type === 'date' ? [] : ['LEN(@)>15'];
  return {
    type: 'custom',
    formula: `OR(AND(${number}),COUNTIF(${lists.place(STATES)},@)>0${long.map((one) => `,${one}`).join('')})`,
    error,
  };
}

function promptOf(figure: Figure): string {
  const { note, optional, type } = figure;
  const what =
    type === 'choice' || type === 'yes-no'
      ? 'Chọn trong danh sách'
      : `Ghi ${plain(shapeOf(figure))}${rangeText(figure)}`;
  const typing = type === 'count' ? ' Không gõ dấu ngăn hàng nghìn.' : '';
  const states = type === 'text' ? '' : ` Không có số: ${STATES.join(', ')}.`;
  return `${note === null ? '' : `${note.replace(/[.\s]+$/u, '')}. `}${what}.${optional ? ' Không bắt buộc.' : ''}${typing}${states}`;
}

function rangeText({ type, min, max }: Figure): string {
  const isUsual = min === (type === 'number' ? null : 0) && max === (type === 'percent' ? 100 : null);
  if (isUsual || type === 'date') return '';
  const least = min === null ? '' : `, từ ${formatNumber(new Big(min))}`;
  return `${least}${max === null ? '' : `, đến ${formatNumber(new Big(max))}`}`;
}

/** Without the marks of code that messages have, and with numbers as one types them there. */
function plain(text: string): string {
  return text.replaceAll('`', '').replace('1.204', '1204');
}
