/** `npm run new`: writes the scaffold of a report. */

import { CannotRun } from '#lib/cannot-run.ts';
import { isConcerned, waiverOf } from '#lib/outline/expected.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { scaffold } from '#lib/outline/scaffold.ts';
import { outlineFile, REPORTS, reportFile } from '#lib/paths.ts';
import { hasErrors } from '#lib/problem.ts';
import type { Unit } from '#lib/register/register.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { loadCampaign, loadEarlier, narrativesOf } from './campaign/load-campaign.ts';
import { runCommand } from './command/run-command.ts';
import { writeFileWhole } from './output/write-file.ts';
import { rollUpMarkdown } from './roll-up/markdown/roll-up-tree.ts';
import { contributors } from './roll-up/numbers/campaign.ts';
import { rollUp } from './roll-up/roll-up.ts';

await runCommand({
  help: `Tạo khung báo cáo theo đề cương.

  npm run new -- ĐỢT ĐƠN-VỊ [--from-roll-up] [--root THƯ-MỤC]

  ĐỢT      tên thư mục trong outlines/, như hai-phong-2023-h1
  ĐƠN-VỊ   mã đơn vị trong reports/units.csv, như hai-phong/le-chan
  --from-roll-up  bắt đầu từ bản tổng hợp báo cáo hợp lệ của các đơn vị cấp dưới

Ghi reports/ĐỢT/ĐƠN-VỊ.md; không ghi đè lên báo cáo đã có.`,
  options: { 'from-roll-up': { type: 'boolean', default: false } },
  run({ root, 'from-roll-up': fromRollUp }, positionals) {
    const [campaign, id, ...rest] = positionals;
    if (!campaign || !id || rest.length > 0) throw new CannotRun('Cần đúng hai tham số: ĐỢT và ĐƠN-VỊ');
    const disk = new Disk(root);
    const repository = new Repository(disk);
    const unit = repository.register().register.units.get(id);
    if (!unit) throw new CannotRun(`Không có đơn vị \`${id}\` trong danh mục reports/units.csv`);
    const parsed = repository.outline(campaign);
    if (!parsed) throw new CannotRun(`Không có đợt báo cáo \`${campaign}\` (không có ${outlineFile(campaign)})`);
    const { outline, problems } = parsed;
    if (!outline || hasErrors(problems))
      throw new CannotRun(`${outlineFile(campaign)} có lỗi; hãy chạy \`npm run check\` và sửa đề cương trước`);
    const waiver = waiverOf(id, outline);
    if (waiver !== null) process.stderr.write(`Lưu ý: ${unit.name} được miễn báo cáo đợt này (${waiver}).\n`);
    else if (!isConcerned(unit, outline))
      process.stderr.write(`Lưu ý: ${unit.name} không thuộc diện phải báo cáo đợt này.\n`);
    const file = reportFile(campaign, id);
    const path = disk.newFile(file);
    writeFileWhole(path, fromRollUp ? rolledUp(repository, outline, unit) : scaffold(outline, unit));
    process.stdout.write(`${file}\n`);
    return true;
  },
});

/** The unit's report as its roll-up starts it. */
function rolledUp(repository: Repository, outline: Outline, unit: Unit): string {
  const id = outline.campaign;
  const loaded = loadCampaign(repository, id);
  if (!loaded || contributors(loaded.campaign, unit.id).length === 0)
    throw new CannotRun(
      `Chưa có báo cáo hợp lệ nào của cấp dưới ${unit.name} để tổng hợp; hãy bỏ --from-roll-up để lấy khung trống`,
    );
  const below = loaded.invalid.filter((file) => file.startsWith(`${REPORTS}/${id}/${unit.id}/`));
  if (below.length > 0)
    process.stderr.write(
      `Không tổng hợp ${below.length} báo cáo có lỗi:\n${below.map((file) => `  ${file}\n`).join('')}`,
    );
  const narratives = narrativesOf(repository, outline);
  return rollUpMarkdown(rollUp(loaded.campaign, unit, narratives, loadEarlier(repository, outline)));
}
