/** Which figures a change alters, what they make of the sums above, and where they differ from the sums below. */
import type { PhrasingContent, RootContent, Table } from 'mdast';
import { paragraph, table } from '#lib/markdown/nodes.ts';
import { formatCount, outOf } from '../../status/texts.ts';
import type { VerdictFile } from '../verdict/verdict.ts';
import { bold, cut, cutList, folded, own } from './nodes.ts';
import { plain } from './plain.ts';
import type { Room } from './room.ts';
import { changeText, valueText } from './values.ts';

type Figure = VerdictFile['figures'][number];
type Total = VerdictFile['totals'][number];

/** So many rows stand open; the others open at a click. */
const MOST_OPEN = 8;
/** Of a cell, in characters. */
const LONGEST_CELL = 260;
/** Of an explanation, in characters. */
const LONGEST_NOTE = 400;

/** Figures of a report that changed: the striking ones first, and open; all of them where the place itself opens at a click. */
export function figuresNodes({ figures }: Pick<VerdictFile, 'figures'>, isFolded: boolean, room: Room): RootContent[] {
  if (figures.length === 0) return [];
  const striking = figures.filter(({ isStriking }) => isStriking);
  const rows = [...striking, ...figures.filter(({ isStriking }) => !isStriking)];
  // In a new report every figure is new: only what strikes the eye stands open.
  const isNew = figures.every(({ before }) => before === '');
  const changes = figures.some(({ before, after }) => before === after) ? 'đổi số hoặc đơn vị tính' : 'đổi số';
  const { shown, more } = cut(rows, room.items, 'chỉ tiêu');
  const open = isFolded ? shown.length : isNew ? shown.filter(({ isStriking }) => isStriking).length : MOST_OPEN;
  const rest = shown.slice(open);
  return [
    paragraph(
      bold(own(`${formatCount(figures.length)} chỉ tiêu ${isNew ? 'có số liệu' : changes}`)),
      own(striking.length > 0 ? `; ‼️ ${formatCount(striking.length)} số khác thường, xin xem kỹ:` : ':'),
    ),
    ...(open > 0 ? [figuresTable(shown.slice(0, open), isNew)] : []),
    ...folded(
      `Xem ${formatCount(rest.length)} chỉ tiêu${open > 0 ? ' khác' : ''}`,
      rest.length > 0 ? [figuresTable(rest, isNew)] : [],
    ),
    ...leftNodes(more),
  ];
}

function figuresTable(figures: readonly Figure[], isNew: boolean): Table {
  const rows = figures.map((one) => [
    plain(withUnit(rowName(one.name, one.term), one.unit), LONGEST_CELL),
    isNew ? weighed(one, valueText(one.after)) : weighed(one, changed(one.before, one.after)),
    plain(earlierText(one), LONGEST_CELL),
  ]);
  return table([null, 'right', 'right'], [['Chỉ tiêu', isNew ? 'Số liệu' : 'Số cũ → số mới', 'Kỳ trước'], ...rows]);
}

function weighed({ isStriking }: Figure, value: string): PhrasingContent {
  return isStriking ? bold(own('‼️ '), plain(value, LONGEST_CELL)) : plain(value, LONGEST_CELL);
}

/** `3.860 (số mới +10.000, gấp 3,6 lần)`. */
function earlierText({ earlier, after }: Figure): string {
  const change = changeText(earlier, after);
  return change === '' ? valueText(earlier) : `${valueText(earlier)} (nay ${change})`;
}

/** What the sums of the unit above become. */
export function totalsNodes({ totals }: Pick<VerdictFile, 'totals'>, room: Room): RootContent[] {
  const units = [...new Set(totals.map(({ unit }) => unit))];
  return units.slice(0, Math.max(1, room.detailed)).flatMap((unit) => {
    const all = totals.filter((one) => one.unit === unit);
    const { shown, more } = cut(all, room.items, 'chỉ tiêu');
    if (shown.length === 0) return [];
    const count = formatCount(all.length);
    return [
      paragraph(own('Số tổng hợp của '), bold(plain(unit)), own(` đổi ở ${count} chỉ tiêu sau khi gộp:`)),
      ...(all.length > MOST_OPEN
        ? folded(`Xem ${formatCount(shown.length)} chỉ tiêu`, [totalsTable(shown)])
        : [totalsTable(shown)]),
      ...leftNodes(more),
    ];
  });
}

function totalsTable(totals: readonly Total[]): Table {
  const rows = totals.map(({ figure, term, before, after, covered, expected }) => [
    plain(rowName(figure, term), LONGEST_CELL),
    plain(changed(before, after), LONGEST_CELL),
    outOf(covered, expected),
  ]);
  return table([null, 'right', 'right'], [['Chỉ tiêu', 'Số cũ → số mới', 'Đơn vị đã có số'], ...rows]);
}

/** Where own figures differ from the sums below, and why. */
export function differencesNodes({ differences }: Pick<VerdictFile, 'differences'>, room: Room): RootContent[] {
  if (differences.length === 0 || room.items === 0) return [];
  const items = differences.map(({ unit, figure, term, own: given, below, difference, note }) =>
    paragraph(
      own(note === '' ? '⚠️ ' : ''),
      plain(
        `${unit}: “${rowName(figure, term)}” ${valueText(given)}, cấp dưới cộng ${valueText(below)}${byText(difference)}`,
        LONGEST_CELL,
      ),
      ...(note === '' ? [own('; '), bold(own('chưa giải thích'))] : [own('; giải thích: '), plain(note, LONGEST_NOTE)]),
    ),
  );
  return [
    paragraph(bold(own(`${formatCount(differences.length)} số lệch với cấp dưới`)), own(':')),
    ...cutList(items, room.items, 'chỗ'),
  ];
}

function byText(difference: string): string {
  const by = changeText('0', difference);
  if (by === '') return '';
  return by.startsWith('-') ? ` (kém ${by.slice(1)})` : ` (hơn ${by.slice(1)})`;
}

/** `3.860 → 13.860 (+10.000, gấp 3,6 lần)`. */
function changed(before: string, after: string): string {
  const change = changeText(before, after);
  return `${valueText(before)} → ${valueText(after)}${change === '' ? '' : ` (${change})`}`;
}

function rowName(name: string, term: string): string {
  return term === '' ? name : `${name}, ${term}`;
}

function withUnit(name: string, unit: string): string {
  return unit === '' ? name : `${name} (${unit})`;
}

function leftNodes(more: string): RootContent[] {
  return more === '' ? [] : [paragraph(own(`… ${more}.`))];
}
