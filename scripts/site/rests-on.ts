/** What pages of units and figures rest on, added up once a campaign: asking each report anew for every unit above it would take long. */
import type { UnitId } from '#lib/paths.ts';
import { sha256Of } from '../output/sha256.ts';
import { involvedChildren, isReportedHere } from '../roll-up/numbers/campaign.ts';
import { maskedFamilies } from '../roll-up/numbers/published.ts';
import type { SiteCampaign } from './site.ts';

interface Known {
  /** By unit; null where nobody can tell. */
  readonly below: Map<UnitId, string | null>;
  readonly terms: string;
  readonly hasMasks: boolean;
}

const known = new WeakMap<SiteCampaign, Known>();

/** The same text as long as all reports of a unit and of those below it are judged as they are; null where nobody can tell. */
export function restsOn(campaign: SiteCampaign, unit: UnitId): string | null {
  const { tree, outline } = campaign;
  // What other repositories released is in no judgement.
  if (tree.sourced.size > 0) return null;
  const before = known.get(campaign) ?? {
    below: new Map(),
    terms: sha256Of(JSON.stringify([...tree.terms])),
    hasMasks: maskedFamilies(outline).length > 0,
  };
  known.set(campaign, before);
  // What is masked may follow from any report.
  const below = digestOf(campaign, before.hasMasks ? outline.frontMatter.issuer : unit, before.below);
  return below === null ? null : `${before.terms} ${below}`;
}

function digestOf(campaign: SiteCampaign, unit: UnitId, digests: Known['below']): string | null {
  const before = digests.get(unit);
  if (before !== undefined) return before;
  const { tree } = campaign;
  const own = isReportedHere(tree, { id: unit }) ? campaign.basisOf(unit) : '';
  const all = [own, ...involvedChildren(tree, unit).map((child) => digestOf(campaign, child.id, digests))];
  const digest = all.includes(null) ? null : all.length === 1 ? own : sha256Of(JSON.stringify(all));
  digests.set(unit, digest);
  return digest;
}
