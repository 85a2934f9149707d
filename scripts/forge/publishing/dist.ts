/** What a build has left in its folder, by its own sums: nothing else is published. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { type CampaignId, campaignId, isCampaignId } from '#lib/paths.ts';
import { sha256Of } from '../../output/sha256.ts';

/** What a folder of results has its sums in, and a release. */
export const SUMS = 'SHA256SUMS';

/** A file of a campaign that was built. */
export interface Built {
  /** Below the campaign's folder, with `/`. */
  readonly path: string;
  readonly sha256: string;
  /** Refuses one that is no longer what was built. */
  content(): Uint8Array;
}

/** The files that were built, by campaign; refuses a folder that no build filled. */
export function builtIn(folder: string): ReadonlyMap<CampaignId, readonly Built[]> {
  const found = new Map<CampaignId, Built[]>();
  for (const line of sumsOf(folder)) {
    const [, sha256, name, path] = /^([0-9a-f]{64}) {2}([^/]+)\/(.+)$/u.exec(line) ?? [];
    if (sha256 === undefined || name === undefined || path === undefined || !isCampaignId(name)) continue;
    const campaign = campaignId(name);
    const content = () => builtFile(join(folder, campaign, path), sha256);
    const files = found.get(campaign) ?? [];
    files.push({ path, sha256, content });
    found.set(campaign, files);
  }
  return found;
}

function sumsOf(folder: string): readonly string[] {
  try {
    return readFileSync(join(folder, SUMS), 'utf8').split('\n');
  } catch {
    throw new CannotRun(
      `Không có ${join(folder, SUMS)}; hãy chạy \`npm run build\` trước, hoặc ghi đúng thư mục sau --out`,
    );
  }
}

function builtFile(path: string, sha256: string): Uint8Array {
  try {
    const content = readFileSync(path);
    if (sha256Of(content) === sha256) return content;
  } catch {
    // Not there: told alike.
  }
  throw new CannotRun(`${path} không còn như khi dựng (không đúng với ${SUMS}); hãy dựng lại bằng \`npm run build\``);
}
