/** Reports as filings that outlive a run, campaign by campaign: see {@link CampaignFilings}. */
import { join } from 'node:path';
import { once } from '#lib/once.ts';
import { type CampaignId, reportOfPath } from '#lib/paths.ts';
import type { WatchedRepository } from '#lib/repository/watched-repository.ts';
import { codeDigest } from '../../git/code.ts';
import { type WorkState, workState } from '../../git/work-state.ts';
import { cacheFolder } from '../../output/cache-folder.ts';
import { KeptLines } from '../../output/kept-lines.ts';
import type { Filing } from '../../status/filing.ts';
import type { KnownFilings } from '../known-filings.ts';
import { CampaignFilings } from './campaign-filings.ts';
import { KeptJudgements } from './kept-judgements.ts';
import { Texts } from './texts.ts';

/** What earlier runs have left of the reports of a repository as filings; null where nothing can be kept. */
export function keptFilings(repository: WatchedRepository): KeptFilings | null {
  const folder = cacheFolder(repository.root, codeDigest());
  return folder === null ? null : new KeptFilings(repository, folder, () => workState(repository.root));
}

/** The filings that are kept of the reports of a repository. */
export class KeptFilings implements KnownFilings {
  private readonly repository: WatchedRepository;
  private readonly folder: string | null;
  private readonly texts: Texts;
  private readonly judgements: () => KeptJudgements;
  private readonly campaigns = new Map<CampaignId, CampaignFilings>();
  private isJudging = false;

  /** Keeps them in a folder, of which nobody else has need; without one nothing is left. `state` is asked once, where there are many reports. */
  constructor(repository: WatchedRepository, folder: string | null, state: () => WorkState | null = () => null) {
    const asked = once(state);
    this.repository = repository;
    this.folder = folder;
    this.texts = new Texts(repository, asked);
    this.judgements = once(() => {
      this.isJudging = true;
      return new KeptJudgements(repository, folder, asked);
    });
  }

  filing(file: string): Filing | null {
    const of = this.of(file);
    return of ? of.filing(file) : this.judgements().judge(file).filing;
  }

  nameOf(file: string): string | null {
    return this.of(file)?.nameOf(file) ?? null;
  }

  verdict(file: string, blob: string): boolean | null {
    return this.of(file)?.verdict(file, blob) ?? null;
  }

  judgeVersion(file: string, blob: string, judge: () => boolean): boolean {
    const of = this.of(file);
    return of ? of.judgeVersion(file, blob, judge) : judge();
  }

  /** Leaves what was judged to the next run. */
  close(): void {
    for (const campaign of this.campaigns.values()) campaign.close();
    if (this.isJudging) this.judgements().close();
  }

  private of(file: string): CampaignFilings | null {
    const campaign = reportOfPath(file)?.campaign;
    if (campaign === undefined) return null;
    const known = this.campaigns.get(campaign);
    if (known) return known;
    const lines = new KeptLines(this.folder && join(this.folder, `${campaign}.filed`));
    const made = new CampaignFilings(this.repository, campaign, lines, this.texts, this.judgements);
    this.campaigns.set(campaign, made);
    return made;
  }
}
