/**
 * Processes that make documents beside a build, on the other cores of a machine. They are told paths, and judge, read and make by
 * themselves; whatever they give counts only as long as it rests on what the build sees itself.
 *
 *     the pass  ──▶ ──▶ ──▶        ◀── ◀── helpers        block by block: from the front the build, from behind those beside it
 *
 * So nobody waits for another: where they meet, what is not there yet is made by the build as well, and where a helper fails or is killed
 * the build does all of it. What has come and was not taken yet is never more than two blocks.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { HELPER } from '../../output/home.ts';
import type { Audience } from '../../site/audience.ts';
import type { Beside, MadeBeside } from '../beside.ts';

/** How helpers are employed. */
export interface Terms {
  /** How many there may be. */
  readonly most: number;
  /** They begin when so many documents had to be made by the build, and that of every second report or more. */
  readonly few: number;
  /** So many reports must still be to come: to start a process and to warm it up takes about as long as to make a hundred documents. */
  readonly worth: number;
  readonly block: number;
  /** With what Node.js is called. */
  readonly execArgv?: string[];
}

const USUAL = { most: 3, few: 24, worth: 250, block: 128 } as const;
/** A helper has so many reports before it, so that it need not wait for the next one. */
const AT_ONCE = 2;

/** Those who may help with a build of so many files; null where there would be no gain. */
export function helpersFor(job: HelperJob, files: number): Helpers | null {
  const most = Math.min(USUAL.most, availableParallelism() - 1);
  return most > 0 && files >= USUAL.worth + USUAL.few ? new Helpers(job, { ...USUAL, most }) : null;
}

/** What helpers are told of a build. */
export interface HelperJob {
  readonly root: string;
  /** For whom a site is made; where it is left out, none is. */
  readonly audience?: Audience | undefined;
}

/** Processes beside a build. */
export class Helpers implements Beside {
  private readonly job: HelperJob;
  private readonly terms: Terms;
  /** Each with how many reports it has before it. */
  private readonly helpers = new Map<ChildProcess, number>();
  private hasBegun = false;
  private files: readonly string[] = [];
  private places: ReadonlyMap<string, number> = new Map();
  /** Of each block the first file that was given away. */
  private backs = new Map<number, number>();
  private readonly done = new Map<string, MadeBeside>();
  /** The file to which the build comes next. */
  private front = 0;
  private made = 0;
  private isWanted = false;

  constructor(job: HelperJob, terms: Terms) {
    this.job = job;
    this.terms = terms;
  }

  begin(files: readonly string[]): void {
    this.files = files;
    this.places = new Map(files.map((file, at) => [file, at]));
    this.backs = new Map();
    this.done.clear();
    [this.front, this.made, this.isWanted] = [0, 0, false];
    this.consider();
  }

  take(file: string): MadeBeside | null {
    const place = this.places.get(file);
    if (place === undefined) return null;
    this.front = place + 1;
    const made = this.done.get(file) ?? null;
    this.done.delete(file);
    this.employ();
    return made;
  }

  madeHere(): void {
    this.made += 1;
    this.consider();
  }

  close(): void {
    this.files = [];
    for (const helper of this.helpers.keys()) helper.kill('SIGKILL');
    this.helpers.clear();
  }

  private consider(): void {
    const { few, worth } = this.terms;
    this.isWanted ||=
      this.made >= few && this.made * 2 >= this.front && this.files.length - this.front >= Math.max(worth, 1);
    this.employ();
  }

  private employ(): void {
    if (!this.isWanted) return;
    if (!this.hasBegun) for (let at = 0; at < this.terms.most; at++) this.start();
    this.hasBegun = true;
    for (const [helper, before] of this.helpers)
      for (let count = before; count < AT_ONCE; count++) {
        const file = this.next();
        if (file === undefined || !helper.connected) return;
        helper.send(file);
        this.helpers.set(helper, count + 1);
      }
  }

  private start(): void {
    const { execArgv = process.execArgv } = this.terms;
    const stdio: ('ignore' | 'ipc')[] = ['ignore', 'ignore', 'ignore', 'ipc'];
    const helper = forked(() => fork(HELPER, { serialization: 'advanced', stdio, execArgv }));
    // Where no process came of it, to kill it would be to kill all of this group.
    if (helper?.pid === undefined) return;
    this.helpers.set(helper, 0);
    helper.on('message', (made: MadeBeside | Pick<MadeBeside, 'file'>) => {
      this.helpers.set(helper, (this.helpers.get(helper) ?? 1) - 1);
      if ('judged' in made && (this.places.get(made.file) ?? -1) >= this.front) this.done.set(made.file, made);
      this.employ();
    });
    for (const end of ['error', 'exit']) helper.on(end, () => this.helpers.delete(helper));
    helper.send(this.job);
  }

  /** The file to give away next; those right before the build are its own. */
  private next(): string | undefined {
    const { block } = this.terms;
    const first = Math.floor(this.front / block);
    for (const one of [first, first + 1]) {
      const back = this.backs.get(one) ?? Math.min((one + 1) * block, this.files.length);
      if (back <= Math.max(one * block, this.front + AT_ONCE)) continue;
      this.backs.set(one, back - 1);
      return this.files[back - 1];
    }
    return undefined;
  }
}

/** Calls a process. Where the system has no room for one, this is told at once, or later by one that has no number. */
function forked(call: () => ChildProcess): ChildProcess | null {
  try {
    return call().on('error', () => {});
  } catch {
    return null;
  }
}
