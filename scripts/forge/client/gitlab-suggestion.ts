/** Suggestions as GitLab writes them: the fence says how many lines above the one that it stands at are replaced as well. */
import type { ReviewComment } from './forge.ts';

/** The body of a comment, as it is sent. */
export function toGitLab({ startLine, endLine, body }: ReviewComment): string {
  return body.replace(/^(`{3,})suggestion$/mu, `$1suggestion:-${endLine - startLine}+0`);
}

/** A comment that came back, as it was before it was sent. */
export function fromGitLab(file: string, endLine: number, body: string): ReviewComment {
  const above = Number(/^`{3,}suggestion:-(\d+)\+0$/mu.exec(body)?.[1] ?? 0);
  const plain = body.replace(/^(`{3,})suggestion:-\d+\+0$/mu, '$1suggestion');
  return { file, startLine: endLine - above, endLine, body: plain };
}
