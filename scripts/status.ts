/** `npm run status`: who owes a report, who has filed, who is late. */

import { CannotRun } from '#lib/cannot-run.ts';
import { isDay, vietnamDay } from '#lib/date.ts';
import { campaignOfOutline, outlineFile } from '#lib/paths.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import {
  campaignStatuses,
  countReports,
  existingCampaign,
  sayOfRegister,
  usableOutline,
} from './campaign/campaign-status.ts';
import { progress, runCommand } from './command/run-command.ts';
import { statusPretty } from './status/pretty.ts';
import { statusJson } from './status/status.ts';

await runCommand({
  help: `Cho biết ai phải báo cáo, ai đã nộp, đúng hạn hay chậm, và tỷ lệ theo đơn vị, theo cấp.

  npm run status -- [ĐỢT] [--as-of NGÀY] [--format pretty|json] [--root THƯ-MỤC]

  ĐỢT       tên thư mục trong outlines/ (mặc định: mọi đợt)
  --as-of   tình hình đến hết một ngày, như 2023-06-15 (mặc định: hôm nay)
  --format  pretty (mặc định), hoặc json: một đợt là một đối tượng, mọi đợt là một mảng
  --root    thư mục gốc của kho (mặc định: thư mục đang đứng)

Ngày nộp là ngày báo cáo được nhập vào nhánh chính của Git, hoặc ngày đến ghi ở \`received\`. Ngày tính theo giờ Việt Nam.
Mã thoát: 0 đã lập xong (kể cả khi có đơn vị chậm), 1 có đề cương hoặc danh mục đơn vị viết sai nên còn thiếu, 2 không chạy được.`,
  options: { 'as-of': { type: 'string' }, format: { type: 'string', default: 'pretty' } },
  run({ root, 'as-of': day, format }, positionals) {
    const [campaign, ...rest] = positionals;
    if (rest.length > 0) throw new CannotRun(`Không hiểu tham số ${rest.join(' ')}`);
    if (format !== 'pretty' && format !== 'json')
      throw new CannotRun(`Không có dạng \`${format}\`; hãy dùng pretty hoặc json`);
    if (day !== undefined && !isDay(day))
      throw new CannotRun(`\`${day}\` không phải một ngày có thật; hãy viết năm-tháng-ngày như 2023-06-15`);
    const asOf = day ?? vietnamDay(Date.now() / 1000);
    const repository = new Repository(new Disk(root));
    const all = repository.outlineFiles().files.flatMap((file) => campaignOfOutline(file) ?? []);
    const campaigns =
      campaign === undefined
        ? all.filter((one) => usableOutline(repository, one))
        : [existingCampaign(repository, campaign)];
    const unusable = campaign === undefined ? all.filter((one) => !campaigns.includes(one)) : [];
    const bar = progress(countReports(repository, campaigns));
    const say = (text: string) => {
      bar.done();
      process.stderr.write(text);
    };
    for (const one of unusable)
      say(`Bỏ qua đợt ${one}: ${outlineFile(one)} có lỗi; hãy chạy \`npm run check\` và sửa đề cương\n`);
    const isWhole = sayOfRegister(repository, say);
    const found = campaignStatuses({ repository, asOf, step: bar.step, say }, campaigns);
    bar.done();
    if (format === 'json') {
      const statuses = found.map(({ status }) => status);
      process.stdout.write(statusJson(campaign === undefined ? statuses : (statuses[0] ?? [])));
    } else process.stdout.write(found.map((one) => statusPretty(one, process.stdout.columns)).join('\n'));
    return isWhole && unusable.length === 0;
  },
});
