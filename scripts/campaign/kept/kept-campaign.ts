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
import type { Question, WatchedRepository } from '#lib/repository/watched-repository.ts';
import { blobName } from '../../git/blob-name.ts';
import type { KeptLines, KeptValues } from '../../output/kept-lines.ts';
import type { Campaign } from '../../roll-up/numbers/campaign.ts';
import { differencesOf } from '../../roll-up/numbers/differences.ts';
import type { ReportSummary } from '../../roll-up/numbers/summary.ts';
import { asideOf } from '../aside.ts';
import type { JudgedElsewhere } from '../elsewhere.ts';
import { type FreshJudgement, judgeFile } from '../judgement.ts';
import { sha1 } from './answers.ts';
import { keptValues, readKept } from './kept-record.ts';
import { isAnswered, type Moment, momentOf, type Rest, restOf } from './moment.ts';
import type { NamedText, Texts } from './texts.ts';

/** The value at which the judgement begins: behind what was asked, the name and the size of the text, and what is common. */
const FIRST = 4;

/** A text that was judged, and what else its judgement rests on: as one digest, and in full only where that is not common. */
export interface JudgedText extends Rest {
  readonly text: NamedText;
  readonly digest: string;
}

/** Where they are kept. */
type Lines = Pick<KeptLines, 'get' | 'put' | 'close'>;

/** The judgements that are kept of a campaign. */
export class KeptCampaign {
  private readonly repository: WatchedRepository;
  private readonly campaign: CampaignId;
  private readonly lines: Lines;
  private readonly texts: Texts;
  private readonly now: () => Moment;
  /** When answers were last made out: to see for each report that nothing has changed since would take longer than to take it over. */
  private moment: Moment;
  private readonly rests = new Map<string, JudgedText>();

  constructor(repository: WatchedRepository, campaign: CampaignId, lines: Lines, texts: Texts) {
    this.repository = repository;
    this.campaign = campaign;
    this.lines = lines;
    this.texts = texts;
    this.now = repository.remember(() => momentOf(repository, campaign));
    this.moment = this.now();
  }

  /** Takes a judgement over, that of another process as well, or judges. */
  judge(file: string, beside?: readonly string[]): FreshJudgement | JudgedElsewhere {
    const key = JSON.stringify(file);
    const values = this.lines.get(key);
    const known = values && this.kept(file, values);
    if (known || !beside) return known ?? this.judged(file);
    const made = this.kept(file, { at: (index) => beside[index] ?? null });
    if (made) this.lines.put(key, beside);
    return made ?? this.judged(file);
  }

  /** Judges a file whose judgement was taken over; where it rests on something else by now, nobody can tell any more what it rested on. */
  judgeAnew(file: string): FreshJudgement {
    const { value, read } = this.repository.watch(() => judgeFile(this.repository, file));
    if (!this.isOf(file, namedText(read.get(file)))) this.rests.delete(file);
    return value;
  }

  /** What the judgement of a file rests on, as one digest; null where it was not judged here, or nobody can tell an answer again. */
  basisOf(file: string): string | null {
    return this.rests.get(file)?.digest ?? null;
  }

  /** The text of a file that was judged here, and what else its judgement rests on; null where nobody can tell that again. */
  textOf(file: string): JudgedText | null {
    return this.rests.get(file) ?? null;
  }

  /** Compares a report with those that count below its unit, unless it is known that nothing differs: to add up takes as long as to judge anew. */
  differences(tree: Campaign, unit: Unit, below: () => readonly ReportSummary[]): readonly Mismatch[] {
    if (tree.register.children(unit.id).length === 0) return tree.sourced.has(unit.id) ? differencesOf(tree, unit) : [];
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
    const asked = units.map((id) => this.basisOf(reportFile(outline.campaign, id)));
    const all = [...held, ...asked];
    return all.includes(null) ? null : sha1(all.join('\n'));
  }

  /** Leaves what was judged to the next run. */
  close(): void {
    this.lines.close();
  }

  private kept(file: string, values: Pick<KeptValues, 'at'>): JudgedElsewhere | null {
    if (!this.isSame(file, values)) return null;
    const kept = readKept(this.moment.known, file, values, FIRST, () => this.judgeAnew(file));
    if (kept) {
      const text = { name: values.at(1) ?? '', size: Number(values.at(2)) };
      const common = values.at(3) === '' ? '' : (this.moment.common() ?? '');
      this.rests.set(file, judgedText({ basis: values.at(0) ?? '', common }, text));
    }
    return kept;
  }

  private isSame(file: string, values: Pick<KeptValues, 'at'>): boolean {
    const name = values.at(1) ?? '';
    if (!this.texts.isStill(file, { name, size: Number(values.at(2)) })) return false;
    const own = (question: Question) => (isTextOf(file, question) ? name : undefined);
    return isAnswered(this.moment, values.at(3) ?? '', values.at(0) ?? '', own);
  }

  /** True for the text that a file was judged with, where all else that the judgement rests on is the same, too. */
  private isOf(file: string, text: NamedText | null): boolean {
    const rest = this.rests.get(file);
    if (!rest || text?.name !== rest.text.name || this.now() !== this.moment) return false;
    return isAnswered(this.moment, rest.common, rest.basis, (question) =>
      isTextOf(file, question) ? text.name : undefined,
    );
  }

  private judged(file: string): FreshJudgement {
    this.moment = this.now();
    this.rests.delete(file);
    const { value, asked, read } = this.repository.watch(() => {
      const judged = judgeFile(this.repository, file);
      return { judged, values: keptValues(judged, asideOf(this.repository, judged.checked, undefined)) };
    });
    const text = namedText(read.get(file));
    const own = (question: Question) => (isTextOf(file, question) ? (text?.name ?? null) : undefined);
    const rest = restOf(this.moment, asked, own);
    // What came meanwhile may have been read or not.
    if (text && rest && this.now() === this.moment) {
      const { basis, common } = rest;
      this.lines.put(JSON.stringify(file), [basis, text.name, String(text.size), common, ...value.values]);
      this.rests.set(file, judgedText(rest, text));
    }
    return value.judged;
  }
}

/** Of thousands of reports the digest is kept, which is a twentieth of what it is of. */
function judgedText({ basis, common }: Rest, text: NamedText): JudgedText {
  return { basis: common === '' ? basis : '', common, text, digest: sha1(basis) };
}

function isTextOf(file: string, [kind, about]: Question): boolean {
  return kind === 'text' && about === file;
}

/** The name of the very text that was judged, whatever stands in its file by now; null for what is none. */
function namedText(source: Source | null | undefined): NamedText | null {
  if (!source || 'problem' in source || source.encoding !== undefined) return null;
  const bytes = Buffer.from((source.hasByteOrderMark ? '\uFEFF' : '') + source.text);
  return { name: blobName(bytes), size: bytes.length };
}
