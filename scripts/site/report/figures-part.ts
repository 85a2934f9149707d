/** The figures of a report as a part of its page. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { CampaignId } from '#lib/paths.ts';
import { link } from '../html/element.ts';
import { namedRow, number, rowHead, scrollTable, words } from '../html/scroll-table.ts';
import { campaignFigurePage, depthOf, hrefFrom } from '../paths.ts';
import { type FigureLine, type FigureLines, workedOut } from './figures.ts';
import type { AmongPeers, Peers } from './peers.ts';

/** The first cells of a figure's row: what it is called, and in what it is counted. */
type Heads = readonly [name: Element, unit: Element];

/** Makes the first cells of a figure's row on a page; pages of as many folders share them. */
export type HeadsOf = (page: string, line: Pick<FigureLine, 'figure' | 'term'>) => Heads;

/** Makes them for all pages of reports of a campaign. */
export function figureHeads(campaign: CampaignId): HeadsOf {
  const known = new Map<string, Heads>();
  return (page, { figure: { id, fullName, unit }, term }) => {
    const key = `${depthOf(page)} ${id} ${term}`;
    const before = known.get(key);
    if (before) return before;
    const name = term === '' ? fullName : `${fullName}, ${term}`;
    const heads = [rowHead(link(hrefFrom(page, campaignFigurePage(campaign, id)), name)), words(unit ?? '')] as const;
    known.set(key, heads);
    return heads;
  };
}

/** What is told of a report's figures; nothing where it has none. */
export function figuresPart(page: string, headsOf: HeadsOf, { lines, last, hasHidden }: FigureLines): ElementContent[] {
  if (lines.length === 0) return [];
  const hasPeers = lines.some(({ peers }) => peers !== null);
  const hasNotes = lines.some(({ note }) => note !== '');
  const columns = [
    'Chỉ tiêu',
    'Đơn vị tính',
    'Số liệu',
    ...(last ? ['Kỳ trước', 'Thay đổi'] : []),
    ...(hasPeers ? ['Trung vị', 'Thấp nhất – cao nhất', 'Xếp thứ'] : []),
    ...(hasNotes ? ['Ghi chú'] : []),
  ];
  const rowOf = (line: FigureLine): Element => {
    const { value, last: before, peers, note } = line;
    const [name, unit] = headsOf(page, line);
    const cells = [unit, number(value)];
    if (last) cells.push(number(before?.value ?? ''), words(before?.change ?? ''));
    if (hasPeers) cells.push(...(peers ? peerCells(peers) : NO_PEERS));
    if (hasNotes) cells.push(words(note));
    return namedRow(name, cells);
  };
  return [
    h('h2', { id: 'so-lieu' }, 'Số liệu của báo cáo'),
    ...(last
      ? [h('p.note', `Kỳ trước: ${last.title}${last.units > 1 ? ', cộng số của các đơn vị đã hợp thành' : ''}.`)]
      : []),
    ...(hasPeers
      ? [
          h(
            'p.note',
            'Trung vị, thấp nhất, cao nhất và thứ (lớn nhất là thứ 1) là giữa các đơn vị cùng cấp dưới cùng cấp trên đã báo cáo, kể cả đơn vị này.',
          ),
        ]
      : []),
    ...(hasHidden ? [h('p.note', '“không nêu” là số nhỏ có thể chỉ ra người cụ thể, hoặc số làm lộ số ấy.')] : []),
    scrollTable('Số liệu của báo cáo', columns, [h('tbody', lines.map(rowOf))]),
  ];
}

const NO_PEERS = [number(''), number(''), words('')];
const known = new WeakMap<Peers, readonly [median: Element, range: Element]>();

/** The first two are the same for all peers. */
function peerCells({ peers, rank }: AmongPeers): readonly Element[] {
  const { units, median, least, most } = peers;
  const shared = known.get(peers) ?? [number(workedOut(median)), number(`${workedOut(least)} – ${workedOut(most)}`)];
  known.set(peers, shared);
  return [...shared, words(least === most ? `bằng nhau, ${units} đơn vị` : `${rank} trong ${units}`)];
}
