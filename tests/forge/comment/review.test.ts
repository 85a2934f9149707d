/** Which suggestions are made: each once, from the bottom up, and not without end. */
import { expect, test } from 'vitest';
import type { ReviewComment } from '../../../scripts/forge/client/forge.ts';
import { reviewOf } from '../../../scripts/forge/comment/review.ts';
import type { Suggestion, Verdict } from '../../../scripts/forge/verdict/verdict.ts';
import { opening } from './opening.ts';

const mend = (line: number, change: Partial<Suggestion> = {}): Suggestion => ({
  startLine: line,
  endLine: line,
  text: `Dòng ${line}`,
  messages: [`Sai ở dòng ${line}`],
  isInDiff: true,
  ...change,
});

function verdictOf(...suggestions: Suggestion[]): Verdict {
  const verdict = opening(1);
  return { ...verdict, files: verdict.files.map((file) => ({ ...file, messages: [], suggestions })) };
}

const FILE = 'reports/binh-an-2026/binh-an/xa-0001.md';
const comment = (line: number): ReviewComment => ({
  file: FILE,
  startLine: line,
  endLine: line,
  body: `Máy báo: Sai ở dòng ${line}\n\n\`\`\`suggestion\nDòng ${line}\n\`\`\``,
});
const linesOf = (verdict: Verdict, present: readonly ReviewComment[] = []) =>
  reviewOf(verdict, present)?.comments.map(({ startLine, endLine }) => [startLine, endLine]) ?? null;

test('they come from the last line to the first, whole', () => {
  expect(reviewOf(verdictOf(mend(3), mend(9)), [])?.comments).toEqual([comment(9), comment(3)]);
});

test('what lies outside of the change is none, and what no one reads through', () => {
  const outside = mend(3, { isInDiff: false });
  const long = mend(5, { text: 'x'.repeat(20_001) });
  expect([linesOf(verdictOf(outside, long)), linesOf(verdictOf(outside, mend(7)))]).toEqual([null, [[7, 7]]]);
});

test('none is made again where it stands, as a forge gives it back', () => {
  const back = { ...comment(9), body: `${comment(9).body.replaceAll('\n', '\r\n')}\r\n` };
  expect(linesOf(verdictOf(mend(3), mend(9)), [back])).toEqual([[3, 3]]);
  expect(linesOf(verdictOf(mend(9)), [back])).toBeNull();
});

test('another text, other lines or another file at the same place is another one', () => {
  const others: ReviewComment[] = [
    { ...comment(9), body: comment(9).body.replace('Dòng 9\n', 'Dòng chín\n') },
    { ...comment(9), startLine: 8 },
    { ...comment(9), endLine: 10 },
    { ...comment(9), file: 'reports/khac.md' },
  ];
  expect(linesOf(verdictOf(mend(9)), others)).toEqual([[9, 9]]);
});

test('a hundred stand in a pull request at most', () => {
  const many = verdictOf(...Array.from({ length: 120 }, (_, at) => mend(at + 1)));
  const present = Array.from({ length: 98 }, (_, at) => comment(120 - at));
  expect(linesOf(many)?.length).toBe(100);
  expect(linesOf(many, present)).toEqual([
    [22, 22],
    [21, 21],
  ]);
});

test('nobody is asked to commit anything where a secret is', () => {
  const verdict = verdictOf(mend(3));
  const secrets = [{ file: FILE, line: 3, message: 'Dấu mật' }];
  const told = verdict.files.map((file) => ({ ...file, messages: [{ ...SECRET, rule: 'personal-data' }] }));
  expect([reviewOf({ ...verdict, secrets }, []), reviewOf({ ...verdict, files: told }, [])]).toEqual([null, null]);
});

const SECRET = {
  line: 3,
  column: 1,
  endLine: 3,
  endColumn: 2,
  severity: 'error',
  message: '',
  url: '',
  section: '',
  isBlank: false,
} as const;

test('a fence is longer than any in the text; what it mends is told in one sentence', () => {
  const one = mend(2, {
    endLine: 4,
    text: '```yaml\nx: ````1````\n```',
    messages: ['Sai (đề cương: outlines/a/outline.md:7)', 'Và sai', 'Và sai'],
  });
  expect(reviewOf(verdictOf(one), [])?.comments.map(({ body }) => body)).toEqual([
    'Máy báo: Sai (và 2 lời báo nữa)\n\n`````suggestion\n```yaml\nx: ````1````\n```\n`````',
  ]);
});

test('buttons are called what the forge calls them', () => {
  const verdict = verdictOf(mend(3));
  expect([reviewOf(verdict, [])?.body, reviewOf(verdict, [], 'gitlab')?.body]).toEqual([
    '💡 Máy đề xuất cách sửa ở từng chỗ dưới đây: đúng thì bấm **Commit suggestion** để nhận; nhận nhiều chỗ một lượt thì ở thẻ **Files changed** bấm **Add suggestion to batch** ở mỗi chỗ, rồi **Commit suggestions**.',
    '💡 Máy đề xuất cách sửa ở từng chỗ dưới đây: đúng thì bấm **Apply suggestion** để nhận; nhận nhiều chỗ một lượt thì ở thẻ **Changes** bấm **Add suggestion to batch** ở mỗi chỗ, rồi **Apply suggestions**.',
  ]);
});
