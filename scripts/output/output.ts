/** The folder that a build fills, with `SHA256SUMS` over what it holds. */
import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { CannotRun } from '#lib/cannot-run.ts';
import { about, systemPath, systemReason } from '#lib/system-error.ts';
import { Assembly } from './assembly.ts';
import { type IsBuilt, refuseForeign, restoreFormer, SUMS, sumLines, sumsIn } from './former.ts';
import { sha256Of } from './sha256.ts';

type Content = string | Uint8Array;

/** How a folder is filled. */
interface Filling {
  /** True for the paths that a plan is about. */
  readonly scope: (path: string) => boolean;
  readonly finish?: (paths: readonly string[], folder: string, work: string) => void | Promise<void>;
  readonly stop?: AbortSignal;
  /** True for paths that `finish` alone makes: what an earlier build left there goes, unless it is taken over. */
  readonly remade?: (path: string) => boolean;
}

/** A file that is to be written: where, and how it is made when its turn comes. */
export interface PlannedFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  /** The SHA-256 of what would be made, where that is known before: it is not made where an earlier build has left just that. */
  readonly sum?: string;
  make(): Content | Promise<Content>;
  /** Hears the SHA-256 of what was made. */
  made?(sum: string): void;
}

/** A file that is the same as another, which comes before it in the plan. */
export interface SameFile {
  readonly path: string;
  /** Path of the other one. */
  readonly as: string;
}

/** Fills a folder as planned: all of it, or nothing where anything fails. */
export class Output {
  private readonly assembly: Assembly;
  private readonly sums = new Map<string, string>();
  private readonly made = new Set<string>();
  /** What the sums of the former folder say. */
  private readonly earlier: ReadonlyMap<string, string>;

  /** Refuses a folder that cannot or must not be filled, and takes it from then on: until it is filled or discarded, no other build may. */
  constructor(folder: string, root: string, isBuilt: IsBuilt) {
    restoreFormer(folder);
    refuseForeign(folder, root, isBuilt);
    this.assembly = new Assembly(folder, root);
    this.earlier = sumsIn(this.assembly.folder);
  }

  /** Gives up: what was in the folder stays as it is. */
  discard(): void {
    this.assembly.discard();
  }

  /**
   * Makes and writes each file of a plan, then `SHA256SUMS`, and only then shows them; gives what the plan comes to. Between two steps it
   * hears whether it is to `stop`.
   * Files of an earlier build that are in `scope` and were not built again go, if they are still as that build left them; what others
   * have put in the folder stays. `finish` hears what was made, by paths in the folder that holds it until all is there; it may put files
   * of no fixed bytes beside, and what it needs on the way in `work`.
   */
  async fill<R>(
    plan: Iterator<PlannedFile | SameFile | null, R>,
    { scope, finish = () => {}, stop, remade = () => false }: Filling,
  ): Promise<R> {
    try {
      let step = plan.next();
      while (!step.done) {
        if (step.value && 'as' in step.value) this.repeat(step.value);
        else if (step.value) await this.write(step.value);
        await setImmediate();
        stop?.throwIfAborted();
        step = plan.next();
      }
      const { filled, work, folder } = this.assembly;
      await finish([...this.made], filled, work);
      stop?.throwIfAborted();
      const kept = this.keep(scope, remade);
      writeAt(join(filled, SUMS), sumLines(this.sums));
      this.assembly.swap((former) => takeLate(former, folder, kept));
      return step.value;
    } catch (error) {
      throw this.explained(error);
    } finally {
      // What the plan holds open.
      plan.return?.();
      this.discard();
    }
  }

  /** Names the folder as the user does, and tells that nothing happened to it. */
  private explained(error: unknown): unknown {
    const reason = systemReason(error);
    if (reason === null) return error;
    const { folder, filled } = this.assembly;
    const path = systemPath(error) ?? folder;
    const file = path.startsWith(filled) ? `${folder}${path.slice(filled.length)}` : path;
    const left = existsSync(folder) ? `; kết quả của lần dựng trước trong ${folder} còn nguyên` : '';
    return new CannotRun(`Không ghi được ${file}: ${reason}${left}`);
  }

  /** Writes a file; one that comes out as it was stays the file that it was. */
  private async write({ path, sum, make, made }: PlannedFile): Promise<void> {
    const file = join(this.assembly.filled, path);
    mkdirSync(dirname(file), { recursive: true });
    if (sum === undefined || !this.stays(path, sum)) {
      const content = await make();
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const now = sha256Of(bytes);
      made?.(now);
      if (!this.stays(path, now)) writeAt(file, bytes);
      this.sums.set(path, now);
    } else this.sums.set(path, sum);
    this.made.add(path);
  }

  /** Puts a file that was made in a second place; none where it was not made. */
  private repeat({ path, as }: SameFile): void {
    const sum = this.sums.get(as);
    if (sum === undefined || !this.made.has(as)) return;
    takeOver(join(this.assembly.filled, as), join(this.assembly.filled, path));
    this.sums.set(path, sum);
    this.made.add(path);
  }

  /** Takes a file over from an earlier build; false where that has not left it with these bytes. */
  private stays(path: string, sum: string): boolean {
    const former = join(this.assembly.folder, path);
    if (this.earlier.get(path) !== sum || sumOf(former) !== sum) return false;
    takeOver(former, join(this.assembly.filled, path));
    return true;
  }

  /** Takes over the PDF that was made of a document, where an earlier build has left it and the document is as it was. */
  takesPdf(path: string): boolean {
    const document = path.replace(/\.pdf$/u, '.docx');
    const former = join(this.assembly.folder, path);
    if (
      this.earlier.get(document) !== this.sums.get(document) ||
      !lstatSync(former, { throwIfNoEntry: false })?.isFile()
    )
      return false;
    takeOver(former, join(this.assembly.filled, path));
    return true;
  }

  /** Takes over a folder that was made of some files, where an earlier build has left it and they are as they were. */
  takesFolder(folder: string, isOf: (path: string) => boolean): boolean {
    const of = (sums: ReadonlyMap<string, string>) => sumLines(new Map([...sums].filter(([path]) => isOf(path))));
    const former = join(this.assembly.folder, folder);
    if (!lstatSync(former, { throwIfNoEntry: false })?.isDirectory() || of(this.earlier) !== of(this.sums))
      return false;
    for (const path of entriesOf(former)) takeOver(join(former, path), join(this.assembly.filled, folder, path));
    return true;
  }

  /** True for the PDF of an earlier document that is no more, or is another now. */
  private isStalePdf(path: string, earlier: ReadonlyMap<string, string>, scope: (path: string) => boolean): boolean {
    const document = path.replace(/\.pdf$/u, '.docx');
    const sum = document === path ? undefined : earlier.get(document);
    if (sum === undefined) return false;
    return this.made.has(document) ? this.sums.get(document) !== sum : scope(document);
  }

  /** Takes over what stays of the former folder; gives all that was in it. */
  private keep(scope: (path: string) => boolean, remade: (path: string) => boolean): ReadonlySet<string> {
    const { folder, filled } = this.assembly;
    if (!existsSync(folder)) return new Set();
    const { earlier } = this;
    const finished = new Set(entriesOf(filled));
    const entries = entriesOf(folder);
    for (const path of entries) {
      if (path === SUMS) continue;
      const sum = earlier.get(path);
      if (finished.has(path) || remade(path) || this.isStalePdf(path, earlier, scope)) continue;
      if (sum !== undefined && scope(path) && sumOf(join(folder, path)) === sum) continue;
      if (sum !== undefined && !scope(path)) this.sums.set(path, sum);
      takeOver(join(folder, path), join(filled, path));
    }
    keepModes(folder, filled);
    return new Set(entries);
  }
}

/**
 * The files, links and empty folders below a folder, as relative paths with `/`; links are not followed, an empty folder ends in `/`.
 * Refuses a folder that another disk hangs in: what is on that cannot be moved along.
 */
function entriesOf(folder: string, below = ''): readonly string[] {
  const path = join(folder, below);
  if (statSync(path).dev !== statSync(folder).dev)
    throw new CannotRun(
      `Trong ${folder} có một ổ đĩa khác (${below}); hãy tháo ổ đĩa ấy, hoặc chọn thư mục khác bằng --out`,
    );
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const inside = `${below}${entry.name}`;
    if (!entry.isDirectory()) return [inside];
    const entries = entriesOf(folder, `${inside}/`);
    return entries.length > 0 ? entries : [`${inside}/`];
  });
}

/** Gives folders the modes that they had: what was closed to others stays so. */
function keepModes(former: string, filled: string): void {
  for (const entry of readdirSync(former, { withFileTypes: true })) {
    const [from, to] = [join(former, entry.name), join(filled, entry.name)];
    if (!entry.isDirectory() || !existsSync(to)) continue;
    keepModes(from, to);
    chmodSync(to, statSync(from).mode);
  }
}

/** Takes over what came into the former folder since it was read, where nothing has its name now. */
function takeLate(former: string, folder: string, known: ReadonlySet<string>): void {
  for (const path of entriesOf(former).filter((one) => !known.has(one))) {
    try {
      takeOver(join(former, path), join(folder, path));
    } catch {
      // Something else has the name, which is newer.
    }
  }
}

/** The sum of a file; null where there is none that can be read. A link is another's. */
function sumOf(file: string): string | null {
  try {
    return lstatSync(file).isFile() ? sha256Of(readFileSync(file)) : null;
  } catch {
    return null;
  }
}

function writeAt(file: string, content: Content): void {
  about(file, () => writeFileSync(file, content));
}

/** Puts a file in a second place too; one file in both where the disk can do that. */
function takeOver(from: string, to: string): void {
  if (to.endsWith('/')) {
    mkdirSync(to, { recursive: true });
    return;
  }
  mkdirSync(dirname(to), { recursive: true });
  const link = linkIn(from);
  if (link !== null) symlinkSync(link, to);
  else {
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to, constants.COPYFILE_EXCL);
    }
  }
}

function linkIn(file: string): string | null {
  try {
    return readlinkSync(file);
  } catch {
    return null;
  }
}
