/** `npm run new`: writes the scaffold of a report. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { badOutline, existing, noCampaign, noUnit } from '#lib/cannot-run.ts';
import { waiverOf } from '#lib/outline/expected.ts';
import { scaffold } from '#lib/outline/scaffold.ts';
import { unconcernedText } from '#lib/outline/unconcerned.ts';
import { campaignId, reportFile, unitId } from '#lib/paths.ts';
import { hasErrors } from '#lib/problem.ts';
import { Repository } from '#lib/repository/repository.ts';
import { startFromBelow } from './campaign/start-from-below.ts';
import { CAMPAIGN, UNIT } from './command/help.ts';
import { take } from './command/options.ts';
import { note, print } from './command/print.ts';
import { runCommand } from './command/run-command.ts';
import { Checkout } from './git/checkout.ts';
import { writeNewFile } from './output/write-file.ts';

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
    const register = repository.units();
    const unit = register.units.get(id);
    if (!unit) throw noUnit(id);
    const parsed = repository.outline(campaign);
    if (!parsed) throw noCampaign(campaign);
    const { outline, problems } = parsed;
    if (!outline || hasErrors(problems)) throw badOutline(campaign);
    const unconcerned = unconcernedText(unit, outline, register);
    const waiver = waiverOf(id, outline);
    if (unconcerned) note([`Lưu ý: ${unconcerned.message}.`]);
    else if (waiver !== null) note([`Lưu ý: ${unit.name} được miễn báo cáo đợt này (${waiver}).`]);
    const file = reportFile(campaign, id);
    const path = disk.newFile(file);
    const text = fromRollUp ? startFromBelow(repository, outline, unit, note) : scaffold(outline, unit, register);
    mkdirSync(dirname(path), { recursive: true });
    // What links led elsewhere since is refused as well.
    if (disk.newFile(file) !== path || !writeNewFile(path, text)) throw existing(file);
    print([file]);
    return true;
  },
});
