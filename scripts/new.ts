/** `npm run new`: writes scaffolds of reports, or workbooks of their figures. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { CannotRun, existing, noUnit } from '#lib/cannot-run.ts';
import { once } from '#lib/once.ts';
import { scaffold } from '#lib/outline/scaffold.ts';
import { campaignId, reportFile, unitId } from '#lib/paths.ts';
import type { Unit } from '#lib/register/register.ts';
import { Repository } from '#lib/repository/repository.ts';
import { sayOfRegister } from './campaign/campaign-status.ts';
import { exampleNote } from './campaign/examples.ts';
import { issuedOutline, leftOutLines, noticeOf, openingOf } from './campaign/opening.ts';
import { startFromBelow } from './campaign/start-from-below.ts';
import { CAMPAIGN, UNIT } from './command/help.ts';
import { take } from './command/options.ts';
import { note, print } from './command/print.ts';
import { progress } from './command/progress.ts';
import { runCommand } from './command/run-command.ts';
import { Checkout } from './git/checkout.ts';
import { headCommit } from './git/head-commit.ts';
import { figuresWorkbookFile } from './intake/workbook/figures-workbook.ts';
import { unitWorkbook } from './intake/workbook/unit-workbook.ts';
import { writeNewFile } from './output/write-file.ts';
import { formatCount } from './status/texts.ts';

/** As many are told one by one. */
const MOST_REFUSED = 10;

await runCommand({
  name: 'new',
  summary: 'Tạo khung báo cáo theo đề cương.',
  operands: [CAMPAIGN, { ...UNIT, name: `${UNIT.name}…` }],
  notes: `Ghi reports/ĐỢT/ĐƠN-VỊ.md; không ghi đè lên báo cáo đã có.
Với --xlsx thì ghi dist/ĐỢT/forms/ĐƠN-VỊ.xlsx thay cho báo cáo: bảng tính số liệu, điền sẵn những gì báo cáo đã có; điền xong
thì đưa vào báo cáo bằng lệnh import. Không ghi đè lên bảng tính đã có.
Mã thoát: 0 đã ghi đủ, 1 có đơn vị không ghi được khung, 2 không ghi được khung nào.`,
  options: take('all', 'from-roll-up', 'xlsx'),
  run({ root, all, 'from-roll-up': fromRollUp, xlsx }, [first = '', ...named]) {
    if (all && named.length > 0) throw new CannotRun('Đã có --all thì không ghi mã đơn vị');
    if (!all && named.length === 0)
      throw new CannotRun('Hãy ghi mã đơn vị cần tạo khung báo cáo, hoặc --all để tạo cho mọi đơn vị còn nợ báo cáo');
    const disk = new Checkout(root);
    const repository = new Repository(disk);
    const register = repository.units();
    const campaign = campaignId(first);
    const given = named.map((id) => ({ id, unit: register.units.get(unitId(id)) }));
    const [only] = given;
    // A slip in the one name is told before one in the outline.
    if (only && given.length === 1 && !only.unit) throw noUnit(unitId(only.id));
    const outline = issuedOutline(repository, campaign);
    note(exampleNote(repository, campaign));
    const opening = all ? openingOf(repository, outline) : null;
    const wanted = opening ? opening.planned.map(({ unit }) => ({ id: unit.id, unit })) : given;
    const { step, say, done } = progress(wanted.length);
    const isWhole = opening === null || sayOfRegister(repository, say);
    const refused: string[] = [];
    const written: string[] = [];
    const provenance = once(() => headCommit(root));
    /** Writes one; returns its file. */
    const write = (unit: Unit): string => {
      const notice = all ? null : noticeOf(unit, outline, register);
      if (notice !== null) say([notice]);
      const report = reportFile(campaign, unit.id);
      const file = xlsx ? figuresWorkbookFile({ outline, unit }) : report;
      const path = disk.newFile(file);
      // A report that is there is nothing to start from below.
      if (xlsx && fromRollUp) disk.newFile(report);
      const started = fromRollUp ? startFromBelow(repository, outline, unit, say, all) : null;
      const text = xlsx
        ? unitWorkbook(repository, outline, unit, provenance(), started)
        : (started ?? scaffold(outline, unit, register, { isDraft: all, documents: repository.documents().documents }));
      mkdirSync(dirname(path), { recursive: true });
      // What links led elsewhere since is refused as well.
      if (disk.newFile(file) !== path || !writeNewFile(path, text)) throw existing(file);
      return file;
    };
    for (const { id, unit } of wanted) {
      try {
        if (!unit) throw noUnit(unitId(id));
        written.push(write(unit));
      } catch (error) {
        if (!(error instanceof CannotRun)) throw error;
        refused.push(...error.lines);
      }
      step(id);
    }
    done();
    if (written.length === 0 && refused.length > 0) throw new CannotRun(...bounded(refused));
    print(written);
    if (opening) say([madeText(written.length, xlsx), ...leftOutLines(opening)]);
    say(bounded(refused));
    return isWhole && refused.length === 0;
  },
});

function madeText(count: number, isWorkbook: boolean): string {
  const what = isWorkbook ? 'bảng tính' : 'khung';
  return count === 0
    ? `Mọi đơn vị phải báo cáo đều đã có tệp báo cáo; không tạo ${what} nào.`
    : `Đã tạo ${what} cho ${formatCount(count)} đơn vị.`;
}

function bounded(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_REFUSED) return lines;
  return [
    ...lines.slice(0, MOST_REFUSED),
    `… và ${formatCount(lines.length - MOST_REFUSED)} đơn vị nữa không tạo được khung`,
  ];
}
