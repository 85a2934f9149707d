/** An office that has nothing but the tarball: packed from a copy of this project, installed in a copy of the samples. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { Outcome } from '../helpers/command.ts';
import { A, commitAll } from '../helpers/commit.ts';
import { PROJECT, SAMPLES } from '../helpers/project.ts';

/** A folder that is gone when the tests of a file are done. */
export function folderOf(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `decuong-${name}-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A clean commit of the project as it is now; returns the commit. */
export function copyProject(folder: string): string {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  const there = new Set(readdirSync(PROJECT, { recursive: false, encoding: 'utf8' }));
  for (const file of listed.split('\0')) {
    // Of tests a package holds nothing; what was deleted and not committed is listed all the same.
    if (file === '' || file.startsWith('tests/') || !there.has(file.split('/', 1)[0] ?? '')) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(PROJECT, file), join(folder, file));
  }
  const commit = commitAll(folder, A);
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, '.git', 'info', 'exclude'), 'node_modules\n');
  return commit;
}

/** The samples with the tarball installed, committed. */
export function installed(folder: string, tarball: string): void {
  cpSync(SAMPLES, folder, { recursive: true });
  const manifest = { name: 'van-phong', private: true, type: 'module', scripts: { decuong: 'decuong' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, '.gitignore'), 'node_modules/\ndist/\n');
  writeFileSync(join(folder, '.remarkrc.mjs'), "export { default } from 'decuong/preset';\n");
  const quiet = ['--ignore-scripts', '--offline', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['install', '--save-dev', ...quiet, tarball], { cwd: folder, stdio: 'pipe' });
  commitAll(folder, A);
}

/** A program in a folder. */
export function run(program: string, args: readonly string[], cwd: string): Outcome {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return { status, stdout, stderr };
}
