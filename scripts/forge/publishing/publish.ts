/** Publishes what was built: a release for each campaign, whose files are those of the newest build. */
import type { Outline } from '#lib/outline/outline.ts';
import type { CampaignId } from '#lib/paths.ts';
import { formatCount } from '../../status/texts.ts';
import { type Forge, ForgeError } from '../client/forge.ts';
import { type Asset, assetsOf } from './assets.ts';
import { builtIn, SUMS } from './dist.ts';
import { releaseText, releaseTitle } from './release-text.ts';

/** What is published, and where it comes from. */
export interface Publishing {
  /** The folder that a build filled. */
  readonly folder: string;
  /** Where tags that are not there yet are put. */
  readonly commit: string;
  /** The outline of a campaign; null where it has none. */
  outlineOf(campaign: CampaignId): Outline | null;
  /** A release may have no more files. */
  readonly most?: number;
  say(lines: readonly string[]): void;
}

/** The tag of a campaign's release. */
function tagOf(campaign: CampaignId): string {
  return `dot-${campaign}`;
}

/**
 * Makes the releases what the build is: files whose sums are others are replaced, those that are not built any more go, a tag that is
 * there stays where it is. What fails in one campaign is said and stops no other. Returns whether all went well.
 */
export async function publish(forge: Forge, publishing: Publishing): Promise<boolean> {
  const { folder, outlineOf, say } = publishing;
  let isFine = true;
  for (const [campaign, built] of builtIn(folder)) {
    const outline = outlineOf(campaign);
    if (!outline) continue;
    const assets = assetsOf(built, outline.frontMatter.issuer, publishing.most);
    try {
      const release = { title: releaseTitle(outline), body: releaseText(outline, built, assets) };
      say([await publishOne(forge, campaign, { ...publishing, ...release, assets })]);
    } catch (error) {
      if (!(error instanceof ForgeError)) throw error;
      say([`Chưa phát hành xong đợt ${campaign}: ${error.message}`]);
      isFine = false;
    }
  }
  return isFine;
}

interface One extends Pick<Publishing, 'commit'> {
  readonly title: string;
  readonly body: string;
  readonly assets: readonly Asset[];
}

async function publishOne(forge: Forge, campaign: CampaignId, { commit, title, body, assets }: One): Promise<string> {
  const release = await forge.release(tagOf(campaign), commit, title, body);
  const there = new Map(release.assets.map((asset) => [asset.name, asset]));
  let sent = 0;
  // The sums come last: until then the former ones stand.
  for (const { name, sha256, content } of assets) {
    const former = there.get(name);
    if (former?.sha256 === sha256) continue;
    if (former) await forge.replaceAsset(release, former.id, name, content());
    else await forge.addAsset(release, name, content());
    sent += 1;
  }
  const names = new Set(assets.map(({ name }) => name));
  const gone = release.assets.filter(({ name }) => !names.has(name));
  for (const { id } of gone) await forge.removeAsset(release, id);
  const parts = [
    ...(sent > 0 ? [`ghi ${formatCount(sent)} tệp`] : []),
    ...(gone.length > 0 ? [`bỏ ${formatCount(gone.length)} tệp`] : []),
  ];
  const what = parts.length === 0 ? 'không có gì đổi' : parts.join(', ');
  return `Đợt ${campaign}: ${what} (thẻ ${tagOf(campaign)}, ${formatCount(assets.length)} tệp kể cả ${SUMS})`;
}
