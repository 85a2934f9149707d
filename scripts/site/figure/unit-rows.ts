/** Every unit that gives a figure, as a table of terse rows: there are thousands. */
import type { Element } from 'hast';
import type { Figure } from '#lib/figures/figure.ts';
import { isWorded } from '#lib/figures/figure.ts';
import { cellText } from '../../roll-up/markdown/figure-tables.ts';
import { isReportedHere } from '../../roll-up/numbers/campaign.ts';
import { campaignFigurePage, hrefFrom, reportPage, unitPage } from '../paths.ts';
import type { SiteCampaign } from '../site.ts';
import type { FigureCell, FigureRow } from './campaign-figure.ts';

/** Letters that a page has room for, with all that stands around the table. */
const ROOM = 330_000;
/** What a row and a cell take beside their texts. */
const [ROW, CELL] = [30, 22];

/** Rows of a table, as far as there is room. */
export interface UnitRows {
  readonly rows: readonly Element[];
  /** The places of the terms that are shown: where not all have room, the last. */
  readonly terms: readonly number[];
  /** False where only units with others below them are linked. */
  readonly isLinked: boolean;
}

/** Makes the rows of a figure's table. */
export function unitRows(
  { id, tree }: SiteCampaign,
  figure: Figure,
  all: readonly FigureRow[],
  terms: number,
): UnitRows {
  const here = campaignFigurePage(id, figure.id);
  const addressOf = ({ unit }: FigureRow) =>
    hrefFrom(here, isReportedHere(tree, unit) ? reportPage(id, unit.id) : unitPage(unit.id));
  const texts = all.map(({ cells }) => cells.map((cell) => textOf(cell, figure)));
  const names = all.map(nameOf);
  const sizeOf = (from: number) =>
    sum(texts.map((one) => sum(one.slice(from).map((text) => bytes(text) + CELL)))) +
    sum(names.map(bytes)) +
    all.length * ROW;
  const addresses = all.map(addressOf);
  const links = sum(addresses.map((address) => address.length + 15));
  let from = 0;
  while (from < terms - 1 && sizeOf(from) > ROOM) from++;
  const isLinked = sizeOf(from) + links <= ROOM;
  const number = isWorded(figure) ? {} : { className: ['num'] };
  const rows = all.map((row, index): Element => {
    const isLeaf = (all[index + 1]?.depth ?? 0) <= row.depth;
    const name = { type: 'text', value: names[index] ?? '' } as const;
    const head = isLinked || !isLeaf ? element('a', { href: addresses[index] ?? '' }, [name]) : name;
    const cells = texts[index]?.slice(from) ?? [];
    return element('tr', {}, [
      element('th', { scope: 'row' }, [head]),
      ...cells.map((value) => element('td', number, [{ type: 'text', value }])),
    ]);
  });
  return { rows, terms: Array.from({ length: terms - from }, (_, at) => from + at), isLinked };
}

/** Marks what those below a unit sum to. */
export const SUM = '*';

function textOf({ cell, isSum }: FigureCell, figure: Figure): string {
  return `${cellText(cell, { figure })}${isSum && cell.type === 'number' ? SUM : ''}`;
}

/** Moved in by as much as it stands below others. */
function nameOf({ unit, depth }: FigureRow): string {
  return `${'\u2003'.repeat(depth)}${unit.name}`;
}

function element(tagName: string, properties: Element['properties'], children: Element['children']): Element {
  return { type: 'element', tagName, properties, children };
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((whole, one) => whole + one, 0);
}
