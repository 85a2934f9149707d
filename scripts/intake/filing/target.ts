/** The place of a report: what is there, and how it is written without taking anything from anybody. */
import { mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CannotRun, existing } from '#lib/cannot-run.ts';
import { scaffold } from '#lib/outline/scaffold.ts';
import { reportFile } from '#lib/paths.ts';
import type { Repository } from '#lib/repository/repository.ts';
import type { Checkout } from '../../git/checkout.ts';
import { refuseForeignFile } from '../../output/own-file.ts';
import { type Wanted, writeFilesWhole } from '../../output/write-file.ts';
import type { ImportedReport } from '../report/import-report.ts';
import type { Given } from '../report/paper/front.ts';
import { leftLine } from './left.ts';

/** A report as it is to be written. */
type Content = Pick<ImportedReport, 'text' | 'pictures'>;

/** What was written. */
export interface Written {
  /** Files, as the user finds them. */
  readonly files: readonly string[];
  /** Vietnamese: what was done, and how many problems are left. */
  readonly lines: readonly string[];
}

/** The place of a unit's report, or a file beside the repository. */
export class Target {
  /** Of the report, relative to the root. */
  readonly file: string;
  private readonly disk: Checkout;
  private readonly repository: Repository;
  private readonly given: Given;
  private readonly out: string | undefined;

  constructor(disk: Checkout, repository: Repository, given: Given, out: string | undefined) {
    this.file = reportFile(given.outline.campaign, given.unit.id);
    this.disk = disk;
    this.repository = repository;
    this.given = given;
    this.out = out;
    if (out !== undefined) refuseForeignFile(out, repository.root, () => false);
  }

  /** The report that is there; null where it cannot be read, or is not. */
  get there(): string | null {
    const source = this.repository.read(this.file);
    return source && 'text' in source ? source.text : null;
  }

  /** Writes a report where none is, or nothing but its scaffold; null, and nothing done, where there is one. */
  write(made: Content): Written | null {
    if (this.out !== undefined)
      return { files: this.writeFiles(resolve(this.out), this.out, made, () => {}), lines: [] };
    if (this.repository.read(this.file) === null) {
      const path = this.disk.newFile(this.file);
      const refuse = () => {
        if (statSync(path, { throwIfNoEntry: false })) throw existing(this.file);
      };
      return {
        files: this.writeFiles(path, this.file, made, refuse),
        lines: [leftLine(this.disk.root, this.file, made.text)],
      };
    }
    if (this.there === null || !this.scaffolds().includes(this.there)) return null;
    return this.replace(made, `${this.file} còn là khung chưa ai viết: đã thay bằng nội dung tệp Word`);
  }

  /** Writes over the report as it was read; `line` tells of it. */
  replace({ text, pictures }: Content, line: string): Written {
    const was = this.disk.bytes(this.file);
    const source = this.repository.read(this.file);
    const mark = source && 'text' in source && source.hasByteOrderMark ? '\uFEFF' : '';
    const path = realpathSync(join(this.disk.root, this.disk.inside(this.file)));
    const files = this.writeFiles(path, this.file, { text: mark + text, pictures }, () => {
      const is = this.disk.bytes(this.file);
      if (!was || !is || Buffer.compare(was, is) !== 0)
        throw new CannotRun(`Có người vừa sửa ${this.file}; chưa ghi gì, hãy chạy lại`);
    });
    return { files, lines: [line, leftLine(this.disk.root, this.file, text)] };
  }

  /** All files or none; `between` refuses what came meanwhile. */
  private writeFiles(path: string, shown: string, { text, pictures }: Content, between: () => void): readonly string[] {
    mkdirSync(dirname(path), { recursive: true });
    const wanted = [
      { path, content: text },
      ...pictures.map(({ name, bytes }) => ({ path: join(dirname(path), name), content: bytes })),
    ].map((file): Wanted => ({ ...file, mode: modeOf(file.path) }));
    writeFilesWhole(wanted, between);
    return [shown, ...pictures.map(({ name }) => join(dirname(shown), name).replaceAll('\\', '/'))];
  }

  private scaffolds(): readonly string[] {
    const { outline, unit, register } = this.given;
    const { documents } = this.repository.documents();
    return [true, false].map((isDraft) => scaffold(outline, unit, register, { isDraft, documents }));
  }
}

function modeOf(path: string): number {
  return (statSync(path, { throwIfNoEntry: false })?.mode ?? 0o644) & 0o7777;
}
