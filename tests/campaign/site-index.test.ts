/** The search page is told whether there is an index of all words: a browser takes what is asked for and is not there for an error. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { indexSite } from '../../scripts/campaign/site-index.ts';
import { Output } from '../../scripts/output/output.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const PAGE = 'site/campaigns/c/reports/t.html';
const HTML = '<!doctype html><html lang="vi"><title>T</title><main data-pagefind-body><p>dân chủ</p></main></html>';

/** What is told of an index, and left of one, where so many pages were made. */
async function indexed(pages: number, isWanted: boolean) {
  const root = temporaryRepository({});
  const output = new Output(join(root, 'dist'), root, () => true);
  onTestFinished(() => output.discard());
  const folder = temporaryRepository({ [PAGE]: HTML });
  const paths = [PAGE, ...Array.from({ length: pages - 1 }, (_, index) => `site/units/${index}.html`)];
  const job = { folder, paths, isAnew: false, isWanted, stop: new AbortController().signal };
  const told = await indexSite(output, job);
  const words = readFileSync(join(folder, 'site/words.js'), 'utf8');
  return { told, words, isThere: existsSync(join(folder, 'site/pagefind/pagefind.js')) };
}

const MADE = { told: [], words: "siteWords='pagefind/pagefind.js'\n", isThere: true };

test('it is told where the index is', async () => {
  expect(await indexed(2000, false)).toEqual(MADE);
});

test('it is told that there is none, where there are too many pages', async () => {
  const told = [
    'Trang web có 2001 trang: chỉ tìm được theo tên; để tìm trong toàn văn, hãy dựng với --search (lâu thêm khoảng một phần tư)',
  ];
  expect(await indexed(2001, false)).toEqual({ told, words: '', isThere: false });
});

test('there is one of however many pages where it is wanted', async () => {
  expect(await indexed(2001, true)).toEqual(MADE);
});
