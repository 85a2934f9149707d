/** The one comment of a pull request: written, changed in place, or taken away. */
import type { Forge, OwnComment, PullRequest } from '../client/forge.ts';
import { readMarker } from '../comment/marker.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** A comment of ours whose first line says what it was written of. */
interface Marked extends OwnComment {
  readonly head: string;
  readonly phase: Verdict['phase'];
}

/**
 * Sees to it that a pull request has this one comment of ours, or none where `body` is null. One of the same commit that tells more stays.
 * Returns what was done, in Vietnamese.
 */
export async function postComment(
  forge: Forge,
  { number }: PullRequest,
  { head, phase }: Pick<Verdict, 'head' | 'phase'>,
  body: string | null,
): Promise<string> {
  const there = marked(await forge.ownComments(number));
  const fuller = there.find((one) => phase === 'check' && one.phase === 'preview' && one.head === head);
  const [first, ...others] = fuller ? [fuller, ...there.filter((one) => one !== fuller)] : there;
  // Two runs that ended at the same moment may each have written one.
  for (const { id } of others) await forge.removeComment(number, id);
  if (fuller) return `Yêu cầu gộp ${number} đã có lời đầy đủ hơn của phiên bản này`;
  if (body === null) {
    if (!first) return `Không có gì để nói ở yêu cầu gộp ${number}`;
    await forge.removeComment(number, first.id);
    return `Đã gỡ lời ở yêu cầu gộp ${number}`;
  }
  if (!first) {
    await forge.addComment(number, body);
    return `Đã viết lời ở yêu cầu gộp ${number}`;
  }
  if (first.body.replaceAll('\r\n', '\n') === body) return `Lời ở yêu cầu gộp ${number} vẫn đúng`;
  await forge.changeComment(number, first.id, body);
  return `Đã viết lại lời ở yêu cầu gộp ${number}`;
}

function marked(comments: readonly OwnComment[]): readonly Marked[] {
  return comments.flatMap((one) => {
    const marker = readMarker(one.body);
    return marker ? [{ ...one, ...marker }] : [];
  });
}
