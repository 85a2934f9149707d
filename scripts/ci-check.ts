/** `npm run ci:check`: judges a change for a forge: annotations, a verdict as data, and whether it may be merged. */
import { resolve } from 'node:path';
import { OPTIONS } from './command/options.ts';
import { print, printCommands } from './command/print.ts';
import { progress } from './command/progress.ts';
import { runCommand } from './command/run-command.ts';
import { runnerOf } from './forge/client/runner.ts';
import { runSummary } from './forge/posting/run-summary.ts';
import { annotations, plainLines } from './forge/verdict/annotations.ts';
import { revisionsOf } from './forge/verdict/revisions.ts';
import { blocksMerge, VERDICT_FILE, type Verdict } from './forge/verdict/verdict.ts';
import { verdictOf } from './forge/verdict/verdict-of.ts';
import { hunksOf } from './git/hunks.ts';
import { writeFileWhole } from './output/write-file.ts';

await runCommand({
  name: 'ci:check',
  summary:
    'Kiểm tra một thay đổi để biết có gộp được không; chỉ tính lỗi do thay đổi gây ra; dùng trong kiểm tra tự động.',
  notes: `Trên GitHub, Forgejo, GitLab không cần --since: phiên bản để so sánh lấy theo yêu cầu gộp (pull request).
Mã thoát: 0 gộp được, 1 có lỗi phải sửa, 2 không chạy được.`,
  options: {
    since: OPTIONS.since,
    out: { ...OPTIONS.out, value: 'TỆP', help: `tệp kết quả (mặc định: ${VERDICT_FILE} trong thư mục đang đứng)` },
    'as-of': OPTIONS['as-of'],
  },
  async run({ root, since, out = VERDICT_FILE, 'as-of': asOf }) {
    const runner = runnerOf(process.env);
    const revisions = revisionsOf(root, runner?.place.event ?? null, since);
    const bar = progress(0);
    // What is wrong is said at once: to count what is wrong elsewhere takes longer than all else.
    const first = (verdict: Verdict) => {
      bar.done();
      if (runner?.hasAnnotations) printCommands(annotations(verdict, hunksOf(root, revisions.since, revisions.head)));
      else print(plainLines(verdict));
    };
    const verdict = await verdictOf({ root, ...revisions, asOf, first, step: (file) => bar.step(file) });
    bar.done();
    writeFileWhole(resolve(out), `${JSON.stringify(verdict)}\n`);
    runner?.tell('code', String(verdict.touchesCode));
    runner?.summarize(runSummary(runner.place, verdict));
    const { files, errors } = verdict.elsewhere;
    if (errors > 0) print([`Ngoài thay đổi này, kho còn ${errors} lỗi ở ${files} tệp`]);
    return !blocksMerge(verdict);
  },
});
