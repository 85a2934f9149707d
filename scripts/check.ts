/** `npm run check`: checks outlines and reports. */
import { CannotRun } from '#lib/cannot-run.ts';
import { lastCheck } from './campaign/kept/last-check.ts';
import { oneOf, take } from './command/options.ts';
import { note, print, printCommands } from './command/print.ts';
import { progress } from './command/progress.ts';
import { runCommand } from './command/run-command.ts';
import { refuseTogether } from './command/together.ts';
import { PARTS } from './output/shard.ts';

await runCommand({
  name: 'check',
  summary: 'Kiểm tra đề cương và báo cáo.',
  operands: [{ name: 'TỆP…', help: 'chỉ kiểm tra các tệp này (và đề cương của chúng)' }],
  notes: `Dạng github là chú thích trên pull request.
Với --since chỉ báo lỗi do thay đổi gây ra, ở tệp đã đổi và ở tệp mà thay đổi ảnh hưởng đến; lỗi có sẵn ở nơi khác chỉ được đếm.
Với --shard chỉ ghi lại kết quả của một phần (vào --out, mặc định ${PARTS}); --merge mới báo lỗi, đúng như khi một máy kiểm tra tất cả.
Mã thoát: 0 không có lỗi (có thể có lưu ý), 1 có lỗi, 2 không chạy được.`,
  options: {
    ...take('campaign', 'since', 'fix', 'shard', 'merge', 'out', 'no-cache'),
    format: oneOf(['pretty', 'json', 'github']),
  },
  async run({ root, campaign, since, format, fix, shard, merge, out, 'no-cache': isAnew }, given) {
    const others = { '--fix': fix, 'tên tệp': given.length > 0 };
    if (shard) refuseTogether('--shard', { '--merge': merge !== undefined, ...others });
    else if (out !== undefined) throw new CannotRun('--out chỉ dùng cùng với --shard');
    if (merge !== undefined) refuseTogether('--merge', others);
    const some = [campaign, since, shard, merge, ...given];
    const last = isAnew || fix || some.some((one) => one !== undefined) ? null : lastCheck(root, format);
    let told = last?.told;
    if (!told) {
      // To load what checks takes longer than to see that nothing has changed.
      const { runCheck } = await import('./campaign/runs/check-run.ts');
      let bar = progress(0);
      const run = await runCheck({
        ...{ root, campaign, since, format, fix, shard, merge, out, isAnew, given, state: last?.state },
        begin(files) {
          bar = progress(files);
        },
        step: (file) => bar.step(file),
        say: (lines) => bar.say(lines),
      });
      bar.done();
      last?.keep(run, run.sought);
      told = run;
    }
    (format === 'github' ? printCommands : print)(told.lines);
    note(told.notes);
    return told.isFine;
  },
});
