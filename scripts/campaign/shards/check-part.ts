/** A part of a check: its files judged by themselves. What compares files with each other is told when all parts are merged. */
import type { Repository } from '#lib/repository/repository.ts';
import type { Change } from '../../git/change.ts';
import { asideOf } from '../aside.ts';
import { judgeFile } from '../judgement.ts';
import { writtenAside, writtenJudgement, writtenPlaces } from '../record/record.ts';
import { cutOf } from './cut.ts';
import { type Head, partLine } from './part.ts';
import { PartWriter } from './part-writer.ts';

/** What a part of a check is made of. */
export interface CheckPart {
  readonly repository: Repository;
  /** The files of the whole run. */
  readonly files: readonly string[];
  readonly change: Pick<Change, 'files' | 'before'> | undefined;
  /** What the part says of itself. */
  readonly head: Head;
  /** The folder that parts are put in. */
  readonly folder: string;
  begin(files: readonly string[]): void;
  step(file: string): void;
}

/** Makes a part of a check; gives what is told of it. */
export function makeCheckPart(job: CheckPart): string {
  const { repository, head, folder } = job;
  const cut = cutOf(repository, job.files, head.count);
  const files = job.files.filter((file) => cut.partOf(file) === head.index);
  job.begin(files);
  const part = new PartWriter(folder, repository.root, head);
  try {
    judgeInto(part, job, files);
    part.finish();
  } finally {
    part.discard();
  }
  return partLine(head, files.length, folder);
}

function judgeInto(part: PartWriter, { repository, change, step }: CheckPart, files: readonly string[]): void {
  for (const file of files) {
    const judged = judgeFile(repository, file);
    part.enter('judged', file, writtenJudgement(judged));
    part.enter('places', file, writtenPlaces(judged));
    part.enter('aside', file, writtenAside(asideOf(repository, judged.checked, change)));
    step(file);
  }
}
