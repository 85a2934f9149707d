/** What a build makes, and what it says that it made: for each campaign its documents, roll-ups and tables. */
import { isCampaignId } from '#lib/paths.ts';
import { HOME_PAGE, isSitePath, SITE } from '../site/paths.ts';

const BUILT =
  /^(?:(?:outline|letter)\.docx|reports\/.+\.docx|roll-ups\/.+\.(?:md|docx|xlsx)|(?:figures|totals|differences|parts)\.csv|figures\.parquet|(?:datapackage|status)\.json)$/u;

/** True for a path, relative to the folder that is filled, that a build may write. */
export function isBuiltPath(path: string): boolean {
  if (path.startsWith(`${SITE}/`)) return isSitePath(path.slice(SITE.length + 1));
  const [, ...inside] = path.split('/');
  return isCampaignId(campaignOf(path)) && BUILT.test(inside.join('/'));
}

interface Made {
  readonly campaign: string;
  readonly paths: readonly string[];
}

/** Tells files by their paths in the folder that was filled, `folder` as the user knows it. */
export function madeLines(paths: readonly string[], folder: string): readonly string[] {
  const beside = paths.filter((path) => !path.startsWith(`${SITE}/`));
  const campaigns = [...new Set(beside.map(campaignOf))].map(
    (campaign): Made => ({ campaign, paths: beside.filter((path) => campaignOf(path) === campaign) }),
  );
  if (campaigns.length === 0) return [`Không có gì để dựng vào ${folder}`];
  return [
    `Đã dựng vào ${folder}:`,
    ...campaigns.map((one) => `  ${one.campaign}: ${partsOf(one).join(', ')}`),
    ...(paths.includes(`${SITE}/${HOME_PAGE}`)
      ? [`  Trang web để xem, tìm và in: ${folder}/${SITE}/${HOME_PAGE}`]
      : []),
  ];
}

function partsOf({ campaign, paths }: Made): readonly string[] {
  const count = (folder: string) =>
    paths.filter((path) => path.startsWith(`${campaign}/${folder}/`) && path.endsWith('.docx')).length;
  const has = (file: string) => paths.includes(`${campaign}/${file}`);
  const [reports, rollUps] = [count('reports'), count('roll-ups')];
  return [
    ...(has('outline.docx') ? ['đề cương'] : []),
    ...(has('letter.docx') ? ['công văn'] : []),
    ...(reports > 0 ? [`${reports} báo cáo`] : []),
    ...(rollUps > 0 ? [`${rollUps} bản tổng hợp`] : []),
    ...(has('totals.csv') ? ['số liệu'] : []),
  ];
}

function campaignOf(path: string): string {
  return path.slice(0, path.indexOf('/'));
}
