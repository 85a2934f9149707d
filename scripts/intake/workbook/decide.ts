/** Which cells of a workbook go into the report: those that somebody has changed since it was made, where the report has not changed too. */
import type { Figure } from '#lib/figures/figure.ts';
import { nameOfColumn } from '#lib/figures/figure-columns.ts';
import { parseFigureValue } from '#lib/figures/figure-value.ts';
import { isTermName, TERM_NAME_FORM, termKey } from '#lib/figures/term.ts';
import { dayOfSerial } from '#lib/ooxml/workbook/days.ts';
import { type AskedSection, isUnnamed, plainText } from './asked.ts';
import { cellValue, exactNumber, type FoundCell, noteValue, sameValue } from './cell-value.ts';
import type { Found, FoundName, FoundRow, Slot } from './found.ts';
import { type Beginning, type Beginnings, slotKey } from './origin.ts';

/** A cell of the report that becomes another one. */
export interface Change {
  readonly figure: Figure;
  readonly column: number | 'note' | `name-${number}`;
  readonly text: string;
  /** Where the workbook says so. */
  readonly place: string;
}

/** What a workbook comes to. */
export interface Decision {
  readonly changes: readonly Change[];
  /** Vietnamese: what its author should know, all of which was taken over. */
  readonly remarks: readonly string[];
  /** Vietnamese: what was not taken over, each at its cell. */
  readonly refused: readonly string[];
}

/** What is known beside the workbook. */
export interface Known {
  /** What the report says now. */
  readonly asked: readonly AskedSection[];
  /** False where there is no report yet. */
  readonly hasReport: boolean;
  /** What the cells began with; null of a workbook that is not ours. */
  readonly beginnings: Beginnings | null;
}

/** Compares what was found with what the cells began with, and both with the report. */
export function decide(found: readonly Found[], known: Known): Decision {
  const now = nowOf(known.asked);
  const taken = new Map<string, Change[]>();
  const remarks: string[] = [];
  const refused: string[] = found.flatMap(({ left }) => left);
  const put = (change: Change) => {
    const key = slotKey(change.figure.id, change.column);
    taken.set(key, [...(taken.get(key) ?? []), change]);
  };
  for (const row of found.flatMap(({ rows }) => rows)) {
    for (const slot of row.values) {
      const outcome = valueOutcome(row, slot, known, now.get(slotKey(row.figure.id, slot.column)) ?? '');
      if (outcome.remark) remarks.push(outcome.remark);
      if (outcome.refused) refused.push(outcome.refused);
      if (outcome.change) put(outcome.change);
    }
    const note = row.note && noteOutcome(row, row.note, known, now.get(slotKey(row.figure.id, 'note')) ?? '');
    if (note?.refused) refused.push(note.refused);
    if (note?.change) put(note.change);
  }
  for (const name of found.flatMap(({ names }) => names)) {
    const outcome = nameOutcome(name, known);
    if (outcome.refused) refused.push(outcome.refused);
    if (outcome.change) put(outcome.change);
  }
  const changes = [...taken.values()].flatMap((some): Change[] => {
    const [first, ...others] = some;
    const other = others.find(({ text }) => text !== first?.text);
    if (!first || !other) return first ? [first] : [];
    refused.push(
      `${first.place} ghi “${first.text}”, ${other.place} ghi “${other.text}” cho cùng “${first.figure.fullName}”; hãy giữ lại một`,
    );
    return [];
  });
  return { changes, remarks, refused };
}

interface Outcome {
  readonly change?: Change;
  readonly remark?: string;
  readonly refused?: string;
}

function nowOf(asked: readonly AskedSection[]): ReadonlyMap<string, string> {
  return new Map(
    asked.flatMap(({ figures }) =>
      figures.flatMap(({ figure, values, note }) => [
        ...values.map((text, column) => [slotKey(figure.id, column), text] as const),
        [slotKey(figure.id, 'note'), note] as const,
      ]),
    ),
  );
}

function valueOutcome({ figure }: FoundRow, { place, column, found }: Slot, known: Known, now: string): Outcome {
  const begin = known.beginnings?.get(slotKey(figure.id, column)) ?? null;
  const isSame = (one: string, other: string) => sameValue(one, other, figure);
  const isUntouched = begin !== null && isAs(found, begin.shown, figure);
  const read = isUntouched ? { type: 'text' as const, text: begin.shown } : cellValue(found, figure);
  if (read.type === 'unclear') return { refused: `${place}: “${figure.fullName}” ${read.why}` };
  const remark = read.remark === undefined ? {} : { remark: `${place}: “${figure.fullName}” ${read.remark}` };
  return { ...remark, ...sided({ figure, column, text: read.text, place }, begin, known, now, isSame) };
}

function noteOutcome({ figure }: FoundRow, { place, found }: Slot, known: Known, now: string): Outcome {
  const begin = known.beginnings?.get(slotKey(figure.id, 'note')) ?? null;
  const read = noteValue(found, figure);
  if (read.type === 'unclear') return { refused: `${place}: ghi chú của “${figure.fullName}” ${read.why}` };
  return sided({ figure, column: 'note', text: read.text, place }, begin, known, now, (one, other) => one === other);
}

/** What was changed on one side alone is taken from there; where both were, the report stays. */
function sided(
  change: Change,
  begin: Beginning | null,
  { hasReport }: Known,
  now: string,
  isSame: (one: string, other: string) => boolean,
): Outcome {
  const { text, place, figure } = change;
  const base = hasReport ? (begin?.base ?? '') : '';
  if (isSame(text, now) || (begin !== null && isSame(text, base))) return {};
  // In a workbook of somebody's own, a cell with nothing in it says nothing.
  if (begin === null && text === '') return {};
  if (isSame(now, base)) return { change };
  const was = begin === null ? '' : ` (lúc lập bảng tính: “${base}”)`;
  return {
    refused: `${place}: “${figure.fullName}” trong bảng tính là “${text}”, báo cáo nay ghi “${now}”${was}; giữ như báo cáo`,
  };
}

function nameOutcome({ figure, column, text, place }: FoundName, { beginnings }: Known): Outcome {
  const begin = beginnings?.get(slotKey(figure.id, `name-${column}`));
  if (!begin || !isUnnamed(begin.base) || text === begin.base || text === '' || isUnnamed(text)) return {};
  if (!isTermName(text) || termKey(text) === '' || nameOfColumn(text) !== undefined)
    return { refused: `${place}: tên cột “${text}” không dùng được; tên cột ${TERM_NAME_FORM}` };
  return { change: { figure, column: `name-${column}`, text, place } };
}

/** True for a cell that is as it was shown. */
function isAs(found: FoundCell | null, shown: string, figure: Figure): boolean {
  if (!found) return sameValue('', shown, figure);
  const { cell, look, is1904 } = found;
  const value = parseFigureValue(shown, figure);
  if (cell.type === 'text') return sameValue(plainText(cell.text), shown, figure);
  if (cell.type !== 'number' || cell.isFormula) return false;
  if (value.type === 'date') return look === 'day' && dayOfSerial(Number(cell.text), is1904) === value.day;
  const number = exactNumber(cell.text.trim());
  return value.type === 'number' && look === 'plain' && number?.eq(value.value) === true;
}
