/** The page that one begins with, and those of units, figures and documents across campaigns, whole. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectFile } from '../helpers/expectation.ts';
import { PROJECT } from '../helpers/project.ts';
import { mainOf, pagesOf } from './merged-province.ts';

const EXPECTED = join(PROJECT, 'tests', 'fixtures', 'site', 'across');

const SHOWN = {
  'home.html': 'index.html',
  'units.html': 'units.html',
  'merged-unit.html': 'units/t/dong-an.html',
  'former-unit.html': 'units/t/dong.html',
  'missing-unit.html': 'units/t/tay.html',
  'figures.html': 'figures.html',
  'figure.html': 'campaigns/h1/figures/all.html',
  'masked-figure.html': 'campaigns/h1/figures/fined.html',
  'choice.html': 'campaigns/h1/figures/grade.html',
  'figure-over-years.html': 'figures/all.html',
  'documents.html': 'documents.html',
  'document.html': 'documents/30-ct-tw.html',
};

test('what the office sees', async () => {
  const pages = await pagesOf('office')();
  for (const [file, path] of Object.entries(SHOWN)) expectFile(join(EXPECTED, file), mainOf(pages.get(path)));
});

test('what anybody sees: nothing of who is late or missing', async () => {
  const pages = await pagesOf('public')();
  expectFile(join(EXPECTED, 'home-public.html'), mainOf(pages.get('index.html')));
  expectFile(join(EXPECTED, 'merged-unit-public.html'), mainOf(pages.get('units/t/dong-an.html')));
  expectFile(join(EXPECTED, 'figure-public.html'), mainOf(pages.get('campaigns/h1/figures/all.html')));
  const all = [...pages].filter(([path]) => /^(?:index|units|figures|documents)|\/figures\//u.test(path));
  expect(all.filter(([, page]) => /class="state-|Nguyễn Văn An|Số ngày chậm|Chưa nêu/u.test(mainOf(page)))).toEqual([]);
});

test('links lead to pages that there are', async () => {
  const pages = await pagesOf('office')();
  const lost = [...pages].flatMap(([path, page]) =>
    [...mainOf(page).matchAll(/ href="(?!https?:|#)([^"#]+\.html)/gu)]
      .map(([, href = '']) => decodeURI(new URL(href, `file:///${path}`).pathname.slice(1)))
      .filter((to) => !pages.has(to))
      .map((to) => `${path} → ${to}`),
  );
  expect(lost).toEqual([]);
});
