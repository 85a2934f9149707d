/** What units wrote, kept on the disk from the pass over their reports until a roll-up tells it. */
import type { Outline } from '#lib/outline/outline.ts';
import type { CampaignId, UnitId } from '#lib/paths.ts';
import type { BoundReport } from '#lib/report/bound-report.ts';
import { Spool, type Spooled } from '../output/spool.ts';
import { type Narratives, type ToldReport, toldIn } from '../roll-up/narrative/narratives.ts';

/** Narratives of all campaigns of a run. */
export class SpooledNarratives {
  private readonly spool = new Spool();
  private readonly campaigns = new Map<CampaignId, Map<UnitId, Spooled>>();

  /** Keeps what a report tells, and gives it as JSON. */
  add(bound: BoundReport): string {
    const told = JSON.stringify(toldIn(bound));
    this.put(bound.outline.campaign, bound.report.unitId, told);
    return told;
  }

  /** Keeps what a report tells that another process has read, as JSON. */
  put(campaign: CampaignId, unit: UnitId, told: string): void {
    const places = this.campaigns.get(campaign) ?? new Map<UnitId, Spooled>();
    this.campaigns.set(campaign, places.set(unit, this.spool.put(told)));
  }

  /** What the reports of a campaign tell. */
  of({ campaign }: Pick<Outline, 'campaign'>): Narratives {
    return { of: (unitId) => this.read(campaign, unitId) };
  }

  close(): void {
    this.spool.close();
  }

  private read(campaign: CampaignId, unitId: UnitId): ToldReport | null {
    const place = this.campaigns.get(campaign)?.get(unitId);
    return place ? (JSON.parse(this.spool.get(place)) as ToldReport) : null;
  }
}
