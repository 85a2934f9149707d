/** `npm run build`: checks, then builds `dist/`. */
import { resolve } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { campaignOfLetter, campaignOfOutline, reportOfPath } from '#lib/paths.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { buildCampaign } from './campaign/build-campaign.ts';
import { planCheck } from './check/check-repository.ts';
import { progress, runCommand } from './command/run-command.ts';
import { historyOf, SHALLOW } from './git/filing-history.ts';
import { headCommit } from './git/head-commit.ts';
import { Output } from './output/output.ts';
import { makePdfs } from './output/pdf.ts';

await runCommand({
  help: `Kiểm tra rồi dựng văn bản Word, bảng tổng hợp và số liệu.

  npm run build -- [--campaign ĐỢT] [--unit ĐƠN-VỊ] [--out THƯ-MỤC] [--pdf] [--root THƯ-MỤC]

  --campaign  chỉ dựng một đợt báo cáo
  --unit      chỉ dựng báo cáo và bản tổng hợp của một đơn vị
  --out       thư mục kết quả (mặc định: dist trong thư mục gốc)
  --pdf       làm thêm bản PDF cạnh mỗi tệp Word (cần LibreOffice)
  --root      thư mục gốc của kho (mặc định: thư mục đang đứng)

Báo cáo có lỗi không được dựng, không được tổng hợp, được nêu tên và làm mã thoát là 1.`,
  options: {
    campaign: { type: 'string' },
    unit: { type: 'string' },
    out: { type: 'string' },
    pdf: { type: 'boolean', default: false },
  },
  async run({ root, campaign, unit, out, pdf }, positionals) {
    if (positionals.length > 0) throw new CannotRun(`Không hiểu tham số ${positionals.join(' ')}`);
    const repository = new Repository(new Disk(root));
    const { register } = repository.register();
    if (unit !== undefined && !register.units.has(unit))
      throw new CannotRun(`Không có đơn vị \`${unit}\` trong danh mục reports/units.csv`);
    const plan = planCheck(repository, { campaign });
    const campaigns = new Map<string, string[]>();
    for (const file of plan.files) {
      const id = campaignOfOutline(file) ?? campaignOfLetter(file) ?? reportOfPath(file)?.campaign ?? '';
      campaigns.set(id, [...(campaigns.get(id) ?? []), file]);
    }
    const output = new Output(out === undefined ? resolve(repository.root, 'dist') : resolve(out));
    const provenance = headCommit(repository.root);
    const bar = progress(plan.files.length);
    const say = (text: string) => {
      bar.done();
      process.stderr.write(text);
    };
    let fine = plan.messages.every((message) => message.severity === 'warning');
    if (historyOf(repository.root).boundary.size > 0) say(SHALLOW);
    for (const message of plan.messages) say(`${message.file}:${message.line} ${message.message}\n`);
    for (const [id, files] of campaigns) {
      const result = await buildCampaign({
        repository,
        campaign: id,
        files,
        unit,
        provenance,
        output,
        step: bar.step,
        say,
      });
      fine = fine && result;
    }
    bar.done();
    const documents = pdf ? output.written('.docx') : [];
    output.finish((path) => (campaign === undefined || path.startsWith(`${campaign}/`)) && unit === undefined);
    if (documents.length > 0) {
      const pages = progress(documents.length);
      makePdfs(documents, pages.step);
      pages.done();
    }
    return fine;
  },
});
