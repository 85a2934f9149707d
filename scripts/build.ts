/** `npm run build`: checks, then builds `dist/`. */
import { join, resolve } from 'node:path';
import { noUnit } from '#lib/cannot-run.ts';
import { OUTLINES, REPORTS } from '#lib/paths.ts';
import { Repository } from '#lib/repository/repository.ts';
import { isBuiltPath, madeLines } from './campaign/made.ts';
import { overlongReports } from './campaign/page-limits.ts';
import { planBuild } from './campaign/plan.ts';
import { planCheck } from './check/check-repository.ts';
import { untilInterrupted } from './command/interruption.ts';
import { take, today } from './command/options.ts';
import { print } from './command/print.ts';
import { progress } from './command/progress.ts';
import { runCommand } from './command/run-command.ts';
import { Checkout } from './git/checkout.ts';
import { headCommit } from './git/head-commit.ts';
import { historyOf } from './git/history.ts';
import { historyNotes } from './git/history-notes.ts';
import { Output } from './output/output.ts';
import { makePdfs } from './output/pdf.ts';
import { pageCount } from './output/pdf-pages.ts';
import { foreignLetters, withoutFont } from './output/pdf-scripts.ts';
import { pdfProgram } from './output/pdf-tools.ts';
import { clearTemporaries } from './output/write-file.ts';

await runCommand({
  name: 'build',
  summary: 'Kiểm tra rồi dựng văn bản Word, bảng tổng hợp và số liệu.',
  notes: 'Báo cáo có lỗi không được dựng, không được tổng hợp, được nêu tên và làm mã thoát là 1.',
  options: take('campaign', 'unit', 'out', 'pdf'),
  async run({ root, campaign, unit, out, pdf }) {
    const repository = new Repository(new Checkout(root));
    const { units } = repository.units();
    if (unit !== undefined && !units.has(unit)) throw noUnit(unit);
    const program = pdf ? pdfProgram() : null;
    return untilInterrupted(async (stop) => {
      const output = new Output(out ?? resolve(repository.root, 'dist'), repository.root, isBuiltPath);
      try {
        for (const folder of [OUTLINES, REPORTS]) clearTemporaries(join(repository.root, folder));
        const { files, messages } = planCheck(repository, { campaign });
        const provenance = headCommit(repository.root);
        const { step, say, done } = progress(files.length);
        say(historyNotes(historyOf(repository.root), today()));
        say(messages.map(({ file, line, message }) => `${file}:${line} ${message}`));
        let summary: readonly string[] = [];
        const isBuilt = await output.fill(planBuild({ repository, files, unit, provenance, step, say }), {
          scope: (path) => (campaign === undefined || path.startsWith(`${campaign}/`)) && unit === undefined,
          stop,
          async finish(paths, folder, work) {
            done();
            summary = madeLines(paths, out ?? 'dist');
            if (program === null) return;
            const documents = paths.filter((path) => path.endsWith('.docx')).map((path) => join(folder, path));
            say(withoutFont(foreignLetters(documents)));
            const pages = progress(documents.length);
            await makePdfs({ program, files: documents, work, step: pages.step, stop });
            pages.done();
            say(
              overlongReports(paths, repository, (path) => pageCount(join(folder, path.replace(/\.docx$/u, '.pdf')))),
            );
          },
        });
        print(summary);
        return isBuilt && messages.every((message) => message.severity === 'warning');
      } finally {
        output.discard();
      }
    });
  },
});
