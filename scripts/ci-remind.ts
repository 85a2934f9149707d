/** `npm run ci:remind`: one issue for each campaign under way, with who is to be reminded. */
import { join, resolve } from 'node:path';
import { campaignId } from '#lib/paths.ts';
import { Repository } from '#lib/repository/repository.ts';
import { existingCampaign, sayOfRegister } from './campaign/campaign-status.ts';
import { CAMPAIGN } from './command/help.ts';
import { OPTIONS, take, today } from './command/options.ts';
import { note, print } from './command/print.ts';
import { runCommand } from './command/run-command.ts';
import { reminderDocument } from './docx/documents/reminder-document.ts';
import { connect } from './forge/client/connect.ts';
import { placeOf } from './forge/client/environment.ts';
import { campaignsOf } from './forge/reminding/campaigns.ts';
import { remind } from './forge/reminding/remind.ts';
import { Checkout } from './git/checkout.ts';
import { headCommit } from './git/head-commit.ts';
import { isBuiltDocument, refuseForeignFile } from './output/own-file.ts';
import { writeFileWhole } from './output/write-file.ts';

await runCommand({
  name: 'ci:remind',
  summary: 'Mỗi đợt đang mở một thẻ (issue): ai đã nộp, ai quá hạn, ai sắp đến hạn; dùng trong kiểm tra tự động.',
  notes: `Thẻ chỉ được ghi lại khi có gì đổi; tự đóng khi mọi đơn vị đã nộp, tự mở lại khi có báo cáo bị rút lại. Không gọi tên tài khoản nào.
Mã thoát: 0 đã xong, 1 danh mục đơn vị viết sai nên có thể còn thiếu, 2 không chạy được.`,
  operands: [
    { ...CAMPAIGN, name: `${CAMPAIGN.name}…`, help: `${CAMPAIGN.help} (mặc định: mọi đợt, trừ các đợt ví dụ)` },
  ],
  options: {
    ...take('days', 'as-of'),
    out: { ...OPTIONS.out, help: 'ghi thêm công văn đôn đốc của từng đợt (Word) vào thư mục này' },
  },
  async run({ root, days, 'as-of': asOf, out }, given) {
    const forge = connect(placeOf(process.env));
    const repository = new Repository(new Checkout(root));
    if (given.length === 0) repository.settled();
    const named = given.map((one) => existingCampaign(repository, campaignId(one)));
    const isWhole = sayOfRegister(repository, note);
    const campaigns = campaignsOf(forge, {
      repository,
      asOf,
      today: today(),
      days,
      named,
      say: note,
      async keep(campaign, markdown) {
        const issuer = repository.outline(campaign)?.outline?.frontMatter.issuer;
        const { register } = repository.register();
        const unit = issuer && register.units.get(issuer);
        if (out === undefined || !unit) return;
        const provenance = headCommit(repository.root);
        const document = await reminderDocument({ markdown, campaign, unit, register, provenance });
        const file = join(resolve(out), `don-doc.${campaign}.docx`);
        refuseForeignFile(file, repository.root, (bytes) =>
          isBuiltDocument(bytes, (path) => path.endsWith('/reminder.docx')),
        );
        writeFileWhole(file, document);
      },
    });
    print(await remind(forge, campaigns, asOf));
    return isWhole;
  },
});
