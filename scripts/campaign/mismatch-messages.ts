/** Compares units' own figures with those of their children, across the reports that a run checks. */
import type { Outline } from '#lib/outline/outline.ts';
import { reportFile } from '#lib/paths.ts';
import { parentId, type Unit } from '#lib/register/register.ts';
import type { Repository } from '#lib/repository/repository.ts';
import type { CheckedFile } from '../check/check-file.ts';
import { checkPath } from '../check/check-repository.ts';
import type { CheckMessage } from '../check/message.ts';
import { tellMismatch } from '../check/roll-up-mismatch.ts';
import { type Campaign, involvedChildren, makeCampaign } from '../roll-up/numbers/campaign.ts';
import { findMismatches } from '../roll-up/numbers/mismatches.ts';
import type { ReportSummary } from '../roll-up/numbers/summary.ts';
import { contributionOf } from './load-campaign.ts';

/** Keeps the figures of checked reports, nothing else of them. */
export class RollUpLedger {
  private readonly repository: Repository;
  private readonly campaigns = new Map<Outline, Map<string, ReportSummary | null>>();

  constructor(repository: Repository) {
    this.repository = repository;
  }

  /** Enters a checked report. One with errors, or a draft, stands for nothing, as in a roll-up. */
  enter(checked: CheckedFile): void {
    const { subject } = checked;
    if (subject.type !== 'report' || !subject.bound?.unit) return;
    this.summariesOf(subject.bound.outline).set(subject.bound.unit.id, contributionOf(checked));
  }

  /** The mismatches among all reports entered, told in a report that was changed where there is one, else in that of the unit above. */
  messages(isChanged: (file: string) => boolean = () => true): readonly CheckMessage[] {
    return [...this.campaigns.keys()].flatMap((outline) =>
      mismatchMessages(this.repository, this.campaign(outline), isChanged),
    );
  }

  /** As `messages`, where only some files are checked: reads the others that it takes to compare them, and tells mismatches in those checked. */
  messagesIn(files: ReadonlySet<string>): readonly CheckMessage[] {
    return [...this.campaigns].flatMap(([outline, summaries]) => {
      const parents = new Set([...summaries.keys()].flatMap((id) => this.comparedWith(outline, id)));
      for (const id of parents) this.loadBelow(outline, id);
      const { units } = this.repository.register().register;
      const mismatches = findMismatches(
        this.campaign(outline),
        [...parents].flatMap((id) => units.get(id) ?? []),
      );
      return mismatches.flatMap((one) => tellMismatch(this.repository, one, (file) => files.has(file)));
    });
  }

  /** A unit, and the nearest one above it that has a report: its figures hold those of the unit. */
  private comparedWith(outline: Outline, id: string): readonly string[] {
    for (let above = parentId(id); above !== null; above = parentId(above))
      if (this.load(outline, above)) return [id, above];
    return [id];
  }

  /** Loads what contributes to a unit: each child's report, else those below it. */
  private loadBelow(outline: Outline, id: string): void {
    if (!this.load(outline, id)) return;
    const campaign = this.campaign(outline);
    const visit = (unit: string): void => {
      for (const child of involvedChildren(campaign, unit)) if (!this.load(outline, child.id)) visit(child.id);
    };
    visit(id);
  }

  private load(outline: Outline, id: string): ReportSummary | null {
    const summaries = this.summariesOf(outline);
    const file = reportFile(outline.campaign, id);
    if (!summaries.has(id)) {
      summaries.set(id, null);
      if (this.repository.read(file)) this.enter(checkPath(this.repository, file));
    }
    return summaries.get(id) ?? null;
  }

  private campaign(outline: Outline): Campaign {
    const summaries = [...this.summariesOf(outline).values()].filter((one) => one !== null);
    return makeCampaign(outline, this.repository.register().register, summaries);
  }

  private summariesOf(outline: Outline): Map<string, ReportSummary | null> {
    const summaries = this.campaigns.get(outline) ?? new Map<string, ReportSummary | null>();
    this.campaigns.set(outline, summaries);
    return summaries;
  }
}

/** All mismatches of a campaign, each told in a report that was changed where there is one, else in that of the unit above. */
export function mismatchMessages(
  repository: Repository,
  campaign: Campaign,
  isChanged: (file: string) => boolean = () => true,
): readonly CheckMessage[] {
  const units: Unit[] = [...campaign.summaries.values()].map(({ unit }) => unit);
  return findMismatches(campaign, units).flatMap((one) => {
    const told = tellMismatch(repository, one, isChanged);
    return told.length > 0 ? told : tellMismatch(repository, one, () => true);
  });
}
