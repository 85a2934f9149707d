/** `roll-up-mismatch`: a unit's own figure differs from the sum of what its children reported. Always a warning. */
import Big from 'big.js';
import { countsAs } from '#lib/figures/figure-value.ts';
import type { Contribution, Mismatch } from '#lib/figures/mismatch.ts';
import type { TermKey } from '#lib/figures/term.ts';
import { outlinePlace } from '#lib/outline/outline.ts';
import { type Problem, placeOf, problem, ruleId } from '#lib/problem.ts';
import { givenFigures } from '#lib/report/given-figures.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import type { CheckedFile } from './check-file.ts';
import { type CheckMessage, toMessage } from './message.ts';
import { suppress } from './suppress.ts';

/** More names than this are counted. */
const MOST_NAMED = 10;
const RULE = ruleId('roll-up-mismatch');

/** Where a report gives its figures, once the report itself is dropped. */
export interface FigurePlaces {
  readonly file: string;
  /** By figure and term; each without a message yet. */
  readonly cells: ReadonlyMap<string, FigureCellPlace>;
}

interface FigureCellPlace {
  readonly found: Problem;
  /** True where the value is a number, so that it may be part of a percentage. */
  readonly counts: boolean;
  readonly isSuppressed: boolean;
}

/** The places of a report's figures: what {@link tellMismatch} points at. */
export function figurePlaces({ file, subject }: CheckedFile): FigurePlaces {
  if (subject.type !== 'report' || !subject.bound) return { file, cells: new Map() };
  const { outline, report } = subject.bound;
  const found = [...givenFigures(subject.bound)].flatMap(
    ([
      id,
      {
        figure,
        row,
        cells,
        bound: { section },
      },
    ]) =>
      [...cells].map(([termKey, cell]) => ({
        key: keyOf(id, termKey),
        counts: countsAs(cell.value) !== null,
        found: problem(RULE, placeOf(cell.node ?? row.node), '', {
          severity: 'warning',
          actual: cell.text,
          outline: outlinePlace(outline, section, 'figures', section.requirement.figures.indexOf(figure)),
        }),
      })),
  );
  const told = new Set(
    suppress(
      report.source,
      report.root,
      found.map((one) => one.found),
    ).problems,
  );
  return {
    file,
    cells: new Map(found.map(({ key, ...one }) => [key, { ...one, isSuppressed: !told.has(one.found) }])),
  };
}

/**
 * Tells a mismatch where those who can mend it look: in the unit's own report, or, where that has not changed and some of the reports
 * in the sum have, in these. Nothing where the unit's report suppresses it.
 *
 * @param changed the places of a report that has changed; null for any other
 */
export function tellMismatch(
  mismatch: Mismatch,
  own: FigurePlaces,
  isOwnChanged: boolean,
  changed: (file: string) => FigurePlaces | null,
): readonly CheckMessage[] {
  const cell = cellOf(own, mismatch);
  if (!cell || cell.isSuppressed) return [];
  const below = isOwnChanged
    ? []
    : mismatch.contributions.flatMap((one) => tellBelow(mismatch, one, changed(one.file), cell.found.place.start.line));
  if (below.length > 0) return below;
  const expected = [formatNumber(shownBelow(mismatch))];
  return [toMessage(own.file, { ...cell.found, message: ownMessage(mismatch), expected })];
}

function tellBelow(
  mismatch: Mismatch,
  { unit }: Contribution,
  places: FigurePlaces | null,
  line: number,
): readonly CheckMessage[] {
  const cell = places && cellOf(places, mismatch);
  if (!places || !cell || cell.isSuppressed) return [];
  const message = childMessage(mismatch, unit.name, cell.found.actual ?? '', line);
  return [toMessage(places.file, { ...cell.found, message })];
}

/** The cell of the figure, or of the part that a percentage is made of. */
function cellOf({ cells }: FigurePlaces, { figure, termKey }: Mismatch): FigureCellPlace | undefined {
  const own = cells.get(keyOf(figure.id, termKey));
  return own ?? (figure.of ?? []).map((id) => cells.get(keyOf(id, termKey))).find((one) => one?.counts);
}

function keyOf(id: string, termKey: TermKey): string {
  return `${id}\n${termKey}`;
}

function ownMessage(mismatch: Mismatch): string {
  const { unit, contributions, missing } = mismatch;
  const listed = contributions.map((one) =>
    one.value ? `${one.unit.name} ${formatNumber(one.value)}` : one.unit.name,
  );
  const mend =
    missing.length > 0
      ? 'hãy kiểm tra lại khi đủ số liệu'
      : 'hãy sửa số này, hoặc đề nghị đơn vị nào sai sửa báo cáo của mình';
  return `${figureName(mismatch)} của ${unit.name} là ${amount(mismatch, 'own')}, mà ${source(mismatch)} là ${amount(mismatch, 'below')} (${named(listed)}): ${difference(mismatch)}${lacking(mismatch)}; ${mend}`;
}

function childMessage(mismatch: Mismatch, child: string, actual: string, line: number): string {
  const { unit, file } = mismatch;
  return `${figureName(mismatch)} của ${unit.name} (${file}, dòng ${line}) là ${amount(mismatch, 'own')}, mà ${source(mismatch)}, kể cả số ${actual} này của ${child}, là ${amount(mismatch, 'below')}: ${difference(mismatch)}${lacking(mismatch)}; hãy kiểm tra lại số này, nếu đúng thì đề nghị ${unit.name} sửa báo cáo của mình`;
}

function figureName({ figure, term }: Mismatch): string {
  return `“${figure.name}”${term === '' ? '' : `, cột ${term},`}`;
}

function source({ figure, contributions }: Mismatch): string {
  return `${figure.of ? 'tính từ tổng trong' : 'cộng từ'} ${contributions.length} báo cáo cấp dưới`;
}

function amount(mismatch: Mismatch, which: 'own' | 'below'): string {
  return formatNumber(which === 'own' ? mismatch.own : shownBelow(mismatch)) + (mismatch.figure.of ? '%' : '');
}

/** The sum, a percentage with as many digits as the unit's own, but one at least. */
function shownBelow({ figure, own, below }: Mismatch): Big {
  const digits = own.toFixed().split('.')[1]?.length ?? 0;
  return figure.of ? below.round(Math.max(1, digits), Big.roundHalfUp) : below;
}

/** By how much the unit's own figure is off. */
function difference(mismatch: Mismatch): string {
  const by = mismatch.own.minus(shownBelow(mismatch));
  return `${by.gt(0) ? 'hơn' : 'kém'} ${formatNumber(by.abs())}${mismatch.figure.of ? ' điểm phần trăm' : ''}`;
}

function lacking({ missing }: Mismatch): string {
  return missing.length === 0
    ? ''
    : `; chưa đủ số của ${named(missing.map(({ name }) => name))}, chênh lệch có thể do đó`;
}

function named(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  return rest > 1 ? `${names.slice(0, MOST_NAMED).join('; ')} và ${rest} đơn vị khác` : names.join('; ');
}
