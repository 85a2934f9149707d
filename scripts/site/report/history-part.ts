/** How a report came to be what it is, as a part of its page; only for the office. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatDay } from '#lib/date.ts';
import type { Settings } from '#lib/repository/settings.ts';
import type { Revision } from '../../git/revisions.ts';

const PULLS = { github: 'pull', forgejo: 'pulls', gitlab: '-/merge_requests', none: null } as const;

/** The address of a pull request on the forge; null where nobody can tell. */
function pullAddress({ homepage, forge }: Pick<Settings, 'homepage' | 'forge'>, pull: number): string | null {
  const path = PULLS[forge ?? 'none'];
  return homepage === null || path === null ? null : `${homepage}/${path}/${pull}`;
}

/** What is told of a history; `redline` is the address of the page with what changed, null where there is none. */
export function historyPart(
  history: readonly Revision[],
  settings: Pick<Settings, 'homepage' | 'forge'>,
  redline: { readonly href: string } | { readonly why: string } | null,
): ElementContent[] {
  return [
    h('h2', { id: 'lich-su' }, 'Lịch sử'),
    history.length === 0
      ? h('p', 'Chưa có trong lịch sử Git.')
      : h(
          'ol',
          history.map((revision, index) => h('li', changeLine(revision, index, settings))),
        ),
    ...(redline
      ? [h('p', 'href' in redline ? h('a', { href: redline.href }, 'Xem từng lần đã sửa những gì') : redline.why)]
      : []),
  ];
}

function changeLine(
  { day, authors, merger, pull, commit }: Revision,
  index: number,
  settings: Pick<Settings, 'homepage' | 'forge'>,
): ElementContent[] {
  const href = pull === null ? null : pullAddress(settings, pull);
  const number = `#${pull}`;
  const words = (text: string): ElementContent => ({ type: 'text', value: text });
  return [
    words(`${day === null ? 'Không rõ ngày' : formatDay(day)}: ${index === 0 ? 'đưa vào' : 'sửa'}`),
    ...(authors.length > 0 ? [words(`, người soạn ${authors.join(', ')}`)] : []),
    ...(merger === null ? [] : [words(`, người nhận ${merger}`)]),
    ...(pull === null
      ? []
      : [words(', yêu cầu '), href === null ? words(number) : h('a', { href, rel: 'noreferrer' }, number)]),
    words(', phiên bản '),
    h('code', commit.slice(0, 8)),
  ];
}
