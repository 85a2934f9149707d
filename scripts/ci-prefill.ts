/** `npm run ci:prefill`: begins a unit's report from what is reported below it, by one pull request. */
import { campaignId, unitId } from '#lib/paths.ts';
import { CAMPAIGN, UNIT } from './command/help.ts';
import { print } from './command/print.ts';
import { runCommand } from './command/run-command.ts';
import { connect } from './forge/client/connect.ts';
import { placeOf } from './forge/client/environment.ts';
import { runnerOf } from './forge/client/runner.ts';
import { prefill } from './forge/opening/prefill.ts';
import { toldTo } from './forge/posting/tell-run.ts';

await runCommand({
  name: 'ci:prefill',
  summary:
    'Bắt đầu báo cáo của một đơn vị từ số liệu cấp dưới đã nộp, bằng một yêu cầu gộp (pull request); dùng trong kiểm tra tự động.',
  operands: [CAMPAIGN, UNIT],
  notes: `Chỉ thay khung chưa ai viết, hoặc số liệu mà chính lệnh này đã ghi; không đụng đến bài đã viết.
Mã thoát: 0 đã ghi, hoặc không có gì phải thay; 2 không chạy được.`,
  options: {},
  async run({ root }, [campaign = '', unit = '']) {
    const lines = await toldTo(runnerOf(process.env), async () => {
      const place = placeOf(process.env);
      const owner = place.repository.split('/')[0] ?? '';
      const job = { root, campaign: campaignId(campaign.trim()), unit: unitId(unit.trim()), owner };
      return prefill(connect(place), job);
    });
    print(lines);
    return true;
  },
});
