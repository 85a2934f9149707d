/** `npm run remind`: the official letter to the units that are late or soon due. */
import { join, resolve } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { isDay, vietnamDay } from '#lib/date.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { campaignStatuses, countReports, existingCampaign, sayOfRegister } from './campaign/campaign-status.ts';
import { progress, runCommand } from './command/run-command.ts';
import { reminderDocument } from './docx/documents/reminder-document.ts';
import { headCommit } from './git/head-commit.ts';
import { writeFileWhole } from './output/write-file.ts';
import { reminderMarkdown, unitsToRemind } from './status/reminder.ts';

await runCommand({
  help: `Soạn công văn đôn đốc các đơn vị chậm hoặc sắp đến hạn gửi báo cáo.

  npm run remind -- ĐỢT [--days SỐ] [--as-of NGÀY] [--out THƯ-MỤC] [--root THƯ-MỤC]

  ĐỢT      tên thư mục trong outlines/
  --days   nhắc cả đơn vị còn không quá bấy nhiêu ngày (mặc định: 7)
  --as-of  tình hình đến hết một ngày, như 2023-06-15 (mặc định: hôm nay)
  --out    thư mục kết quả (mặc định: dist/ĐỢT trong thư mục gốc)
  --root   thư mục gốc của kho (mặc định: thư mục đang đứng)

Ghi reminder.docx và reminder.md, là bản dự thảo: số, ngày, người ký để trống. Không còn ai phải nhắc thì không ghi gì.`,
  options: { days: { type: 'string', default: '7' }, 'as-of': { type: 'string' }, out: { type: 'string' } },
  async run({ root, days, 'as-of': day, out }, positionals) {
    const [campaign, ...rest] = positionals;
    if (!campaign || rest.length > 0) throw new CannotRun('Cần đúng một tham số: ĐỢT');
    if (!/^\d{1,4}$/u.test(days)) throw new CannotRun(`\`${days}\` không phải một số ngày`);
    if (day !== undefined && !isDay(day))
      throw new CannotRun(`\`${day}\` không phải một ngày có thật; hãy viết năm-tháng-ngày như 2023-06-15`);
    const repository = new Repository(new Disk(root));
    const asOf = day ?? vietnamDay(Date.now() / 1000);
    const bar = progress(countReports(repository, [existingCampaign(repository, campaign)]));
    const say = (text: string) => {
      bar.done();
      process.stderr.write(text);
    };
    const isWhole = sayOfRegister(repository, say);
    const [found] = campaignStatuses({ repository, asOf, step: bar.step, say }, [campaign]);
    bar.done();
    const issuer = found?.register.units.get(found.outline.frontMatter.issuer);
    if (!found || !issuer)
      throw new CannotRun(`Cơ quan ban hành đề cương ${campaign} không có trong danh mục reports/units.csv`);
    const owing = unitsToRemind(found.status, found.outline, Number(days));
    if (owing.length === 0) {
      process.stdout.write(
        `Không có đơn vị nào chậm hay sắp đến hạn trong ${Number(days)} ngày tới; không soạn công văn.\n`,
      );
      return isWhole;
    }
    const markdown = reminderMarkdown({ ...found, asOf, issuer, owing });
    const folder = resolve(out ?? join(repository.root, 'dist', campaign));
    const document = await reminderDocument({
      markdown,
      campaign,
      unit: issuer,
      register: found.register,
      provenance: headCommit(repository.root),
    });
    for (const [name, content] of [
      ['reminder.md', markdown],
      ['reminder.docx', document],
    ] as const) {
      writeFileWhole(join(folder, name), content);
      process.stdout.write(`${join(folder, name)}\n`);
    }
    return isWhole;
  },
});
