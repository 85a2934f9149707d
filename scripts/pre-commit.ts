/** `npm run pre-commit`: keeps secrets and personal data out of Git; what a commit has brought in, no later one takes away. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { Locator } from '#lib/markdown/locate.ts';
import { findPersonalData, personalDataMessage } from '#lib/privacy/personal-data.ts';
import { findSecretMarks, secretMarkMessage } from '#lib/privacy/secret-mark.ts';
import { problem, ruleId } from '#lib/problem.ts';
import { formatPretty } from './check/formats/pretty.ts';
import { type CheckMessage, toMessage } from './check/message.ts';
import { runCommand } from './command/run-command.ts';
import { mustGitBytes } from './git/git.ts';

const MIB = 1024 * 1024;

interface Staged {
  /** Relative to the top of the working tree. */
  readonly file: string;
  readonly blob: string;
}

await runCommand({
  name: 'pre-commit',
  summary: 'Kiểm tra nhanh trước khi commit: dấu mật và dữ liệu cá nhân trong những gì sắp được commit.',
  operands: [{ name: 'TỆP…', help: 'chỉ kiểm tra các tệp này (mặc định: nội dung đã git add)' }],
  notes: 'Mã thoát: 0 không có gì phải giữ lại, 1 có, 2 không chạy được.',
  options: {},
  run({ root }, files) {
    const texts = files.length > 0 ? files.map((file) => ({ file, bytes: readGiven(root, file) })) : readStaged(root);
    const messages = texts.flatMap(({ file, bytes }) => findIn(file, decode(bytes)));
    process.stdout.write(formatPretty(messages, texts.length));
    return messages.length === 0;
  },
});

function findIn(file: string, text: string): readonly CheckMessage[] {
  // A binary file.
  if (text.includes('\0')) return [];
  const separator = /\.md$/iu.test(file) ? '|' : /\.csv$/iu.test(file) ? ',' : null;
  const locator = new Locator(text);
  const secrets = findSecretMarks(text, separator).map(({ start, end, mark }) =>
    problem(ruleId('state-secret'), locator.between(start, end), secretMarkMessage(mark), { actual: mark }),
  );
  const personal = findPersonalData(text, separator).map((one) =>
    problem(ruleId('personal-data'), locator.between(one.start, one.end), personalDataMessage(one), {
      actual: one.masked,
    }),
  );
  return [...secrets, ...personal]
    .map((one) => toMessage(file, one))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Spreadsheets save “Unicode text” as UTF-16 with a byte order mark. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
}

function readGiven(root: string, file: string): Uint8Array {
  const path = resolve(root, file);
  if (!existsSync(path) || !statSync(path).isFile()) throw new CannotRun(`Không có tệp ${file}`);
  return readFileSync(path);
}

/** What is staged, as it is staged: the file on the disk may have changed since. */
function readStaged(root: string): readonly { readonly file: string; readonly bytes: Uint8Array }[] {
  const staged = stagedFiles(root);
  const sizes = mustGitBytes(
    root,
    ['cat-file', '--batch-check=%(objectsize)'],
    staged.map(({ blob }) => `${blob}\n`).join(''),
  )
    .toString('utf8')
    .split('\n')
    .map(Number);
  const wanted = staged.flatMap(({ file, blob }, index) => {
    const size = sizes[index] ?? Number.NaN;
    return size <= (isSource(file) ? 8 : 1) * MIB ? [{ file, blob, size }] : [];
  });
  const contents = mustGitBytes(root, ['cat-file', '--batch'], wanted.map(({ blob }) => `${blob}\n`).join(''));
  let offset = 0;
  return wanted.map(({ file, size }) => {
    const start = contents.indexOf(0x0a, offset) + 1;
    offset = start + size + 1;
    return { file, bytes: contents.subarray(start, start + size) };
  });
}

/** Files that the next commit adds or changes. Tests must show what is forbidden: they are left out. */
function stagedFiles(root: string): readonly Staged[] {
  const output = mustGitBytes(root, [
    'diff',
    '--cached',
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-renames',
    '--diff-filter=ACMRT',
  ]);
  const fields = output.toString('utf8').split('\0');
  const files: Staged[] = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [, mode = '', , blob = ''] = (fields[index] ?? '').split(' ');
    const file = fields[index + 1] ?? '';
    // 100644 and 100755 are files; links and submodules are none.
    if (mode.startsWith('100') && !file.startsWith('tests/')) files.push({ file, blob });
  }
  return files;
}

function isSource(file: string): boolean {
  return /^(?:reports|outlines)\/.*\.(?:md|csv)$/iu.test(file);
}
