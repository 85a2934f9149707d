/** Judgements that outlive a run, campaign by campaign: see {@link KeptCampaign}. */
import { join } from 'node:path';
import { type CampaignId, reportFile, reportOfPath } from '#lib/paths.ts';
import type { WatchedRepository } from '#lib/repository/watched-repository.ts';
import { codeDigest } from '../../git/code.ts';
import { type WorkState, workState } from '../../git/work-state.ts';
import { cacheFolder } from '../../output/cache-folder.ts';
import { KeptLines } from '../../output/kept-lines.ts';
import { differencesOf } from '../../roll-up/numbers/differences.ts';
import type { JudgedElsewhere } from '../elsewhere.ts';
import { type FreshJudgement, judgeFile } from '../judgement.ts';
import type { Differences } from '../pass.ts';
import { type JudgedText, KeptCampaign } from './kept-campaign.ts';
import { Texts } from './texts.ts';

/** The judgements that earlier runs have left of the reports of a repository; null where nothing can be kept. `state` is that of now. */
export function keptJudgements(
  repository: WatchedRepository,
  state: () => WorkState | null = () => workState(repository.root),
): KeptJudgements | null {
  const folder = cacheFolder(repository.root, codeDigest());
  return folder === null ? null : new KeptJudgements(repository, folder, state);
}

/** The judgements that are kept of the reports of a repository. */
export class KeptJudgements {
  private readonly repository: WatchedRepository;
  private readonly folder: string | null;
  private readonly texts: Texts;
  private readonly campaigns = new Map<CampaignId, KeptCampaign>();

  /** Keeps them in a folder, of which nobody else has need; without one nothing is left. `state` is asked once, where there are many reports. */
  constructor(repository: WatchedRepository, folder: string | null, state: () => WorkState | null = () => null) {
    this.repository = repository;
    this.folder = folder;
    this.texts = new Texts(repository, state);
  }

  /** Takes a judgement over, that of another process as well, or judges. */
  judge(file: string, beside?: readonly string[]): FreshJudgement | JudgedElsewhere {
    return this.of(file)?.judge(file, beside) ?? judgeFile(this.repository, file);
  }

  /** Judges a file whose judgement was taken over: what that rested on is told from then on only where it is still the same. */
  judgeAnew(file: string): FreshJudgement {
    return this.of(file)?.judgeAnew(file) ?? judgeFile(this.repository, file);
  }

  /**
   * All that was asked for the judgement of a file and what was answered, as one digest: the same whether it was judged or taken over. Null
   * where it was not judged here, or nobody can tell an answer again.
   */
  basisOf(file: string): string | null {
    return this.of(file)?.basisOf(file) ?? null;
  }

  /** The text of a file that was judged here, and what else its judgement rests on; null where nobody can tell that again. */
  textOf(file: string): JudgedText | null {
    return this.of(file)?.textOf(file) ?? null;
  }

  /** Compares a report with those below its unit, or knows that nothing differed. */
  readonly differences: Differences = (tree, unit, below) => {
    const campaign = this.of(reportFile(tree.outline.campaign, unit.id));
    return campaign ? campaign.differences(tree, unit, below) : differencesOf(tree, unit);
  };

  /** Leaves what was judged to the next run. */
  close(): void {
    for (const campaign of this.campaigns.values()) campaign.close();
  }

  private of(file: string): KeptCampaign | null {
    const campaign = reportOfPath(file)?.campaign;
    if (campaign === undefined) return null;
    const known = this.campaigns.get(campaign);
    if (known) return known;
    const lines = new KeptLines(this.folder && join(this.folder, `${campaign}.judged`));
    const made = new KeptCampaign(this.repository, campaign, lines, this.texts);
    this.campaigns.set(campaign, made);
    return made;
  }
}
