/**
 * The judgements of the reports of a campaign that outlive a run: of a report whose judgement was kept, and of which nothing has changed that
 * was asked for it, it is taken over; any other is judged, and its judgement kept.
 *
 *     reports/c/xa-dong.md ──▶ what was asked, each with the digest of its answer    text, unit, contacts, documents, outline …
 *                              the judgement, its figures, what stands beside, its places
 */
import type { Mismatch } from '#lib/figures/mismatch.ts';
import { type CampaignId, reportFile, type UnitId } from '#lib/paths.ts';
import type { Unit } from '#lib/register/register.ts';
import type { Source } from '#lib/repository/source.ts';
import type { WatchedRepository } from '#lib/repository/watched-repository.ts';
import type { KeptLines, KeptValues } from '../../output/kept-lines.ts';
import type { Campaign } from '../../roll-up/numbers/campaign.ts';
import { differencesOf } from '../../roll-up/numbers/differences.ts';
import type { ReportSummary } from '../../roll-up/numbers/summary.ts';
import { asideOf } from '../aside.ts';
import type { JudgedElsewhere } from '../elsewhere.ts';
import { type FreshJudgement, judgeFile } from '../judgement.ts';
import type { Known } from '../record/record.ts';
import { Answers, blobName, readAnswers, sha1 } from './answers.ts';
import { keptValues, readKept } from './kept-record.ts';
import type { NamedText, Texts } from './texts.ts';

/** What the reports of a campaign are judged by, as it is at one moment. */
interface Moment {
  readonly answers: Answers;
  readonly known: Known;
}

/** The judgements that are kept of a campaign. */
export class KeptCampaign {
  private readonly repository: WatchedRepository;
  private readonly lines: KeptLines;
  private readonly texts: Texts;
  private readonly now: () => Moment;
  /** When answers were last made out: to see for each report that nothing has changed since would take longer than to take it over. */
  private moment: Moment;
  private readonly bases = new Map<string, string>();

  constructor(repository: WatchedRepository, campaign: CampaignId, lines: KeptLines, texts: Texts) {
    this.repository = repository;
    this.lines = lines;
    this.texts = texts;
    this.now = repository.remember(() => momentOf(repository, campaign));
    this.moment = this.now();
  }

  /** Takes a judgement over, or judges. */
  judge(file: string): FreshJudgement | JudgedElsewhere {
    const values = this.lines.get(JSON.stringify(file));
    return (values && this.kept(file, values)) ?? this.judged(file);
  }

  /** What the judgement of a file rests on, as one digest; null where it was not judged here, or nobody can tell an answer again. */
  basisOf(file: string): string | null {
    const asked = this.bases.get(file);
    return asked === undefined ? null : sha1(asked);
  }

  /** Compares a report with those that count below its unit, unless it is known that nothing differs: to add up takes as long as to judge anew. */
  differences(tree: Campaign, unit: Unit, below: () => readonly ReportSummary[]): readonly Mismatch[] {
    if (tree.register.children(unit.id).length === 0) return differencesOf(tree, unit);
    const key = JSON.stringify(['even', unit.id]);
    const basis = this.basisOfSums(tree, [unit.id, ...below().map(({ unit: { id } }) => id)]);
    if (basis !== null && this.lines.get(key)?.at(0) === basis) return [];
    const found = differencesOf(tree, unit);
    if (basis !== null && found.length === 0 && this.now() === this.moment) this.lines.put(key, [basis]);
    return found;
  }

  /** What sums over some reports rest on; null where not all of that is known here. */
  private basisOfSums({ outline, register, sourced }: Campaign, units: readonly UnitId[]): string | null {
    const { answers, known } = this.moment;
    const isOfNow = known.outline(outline.campaign)?.outline === outline && known.register().register === register;
    if (!isOfNow || sourced.size > 0) return null;
    const held = [answers.digest(['outline', outline.campaign]), answers.digest(['register'])];
    const asked = units.map((id) => this.bases.get(reportFile(outline.campaign, id)) ?? null);
    const all = [...held, ...asked];
    return all.includes(null) ? null : sha1(all.join('\n'));
  }

  /** Leaves what was judged to the next run. */
  close(): void {
    this.lines.close();
  }

  private kept(file: string, values: KeptValues): JudgedElsewhere | null {
    const asked = values.at(0) ?? '';
    if (!this.isSame(file, asked, Number(values.at(1)))) return null;
    const kept = readKept(this.moment.known, file, values, 2, () => judgeFile(this.repository, file));
    if (kept) this.bases.set(file, asked);
    return kept;
  }

  private isSame(file: string, asked: string, size: number): boolean {
    return (
      answersIn(asked)?.every(([digest, ...question]) => {
        const [kind, about] = question;
        return kind === 'text' && about === file
          ? this.texts.isStill(file, { name: digest, size })
          : this.moment.answers.digest(question) === digest;
      }) ?? false
    );
  }

  private judged(file: string): FreshJudgement {
    this.moment = this.now();
    const { value, asked, read } = this.repository.watch(() => {
      const judged = judgeFile(this.repository, file);
      return { judged, values: keptValues(judged, asideOf(this.repository, judged.checked, undefined)) };
    });
    const text = namedText(read.get(file));
    const answers = asked.map((question) => {
      const [kind, about] = question;
      return [kind === 'text' && about === file ? text?.name : this.moment.answers.digest(question), ...question];
    });
    // What came meanwhile may have been read or not.
    if (text && answers.every(([digest]) => typeof digest === 'string') && this.now() === this.moment) {
      // In an order of their own, whatever was asked first.
      const basis = `[${answers.map((one) => JSON.stringify(one)).sort()}]`;
      this.lines.put(JSON.stringify(file), [basis, String(text.size), ...value.values]);
      this.bases.set(file, basis);
    }
    return value.judged;
  }
}

function answersIn(asked: string): ReturnType<typeof readAnswers> {
  try {
    return readAnswers(JSON.parse(asked));
  } catch {
    return null;
  }
}

/** The name of the very text that was judged, whatever stands in its file by now; null for what is none. */
function namedText(source: Source | null | undefined): NamedText | null {
  if (!source || 'problem' in source || source.encoding !== undefined) return null;
  const bytes = Buffer.from((source.hasByteOrderMark ? '\uFEFF' : '') + source.text);
  return { name: blobName(bytes), size: bytes.length };
}

/** Another one whenever the register, that of documents, the outline or the list of sources is. */
function momentOf(repository: WatchedRepository, campaign: CampaignId): Moment {
  const [register, outline] = [repository.register(), repository.outline(campaign)];
  repository.documents();
  repository.sourceList(campaign);
  return { answers: new Answers(repository), known: { register: () => register, outline: () => outline } };
}
