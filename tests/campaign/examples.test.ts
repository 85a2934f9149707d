/** Campaigns to learn from. */
import { expect, test } from 'vitest';
import { campaignId } from '#lib/paths.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { exampleNote, examplesText, unnamedCampaigns } from '../../scripts/campaign/examples.ts';

const repository = new Repository(
  new Memory({
    'decuong.yaml': 'examples: [nam-2024, nam-2022]\n',
    ...Object.fromEntries(['2021', '2022', '2023', '2024'].map((year) => [`outlines/nam-${year}/outline.md`, ''])),
  }),
);

test('they are parted from the others', () => {
  expect(unnamedCampaigns(repository)).toEqual({
    campaigns: ['nam-2021', 'nam-2023'],
    examples: ['nam-2022', 'nam-2024'],
  });
});

test('the user is told that they are examples', () => {
  const [own, example] = ['nam-2021', 'nam-2024'].map(campaignId);
  if (!own || !example) throw new RangeError();
  expect([
    exampleNote(repository, own),
    exampleNote(repository, example),
    examplesText([], 'không nhắc'),
    examplesText([own, example], 'không nhắc'),
  ]).toEqual([
    [],
    ['Lưu ý: đợt nam-2024 là ví dụ (`examples` trong cài đặt của kho); vẫn làm vì đợt được nêu tên.'],
    [],
    ['Đợt là ví dụ, không nhắc: nam-2021, nam-2024 (muốn làm thì nêu tên đợt)'],
  ]);
});
