/** `npm run ci:release`: publishes what was built, a release for each campaign. */
import { join, resolve } from 'node:path';
import { type CampaignId, campaignId } from '#lib/paths.ts';
import { Repository } from '#lib/repository/repository.ts';
import { existingCampaign, usableOutline } from './campaign/campaign-status.ts';
import { examplesText, unnamedCampaigns } from './campaign/examples.ts';
import { CAMPAIGN } from './command/help.ts';
import { OPTIONS } from './command/options.ts';
import { note, print } from './command/print.ts';
import { runCommand } from './command/run-command.ts';
import { connect } from './forge/client/connect.ts';
import { placeOf } from './forge/client/environment.ts';
import { publish } from './forge/publishing/publish.ts';
import { Checkout } from './git/checkout.ts';
import { mustHead } from './git/git.ts';

await runCommand({
  name: 'ci:release',
  summary: 'Phát hành những gì đã dựng: mỗi đợt một bản phát hành (release) với từng tệp; dùng trong kiểm tra tự động.',
  notes: `Chỉ thay tệp có nội dung đổi, bỏ tệp không còn dựng; thẻ (tag) đã có thì không dời.
Mã thoát: 0 đã phát hành, 1 có đợt chưa phát hành xong, 2 không chạy được.`,
  operands: [
    { ...CAMPAIGN, name: `${CAMPAIGN.name}…`, help: `${CAMPAIGN.help} (mặc định: mọi đợt, trừ các đợt ví dụ)` },
  ],
  options: { out: { ...OPTIONS.out, help: 'thư mục đã dựng (mặc định: dist trong thư mục gốc)' } },
  async run({ root, out }, given) {
    const commit = mustHead(root);
    const repository = new Repository(new Checkout(root));
    if (given.length === 0) {
      repository.settled();
      note(examplesText(unnamedCampaigns(repository).examples, 'không phát hành'));
    }
    const named = given.map((one) => existingCampaign(repository, campaignId(one)));
    const isWanted = (campaign: CampaignId) =>
      named.length > 0 ? named.includes(campaign) : !repository.isExample(campaign);
    return publish(connect(placeOf(process.env)), {
      folder: resolve(out ?? join(repository.root, 'dist')),
      commit,
      outlineOf: (campaign) => (isWanted(campaign) ? usableOutline(repository, campaign) : null),
      say: print,
    });
  },
});
