/** Makes of a report what a build wants of it, to be taken over by another process. */
import { type CampaignId, reportOfPath } from '#lib/paths.ts';
import type { WatchedRepository } from '#lib/repository/watched-repository.ts';
import type { Origins } from '../../git/origins.ts';
import { toldIn } from '../../roll-up/narrative/narratives.ts';
import type { Audience } from '../../site/audience.ts';
import type { MadeBeside } from '../beside.ts';
import { plannedReport } from '../documents.ts';
import { groundOf } from '../kept/kept-build.ts';
import { KeptCampaign } from '../kept/kept-campaign.ts';
import { Texts } from '../kept/texts.ts';
import { siteText } from '../site-texts.ts';

/** Judges reports, and makes their documents. */
export class Maker {
  private readonly repository: WatchedRepository;
  private readonly origins: Origins;
  private readonly audience: Audience | undefined;
  private readonly grounds = new Map<CampaignId, () => string>();
  private readonly campaigns = new Map<CampaignId, KeptCampaign>();
  /** What the judgement comes to that was made last. */
  private judged: readonly string[] = [];

  /** Where no site is made there is no `audience`. */
  constructor(repository: WatchedRepository, origins: Origins, audience?: Audience) {
    this.repository = repository;
    this.origins = origins;
    this.audience = audience;
  }

  /** All that is wanted of a report; null where another process could not know that it would come to the same. */
  async make(file: string): Promise<MadeBeside | null> {
    const campaign = reportOfPath(file)?.campaign;
    if (campaign === undefined) return null;
    const ground = this.groundOf(campaign);
    this.judged = [];
    const { checked, counted, isWrong, isReadable } = this.of(campaign).judge(file);
    const [basis, ...values] = this.judged;
    if (basis === undefined || !checked) return null;
    const told = counted && JSON.stringify(toldIn(counted));
    const { repository, origins, audience } = this;
    const page = counted && audience ? siteText(repository, counted, audience) : null;
    const planned = isWrong || !isReadable ? null : plannedReport({ repository, origins, say: () => {} }, checked);
    const document = planned && {
      content: await planned.make(),
      ground,
      madeOf: planned.madeOf,
      provenance: origins.of(planned.madeOf),
    };
    return { file, judged: [basis, ...values], told, page, document };
  }

  private groundOf(campaign: CampaignId): string {
    const ground = this.grounds.get(campaign) ?? this.repository.remember(() => groundOf(this.repository, campaign));
    this.grounds.set(campaign, ground);
    return ground();
  }

  private of(campaign: CampaignId): KeptCampaign {
    const known = this.campaigns.get(campaign);
    if (known) return known;
    const put = (_: string, values: readonly string[]) => {
      this.judged = values;
    };
    const lines = { get: () => null, put, close: () => {} };
    const made = new KeptCampaign(this.repository, campaign, lines, new Texts(this.repository, () => null));
    this.campaigns.set(campaign, made);
    return made;
  }
}
