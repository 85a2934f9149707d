/** The figures of a report as a part of its page. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { CampaignId } from '#lib/paths.ts';
import { number, row, scrollTable, words } from '../html/scroll-table.ts';
import { campaignFigurePage, hrefFrom } from '../paths.ts';
import { type FigureLine, type FigureLines, workedOut } from './figures.ts';
import type { AmongPeers } from './peers.ts';

/** What is told of a report's figures on a page of a campaign; nothing where it has none. */
export function figuresPart(
  page: string,
  campaign: CampaignId,
  { lines, last, hasHidden }: FigureLines,
): ElementContent[] {
  if (lines.length === 0) return [];
  const hasPeers = lines.some(({ peers }) => peers !== null);
  const hasNotes = lines.some(({ note }) => note !== '');
  const heads = [
    'Chỉ tiêu',
    'Đơn vị tính',
    'Số liệu',
    ...(last ? ['Kỳ trước', 'Thay đổi'] : []),
    ...(hasPeers ? ['Trung vị', 'Thấp nhất – cao nhất', 'Xếp thứ'] : []),
    ...(hasNotes ? ['Ghi chú'] : []),
  ];
  const cells = ({ unit, value, last: before, peers, note }: FigureLine): Element[] => [
    words(unit),
    number(value),
    ...(last ? [number(before?.value ?? ''), words(before?.change ?? '')] : []),
    ...(hasPeers
      ? [
          number(peers ? workedOut(peers.median) : ''),
          number(peers ? `${workedOut(peers.least)} – ${workedOut(peers.most)}` : ''),
          words(peers ? rankText(peers) : ''),
        ]
      : []),
    ...(hasNotes ? [words(note)] : []),
  ];
  const name = (line: FigureLine) => h('a', { href: hrefFrom(page, campaignFigurePage(campaign, line.id)) }, line.name);
  return [
    h('h2', { id: 'so-lieu' }, 'Số liệu của báo cáo'),
    ...(last
      ? [h('p.note', `Kỳ trước: ${last.title}${last.units.length > 1 ? ', cộng số của các đơn vị đã hợp thành' : ''}.`)]
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
    scrollTable('Số liệu của báo cáo', heads, [
      h(
        'tbody',
        lines.map((line) => row(name(line), cells(line))),
      ),
    ]),
  ];
}

function rankText({ rank, units, least, most }: AmongPeers): string {
  return least === most ? `bằng nhau, ${units} đơn vị` : `${rank} trong ${units}`;
}
