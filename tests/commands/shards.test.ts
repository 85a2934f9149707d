/** `check` and `build` in parts: what comes out of `--merge` is what one machine says and writes. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NATION } from '../campaign/shards/nation.ts';
import { runScript } from '../helpers/command.ts';
import { A, commitAll } from '../helpers/commit.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { summed } from '../output/sums.ts';

/** One campaign of the nation, committed. */
function repository(): { readonly root: string; readonly commit: string } {
  const root = temporaryRepository(
    Object.fromEntries(Object.entries(NATION).filter(([file]) => /units|ky-truoc/u.test(file))),
  );
  return { root, commit: commitAll(root, A) };
}

test('check', () => {
  const { root, commit } = repository();
  const check = (...args: string[]) => runScript('check', ['--root', root, ...args]);
  const whole = check('--format', 'json');
  expect([check('--shard', '1/2'), check('--shard', '2/2')]).toEqual(
    [1, 2].map((part) => ({
      status: 0,
      stdout: `Đã kiểm tra phần ${part}/2 (5 tệp) vào ${root}/dist/.shards; khi đủ 2 phần thì chạy \`check --merge\`\n`,
      stderr: '',
    })),
  );
  expect(check('--merge', '--format', 'json')).toEqual(whole);
  expect(check('--merge', join(root, 'dist/.shards'))).toEqual(check());
  expect(check('--merge', '--since', 'HEAD')).toEqual({
    status: 2,
    stdout: '',
    stderr: `Phần 1/2 (${root}/dist/.shards/check-1-of-2) làm với không tùy chọn nào, còn lần gộp này với \`--since ${commit}\`; hãy gộp với đúng các tùy chọn của mọi phần\nXem cách dùng: thêm --help\n`,
  });
});

test('build, into one folder from another', () => {
  const { root } = repository();
  const build = (...args: string[]) => runScript('build', ['--root', root, ...args]);
  const whole = build();
  const dist = join(root, 'dist');
  const sums = summed(dist);
  const parts = join(root, 'phan');
  expect([build('--shard', '1/2', '--out', parts), build('--shard', '2/2', '--out', parts)]).toEqual(
    [1, 2].map((part) => ({
      status: 0,
      stdout: `Đã dựng phần ${part}/2 (5 tệp) vào ${parts}; khi đủ 2 phần thì chạy \`build --merge\`\n`,
      stderr: '',
    })),
  );
  const other = join(root, 'ra');
  const merged = build('--merge', parts, '--out', other);
  expect({ ...merged, stdout: merged.stdout.replaceAll(other, 'dist') }).toEqual(whole);
  expect(summed(other)).toEqual(sums);

  const document = join(parts, 'build-2-of-2/files/ky-truoc/reports/bo/binh.docx');
  expect(existsSync(document)).toBe(true);
  appendFileSync(document, ' ');
  const before = readFileSync(join(other, 'SHA256SUMS'), 'utf8');
  expect(build('--merge', parts, '--out', other)).toEqual({
    status: 2,
    stdout: '',
    stderr: `Phần ${parts}/build-2-of-2 bị hỏng: ky-truoc/reports/bo/binh.docx không đúng mã băm; hãy làm lại phần này\nXem cách dùng: thêm --help\n`,
  });
  expect(summed(other)).toEqual({ said: before, true: before });
});

describe('refused', () => {
  const root = '/nowhere';
  test.each([
    ['check', ['--shard', '1/2', '--fix'], 'Không dùng --shard cùng với --fix'],
    ['check', ['--shard', '1/2', 'reports/a/b.md'], 'Không dùng --shard cùng với tên tệp'],
    ['check', ['--merge', '--fix'], 'Không dùng --merge cùng với --fix'],
    ['check', ['--shard', '1/2', '--merge'], 'Không dùng --shard cùng với --merge'],
    ['check', ['--out', 'x'], '--out chỉ dùng cùng với --shard'],
    ['check', ['--shard', '3/2'], '`3/2` không phải một phần; hãy viết như 2/4: phần thứ 2 trong 4 phần'],
    ['build', ['--shard', '1/2', '--unit', 'bo'], 'Không dùng --shard cùng với --unit'],
    ['build', ['--merge', '--unit', 'bo'], 'Không dùng --merge cùng với --unit'],
    ['build', ['--public', '--campaign', 'ky-nay'], 'Không dùng --public cùng với --campaign'],
    ['build', ['--shard', '0/2'], '`0/2` không phải một phần; hãy viết như 2/4: phần thứ 2 trong 4 phần'],
  ])('%s %j', (command, args, message) => {
    expect(runScript(command, ['--root', root, ...args])).toEqual({
      status: 2,
      stdout: '',
      stderr: `${message}\nXem cách dùng: thêm --help\n`,
    });
  });
});
