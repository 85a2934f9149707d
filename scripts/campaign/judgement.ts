/** What one file comes to by itself, be it judged here or elsewhere: all that a pass needs to know of it. */
import { hasErrors } from '#lib/problem.ts';
import type { Repository } from '#lib/repository/repository.ts';
import type { CheckedFile } from '../check/check-file.ts';
import { checkPath } from '../check/check-repository.ts';
import { type IssuedNumber, numberOf } from '../check/duplicate-number.ts';
import { type FigurePlaces, figurePlaces } from '../check/figure-places.ts';
import type { CheckMessage } from '../check/message.ts';
import { type PackedSummary, type ReportSummary, summarize } from '../roll-up/numbers/summary.ts';
import { type Filing, filingOf } from '../status/filing.ts';
import { type CountedReport, contributionOf } from './contribution.ts';

/** A judged file. No other file makes it wrong. */
export interface Judgement {
  readonly file: string;
  /** Its own messages. */
  readonly own: readonly CheckMessage[];
  /** True where some of them are errors. */
  readonly isWrong: boolean;
  /** True for a report, wherever it stands. */
  readonly isReport: boolean;
  /** True where a document can be made of it, if nothing of it is wrong: a draft that cannot be read has none. */
  readonly isReadable: boolean;
  /** What the status of its campaign sees; null for what is no report of a campaign. */
  readonly filing: Filing | null;
  readonly number: IssuedNumber | null;
  /** Its figures where it counts in totals, else null. */
  readonly summary: ReportSummary | null;
  /** Where it gives its figures. */
  places(): FigurePlaces;
}

/** A file that was judged here and now: it is still at hand. */
export interface FreshJudgement extends Judgement {
  readonly summary: PackedSummary | null;
  readonly checked: CheckedFile;
  /** The report where it counts in totals. */
  readonly counted: CountedReport | null;
}

/** Reads and judges a file of a repository. */
export function judgeFile(repository: Repository, file: string): FreshJudgement {
  const checked = checkPath(repository, file);
  const { subject, messages } = checked;
  const isWrong = hasErrors(messages);
  const counted = contributionOf(checked, isWrong);
  return {
    file,
    own: messages,
    isWrong,
    isReport: subject.type === 'report',
    isReadable: subject.type !== 'report' || subject.report.frontMatter !== null,
    filing: filingOf(file, subject.type === 'report' ? subject.report : null, isWrong),
    number: numberOf(checked),
    summary: counted && summarize(counted, counted.unit),
    places: () => figurePlaces(checked),
    checked,
    counted,
  };
}
