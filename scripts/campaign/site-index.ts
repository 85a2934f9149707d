/** The index of all words of a site: what searching over HTTP reads. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFullText } from '../output/full-text.ts';
import type { Output } from '../output/output.ts';
import { FULL_TEXT, FULL_TEXT_SCRIPT, SITE } from '../site/paths.ts';
import { INDEX_NAME } from '../site/titles.ts';

/** Where it stands. */
const INDEX = `${SITE}/${FULL_TEXT}`;
/** What says whether it is there. */
const SAID = `${SITE}/${FULL_TEXT_SCRIPT}`;
/** To index so many reports takes some ten seconds; of more it takes a good part of the time that a build takes, and is made only where it is wanted. */
const MOST_PAGES = 2000;
/** What is indexed: reports, roll-ups. */
const INDEXED = 'campaigns/*/{index.html,reports/**/*.html,roll-ups/**/*.html}';

/** True for what an index holds, and for what says that there is one. */
export function isIndexPath(path: string): boolean {
  return path.startsWith(`${INDEX}/`) || path === SAID;
}

/** What is indexed. */
export interface SiteIndexJob {
  /** The folder that is filled, and what was made in it. */
  readonly folder: string;
  readonly paths: readonly string[];
  /** True where nothing of an earlier build is taken over. */
  readonly isAnew: boolean;
  /** True where it is made of however many pages. */
  readonly isWanted: boolean;
  readonly stop: AbortSignal;
}

/** Makes the index, or takes it over where no page has changed; gives what is to be told. */
export async function indexSite(output: Output, job: SiteIndexJob): Promise<readonly string[]> {
  const { folder, paths, isAnew, isWanted, stop } = job;
  const isPage = (path: string) => path.startsWith(`${SITE}/`) && path.endsWith('.html');
  const pages = paths.filter(isPage).length;
  if (pages === 0) return [];
  const isLarge = pages > MOST_PAGES && !isWanted;
  const isThere =
    (!isAnew && output.takesFolder(INDEX, isPage)) ||
    (!isLarge && (await makeFullText({ folder: join(folder, SITE), out: join(folder, INDEX), glob: INDEXED, stop })));
  writeFileSync(join(folder, SAID), isThere ? `${INDEX_NAME}='${FULL_TEXT}/pagefind.js'\n` : '');
  if (isThere) return [];
  if (isLarge)
    return [
      `Trang web có ${pages} trang: chỉ tìm được theo tên; để tìm trong toàn văn, hãy dựng với --search (lâu thêm khoảng một phần tư)`,
    ];
  return isWanted ? ['Không lập được chỉ mục toàn văn: máy này chưa cài gói `pagefind`'] : [];
}
