/** What is searched by name: campaigns, units, figures and documents that have a page. */
import type { Document } from '#lib/citations/documents.ts';
import { formatDay } from '#lib/date.ts';
import { parentId } from '#lib/register/register.ts';
import { treeOrder } from '#lib/register/tree-order.ts';
import { compareVietnamese } from '#lib/vietnamese/text.ts';
import { documentKey } from '../document-key.ts';
import { campaignPage, documentPage, figurePage, unitPage } from '../paths.ts';
import type { Site } from '../site.ts';
import { TITLES_NAME, type TitleGroup } from '../titles.ts';

/** Stands for a key in an address, to see what is around it. */
const KEY = '*';

type Entry<T> = readonly [key: T, name: string, other: string];

/** The list as a script, which a page may load from a folder as well. */
export function titlesScript(site: Site, hasPage: (path: string) => boolean): string {
  return `${TITLES_NAME}=${JSON.stringify(titleGroups(site, hasPage))}\n`;
}

function titleGroups(site: Site, hasPage: (path: string) => boolean): readonly TitleGroup[] {
  const group = <T extends string>(kind: string, pageOf: (key: T) => string, all: readonly Entry<T>[]): TitleGroup => {
    const [before = '', after = ''] = pageOf(KEY as T).split(KEY);
    return { kind, before, after, entries: all.filter(([key]) => hasPage(pageOf(key))) };
  };
  const { documents } = site;
  return [
    group(
      'Đợt báo cáo',
      campaignPage,
      site.campaigns.map(({ id, outline: { frontMatter } }) => [id, frontMatter.title, id]),
    ),
    group('Đơn vị', unitPage, units(site)),
    group('Chỉ tiêu', figurePage, figures(site)),
    group(
      'Văn bản',
      documentPage,
      documents.all.map((one) => [documentKey(one, documents), nameOf(one), one.title]),
    ),
  ];
}

/** Each with the name of the unit above: many communes share a name. */
function units({ register }: Site): readonly Entry<Parameters<typeof unitPage>[0]>[] {
  return treeOrder(register).flatMap((id) => {
    const unit = register.units.get(id);
    const above = parentId(id);
    return unit ? [[id, unit.name, (above && register.units.get(above)?.name) ?? ''] as const] : [];
  });
}

/** By the names that the latest campaign gives them. */
function figures({ campaigns }: Site): readonly Entry<string>[] {
  const names = new Map<string, string>();
  for (const { outline } of campaigns)
    for (const [id, { figure }] of outline.figures) if (!names.has(id)) names.set(id, figure.fullName);
  return [...names].sort(([, one], [, other]) => compareVietnamese(one, other)).map(([id, name]) => [id, name, '']);
}

function nameOf({ type, symbol, date, title, id }: Document): string {
  const named = symbol === '' ? title || id : symbol;
  return [type, named, ...(date === null ? [] : [`ngày ${formatDay(date)}`])].filter(Boolean).join(' ');
}
