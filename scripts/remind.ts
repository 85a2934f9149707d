/** `npm run remind`: the official letter to the units that are late or soon due. */
import { join, resolve } from 'node:path';
import { badOutline, CannotRun, noUnit } from '#lib/cannot-run.ts';
import { campaignId, unitId } from '#lib/paths.ts';
import { isBelow } from '#lib/register/register.ts';
import { Repository } from '#lib/repository/repository.ts';
import { campaignStatuses, countReports, existingCampaign, sayOfRegister } from './campaign/campaign-status.ts';
import { exampleNote } from './campaign/examples.ts';
import { reminderLetter } from './campaign/reminder.ts';
import { CAMPAIGN } from './command/help.ts';
import { OPTIONS, take, today } from './command/options.ts';
import { print } from './command/print.ts';
import { progress } from './command/progress.ts';
import { runCommand } from './command/run-command.ts';
import { Checkout } from './git/checkout.ts';
import { headCommit } from './git/head-commit.ts';
import { isBuiltDocument, refuseForeignFile } from './output/own-file.ts';
import { writeFileWhole } from './output/write-file.ts';
import { isReminder } from './status/reminder.ts';

const FILES = { markdown: 'reminder.md', word: 'reminder.docx' } as const;

await runCommand({
  name: 'remind',
  summary: 'Soạn công văn của một đơn vị đôn đốc cấp dưới trực tiếp chậm hoặc sắp đến hạn gửi báo cáo.',
  operands: [CAMPAIGN],
  notes: `Công văn gửi các đơn vị trực thuộc; dưới tên mỗi đơn vị là các đơn vị cấp dưới của nó còn nợ báo cáo.
Đã có công văn đôn đốc trước, ghi ở \`reminders\` của letter.md, thì công văn nhắc lại số, ngày ấy.
Ghi reminder.docx và reminder.md, là bản dự thảo: số, ngày, người ký để trống. Không còn ai phải nhắc thì không ghi gì.`,
  options: {
    ...take('days', 'as-of'),
    out: { ...OPTIONS.out, help: 'thư mục kết quả (mặc định: dist/ĐỢT, có --unit thì dist/ĐỢT/reminders/ĐƠN-VỊ)' },
    unit: { ...OPTIONS.unit, help: 'công văn của đơn vị này gửi cấp dưới (mặc định: của cơ quan ban hành đề cương)' },
  },
  async run({ root, days, 'as-of': asOf, out, unit }, [first = '']) {
    const campaign = campaignId(first);
    const repository = new Repository(new Checkout(root));
    const usual = join(repository.root, 'dist', campaign, ...(unit === undefined ? [] : ['reminders', unit]));
    const folder = resolve(out ?? usual);
    refuseForeignFile(join(folder, FILES.word), repository.root, (bytes) =>
      isBuiltDocument(bytes, (path) => path.endsWith(`/${FILES.word}`)),
    );
    refuseForeignFile(join(folder, FILES.markdown), repository.root, isReminder);
    const { step, say, done } = progress(countReports(repository, [existingCampaign(repository, campaign)]));
    say(exampleNote(repository, campaign));
    const isWhole = sayOfRegister(repository, say);
    const [found] = await campaignStatuses({ repository, asOf, today: today(), step, say }, [campaign]);
    done();
    if (!found) throw badOutline(campaign);
    const { issuer } = found.outline.frontMatter;
    const writer = found.register.units.get(unit === undefined ? issuer : unitId(unit));
    if (!writer) throw noUnit(unit ?? issuer);
    if (writer.id !== issuer && !isBelow(writer.id, issuer))
      throw new CannotRun(`${writer.name} không thuộc cơ quan ban hành đề cương ${campaign}, không có ai để đôn đốc`);
    const markdown = reminderLetter(repository, found, { writer, asOf, days });
    if (markdown === null) {
      print([`Không có đơn vị nào chậm hay sắp đến hạn trong ${days} ngày tới; không soạn công văn.`]);
      return isWhole;
    }
    const { reminderDocument } = await import('./docx/documents/reminder-document.ts');
    const document = await reminderDocument({
      markdown,
      campaign,
      unit: writer,
      register: found.register,
      provenance: headCommit(repository.root),
    });
    for (const [name, content] of [
      [FILES.markdown, markdown],
      [FILES.word, document],
    ] as const) {
      writeFileWhole(join(folder, name), content);
      print([join(folder, name)]);
    }
    return isWhole;
  },
});
