/** Reports to fill in: the samples, and the good report of the cases of rules. */
import type { BoundReport } from '#lib/report/bound-report.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkText } from '../../../scripts/check/check-file.ts';
import type { Layout } from '../../../scripts/intake/form/fields/layout.ts';
import { readLayout } from '../../../scripts/intake/form/fields/read-layout.ts';
import { fixture, goodRepository } from '../../helpers/fixtures.ts';
import { SAMPLES } from '../../helpers/project.ts';

/** The samples. */
export const samples = new Repository(new Disk(SAMPLES));

/** The repository of the one good report. */
export const good = new Repository(
  new Memory({ ...goodRepository(), 'outlines/documents.csv': fixture('documents.csv') }),
);

/** Where the good report is. */
export const GOOD_FILE = 'reports/nam-2023/binh-an/phuong-mot.md';

/** A text as the report that a file is. */
export function boundText(repository: Repository, file: string, text: string): BoundReport {
  const { subject } = checkText(repository, file, text);
  if (subject.type !== 'report' || !subject.bound) throw new Error(`${file} is no report`);
  return subject.bound;
}

/** A text as a form shows it. */
export function layoutOf(repository: Repository, file: string, text: string): Layout {
  return readLayout(boundText(repository, file, text));
}

/** The text of a file of a repository. */
export function textOf(repository: Repository, file: string): string {
  const source = repository.read(file);
  if (!source || 'problem' in source) throw new Error(`${file} cannot be read`);
  return source.text;
}
