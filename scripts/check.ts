/** `npm run check`: checks outlines and reports. */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { hasErrors } from '#lib/problem.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { RollUpLedger } from './campaign/mismatch-messages.ts';
import { checkPath, fixPath, planCheck } from './check/check-repository.ts';
import { NumberLedger } from './check/duplicate-number.ts';
import { formatGithub } from './check/formats/github.ts';
import { formatJson } from './check/formats/json.ts';
import { formatPretty, type SuppressionOfFile } from './check/formats/pretty.ts';
import type { CheckMessage } from './check/message.ts';
import { progress, runCommand } from './command/run-command.ts';
import { tryGit } from './git/git.ts';
import { writeFileWhole } from './output/write-file.ts';

const formats = { pretty: formatPretty, json: formatJson, github: formatGithub } as const;

await runCommand({
  help: `Kiểm tra đề cương và báo cáo.

  npm run check -- [TỆP…] [--campaign ĐỢT] [--since PHIÊN-BẢN] [--format pretty|json|github] [--fix] [--root THƯ-MỤC]

  TỆP         chỉ kiểm tra các tệp này (và đề cương của chúng)
  --campaign  chỉ kiểm tra một đợt báo cáo
  --since     số liệu của cấp trên khác cấp dưới thì báo ở tệp đã đổi từ phiên bản Git này
  --format    pretty (mặc định), json, hoặc github (chú thích trên pull request)
  --fix       tự sửa những chỗ chắc chắn (số, bậc, tên gần đúng, vị trí của mục), rồi báo phần còn lại
  --root      thư mục gốc của kho (mặc định: thư mục đang đứng)

Mã thoát: 0 không có lỗi (có thể có lưu ý), 1 có lỗi, 2 không chạy được.`,
  options: {
    campaign: { type: 'string' },
    since: { type: 'string' },
    format: { type: 'string', default: 'pretty' },
    fix: { type: 'boolean', default: false },
  },
  run({ root, campaign, since, format, fix }, files) {
    if (!Object.hasOwn(formats, format))
      throw new CannotRun(`Không có dạng \`${format}\`; hãy dùng pretty, json hoặc github`);
    const disk = new Disk(root);
    const repository = new Repository(disk);
    const plan = planCheck(repository, { campaign, files: files.map((file) => disk.inside(file)) });
    const messages: CheckMessage[] = [...plan.messages];
    const suppressed: SuppressionOfFile[] = [];
    const ledger = new NumberLedger();
    const rollUps = new RollUpLedger(repository);
    const bar = progress(plan.files.length);
    for (const file of plan.files) {
      const fixed = fix ? fixPath(repository, file) : null;
      if (fixed !== null) {
        writeFileWhole(realpathSync(join(repository.root, file)), fixed);
        bar.done();
        process.stderr.write(`Đã sửa ${file}\n`);
      }
      const checked = checkPath(repository, file);
      messages.push(...checked.messages, ...ledger.enter(checked));
      rollUps.enter(checked);
      suppressed.push(...checked.suppressions.map((one) => ({ file, ...one })));
      bar.step(file);
    }
    messages.push(
      ...(files.length > 0
        ? rollUps.messagesIn(new Set(plan.files))
        : rollUps.messages(changedSince(repository.root, since))),
    );
    bar.done();
    process.stdout.write(formats[format as keyof typeof formats](messages, plan.files.length, suppressed));
    return !hasErrors(messages);
  },
});

/** Tells which files have changed since a revision; all of them where there is no such revision. */
function changedSince(root: string, revision: string | undefined): (file: string) => boolean {
  const names =
    revision === undefined
      ? null
      : tryGit(root, ['diff', '--name-only', '--relative', '-z', '--end-of-options', revision, '--', 'reports']);
  if (names === null) return () => true;
  const changed = new Set(names.split('\0'));
  return (file) => changed.has(file);
}
