/** `decuong upgrade`: moves a repository to another version of decuong, and says first what that changes. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { untilInterrupted } from './command/interruption.ts';
import { switched } from './command/options.ts';
import { print } from './command/print.ts';
import { isYes, withQuestions } from './command/questions.ts';
import { runCommand } from './command/run-command.ts';
import { compareVersions } from './tool/versions.ts';
import { applyUpgrade } from './upgrade/apply.ts';
import { entriesBetween } from './upgrade/changelog.ts';
import { compareChecks, tellMessages } from './upgrade/compare-checks.ts';
import { planLines, planUpgrade } from './upgrade/plan.ts';
import { isFile, withStaged } from './upgrade/stage.ts';
import { type InstalledTool, installedTool, specOf } from './upgrade/used-tool.ts';

await runCommand({
  name: 'upgrade',
  summary: 'Chuyển kho sang phiên bản khác của decuong; nói trước điều gì sẽ đổi.',
  operands: [
    { name: 'BẢN', help: 'phiên bản như 0.3.0, hoặc tệp decuong-….tgz (mặc định: bản mới nhất)', optional: true },
  ],
  notes: `Chỉ đổi phiên bản trong package.json, package-lock.json và commit trong các bước tự động; hỏng giữa chừng thì mọi thứ như cũ.
Mã thoát: 0 đã chuyển hoặc không có gì để chuyển, 1 mới chỉ nói (không có ai để hỏi và không có --yes, hoặc trả lời không), 2 không chạy được.`,
  options: { yes: switched('không hỏi, làm luôn') },
  async run({ root: given, yes }, [named]) {
    if (!existsSync(given))
      throw new CannotRun(`Không đọc được thư mục gốc ${given}; hãy kiểm tra đường dẫn sau --root`);
    const root = realpathSync(given);
    const spec = specOf(root);
    const from = installedTool(root);
    if (from === null) throw new CannotRun('Chưa cài decuong ở kho này; hãy chạy npm install --ignore-scripts trước');
    if (named !== undefined && isFile(named) && !existsSync(resolve(root, named)))
      throw new CannotRun(`Không có tệp ${named}`);
    return untilInterrupted((stop) =>
      withStaged(named, root, async (to) => {
        const order = compareVersions(to.version, from.version);
        if (order === 0) {
          print([`Kho đang dùng decuong ${from.version}; không có gì để chuyển.`]);
          return true;
        }
        if (order < 0 && named === undefined)
          throw new CannotRun(
            `Bản mới nhất là ${to.version}, thấp hơn bản đang dùng (${from.version}); muốn quay lại thì ghi rõ: npx decuong upgrade ${to.version}`,
          );
        const plan = planUpgrade(root, spec, named, from, to);
        if (plan.changes.every(({ file }) => file !== 'package.json'))
          throw new CannotRun(
            `Không tìm được dòng "decuong": ${JSON.stringify(spec)} trong package.json để đổi; hãy viết mỗi khóa một dòng`,
          );
        print([...told(from, to, root), '', 'Các dòng sẽ đổi:', ...planLines(plan), '']);
        if (!(yes || (await isAgreed()))) {
          print(['Chưa đổi gì. Đồng ý thì chạy lại với --yes.']);
          return false;
        }
        applyUpgrade(root, plan, to.version, stop);
        print([
          `Đã chuyển sang decuong ${to.version}. Làm tiếp:`,
          '',
          '  npx decuong check',
          '  git add -A',
          `  git commit -m "decuong ${to.version}"`,
        ]);
        return true;
      }),
    );
  },
});

function told(from: InstalledTool, to: InstalledTool, root: string): readonly string[] {
  const changelog = join(to.home, 'CHANGELOG.md');
  const entries = existsSync(changelog)
    ? entriesBetween(readFileSync(changelog, 'utf8'), from.version, to.version)
    : [];
  const { come, gone } = compareChecks(root, from, to);
  const isBack = compareVersions(to.version, from.version) < 0;
  return [
    `decuong ${from.version} → ${to.version}${isBack ? ' (quay lại bản cũ hơn)' : ''}`,
    ...(entries.length > 0 ? ['', ...entries] : []),
    '',
    ...(come.length + gone.length === 0 ? ['Kiểm tra kho này, hai bản nói như nhau.'] : []),
    ...(come.length > 0 ? [`Bản mới báo thêm ${come.length} lời:`, ...tellMessages(come)] : []),
    ...(gone.length > 0 ? [`Bản mới không báo nữa ${gone.length} lời:`, ...tellMessages(gone)] : []),
  ];
}

async function isAgreed(): Promise<boolean> {
  if (process.stdin.isTTY !== true || process.stdout.isTTY !== true) return false;
  return withQuestions({ input: process.stdin, output: process.stdout }, async (ask) =>
    isYes(await ask('Làm không? (có/không) ')),
  );
}
