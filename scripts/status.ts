/** `npm run status`: who owes a report, who has filed, who is late. */
import { FIRST_CAMPAIGN } from '#lib/cannot-run.ts';
import { campaignId, outlineFile } from '#lib/paths.ts';
import { jsonLines } from '#lib/printable.ts';
import { WatchedRepository } from '#lib/repository/watched-repository.ts';
import {
  campaignStatuses,
  countReports,
  existingCampaign,
  sayOfRegister,
  usableOutline,
} from './campaign/campaign-status.ts';
import { examplesText, unnamedCampaigns } from './campaign/examples.ts';
import { keptFilings } from './campaign/kept/kept-filings.ts';
import { CAMPAIGN } from './command/help.ts';
import { oneOf, take, today } from './command/options.ts';
import { print } from './command/print.ts';
import { progress } from './command/progress.ts';
import { runCommand } from './command/run-command.ts';
import { Checkout } from './git/checkout.ts';
import { statusPretty } from './status/pretty.ts';

/** A draft and a wrong report are named as such in the status itself. */
function leftOutLines(files: readonly string[]): readonly string[] {
  return [`Không tính ${files.length} báo cáo của đơn vị được miễn:`, ...files.map((file) => `  ${file}`)];
}

await runCommand({
  name: 'status',
  summary: 'Cho biết ai phải báo cáo, ai đã nộp, đúng hạn hay chậm, và tỷ lệ theo đơn vị, theo cấp.',
  operands: [{ ...CAMPAIGN, help: `${CAMPAIGN.help} (mặc định: mọi đợt, trừ các đợt ví dụ)`, optional: true }],
  notes: `Dạng json: một đợt là một đối tượng, mọi đợt là một mảng.
Ngày nộp là ngày nhập vào nhánh chính của Git bản đầu tiên đầy đủ, không lỗi, không là dự thảo, hoặc ngày đến ghi ở \`received\`.
Ngày tính theo giờ Việt Nam.
Mã thoát: 0 đã lập xong (kể cả khi có đơn vị chậm), 1 có đề cương hoặc danh mục đơn vị viết sai nên còn thiếu, 2 không chạy được.`,
  options: { ...take('as-of', 'no-cache'), format: oneOf(['pretty', 'json']) },
  async run({ root, 'as-of': asOf, format, 'no-cache': isAnew }, [campaign]) {
    const repository = new WatchedRepository(new Checkout(root));
    const known = isAnew ? null : keptFilings(repository);
    const { campaigns: all, examples } = unnamedCampaigns(repository);
    const campaigns =
      campaign === undefined
        ? all.filter((one) => usableOutline(repository, one))
        : [existingCampaign(repository, campaignId(campaign))];
    const unusable = campaign === undefined ? all.filter((one) => !campaigns.includes(one)) : [];
    if (campaigns.length + unusable.length > 0 || campaign !== undefined) repository.register();
    const { step, say, done } = progress(countReports(repository, campaigns));
    if (campaign === undefined) say(examplesText(examples, 'không tính'));
    if (campaign === undefined && all.length + examples.length === 0) say([`${FIRST_CAMPAIGN}.`]);
    for (const one of unusable)
      say([`Bỏ qua đợt ${one}: ${outlineFile(one)} có lỗi; hãy chạy \`npm run check\` và sửa đề cương`]);
    const isWhole = sayOfRegister(repository, say);
    const found = await campaignStatuses({ repository, asOf, today: today(), step, say, known }, campaigns);
    known?.close();
    done();
    for (const { leftOut } of found) if (leftOut.length > 0) say(leftOutLines(leftOut));
    if (format === 'json') {
      const statuses = found.map(({ status }) => status);
      print(jsonLines(campaign === undefined ? statuses : (statuses[0] ?? [])));
    } else
      print(found.flatMap((one, index) => [...(index > 0 ? [''] : []), ...statusPretty(one, process.stdout.columns)]));
    return isWhole && unusable.length === 0;
  },
});
