/** `roll-up-mismatch`: a unit's own figure does not stand to what is reported below it. Always a warning; a note in the row settles it. */

import { lackingText, outlookOf } from '#lib/figures/lacking.ts';
import type { Contribution, Mismatch } from '#lib/figures/mismatch.ts';
import type { Said } from '#lib/figures/said.ts';
import { formatState } from '#lib/figures/state.ts';
import { problem, ruleId } from '#lib/problem.ts';
import type { Register, Unit } from '#lib/register/register.ts';
import { namesAmong } from '#lib/register/unit-names.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import { type FigurePlace, type FigurePlaces, placeIn } from './figure-places.ts';
import { type CheckMessage, toMessage } from './message.ts';

/** More names than this are counted. */
const MOST_NAMED = 10;
const RULE = ruleId('roll-up-mismatch');

/**
 * Tells a mismatch where those who can mend it look: in the unit's own report, or, where that has not changed and some of the reports
 * in the sum have, in these. Nothing where it is explained.
 *
 * @param changed the places of a report that has changed; null for any other
 */
export function tellMismatch(
  found: Mismatch,
  register: Register,
  own: FigurePlaces,
  isOwnChanged: boolean,
  changed: (file: string) => FigurePlaces | null,
): readonly CheckMessage[] {
  const cell = placeIn(own, found);
  if (!cell || found.note !== '') return [];
  const mismatch = toldApart(found, register);
  const below = isOwnChanged
    ? []
    : mismatch.contributions.flatMap((one) => tellBelow(mismatch, one, changed(one.file), cell.place.start.line));
  if (below.length > 0) return below;
  const expected = [said(mismatch.below)];
  return [tellAt(own.file, cell, ownMessage(mismatch, cell), expected)];
}

/** The same of units that are told apart where they have one name. */
function toldApart(mismatch: Mismatch, register: Register): Mismatch {
  const { unit, contributions, missing, stoodFor } = mismatch;
  const nameOf = namesAmong([unit, ...contributions.map((one) => one.unit), ...missing, ...stoodFor], register);
  const renamed = (one: Unit): Unit => ({ ...one, name: nameOf(one) });
  return {
    ...mismatch,
    unit: renamed(unit),
    contributions: contributions.map((one) => ({ ...one, unit: renamed(one.unit) })),
    missing: missing.map(renamed),
    stoodFor: stoodFor.map(renamed),
  };
}

function tellBelow(
  mismatch: Mismatch,
  { unit }: Contribution,
  places: FigurePlaces | null,
  line: number,
): readonly CheckMessage[] {
  const cell = places && placeIn(places, mismatch);
  if (!places || !cell) return [];
  return [tellAt(places.file, cell, childMessage(mismatch, unit.name, cell, line))];
}

function tellAt(
  file: string,
  { place, actual, outline }: FigurePlace,
  message: string,
  expected?: readonly string[],
): CheckMessage {
  const more = { severity: 'warning', actual, outline, ...(expected ? { expected } : {}) } as const;
  return toMessage(file, problem(RULE, place, message, more));
}

function ownMessage(mismatch: Mismatch, { term }: FigurePlace): string {
  const { unit, own } = mismatch;
  const wrong = own.type === 'state' ? 'ghi số' : 'sửa số này';
  const mend = mayGo(mismatch)
    ? 'hãy kiểm tra lại khi đủ số liệu'
    : `hãy ${wrong}, hoặc đề nghị đơn vị nào sai sửa báo cáo của mình`;
  return `${figureName(mismatch, term)} của ${unit.name} ${ownAmount(mismatch)}, mà ${sumBelow(mismatch)}${difference(mismatch)}${lacking(mismatch)}; ${mend}, hoặc ghi lý do vào cột “Ghi chú” của hàng này`;
}

function childMessage(mismatch: Mismatch, child: string, { actual, term }: FigurePlace, line: number): string {
  const { unit, file } = mismatch;
  const which = /\d/u.test(actual) ? `số ${actual}` : `“${actual}”`;
  const then = mayGo(mismatch) ? 'chờ đủ số liệu' : `đề nghị ${unit.name} sửa báo cáo của mình`;
  return `${figureName(mismatch, term)} của ${unit.name} (${file}, dòng ${line}) ${ownAmount(mismatch)}, mà ${sumBelow(mismatch, `, kể cả ${which} này của ${child},`)}${difference(mismatch)}${lacking(mismatch)}; hãy kiểm tra lại số này, nếu đúng thì ${then}, hoặc ghi lý do vào cột “Ghi chú”`;
}

function figureName({ figure }: Mismatch, term: string): string {
  return `“${figure.fullName}”${term === '' ? '' : `, cột ${term},`}`;
}

function ownAmount({ own }: Mismatch): string {
  return own.type === 'state' ? `ghi “${said(own)}”` : `là ${said(own)}`;
}

function said(one: Said): string {
  if (one.type === 'number') return formatNumber(one.value);
  return one.type === 'state' ? formatState(one.state) : '';
}

/** What the reports below come to; `which` of them is at hand, else all are named. */
function sumBelow({ below, contributions }: Mismatch, which?: string): string {
  if (contributions.length === 0) return `tổng của cấp dưới, lấy từ kho của đơn vị, là ${said(below)}`;
  const reports = `${contributions.length} báo cáo cấp dưới`;
  const listed = (text: (one: Contribution) => string) => which ?? ` (${named(contributions.map(text))})`;
  if (below.type === 'state')
    return `${reports}${listed(({ unit }) => unit.name)} ${contributions.length > 1 ? 'đều ' : ''}ghi “${said(below)}”`;
  const sum = `là ${said(below)}`;
  const each = listed(({ unit, value }) => `${unit.name} ${formatNumber(value)}`);
  return which === undefined ? `cộng từ ${reports} ${sum}${each}` : `cộng từ ${reports}${each} ${sum}`;
}

/** By how much the unit's own figure is off, and how it should stand. */
function difference({ difference: by, own, figure }: Mismatch): string {
  if (own.type === 'state') return ', nên tổng hợp lấy số của cấp dưới';
  if (!by) return '';
  const rule = figure.own === 'equals' ? 'hai số phải bằng nhau' : 'số của cấp trên gồm cả số của cấp dưới';
  return `: ${by.gt(0) ? 'hơn' : 'kém'} ${formatNumber(by.abs())}, trong khi ${rule}`;
}

/** True where nobody need be wrong: numbers that are still to come may make the difference go. */
function mayGo(mismatch: Mismatch): boolean {
  return outlookOf(mismatch) === 'may-go';
}

function lacking(mismatch: Mismatch): string {
  const text = lackingText({ ...mismatch, outlook: outlookOf(mismatch) }, ({ name }) => name);
  return text === '' ? '' : `; ${text}`;
}

function named(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  return rest > 1 ? `${names.slice(0, MOST_NAMED).join('; ')} và ${rest} đơn vị khác` : names.join('; ');
}
