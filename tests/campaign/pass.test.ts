/** One pass: what it reads, and in what order. */
import { expect, test } from 'vitest';
import { campaignId } from '#lib/paths.ts';
import { Pass } from '../../scripts/campaign/pass.ts';
import { report, repositoryOf } from '../roll-up/three-tiers.ts';

const GOOD = report(['10', '5', '50', 'Có']);
const DRAFT = GOOD.replace('date:', 'draft: true\ndate:');
const file = (unit: string) => `reports/h1/${unit}.md`;

/** The files that a pass judges, in order; those that count are marked. */
function passed(reports: Readonly<Record<string, string>>, given?: readonly string[]): readonly string[] {
  const repository = repositoryOf(Object.fromEntries(Object.entries(reports).map(([id, text]) => [`h1/${id}`, text])));
  const all = repository.reportFiles(campaignId('h1')).files;
  const files = ['outlines/h1/outline.md', ...(given?.map(file) ?? all)];
  const pass = new Pass({ repository, campaign: campaignId('h1'), files });
  return [...pass.run()].map(({ checked, counted }) => `${checked.file}${counted ? ' counts' : ''}`);
}

test('the outline, then children before parents, then what is of no unit', () => {
  expect(
    passed({ 't/dong': GOOD, 't/dong/an': GOOD, 't/dong/am': DRAFT, 't/tay': '', 't/khong-co': GOOD, t: GOOD }),
  ).toEqual([
    'outlines/h1/outline.md',
    `${file('t/dong/an')} counts`,
    file('t/dong/am'),
    `${file('t/dong')} counts`,
    file('t/tay'),
    file('t'),
    file('t/khong-co'),
  ]);
});

test('of some files: these and no others', () => {
  expect(
    passed({ 't/dong': GOOD, 't/dong/an': GOOD, 't/dong/am': GOOD, 't/tay': GOOD }, ['t/dong', 't/dong/an']),
  ).toEqual(['outlines/h1/outline.md', `${file('t/dong/an')} counts`, `${file('t/dong')} counts`]);
});
