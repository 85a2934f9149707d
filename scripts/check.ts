/** `npm run check`: checks outlines and reports. */

import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun, FIRST_CAMPAIGN } from '#lib/cannot-run.ts';
import { hasErrors } from '#lib/problem.ts';
import type { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { broughtSince, elsewhereText } from './campaign/brought.ts';
import { checkByFile } from './campaign/check-files.ts';
import { makeCheckPart } from './campaign/shards/check-part.ts';
import { partsFolder } from './campaign/shards/part.ts';
import { openParts } from './campaign/shards/parts.ts';
import { stateOf } from './campaign/shards/state.ts';
import { fixPath, planCheck } from './check/check-repository.ts';
import { fixRegisters, fixSettings } from './check/fix-register.ts';
import { formats } from './check/formats/formats.ts';
import { oneOf, take } from './command/options.ts';
import { note, print, printCommands } from './command/print.ts';
import { progress } from './command/progress.ts';
import { runCommand } from './command/run-command.ts';
import { runToEnd } from './command/run-to-end.ts';
import { refuseTogether } from './command/together.ts';
import { changeSince } from './git/change.ts';
import { Checkout } from './git/checkout.ts';
import { headCommit } from './git/head-commit.ts';
import { PARTS } from './output/shard.ts';
import { replaceFile } from './output/write-file.ts';

await runCommand({
  name: 'check',
  summary: 'Kiểm tra đề cương và báo cáo.',
  operands: [{ name: 'TỆP…', help: 'chỉ kiểm tra các tệp này (và đề cương của chúng)' }],
  notes: `Dạng github là chú thích trên pull request.
Với --since chỉ báo lỗi do thay đổi gây ra, ở tệp đã đổi và ở tệp mà thay đổi ảnh hưởng đến; lỗi có sẵn ở nơi khác chỉ được đếm.
Với --shard chỉ ghi lại kết quả của một phần (vào --out, mặc định ${PARTS}); --merge mới báo lỗi, đúng như khi một máy kiểm tra tất cả.
Mã thoát: 0 không có lỗi (có thể có lưu ý), 1 có lỗi, 2 không chạy được.`,
  options: {
    ...take('campaign', 'since', 'fix', 'shard', 'merge', 'out'),
    format: oneOf(['pretty', 'json', 'github']),
  },
  async run({ root, campaign, since, format, fix, shard, merge, out }, given) {
    const others = { '--fix': fix, 'tên tệp': given.length > 0 };
    if (shard) refuseTogether('--shard', { '--merge': merge !== undefined, ...others });
    else if (out !== undefined) throw new CannotRun('--out chỉ dùng cùng với --shard');
    if (merge !== undefined) refuseTogether('--merge', others);
    const disk = new Checkout(root);
    const repository = new Repository(disk);
    let bar = progress(0);
    const change = since === undefined ? undefined : changeSince(repository.root, since);
    const options = [
      ...(campaign === undefined ? [] : [`--campaign ${campaign}`]),
      ...(change ? [`--since ${change.base}`] : []),
    ];
    const state = () => stateOf(repository, headCommit(repository.root), 'check', options);
    const all = () => planCheck(repository, { campaign }).files;
    if (shard) {
      const head = { ...state(), ...shard };
      const begin = (planned: readonly string[]) => {
        bar = progress(planned.length);
      };
      const job = { repository, files: all(), change, head, folder: partsFolder(repository.root, out), begin };
      print([makeCheckPart({ ...job, step: (file) => bar.step(file) })]);
      bar.done();
      return true;
    }
    if (fix && given.length === 0)
      for (const { file, was, text } of [...fixSettings(repository), ...fixRegisters(repository)])
        replace(disk, repository, file, was, text);
    const elsewhere =
      merge === undefined ? undefined : openParts(partsFolder(repository.root, merge), state(), repository, all());
    const steps = checkByFile({
      repository,
      campaign,
      given: given.map((file) => disk.inside(file)),
      change,
      elsewhere,
      begin(planned) {
        bar = progress(planned.length);
        if (fix) mend(disk, repository, planned);
      },
      step: ({ file }) => bar.step(file),
    });
    const checked = await runToEnd(steps);
    bar.done();
    const { files, suppressed, parts } = checked;
    const told = change ? broughtSince(repository, change, checked) : { brought: checked.messages, others: [] };
    // Of files that have not changed not all is told, so that nothing can be said of them as a whole.
    const whole = new Map([...parts].filter(([file]) => change?.files.has(file) ?? true));
    const lines = formats[format](told.brought, files.length, suppressed, whole);
    if (format === 'github') printCommands(lines);
    else print(lines);
    if (given.length === 0 && repository.campaigns().length === 0) note([`${FIRST_CAMPAIGN}.`]);
    const elsewhereLine = elsewhereText(told.others);
    if (elsewhereLine !== '') (format === 'pretty' ? print : note)([elsewhereLine]);
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
