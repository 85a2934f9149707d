/** What a verdict says, on the page of the run that made it. */
import { RULES_PAGE } from '../../../lint-rules/rule/rule-url.ts';
import { connect } from '../client/connect.ts';
import type { Place } from '../client/environment.ts';
import { summaryMarkdown } from '../comment/comment.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { GUIDE_PAGE } from './pages.ts';

/** The Markdown of a summary; empty where there is nothing to say. Nothing is asked of the forge: the job may have no token. */
export function runSummary(place: Place, verdict: Verdict): string {
  const forge = connect({ ...place, token: place.token ?? '' });
  const links = {
    kind: place.kind,
    file: (file: string, line?: number) => forge.fileUrl(verdict.head, file, line),
    edit: () => null,
    artifact: () => null,
    run: forge.runUrl(place.run),
    rulesPage: RULES_PAGE,
    guidePage: forge.fileUrl(verdict.base, GUIDE_PAGE),
  };
  return summaryMarkdown(verdict, links) ?? '';
}
