/** The reports that a preview reads of a campaign, on one side of a change: those touched, and all whose numbers stand beside theirs. */
import type { Outline } from '#lib/outline/outline.ts';
import { type CampaignId, outlineFile, reportOfPath, type UnitId } from '#lib/paths.ts';
import { isBelow, parentId, type Register } from '#lib/register/register.ts';
import type { BoundReport } from '#lib/report/bound-report.ts';
import { givenFigures } from '#lib/report/given-figures.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { type JudgedFile, Pass } from '../../campaign/pass.ts';
import type { Campaign } from '../../roll-up/numbers/campaign.ts';
import { summarize } from '../../roll-up/numbers/summary.ts';
import type { Given } from './figures.ts';

/** One side of a change in a campaign; sums in it hold for the units above what is touched. */
export interface Side {
  readonly tree: Campaign | null;
  /** What the touched reports give, whether they count or not, by file; none that cannot be read. */
  readonly given: ReadonlyMap<string, Given>;
}

/** The unit whose roll-up a report goes into; null where there is none. */
export function nearestAbove(unit: UnitId, { frontMatter: { issuer } }: Outline, { units }: Register): UnitId | null {
  const above = parentId(unit);
  return above !== null && units.has(above) && (above === issuer || isBelow(above, issuer)) ? above : null;
}

/** Reads one side, children before parents, and keeps of each report no more than its figures; yields each as it is judged. */
export function* sideOf(
  repository: Repository,
  campaign: CampaignId,
  { touched, tops }: { readonly touched: ReadonlySet<string>; readonly tops: ReadonlySet<UnitId> },
): Generator<JudgedFile, Side> {
  const around = repository.reportFiles(campaign).files.filter((file) => {
    const unit = reportOfPath(file)?.unit;
    return touched.has(file) || (unit !== undefined && isWithin(unit, tops));
  });
  const pass = new Pass({ repository, campaign, files: [outlineFile(campaign), ...around] });
  const given = new Map<string, Given>();
  for (const judged of pass.run()) {
    const { file, subject } = judged.checked;
    const bound = subject.type === 'report' && touched.has(file) ? subject.bound : null;
    if (bound?.unit && bound.report.frontMatter)
      given.set(file, { ...summarize(bound, bound.unit), unread: unreadIn(bound) });
    yield judged;
  }
  return { tree: pass.tree, given };
}

/** The figures that stand there as nothing that can be read: what they are is not known. */
function unreadIn(bound: BoundReport): ReadonlySet<string> {
  const unread = [...givenFigures(bound)].filter(([, { cells }]) =>
    [...cells.values()].some(({ value }) => value.type === 'invalid'),
  );
  return new Set(unread.map(([id]) => id));
}

function isWithin(unit: UnitId, tops: ReadonlySet<UnitId>): boolean {
  for (let one: UnitId | null = unit; one !== null; one = parentId(one)) if (tops.has(one)) return true;
  return false;
}
