/** `roll-up-mismatch`: a unit's own figure does not stand to what is reported below it. Always a warning; a note in the row settles it. */
import { formatState } from '#lib/figures/figure-value.ts';
import type { Contribution, Mismatch } from '#lib/figures/mismatch.ts';
import type { Said } from '#lib/figures/said.ts';
import { problem, ruleId } from '#lib/problem.ts';
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
  mismatch: Mismatch,
  own: FigurePlaces,
  isOwnChanged: boolean,
  changed: (file: string) => FigurePlaces | null,
): readonly CheckMessage[] {
  const cell = placeIn(own, mismatch);
  if (!cell || mismatch.note !== '') return [];
  const below = isOwnChanged
    ? []
    : mismatch.contributions.flatMap((one) => tellBelow(mismatch, one, changed(one.file), cell.place.start.line));
  if (below.length > 0) return below;
  const expected = [said(mismatch.below)];
  return [tellAt(own.file, cell, ownMessage(mismatch, cell), expected)];
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
  const { unit, contributions, missing, own } = mismatch;
  const listed = contributions.map((one) => `${one.unit.name} ${formatNumber(one.value)}`);
  const wrong = own.type === 'state' ? 'ghi số' : 'sửa số này';
  const mend =
    missing.length > 0
      ? 'hãy kiểm tra lại khi đủ số liệu'
      : `hãy ${wrong}, hoặc đề nghị đơn vị nào sai sửa báo cáo của mình`;
  return `${figureName(mismatch, term)} của ${unit.name} ${amount(own)}, mà ${source(mismatch)} ${amount(mismatch.below)} (${named(listed)})${difference(mismatch)}${lacking(mismatch)}; ${mend}, hoặc ghi lý do vào cột “Ghi chú” của hàng này`;
}

function childMessage(mismatch: Mismatch, child: string, { actual, term }: FigurePlace, line: number): string {
  const { unit, file } = mismatch;
  return `${figureName(mismatch, term)} của ${unit.name} (${file}, dòng ${line}) ${amount(mismatch.own)}, mà ${source(mismatch)}, kể cả số ${actual} này của ${child}, ${amount(mismatch.below)}${difference(mismatch)}${lacking(mismatch)}; hãy kiểm tra lại số này, nếu đúng thì đề nghị ${unit.name} sửa báo cáo của mình, hoặc ghi lý do vào cột “Ghi chú”`;
}

function figureName({ figure }: Mismatch, term: string): string {
  return `“${figure.name}”${term === '' ? '' : `, cột ${term},`}`;
}

function source({ contributions }: Mismatch): string {
  return `cộng từ ${contributions.length} báo cáo cấp dưới`;
}

function amount(one: Said): string {
  return one.type === 'state' ? `ghi “${said(one)}”` : `là ${said(one)}`;
}

function said(one: Said): string {
  if (one.type === 'number') return formatNumber(one.value);
  return one.type === 'state' ? formatState(one.state) : '';
}

/** By how much the unit's own figure is off, and how it should stand. */
function difference({ difference: by, own, figure }: Mismatch): string {
  if (own.type === 'state') return ', nên tổng hợp lấy số của cấp dưới';
  if (!by) return '';
  const rule = figure.own === 'equals' ? 'hai số phải bằng nhau' : 'số của cấp trên gồm cả số của cấp dưới';
  return `: ${by.gt(0) ? 'hơn' : 'kém'} ${formatNumber(by.abs())}, trong khi ${rule}`;
}

/** Who is missing; more numbers would only make a lack greater. */
function lacking({ missing, difference: by }: Mismatch): string {
  if (missing.length === 0) return '';
  const may = by?.gt(0) ? ', chênh lệch có thể do đó' : '';
  return `; chưa đủ số của ${named(missing.map(({ name }) => name))}${may}`;
}

function named(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  return rest > 1 ? `${names.slice(0, MOST_NAMED).join('; ')} và ${rest} đơn vị khác` : names.join('; ');
}
