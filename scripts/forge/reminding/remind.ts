/** One issue for each campaign that is under way, which says on whom it waits; written again only where its words change. */
import type { Outline } from '#lib/outline/outline.ts';
import type { CampaignId } from '#lib/paths.ts';
import type { Forge, OwnIssue } from '../client/forge.ts';
import { issueText, issueTitle, MARKER, type Reminding, readIssue } from './issue.ts';
import { isOver } from './stage.ts';

/** A campaign that may want an issue. */
export interface Reminded {
  readonly outline: Outline;
  /** Judged only where the campaign is under way, or has an issue that is open. */
  status(): Promise<Reminding>;
}

/** Brings the issues of campaigns up to date. Returns what was done, in Vietnamese. */
export async function remind(
  forge: Forge,
  campaigns: readonly Reminded[],
  asOf: Reminding['asOf'],
): Promise<readonly string[]> {
  const issues = await forge.ownIssues(MARKER);
  const said: string[] = [];
  for (const { outline, status } of campaigns) {
    const { campaign } = outline;
    const issue = issueOf(issues, campaign);
    if (isOver(outline, asOf) && !issue?.isOpen) continue;
    // Somebody has closed it, who need not be reminded of that.
    if (issue && !issue.isOpen && !readIssue(issue.body)?.isDone) {
      said.push(`Đợt ${campaign}: thẻ ${issue.number} do người dùng đóng; để nguyên`);
      continue;
    }
    said.push(...(await bringUp(forge, issue, await status())));
  }
  return said.length === 0 ? ['Không có đợt báo cáo nào đang mở; không nhắc ai'] : said;
}

/** The one of a campaign, before all one that is open. */
function issueOf(issues: readonly OwnIssue[], campaign: CampaignId): OwnIssue | null {
  const own = issues.filter(({ body }) => readIssue(body)?.campaign === campaign);
  return own.find(({ isOpen }) => isOpen) ?? own[0] ?? null;
}

async function bringUp(forge: Forge, issue: OwnIssue | null, reminding: Reminding): Promise<readonly string[]> {
  const { outline, stage } = reminding;
  const { campaign } = outline;
  const isOpen = stage === 'open';
  if (!issue?.isOpen && !isOpen) return [];
  const [title, body] = [issueTitle(outline), issueText(reminding)];
  if (!issue) {
    const { number } = await forge.openIssue(title, body);
    return [`Đợt ${campaign}: đã mở thẻ ${number}`];
  }
  const { number } = issue;
  const isSame = issue.title === title && issue.body.trimEnd() === body.trimEnd();
  if (isSame && issue.isOpen === isOpen) return [`Đợt ${campaign}: thẻ ${number} không có gì đổi`];
  await forge.changeIssue(number, { title, body, ...(issue.isOpen === isOpen ? {} : { isOpen }) });
  const what = issue.isOpen === isOpen ? 'cập nhật' : isOpen ? 'mở lại' : 'đóng';
  return [`Đợt ${campaign}: đã ${what} thẻ ${number}`];
}
