/** A document of another branch, or one that names its commit otherwise than we do, is never called right. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';
import { CannotRun } from '#lib/cannot-run.ts';
import { printable } from '#lib/printable.ts';
import { verification } from '../../scripts/campaign/verification.ts';
import { runScript } from '../helpers/command.ts';
import { A, B, commitAll } from '../helpers/commit.ts';
import { goodReport, goodRepository } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const OUTLINE = 'nam-2023/outline.docx';
const CUSTOM = 'docProps/custom.xml';
const REPORT = 'reports/nam-2023/binh-an/phuong-mot.md';

let root = '';
let commit = '';
/** The outline of that commit, which is the same in each repository. */
let document: Uint8Array = new Uint8Array();
beforeEach(() => {
  root = temporaryRepository({ ...goodRepository(), '.gitignore': 'dist/\n' });
  git('init', '-q', '-b', 'main');
  commit = commitAll(root, A);
  if (document.length === 0) document = outline();
});

function git(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(
    'git',
    ['-C', root, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

/** Commits what the document of the outline is of, but does not show. */
function goOn(): string {
  writeFileSync(join(root, 'outlines/nam-2023/README.md'), 'Đề cương của năm.\n');
  return commitAll(root, B);
}

/** A document as the commit at HEAD gives it. */
function outline(): Uint8Array {
  if (runScript('build', ['--root', root]).status !== 0) throw new Error('The repository cannot be built');
  return readFileSync(join(root, 'dist', OUTLINE));
}

/** A document whose custom properties are others. */
function forged(bytes: Uint8Array, change: (custom: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [CUSTOM]: strToU8(change(strFromU8(parts[CUSTOM] ?? new Uint8Array()))) });
}

/** The state and the verdict, or why there is none. */
async function verdict(bytes: Uint8Array): Promise<readonly (string | undefined)[]> {
  try {
    const { state, lines } = await verification(root, 'x.docx', bytes);
    return [state, lines.at(-1)];
  } catch (error) {
    if (error instanceof CannotRun) return error.lines;
    throw error;
  }
}

const RIGHT = ['right', '✔ đúng từng byte như khi dựng'];
const stray = (one: string, main = 'main') => [
  'wrong',
  `✖ dựng từ phiên bản ${one} mà nhánh chính \`${main}\` chưa từng có: không phải văn bản chính thức`,
];
const beside = (one: string) => [
  'wrong',
  `✖ dựng từ phiên bản ${one} có trong lịch sử nhưng không trên dòng chính (first-parent) của nhánh chính \`main\`: thường là của một nhánh đã gộp vào, cũng có thể từng là nhánh chính trước một lần gộp ngược, lịch sử Git không phân biệt được; không xác nhận được là văn bản chính thức`,
];
const shallow = (one: string) => [
  `Không biết phiên bản ${one} có trên nhánh chính hay không, vì chỉ một phần lịch sử Git đã được tải về (shallow clone); hãy chạy \`git fetch --unshallow\` rồi chạy lại`,
];

test('a document of a branch is official once the branch is main, and not when it is merged into it', async () => {
  git('checkout', '-q', '-b', 'other');
  writeFileSync(join(root, REPORT), goodReport().replace('12 tổ dân phố', '13 tổ dân phố'));
  const other = goOn();
  const aside = outline();
  expect(await verdict(aside)).toEqual(stray(other));
  git('checkout', '-q', 'main');
  expect(await verdict(aside)).toEqual(stray(other));
  git('merge', '-q', '--no-ff', '--no-edit', 'other');
  expect(await verdict(aside)).toEqual(beside(other));
  git('reset', '-q', '--hard', commit);
  git('merge', '-q', '--ff-only', 'other');
  expect(await verdict(aside)).toEqual(RIGHT);
});

test('a document is of the last commit that changed what it is made of', async () => {
  writeFileSync(join(root, REPORT), goodReport().replace('12 tổ dân phố', '13 tổ dân phố'));
  commitAll(root, B);
  const same = outline();
  expect(Buffer.compare(same, document)).toBe(0);
  writeFileSync(join(root, REPORT), goodReport().replace('12 tổ dân phố', '14 tổ dân phố'));
  expect(Buffer.compare(outline(), document)).toBe(0);
  goOn();
  expect(Buffer.compare(outline(), document)).not.toBe(0);
});

test('where main was merged into another branch that became main, what was its line cannot be told from a branch', async () => {
  git('checkout', '-q', '-b', 'other');
  git('commit', '-q', '--allow-empty', '-m', 'Aside');
  git('checkout', '-q', 'main');
  const official = goOn();
  const bytes = outline();
  expect(await verdict(bytes)).toEqual(RIGHT);
  git('checkout', '-q', 'other');
  git('merge', '-q', '--no-edit', 'main');
  git('checkout', '-q', 'main');
  git('merge', '-q', '--ff-only', 'other');
  expect([await verdict(bytes), await verdict(document)]).toEqual([beside(official), RIGHT]);
});

test.each([
  ['--single-branch', '-b', 'other'],
  ['--depth', '1', '-b', 'other'],
  ['--single-branch', '-b', 'master'],
  ['--single-branch', '-b', 'other', '-o', 'up'],
  ['--bare', '--single-branch', '-b', 'other'],
])('a clone %s %s %s %s %s has one branch, which is not main for that', async (...options) => {
  git('checkout', '-q', '-b', 'other');
  git('branch', '-q', 'master');
  const aside = outline();
  git('checkout', '-q', 'main');
  const whole = root;
  root = join(temporaryRepository({}), 'part');
  spawnSync('git', ['clone', '-q', ...options, `file://${whole}`, root]);
  expect(await verdict(aside)).toEqual([
    `Không rõ nhánh nào của kho ${root} là nhánh chính, nên không biết phiên bản nào là chính thức; kho chỉ tải về một phần các nhánh (như với \`--single-branch\`, \`--depth\`): hãy chạy lần lượt \`git remote set-branches origin "*"\`, \`git fetch origin\`, \`git remote set-head origin --auto\``,
  ]);
});

test('what a clone of one branch lacks can be fetched; one of the main branch lacks nothing', async () => {
  git('branch', '-q', '-m', 'chinh');
  git('branch', '-q', 'other');
  const whole = root;
  root = join(temporaryRepository({}), 'part');
  spawnSync('git', ['clone', '-q', '--single-branch', '-b', 'chinh', `file://${whole}`, root]);
  expect(await verdict(document)).toEqual(RIGHT);
  root = join(temporaryRepository({}), 'other');
  spawnSync('git', ['clone', '-q', '--single-branch', '-b', 'other', `file://${whole}`, root]);
  git('remote', 'set-branches', 'origin', '*');
  git('fetch', '-q', 'origin');
  git('remote', 'set-head', 'origin', '--auto');
  expect(await verdict(document)).toEqual(RIGHT);
  git('remote', 'rename', 'origin', 'up');
  expect(await verdict(document)).toEqual([
    `Không rõ nhánh nào của kho ${root} là nhánh chính, nên không biết phiên bản nào là chính thức; hãy chạy \`git fetch origin main:refs/remotes/origin/main\`, hoặc \`git remote set-head origin --auto\` nếu nhánh chính có tên khác`,
  ]);
});

test('main is what the origin calls so, here or there; another remote has no say', async () => {
  expect(await verdict(document)).toEqual(RIGHT);
  git('checkout', '-q', '--orphan', 'empty');
  git('commit', '-q', '-m', 'Begin again');
  git('branch', '-q', '-D', 'main');
  git('branch', '-q', 'main');
  expect(await verdict(document)).toEqual(stray(commit));
  git('update-ref', 'refs/remotes/fork/main', commit);
  expect(await verdict(document)).toEqual(stray(commit));
  git('update-ref', 'refs/remotes/origin/main', commit);
  expect(await verdict(document)).toEqual(RIGHT);
  git('update-ref', 'refs/remotes/origin/chinh', 'empty');
  git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/chinh');
  expect(await verdict(document)).toEqual(stray(commit, 'chinh'));
  git('update-ref', 'refs/heads/chinh', commit);
  expect(await verdict(document)).toEqual(RIGHT);
});

test('the only branch is main whatever its name; where there are several, none is', async () => {
  git('branch', '-q', '-m', 'bao-cao');
  expect(await verdict(document)).toEqual(RIGHT);
  git('branch', '-q', 'khac');
  expect(await verdict(document)).toEqual([
    `Không rõ nhánh nào của kho ${root} là nhánh chính, nên không biết phiên bản nào là chính thức; hãy chạy \`git fetch origin main:refs/remotes/origin/main\`, hoặc \`git remote set-head origin --auto\` nếu nhánh chính có tên khác`,
  ]);
});

test('in a part of the history it cannot be told, but for what is in that part', async () => {
  git('checkout', '-q', '-b', 'other');
  const other = goOn();
  const aside = outline();
  git('checkout', '-q', 'main');
  const straight = document;
  git('commit', '-q', '--allow-empty', '-m', 'Go on');
  const whole = root;
  root = join(temporaryRepository({}), 'shallow');
  spawnSync('git', ['clone', '-q', '--depth', '1', '--no-single-branch', `file://${whole}`, root]);
  expect(await verdict(aside)).toEqual(shallow(other));
  expect(await verdict(straight)).toEqual([
    `Không có phiên bản \`${commit}\` trong phần lịch sử Git đã tải về ở ${root} (shallow clone); hãy chạy \`git fetch --unshallow\` rồi chạy lại`,
  ]);
  git('fetch', '-q', '--unshallow');
  expect([await verdict(aside), await verdict(straight)]).toEqual([stray(other), RIGHT]);
});

test('a commit that the repository does not have was never main there; in a part of the history that cannot be told', async () => {
  const gone = '0123456789'.repeat(4);
  const bytes = forged(document, (custom) => custom.replace(commit, gone));
  const { state, lines } = await verification(root, 'x.docx', bytes);
  expect([state, lines[2], lines.at(-1)]).toEqual([
    'wrong',
    `phiên bản ${gone}`,
    `✖ dựng từ phiên bản ${gone} mà kho này không có, nên nhánh chính \`main\` ở đây chưa từng có: không xác nhận được là văn bản chính thức; nếu văn bản mới được dựng thì chạy \`git fetch\` rồi chạy lại`,
  ]);
  git('commit', '-q', '--allow-empty', '-m', 'Go on');
  const whole = root;
  root = join(temporaryRepository({}), 'shallow');
  spawnSync('git', ['clone', '-q', '--depth', '1', `file://${whole}`, root]);
  expect(await verdict(bytes)).toEqual([
    `Không có phiên bản \`${gone}\` trong phần lịch sử Git đã tải về ở ${root} (shallow clone); hãy chạy \`git fetch --unshallow\` rồi chạy lại`,
  ]);
});

test('a redline of a branch that was merged has its old revision in main; one that was not has not', async () => {
  git('checkout', '-q', '-b', 'other');
  writeFileSync(join(root, REPORT), goodReport().replace('12 tổ dân phố', '13 tổ dân phố'));
  const first = commitAll(root, B);
  writeFileSync(join(root, REPORT), goodReport().replace('12 tổ dân phố', '14 tổ dân phố'));
  const second = commitAll(root, B);
  const redline = (...args: readonly string[]) => {
    const file = join(root, 'dist/x.docx');
    const { status } = runScript('redline', ['nam-2023', 'binh-an/phuong-mot', '--root', root, '--out', file, ...args]);
    return status === 0 ? readFileSync(file) : new Uint8Array();
  };
  expect(await verdict(redline('--from', first, '--to', second))).toEqual(stray(second));
  git('checkout', '-q', 'main');
  git('commit', '-q', '--allow-empty', '-m', 'Go on');
  expect(await verdict(redline('--from', first, '--to', 'main'))).toEqual(stray(first));
  git('merge', '-q', '--no-ff', '--no-edit', 'other');
  expect(await verdict(redline('--from', first, '--to', 'main'))).toEqual(RIGHT);
});

test.each([
  ['HEAD', '`HEAD`'],
  ['main', '`main`'],
  ['-x', '`-x`'],
  ['--output=/tmp/x', '`(ghi sai dạng)`'],
  ['HEAD~1^{tree}', '`(ghi sai dạng)`'],
  ['a&#10;  ✔ đúng từng byte như khi dựng', '`(ghi sai dạng)`'],
])('a commit that is named %s is told', async (name, told) => {
  const bytes = forged(document, (custom) => custom.replace(commit, name));
  expect(await verdict(bytes)).toEqual([
    'wrong',
    `✖ đã bị sửa: phiên bản ${told} không phải tên đầy đủ của một phiên bản Git, mà decuong luôn ghi tên đầy đủ`,
  ]);
});

test('nor is part of a name, one in capitals, or that of a tag or a file', async () => {
  git('tag', '-a', '-m', 'Kỳ 1', 'ky-1', commit);
  const names = [commit.slice(0, 12), commit.toUpperCase(), git('rev-parse', 'ky-1')];
  const states = names.map((name) => verdict(forged(document, (custom) => custom.replace(commit, name))));
  expect((await Promise.all(states)).map(([state]) => state)).toEqual(['wrong', 'wrong', 'wrong']);
});

test('what a document says of itself cannot look like a verdict', async () => {
  const CLAIM = '✔ đúng từng byte như khi dựng';
  const wide = `${' '.repeat(200)}${CLAIM}`;
  const bytes = forged(document, (custom) =>
    custom
      .replace('party-2018', `party-2018&#10;&#x9B;2K${CLAIM}`)
      .replace(/decuong [\d.]+/u, `decuong 0.1.0${wide}`)
      .replace(/docx [\d.]+/u, `docx 9&#x9B;1A${CLAIM}`),
  );
  const { state, lines } = await verification(root, 'x.docx', bytes);
  expect([state, ...lines.map((line) => printable(line).replace(/mã [0-9a-f]{16}/u, 'mã …'))]).toEqual([
    'wrong',
    `văn bản   ${OUTLINE}`,
    'nguồn     outlines/nam-2023/outline.md',
    `phiên bản ${commit} (12/06/2023, Nguyễn Văn A)`,
    'thể thức  (ghi sai dạng)',
    'dựng bởi  (ghi sai dạng), mã … ((ghi sai dạng))',
    '✖ đã bị sửa: khác ở docProps/custom.xml',
  ]);
});

const REFUSED = 'x.docx không phải tệp .docx hay .xlsx đọc được:';

test.each<[string, (custom: string) => string, string]>([
  ['10 MB', (custom) => custom + ' '.repeat(10_000_000), `${REFUSED} phần ${CUSTOM} dài`],
  ['a DTD', (custom) => custom.replace('?>', '?><!DOCTYPE a>'), `${REFUSED} phần ${CUSTOM} không phải XML hợp lệ`],
  [
    'a commit twice',
    (custom) => custom.replace(/<property .*?<\/property>/u, '$&$&'),
    `${REFUSED} phần ${CUSTOM} không phải XML hợp lệ`,
  ],
  [
    'a path elsewhere',
    (custom) => custom.replace(OUTLINE, 'x   ✔/outline.docx'),
    'x.docx không phải văn bản do decuong dựng',
  ],
])('properties with %s are refused at once', async (_what, change, refusal) => {
  const bytes = forged(document, change);
  const start = performance.now();
  const [told = ''] = await verdict(bytes);
  expect([told.slice(0, refusal.length), performance.now() - start < 1000]).toEqual([refusal, true]);
});

test('what another program would read behind the document is not taken for right, whoever says that he built it', async () => {
  const other = forged(document, (custom) =>
    custom.replace(/name="code">(<vt:lpwstr>)\w+/u, 'name="code">$10123456789abcdef'),
  );
  expect((await verdict(other))[0]).toBe('right');
  expect(await verdict(Buffer.concat([document, other]))).toEqual([`${REFUSED} mục lục của tệp bị hỏng`]);
  const hidden = forged(other, (custom) => custom.replace('</Properties>', '<!-- x --></Properties>'));
  expect((await verdict(hidden))[0]).toBe('other-writer');
});
