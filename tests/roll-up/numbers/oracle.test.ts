/** The tables of a campaign against those of an independent program, row by row. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { campaignId } from '#lib/paths.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { readSubject } from '../../../lint-rules/rule/subject.ts';
import { Pass } from '../../../scripts/campaign/pass.ts';
import { differencesCsv, figuresCsv, totalsCsv } from '../../../scripts/roll-up/data/tables.ts';
import { makeCampaign, type Campaign as Tree } from '../../../scripts/roll-up/numbers/campaign.ts';
import { summarize } from '../../../scripts/roll-up/numbers/summary.ts';
import type { Campaign, Section } from '../../oracle/campaign.ts';
import { cases } from '../../oracle/cases.ts';
import { foldTerm } from '../../oracle/fold-term.ts';
import { campaigns } from '../../oracle/random-campaign.ts';
import { expectedTables } from '../../oracle/tables.ts';
import { campaignFiles } from '../../oracle/write-campaign.ts';

const MOST_RANDOM_UNITS = 20;
const SEED = 20230630;

type Tables = Readonly<Record<'figures' | 'totals' | 'differences', readonly string[]>>;

/** What the program makes of the files of a campaign. */
function passed(campaign: Campaign): Tables {
  const repository = new Repository(new Memory(campaignFiles(withoutDays(campaign))));
  const id = campaignId(campaign.id);
  const { files } = repository.reportFiles(id);
  const { tree } = new Pass({ repository, campaign: id, files }).drain();
  if (!tree) throw new Error('The outline must be valid');
  return tablesOf(tree);
}

/** No table knows when a report must be in. */
function withoutDays(campaign: Campaign): Campaign {
  const levels = Object.fromEntries(Object.keys(campaign.outline.levels).map((level) => [level, {}]));
  return { ...campaign, outline: { ...campaign.outline, levels } };
}

/** What it makes of reports that are said to count: those of worked cases hold what their case is about, and nothing else. */
function worked(campaign: Campaign): Tables {
  const sections = titlesOf(campaign.outline.sections);
  const reports = campaign.reports.filter(({ draft, hasErrors }) => !draft && !hasErrors);
  const repository = new Repository(
    new Memory(campaignFiles({ ...campaign, reports: reports.map((report) => ({ ...report, sections })) })),
  );
  const id = campaignId(campaign.id);
  const outline = repository.outline(id)?.outline;
  if (!outline) throw new Error('The outline must be valid');
  const summaries = repository.reportFiles(id).files.map((file) => {
    const source = repository.read(file);
    if (!source || !('text' in source)) throw new Error(`${file} must be a text`);
    const subject = readSubject(repository, file, source.text, parseMarkdown(source.text));
    if (subject.type !== 'report' || !subject.bound?.unit) throw new Error(`${file} must be a unit's report`);
    return summarize(subject.bound, subject.bound.unit);
  });
  return tablesOf(makeCampaign(outline, repository.register().register, summaries));
}

function titlesOf(sections: readonly Section[]): readonly string[] {
  return sections.flatMap(({ title, sections: below }) => [title, ...titlesOf(below)]);
}

function tablesOf(tree: Tree): Tables {
  return {
    figures: linesOf(read(figuresCsv(tree, [...tree.summaries.values()]))),
    totals: linesOf(read(totalsCsv(tree))),
    differences: linesOf(read(differencesCsv(tree))),
  };
}

function wanted(campaign: Campaign): Tables {
  const { figures, totals, differences } = expectedTables(campaign);
  return { figures: linesOf(figures), totals: linesOf(totals), differences: linesOf(differences) };
}

function read(csv: string): readonly Record<string, string>[] {
  return parse(csv, { columns: true });
}

/** Rows in one order and with one spelling of each term: neither is asked for. */
function linesOf(rows: readonly object[]): readonly string[] {
  return rows
    .map((row) =>
      Object.entries(row)
        .map(([column, value]) => `${column} ${column === 'term' ? foldTerm(value) : value}`)
        .sort()
        .join(', '),
    )
    .sort();
}

const ofNumbers = cases.filter(({ totals, differences, figures }) => totals ?? differences ?? figures);

test.each(ofNumbers.map(({ name, campaign }) => [name, campaign] as const))('%s', (_, campaign) => {
  expect(worked(campaign)).toEqual(wanted(campaign));
});

test('random campaigns', { timeout: 120_000 }, () => {
  const equal = fc.property(campaigns, (campaign) => {
    fc.pre(campaign.units.length <= MOST_RANDOM_UNITS);
    expect(passed(campaign)).toEqual(wanted(campaign));
  });
  fc.assert(equal, { numRuns: 200, seed: SEED, endOnFailure: true });
});
