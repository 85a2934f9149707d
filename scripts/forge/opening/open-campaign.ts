/** Opens a campaign: one pull request with the scaffolds of all units that owe a report and have none. */
import type { CampaignId } from '#lib/paths.ts';
import { Repository } from '#lib/repository/repository.ts';
import { exampleNote } from '../../campaign/examples.ts';
import { issuedOutline, leftOutLines, openingOf, openingScaffold } from '../../campaign/opening.ts';
import { mustHave } from '../../git/branch.ts';
import { mustHead, prefixOf } from '../../git/git.ts';
import { Tree } from '../../git/tree.ts';
import { formatCount } from '../../status/texts.ts';
import type { Forge } from '../client/forge.ts';
import { branchOf } from './branch.ts';
import { openingText, openingTitle } from './opening-text.ts';
import { openingLinks } from './unit-steps.ts';

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
  const main = mustHead(root);
  const repository = new Repository(new Tree(root, main));
  const outline = issuedOutline(repository, campaign);
  const opening = openingOf(repository, outline);
  const others = [...leftOutLines(opening), ...exampleNote(repository, campaign)];
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
  const register = repository.units();
  const units = opening.planned.map(({ unit }) => unit);
  const { number, url } = await forge.openPullRequest({
    branch,
    title: openingTitle(outline),
    body: openingText({ outline, register, units }, await openingLinks(forge, prefix, campaign)),
  });
  if (missing.length > 0) await forge.startCheck(branch);
  const done =
    missing.length > 0
      ? `Đã tạo khung cho ${formatCount(missing.length)} đơn vị ở yêu cầu gộp ${number}: ${url}`
      : `Yêu cầu gộp ${number} đã có đủ khung, không thêm gì: ${url}`;
  return [done, ...others];
}

/** The files of a branch as it was fetched. */
function filesAt(root: string, commit: string): ReadonlySet<string> {
  mustHave(root, commit);
  return new Set(new Repository(new Tree(root, commit)).reportFiles().files);
}
