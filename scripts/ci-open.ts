/** `npm run ci:open`: opens a campaign by one pull request. */
import { campaignId } from '#lib/paths.ts';
import { CAMPAIGN } from './command/help.ts';
import { print } from './command/print.ts';
import { runCommand } from './command/run-command.ts';
import { connect } from './forge/client/connect.ts';
import { placeOf } from './forge/client/environment.ts';
import { openCampaign } from './forge/opening/open-campaign.ts';

await runCommand({
  name: 'ci:open',
  summary:
    'Mở một đợt báo cáo: một yêu cầu gộp (pull request) có khung báo cáo của mọi đơn vị còn nợ; dùng trong kiểm tra tự động.',
  operands: [CAMPAIGN],
  notes: `Chạy lại thì chỉ thêm khung còn thiếu, không đụng đến bài đã viết.
Mã thoát: 0 đã mở, hoặc không có gì phải thêm; 2 không chạy được.`,
  options: {},
  async run({ root }, [campaign = '']) {
    const place = placeOf(process.env);
    const owner = place.repository.split('/')[0] ?? '';
    print(await openCampaign(connect(place), { root, campaign: campaignId(campaign.trim()), owner }));
    return true;
  },
});
