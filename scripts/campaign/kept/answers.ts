/** What stands for the answers to questions that a repository is asked. */
import { createHash } from 'node:crypto';
import type { Question, WatchedRepository } from '#lib/repository/watched-repository.ts';
import { blobName } from '../../git/blob-name.ts';

/** A question with the digest of its answer. */
export type Answer = readonly [digest: string, ...question: Question];

const DIGEST = /^[0-9a-f]{40}$/u;

/** What other files are at a path is no part of a moment: it may be another thing each time that somebody asks. */
const FLEETING: ReadonlySet<Question[0]> = new Set(['link', 'picture', 'text']);

/** The answers of one moment, each made out once: many reports ask the same. */
export class Answers {
  private readonly repository: WatchedRepository;
  private readonly digests = new Map<string, string | null>();

  constructor(repository: WatchedRepository) {
    this.repository = repository;
  }

  /** The digest of an answer; null where there is no telling. */
  digest(question: Question): string | null {
    if (FLEETING.has(question[0])) return digestOf(this.repository.answer(question));
    const key = question.join('\n');
    const known = this.digests.get(key);
    if (known !== undefined) return known;
    const made = digestOf(this.repository.answer(question));
    this.digests.set(key, made);
    return made;
  }
}

/** Answers as they were written, or null: a report is judged in a moment, and this is asked for each, so that it is no schema. */
export function readAnswers(written: unknown): readonly Answer[] | null {
  return Array.isArray(written) && written.every(isAnswer) ? written : null;
}

function isAnswer(one: unknown): one is Answer {
  if (!Array.isArray(one) || !one.every((part) => typeof part === 'string')) return false;
  const [digest = '', kind, ...about] = one;
  if (!DIGEST.test(digest)) return false;
  if (kind === 'contacts' || kind === 'documents' || kind === 'register') return about.length === 0;
  if (kind === 'outline' || kind === 'sources' || kind === 'text' || kind === 'unit') return about.length === 1;
  return (kind === 'link' || kind === 'picture') && about.length === 2;
}

/** The digest of an answer: of bytes the name that Git gives them. */
export function digestOf(answer: string | Uint8Array | null): string | null {
  if (answer === null) return null;
  return typeof answer === 'string' ? sha1(answer) : blobName(answer);
}

/** A short text that stands for a long one. */
export function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
