/** Writes a part: whole or not at all. */
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { about } from '#lib/system-error.ts';
import { Assembly } from '../../output/assembly.ts';
import type { PlannedFile } from '../../output/output.ts';
import { sha256Of } from '../../output/sha256.ts';
import { FILES, folderOf, type Head, type Kind, LINES } from './part.ts';

/** A part that is being written, beside where it will stand. */
export class PartWriter {
  /** The folder that holds what was made. */
  readonly files: string;
  /** What is needed on the way may be put there. */
  readonly work: string;
  /** What was made, by paths in that folder. */
  readonly paths: string[] = [];
  private readonly assembly: Assembly;
  private readonly lines: number;
  private readonly hash = createHash('sha256');

  /** Begins a part among those in a folder; the repository at `root` is what it is a part of. */
  constructor(folder: string, root: string, head: Head) {
    this.assembly = new Assembly(join(folder, folderOf(head.command, head)), root);
    this.work = this.assembly.work;
    this.files = join(this.assembly.filled, FILES);
    this.lines = openSync(join(this.assembly.filled, LINES), 'wx');
    this.line(`part\t${JSON.stringify(head)}`);
  }

  /** Enters something of a file, or of a path. */
  enter(kind: Kind, of: string, value: unknown): void {
    this.line(`${kind}\t${JSON.stringify(of)}\t${JSON.stringify(value)}`);
  }

  /** Makes, writes and enters each file of a plan; between two steps it hears whether it is to `stop`. */
  async fill(plan: Iterator<PlannedFile | null, void>, stop: AbortSignal): Promise<void> {
    try {
      for (let step = plan.next(); !step.done; step = plan.next()) {
        if (step.value) this.write(step.value.path, await step.value.make());
        await setImmediate();
        stop.throwIfAborted();
      }
    } finally {
      // What the plan holds open.
      plan.return?.();
    }
  }

  private write(path: string, content: string | Uint8Array): void {
    const file = join(this.files, path);
    mkdirSync(dirname(file), { recursive: true });
    about(file, () => writeFileSync(file, content));
    this.paths.push(path);
    this.enter('made', path, sha256Of(content));
  }

  /** Enters a file that stands there already. */
  made(path: string): void {
    this.enter(
      'made',
      path,
      createHash('sha256')
        .update(readFileSync(join(this.files, path)))
        .digest('hex'),
    );
  }

  /** Shows the part, in the place of one that was there. */
  finish(): void {
    this.line(`sum\t${this.hash.digest('hex')}`, false);
    closeSync(this.lines);
    this.assembly.swap(() => {});
  }

  /** Gives up: a part that was there stays. */
  discard(): void {
    this.assembly.discard();
  }

  private line(text: string, isSummed = true): void {
    const bytes = Buffer.from(`${text}\n`);
    if (isSummed) this.hash.update(bytes);
    about(this.files, () => {
      for (let written = 0; written < bytes.length; ) written += writeSync(this.lines, bytes, written);
    });
  }
}
