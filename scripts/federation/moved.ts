/** What a newer release changes: in the list of sources, and in the totals that stand on it. */
import Big from 'big.js';
import { readCsvCells } from '#lib/csv/cells.ts';
import type { Release } from '#lib/federation/release.ts';
import { SOURCE_COLUMNS } from '#lib/federation/source-list.ts';
import { formatState, stateNamed } from '#lib/figures/state.ts';
import type { Outline } from '#lib/outline/outline.ts';
import type { UnitId } from '#lib/paths.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import { writeCsv } from '../roll-up/data/write-csv.ts';

/** As many changes of a source are told one by one. */
const MOST_TOLD = 10;

/** The list with the commits and sums of releases that have moved; other columns stay. */
export function movedList(
  text: string,
  pins: ReadonlyMap<UnitId, { readonly commit: string; readonly sha256: string }>,
): string {
  const { rows } = readCsvCells(SOURCE_COLUMNS, text);
  const [head, ...body] = rows.map(({ cells }) => cells ?? []);
  const at = (column: string) => (head ?? []).indexOf(column);
  const moved = body.map((cells) => {
    const pin = [...pins].find(([unit]) => unit === cells[at('unit')])?.[1];
    return (head ?? []).map((_, index) =>
      pin && index === at('commit') ? pin.commit : pin && index === at('sha256') ? pin.sha256 : (cells[index] ?? ''),
    );
  });
  return writeCsv([head ?? [], ...moved]);
}

/** What is other in the totals of the unit itself, a line each. */
export function changedTotals(outline: Outline, former: Release | null, now: Release): readonly string[] {
  if (!former) return [];
  const { unit } = now.source;
  const before = new Map(totalsOf(former, unit));
  const changed = totalsOf(now, unit).flatMap(([key, total]) => {
    const was = before.get(key);
    const name = outline.figures.get(total.figure)?.figure.fullName ?? total.figure;
    const what = total.term === '' ? `“${name}”` : `“${name}”, ${total.term}`;
    return was && was.text === total.text ? [] : [`  ${what}: ${was?.text ?? 'chưa có'} → ${total.text}`];
  });
  const rest = changed.length - MOST_TOLD;
  if (changed.length === 0) return ['  Tổng số của đơn vị không đổi'];
  return rest > 0 ? [...changed.slice(0, MOST_TOLD), `  và ${rest} tổng số khác`] : changed;
}

function totalsOf({ rows }: Release, unit: UnitId) {
  return (rows.totals.get(unit) ?? []).map((cells) => {
    const [, , figure = '', term = '', value = '', covered = '', expected = '', , state = ''] = cells;
    const text = `${shown(value, state)} (${covered}/${expected} đơn vị)`;
    return [`${figure} ${term}`, { figure, term, text }] as const;
  });
}

function shown(value: string, state: string): string {
  if (value !== '') return formatNumber(new Big(value));
  if (state === 'masked') return 'không nêu';
  const named = stateNamed(state);
  return named ? formatState(named) : state;
}
