/** What is told of a history in which some machine had a wrong clock. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, day, vietnamDay } from '#lib/date.ts';
import { historyOf } from '../../scripts/git/history.ts';
import { historyNotes } from '../../scripts/git/history-notes.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { GitHistory } from '../status/history.ts';

const TODAY = day('2024-01-31');
const REASON = 'nơi nhận ghi ngày đến thật ở `received`';

/** What is told of commits of these days, oldest first; each is called by its number. */
function told(...days: readonly string[]): readonly string[] {
  const git = new GitHistory(temporaryRepository({}));
  const commits = days.map((one, index) => git.commit(/^@/u.test(one) ? one : `${one}T05:00:00Z`, { x: `${index}` }));
  const name = (text: string) =>
    commits.reduce((left, commit, index) => left.replaceAll(commit.slice(0, 12), `${index}`), text);
  return historyNotes(historyOf(git.root), TODAY).map(name);
}

test.each<[string, readonly string[], readonly string[]]>([
  ['right clocks', ['2023-12-01', '2023-12-01', '2024-01-31'], []],
  [
    'a commit of another century in between',
    ['2023-12-01', '2099-01-01', '2023-12-05', '2023-12-06'],
    [
      `Phiên bản 1 ghi ngày 01/01/2099, sau hôm nay (31/01/2024), sau 2 phiên bản đứng trên nó (như 2 ngày 05/12/2023): có máy sai đồng hồ. Ngày nộp không lùi, nên báo cáo nộp ở 2 phiên bản ấy tính từ 01/01/2099; ${REASON}.`,
    ],
  ],
  [
    'the last commit, from the future',
    ['2023-12-01', '2024-02-01'],
    [
      `Phiên bản 1 ghi ngày 01/02/2024, sau hôm nay (31/01/2024): có máy sai đồng hồ. Báo cáo nộp từ phiên bản ấy chỉ được tính từ ngày ấy; ${REASON}.`,
    ],
  ],
  [
    'a clock that begins anew',
    ['2023-12-01', '@0 +0000', '2023-12-02'],
    [
      `Phiên bản 0 ghi ngày 01/12/2023, sau 1 phiên bản đứng trên nó (như 1 ngày 01/01/1970): có máy sai đồng hồ. Ngày nộp không lùi, nên báo cáo nộp ở 1 phiên bản ấy tính từ 01/12/2023; ${REASON}.`,
    ],
  ],
  [
    'a first commit from before Git',
    ['@0 +0000', '2023-12-01'],
    [
      `Phiên bản 0 ghi ngày 01/01/1970, trước khi có Git: có máy sai đồng hồ. Ngày nộp lấy theo phiên bản ấy không đúng; ${REASON}.`,
    ],
  ],
  [
    'a time that no calendar has',
    ['2023-12-01', '@99999999999999 +0000'],
    [
      `Phiên bản 1 ghi ngày 31/12/9999, sau hôm nay (31/01/2024): có máy sai đồng hồ. Báo cáo nộp từ phiên bản ấy chỉ được tính từ ngày ấy; ${REASON}.`,
    ],
  ],
])('%s', (_what, days, expected) => {
  expect(told(...days)).toEqual(expected);
});

test('of many, five', () => {
  const days = ['2024-02-01', '2024-02-02', '2024-02-03', '2024-02-04', '2024-02-05', '2024-02-06', '2024-02-07'];
  expect([told(...days).length, told(...days).at(-1)]).toEqual([6, 'Còn 2 phiên bản khác ghi ngày sai như vậy.']);
});

test('whatever the clocks, something is told if and only if a day is not taken as it is, in the future, or before Git', () => {
  const days = fc.array(fc.integer({ min: 1_000_000_000, max: 1_800_000_000 }).map(vietnamDay), { minLength: 1 });
  fc.assert(
    fc.property(days, (newestFirst) => {
      const own = new Map(newestFirst.map((one, index) => [`${index}`, one] as const));
      const oldestFirst = newestFirst.toReversed();
      const isRight = oldestFirst.every(
        (one, index) => one <= TODAY && one >= '2005-04-07' && isLast(oldestFirst.slice(0, index + 1), one),
      );
      const history = { head: '0', boundary: new Set<string>(), days: own, own };
      return (historyNotes(history, TODAY).length === 0) === isRight;
    }),
  );
});

function isLast(days: readonly Day[], one: Day): boolean {
  return days.every((other) => other <= one);
}
