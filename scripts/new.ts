/** `npm run new`: writes the scaffold of a report. */
import { badOutline, CannotRun, noCampaign, noUnit } from '#lib/cannot-run.ts';
import { isConcerned, waiverOf } from '#lib/outline/expected.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { scaffold } from '#lib/outline/scaffold.ts';
import { campaignId, REPORTS, reportFile, unitId } from '#lib/paths.ts';
import { hasErrors } from '#lib/problem.ts';
import type { Unit } from '#lib/register/register.ts';
import { Repository } from '#lib/repository/repository.ts';
import { passEarlier } from './campaign/earlier.ts';
import { SpooledNarratives } from './campaign/narratives.ts';
import { Pass } from './campaign/pass.ts';
import { CAMPAIGN, UNIT } from './command/help.ts';
import { note } from './command/note.ts';
import { take } from './command/options.ts';
import { runCommand } from './command/run-command.ts';
import { Checkout } from './git/checkout.ts';
import { writeFileWhole } from './output/write-file.ts';
import { startedReport } from './roll-up/markdown/started-report.ts';
import { contributors } from './roll-up/numbers/campaign.ts';
import { NOTHING_HIDDEN } from './roll-up/numbers/mask.ts';
import { rollUp } from './roll-up/roll-up.ts';

await runCommand({
  name: 'new',
  summary: 'Tạo khung báo cáo theo đề cương.',
  operands: [CAMPAIGN, UNIT],
  notes: 'Ghi reports/ĐỢT/ĐƠN-VỊ.md; không ghi đè lên báo cáo đã có.',
  options: take('from-roll-up'),
  run({ root, 'from-roll-up': fromRollUp }, [first = '', second = '']) {
    const [campaign, id] = [campaignId(first), unitId(second)];
    const disk = new Checkout(root);
    const repository = new Repository(disk);
    const { register } = repository.register();
    const unit = register.units.get(id);
    if (!unit) throw noUnit(id);
    const parsed = repository.outline(campaign);
    if (!parsed) throw noCampaign(campaign);
    const { outline, problems } = parsed;
    if (!outline || hasErrors(problems)) throw badOutline(campaign);
    const waiver = waiverOf(id, outline);
    if (waiver !== null) note(`Lưu ý: ${unit.name} được miễn báo cáo đợt này (${waiver}).\n`);
    else if (!isConcerned(unit, outline)) note(`Lưu ý: ${unit.name} không thuộc diện phải báo cáo đợt này.\n`);
    const file = reportFile(campaign, id);
    const path = disk.newFile(file);
    writeFileWhole(path, fromRollUp ? rolledUp(repository, outline, unit) : scaffold(outline, unit, register));
    process.stdout.write(`${file}\n`);
    return true;
  },
});

/** The unit's report as its roll-up starts it. */
function rolledUp(repository: Repository, outline: Outline, unit: Unit): string {
  const { campaign } = outline;
  const pass = new Pass({ repository, campaign, files: repository.reportFiles(campaign).files });
  const narratives = new SpooledNarratives();
  const wrong: string[] = [];
  for (const { checked, isWrong, counted } of pass.run()) {
    if (!checked.file.startsWith(`${REPORTS}/${campaign}/${unit.id}/`)) continue;
    if (isWrong) wrong.push(checked.file);
    if (counted) narratives.add(counted);
  }
  if (!pass.tree || contributors(pass.tree, unit.id).length === 0)
    throw new CannotRun(
      `Chưa có báo cáo hợp lệ nào của cấp dưới ${unit.name} để tổng hợp; hãy bỏ --from-roll-up để lấy khung trống`,
    );
  if (wrong.length > 0)
    note(`Không tổng hợp ${wrong.length} báo cáo có lỗi:\n${wrong.map((file) => `  ${file}\n`).join('')}`);
  const earlier = passEarlier(repository, outline);
  const beside = { earlier, maskFor: () => NOTHING_HIDDEN };
  return startedReport(rollUp(pass.tree, unit, narratives.of(pass.tree.outline), beside), pass.tree.register);
}
