/** The search page: names at once, and all words where there is an index of them. */
import { type FoundPage, openIndex, type Search } from './all-words.ts';
import { byId, el } from './dom.ts';
import { type FoundTitle, findTitles, indexHere, titlesHere } from './titles.ts';

/** How many are shown at a time. */
const STEP = 20;
/** In milliseconds: who types on is not answered yet. */
const PAUSE = 200;

/** Answers what is typed into a form; the address of the page may ask already. */
export function searchIn(form: HTMLFormElement): void {
  const [input, told, names, reports] = [form.querySelector('input'), byId('told'), byId('names'), byId('reports')];
  if (!input || !told || !names || !reports) return;
  const [titles, address] = [titlesHere(), indexHere()];
  let index: Promise<Search | null> | null = null;
  let last = 0;
  const answer = async () => {
    const asked = ++last;
    const query = input.value.trim();
    const found = findTitles(titles, query);
    fill(
      names,
      'Trang',
      found.map((one) => () => titleItem(one)),
      0,
    );
    reports.replaceChildren();
    if (query === '' || address === null) {
      told.textContent = query === '' ? '' : said(found.length, null);
      return;
    }
    index ??= openIndex(new URL(address, document.baseURI).href);
    const search = await index;
    const pages = await search?.(query);
    if (asked !== last) return;
    fill(
      reports,
      'Trong báo cáo và bản tổng hợp',
      (pages ?? []).map((page) => async () => pageItem(await page())),
      0,
    );
    told.textContent = said(found.length, pages?.length ?? null);
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(answer, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    history.replaceState(null, '', `?q=${encodeURIComponent(input.value.trim())}`);
    void answer();
  });
  input.value = new URLSearchParams(location.search).get('q') ?? input.value;
  void answer();
}

function said(names: number, pages: number | null): string {
  const number = (count: number) => count.toLocaleString('vi');
  if (names + (pages ?? 0) === 0) return 'Không tìm thấy gì.';
  return [
    `${number(names)} trang có tên như vậy`,
    ...(pages === null ? [] : [`${number(pages)} trang có những chữ ấy`]),
  ]
    .join('; ')
    .concat('.');
}

/** Shows a list from its beginning, and more of it when that is asked for. */
function fill(
  place: HTMLElement,
  title: string,
  items: readonly (() => HTMLElement | Promise<HTMLElement>)[],
  from: number,
) {
  if (from === 0)
    place.replaceChildren(...(items.length > 0 ? [el('h2', {}, title), el('ul', { class: 'results' })] : []));
  const list = place.querySelector('ul');
  void Promise.all(items.slice(from, from + STEP).map((item) => item())).then((made) => {
    list?.append(...made);
    if (from > 0) made[0]?.querySelector('a')?.focus();
    if (items.length <= from + STEP || !list?.isConnected) return;
    const more = el('button', { type: 'button' }, 'Xem thêm');
    more.addEventListener('click', () => {
      more.remove();
      fill(place, title, items, from + STEP);
    });
    place.append(more);
  });
}

function titleItem({ href, kind, name, other }: FoundTitle): HTMLElement {
  const more = [kind, other].filter(Boolean).join(' · ');
  return el('li', {}, el('a', { href }, name), el('p', { class: 'note' }, more));
}

function pageItem({ url, meta, excerpt }: FoundPage): HTMLElement {
  const item = el('li', {}, el('a', { href: url }, meta.title ?? url));
  // Of what the index says, words and marks are taken, and no other element.
  const read = new DOMParser().parseFromString(excerpt, 'text/html').body;
  const words = [...read.childNodes].map((node) => {
    const text = node.textContent ?? '';
    return node.nodeName === 'MARK' ? el('mark', {}, text) : text;
  });
  item.append(el('p', {}, '… ', ...words, ' …'));
  return item;
}
