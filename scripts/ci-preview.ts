/** `npm run ci:preview`: what a reviewer wants to see of a change: documents, redlines, figures, for a forge to show. */
import { resolve } from 'node:path';
import { untilInterrupted } from './command/interruption.ts';
import { OPTIONS } from './command/options.ts';
import { print } from './command/print.ts';
import { progress } from './command/progress.ts';
import { runCommand } from './command/run-command.ts';
import { runnerOf } from './forge/client/runner.ts';
import { originOf } from './forge/preview/origin.ts';
import { isPreviewPath } from './forge/preview/places.ts';
import { planPreview } from './forge/preview/preview.ts';
import { shownLines } from './forge/preview/shown.ts';
import { revisionsOf } from './forge/verdict/revisions.ts';
import { verdictOf } from './forge/verdict/verdict-of.ts';
import { Output } from './output/output.ts';

await runCommand({
  name: 'ci:preview',
  summary:
    'Dựng bản Word và bản so sánh của những báo cáo mà một thay đổi đụng đến, kèm số liệu đổi ra sao; dùng trong kiểm tra tự động.',
  notes: `Trên GitHub, Forgejo, GitLab không cần --since: phiên bản để so sánh lấy theo yêu cầu gộp (pull request).
Báo cáo có lỗi vẫn được dựng để người duyệt xem; lỗi thì ci:check đã báo. Mã thoát: 0 đã dựng, 2 không chạy được.`,
  options: {
    since: OPTIONS.since,
    out: { ...OPTIONS.out, help: 'thư mục kết quả (mặc định: preview trong thư mục đang đứng)' },
    'as-of': OPTIONS['as-of'],
  },
  async run({ root, since, out = 'preview', 'as-of': asOf }) {
    const runner = runnerOf(process.env);
    const revisions = revisionsOf(root, runner?.place.event ?? null, since);
    return untilInterrupted(async (stop) => {
      const output = new Output(resolve(out), resolve(root), isPreviewPath);
      try {
        const bar = progress(0);
        const step = (file: string) => bar.step(file);
        const judged = await verdictOf({ root, ...revisions, asOf, step });
        const job = { root, verdict: judged, provenance: originOf(root, revisions.head), step };
        const verdict = await output.fill(planPreview(job), { scope: () => true, stop });
        bar.done();
        print(shownLines(verdict));
        return true;
      } finally {
        output.discard();
      }
    });
  },
});
