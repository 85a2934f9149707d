/** What the pages of reports have of their texts: read in this build, beside it, elsewhere or before, and kept on the disk until the pages are made. */
import { type CampaignId, reportFile, type UnitId } from '#lib/paths.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { Spool, type Spooled } from '../output/spool.ts';
import type { Audience } from '../site/audience.ts';
import { textOfReport } from '../site/body/text-of-report.ts';
import { type ReportFacts, type ReportHead, type ReportText, reportHead } from '../site/report-text.ts';
import type { Before } from './before.ts';
import type { CountedReport } from './contribution.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { FreshJudgement } from './judgement.ts';

/** Who knows texts that are not read here. */
interface Knowing {
  readonly repository: Repository;
  readonly elsewhere?: Elsewhere | undefined;
  readonly before?: Before | null;
}

/** What the page of a report has of its text: a line of JSON, then the body as it is, so that what is short is read without it. */
export function siteText(repository: Repository, counted: CountedReport, audience: Audience): string {
  return written(siteTextOf(repository, counted, audience));
}

/** The same before it is written. */
export function siteTextOf(repository: Repository, counted: CountedReport, audience: Audience): ReportText {
  const { register } = repository.register();
  const { documents } = repository.documents();
  return textOfReport(counted, { register, documents, audience });
}

function written({ body, ...head }: ReportText): string {
  return `${JSON.stringify(head)}\n${body}`;
}

/** Texts of all reports of a run. */
export class SiteTexts {
  readonly audience: Audience;
  private readonly known: Knowing;
  private readonly spool = new Spool();
  private readonly places = new Map<string, Spooled>();
  private readonly facts = new Map<string, ReportFacts>();

  constructor(known: Knowing, audience: Audience) {
    this.known = known;
    this.audience = audience;
  }

  /** Keeps the text of a report that is at hand, for this build and the next. */
  keep({ file, counted }: Pick<FreshJudgement, 'file' | 'counted'>): void {
    if (!counted) return;
    const text = siteTextOf(this.known.repository, counted, this.audience);
    this.put(file, text, written(text));
  }

  /** The same of a report that was read beside. */
  keepBeside(file: string): void {
    const text = this.known.before?.beside?.page ?? null;
    const head = text === null ? null : readSiteHead(text);
    if (text !== null && head) this.put(file, head, text);
  }

  /** The text of a report; null where it has none. */
  of(campaign: CampaignId, unit: UnitId): ReportText | null {
    const { elsewhere, before } = this.known;
    const file = reportFile(campaign, unit);
    const there = elsewhere?.page(file) ?? null;
    if (there !== null) return there;
    const here = this.read(file);
    if (here || !before || before.basisOf(file) === null) return here;
    const left = before.page(file, this.audience);
    if (left) return left;
    this.keep(before.judgeAnew(file));
    return this.read(file);
  }

  /** What other pages ask of the text of a report; of all reports it is little enough to stay in memory. */
  factsOf(campaign: CampaignId, unit: UnitId): ReportFacts | null {
    const file = reportFile(campaign, unit);
    const known = this.facts.get(file);
    if (known) return known;
    const { elsewhere, before } = this.known;
    const head = elsewhere?.page(file) ?? before?.pageHead(file, this.audience) ?? this.of(campaign, unit);
    return head && this.remember(file, head);
  }

  close(): void {
    this.spool.close();
  }

  private put(file: string, facts: ReportFacts, text: string): void {
    this.remember(file, facts);
    this.places.set(file, this.spool.put(text));
    this.known.before?.keepPage(file, this.audience, text);
  }

  private remember(file: string, { cites, pictures }: ReportFacts): ReportFacts {
    const facts = { cites, pictures };
    this.facts.set(file, facts);
    return facts;
  }

  private read(file: string): ReportText | null {
    const place = this.places.get(file);
    return place ? readSiteText(this.spool.get(place)) : null;
  }
}

/** Reads what {@link siteText} wrote; null for anything else. */
export function readSiteText(text: string): ReportText | null {
  const head = readSiteHead(text);
  return head && { ...head, body: text.slice(text.indexOf('\n') + 1) };
}

/** Reads the first line of what {@link siteText} wrote; null for anything else. */
export function readSiteHead(text: string): ReportHead | null {
  try {
    return reportHead.parse(JSON.parse(text.slice(0, text.indexOf('\n'))));
  } catch {
    return null;
  }
}
