/**
 * What the status of a campaign needs to know of its reports, apart from all else that is kept of them: it is a hundredth of that.
 *
 *     reports/c/xa-dong.md            ──▶ name and size of its text, what its judgement rested on, valid | draft | invalid, `received`
 *     reports/c/xa-dong.md, a blob    ──▶ what the verdict on that version rested on, whether it stood complete
 */
import { daySchema } from '#lib/date-schema.ts';
import { type CampaignId, reportOfPath } from '#lib/paths.ts';
import type { WatchedRepository } from '#lib/repository/watched-repository.ts';
import type { KeptLines } from '../../output/kept-lines.ts';
import type { Filing } from '../../status/filing.ts';
import type { KeptJudgements } from './kept-judgements.ts';
import { isAnswered, type Moment, momentOf, type Rest, restOf } from './moment.ts';
import type { Texts } from './texts.ts';

const CONTENTS = ['valid', 'draft', 'invalid'] as const;
/** What stands for a version that stood complete, and for one that did not. */
const [COMPLETE, INCOMPLETE] = ['complete', 'incomplete'];

/** The filings that are kept of the reports of a campaign. */
export class CampaignFilings {
  private readonly repository: WatchedRepository;
  private readonly lines: KeptLines;
  private readonly texts: Texts;
  private readonly judgements: () => KeptJudgements;
  private readonly now: () => Moment;
  private moment: Moment;
  /** The names that Git gives to the texts that were looked at. */
  private readonly names = new Map<string, string>();

  constructor(
    repository: WatchedRepository,
    campaign: CampaignId,
    lines: KeptLines,
    texts: Texts,
    judgements: () => KeptJudgements,
  ) {
    this.repository = repository;
    this.lines = lines;
    this.texts = texts;
    this.judgements = judgements;
    this.now = repository.remember(() => momentOf(repository, campaign));
    this.moment = this.now();
  }

  filing(file: string): Filing | null {
    return this.kept(file) ?? this.judged(file);
  }

  nameOf(file: string): string | null {
    return this.names.get(file) ?? null;
  }

  verdict(file: string, blob: string): boolean | null {
    const values = this.lines.get(JSON.stringify([file, blob]));
    if (!values || !isAnswered(this.moment, values.at(0) ?? '', values.at(1) ?? '', () => undefined)) return null;
    return values.at(2) === COMPLETE || (values.at(2) === INCOMPLETE ? false : null);
  }

  judgeVersion(file: string, blob: string, judge: () => boolean): boolean {
    this.moment = this.now();
    const { value, asked } = this.repository.watch(judge);
    const rest = restOf(this.moment, asked, () => undefined);
    // What came meanwhile may have been read or not.
    if (rest && this.now() === this.moment)
      this.lines.put(JSON.stringify([file, blob]), [...written(rest), value ? COMPLETE : INCOMPLETE]);
    return value;
  }

  close(): void {
    this.lines.close();
  }

  private kept(file: string): Filing | null {
    const values = this.lines.get(JSON.stringify(file));
    const unit = reportOfPath(file)?.unit;
    if (!values || unit === undefined) return null;
    const name = values.at(0) ?? '';
    if (!this.texts.isStill(file, { name, size: Number(values.at(1)) })) return null;
    const own = ([kind, about]: readonly string[]) => (kind === 'text' && about === file ? name : undefined);
    if (!isAnswered(this.moment, values.at(2) ?? '', values.at(3) ?? '', own)) return null;
    // This is asked for each report, so that only of days there is a schema.
    const content = CONTENTS.find((one) => one === values.at(4));
    const stamp = values.at(5);
    const received = stamp === '' ? null : daySchema.safeParse(stamp).data;
    if (content === undefined || received === undefined) return null;
    this.names.set(file, name);
    return { unit, file, content, received };
  }

  private judged(file: string): Filing | null {
    const { filing: found } = this.judgements().judge(file);
    this.moment = this.now();
    const judged = this.judgements().textOf(file);
    this.names.delete(file);
    if (judged) this.names.set(file, judged.text.name);
    if (found && judged) {
      const { name, size } = judged.text;
      const { content, received } = found;
      this.lines.put(JSON.stringify(file), [name, String(size), ...written(judged), content, received ?? '']);
    }
    return found;
  }
}

/** One digest says all where there is one. */
function written({ common, basis }: Rest): readonly [common: string, basis: string] {
  return [common, common === '' ? basis : ''];
}
