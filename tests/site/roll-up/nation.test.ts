/** A campaign of a nation: its page is short enough for a telephone, and tells of every unit. */
import { expect, test } from 'vitest';
import { day } from '#lib/date.ts';
import { once } from '#lib/once.ts';
import { campaignId } from '#lib/paths.ts';
import { treeOrder } from '#lib/register/tree-order.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { rollUp } from '../../../scripts/roll-up/roll-up.ts';
import { firstThatFits } from '../../../scripts/site/roll-up/fitting.ts';
import { rollUpPagesOf } from '../../../scripts/site/roll-up/roll-up-pages.ts';
import type { Site, SiteCampaign, SitePage } from '../../../scripts/site/site.ts';
import { makeStatus } from '../../../scripts/status/status.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { land } from '../../roll-up/land.ts';

/** The pages of the issuer's roll-up, where a build can tell what the numbers follow from, or cannot. */
function pagesOf(size: Parameters<typeof land>[0], basis: string | null = 'x', filedOn = '2026-07-05') {
  const { campaign: tree, narratives, top } = land(size);
  const { outline, register, summaries } = tree;
  const filings = [...summaries.values()].map(({ unit, file }) => ({
    unit: unit.id,
    file,
    content: 'valid' as const,
    received: null,
  }));
  const days = new Map(filings.map(({ file }) => [file, day(filedOn)]));
  const status = makeStatus({ outline, register, filings, evidence: { days, asOf: day('2026-07-20') } });
  const campaign: SiteCampaign = {
    id: campaignId('c'),
    outline,
    letter: null,
    tree,
    earlier: null,
    status: () => status,
    reports: treeOrder(register).filter((id) => summaries.has(id)),
    text: () => null,
    facts: () => null,
    picture: () => null,
    history: () => [],
    textAt: () => null,
    downloads: new Set(),
    basis: () => basis,
    basisOf: () => null,
  };
  const repository = new Repository(new Disk(temporaryRepository({})));
  const site: Site = {
    audience: 'office',
    campaigns: [campaign],
    register,
    documents: repository.documents().documents,
    settings: repository.settings().settings,
    asOf: null,
  };
  return rollUpPagesOf(
    site,
    campaign,
    top,
    once(() => rollUp(tree, top, narratives)),
  );
}

test('all units of a nation fit one page', () => {
  const [page, proposals] = pagesOf({ provinces: 34, communes: 3287 });
  const text = String(page?.make());
  expect(Buffer.byteLength(text)).toBeLessThan(400_000);
  expect(text.match(/<li class="branch">/gu)).toHaveLength(34);
  const tree = text.slice(text.indexOf('<ul class="tree"'));
  expect(tree.slice(0, tree.indexOf('</section>')).match(/<li\b/gu)).toHaveLength(3321);
  expect(proposals?.path).toBe('campaigns/c/proposals/t.html');
  const asked = String(proposals?.make());
  expect(Buffer.byteLength(asked)).toBeLessThan(400_000);
  expect(text.match(/<a href="proposals\/[^>]*>[^<]*<\/a>/gu)).toEqual([
    '<a href="proposals/t.html">Xem tất cả ý kiến, kiến nghị</a>',
  ]);
});

test('a page is the same as long as what it tells is', () => {
  const size = { provinces: 2, communes: 4 };
  const basisOf = ([page]: readonly SitePage[]) => page?.basis?.();
  expect(basisOf(pagesOf(size))).toBe(basisOf(pagesOf(size)));
  expect(basisOf(pagesOf(size))).not.toBe(basisOf(pagesOf(size, 'y')));
  expect(basisOf(pagesOf(size))).not.toBe(basisOf(pagesOf(size, 'x', '2026-07-06')));
  expect(basisOf(pagesOf(size, null))).toBeNull();
});

test('a page that is too long says less, and as much as it may', () => {
  const made = (degrees: readonly number[]) => firstThatFits(degrees, (length) => 'ă'.repeat(length)).length;
  expect(made([300_000, 190_000, 10])).toBe(190_000);
  expect(made([300_000, 200_000])).toBe(200_000);
});
