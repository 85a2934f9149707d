/** By when reports must be in, as outlines say it and as readers are told. */
import { expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { deadlineOf, deadlinesText } from '#lib/outline/deadline.ts';
import { type Outline, parseOutline } from '#lib/outline/outline.ts';
import { campaignId } from '#lib/paths.ts';

function outlineWith(levels: string): Outline {
  const source = `---\ntitle: T\nversion: 1\nissuer: t\nbasis: B\nperiod: 2023-01-01/2023-06-30\nprofile: party-2018\ntype: BC\nlevels: ${levels}\n---\n\n# T\n\n## I. A\n`;
  const { outline, problems } = parseOutline('outlines/c/outline.md', campaignId('c'), source, parseMarkdown(source));
  if (!outline) throw new Error(JSON.stringify(problems));
  return outline;
}

test('before a day, by a day, without a day', () => {
  const outline = outlineWith('{ district: { before: 2023-06-15 }, base: { by: 2024-02-29 }, province: {} }');
  const levels = ['district', 'base', 'province', 'central', 'constructor'];
  expect(levels.map((level) => deadlineOf(outline, level))).toEqual([
    { before: '2023-06-15', text: 'trước ngày 15/6/2023' },
    { before: '2024-03-01', text: 'chậm nhất ngày 29/02/2024' },
    null,
    null,
    null,
  ]);
});

test.each([
  ['{ base: { by: 2018-06-30 } }', 'Thời hạn gửi báo cáo: chậm nhất ngày 30/6/2018.'],
  [
    '{ base: { by: 2018-06-30 }, district: { before: 2018-08-01 }, central: {}, khối: { before: 2018-09-01 } }',
    'Thời hạn gửi báo cáo: cơ sở chậm nhất ngày 30/6/2018; cấp huyện trước ngày 01/8/2018; cấp khối trước ngày 01/9/2018.',
  ],
  ['{ base: {}, district: {} }', ''],
])('levels: %s', (levels, told) => {
  expect(deadlinesText(outlineWith(levels))).toBe(told);
});
