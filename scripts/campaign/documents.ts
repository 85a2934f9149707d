/** The files of a campaign, each with how it is made: documents, roll-ups, tables. */
import { vietnamDay } from '#lib/date.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import { once } from '#lib/once.ts';
import type { Letter } from '#lib/outline/letter.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { letterFile, type UnitId } from '#lib/paths.ts';
import type { Unit } from '#lib/register/register.ts';
import type { Repository } from '#lib/repository/repository.ts';
import type { CheckedFile } from '../check/check-file.ts';
import { letterDocument } from '../docx/documents/letter-document.ts';
import { outlineDocument } from '../docx/documents/outline-document.ts';
import { reportDocument } from '../docx/documents/report-document.ts';
import { rollUpDocument } from '../docx/documents/roll-up-document.ts';
import type { Origins } from '../git/origins.ts';
import type { PlannedFile } from '../output/output.ts';
import { dataPackage } from '../roll-up/data/data-package.ts';
import { figuresParquet } from '../roll-up/data/figures-parquet.ts';
import { partsCsv } from '../roll-up/data/parts-table.ts';
import { differencesCsv, figuresCsv, totalsCsv } from '../roll-up/data/tables.ts';
import type { Known } from '../roll-up/filing-tiers.ts';
import { rollUpTree } from '../roll-up/markdown/roll-up-tree.ts';
import type { Narratives } from '../roll-up/narrative/narratives.ts';
import { type Campaign, isHere, rollUpUnits } from '../roll-up/numbers/campaign.ts';
import { type RollUp, rollUp } from '../roll-up/roll-up.ts';
import { rollUpWorkbook } from '../roll-up/workbook/roll-up-workbook.ts';
import type { Filing } from '../status/filing.ts';
import { type Status, statusJson } from '../status/status.ts';
import { type BesideTree, ISSUED_OF, reportMadeOf, rollUpsMadeOf } from './made-of.ts';
import { picturesOf } from './pictures.ts';

/** What the documents of a run have in common. */
export interface Sources {
  readonly repository: Repository;
  /** What documents say of their origin. */
  readonly origins: Origins;
  /** Hears what the editor of a file must know. */
  say(lines: readonly string[]): void;
}

/** The outline and the letter that issues it, where it is given. */
export function* issuedFiles(
  { repository, origins }: Sources,
  outline: Outline,
  letter: Letter | null,
): Generator<PlannedFile, void> {
  const { campaign, frontMatter } = outline;
  const { units } = repository.register().register;
  const provenance = origins.of(ISSUED_OF);
  const [unit, sender] = [units.get(frontMatter.issuer), letter && units.get(letter.frontMatter.issuer)];
  if (unit) {
    const image = picturesOf(repository, outline.file);
    const make = () => outlineDocument({ outline, letter, unit, provenance, image });
    yield { path: `${campaign}/outline.docx`, make };
  }
  if (letter && sender) {
    const image = picturesOf(repository, letterFile(campaign));
    yield { path: `${campaign}/letter.docx`, make: () => letterDocument({ letter, unit: sender, provenance, image }) };
  }
}

/** A document that is to be written, and what it is made of. */
export interface PlannedDocument extends PlannedFile {
  readonly unit: Unit;
  readonly madeOf: readonly string[];
}

/** The document of a report without errors: a draft's and a waived unit's too. Null for what is no such report. */
export function plannedReport(
  { repository, origins }: Sources,
  { file, subject }: CheckedFile,
): PlannedDocument | null {
  const bound = subject.type === 'report' ? subject.bound : null;
  const { report, outline, unit } = bound ?? {};
  const frontMatter = report?.frontMatter;
  if (!report || !outline || !unit || !frontMatter) return null;
  const { register } = repository.register();
  const image = picturesOf(repository, file);
  const madeOf = reportMadeOf(report);
  const provenance = origins.of(madeOf);
  const make = () => reportDocument({ report, frontMatter, outline, unit, register, provenance, image });
  return { path: `${outline.campaign}/reports/${unit.id}.docx`, unit, madeOf, make };
}

/** The roll-ups of a campaign as data. Only the last one is remembered, of which all forms are made one after the other. */
export function rollUpsOf(
  tree: Campaign,
  narratives: Narratives,
  { earlier, known }: Pick<BesideTree, 'earlier'> & { readonly known: () => Known },
): (unit: Unit) => RollUp {
  let last: RollUp | null = null;
  return (unit) => {
    if (last?.unit !== unit) last = rollUp(tree, unit, narratives, { earlier, known: known() });
    return last;
  };
}

/** The roll-ups of a campaign, of those units that are wanted, in all their forms. */
export function* rollUpFiles(
  { origins }: Sources,
  tree: Campaign,
  isWanted: (unit: UnitId) => boolean,
  rollUpOf: (unit: Unit) => RollUp,
  beside: BesideTree,
): Generator<PlannedDocument, void> {
  const { outline, register } = tree;
  const madeOf = rollUpsMadeOf(tree, beside, (sources) => vietnamDay(Date.parse(origins.of(sources).modified) / 1000));
  for (const unit of rollUpUnits(tree)) {
    if (!isWanted(unit.id)) continue;
    const path = `${outline.campaign}/roll-ups/${unit.id}`;
    const data = () => rollUpOf(unit);
    const drawn = once(() => rollUpTree(data()));
    const of = { unit, madeOf: madeOf(unit) };
    const provenance = origins.of(of.madeOf);
    yield { ...of, path: `${path}.md`, make: () => writeMarkdown(drawn().root) };
    yield {
      ...of,
      path: `${path}.docx`,
      make: () => rollUpDocument({ ...drawn(), frontMatter: data().frontMatter, outline, unit, register, provenance }),
    };
    yield { ...of, path: `${path}.xlsx`, make: () => rollUpWorkbook(data(), provenance) };
  }
}

/** What is known of reports that came late or do not count. */
export function knownIn({ units }: Status, filings: readonly Filing[]): Known {
  const known = new Map<string, 'late' | 'draft' | 'invalid' | 'left-out'>();
  const given = new Set(filings.map(({ unit }) => unit));
  for (const { unit, state } of units)
    if (state === 'waived' && given.has(unit)) known.set(unit, 'left-out');
    else if (state === 'late' || state === 'draft' || state === 'invalid') known.set(unit, state);
  return known;
}

/** What programs read: figures, totals, differences, their description, who has filed. */
export function* tableFiles(
  { repository, origins: { head } }: Sources,
  tree: Campaign,
  status: () => Status,
): Generator<PlannedFile, void> {
  const { outline, summaries } = tree;
  const { campaign } = outline;
  const here = () => [...summaries.values()].filter((one) => isHere(tree, one));
  const figures = once(() => figuresCsv(tree, here()));
  const parquet = once(() => figuresParquet(tree, here()));
  const totals = once(() => totalsCsv(tree));
  const differences = once(() => differencesCsv(tree));
  const parts = once(() => partsCsv(tree));
  yield { path: `${campaign}/figures.csv`, make: figures };
  yield { path: `${campaign}/figures.parquet`, make: parquet };
  yield { path: `${campaign}/totals.csv`, make: totals };
  yield { path: `${campaign}/differences.csv`, make: differences };
  yield { path: `${campaign}/parts.csv`, make: parts };
  const described = () =>
    dataPackage({
      outline,
      created: head.modified,
      commit: head.commit,
      sources: [...tree.sourced.values()],
      figures: figures(),
      totals: totals(),
      differences: differences(),
      parts: parts(),
      parquet: parquet(),
      ...repository.settings().settings,
    });
  yield { path: `${campaign}/datapackage.json`, make: described };
  yield { path: `${campaign}/status.json`, make: () => statusJson(status()) };
}
