/** Which decuong a new repository uses: a version of the registry, or a tarball that it carries along. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import type { Manifest } from '../tool/manifest.ts';
import { runNpm } from '../tool/npm.ts';
import { manifestInTarball } from '../tool/tarball.ts';

/** A version of decuong. */
export interface ChosenTool extends Manifest {
  /** What package.json says of it. */
  readonly spec: string;
  /** The file that the repository carries; null where it comes from the registry. */
  readonly tarball: { readonly path: string; readonly bytes: Uint8Array } | null;
  /** Vietnamese: where it comes from. */
  readonly said: string;
}

const VERSION = /^\d+\.\d+\.\d+(?:-[\w.-]+)?$/u;

/** What was named, a file or a version, or else the tarball of the own version in the folder, or else that version. */
export function chosenTool(named: string | undefined, folder: string, own: Manifest): ChosenTool {
  const beside = `decuong-${own.version}.tgz`;
  if (named !== undefined && !VERSION.test(named)) return carried(resolve(folder, named), named);
  if (named !== undefined && named !== own.version) return published(named);
  if (named === undefined && existsSync(resolve(folder, beside)))
    return carried(resolve(folder, beside), `${beside} trong thư mục đang đứng`);
  return { ...own, name: 'decuong', spec: own.version, tarball: null, said: `decuong ${own.version}` };
}

/** A tarball that goes along: an office without a registry installs it from its repository. */
function carried(path: string, named: string): ChosenTool {
  const bytes = readOrRefuse(path, named);
  const manifest = manifestInTarball(bytes, named);
  const file = `.decuong/decuong-${manifest.version}.tgz`;
  const said = `decuong ${manifest.version} từ ${named}, chép vào ${file}`;
  return { ...manifest, spec: `file:${file}`, tarball: { path: file, bytes }, said };
}

function readOrRefuse(path: string, named: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new CannotRun(
      `Không đọc được \`${named}\`; sau --decuong hãy ghi một phiên bản như 0.2.0, hoặc một tệp như decuong-0.2.0.tgz`,
    );
  }
}

/** Another version than this one: only its package knows its commit. */
function published(version: string): ChosenTool {
  const folder = mkdtempSync(join(tmpdir(), 'decuong-create-'));
  try {
    const { isDone, errors } = runNpm(folder, ['pack', `decuong@${version}`, '--ignore-scripts']);
    if (!isDone) throw new CannotRun(`Không lấy được decuong ${version} bằng npm:`, ...errors.slice(0, 5));
    const file = `decuong-${version}.tgz`;
    const manifest = manifestInTarball(readFileSync(join(folder, file)), file);
    return { ...manifest, spec: version, tarball: null, said: `decuong ${version}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
