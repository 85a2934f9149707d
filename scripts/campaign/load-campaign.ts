/** A campaign as its valid reports make it, for commands that need its totals without building it. */

import { parseMarkdown } from '#lib/markdown/syntax.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { reportFile, reportOfPath } from '#lib/paths.ts';
import { hasErrors } from '#lib/problem.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { readSubject } from '../../lint-rules/rule/subject.ts';
import type { CheckedFile } from '../check/check-file.ts';
import { checkPath } from '../check/check-repository.ts';
import { type Narratives, NarrativesInMemory } from '../roll-up/narrative/narratives.ts';
import { type Campaign, makeCampaign } from '../roll-up/numbers/campaign.ts';
import { type ReportSummary, summarize } from '../roll-up/numbers/summary.ts';

export interface LoadedCampaign {
  readonly campaign: Campaign;
  /** Reports with errors: left out. */
  readonly invalid: readonly string[];
}

/** Checks the reports of a campaign one after the other and keeps what roll-ups need; null without a usable outline. */
export function loadCampaign(repository: Repository, id: string): LoadedCampaign | null {
  const outline = repository.outline(id)?.outline;
  if (!outline) return null;
  const summaries: ReportSummary[] = [];
  const invalid: string[] = [];
  for (const file of repository.reportFiles(id).files) {
    if (reportOfPath(file)?.campaign !== id) continue;
    const checked = checkPath(repository, file);
    const summary = contributionOf(checked);
    if (summary) summaries.push(summary);
    else if (hasErrors(checked.messages)) invalid.push(file);
  }
  return { campaign: makeCampaign(outline, repository.register().register, summaries), invalid };
}

/** What a checked report gives to roll-ups; null for one with errors, and for a draft, which is built only. */
export function contributionOf({ subject, messages }: CheckedFile): ReportSummary | null {
  const bound = subject.type === 'report' ? subject.bound : null;
  const counts = bound?.unit && !hasErrors(messages) && bound.report.frontMatter?.draft === false;
  return counts ? summarize(bound, bound.unit) : null;
}

/** The campaign that an outline's totals are compared with, if it names one. */
export function loadEarlier(repository: Repository, { frontMatter }: Outline): Campaign | null {
  const id = frontMatter['compare-with'];
  return id === undefined ? null : (loadCampaign(repository, id)?.campaign ?? null);
}

/** What the reports of a campaign tell, read again when it is asked for: narratives are not kept in memory. */
export function narrativesOf(repository: Repository, { campaign }: Outline): Narratives {
  let last: { readonly unitId: string; readonly narratives: Narratives } | null = null;
  return {
    of(unitId, section) {
      if (last?.unitId !== unitId)
        last = { unitId, narratives: readNarratives(repository, reportFile(campaign, unitId)) };
      return last.narratives.of(unitId, section);
    },
  };
}

function readNarratives(repository: Repository, file: string): Narratives {
  const source = repository.read(file);
  const text = source && 'text' in source ? source.text : '';
  const subject = readSubject(repository, file, text, parseMarkdown(text));
  const bound = subject.type === 'report' ? subject.bound : null;
  return bound ? new NarrativesInMemory(bound.outline).add(bound) : { of: () => [] };
}
