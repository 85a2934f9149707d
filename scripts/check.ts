/** `npm run check`: checks outlines and reports. */

import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { hasErrors } from '#lib/problem.ts';
import type { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { broughtSince, elsewhereText } from './campaign/brought.ts';
import { checkFiles } from './campaign/check-files.ts';
import { fixPath } from './check/check-repository.ts';
import { fixRegisters, fixSettings } from './check/fix-register.ts';
import { formats } from './check/formats/formats.ts';
import { oneOf, take } from './command/options.ts';
import { note, print, printCommands } from './command/print.ts';
import { progress } from './command/progress.ts';
import { runCommand } from './command/run-command.ts';
import { changeSince } from './git/change.ts';
import { Checkout } from './git/checkout.ts';
import { replaceFile } from './output/write-file.ts';

await runCommand({
  name: 'check',
  summary: 'Kiểm tra đề cương và báo cáo.',
  operands: [{ name: 'TỆP…', help: 'chỉ kiểm tra các tệp này (và đề cương của chúng)' }],
  notes: `Dạng github là chú thích trên pull request.
Với --since chỉ báo lỗi do thay đổi gây ra, ở tệp đã đổi và ở tệp mà thay đổi ảnh hưởng đến; lỗi có sẵn ở nơi khác chỉ được đếm.
Mã thoát: 0 không có lỗi (có thể có lưu ý), 1 có lỗi, 2 không chạy được.`,
  options: { ...take('campaign', 'since', 'fix'), format: oneOf(['pretty', 'json', 'github']) },
  run({ root, campaign, since, format, fix }, given) {
    const disk = new Checkout(root);
    const repository = new Repository(disk);
    let bar = progress(0);
    const change = since === undefined ? undefined : changeSince(repository.root, since);
    if (fix && given.length === 0)
      for (const { file, was, text } of [...fixSettings(repository), ...fixRegisters(repository)])
        replace(disk, repository, file, was, text);
    const checked = checkFiles({
      repository,
      campaign,
      given: given.map((file) => disk.inside(file)),
      change,
      begin(planned) {
        bar = progress(planned.length);
        if (fix) mend(disk, repository, planned);
      },
      step: ({ file }) => bar.step(file),
    });
    bar.done();
    const { files, suppressed, parts } = checked;
    const told = change ? broughtSince(repository, change, checked) : { brought: checked.messages, others: [] };
    // Of files that have not changed not all is told, so that nothing can be said of them as a whole.
    const whole = new Map([...parts].filter(([file]) => change?.files.has(file) ?? true));
    const lines = formats[format](told.brought, files.length, suppressed, whole);
    if (format === 'github') printCommands(lines);
    else print(lines);
    const elsewhere = elsewhereText(told.others);
    if (elsewhere !== '') (format === 'pretty' ? print : note)([elsewhere]);
    return !hasErrors(told.brought);
  },
});

/** Makes the certain mends in some files, and says in which. */
function mend(disk: Disk, repository: Repository, files: readonly string[]): void {
  for (const file of files) {
    const mended = fixPath(repository, file);
    if (mended !== null) replace(disk, repository, file, mended.was, mended.text);
  }
}

function replace(disk: Disk, { root }: Repository, file: string, was: Uint8Array, text: string): void {
  const isWritten = replaceFile(realpathSync(join(root, disk.inside(file))), was, text);
  note([isWritten ? `Đã sửa ${file}` : `Không sửa ${file}: có người vừa sửa tệp này; hãy chạy lại nếu còn lời báo`]);
}
