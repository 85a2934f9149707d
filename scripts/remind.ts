/** `npm run remind`: the official letter to the units that are late or soon due. */
import { join, resolve } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { campaignId, REGISTER_FILE } from '#lib/paths.ts';
import { Repository } from '#lib/repository/repository.ts';
import { campaignStatuses, countReports, existingCampaign, sayOfRegister } from './campaign/campaign-status.ts';
import { CAMPAIGN } from './command/help.ts';
import { OPTIONS, take } from './command/options.ts';
import { progress } from './command/progress.ts';
import { runCommand } from './command/run-command.ts';
import { reminderDocument } from './docx/documents/reminder-document.ts';
import { Checkout } from './git/checkout.ts';
import { headCommit } from './git/head-commit.ts';
import { writeFileWhole } from './output/write-file.ts';
import { reminderMarkdown, unitsToRemind } from './status/reminder.ts';

await runCommand({
  name: 'remind',
  summary: 'Soạn công văn đôn đốc các đơn vị chậm hoặc sắp đến hạn gửi báo cáo.',
  operands: [CAMPAIGN],
  notes:
    'Ghi reminder.docx và reminder.md, là bản dự thảo: số, ngày, người ký để trống. Không còn ai phải nhắc thì không ghi gì.',
  options: {
    ...take('days', 'as-of'),
    out: { ...OPTIONS.out, help: 'thư mục kết quả (mặc định: dist/ĐỢT trong thư mục gốc)' },
  },
  async run({ root, days, 'as-of': asOf, out }, [first = '']) {
    const campaign = campaignId(first);
    const repository = new Repository(new Checkout(root));
    const { step, say, done } = progress(countReports(repository, [existingCampaign(repository, campaign)]));
    const isWhole = sayOfRegister(repository, say);
    const [found] = await campaignStatuses({ repository, asOf, step, say }, [campaign]);
    done();
    const issuer = found?.register.units.get(found.outline.frontMatter.issuer);
    if (!found || !issuer)
      throw new CannotRun(`Cơ quan ban hành đề cương ${campaign} không có trong danh mục ${REGISTER_FILE}`);
    const owing = unitsToRemind(found.status, found.outline, days);
    if (owing.length === 0) {
      process.stdout.write(`Không có đơn vị nào chậm hay sắp đến hạn trong ${days} ngày tới; không soạn công văn.\n`);
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
