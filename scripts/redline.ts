/** `npm run redline`: what changed in a report between two revisions, as a Word document with tracked changes. */
import { join, resolve } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { campaignId, reportFile, unitId } from '#lib/paths.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { picturesOf } from './campaign/pictures.ts';
import { changesOf } from './campaign/redline-changes.ts';
import { checkPath } from './check/check-repository.ts';
import { CAMPAIGN, UNIT } from './command/help.ts';
import { OPTIONS, take } from './command/options.ts';
import { runCommand } from './command/run-command.ts';
import { headingKinds } from './docx/documents/heading-kinds.ts';
import { modelOf, type OfficialDocument } from './docx/documents/official-document.ts';
import { officialReport } from './docx/documents/report-document.ts';
import { redline } from './docx/redline/redline.ts';
import { packDocument } from './docx/writer/document.ts';
import { commitOf, commitTime, isShallow, mustGit, withCommit } from './git/git.ts';
import { writeFileWhole } from './output/write-file.ts';

await runCommand({
  name: 'redline',
  summary: 'Ghi ra một tệp Word có đánh dấu chỗ thay đổi (track changes) của một báo cáo giữa hai phiên bản.',
  operands: [CAMPAIGN, UNIT],
  notes:
    'Người sửa và ngày sửa lấy từ lịch sử Git. Từ chối mọi thay đổi thì được bản cũ, chấp nhận mọi thay đổi thì được bản mới.',
  options: {
    ...take('from', 'to'),
    out: { ...OPTIONS.out, value: 'TỆP.docx', help: 'tệp kết quả (mặc định: dist/ĐỢT/redlines/ĐƠN-VỊ.docx)' },
  },
  async run({ root, from, to, out }, [campaign = '', unit = '']) {
    const file = reportFile(campaignId(campaign), unitId(unit));
    const now = commitOf(root, to);
    const old = from === undefined ? previousCommit(root, file, now) : commitOf(root, from);
    const documentOf = (commit: string) =>
      withCommit(root, commit, (tree) => documentAt(tree, file, { commit, modified: commitTime(root, commit) }));
    const [before, after] = [await documentOf(old), await documentOf(now)];
    if (!before || !after) throw new CannotRun(`${file} không có ở phiên bản ${before ? to : (from ?? old)}`);
    const model = redline(modelOf(before), modelOf(after), changesOf(root, file, old, now));
    const path = out ?? join(root, 'dist', campaign, 'redlines', `${unit}.docx`);
    writeFileWhole(resolve(path), await packDocument(model, after.profile, headingKinds(after.root)));
    process.stdout.write(`${path}\n`);
    return true;
  },
});

/** The commit before the last one that changed a file. */
function previousCommit(root: string, file: string, commit: string): string {
  const log = mustGit(root, ['log', '-2', '--format=%H', commit, '--', file]);
  const [last, previous] = log.split('\n').filter(Boolean);
  if (previous) return previous;
  if (!last)
    throw new CannotRun(
      `${file} chưa có trong lịch sử Git; hãy kiểm tra tên đợt và mã đơn vị, hoặc \`git commit\` trước`,
    );
  throw new CannotRun(
    isShallow(root)
      ? `${file} chỉ có một phiên bản trong phần lịch sử Git đã tải về (shallow clone); hãy chạy \`git fetch --unshallow\` rồi chạy lại`
      : `${file} chỉ có một phiên bản, không có gì để so sánh; hãy chỉ ra phiên bản cũ bằng --from`,
  );
}

/** The report as it stood in a commit; null where it did not. A report with errors is shown as far as it can be read. */
function documentAt(
  tree: string,
  file: string,
  provenance: { readonly commit: string; readonly modified: string },
): OfficialDocument | null {
  const repository = new Repository(new Disk(tree));
  if (!repository.read(file)) return null;
  const { subject } = checkPath(repository, file);
  const bound = subject.type === 'report' ? subject.bound : null;
  const frontMatter = bound?.report.frontMatter;
  if (!bound?.unit || !frontMatter)
    throw new CannotRun(`${file} ở phiên bản ${provenance.commit} có phần đầu hoặc đề cương viết sai, không dựng được`);
  return officialReport({
    report: bound.report,
    frontMatter,
    outline: bound.outline,
    unit: bound.unit,
    register: repository.register().register,
    provenance,
    image: picturesOf(repository, file),
  });
}
