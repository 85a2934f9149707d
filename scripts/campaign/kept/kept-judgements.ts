/**
 * Judgements that outlive a run: of a report whose judgement was kept, and of which nothing has changed that was asked for it, it is taken
 * over; any other is judged, and its judgement kept.
 *
 *     reports/c/xa-dong.md ──▶ what was asked, each with the digest of its answer    text, unit, contacts, documents, outline …
 *                              the judgement, its places, what stands beside
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { reportOfPath } from '#lib/paths.ts';
import type { Question, WatchedRepository } from '#lib/repository/watched-repository.ts';
import { codeDigest } from '../../git/code.ts';
import { cacheFolder } from '../../output/cache-folder.ts';
import { KeptLines } from '../../output/kept-lines.ts';
import { asideOf } from '../aside.ts';
import type { JudgedElsewhere } from '../elsewhere.ts';
import { type FreshJudgement, judgeFile } from '../judgement.ts';
import {
  Damaged,
  readAside,
  readJudgement,
  readPlaces,
  writtenAside,
  writtenJudgement,
  writtenPlaces,
} from '../record/record.ts';

const digest = z.string().regex(/^[0-9a-f]{40}$/u);
const answers = z.array(
  z.union([
    z.tuple([digest, z.enum(['contacts', 'documents', 'register'])]),
    z.tuple([digest, z.enum(['outline', 'sources', 'text', 'unit']), z.string()]),
    z.tuple([digest, z.enum(['link', 'picture']), z.string(), z.string()]),
  ]),
);
type Answer = z.infer<typeof answers>[number];

/** The judgements that earlier runs have left of the reports of a repository; null where nothing can be kept. */
export function keptJudgements(repository: WatchedRepository): KeptJudgements | null {
  const folder = cacheFolder(repository.root, codeDigest());
  return folder === null ? null : new KeptJudgements(repository, folder);
}

/** The judgements that are kept of the reports of a repository. */
export class KeptJudgements {
  private readonly repository: WatchedRepository;
  private readonly folder: string;
  private readonly campaigns = new Map<string, KeptLines>();
  private readonly digests = new Map<string, string | null>();
  private readonly bases = new Map<string, string>();

  /** Keeps them in a folder, of which nobody else has need. */
  constructor(repository: WatchedRepository, folder: string) {
    this.repository = repository;
    this.folder = folder;
  }

  /** Takes a judgement over, or judges. */
  judge(file: string): FreshJudgement | JudgedElsewhere {
    const campaign = reportOfPath(file)?.campaign;
    if (campaign === undefined) return judgeFile(this.repository, file);
    const lines = this.campaigns.get(campaign) ?? new KeptLines(join(this.folder, `${campaign}.judged`));
    this.campaigns.set(campaign, lines);
    return this.kept(file, lines.get(JSON.stringify(file))) ?? this.judged(file, lines);
  }

  /**
   * All that was asked for the judgement of a file and what was answered, as one digest: the same whether it was judged or taken over. Null
   * where it was not judged here, or nobody can tell an answer again.
   */
  basisOf(file: string): string | null {
    const asked = this.bases.get(file);
    return asked === undefined ? null : sha1(asked);
  }

  /** Leaves what was judged to the next run. */
  close(): void {
    for (const lines of this.campaigns.values()) lines.close();
  }

  private kept(file: string, values: readonly string[] | null): JudgedElsewhere | null {
    const [asked, judged, aside, places] = values ?? [];
    if (asked === undefined || judged === undefined || aside === undefined || places === undefined) return null;
    try {
      if (!answers.parse(JSON.parse(asked)).every((one) => this.isSame(one))) return null;
      const judgement = readJudgement(this.repository, file, JSON.parse(judged), () =>
        readPlaces(file, JSON.parse(places)),
      );
      const beside = readAside(file, JSON.parse(aside));
      this.bases.set(file, asked);
      return { ...judgement, checked: null, counted: null, aside: () => beside };
    } catch (error) {
      if (error instanceof Damaged || error instanceof z.ZodError || error instanceof SyntaxError) return null;
      throw error;
    }
  }

  private judged(file: string, lines: KeptLines): FreshJudgement {
    const { value, asked } = this.repository.watch(() => {
      const judged = judgeFile(this.repository, file);
      return { judged, aside: asideOf(this.repository, judged.checked, undefined), places: writtenPlaces(judged) };
    });
    const answered = asked.map((question) => [this.digestOf(question), ...question]);
    if (answered.every(([one]) => one !== null)) {
      // In an order of their own, whatever was asked first.
      const basis = `[${answered.map((one) => JSON.stringify(one)).sort()}]`;
      const { judged, aside, places } = value;
      lines.put(JSON.stringify(file), [
        basis,
        ...[writtenJudgement(judged), writtenAside(aside), places].map((one) => JSON.stringify(one)),
      ]);
      this.bases.set(file, basis);
    }
    return value.judged;
  }

  private isSame([was, ...question]: Answer): boolean {
    return this.digestOf(question) === was;
  }

  /** Of what stands behind many reports once a run. */
  private digestOf(question: Question): string | null {
    const [kind] = question;
    if (kind === 'text') return digestOf(this.repository.answer(question));
    const key = question.join('\n');
    const known = this.digests.get(key);
    if (known !== undefined) return known;
    const made = digestOf(this.repository.answer(question));
    this.digests.set(key, made);
    return made;
  }
}

/** Bytes go by the name that Git gives them. */
function digestOf(answer: string | Uint8Array | null): string | null {
  if (answer === null) return null;
  return typeof answer === 'string' ? sha1(answer) : blobName(answer);
}

function blobName(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
