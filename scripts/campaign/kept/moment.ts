/** What the reports of a campaign are judged by at one moment, and whether what a judgement rested on is still the same. */
import { once } from '#lib/once.ts';
import type { CampaignId } from '#lib/paths.ts';
import type { Question, WatchedRepository } from '#lib/repository/watched-repository.ts';
import type { Known } from '../record/record.ts';
import { type Answer, Answers, readAnswers, sha1 } from './answers.ts';

/** What the reports of a campaign are judged by, as it is at one moment. */
export interface Moment {
  readonly campaign: CampaignId;
  readonly answers: Answers;
  readonly known: Known;
  /** What all answers follow from that most reports ask for but for their own text, as one digest; null where there is no telling. */
  readonly common: () => string | null;
}

/** What a judgement rested on. */
export interface Rest {
  /** What was asked, each with the digest of its answer. */
  readonly basis: string;
  /** The digest that all of these answers follow from but that of the text itself; empty where not all do. */
  readonly common: string;
}

/** The digest of the answer to a question where that is known otherwise, null where nobody can tell it; undefined where it is to be asked. */
type Own = (question: Question) => string | null | undefined;

/** Another one whenever the register, that of documents, the outline or the list of sources is. */
export function momentOf(repository: WatchedRepository, campaign: CampaignId): Moment {
  const [register, outline] = [repository.register(), repository.outline(campaign)];
  repository.documents();
  repository.sourceList(campaign);
  const answers = new Answers(repository);
  const common = once(() => {
    const questions: readonly Question[] = [['register'], ['documents'], ['outline', campaign], ['sources', campaign]];
    const digests = questions.map((one) => answers.digest(one));
    return digests.includes(null) ? null : sha1(digests.join('\n'));
  });
  return { campaign, answers, known: { register: () => register, outline: () => outline }, common };
}

/** What work that asked some questions rests on; null where nobody can tell one of the answers again. */
export function restOf(moment: Moment, asked: readonly Question[], own: Own): Rest | null {
  const answered = asked.map((question) => [digestOf(moment, question, own), ...question]);
  if (answered.some(([digest]) => digest === null)) return null;
  const isCommon = asked.every((question) => own(question) !== undefined || followsFromCommon(moment, question));
  // In an order of their own, whatever was asked first.
  const basis = `[${answered.map((one) => JSON.stringify(one)).sort()}]`;
  return { basis, common: (isCommon ? moment.common() : null) ?? '' };
}

/** True where all that work rested on is answered now as it was then. */
export function isAnswered(moment: Moment, common: string, basis: string, own: Own): boolean {
  if (common !== '' && common === moment.common()) return true;
  const isSame = ([digest, ...question]: Answer) => digest === digestOf(moment, question, own);
  return answersIn(basis)?.every(isSame) ?? false;
}

function digestOf({ answers }: Moment, question: Question, own: Own): string | null {
  const known = own(question);
  return known === undefined ? answers.digest(question) : known;
}

/** True for a question whose answer follows from what {@link Moment.common} is the digest of. */
function followsFromCommon({ campaign }: Moment, [kind, about]: Question): boolean {
  if (kind === 'outline' || kind === 'sources') return about === campaign;
  return kind === 'contacts' || kind === 'documents' || kind === 'register' || kind === 'unit';
}

function answersIn(asked: string): ReturnType<typeof readAnswers> {
  try {
    return readAnswers(JSON.parse(asked));
  } catch {
    return null;
  }
}
