/**
 * One pass over a campaign: every file is read, parsed and judged once, and what a report counts for is decided here and nowhere else.
 *
 *     outline.md ─ letter.md ─┐
 *                             ▼
 *     reports, those of children before those of parents
 *                             │  read, parse, bind to the outline,
 *                             │  judge by the rules and its path             judgeFile
 *                             │  does it count?  ──── no ──▶ a filing, nothing else
 *                             │        yes: pack its figures
 *                             ▼
 *                     a Judgement, which may come from elsewhere as well
 *                             │  number given twice                          duplicate-number
 *                             │  sums go up                                  Campaign ◀─ releases of other repositories
 *                             │  its own figures against the sums below      roll-up-mismatch, a warning
 *                             ▼
 *     one Judged file to the reader, who uses it at once and drops it
 *       check    prints messages          build    makes the document       status, remind   read filings
 *       new, comparisons, verify          drain it for the figures below a unit
 *
 * What stays is small: packed figures of reports that count, filings, and places of figures in reports that a run was asked about.
 */
import type { Release } from '#lib/federation/release.ts';
import type { Mismatch } from '#lib/figures/mismatch.ts';
import { once } from '#lib/once.ts';
import type { Outline } from '#lib/outline/outline.ts';
import type { CampaignId, UnitId } from '#lib/paths.ts';
import { hasErrors } from '#lib/problem.ts';
import type { Register, Unit } from '#lib/register/register.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { NumberLedger } from '../check/duplicate-number.ts';
import type { FigurePlaces } from '../check/figure-places.ts';
import type { CheckMessage } from '../check/message.ts';
import { releasesOf } from '../check/releases.ts';
import { tellMismatch } from '../check/roll-up-mismatch.ts';
import { type Campaign, makeCampaign } from '../roll-up/numbers/campaign.ts';
import { differencesOf } from '../roll-up/numbers/differences.ts';
import type { ReportSummary } from '../roll-up/numbers/summary.ts';
import type { Filing } from '../status/filing.ts';
import { type FreshJudgement, type Judgement, judgeFile } from './judgement.ts';
import { passOrder } from './pass-order.ts';

/** What a pass is over. */
export interface PassInput {
  readonly repository: Repository;
  readonly campaign: CampaignId;
  /** Files of the campaign: its outline, its letter, its reports. Sums are of these: with a report goes what is below its unit. */
  readonly files: readonly string[];
  /** Numbers given so far, where several campaigns are passed over. */
  readonly numbers?: NumberLedger;
  /** The files that have changed, or all: a mismatch is told in them where it can be. */
  readonly changed?: ReadonlySet<string> | undefined;
  /** Compares the figures of reports with the sums below, where that is not done anew: {@link differencesOf}. */
  readonly differences?: Differences | undefined;
}

/** What compares a report's figures with those of the reports that count below its unit, all of which have been passed; it may know the outcome. */
export type Differences = (tree: Campaign, unit: Unit, below: () => readonly ReportSummary[]) => readonly Mismatch[];

/** A file that has entered a pass, and all messages that it gives rise to, some of them at figures of reports below it. */
export interface Entered<J extends Judgement> {
  readonly judged: J;
  readonly messages: readonly CheckMessage[];
}

/** A file that was judged here, with all that a reader of the pass may want of it. */
export type JudgedFile = FreshJudgement & Omit<Entered<Judgement>, 'judged'>;

/** One pass over a campaign; what stays of it is read when it has run. */
export class Pass {
  /** The outline, where reports can be held to it. */
  readonly outline: Outline | null;
  /** What the reports passed so far are as reports. */
  readonly filings: Filing[] = [];

  /** What other repositories released for it. */
  readonly releases: readonly Release[];

  private readonly input: PassInput;
  private readonly register: Register;
  private readonly summaries = new Map<UnitId, ReportSummary>();
  private readonly numbers: NumberLedger;
  private readonly places = new Map<string, FigurePlaces>();
  private counted: () => Campaign | null;

  constructor(input: PassInput) {
    const { repository, campaign, numbers } = input;
    this.input = input;
    this.numbers = numbers ?? new NumberLedger();
    this.register = repository.register().register;
    const parsed = repository.outline(campaign);
    this.outline = parsed?.outline && !hasErrors(parsed.problems) ? parsed.outline : null;
    this.releases = this.outline ? releasesOf(repository, campaign).releases : [];
    const nobody = this.outline && makeCampaign(this.outline, this.register, [], this.releases);
    for (const [id, summary] of nobody?.summaries ?? []) this.summaries.set(id, summary);
    const soFar = nobody && { ...nobody, summaries: this.summaries };
    this.counted = () => soFar;
  }

  /** What counts of the files passed so far, after the last in the order of the files; null without an outline. */
  get tree(): Campaign | null {
    return this.counted();
  }

  /** Judges the files here: outline and letter, then reports, children before parents, then those of no unit. To be run once. */
  *run(): Generator<JudgedFile, void> {
    const judge = (file: string) => judgeFile(this.input.repository, file);
    for (const { judged, messages } of this.runWith(judge)) yield { ...judged, messages };
  }

  /** The same of files that are judged in another way. */
  *runWith<J extends Judgement>(judge: (file: string) => J): Generator<Entered<J>, void> {
    const { campaign, files } = this.input;
    for (const file of passOrder(this.register, campaign, files)) yield* this.enter(file, judge);
    // Not all who pass over files want it.
    this.counted = once(() => {
      const byFile = new Map([...this.summaries.values()].map((one) => [one.file, one]));
      const inOrder = this.input.files.flatMap((file) => byFile.get(file) ?? []);
      return this.outline && makeCampaign(this.outline, this.register, inOrder, this.releases);
    });
  }

  /** Runs to the end for what stays of the files. */
  drain(step: (file: string) => void = () => {}): this {
    for (const { file } of this.run()) step(file);
    return this;
  }

  private *enter<J extends Judgement>(file: string, judge: (file: string) => J): Generator<Entered<J>, void> {
    const judged = judge(file);
    const { filing, summary } = judged;
    if (filing) this.filings.push(filing);
    if (summary) this.summaries.set(summary.unit.id, summary);
    const mismatches = summary ? this.mismatches(judged, summary.unit) : [];
    yield { judged, messages: [...judged.own, ...this.numbers.enter(file, judged.number), ...mismatches] };
  }

  /** Where a report's own figures do not stand to those below; they have all been passed. */
  private mismatches(judged: Judgement, unit: Unit): readonly CheckMessage[] {
    const { changed, differences = differencesOf } = this.input;
    const { file } = judged;
    if (changed?.has(file)) this.places.set(file, judged.places());
    if (!this.tree) return [];
    const found = differences(this.tree, unit, () => this.below(unit.id));
    if (found.length === 0) return [];
    const own = judged.places();
    const isChanged = changed === undefined || changed.has(file);
    const placesOf = (other: string) => this.places.get(other) ?? null;
    return found.flatMap((one) => tellMismatch(one, this.register, own, isChanged, placesOf));
  }

  /** What counts below a unit. */
  private below(id: UnitId): readonly ReportSummary[] {
    return this.register
      .children(id)
      .flatMap(({ id: child }) => [this.summaries.get(child) ?? [], this.below(child)].flat());
  }
}
