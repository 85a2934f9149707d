/** What an upgrade would change in a repository: lines of some files, and the tarball that it carries along. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type Changes,
  changed,
  type LeftLine,
  type LineChange,
  manifestChanges,
  workflowChanges,
} from './line-changes.ts';
import { isFile } from './stage.ts';
import type { InstalledTool } from './used-tool.ts';

/** All that is to be done. */
export interface UpgradePlan {
  readonly changes: readonly LineChange[];
  readonly left: readonly LeftLine[];
  /** Texts of files as they are to be, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** A tarball that comes into the repository. */
  readonly arrives: { readonly file: string; readonly from: string } | null;
  /** One that nothing names any more. */
  readonly leaves: string | null;
}

const FOLDERS = ['.github/workflows', '.forgejo/workflows'] as const;
const CARRIED = /^file:(?<file>\.decuong\/[^/]+\.tgz)$/u;

/** Plans the way from one version to another; `named` is what the user named. */
export function planUpgrade(
  root: string,
  spec: string,
  named: string | undefined,
  from: InstalledTool,
  to: InstalledTool,
): UpgradePlan {
  const isCarried = named !== undefined && isFile(named);
  const file = `.decuong/decuong-${to.version}.tgz`;
  const next = isCarried ? `file:${file}` : to.version;
  const manifest = manifestChanges(readFileSync(join(root, 'package.json'), 'utf8'), spec, next);
  const workflows = workflowFiles(root).map(
    (path): Changes => workflowChanges(path, readFileSync(join(root, path), 'utf8'), from, to),
  );
  const changes = [...manifest, ...workflows.flatMap((one) => one.changes)];
  const texts = new Map(
    [...new Set(changes.map((one) => one.file))].map((path) => [
      path,
      changed(
        readFileSync(join(root, path), 'utf8'),
        changes.filter((one) => one.file === path),
      ),
    ]),
  );
  const former = CARRIED.exec(spec)?.groups?.file ?? null;
  return {
    changes,
    left: workflows.flatMap((one) => one.left),
    texts,
    arrives: isCarried ? { file, from: resolve(root, named) } : null,
    leaves: former === file ? null : former,
  };
}

function workflowFiles(root: string): readonly string[] {
  const inFolders = FOLDERS.flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder))
          .filter((name) => /\.ya?ml$/u.test(name))
          .sort()
          .map((name) => `${folder}/${name}`)
      : [],
  );
  return [...inFolders, ...(existsSync(join(root, '.gitlab-ci.yml')) ? ['.gitlab-ci.yml'] : [])];
}

/** The plan as it is told. */
export function planLines({ changes, left, arrives, leaves }: UpgradePlan): readonly string[] {
  return [
    ...changes.flatMap(({ file, line, was, becomes }) => [
      `  ${file}:${line}`,
      `  - ${was.trim()}`,
      `  + ${becomes.trim()}`,
    ]),
    ...(arrives ? [`  thêm ${arrives.file}`] : []),
    ...(leaves ? [`  bỏ ${leaves}`] : []),
    '  package-lock.json: npm ghi lại theo package.json',
    ...left.flatMap(({ file, line, text, why }) => [`  để nguyên ${file}:${line} (${why})`, `    ${text}`]),
  ];
}
