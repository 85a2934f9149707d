/**
 * What one build leaves for the next: judgements, what reports tell, and of each document and roll-up what it rested on and the sum of its
 * bytes. A file that rests on the same is not made again where the folder that is filled still holds bytes of that sum.
 *
 *     <campaign>.told     reports/c/xa-dong.md ──▶ basis of its judgement, what it tells
 *     <campaign>.built    c/reports/xa-dong.docx ──▶ basis, what it is made of, commit, time, SHA-256
 *     <campaign>.page     reports/c/xa-dong.md, for whom ──▶ basis of its judgement, what its page has of it: head, body
 *     site.pages          units/xa-dong.html ──▶ basis, SHA-256
 */
import { join } from 'node:path';
import * as z from 'zod';
import { type CampaignId, campaignId, campaignOf } from '#lib/paths.ts';
import type { WatchedRepository } from '#lib/repository/watched-repository.ts';
import { codeDigest } from '../../git/code.ts';
import type { Origins } from '../../git/origins.ts';
import { type WorkState, workState } from '../../git/work-state.ts';
import { cacheFolder } from '../../output/cache-folder.ts';
import { KeptLines } from '../../output/kept-lines.ts';
import type { PlannedFile } from '../../output/output.ts';
import { sha256Of } from '../../output/sha256.ts';
import type { ToldReport } from '../../roll-up/narrative/narratives.ts';
import type { Audience } from '../../site/audience.ts';
import type { ReportHead, ReportText } from '../../site/report-text.ts';
import type { SitePage } from '../../site/site.ts';
import type { Before, Resting } from '../before.ts';
import type { MadeBeside } from '../beside.ts';
import type { JudgedElsewhere } from '../elsewhere.ts';
import type { FreshJudgement } from '../judgement.ts';
import type { KnownVersions } from '../known-filings.ts';
import type { Differences } from '../pass.ts';
import { toldReport } from '../record/told-nodes.ts';
import { readSiteHead, readSiteText } from '../site-texts.ts';
import { sha1 } from './answers.ts';
import { KeptFilings } from './kept-filings.ts';
import { KeptJudgements } from './kept-judgements.ts';

const paths = z.array(z.string());

/** What earlier builds of a repository have left; null where nothing can be kept. */
export function keptBuild(repository: WatchedRepository, origins: Origins): KeptBuild | null {
  const folder = cacheFolder(repository.root, codeDigest());
  return folder === null ? null : new KeptBuild(repository, origins, folder, () => workState(repository.root));
}

/** What all of a campaign rests on: see {@link Before.groundOf}. */
export function groundOf(repository: WatchedRepository, campaign: CampaignId): string {
  const answers = [repository.answer(['register']), repository.answer(['outline', campaign])];
  return answers.map((one) => sha256Of(one ?? '')).join(' ');
}

/** What all of a campaign rests on: when it was first asked for in a build, and now. */
interface Ground {
  readonly first: string;
  readonly now: () => string;
}

/** What earlier builds of a repository have left in a folder, of which nobody else has need. */
export class KeptBuild implements Before {
  private readonly repository: WatchedRepository;
  private readonly judgements: KeptJudgements;
  private readonly filings: KeptFilings;
  private readonly origins: Origins;
  private readonly folder: string | null;
  private readonly files = new Map<string, KeptLines>();
  private readonly grounds = new Map<CampaignId, Ground>();

  /** Without a folder nothing is left. `state` is asked once, where there are many reports: see {@link KeptJudgements}. */
  constructor(
    repository: WatchedRepository,
    origins: Origins,
    folder: string | null,
    state: () => WorkState | null = () => null,
  ) {
    this.repository = repository;
    this.judgements = new KeptJudgements(repository, folder, state);
    this.filings = new KeptFilings(repository, folder, state);
    this.origins = origins;
    this.folder = folder;
  }

  beside: MadeBeside | null = null;

  judge(file: string, beside: MadeBeside | null): FreshJudgement | JudgedElsewhere {
    // As it is before anything is read that follows from it.
    this.ground(campaignOf(file));
    const judged = this.judgements.judge(file, beside?.judged);
    this.beside = judged.checked === null && beside && sha1(beside.judged[0]) === this.basisOf(file) ? beside : null;
    return judged;
  }

  judgeAnew(file: string): FreshJudgement {
    return this.judgements.judgeAnew(file);
  }

  get differences(): Differences {
    return this.judgements.differences;
  }

  readonly versions: KnownVersions = {
    nameOf: (file) => this.judgements.textOf(file)?.text.name ?? null,
    verdict: (file, blob) => this.filings.verdict(file, blob),
    judgeVersion: (file, blob, judge) => this.filings.judgeVersion(file, blob, judge),
  };

  basisOf(file: string): string | null {
    return this.judgements.basisOf(file);
  }

  groundOf(campaign: CampaignId): string {
    return this.ground(campaign).first;
  }

  told(file: string): ToldReport | null {
    const values = this.linesOf(campaignOf(file), 'told').get(JSON.stringify(file));
    if (!values || values.at(0) !== this.basisOf(file)) return null;
    const read = toldReport.safeParse(parsedJson(values.at(1) ?? ''));
    return read.success ? read.data : null;
  }

  keepTold(file: string, told: string): void {
    const basis = this.basisOf(file);
    if (basis !== null) this.linesOf(campaignOf(file), 'told').put(JSON.stringify(file), [basis, told]);
  }

  page(file: string, audience: Audience): ReportText | null {
    const [head, body] = this.pageValues(file, audience, 2);
    const text = z.string().safeParse(parsedJson(body ?? '')).data;
    return text === undefined ? null : readSiteText(`${head}\n${text}`);
  }

  pageHead(file: string, audience: Audience): ReportHead | null {
    const [head] = this.pageValues(file, audience, 1);
    return readSiteHead(`${head}\n`);
  }

  keepPage(file: string, audience: Audience, text: string): void {
    const basis = this.basisOf(file);
    const end = text.indexOf('\n');
    const values = [text.slice(0, end), JSON.stringify(text.slice(end + 1))];
    if (basis !== null)
      this.linesOf(campaignOf(file), 'page').put(JSON.stringify([file, audience]), [basis, ...values]);
  }

  /** The first so many of head and body. */
  private pageValues(file: string, audience: Audience, count: 1 | 2): readonly string[] {
    const values = this.linesOf(campaignOf(file), 'page').get(JSON.stringify([file, audience]));
    if (!values || values.at(0) !== this.basisOf(file)) return [];
    return Array.from({ length: count }, (_, index) => values.at(index + 1) ?? '');
  }

  plannedPage(path: string, common: string, { basis = () => null, make }: SitePage): PlannedFile {
    const own = basis();
    if (own === null) return { path, make };
    const rested = sha256Of(`${common} ${own}`);
    const lines = this.linesOf(campaignId('site'), 'pages');
    const values = lines.get(path);
    const sum = values?.at(0) === rested ? values.at(1) : null;
    return {
      path,
      ...(sum ? { sum } : {}),
      make,
      made: (now) => {
        if (basis() === own) lines.put(path, [rested, now]);
      },
    };
  }

  planned({ path, basis: own, madeOf, make }: Resting): PlannedFile {
    const campaign = campaignId(path.slice(0, path.indexOf('/')));
    const basis = this.wholeBasis(campaign, own());
    if (basis === null) return { path, make };
    const lines = this.linesOf(campaign, 'built');
    const values = lines.get(path);
    const [rested, files, commit, modified, sum] = [0, 1, 2, 3, 4].map((index) => values?.at(index) ?? '');
    const known = madeOf() ?? paths.safeParse(parsedJson(files ?? '')).data;
    const origin = rested === basis && known ? this.origins.of(known) : null;
    return {
      path,
      ...(sum && origin?.commit === commit && origin?.modified === modified ? { sum } : {}),
      make,
      made: (now) => {
        const files = madeOf();
        const of = files && this.origins.of(files);
        // What came meanwhile may be in it or not.
        if (of && this.wholeBasis(campaign, own()) === basis)
          lines.put(path, [basis, JSON.stringify(files), of.commit, of.modified, now]);
      },
    };
  }

  /** Leaves all to the next build. */
  close(): void {
    this.judgements.close();
    this.filings.close();
    for (const lines of this.files.values()) lines.close();
  }

  /** What a file of a campaign rests on; null where nobody can tell, or where the ground is no more that of those judged first. */
  private wholeBasis(campaign: CampaignId, own: string | null): string | null {
    const { first, now } = this.ground(campaign);
    return own === null || now() !== first ? null : sha256Of(`${first} ${own}`);
  }

  private ground(campaign: CampaignId): Ground {
    const known = this.grounds.get(campaign);
    if (known) return known;
    const now = this.repository.remember(() => groundOf(this.repository, campaign));
    const made = { first: now(), now };
    this.grounds.set(campaign, made);
    return made;
  }

  private linesOf(campaign: CampaignId, kind: 'built' | 'told' | 'page' | 'pages'): KeptLines {
    const name = `${campaign}.${kind}`;
    const lines = this.files.get(name) ?? new KeptLines(this.folder && join(this.folder, name));
    this.files.set(name, lines);
    return lines;
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
