/** One-click mends: a review whose comments each hold a suggestion. */
import { paragraph } from '#lib/markdown/nodes.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import { formatCount } from '../../status/texts.ts';
import type { ReviewComment } from '../client/forge.ts';
import type { Suggestion, Verdict } from '../verdict/verdict.ts';
import { own } from './nodes.ts';
import { sentence } from './plain.ts';
import { splitMessage } from './problems.ts';
import { secretPlaces } from './secrets.ts';

/** In one pull request, those that stand there counted. */
const MOST = 100;
/** A longer one is no mend to take over at a click, in characters. */
const LONGEST = 20_000;

/** A review: its own text, and its comments from the last line of each file to the first. */
export interface Review {
  readonly body: string;
  readonly comments: readonly ReviewComment[];
}

/** The suggestions that can stand in the change and do not yet; null where there are none, or where nobody should commit anything. */
export function reviewOf(verdict: Verdict, present: readonly ReviewComment[]): Review | null {
  if (secretPlaces(verdict).length > 0) return null;
  const offered = verdict.files.flatMap(({ file, suggestions }) =>
    suggestions
      .filter(({ isInDiff, text: mended }) => isInDiff && mended.length <= LONGEST)
      .toSorted((a, b) => b.startLine - a.startLine)
      .map((one) => ({ comment: commentOf(file, one), block: blockOf(one) })),
  );
  const lacking = offered.filter(({ comment, block }) => !present.some((there) => isSame(there, comment, block)));
  const comments = lacking.slice(0, Math.max(0, MOST - present.length)).map(({ comment }) => comment);
  return comments.length === 0 ? null : { body: HOW, comments };
}

const HOW =
  '💡 Máy đề xuất cách sửa ở từng chỗ dưới đây: đúng thì bấm **Commit suggestion** để nhận; nhận nhiều chỗ một lượt thì ở thẻ **Files changed** bấm **Add suggestion to batch** ở mỗi chỗ, rồi **Commit suggestions**.';

function commentOf(file: string, one: Suggestion): ReviewComment {
  return { file, startLine: one.startLine, endLine: one.endLine, body: `${reasonOf(one)}\n\n${blockOf(one)}` };
}

/** What a suggestion mends, in one sentence. */
function reasonOf({ messages: [first = 'Chỗ này sửa được ngay.', ...rest] }: Suggestion): string {
  const more = rest.length > 0 ? ` (và ${formatCount(rest.length)} lời báo nữa)` : '';
  return writeMarkdown(paragraph(own('Máy báo: '), ...sentence(splitMessage(first).told), own(more))).trim();
}

/** The fence is longer than any run of backticks in it. */
function blockOf({ text: mended }: Suggestion): string {
  const longest = [...mended.matchAll(/`+/gu)].reduce((most, [run]) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}suggestion\n${mended}\n${fence}`;
}

function isSame(there: ReviewComment, one: ReviewComment, block: string): boolean {
  return (
    there.file === one.file &&
    there.startLine === one.startLine &&
    there.endLine === one.endLine &&
    there.body.replaceAll('\r', '').trimEnd().endsWith(block)
  );
}
