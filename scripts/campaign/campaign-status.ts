/** The status of a campaign, from the files of a repository and its Git history. */

import { badOutline, CannotRun, noCampaign } from '#lib/cannot-run.ts';
import type { Day } from '#lib/date.ts';
import { waiverOf } from '#lib/outline/expected.ts';
import type { Outline } from '#lib/outline/outline.ts';
import type { CampaignId } from '#lib/paths.ts';
import { REGISTER_FILE } from '#lib/paths.ts';
import { hasErrors } from '#lib/problem.ts';
import type { Register } from '#lib/register/register.ts';
import { withUnits } from '#lib/register/with-units.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { releasesOf } from '../check/releases.ts';
import { lackingHistory } from '../git/git.ts';
import { commitAtEndOf, historyOf } from '../git/history.ts';
import { historyNotes } from '../git/history-notes.ts';
import { withCommit } from '../git/laid-out.ts';
import type { Filing } from '../status/filing.ts';
import { makeStatus, type Status, type StatusInput } from '../status/status.ts';
import type { Evidence } from '../status/unit-status.ts';
import type { Elsewhere } from './elsewhere.ts';
import { filingDays } from './filing-days.ts';
import { judgeFile } from './judgement.ts';
import type { KnownFilings, KnownVersions } from './known-filings.ts';
import { lateStampLines, lateStamps } from './late-stamps.ts';
import { passOrder } from './pass-order.ts';

/** The status of a campaign and what it was made from. */
export interface CampaignStatus {
  readonly status: Status;
  readonly outline: Outline;
  readonly register: Register;
  /** The reports of waived units: they count for nothing. */
  readonly leftOut: readonly string[];
}

interface Job {
  readonly repository: Repository;
  /** The last day, in Vietnam, that the status knows of. */
  readonly asOf: Day;
  /** What is known of files as they are now; where it is left out all are judged. */
  readonly known?: KnownFilings | null;
  /** By the clock of who asks: commits after it are told. */
  readonly today: Day;
  step(file: string): void;
  say(lines: readonly string[]): void;
}

/** A commit, and the folder whose Git has it. */
export interface Revision {
  readonly root: string;
  readonly commit: string;
}

/** What tells when a report was filed, where that is known already: see {@link Elsewhere}; and what is known of its versions. */
interface Known {
  readonly filed?: Elsewhere['filed'] | undefined;
  readonly versions?: KnownVersions | null | undefined;
}

/**
 * When files that are read already were filed, as far as Git shows it, at HEAD of their folder or at the commit that they were laid out
 * from; it is not asked for those of which that is known.
 */
export function evidenceAtCommit(
  repository: Repository,
  { outline: { campaign }, filings }: Pick<StatusInput, 'outline' | 'filings'>,
  { root, commit }: { readonly root: string; readonly commit?: string } = repository,
  { filed = () => undefined, versions }: Known = {},
): Evidence {
  const history = historyOf(root, commit);
  const past = { root, history, commit: history.head, repository, known: versions };
  const open = filings.filter(({ file }) => filed(file) === undefined);
  const days = new Map(filingDays(past, campaign, open));
  for (const { file } of filings) {
    const day = filed(file);
    if (day) days.set(file, day);
  }
  return { days, asOf: history.days.get(history.head ?? '') ?? null };
}

/** The status of files that are read already, on the day of their commit: the same commit gives the same status. */
export function statusAtCommit(
  repository: Repository,
  input: Omit<StatusInput, 'evidence'>,
  at?: { readonly root: string; readonly commit?: string },
  known?: Known,
): Status {
  return makeStatus({ ...input, evidence: evidenceAtCommit(repository, input, at, known) });
}

/**
 * The status of each campaign as it was at the end of a day.
 *
 * Outline, register and reports are those of the last commit of that day on the first-parent line. Where that is HEAD, they are the
 * files as they stand, with what is not committed yet. A report that came on paper by that day counts although Git got it later: its
 * stamp is the evidence. So do, on a day before the campaign was in Git, outline and register as they are now.
 * A shallow clone that ends after that day cannot tell, and says so.
 */
export async function campaignStatuses(job: Job, campaigns: readonly CampaignId[]): Promise<readonly CampaignStatus[]> {
  const { repository, asOf } = job;
  const { root } = repository;
  const history = historyOf(root);
  const commit = history.head === null ? null : commitAtEndOf(history, asOf);
  if (history.boundary.size > 0 && commit === null)
    throw new CannotRun(lackingHistory(`Lịch sử Git của kho chưa có đến ngày ${asOf}`));
  job.say(historyNotes(history, job.today));
  const now = repository;
  const statusOf = (campaign: CampaignId, files: Repository, filings: readonly Filing[]): CampaignStatus => {
    const source = usableOutline(files, campaign) ? files : now;
    const outline = usableOutline(source, campaign);
    if (!outline) throw badOutline(campaign);
    const { releases } = releasesOf(source, campaign);
    const register = withUnits(source.register().register, releases);
    const past = { root, history, commit, repository: source, known: source === now ? job.known : null };
    const days = filingDays(past, campaign, filings);
    job.say(lateStampLines(lateStamps(past, campaign, filings), filings, job.today));
    const leftOut = filings.filter(({ unit }) => waiverOf(unit, outline) !== null).map(({ file }) => file);
    const status = makeStatus({ outline, register, filings, evidence: { days, asOf }, releases });
    return { status, outline, register, leftOut };
  };
  if (commit === history.head)
    return campaigns.map((campaign) => statusOf(campaign, now, filingsOf(job, now, campaign)));
  const onPaper = (campaign: CampaignId) =>
    filingsOf(job, now, campaign, /^received\s*:/mu).filter(({ received }) => received !== null && received <= asOf);
  if (commit === null) return campaigns.map((campaign) => statusOf(campaign, now, onPaper(campaign)));
  return withCommit(root, commit, (tree) => {
    const then = new Repository(new Disk(tree));
    return campaigns.map((campaign) =>
      statusOf(campaign, then, [...filingsOf(job, then, campaign), ...onPaper(campaign)]),
    );
  });
}

/** The outline of a campaign where it is there, with the register, and without errors. */
export function usableOutline(repository: Repository, campaign: CampaignId): Outline | null {
  const parsed = repository.read(REGISTER_FILE) ? repository.outline(campaign) : null;
  return parsed?.outline && !hasErrors(parsed.problems) ? parsed.outline : null;
}

/** The reports of a campaign; only those whose text has what is `wanted`. */
function filingsOf(job: Job, repository: Repository, campaign: CampaignId, wanted?: RegExp): readonly Filing[] {
  if (!repository.read(REGISTER_FILE)) return [];
  const isWanted = (file: string): boolean => {
    const source = wanted && repository.read(file);
    return !wanted || (source !== null && source !== undefined && 'text' in source && wanted.test(source.text));
  };
  const files = repository.reportFiles(campaign).files.filter(isWanted);
  const known = repository === job.repository ? job.known : null;
  return [...passOrder(repository.register().register, campaign, files)].flatMap((file) => {
    const filing = known ? known.filing(file) : judgeFile(repository, file).filing;
    job.step(file);
    return filing ?? [];
  });
}

/** How many reports some campaigns have, to show how far the work has come. */
export function countReports(repository: Repository, campaigns: readonly CampaignId[]): number {
  return campaigns.reduce((count, campaign) => count + repository.reportFiles(campaign).files.length, 0);
}

/** A campaign that the user names; refuses one that there is not. */
export function existingCampaign(repository: Repository, campaign: CampaignId): CampaignId {
  if (!repository.outline(campaign)) throw noCampaign(campaign, repository.campaigns());
  return campaign;
}

/** Says so where the register has errors: units of bad rows would be left out in silence. Returns whether it has none; refuses where no row can be used. */
export function sayOfRegister(repository: Repository, say: Job['say']): boolean {
  repository.units();
  const errors = repository.register().problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    say([
      `${REGISTER_FILE} có ${errors.length} lỗi, dòng sai có thể không được tính; hãy chạy \`npm run check\` để xem`,
    ]);
  return errors.length === 0;
}
