/** Every unit that gives a figure, as a table of terse rows: there are thousands. */
import type { Element } from 'hast';
import type { Figure } from '#lib/figures/figure.ts';
import { isWorded } from '#lib/figures/figure.ts';
import { once } from '#lib/once.ts';
import type { UnitId } from '#lib/paths.ts';
import { cellText } from '../../roll-up/markdown/figure-tables.ts';
import { isReportedHere } from '../../roll-up/numbers/campaign.ts';
import { link } from '../html/element.ts';
import { namedRow, number, rowHead, words } from '../html/scroll-table.ts';
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
export function unitRows(campaign: SiteCampaign, figure: Figure, all: readonly FigureRow[], terms: number): UnitRows {
  const texts = all.map(({ cells }) => cells.map((cell) => textOf(cell, figure)));
  const heads = all.map((row) => headOf(campaign, row));
  const names = sum(heads.map(({ size }) => size)) + all.length * ROW;
  // Each column is weighed once.
  const columns = Array.from({ length: terms }, (_, at) => sum(texts.map((one) => bytes(one[at] ?? '') + CELL)));
  const sizeOf = (from: number) => sum(columns.slice(from)) + names;
  const links = sum(heads.map(({ address }) => address.length + 15));
  let from = 0;
  while (from < terms - 1 && sizeOf(from) > ROOM) from++;
  const isLinked = sizeOf(from) + links <= ROOM;
  const cellOf = isWorded(figure) ? words : number;
  const rows = all.map((row, index): Element => {
    const isLeaf = (all[index + 1]?.depth ?? 0) <= row.depth;
    const head = heads[index] ?? headOf(campaign, row);
    const cells = texts[index]?.slice(from) ?? [];
    return namedRow(isLinked || !isLeaf ? head.linked() : head.plain(), cells.map(cellOf));
  });
  return { rows, terms: Array.from({ length: terms - from }, (_, at) => from + at), isLinked };
}

/** The first cell of a unit's row. */
interface Head {
  readonly address: string;
  /** Of the name, in bytes. */
  readonly size: number;
  linked(): Element;
  plain(): Element;
}

const known = new WeakMap<SiteCampaign, Map<UnitId, Head>>();

/** Pages of a campaign's figures stand in one folder, and share their first cells. */
function headOf(campaign: SiteCampaign, row: FigureRow): Head {
  const heads = known.get(campaign) ?? new Map<UnitId, Head>();
  known.set(campaign, heads);
  const head = heads.get(row.unit.id) ?? makeHead(campaign, row);
  heads.set(row.unit.id, head);
  return head;
}

function makeHead({ id, tree }: SiteCampaign, { unit, depth }: FigureRow): Head {
  const to = isReportedHere(tree, unit) ? reportPage(id, unit.id) : unitPage(unit.id);
  const address = hrefFrom(campaignFigurePage(id, ''), to);
  // Moved in by as much as it stands below others.
  const name = `${'\u2003'.repeat(depth)}${unit.name}`;
  const linked = once(() => rowHead(link(address, name)));
  return { address, size: bytes(name), linked, plain: once(() => rowHead(name)) };
}

/** Marks what those below a unit sum to. */
export const SUM = '*';

function textOf({ cell, isSum }: FigureCell, figure: Figure): string {
  return `${cellText(cell, { figure })}${isSum && cell.type === 'number' ? SUM : ''}`;
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((whole, one) => whole + one, 0);
}
