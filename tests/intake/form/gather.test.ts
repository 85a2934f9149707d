/** What a form carries: all that its report is checked by, and nothing of others; the same bytes for the same files. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { campaignId, unitId } from '#lib/paths.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { issuedOutline } from '../../../scripts/campaign/opening.ts';
import { checkText } from '../../../scripts/check/check-file.ts';
import { uploadUrl } from '../../../scripts/intake/form/fields/upload.ts';
import { gatherForm } from '../../../scripts/intake/form/gather.ts';
import { formPage } from '../../../scripts/intake/form/html.ts';
import { samples, textOf } from './reports.ts';

/** The samples, with another campaign that is compared with the first, and settings. */
function repositoryWith(more: Readonly<Record<string, string>> = {}): Repository {
  const files = [...samples.allFiles().filter((file) => /\.(?:md|csv)$/u.test(file))];
  return new Repository(
    new Memory({ ...Object.fromEntries(files.map((file) => [file, textOf(samples, file)])), ...more }),
  );
}

function dataOf(repository: Repository, campaign: string, unit: string) {
  const found = repository.units().units.get(unitId(unit));
  if (!found) throw new Error(`There is no ${unit}`);
  return gatherForm(repository, issuedOutline(repository, campaignId(campaign)), found);
}

const LATER = 'hai-phong-2023-h2';
const outline = textOf(samples, 'outlines/hai-phong-2023-h1/outline.md').replace(
  'version: 1\n',
  'version: 1\ncompare-with: hai-phong-2023-h1\n',
);

test('of the register it has the unit and those above it alone', () => {
  const { files } = dataOf(samples, 'quang-tri-2018', 'quang-tri/hai-lang/hai-thuong');
  const rows = (files['reports/units.csv'] ?? '').trim().split('\n');
  expect(rows.map((row) => row.split(',')[0])).toEqual([
    'id',
    'quang-tri',
    'quang-tri/hai-lang',
    'quang-tri/hai-lang/hai-thuong',
  ]);
  expect(Object.keys(files).sort()).toEqual([
    'outlines/documents.csv',
    'outlines/quang-tri-2018/outline.md',
    'reports/quang-tri-2018/sources.csv',
    'reports/units.csv',
  ]);
});

test('for a unit elsewhere it has who has issued the outline, too', () => {
  const { files, file, source } = dataOf(samples, 'quang-tri-2018', 'hai-phong/le-chan');
  const carried = new Repository(new Memory(files));
  const { subject } = checkText(carried, file, source);
  expect(subject.type === 'report' && subject.bound?.outline.campaign).toBe('quang-tri-2018');
});

describe('by what it carries', () => {
  test.each(samples.reportFiles().files)('%s is told the same', (file) => {
    const [, campaign = '', unit = ''] = /^reports\/([^/]+)\/(.+)\.md$/u.exec(file) ?? [];
    const { files, source } = dataOf(samples, campaign, unit);
    const carried = new Repository(new Memory(files));
    const spoilt = source
      .replace('## I', '## IX')
      .replace(/\| (\d+) \|/u, '| $1,x |')
      .replace(' năm ', ' nam ');
    for (const text of [source, spoilt])
      expect(checkText(carried, file, text).messages).toEqual(checkText(samples, file, text).messages);
  });
});

test('without a report it begins from the scaffold', () => {
  const { source, isScaffold } = dataOf(samples, 'hai-phong-2023-h1', 'hai-phong/tong-cong-ty-nam-hai');
  expect({ isScaffold, draft: source.includes('draft'), start: source.slice(0, 4) }).toEqual({
    isScaffold: true,
    draft: false,
    start: '---\n',
  });
});

test('it has what the unit gave in the campaign before, as it was written', () => {
  const repository = repositoryWith({ [`outlines/${LATER}/outline.md`]: outline });
  const { previous, source } = dataOf(repository, LATER, 'hai-phong/le-chan');
  const values = Object.entries(previous?.values ?? {});
  expect(values.find(([key]) => key.includes('Số lượt người dự quán triệt, tập huấn'))?.[1]).toBe('3.860');
  expect(values.find(([key]) => key.includes('Số vụ việc vi phạm dân chủ đã xử lý'))?.[1]).toBe('Không phát sinh');
  // It stands beside the fields alone: no value is filled in by it.
  const alone = repositoryWith({ [`outlines/${LATER}/outline.md`]: outline.replace(/^compare-with: .*\n/mu, '') });
  expect(source).toBe(dataOf(alone, LATER, 'hai-phong/le-chan').source);
});

test.each([
  ['github', true, 'https://forge.vn/a/b/upload/main/reports/x/y'],
  ['github', false, 'https://forge.vn/a/b/new/main/reports/x/y?filename=z.md'],
  ['forgejo', false, 'https://forge.vn/a/b/_upload/main/reports/x/y'],
  ['gitlab', true, 'https://forge.vn/a/b/-/tree/main/reports/x/y'],
  ['gitlab', false, 'https://forge.vn/a/b/-/new/main/reports/x/y?file_name=z.md'],
] as const)('on %s (a folder that is there: %s) it goes to %s', (kind, hasFolder, url) => {
  expect(uploadUrl({ kind, homepage: 'https://forge.vn/a/b', hasFolder, client: null }, 'reports/x/y/z.md')).toBe(url);
});

test('the settings say on which forge it goes where', () => {
  const repository = repositoryWith({ 'decuong.yaml': 'homepage: https://git.vn/a/b\nforge: gitlab\n' });
  const { forge } = dataOf(repository, 'hai-phong-2023-h1', 'hai-phong/le-chan');
  expect(forge).toEqual({ kind: 'gitlab', homepage: 'https://git.vn/a/b', hasFolder: true, client: null });
});

test('no text ends the data or the script of a page, and it asks nothing of any other place', () => {
  const data = dataOf(samples, 'hai-phong-2023-h1', 'hai-phong/le-chan');
  const page = formPage(
    { ...data, source: `${data.source}</script><!--`, unitName: '<b>"&' },
    'f("</script>", "<!--")',
  );
  expect(page.match(/<\/script>/gu)?.length).toBe(2);
  const name = '&#60;b&#62;&#34;&#38;';
  expect(page.split('\n').filter((line) => /^<(?:title|p)>/u.test(line))).toEqual([
    `<title>${name}: ${data.title}</title>`,
    `<p>${name}. ${data.sending}.</p>`,
  ]);
  expect(page.match(/(?:src|href)="[^"]*"/gu)).toEqual(['href="#content"']);
  const digest = (element: RegExp) =>
    createHash('sha256')
      .update(element.exec(page)?.[1] ?? '')
      .digest('base64');
  const [script, style] = [digest(/<script>(.*)<\/script>/su), digest(/<style>(.*)<\/style>/su)];
  expect(page.split('\n').filter((line) => line.includes('Content-Security-Policy'))).toEqual([
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-${script}'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'">`,
  ]);
  expect(formPage(data, 'f()')).toBe(formPage(dataOf(samples, 'hai-phong-2023-h1', 'hai-phong/le-chan'), 'f()'));
});
