/** A copy of this project, to be packed as it is now. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { A, commitAll } from '../helpers/commit.ts';
import { PROJECT } from '../helpers/project.ts';

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
