/** Words are found as people type them, in an index that Pagefind has made of pages and answers from. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { makeFullText } from '../../scripts/output/full-text.ts';
import { type Search, searchWith } from '../../scripts/site/browser/all-words.ts';
import { temporaryRepository } from '../helpers/repository.ts';

/** Makes pages that say something, by their names, and an index of them. */
async function indexed(texts: Readonly<Record<string, string>>): Promise<string> {
  const pages = Object.entries(texts).map(([name, text]) => [
    `${name}.html`,
    `<!doctype html><html lang="vi"><title>${name}</title><nav>menu</nav><main data-pagefind-body><p>${text}</p></main>`,
  ]);
  const folder = temporaryRepository({ ...Object.fromEntries(pages), 'other.html': '<!doctype html><p>menu</p>' });
  expect(await makeFullText({ folder, out: join(folder, 'pagefind'), glob: '*.html' })).toBe(true);
  return join(folder, 'pagefind');
}

/** Serves an index as a host of pages does. */
async function searchOf(index: string): Promise<Search> {
  const server = createServer(({ url = '' }, answer) => {
    answer.end(readFileSync(join(index, new URL(url, 'http://localhost').pathname)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  const address = server.address();
  const basePath = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
  const { createInstance } = await import(/* @vite-ignore */ pathToFileURL(join(index, 'pagefind.js')).href);
  return searchWith(createInstance({ basePath }), createInstance({ basePath, exactDiacritics: true }));
}

const TEXTS = {
  talk: 'Tổ chức đối thoại với nhân dân.',
  rules: 'Thực hiện quy chế dân chủ ở cơ sở, đổi mới.',
  apart: 'Chủ trương vì nhân dân.',
  likeness: 'Dẫn chu đáo. Dẫn chu đáo. Dẫn chu đáo.',
  road: 'Đường giao thông nông thôn.',
  double: 'Dương lịch.',
};

test('words are found with marks and without, as typed first, and next to each other before apart', async () => {
  const search = await searchOf(await indexed(TEXTS));
  const found = async (query: string) =>
    Promise.all((await search(query)).map(async (page) => /(\w+)\.html$/u.exec((await page()).url)?.[1]));
  const queries = [
    'dân chủ',
    'dan chu',
    'đối thoại',
    'doi thoai',
    'DOI MOI',
    'duong',
    'đường',
    'dương',
    'thuyền',
    'menu',
    '',
  ];
  const answers = await Promise.all(queries.map(async (query) => [query, await found(query)] as const));
  expect(Object.fromEntries(answers)).toEqual({
    'dân chủ': ['rules', 'apart', 'likeness', 'talk'],
    'dan chu': ['likeness', 'rules', 'apart', 'talk'],
    'đối thoại': ['talk'],
    'doi thoai': ['talk'],
    'DOI MOI': ['rules'],
    duong: ['double', 'road'],
    đường: ['road'],
    dương: ['double'],
    thuyền: [],
    menu: [],
    '': [],
  });
});

test('the same pages make the same bytes', async () => {
  const texts = Object.fromEntries(
    Array.from({ length: 120 }, (_, index) => [`page-${index}`, `Báo cáo số ${index}: ${'dân chủ '.repeat(index)}`]),
  );
  const [one, other] = [await indexed(texts), await indexed(texts)];
  const filesOf = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path).toString('base64')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  expect(filesOf(one)).toEqual(filesOf(other));
  expect(readdirSync(one).sort()).toEqual([
    'fragment',
    'index',
    'pagefind-entry.json',
    'pagefind-worker.js',
    'pagefind.js',
    expect.stringMatching(/^pagefind\.vi_\w+\.pf_meta$/u),
    'wasm.unknown.pagefind',
  ]);
});

test('whoever stops it has no index', async () => {
  const stop = new AbortController();
  const folder = temporaryRepository({ 'page.html': '<!doctype html><main data-pagefind-body>dân chủ</main>' });
  const made = makeFullText({ folder, out: join(folder, 'pagefind'), glob: '*.html', stop: stop.signal });
  stop.abort(new Error('stopped'));
  await expect(made).rejects.toThrow('stopped');
});
