/** The ids that the figures of other campaigns have, so that the same thing has the same one everywhere. */
import { partName } from '../figures/part-label.ts';
import type { EarlierId } from '../outline/table/ids.ts';
import { type CampaignId, campaignOfOutline } from '../paths.ts';
import { fold } from '../vietnamese/text.ts';
import type { Repository } from './repository.ts';

/** Looks figures up by name in the outlines of other campaigns, the latest first; none is read before it is asked for. */
export function earlierIds(repository: Repository, campaign: CampaignId): EarlierId {
  let known: ReadonlyMap<string, string> | null = null;
  return (name, whole) => {
    known ??= readIds(repository, campaign);
    return known.get(keyOf(name, whole)) ?? null;
  };
}

function readIds(repository: Repository, campaign: CampaignId): ReadonlyMap<string, string> {
  const outlines = repository.outlineFiles().files.flatMap((file) => {
    const other = campaignOfOutline(file);
    const outline = other === null || other === campaign ? null : repository.outline(other)?.outline;
    return outline ? [outline] : [];
  });
  const ids = new Map<string, string>();
  for (const { figures } of outlines.sort((a, b) => (a.frontMatter.period.to < b.frontMatter.period.to ? 1 : -1)))
    for (const { figure } of figures.values()) {
      const whole = figure.partOf === null ? null : (figures.get(figure.partOf)?.figure.name ?? null);
      const key = keyOf(figure.name, whole);
      if (!ids.has(key)) ids.set(key, figure.id);
    }
  return ids;
}

function keyOf(name: string, whole: string | null): string {
  return whole === null ? fold(name) : `${fold(partName(whole))}: ${fold(partName(name))}`;
}
