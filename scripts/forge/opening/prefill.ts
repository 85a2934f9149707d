/** Begins a unit's report from what is reported below it, by one pull request; a word of an author is never replaced. */
import { createHash } from 'node:crypto';
import { CannotRun, noUnit } from '#lib/cannot-run.ts';
import { scaffold } from '#lib/outline/scaffold.ts';
import { type CampaignId, reportFile, type UnitId } from '#lib/paths.ts';
import { Repository } from '#lib/repository/repository.ts';
import { issuedOutline, noticeOf } from '../../campaign/opening.ts';
import { startFromBelow } from '../../campaign/start-from-below.ts';
import { textAt } from '../../git/added.ts';
import { mustHave } from '../../git/branch.ts';
import { mustGit, mustHead, prefixOf } from '../../git/git.ts';
import { Tree } from '../../git/tree.ts';
import type { Forge } from '../client/forge.ts';
import type { Told } from '../posting/tell-run.ts';
import { branchOf } from './branch.ts';
import { prefillText, prefillTitle } from './prefill-text.ts';
import { openingLinks } from './unit-steps.ts';

/**
 * Begins the report of what is committed at HEAD, which is the main branch. Once more, it puts the numbers of now in the place of those
 * that it wrote before. What anybody has written is refused, on the main branch and on the one of the pull request.
 *
 * @param owner of the repository on the forge
 */
export async function prefill(
  forge: Forge,
  {
    root,
    campaign,
    unit: id,
    owner,
  }: { readonly root: string; readonly campaign: CampaignId; readonly unit: UnitId; readonly owner: string },
): Promise<Told> {
  const main = mustHead(root);
  const repository = new Repository(new Tree(root, main));
  const register = repository.units();
  const unit = register.units.get(id);
  if (!unit) throw noUnit(id);
  const outline = issuedOutline(repository, campaign);
  const file = reportFile(campaign, id);
  const { documents } = repository.documents();
  const empty = [true, false].map((isDraft) => scaffold(outline, unit, register, { isDraft, documents }));
  const isUnwritten = (commit: string, text: string | null) =>
    text === null || empty.includes(text) || wasMade(root, commit, file, text);
  const onMain = textAt(root, main, file);
  if (!isUnwritten(main, onMain))
    throw new CannotRun(
      `Đã có ${file} và trong đó đã có phần viết, hoặc khung theo đề cương cũ; máy không ghi đè`,
      `Số cộng của cấp dưới có trong bản tổng hợp của đơn vị. Muốn bắt đầu lại từ số liệu cấp dưới thì cất bài đã viết, xóa tệp ấy trên nhánh chính, rồi bấm lại`,
    );

  const notice = noticeOf(unit, outline, register);
  const notices = notice === null ? [] : [notice];
  const text = startFromBelow(
    repository,
    outline,
    unit,
    (lines) => notices.push(...lines.map((line) => line.trim())),
    true,
  );
  if (text === onMain)
    return { lines: [`${file} đã có số liệu mới nhất của cấp dưới; không có gì phải thay.`, ...notices], link: null };

  const { branch, base, pull } = await branchOf(
    forge,
    `tong-hop/${campaign}/${id.replaceAll('/', '-')}`,
    { root, main, owner },
    (head) => {
      mustHave(root, head);
      return textAt(root, head, file) !== onMain;
    },
  );
  const before = pull && textAt(root, base, file);
  if (pull && !isUnwritten(base, before))
    throw new CannotRun(
      `Đã có người sửa ${file} ở yêu cầu gộp ${pull.number}; máy không ghi đè`,
      'Hãy viết tiếp ở đó; hoặc đóng yêu cầu gộp ấy rồi bấm lại để có bản mới từ số liệu cấp dưới',
    );
  const prefix = prefixOf(root);
  const isNew = before !== text;
  if (isNew) {
    const message = `Lấy số liệu từ cấp dưới cho ${file}\n\n${markOf(text)}`;
    await forge.commit({ branch, base, message, files: { [`${prefix}${file}`]: text }, isOurs: pull === null });
  }
  const begun = { outline, unit, notices };
  const { number, url } = await forge.openPullRequest({
    branch,
    title: prefillTitle(begun),
    body: prefillText(begun, await openingLinks(forge, prefix, campaign)),
  });
  if (isNew) await forge.startCheck(branch);
  return {
    lines: [
      isNew
        ? `Đã lấy số liệu từ cấp dưới vào ${file}.`
        : `Yêu cầu gộp đã có số liệu mới nhất của cấp dưới, không thay gì.`,
      ...notices,
    ],
    link: { label: `Xem yêu cầu gộp ${number}`, url },
  };
}

/** Stands in the message of our commit, and tells for ever that a program has written exactly this text, whoever merged it since. */
function markOf(text: string): string {
  return `Máy ghi, SHA-256: ${createHash('sha256').update(text).digest('hex')}`;
}

/** Whether a file that a commit has came from here, to the last letter. */
function wasMade(root: string, commit: string, file: string, text: string): boolean {
  const asked = [
    'log',
    '-1',
    '--no-show-signature',
    '--format=%H',
    '--fixed-strings',
    `--grep=${markOf(text)}`,
    commit,
    '--',
    file,
  ];
  return mustGit(root, asked).trim() !== '';
}
