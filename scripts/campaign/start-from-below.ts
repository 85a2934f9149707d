/** A unit's own report, started from what is reported below it. */
import { CannotRun } from '#lib/cannot-run.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { reportOfPath } from '#lib/paths.ts';
import { isBelow, type Unit } from '#lib/register/register.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { startedReport } from '../roll-up/markdown/started-report.ts';
import { outOf } from '../roll-up/markdown/words.ts';
import { countReports } from '../roll-up/numbers/campaign.ts';
import { NOTHING_HIDDEN } from '../roll-up/numbers/mask.ts';
import { type RollUp, rollUp } from '../roll-up/roll-up.ts';
import { SpooledNarratives } from './narratives.ts';
import { Pass } from './pass.ts';

/**
 * The unit's report as its roll-up starts it; only the reports below the unit are read. Refuses where none of them counts.
 *
 * @param say hears of those that are left out for their errors, and how many are missing
 */
export function startFromBelow(
  repository: Repository,
  outline: Outline,
  unit: Unit,
  say: (lines: readonly string[]) => void,
  isDraft = false,
): string {
  const { campaign } = outline;
  const nobody = new CannotRun(
    `Chưa có báo cáo hợp lệ nào của cấp dưới ${unit.name} để tổng hợp; hãy đợi cấp dưới nộp, hoặc lấy khung trống (không dùng --from-roll-up)`,
  );
  const { files } = repository.reportFiles(campaign);
  const below = files.filter((file) => isBelow(reportOfPath(file)?.unit ?? unit.id, unit.id));
  if (below.length === 0 && repository.sourceList(campaign).sources.length === 0) throw nobody;
  const pass = new Pass({ repository, campaign, files: below });
  const narratives = new SpooledNarratives();
  try {
    const wrong: string[] = [];
    for (const { checked, isWrong, counted } of pass.run()) {
      if (isWrong) wrong.push(checked.file);
      if (counted) narratives.add(counted);
    }
    if (!pass.tree || countReports(pass.tree, unit.id) === 0) throw nobody;
    if (wrong.length > 0) say([`Không tổng hợp ${wrong.length} báo cáo có lỗi:`, ...wrong.map((file) => `  ${file}`)]);
    const { tree } = pass;
    const told = rollUp(tree, unit, narratives.of(outline), { maskFor: () => NOTHING_HIDDEN });
    sayWhoIsMissing(told, say);
    return startedReport(told, tree, { isDraft, documents: repository.documents().documents });
  } finally {
    narratives.close();
  }
}

function sayWhoIsMissing({ tiers }: RollUp, say: (lines: readonly string[]) => void): void {
  const missing = tiers.flatMap((tier) => tier.missing).length;
  const share = outOf(missing, tiers.flatMap((tier) => tier.expected).length);
  if (missing > 0)
    say([
      `Còn ${share} đơn vị cấp dưới chưa có báo cáo hợp lệ; bảng nào thiếu số liệu thì có ghi chú ở ngay trên bảng.`,
    ]);
}
