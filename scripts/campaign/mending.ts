/** The certain mends, made in the files themselves. */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Disk } from '#lib/repository/disk.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { fixPath } from '../check/check-repository.ts';
import { fixRegisters, fixSettings } from '../check/fix-register.ts';
import { replaceFile } from '../output/write-file.ts';

type Say = (lines: readonly string[]) => void;

/** Mends the settings and the registers, and says in which files. */
export function mendRegisters(disk: Disk, repository: Repository, say: Say): void {
  for (const { file, was, text } of [...fixSettings(repository), ...fixRegisters(repository)])
    say([replace(disk, file, was, text)]);
}

/** Mends some outlines, letters and reports, and says in which. */
export function mendFiles(disk: Disk, repository: Repository, files: readonly string[], say: Say): void {
  for (const file of files) {
    const mended = fixPath(repository, file);
    if (mended !== null) say([replace(disk, file, mended.was, mended.text)]);
  }
}

function replace(disk: Disk, file: string, was: Uint8Array, text: string): string {
  const isWritten = replaceFile(realpathSync(join(disk.root, disk.inside(file))), was, text);
  return isWritten ? `Đã sửa ${file}` : `Không sửa ${file}: có người vừa sửa tệp này; hãy chạy lại nếu còn lời báo`;
}
