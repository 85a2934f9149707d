/** The folder that a build fills, with `SHA256SUMS` over what it holds. */
import { createHash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Assembly } from './assembly.ts';

const SUMS = 'SHA256SUMS';
const LINE = /^([0-9a-f]{64}) {2}(.+)$/u;

type Content = string | Uint8Array;

/** A file that is to be written: where, and how it is made when its turn comes. */
export interface PlannedFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  make(): Content | Promise<Content>;
}

/** Fills a folder as planned: all of it, or nothing where anything fails. */
export class Output {
  private readonly assembly: Assembly;
  private readonly sums = new Map<string, string>();

  /** Refuses a folder that cannot be filled; `root` is the repository's, which it must not hold. */
  constructor(folder: string, root: string) {
    this.assembly = new Assembly(folder, root);
  }

  /**
   * Makes and writes each file of a plan, then `SHA256SUMS`, and only then shows them; gives what the plan comes to.
   * Files of an earlier build that are in `scope` and were not built again go, if they are still as that build left them; what others
   * have put in the folder stays. `finish` hears what was made, by paths in the folder that holds it until all is there; it may put files
   * of no fixed bytes beside.
   */
  async fill<R>(
    plan: Iterator<PlannedFile, R>,
    scope: (path: string) => boolean,
    finish: (paths: readonly string[], folder: string) => void | Promise<void> = () => {},
  ): Promise<R> {
    try {
      let step = plan.next();
      while (!step.done) {
        await this.write(step.value);
        step = plan.next();
      }
      this.keep(scope);
      await finish([...this.made], this.assembly.filled);
      const lines = [...this.sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, sum]) => `${sum}  ${path}\n`);
      writeFileSync(join(this.assembly.filled, SUMS), lines.join(''));
      this.assembly.swap();
      return step.value;
    } finally {
      this.assembly.discard();
    }
  }

  private readonly made = new Set<string>();

  private async write({ path, make }: PlannedFile): Promise<void> {
    const content = await make();
    const file = join(this.assembly.filled, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    this.made.add(path);
    this.sums.set(path, sha256(content));
  }

  /** True for the PDF of an earlier document that is no more, or is another now. */
  private isStalePdf(path: string, earlier: ReadonlyMap<string, string>, scope: (path: string) => boolean): boolean {
    const document = path.replace(/\.pdf$/u, '.docx');
    const sum = document === path ? undefined : earlier.get(document);
    if (sum === undefined) return false;
    return this.made.has(document) ? this.sums.get(document) !== sum : scope(document);
  }

  /** Takes over what stays of the former folder. */
  private keep(scope: (path: string) => boolean): void {
    const { folder, filled } = this.assembly;
    if (!existsSync(folder)) return;
    const earlier = sumsIn(folder);
    for (const path of entriesOf(folder)) {
      if (this.made.has(path) || path === SUMS) continue;
      const sum = earlier.get(path);
      if (this.isStalePdf(path, earlier, scope)) continue;
      if (sum !== undefined && scope(path) && sha256(readFileSync(join(folder, path))) === sum) continue;
      if (sum !== undefined && !scope(path)) this.sums.set(path, sum);
      takeOver(join(folder, path), join(filled, path));
    }
  }
}

/** What `SHA256SUMS` of a folder says, by path. */
function sumsIn(folder: string): ReadonlyMap<string, string> {
  const file = join(folder, SUMS);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return new Map(
    lines.flatMap((line) => {
      const [, sum, path] = LINE.exec(line) ?? [];
      return sum && path ? [[path, sum] as const] : [];
    }),
  );
}

/** The files, links and empty folders below a folder, as relative paths with `/`; links are not followed, an empty folder ends in `/`. */
function entriesOf(folder: string, below = ''): readonly string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = `${below}${entry.name}`;
    if (!entry.isDirectory()) return [path];
    const inside = entriesOf(folder, `${path}/`);
    return inside.length > 0 ? inside : [`${path}/`];
  });
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

function sha256(content: Content): string {
  return createHash('sha256').update(content).digest('hex');
}
