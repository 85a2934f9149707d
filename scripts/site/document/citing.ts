/** Who cites each document of the register: gathered from all texts once, when it is first asked. */
import { findCitations } from '#lib/citations/citation.ts';
import { citedBy } from '#lib/citations/cite.ts';
import { documentsOf } from '#lib/citations/cited-document.ts';
import type { Documents } from '#lib/citations/documents.ts';
import type { Outline } from '#lib/outline/outline.ts';
import type { CampaignId, UnitId } from '#lib/paths.ts';
import { placesOf } from '#lib/register/places.ts';
import { documentKey } from '../document-key.ts';
import type { Site, SiteCampaign } from '../site.ts';

/** Who cites a document in a campaign. */
export interface CitedIn {
  readonly campaign: SiteCampaign;
  /** True where the outline demands that reports cite it. */
  readonly isAsked: boolean;
  /** True where the outline cites it itself, as what it is issued on or in what it says. */
  readonly isInOutline: boolean;
  readonly reports: readonly UnitId[];
}

type Citing = ReadonlyMap<string, ReadonlyMap<CampaignId, CitedIn>>;

const known = new WeakMap<Site, Citing>();

/** Who cites each document, by its key, then by campaign. */
export function citingOf(site: Site): Citing {
  const found = known.get(site) ?? gather(site);
  known.set(site, found);
  return found;
}

interface Gathered extends CitedIn {
  isAsked: boolean;
  isInOutline: boolean;
  readonly reports: UnitId[];
}

function gather({ campaigns, documents }: Site): Citing {
  const citing = new Map<string, Map<CampaignId, Gathered>>();
  for (const campaign of campaigns) {
    const cited = (key: string): Gathered => {
      const ofDocument = citing.get(key) ?? new Map<CampaignId, Gathered>();
      citing.set(key, ofDocument);
      const one = ofDocument.get(campaign.id) ?? { campaign, isAsked: false, isInOutline: false, reports: [] };
      ofDocument.set(campaign.id, one);
      return one;
    };
    for (const key of askedIn(campaign.outline, documents)) cited(key).isAsked = true;
    for (const key of saidIn(campaign, documents)) cited(key).isInOutline = true;
    for (const unit of campaign.reports)
      for (const key of campaign.facts(unit)?.cites ?? []) cited(key).reports.push(unit);
  }
  return citing;
}

function askedIn({ all }: Outline, documents: Documents): ReadonlySet<string> {
  const cites = new Set(all.flatMap(({ requirement }) => requirement.cites));
  return new Set(
    [...cites].flatMap((cite) => {
      const cited = citedBy(cite, documents);
      return cited.type === 'document' ? [documentKey(cited.document, documents)] : [];
    }),
  );
}

function saidIn({ outline, tree }: SiteCampaign, documents: Documents): ReadonlySet<string> {
  const places = placesOf(tree.register, outline.frontMatter.issuer);
  return new Set(
    findCitations(outline.source).flatMap((citation) => {
      const candidates = documentsOf(citation, documents, places);
      const [only, ...others] = candidates.filter(({ date }) => candidates.length === 1 || date === citation.date?.iso);
      return only && others.length === 0 ? [documentKey(only, documents)] : [];
    }),
  );
}
