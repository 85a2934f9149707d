/** What is said of a change where it is discussed: suggestions at its lines, and the comment. */
import { RULES_PAGE } from '../../../lint-rules/rule/rule-url.ts';
import { type Forge, ForgeError, type PullRequest, type ReviewComment } from '../client/forge.ts';
import { commentMarkdown } from '../comment/comment.ts';
import type { CommentLinks } from '../comment/links.ts';
import { reviewOf } from '../comment/review.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { GUIDE_PAGE } from './pages.ts';
import { postComment } from './post-comment.ts';

/** A verdict, the pull request that it is of, and the run that made it. */
interface Posting {
  readonly verdict: Verdict;
  readonly pull: PullRequest;
  readonly run: string;
}

/** Posts what a verdict says; the comment even where the forge takes no suggestions. Returns what was done, in Vietnamese, a line each. */
export async function postVerdict(forge: Forge, { verdict, pull, run }: Posting): Promise<readonly string[]> {
  const { taken, done, failure } = await offer(forge, verdict, pull);
  const links = await linksOf(forge, { verdict, pull, run });
  const body = commentMarkdown(placing(verdict, taken), links);
  const comment = await postComment(forge, pull, verdict, body);
  if (failure) throw failure;
  return [...done, comment];
}

/** What the forge did with the suggestions. */
interface Offered {
  /** Those that stand at their lines now. */
  readonly taken: readonly ReviewComment[];
  readonly done: readonly string[];
  readonly failure: ForgeError | null;
}

/** Puts suggestions at their lines; a fork's author could not take them over with what we may do there. */
async function offer(forge: Forge, verdict: Verdict, { number, isFork }: PullRequest): Promise<Offered> {
  if (!forge.hasSuggestions || isFork) return { taken: [], done: [], failure: null };
  try {
    const present = await forge.ownReviewComments(number);
    const review = reviewOf(verdict, present);
    if (!review) return { taken: present, done: [], failure: null };
    const refused = await forge.review(number, verdict.head, review.body, review.comments);
    const posted = review.comments.filter((one) => !refused.includes(one));
    const done = posted.length > 0 ? [`Đã đề xuất ${posted.length} chỗ sửa ở yêu cầu gộp ${number}`] : [];
    return { taken: [...present, ...posted], done, failure: null };
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    return { taken: [], done: [], failure: error };
  }
}

/** The verdict with the suggestions that stand nowhere as text to copy. */
function placing(verdict: Verdict, taken: readonly ReviewComment[]): Verdict {
  const files = verdict.files.map((one) => ({
    ...one,
    suggestions: one.suggestions.map((suggestion) => ({
      ...suggestion,
      isInDiff:
        suggestion.isInDiff &&
        taken.some(
          ({ file, startLine, endLine }) =>
            file === one.file && startLine === suggestion.startLine && endLine === suggestion.endLine,
        ),
    })),
  }));
  return { ...verdict, files };
}

async function linksOf(forge: Forge, { verdict, pull, run }: Posting): Promise<CommentLinks> {
  const [artifacts, guidePage] = await Promise.all([
    verdict.phase === 'preview' ? forge.artifacts(run) : [],
    forge.pageUrl(GUIDE_PAGE),
  ]);
  const urls = new Map(artifacts.map(({ name, url }) => [name, url]));
  return {
    file: (file, line) => forge.fileUrl(verdict.head, file, line),
    edit: (file) => (pull.isFork ? null : forge.editUrl(pull.branch, file)),
    artifact: (name) => urls.get(name) ?? null,
    run: forge.runUrl(run),
    rulesPage: RULES_PAGE,
    guidePage,
  };
}
