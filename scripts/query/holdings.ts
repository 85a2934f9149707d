/** What a repository has to ask of: what was built and fetched, without what nobody wants counted; and what is to be said of that. */
import { CannotRun, noCampaign } from '#lib/cannot-run.ts';
import type { CampaignId } from '#lib/paths.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { examplesText } from '../campaign/examples.ts';
import type { Holdings } from './asking.ts';
import { builtReleases, createdIn, fetchedReleases, type Release } from './sources.ts';

/** What decides which campaigns are asked of. */
interface Choice {
  /** The campaign that the user names. */
  readonly campaign: CampaignId | undefined;
  /** The SQL of the user, which may name campaigns as well. */
  readonly sql: string | undefined;
  /** The time of the commit at HEAD, as built tables bear it. */
  readonly head: string;
}

/** Finds it; refuses where there is nothing, or nothing of the campaign that the user names. */
export function holdingsOf(
  repository: Repository,
  { campaign, sql, head }: Choice,
): { readonly holdings: Holdings; readonly notes: readonly string[] } {
  const { root } = repository;
  const [built, fetched] = [builtReleases(root), fetchedReleases(root)];
  const all = [...built, ...fetched];
  const known = repository.campaigns();
  const has = (releases: readonly Release[], one: CampaignId) => releases.some((release) => release.campaign === one);
  if (campaign !== undefined && !known.includes(campaign)) throw noCampaign(campaign);
  if (campaign !== undefined && !has(all, campaign))
    throw new CannotRun(`Đợt ${campaign} chưa được dựng; hãy chạy \`npm run build\` trước`);
  if (all.length === 0)
    throw new CannotRun('Chưa có gì để hỏi trong dist/; hãy chạy `npm run build` trước rồi hỏi lại');

  const isNamed = (one: CampaignId) => one === campaign || (sql?.includes(one) ?? false);
  const wanted = all.filter((release) => !repository.isExample(release.campaign) || isNamed(release.campaign));
  const releases = wanted.length > 0 ? wanted : all;
  const names = (list: readonly Release[]) => [...new Set(list.map((release) => release.campaign))];
  const leftOut = names(all).filter((one) => !has(releases, one));
  const unbuilt = known.filter((one) => !has(all, one) && !repository.isExample(one));
  const stale = names(built).filter((one) => has(releases, one) && createdIn(root, one) !== head);
  const outlines = names(releases).flatMap((one) => repository.outline(one)?.outline ?? []);
  return {
    holdings: { releases, outlines, register: repository.units() },
    notes: [
      ...(wanted.length === 0 ? [`Kho chỉ có đợt ví dụ, nên hỏi trên các đợt ấy: ${names(all).join(', ')}`] : []),
      ...examplesText(leftOut, 'không tính'),
      ...(unbuilt.length > 0 ? [`Chưa dựng, nên không tính: ${unbuilt.join(', ')}; hãy chạy \`npm run build\``] : []),
      ...(stale.length > 0
        ? [
            `Số liệu được dựng từ phiên bản khác với HEAD: ${stale.join(', ')}; hãy chạy \`npm run build\` để có số mới nhất`,
          ]
        : []),
    ],
  };
}
