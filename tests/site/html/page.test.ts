/** What every page has around its main part. */
import { join } from 'node:path';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { campaignId, unitId } from '#lib/paths.ts';
import { parseSettings } from '#lib/repository/settings.ts';
import { page } from '../../../scripts/site/html/page.ts';
import { campaignPage, HOME_PAGE, reportPage, SEARCH_PAGE, TITLES } from '../../../scripts/site/paths.ts';
import { expectFile } from '../../helpers/expectation.ts';
import { PROJECT } from '../../helpers/project.ts';

const EXPECTED = join(PROJECT, 'tests', 'fixtures', 'site', 'html');
const { settings } = parseSettings(null, null, () => []);
const CAMPAIGN = campaignId('nam-2023');
const HOME = { path: HOME_PAGE, title: 'Đợt báo cáo' };

test('a report leads back, is searched by its words, and says for whom it is', () => {
  const site = {
    settings: { ...settings, organisation: 'Tỉnh ủy <Bình An>' },
    asOf: null,
    audience: 'office' as const,
  };
  const path = reportPage(CAMPAIGN, unitId('binh-an/phuong-mot'));
  const above = [HOME, { path: campaignPage(CAMPAIGN), title: 'Dân chủ ở cơ sở' }];
  const made = page(site, { path, title: 'Phường Một', above, main: [h('h1', 'Phường Một')] });
  expectFile(join(EXPECTED, 'report.html'), made);
});

test('a page that anybody may see says what it leaves out, and may be found', () => {
  const site = { settings, asOf: null, audience: 'public' as const };
  const main = [h('h1', 'Tìm kiếm')];
  const made = page(site, { path: SEARCH_PAGE, title: 'Tìm kiếm', above: [], main, scripts: [TITLES] });
  expectFile(join(EXPECTED, 'public.html'), made);
  expect(made).not.toMatch(/noindex|data-pagefind|class="above"/u);
});
