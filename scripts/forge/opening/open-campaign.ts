/** Opens a campaign: one pull request with the scaffolds of all units that owe a report and have none. */
import { CannotRun } from '#lib/cannot-run.ts';
import { type CampaignId, outlineFile, REPORTS, reportFile } from '#lib/paths.ts';
import { Repository } from '#lib/repository/repository.ts';
import { issuedOutline, leftOutLines, openingOf, openingScaffold } from '../../campaign/opening.ts';
import { mustHave } from '../../git/branch.ts';
import { comesFrom, hasCommit, headOf, prefixOf } from '../../git/git.ts';
import { Tree } from '../../git/tree.ts';
import { formatCount } from '../../status/texts.ts';
import type { Forge, PullRequest } from '../client/forge.ts';
import { openingText, openingTitle } from './opening-text.ts';

/** More than a campaign is ever opened. */
const MOST_BRANCHES = 50;

/** Where an opening is written: upon `base`. */
interface Branch {
  readonly branch: string;
  readonly base: string;
  /** The pull request that is open already. */
  readonly pull: PullRequest | null;
}

/**
 * Opens a campaign of what is committed at HEAD, which is the main branch. Once more, it adds what is missing: files that are on the
 * branch stay as they are. Returns what was done, in Vietnamese.
 *
 * @param owner of the repository on the forge
 */
export async function openCampaign(
  forge: Forge,
  { root, campaign, owner }: { readonly root: string; readonly campaign: CampaignId; readonly owner: string },
): Promise<readonly string[]> {
  const main = headOf(root);
  if (main === null) throw new CannotRun('Thư mục này chưa có lịch sử Git nào; hãy lấy kho về rồi chạy lại');
  const repository = new Repository(new Tree(root, main));
  const outline = issuedOutline(repository, campaign);
  const opening = openingOf(repository, outline);
  const others = leftOutLines(opening);
  if (opening.planned.length === 0)
    return ['Mọi đơn vị phải báo cáo đều đã có tệp báo cáo; không mở yêu cầu gộp nào.', ...others];
  const { branch, base, pull } = await branchOf(forge, `mo-dot/${campaign}`, { root, main, owner });
  const written = pull === null ? new Set<string>() : filesAt(root, base);
  const missing = opening.planned.filter(({ file }) => !written.has(file));
  const prefix = prefixOf(root);
  if (missing.length > 0) {
    const files = missing.map(({ unit, file }) => [`${prefix}${file}`, openingScaffold(repository, outline, unit)]);
    const message = `Tạo khung báo cáo cho ${formatCount(missing.length)} đơn vị, đợt ${campaign}`;
    await forge.commit({ branch, base, message, files: Object.fromEntries(files), isOurs: pull === null });
  }
  const mainBranch = await forge.mainBranch();
  const register = repository.units();
  const units = opening.planned.map(({ unit }) => unit);
  const { number, url } = await forge.openPullRequest({
    branch,
    title: openingTitle(outline),
    body: openingText(
      { outline, register, units },
      {
        kind: forge.kind,
        outlinePage: await forge.pageUrl(`${prefix}${outlineFile(campaign)}`),
        guidePage: await forge.pageUrl(`${prefix}${REPORTS}/README.md`),
        edit: (unit) => forge.editUrl(mainBranch, `${prefix}${reportFile(campaign, unit)}`),
      },
    ),
  });
  if (missing.length > 0) await forge.startCheck(branch);
  const done =
    missing.length > 0
      ? `Đã tạo khung cho ${formatCount(missing.length)} đơn vị ở yêu cầu gộp ${number}: ${url}`
      : `Yêu cầu gộp ${number} đã có đủ khung, không thêm gì: ${url}`;
  return [done, ...others];
}

/** The first branch of a name that is free, or that an open pull request is of: one that somebody closed may hold what units wrote. */
async function branchOf(
  forge: Forge,
  name: string,
  { root, main, owner }: { readonly root: string; readonly main: string; readonly owner: string },
): Promise<Branch> {
  for (let count = 1; count <= MOST_BRANCHES; count++) {
    const branch = count === 1 ? name : `${name}-${count}`;
    const head = await forge.branchHead(branch);
    if (head === null) return { branch, base: main, pull: null };
    const pull = await forge.pullRequestOf(head, owner, branch);
    if (pull) return { branch, base: head, pull };
    if (hasCommit(root, head) && comesFrom(root, main, head)) return { branch, base: main, pull: null };
  }
  throw new CannotRun(`Có quá nhiều nhánh ${name}-…; hãy xóa các nhánh của lần mở đợt cũ rồi chạy lại`);
}

/** The files of a branch as it was fetched. */
function filesAt(root: string, commit: string): ReadonlySet<string> {
  mustHave(root, commit);
  return new Set(new Repository(new Tree(root, commit)).reportFiles().files);
}
