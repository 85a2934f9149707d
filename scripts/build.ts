/** `npm run build`: checks, then builds `dist/`. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FIRST_CAMPAIGN, noUnit } from '#lib/cannot-run.ts';
import { OUTLINES, REPORTS } from '#lib/paths.ts';
import { WatchedRepository } from '#lib/repository/watched-repository.ts';
import { isBuiltPath, madeLines } from './campaign/made.ts';
import { overlongReports } from './campaign/page-limits.ts';
import { expectShortLives } from './campaign/runs/short-lives.ts';
import { partsFolder } from './campaign/shards/part.ts';
import { openParts, type Parts } from './campaign/shards/parts.ts';
import { stateOf } from './campaign/shards/state.ts';
import { indexSite, isIndexPath } from './campaign/site-index.ts';
import { planCheck } from './check/check-repository.ts';
import { untilInterrupted } from './command/interruption.ts';
import { take, today } from './command/options.ts';
import { note, print } from './command/print.ts';
import { progress } from './command/progress.ts';
import { runCommand } from './command/run-command.ts';
import { refuseTogether } from './command/together.ts';
import { Checkout } from './git/checkout.ts';
import { historyOf } from './git/history.ts';
import { historyNotes } from './git/history-notes.ts';
import { originsAtHead } from './git/origins.ts';
import { Output } from './output/output.ts';
import { makePdfs } from './output/pdf.ts';
import { pageCount } from './output/pdf-pages.ts';
import { foreignLetters, withoutFont } from './output/pdf-scripts.ts';
import { pdfProgram } from './output/pdf-tools.ts';
import { PARTS } from './output/shard.ts';
import { clearTemporaries } from './output/write-file.ts';

await runCommand({
  name: 'build',
  summary: 'Kiểm tra rồi dựng văn bản Word, bảng tổng hợp và số liệu.',
  notes: `Báo cáo có lỗi không được dựng, không được tổng hợp, được nêu tên và làm mã thoát là 1.
Với --shard chỉ dựng một phần (vào --out, mặc định ${PARTS}); --merge báo lỗi và dựng phần còn lại, ra đúng những tệp như khi một máy dựng tất cả.`,
  options: take('campaign', 'unit', 'out', 'pdf', 'public', 'no-site', 'search', 'shard', 'merge', 'no-cache'),
  async run({
    root,
    campaign,
    unit,
    out,
    pdf,
    public: isPublic,
    'no-site': isBare,
    search,
    shard,
    merge,
    'no-cache': isAnew,
  }) {
    expectShortLives();
    const isUnit = { '--unit': unit !== undefined };
    // A site is of all campaigns and units: with one of them, what stands there stays, and may be the office's.
    if (isPublic) refuseTogether('--public', { '--no-site': isBare, '--campaign': campaign !== undefined, ...isUnit });
    if (shard) refuseTogether('--shard', { '--merge': merge !== undefined, ...isUnit });
    if (merge !== undefined) refuseTogether('--merge', isUnit);
    const repository = new WatchedRepository(new Checkout(root));
    const { units } = repository.units();
    if (unit !== undefined && !units.has(unit)) throw noUnit(unit);
    const program = pdf ? pdfProgram() : null;
    const origins = originsAtHead(repository.root);
    const options = [
      ...(campaign === undefined ? [] : [`--campaign ${campaign}`]),
      ...(pdf ? ['--pdf'] : []),
      ...(isPublic ? ['--public'] : []),
      ...(isBare ? ['--no-site'] : []),
    ];
    // It tells of all campaigns and units.
    const site = isPublic ? 'public' : isBare ? 'none' : repository.settings().settings.site;
    const audience = site === 'none' || (campaign ?? unit) !== undefined ? undefined : site;
    const state = () => stateOf(repository, origins.head, 'build', options);
    // To load what writes documents takes longer than to see that there is nothing to write them of.
    const [{ planBuild }, { keptBuild, KeptBuild }, { helpersFor }, { makeBuildPart }] = await Promise.all([
      import('./campaign/plan.ts'),
      import('./campaign/kept/kept-build.ts'),
      import('./campaign/helpers/helpers.ts'),
      import('./campaign/shards/build-part.ts'),
    ]);
    return untilInterrupted(async (stop) => {
      const { files, messages } = planCheck(repository, { campaign });
      if (shard) {
        const { step, done } = progress(files.length);
        const job = { repository, files, origins, audience, stop, step, head: { ...state(), ...shard } };
        const finish = (paths: readonly string[], folder: string, work: string) =>
          pdfs({ program, paths: paths.filter((path) => path.endsWith('.docx')), folder, work, stop });
        print([await makeBuildPart({ ...job, folder: partsFolder(repository.root, out), finish })]);
        done();
        return true;
      }
      const output = new Output(out ?? resolve(repository.root, 'dist'), repository.root, isBuiltPath);
      let elsewhere: Parts | undefined;
      let kept: InstanceType<typeof KeptBuild> | null = null;
      const beside =
        (merge ?? unit) !== undefined ? null : helpersFor({ root: repository.root, audience }, files.length);
      try {
        if (merge !== undefined) elsewhere = openParts(partsFolder(repository.root, merge), state(), repository, files);
        for (const folder of [OUTLINES, REPORTS]) clearTemporaries(join(repository.root, folder));
        const { step, say, done } = progress(files.length);
        say(historyNotes(historyOf(repository.root), today()));
        say(messages.map(({ file, line, message }) => `${file}:${line} ${message}`));
        let summary: readonly string[] = [];
        kept = isAnew || elsewhere ? null : keptBuild(repository, origins);
        // What is made beside is handed over as earlier builds do it.
        if (beside) kept ??= new KeptBuild(repository, origins, null);
        const plan = planBuild({
          repository,
          files,
          unit,
          audience,
          origins,
          elsewhere,
          before: kept,
          beside,
          step,
          say,
        });
        const isBuilt = await output.fill(plan, {
          remade: (path) => (campaign ?? unit) === undefined && isIndexPath(path),
          scope: (path) => (campaign === undefined || path.startsWith(`${campaign}/`)) && unit === undefined,
          stop,
          async finish(paths, folder, work) {
            done();
            summary = madeLines(paths, out ?? 'dist');
            say(await indexSite(output, { folder, paths, isAnew, isWanted: search, stop }));
            if (program === null) return;
            const documents = paths.filter((path) => path.endsWith('.docx'));
            say(withoutFont(foreignLetters(documents.map((path) => join(folder, path)))));
            const isThere = (path: string) => takeOver(elsewhere, path, folder) || (!isAnew && output.takesPdf(path));
            const open = documents.filter((path) => !isThere(pdfOf(path)));
            await pdfs({ program, paths: open, folder, work, stop });
            say(overlongReports(paths, repository, (path) => pageCount(join(folder, pdfOf(path)))));
          },
        });
        print(summary);
        if (repository.campaigns().length === 0) note([`${FIRST_CAMPAIGN}.`]);
        return isBuilt && messages.every((message) => message.severity === 'warning');
      } finally {
        beside?.close();
        output.discard();
        elsewhere?.close();
        kept?.close();
      }
    });
  },
});

interface PdfWork {
  readonly program: string | null;
  readonly paths: readonly string[];
  readonly folder: string;
  readonly work: string;
  readonly stop: AbortSignal;
}

/** Makes the PDFs of some documents beside them, where they are wanted; gives their paths. */
async function pdfs({ program, paths, folder, work, stop }: PdfWork): Promise<readonly string[]> {
  if (program === null) return [];
  const { step, done } = progress(paths.length);
  await makePdfs({ program, files: paths.map((path) => join(folder, path)), work, step, stop });
  done();
  return paths.map(pdfOf);
}

/** Puts a PDF that another machine made beside its document; false where none did. */
function takeOver(elsewhere: Parts | undefined, path: string, folder: string): boolean {
  const make = elsewhere?.made(path);
  if (make) writeFileSync(join(folder, path), make());
  return make !== null && make !== undefined;
}

function pdfOf(path: string): string {
  return path.replace(/\.docx$/u, '.pdf');
}
