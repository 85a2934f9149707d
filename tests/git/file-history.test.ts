/** The versions of a report: the last two, which a redline compares where nobody says which, and what is left of those that Git lost. */
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CannotRun } from '#lib/cannot-run.ts';
import { blobsIn, lastChanges } from '../../scripts/git/file-history.ts';
import { History, REPORT } from '../campaign/redline-history.ts';

const OTHER = 'reports/nam-2023/binh-an/so-mot.md';

test.each<[string, (history: History) => readonly (string | undefined)[]]>([
  [
    'none',
    (h) => {
      h.file = OTHER;
      return [];
    },
  ],
  ['one', (h) => [h.head()]],
  [
    'of three the newest two',
    (h) => {
      h.edit('Binh', ['12 tổ', '13 tổ']);
      const second = h.head();
      h.edit('Chi', ['13 tổ', '14 tổ']);
      return [h.head(), second];
    },
  ],
  [
    'one that is much like another',
    (h) => {
      h.write('Binh', { [OTHER]: h.text() });
      h.file = OTHER;
      return [h.head()];
    },
  ],
  [
    'one under an old name',
    (h) => {
      const first = h.head();
      h.rename('Binh', OTHER);
      return [h.head(), first];
    },
  ],
  [
    'one that was gone in between',
    (h) => {
      const [first, text] = [h.head(), h.text()];
      h.write('Binh', { [REPORT]: null });
      h.write('Chi', { [REPORT]: text });
      return [h.head(), first];
    },
  ],
])('%s', (_what, write) => {
  const history = new History();
  const expected = write(history);
  expect(lastChanges(history.root, history.file, 'HEAD')).toEqual(expected);
});

test('the text of a version that is lost or broken is refused, and not taken for none', () => {
  const history = new History();
  const { root } = history;
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' }).trim();
  const first = history.head();
  history.edit('Binh', ['12 tổ', '13 tổ']);
  const commits = [first, history.head()];
  const [blob, now] = commits.map((commit) => git('rev-parse', `${commit}:${REPORT}`));
  const read = () => commits.map((commit) => blobsIn(root, commits)(commit, REPORT));
  expect([read(), blobsIn(root, commits)(first, OTHER)]).toEqual([[blob, now], null]);
  const object = join(root, '.git/objects', blob?.slice(0, 2) ?? '', blob?.slice(2) ?? '');
  chmodSync(object, 0o644);
  writeFileSync(object, 'x');
  expect(read).toThrow(
    new CannotRun(
      `Git không đọc được kho ${root}, có lẽ kho bị hỏng hoặc thiếu dữ liệu; hãy chạy \`git fsck\` để xem, rồi nhờ người phụ trách, hoặc tải lại kho bằng \`git clone\``,
    ),
  );
  rmSync(object);
  expect(read).toThrow(new CannotRun(`Kho Git thiếu nội dung ${blob}; hãy chạy \`git fetch --refetch\` rồi chạy lại`));
});
