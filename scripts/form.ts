/** `npm run form`: a page for each unit, in which its report is filled in. */
import { join, resolve } from 'node:path';
import { noUnit } from '#lib/cannot-run.ts';
import { expectedUnits } from '#lib/outline/expected.ts';
import { campaignId, unitId } from '#lib/paths.ts';
import { Repository } from '#lib/repository/repository.ts';
import { exampleNote } from './campaign/examples.ts';
import { issuedOutline, noticeOf } from './campaign/opening.ts';
import { CAMPAIGN, UNIT } from './command/help.ts';
import { OPTIONS } from './command/options.ts';
import { note, print } from './command/print.ts';
import { progress } from './command/progress.ts';
import { runCommand } from './command/run-command.ts';
import { Checkout } from './git/checkout.ts';
import { gatherForm } from './intake/form/gather.ts';
import { formPage } from './intake/form/html.ts';
import { formScript } from './intake/form/script.ts';
import { placeIn } from './output/place.ts';
import { writeFileWhole } from './output/write-file.ts';

await runCommand({
  name: 'form',
  summary: 'Ghi phiếu điền báo cáo: mỗi đơn vị một tệp HTML, mở bằng trình duyệt, không cần mạng.',
  operands: [CAMPAIGN, { ...UNIT, name: `${UNIT.name}…`, help: `${UNIT.help}; không ghi thì mọi đơn vị phải báo cáo` }],
  notes: `Phiếu có sẵn đề cương, báo cáo hiện có (chưa có thì khung báo cáo) và số liệu kỳ trước của đơn vị; kiểm tra ngay khi gõ.
Phiếu không gửi gì đi đâu: điền xong thì tải tệp .md về rồi nộp như thường lệ.`,
  options: { out: { ...OPTIONS.out, help: 'thư mục kết quả (mặc định: dist/ĐỢT/forms)' } },
  async run({ root, out }, [first = '', ...named]) {
    const repository = new Repository(new Checkout(root));
    const register = repository.units();
    repository.settled();
    const outline = issuedOutline(repository, campaignId(first));
    const units = [...new Set(named)].map((id) => {
      const unit = register.units.get(unitId(id));
      if (!unit) throw noUnit(unitId(id));
      return unit;
    });
    note(exampleNote(repository, outline.campaign));
    const folder = placeIn(out ?? join(resolve(root), 'dist', outline.campaign, 'forms'), repository.root);
    const script = await formScript();
    const wanted = units.length > 0 ? units : expectedUnits(outline, register);
    const { step, say, done } = progress(wanted.length);
    const written: string[] = [];
    for (const unit of wanted) {
      const notice = noticeOf(unit, outline, register);
      if (notice !== null) say([notice]);
      const path = join(folder, `${unit.id}.html`);
      writeFileWhole(path, formPage(gatherForm(repository, outline, unit), script));
      written.push(path);
      step(unit.id);
    }
    done();
    print(written);
    return true;
  },
});
