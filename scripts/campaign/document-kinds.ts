/** The kinds of documents that are built from a repository: how each is known by its path in `dist/`, and how it is made again. */
import { CannotRun } from '#lib/cannot-run.ts';
import { type CampaignId, campaignId, outlineFile, reportFile, reportOfPath, type UnitId, unitId } from '#lib/paths.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { planCheck } from '../check/check-repository.ts';
import { codeDigest } from '../git/code.ts';
import { commitTime } from '../git/git.ts';
import { CHANGED } from '../git/head-commit.ts';
import { withCommit } from '../git/laid-out.ts';
import { oneOrigin } from '../git/origins.ts';
import { planBuild } from './plan.ts';
import { buildRedline } from './redline.ts';

/** What a document says of where it comes from, as far as it can be followed. */
export interface Origin {
  /** Path in `dist/`. */
  readonly path: string;
  readonly campaign: CampaignId;
  /** Null for what is of a whole campaign. */
  readonly unit: UnitId | null;
  readonly profile: string;
  /** As it says: whoever builds it again sees first that it is the full name of a commit. */
  readonly commit: string;
  /** Of a redline, the commit of the old revision; null for other documents. */
  readonly from: string | null;
  readonly kind: DocumentKind;
  /** All that it says, by name. */
  readonly said: ReadonlyMap<string, string>;
}

/** A kind of documents. */
interface DocumentKind {
  /** Its path in `dist/`, with the groups `campaign` and, where it is of one unit, `unit`. */
  readonly path: RegExp;
  /** What it was made from, as the user knows it. */
  source(origin: Origin): string;
  /** The document as its commit gives it; null where that gives none. */
  remake(root: string, origin: Origin): Promise<Uint8Array | null>;
}

const REPORT: DocumentKind = {
  path: /^(?<campaign>[\w.-]+)\/reports\/(?<unit>[\w./-]+)\.docx$/u,
  source: ({ campaign, unit }) => reportFile(campaign, unitId(unit ?? '')),
  remake: (root, origin) => rebuild(root, origin, (file) => (reportOfPath(file)?.unit ?? origin.unit) === origin.unit),
};

const ROLL_UP: DocumentKind = {
  path: /^(?<campaign>[\w.-]+)\/roll-ups\/(?<unit>[\w./-]+)\.(?:docx|xlsx)$/u,
  source: ({ campaign }) => `các báo cáo của đợt ${campaign}`,
  remake: (root, origin) => rebuild(root, origin, () => true),
};

const withoutReports: DocumentKind['remake'] = (root, origin) =>
  rebuild(root, origin, (file) => reportOfPath(file) === null);

const OUTLINE: DocumentKind = {
  path: /^(?<campaign>[\w.-]+)\/outline\.docx$/u,
  source: ({ campaign }) => outlineFile(campaign),
  remake: withoutReports,
};

const LETTER: DocumentKind = {
  path: /^(?<campaign>[\w.-]+)\/letter\.docx$/u,
  source: ({ campaign }) => `outlines/${campaign}/letter.md`,
  remake: withoutReports,
};

const REDLINE: DocumentKind = {
  path: /^(?<campaign>[\w.-]+)\/redlines\/(?<unit>[\w./-]+)\.docx$/u,
  source: ({ campaign, unit }) => `thay đổi của ${reportFile(campaign, unitId(unit ?? ''))}`,
  remake: (root, { campaign, unit, from, commit }) =>
    unit === null || from === null ? Promise.resolve(null) : buildRedline(root, { campaign, unit, from, to: commit }),
};

const KINDS: readonly DocumentKind[] = [REPORT, ROLL_UP, OUTLINE, LETTER, REDLINE];

/** Follows what a document says of where it comes from; refuses one that cannot be made again. `file` is what the user calls it. */
export function originOf(file: string, said: ReadonlyMap<string, string>): Origin {
  const [path = '', profile = '', commit = ''] = ['path', 'profile', 'commit'].map((name) => said.get(name));
  if (path.endsWith('/reminder.docx'))
    throw new CannotRun(
      `${file} là công văn đôn đốc, soạn theo tình hình của một ngày; không dựng lại được để kiểm tra`,
    );
  const from = said.get('from');
  const kind = KINDS.find((one) => one.path.test(path));
  const { campaign = '', unit } = kind?.path.exec(path)?.groups ?? {};
  if (!kind)
    throw new CannotRun(
      `${file} không phải văn bản do decuong dựng, hoặc đã mất thông tin nguồn (lưu lại bằng chương trình khác)`,
    );
  if (commit === '') throw new CannotRun(`${file} được dựng khi kho chưa có phiên bản Git nào, không thể kiểm tra`);
  if (commit.endsWith(CHANGED))
    throw new CannotRun(
      `${file} được dựng khi đề cương, báo cáo hoặc mã nguồn của decuong còn thay đổi chưa đưa vào Git, không thể kiểm tra`,
    );
  return {
    path,
    campaign: campaignId(campaign),
    unit: unit === undefined ? null : unitId(unit),
    profile,
    commit,
    from: from ?? null,
    kind,
    said,
  };
}

/** Builds a file of `dist/` again from the files of its commit, those that it needs. */
function rebuild(
  root: string,
  { path, campaign, unit, commit }: Origin,
  isNeeded: (file: string) => boolean,
): Promise<Uint8Array | null> {
  const origins = oneOrigin({ commit, modified: commitTime(root, commit), code: codeDigest() });
  return withCommit(root, commit, async (tree) => {
    const repository = new Repository(new Disk(tree));
    const files = planCheck(repository, { campaign }).files.filter(isNeeded);
    const quiet = { step: () => {}, say: () => {} };
    const job = { repository, files, unit: unit ?? undefined, origins, revision: { root, commit }, ...quiet };
    for (const planned of planBuild(job)) {
      if (!planned || 'as' in planned || planned.path !== path) continue;
      const content = await planned.make();
      return typeof content === 'string' ? null : content;
    }
    return null;
  });
}
