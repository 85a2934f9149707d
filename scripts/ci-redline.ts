/** `npm run ci:redline`: what changed in a report between two revisions, as one Word document for a run to leave. */
import { join, resolve } from 'node:path';
import { CannotRun, noCampaign, noUnit } from '#lib/cannot-run.ts';
import { campaignId, isCampaignId, reportFile, unitId } from '#lib/paths.ts';
import { isUnitId } from '#lib/register/register.ts';
import { buildRedline, isAside, previousVersion } from './campaign/redline.ts';
import { CAMPAIGN, UNIT } from './command/help.ts';
import { OPTIONS } from './command/options.ts';
import { print } from './command/print.ts';
import { runCommand } from './command/run-command.ts';
import { runnerOf } from './forge/client/runner.ts';
import { toldTo } from './forge/posting/tell-run.ts';
import { redlineName } from './forge/preview/names.ts';
import { findCommit } from './git/git.ts';
import { builtFrom } from './git/head-commit.ts';
import { writeFileWhole } from './output/write-file.ts';

/** What was typed at a button: a commit, or a branch that was fetched; nothing means `usual`. */
function revisionOf(root: string, typed: string, usual: () => string): string {
  const name = typed.trim();
  if (name === '') return usual();
  const commit = findCommit(root, `refs/remotes/origin/${name}`) ?? findCommit(root, name);
  if (commit !== null) return commit;
  throw new CannotRun(
    `Không có phiên bản \`${name}\`; hãy chép mã phiên bản ở trang lịch sử (History) của báo cáo, hoặc tên nhánh ghi ở yêu cầu gộp`,
  );
}

await runCommand({
  name: 'ci:redline',
  summary:
    'Ghi ra một tệp Word có đánh dấu chỗ thay đổi của một báo cáo giữa hai phiên bản, để tải về từ trang của lần chạy; dùng trong kiểm tra tự động.',
  operands: [CAMPAIGN, UNIT],
  notes: `Phiên bản là mã của Git hoặc tên nhánh; để trống thì so bản mới nhất trên nhánh chính với bản ngay trước đó.
Mã thoát: 0 đã ghi, 2 không ghi được.`,
  options: {
    from: { ...OPTIONS.from, read: (given = '') => given },
    to: { ...OPTIONS.to, read: (given = '') => given },
    out: { ...OPTIONS.out, help: 'thư mục kết quả (mặc định: redline trong thư mục đang đứng)' },
  },
  async run({ root, from, to, out = 'redline' }, [campaignName = '', unitName = '']) {
    const runner = runnerOf(process.env);
    const lines = await toldTo(runner, async () => {
      const [campaign, unit] = [campaignId(campaignName.trim()), unitId(unitName.trim())];
      if (!isCampaignId(campaign)) throw noCampaign(campaign);
      if (!isUnitId(unit)) throw noUnit(unit);
      const now = revisionOf(root, to, () => revisionOf(root, 'HEAD', () => ''));
      const old = revisionOf(root, from, () => previousVersion(root, reportFile(campaign, unit), now));
      const job = { campaign, unit, from: old, to: now };
      const name = redlineName(campaign, unit);
      writeFileWhole(join(resolve(out), name), await buildRedline(root, job, builtFrom(root, now)));
      const where =
        runner?.place.kind === 'gitlab'
          ? 'Tải về ở khung Job artifacts bên phải trang này: bấm Browse, vào thư mục redline, rồi bấm tên tệp.'
          : 'Tải về ở cuối trang này, mục Artifacts: bấm tên tệp, rồi mở bằng Word.';
      const aside = isAside(root, job)
        ? ['Hai phiên bản ở hai nhánh: chỗ mà chỉ bản cũ có được ghi là bị bỏ, dưới tên decuong, vì không ai đã bỏ.']
        : [];
      return {
        lines: [
          `Đã ghi \`${name}\`: báo cáo từ phiên bản \`${old.slice(0, 7)}\` đến \`${now.slice(0, 7)}\`.`,
          where,
          ...aside,
        ],
        link: null,
      };
    });
    print(lines);
    return true;
  },
});
