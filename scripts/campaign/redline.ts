/** What changed in a report between two revisions, as a Word document with tracked changes: built here for who asks for it and for who verifies it. */
import { CannotRun } from '#lib/cannot-run.ts';
import { type CampaignId, reportFile, type UnitId } from '#lib/paths.ts';
import { headingKinds } from '../docx/body/heading-kinds.ts';
import type { WordDocument } from '../docx/model/model.ts';
import { type Author, type Revision, redline } from '../docx/redline/redline.ts';
import { packDocument } from '../docx/writer/document.ts';
import { codeDigest } from '../git/code.ts';
import { type Commit, fileHistory, lastChanges } from '../git/file-history.ts';
import { comesFrom, commitTime, isShallow, lackingHistory } from '../git/git.ts';
import { type ReportRevision, reportRevisions } from './report-revisions.ts';

/** A redline that is asked for; revisions are full names of commits. */
export interface RedlineJob {
  readonly campaign: CampaignId;
  readonly unit: UnitId;
  readonly from: string;
  readonly to: string;
}

/** Where a redline stands in `dist/`. */
export function redlinePath({ campaign, unit }: Pick<RedlineJob, 'campaign' | 'unit'>): string {
  return `${campaign}/redlines/${unit}.docx`;
}

/** True for a path in `dist/` that a redline has. */
export function isRedlinePath(path: string): boolean {
  return /^[^/]+\/redlines\/.+\.docx$/u.test(path);
}

/** Builds a redline, which calls its new revision `name`; the same history gives the same bytes. */
export async function buildRedline(root: string, job: RedlineJob, name = job.to): Promise<Uint8Array> {
  const file = reportFile(job.campaign, job.unit);
  // Nobody has taken back what is newer.
  if (job.from !== job.to && comesFrom(root, job.from, job.to))
    throw new CannotRun(
      `Phiên bản --from mới hơn phiên bản --to, mà không ai đã sửa ngược từ mới về cũ; hãy đổi chỗ: --from ${job.to} --to ${job.from}`,
    );
  const commits = fileHistory(root, file, job.from, job.to);
  // Where a clone ends, a commit looks as if it had brought all that it holds.
  if (
    isShallow(root) &&
    commits.some(({ name, parents, author }) => author !== '' && parents.length === 0 && name !== job.from)
  )
    throw new CannotRun(lackingHistory('Không biết ai đã sửa những chữ có từ trước phần lịch sử Git đã tải về'));
  const read = reportRevisions(root, commits);
  const before = readable(commits[0], read[0]);
  const after = readable(commits.at(-1), read.at(-1));
  const places = new Map(commits.map((commit, index) => [commit.name, index]));
  const history: Revision[] = [];
  for (const [index, { name: _, parents: names, ...by }] of commits.entries()) {
    const parents = names.flatMap((name) => places.get(name) ?? []);
    const { document, isThere } = read[index] ?? { document: null, isThere: false };
    // A version that cannot be read is skipped: what it brought came with the next one that can.
    const stays = isThere ? history[parents[0] ?? -1]?.document : undefined;
    history.push({ document: document?.model ?? stays ?? EMPTY, parents, by: authorOf(by) });
  }
  const last = commits.findLast(({ parents }) => parents.length > 0);
  const unknown = last && { ...authorOf(last), ...(isAside(root, job) ? { author: NOBODY.author } : {}) };
  const document = redline(before.model, history, unknown ?? NOBODY);
  const { properties } = document;
  return packDocument(
    {
      ...document,
      properties: {
        ...properties,
        modified: commitTime(root, job.to),
        custom: properties.custom.flatMap(([key, value]) =>
          key === 'path'
            ? [[key, redlinePath(job)] as const]
            : key === 'writer'
              ? [
                  ['commit', name] as const,
                  ['from', job.from] as const,
                  [key, value] as const,
                  ['code', codeDigest()] as const,
                ]
              : [[key, value] as const],
        ),
      },
    },
    after.official.profile,
    headingKinds(after.official.root),
  );
}

/** True where the two revisions are on branches of their own: nobody has made the one from the other. */
export function isAside(root: string, { from, to }: Pick<RedlineJob, 'from' | 'to'>): boolean {
  return !comesFrom(root, to, from);
}

const EMPTY: WordDocument = {
  sections: [],
  notes: new Map(),
  properties: { title: '', creator: '', subject: '', keywords: [], modified: '', custom: [] },
};
/** Who is named for what nobody did. */
const NOBODY: Author = { author: 'decuong', date: '1980-01-01T00:00:00Z' };

function authorOf({ author, date }: Author): Author {
  return { author, date };
}

function readable(commit: Commit | undefined, revision: ReportRevision | undefined) {
  if (!commit || !revision?.isThere) throw new CannotRun(`${commit?.file} không có ở phiên bản ${commit?.name}`);
  if (!revision.document || !revision.isReadable)
    throw new CannotRun(
      `${commit.file} ở phiên bản ${commit.name} có phần đầu hoặc đề cương viết sai, không dựng được`,
    );
  return revision.document;
}

/** The commit before the last one that changed a report, under whatever name. */
export function previousVersion(root: string, file: string, commit: string): string {
  const [last, previous] = lastChanges(root, file, commit);
  if (previous) return previous;
  if (!last)
    throw new CannotRun(
      `${file} chưa có trong lịch sử Git; hãy kiểm tra tên đợt và mã đơn vị, hoặc \`git commit\` trước`,
    );
  throw new CannotRun(
    isShallow(root)
      ? lackingHistory(`${file} chỉ có một phiên bản trong phần lịch sử Git đã tải về`)
      : `${file} chỉ có một phiên bản, không có gì để so sánh; hãy chỉ ra phiên bản cũ bằng --from`,
  );
}
