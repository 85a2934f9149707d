/** What units wrote, kept on the disk from the pass over their reports until a roll-up tells it. */
import type { RootContent } from 'mdast';
import type { Outline, OutlineSection } from '#lib/outline/outline.ts';
import type { CampaignId, UnitId } from '#lib/paths.ts';
import type { BoundReport } from '#lib/report/bound-report.ts';
import { Spool, type Spooled } from '../output/spool.ts';
import { type Narratives, type ToldSections, toldIn } from '../roll-up/narrative/narratives.ts';

/** What the reports of a run tell: written to the disk as they are passed, read unit by unit as roll-ups ask. */
export class SpooledNarratives {
  private readonly spool = new Spool();
  private readonly campaigns = new Map<CampaignId, Map<UnitId, Spooled>>();

  /** Keeps what a report tells. */
  add(bound: BoundReport): void {
    const { campaign } = bound.outline;
    const places = this.campaigns.get(campaign) ?? new Map<UnitId, Spooled>();
    this.campaigns.set(campaign, places.set(bound.report.unitId, this.spool.put(JSON.stringify(toldIn(bound)))));
  }

  /** What the reports of a campaign tell; a roll-up asks for all that one unit tells before it goes on to the next. */
  of({ campaign, all }: Outline): Narratives {
    const indexes = new Map(all.map((section, index) => [section, index]));
    let last: { readonly unitId: UnitId; readonly told: ToldSections } | null = null;
    return {
      of: (unitId: UnitId, section: OutlineSection): readonly RootContent[] => {
        if (last?.unitId !== unitId) last = { unitId, told: this.read(campaign, unitId) };
        return last.told[indexes.get(section) ?? -1] ?? [];
      },
    };
  }

  close(): void {
    this.spool.close();
  }

  private read(campaign: CampaignId, unitId: UnitId): ToldSections {
    const place = this.campaigns.get(campaign)?.get(unitId);
    return place ? (JSON.parse(this.spool.get(place)) as ToldSections) : [];
  }
}
