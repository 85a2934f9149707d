/** Repositories of seeded reports as offices have them: data alone, with the package of decuong installed. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportFile, type UnitId } from '#lib/paths.ts';
import { HOME } from '../output/home.ts';
import { bundleDecuong, type Packed, packed, sourcesNow } from '../pack/packages.ts';
import { commitCampaign, FAMILY, SEEDED_CAMPAIGN, seededUnit } from './seeded-campaign.ts';
import { type Taken, TELLING, taken } from './taken.ts';

const PACKAGE = join('node_modules', 'decuong');
/** What only communes report: nothing above them is compared with it. */
const FIGURE = /(?<=\| Số cuộc họp thôn, tổ dân phố \| cuộc \| )\d+/u;

/** A repository. */
export class Office {
  readonly root: string;
  /** How many reports it has. */
  readonly reports: number;
  private changes = 0;
  private readonly whole = new Map<string, Taken>();

  constructor(root: string, reports: number, tarball: string) {
    this.root = root;
    this.reports = reports;
    mkdirSync(join(root, PACKAGE), { recursive: true });
    commitCampaign(root, reports);
    execFileSync('tar', ['-xzf', tarball, '-C', join(root, PACKAGE), '--strip-components=1']);
    copyFileSync(join(HOME, 'scripts', 'create', 'templates', 'remarkrc.mjs'), join(root, '.remarkrc.mjs'));
    appendFileSync(join(root, '.git', 'info', 'exclude'), 'node_modules\ndist\n.remarkrc.mjs\n');
  }

  /** Runs a command of the package, as `npx decuong` does once npm has found it. */
  run(...args: readonly string[]): Taken {
    return taken([process.execPath, ...TELLING, join(PACKAGE, 'dist', '.bundle', 'decuong.js'), ...args], this.root);
  }

  /** The same with nothing beside it, so many times. */
  runBare(times: number, ...args: readonly string[]): Taken {
    return taken([process.execPath, join(PACKAGE, 'dist', '.bundle', 'decuong.js'), ...args], this.root, times);
  }

  /** What a whole run takes of which nothing is remembered and nothing built, no site; measured once. */
  anew(command: 'check' | 'build'): Taken {
    const known = this.whole.get(command);
    if (known) return known;
    this.forget();
    const found = this.run(command, command === 'check' ? '--no-cache' : '--no-site');
    this.whole.set(command, found);
    return found;
  }

  /** What a whole run took, where one was measured. */
  known(command: 'check' | 'build'): Taken | undefined {
    return this.whole.get(command);
  }

  /** Takes away what was remembered and built. */
  forget(): void {
    for (const folder of [join('node_modules', '.cache'), 'dist'])
      rmSync(join(this.root, folder), { recursive: true, force: true });
  }

  /** Changes a figure of another commune each time, and commits that; gives the commune. */
  change(): UnitId {
    const unit = seededUnit((this.changes++ % (FAMILY - 1)) + 1);
    const file = join(this.root, reportFile(SEEDED_CAMPAIGN, unit));
    const text = readFileSync(file, 'utf8');
    const changed = text.replace(FIGURE, (figure) => String(Number(figure) + 1));
    if (changed === text) throw new Error(`${file} has no figure to change`);
    writeFileSync(file, changed);
    const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
    execFileSync('git', ['-C', this.root, ...author, 'commit', '--quiet', '--all', '--message=A']);
    return unit;
  }
}

/** Repositories of any size, in a folder that goes. */
export class Offices {
  private readonly folder = mkdtempSync(join(tmpdir(), 'decuong-bench-'));
  private readonly all = new Map<number, Office>();
  private tarball: Packed | null = null;

  /** The one of so many reports. */
  async of(reports: number): Promise<Office> {
    const known = this.all.get(reports);
    if (known) return known;
    const { path } = await this.packed();
    const office = new Office(join(this.folder, String(reports)), reports, path);
    this.all.set(reports, office);
    return office;
  }

  /** The one of so many reports, where there is one. */
  known(reports: number): Office | undefined {
    return this.all.get(reports);
  }

  /** The package as npm makes it of the sources as they are. */
  async packed(): Promise<Packed> {
    if (this.tarball) return this.tarball;
    await bundleDecuong(sourcesNow());
    this.tarball = packed(HOME, this.folder);
    return this.tarball;
  }

  /** Takes them away. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
