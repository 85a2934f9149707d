/** `npm run redline`: what changed in a report between two revisions, as a Word document with tracked changes. */
import { join, resolve } from 'node:path';
import { noCampaign, noUnit } from '#lib/cannot-run.ts';
import { campaignId, isCampaignId, reportFile, unitId } from '#lib/paths.ts';
import { isUnitId } from '#lib/register/register.ts';
import { buildRedline, isAside, isRedlinePath, previousVersion, redlinePath } from './campaign/redline.ts';
import { CAMPAIGN, UNIT } from './command/help.ts';
import { OPTIONS, take } from './command/options.ts';
import { note, print } from './command/print.ts';
import { runCommand } from './command/run-command.ts';
import { commitOf } from './git/git.ts';
import { builtFrom } from './git/head-commit.ts';
import { isBuiltDocument, refuseForeignFile } from './output/own-file.ts';
import { writeFileWhole } from './output/write-file.ts';

await runCommand({
  name: 'redline',
  summary: 'Ghi ra một tệp Word có đánh dấu chỗ thay đổi (track changes) của một báo cáo giữa hai phiên bản.',
  operands: [CAMPAIGN, UNIT],
  notes: `Người sửa và giờ sửa lấy từ lịch sử Git, đến từng chữ, qua cả nhánh đã gộp và tên cũ của báo cáo.
Từ chối mọi thay đổi thì được bản cũ, chấp nhận mọi thay đổi thì được bản mới.`,
  options: {
    ...take('from', 'to'),
    out: { ...OPTIONS.out, value: 'TỆP.docx', help: 'tệp kết quả (mặc định: dist/ĐỢT/redlines/ĐƠN-VỊ.docx)' },
  },
  async run({ root, from, to, out }, [campaignName = '', unitName = '']) {
    const [campaign, unit] = [campaignId(campaignName), unitId(unitName)];
    if (!isCampaignId(campaign)) throw noCampaign(campaign);
    if (!isUnitId(unit)) throw noUnit(unit);
    const path = out ?? join(root, 'dist', redlinePath({ campaign, unit }));
    refuseForeignFile(path, resolve(root), (bytes) => isBuiltDocument(bytes, isRedlinePath));
    const now = commitOf(root, to);
    const old = from === undefined ? previousVersion(root, reportFile(campaign, unit), now) : commitOf(root, from);
    writeFileWhole(
      resolve(path),
      await buildRedline(root, { campaign, unit, from: old, to: now }, builtFrom(root, now)),
    );
    if (isAside(root, { from: old, to: now }))
      note([
        'Hai phiên bản ở hai nhánh: chỗ sửa mà chỉ nhánh của --from có được ghi là bị bỏ, dưới tên decuong, vì không ai đã bỏ.',
      ]);
    print([path]);
    return true;
  },
});
