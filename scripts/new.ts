/** `npm run new`: writes the scaffold of a report. */
import { isConcerned, waiverOf } from '#lib/expected.ts';
import { outlineFile, reportFile } from '#lib/paths.ts';
import { hasErrors } from '#lib/problem.ts';
import { CannotRun, Repository } from '#lib/repository.ts';
import { scaffold } from '#lib/scaffold.ts';
import { runCommand } from './command.ts';
import { writeFileWhole } from './write-file.ts';

await runCommand({
  help: `Tạo khung báo cáo theo đề cương.

  npm run new -- ĐỢT ĐƠN-VỊ [--root THƯ-MỤC]

  ĐỢT      tên thư mục trong outlines/, như hai-phong-2023-h1
  ĐƠN-VỊ   mã đơn vị trong reports/units.csv, như hai-phong/le-chan

Ghi reports/ĐỢT/ĐƠN-VỊ.md; không ghi đè lên báo cáo đã có.`,
  options: {},
  run({ root }, positionals) {
    const [campaign, id, ...rest] = positionals;
    if (!campaign || !id || rest.length > 0) throw new CannotRun('Cần đúng hai tham số: ĐỢT và ĐƠN-VỊ');
    const repository = new Repository(root);
    const unit = repository.register().register.units.get(id);
    if (!unit) throw new CannotRun(`Không có đơn vị \`${id}\` trong danh mục reports/units.csv`);
    const parsed = repository.outline(campaign);
    if (!parsed) throw new CannotRun(`Không có đợt báo cáo \`${campaign}\` (không có ${outlineFile(campaign)})`);
    const { outline, problems } = parsed;
    if (!outline || hasErrors(problems)) throw new CannotRun(`${outlineFile(campaign)} có lỗi; hãy chạy \`npm run check\` và sửa đề cương trước`);
    const waiver = waiverOf(id, outline);
    if (waiver !== null) process.stderr.write(`Lưu ý: ${unit.name} được miễn báo cáo đợt này (${waiver}).\n`);
    else if (!isConcerned(unit, outline)) process.stderr.write(`Lưu ý: ${unit.name} không thuộc diện phải báo cáo đợt này.\n`);
    const file = reportFile(campaign, id);
    writeFileWhole(repository.newFile(file), scaffold(outline, unit));
    process.stdout.write(`${file}\n`);
    return true;
  },
});
