/** `npm run figures`: turns the figures of an outline into tables, or into YAML. */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun, noCampaign } from '#lib/cannot-run.ts';
import { convertFigures } from '#lib/outline/convert-figures.ts';
import { campaignId, outlineFile } from '#lib/paths.ts';
import { hasErrors } from '#lib/problem.ts';
import { Repository } from '#lib/repository/repository.ts';
import { CAMPAIGN } from './command/help.ts';
import { oneOf, take } from './command/options.ts';
import { note, print } from './command/print.ts';
import { runCommand } from './command/run-command.ts';
import { Checkout } from './git/checkout.ts';
import { replaceFile } from './output/write-file.ts';

await runCommand({
  name: 'figures',
  summary: 'Chuyển chỉ tiêu của đề cương sang dạng bảng, hoặc sang YAML.',
  operands: [CAMPAIGN],
  notes: `Ghi lại outlines/ĐỢT/outline.md; lời hướng dẫn, ghi chú và các yêu cầu khác giữ nguyên.
Mục nào dạng kia không nói được hết thì giữ nguyên, và được nêu tên.
Mã thoát: 0 đã chuyển hết (hay không có gì phải chuyển), 1 có mục giữ nguyên, 2 không chuyển được.`,
  options: { ...take(), to: oneOf(['table', 'yaml']) },
  run({ root, to }, [first = '']) {
    const disk = new Checkout(root);
    const repository = new Repository(disk);
    const campaign = campaignId(first);
    const file = outlineFile(campaign);
    const parsed = repository.outline(campaign);
    const source = repository.read(file);
    if (!parsed || !source || 'problem' in source) throw noCampaign(campaign, repository.campaigns());
    if (!parsed.outline || hasErrors(parsed.problems))
      throw new CannotRun(`${file} còn lỗi; hãy chạy \`npm run check -- ${file}\`, sửa xong rồi chuyển`);
    const { text, problems } = convertFigures(parsed.outline, to);
    for (const { place, message } of problems) note([`${file}:${place.start.line}: ${message}`]);
    if (text === source.text) {
      note([problems.length > 0 ? `Không sửa ${file}` : `${file} đã ở dạng ấy; không có gì phải chuyển`]);
      return problems.length === 0;
    }
    const mark = source.hasByteOrderMark ? '\uFEFF' : '';
    if (
      !replaceFile(realpathSync(join(repository.root, disk.inside(file))), Buffer.from(mark + source.text), mark + text)
    )
      throw new CannotRun(`Không ghi ${file}: có người vừa sửa tệp này; hãy chạy lại`);
    print([file]);
    return problems.length === 0;
  },
});
