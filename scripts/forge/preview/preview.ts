/**
 * What a reviewer wants to see of a change, as files and as data: documents and redlines of the reports that it touches, which figures it
 * alters, and what it makes of the sums above. Only these reports are built, one after the other; of those beside them figures are read.
 */
import type { Provenance } from '#lib/ooxml/provenance.ts';
import { type CampaignId, reportOfPath, type UnitId } from '#lib/paths.ts';
import { hasErrors } from '#lib/problem.ts';
import { Repository } from '#lib/repository/repository.ts';
import { plannedReport } from '../../campaign/documents.ts';
import { buildRedline } from '../../campaign/redline.ts';
import { Checkout } from '../../git/checkout.ts';
import { comesFrom, commitOf, prefixOf } from '../../git/git.ts';
import { builtFrom } from '../../git/head-commit.ts';
import { oneOrigin } from '../../git/origins.ts';
import { Tree } from '../../git/tree.ts';
import type { PlannedFile } from '../../output/output.ts';
import { VERDICT_FILE, type Verdict, type VerdictFile } from '../verdict/verdict.ts';
import { nearestAbove, type Side, sideOf } from './around.ts';
import { earlierValues } from './earlier.ts';
import { alteredFigures } from './figures.ts';
import { ALL_NAME, placeOf } from './places.ts';
import { Sums } from './sums.ts';

/** A change to show. */
export interface PreviewJob {
  /** The folder of `outlines` and `reports`, in a working tree that holds the change. */
  readonly root: string;
  /** What was judged of the change. */
  readonly verdict: Verdict;
  /** What documents say of their origin. */
  readonly provenance: Provenance;
  step?(file: string): void;
}

/** A report that the change touches; its paths are relative to the root. */
interface Touched {
  readonly told: VerdictFile;
  readonly file: string;
  readonly before: string | null;
  readonly campaign: CampaignId;
  readonly unit: UnitId;
  /** Its place among those that have a document; null for one that has none. */
  readonly at: number | null;
}

/** What the plan has come to know of a file. */
type Shown = Pick<VerdictFile, 'figures' | 'totals' | 'differences' | 'document' | 'redline'>;

/** Plans the files of a preview, {@link VERDICT_FILE} last, which tells of all others. Null is a moment to pause. */
export function* planPreview(job: PreviewJob): Generator<PlannedFile | null, Verdict> {
  const { verdict } = job;
  const shown = new Map<string, Shown>();
  // What must never have been committed is not handed on as a document either.
  if (verdict.secrets.length === 0) {
    const touched = touchedReports(job);
    const repository = new Repository(new Checkout(job.root));
    const base = new Repository(new Tree(job.root, verdict.base));
    for (const campaign of new Set(touched.map((one) => one.campaign)))
      yield* showCampaign(
        { job, repository, base, total: touched.filter(({ at }) => at !== null).length },
        touched.filter((one) => one.campaign === campaign),
        shown,
      );
  }
  const files = verdict.files.map((one) => ({ ...one, ...shown.get(one.file) }));
  const whole: Verdict = { ...verdict, phase: 'preview', files };
  yield { path: VERDICT_FILE, make: () => `${JSON.stringify(whole)}\n` };
  return whole;
}

function touchedReports({ root, verdict: { files } }: PreviewJob): readonly Touched[] {
  const prefix = prefixOf(root);
  let count = 0;
  return files.flatMap((told) => {
    const place = reportOfPath(told.file.slice(prefix.length));
    if (told.kind !== 'report' || told.change === 'affected' || !place) return [];
    // A scaffold in which nobody has written is the outline again, and a campaign opens with thousands of them.
    const isBuilt = told.state !== 'deleted' && told.state !== 'unfilled' && told.unit !== null;
    const before = told.change === 'added' ? null : (told.renamedFrom ?? told.file).slice(prefix.length);
    const at = isBuilt ? count++ : null;
    return [{ told, file: told.file.slice(prefix.length), before, ...place, at }];
  });
}

interface Around {
  readonly job: PreviewJob;
  readonly repository: Repository;
  readonly base: Repository;
  /** How many reports have a document. */
  readonly total: number;
}

/** One campaign: the base first, so that each report is told as soon as it is read. */
function* showCampaign(
  { job, repository, base, total }: Around,
  touched: readonly Touched[],
  shown: Map<string, Shown>,
): Generator<PlannedFile | null, void> {
  const [first] = touched;
  const parsed = first && repository.outline(first.campaign);
  const outline = parsed && !hasErrors(parsed.problems) ? parsed.outline : null;
  if (!first || !outline) return;
  const { campaign } = first;
  const { register } = repository.register();
  const above = (unit: UnitId) => nearestAbove(unit, outline, register);
  const tops = new Set(touched.flatMap(({ unit }) => [unit, above(unit) ?? unit]));
  const former = new Set(touched.flatMap(({ before }) => before ?? []));
  const was = yield* drained(sideOf(base, campaign, { touched: former, tops }));
  const earlier = earlierValues(repository, outline, new Set(touched.map(({ unit }) => unit)));

  const byFile = new Map(touched.map((one) => [one.file, one]));
  const built = new Map<string, Pick<Shown, 'document' | 'redline'>>();
  const side = sideOf(repository, campaign, { touched: new Set(byFile.keys()), tops });
  let step = side.next();
  for (; !step.done; step = side.next()) {
    const { checked } = step.value;
    const one = byFile.get(checked.file);
    yield null;
    if (!one || one.at === null) continue;
    job.step?.(one.file);
    const place = placeOf({ ...one, at: one.at, total });
    const planned = plannedReport({ repository, origins: oneOrigin(job.provenance), say() {} }, checked);
    if (planned) {
      yield { path: place.document, make: planned.make };
      const hasBefore = one.before !== null && was.given.has(one.before);
      if (hasBefore) yield { path: place.redline, make: () => redlineOf(job, one) };
      built.set(one.file, {
        document: place.isAlone ? place.documentName : ALL_NAME,
        redline: hasBefore ? (place.isAlone ? place.redlineName : ALL_NAME) : null,
      });
    }
  }
  const is = step.value;

  const sums = new Sums({ before: was.tree, after: is.tree });
  for (const one of touched) {
    const { told, file, unit } = one;
    const sides = givenOn(was, is, one);
    const { document = null, redline = null } = built.get(file) ?? {};
    // Of what cannot be read nothing is known, which is not that it gives nothing.
    const altered =
      sides === null
        ? []
        : alteredFigures({
            outline,
            outlineBefore: was.tree?.outline ?? null,
            ...sides,
            earlier: (...one) => earlier(unit, ...one),
          });
    const figures = altered.map((one) => one.altered);
    const top = above(unit);
    const isThere = told.state !== 'deleted';
    shown.set(told.file, {
      figures: altered.map((one) => one.told),
      // With errors it is not merged, and the sums stay what they are.
      totals: top === null || told.state === 'wrong' ? [] : sums.totals(top, figures),
      differences: [
        ...(isThere ? sums.differences(unit, null) : []),
        ...(top === null ? [] : sums.differences(top, figures)),
      ],
      document,
      redline,
    });
  }
}

function* drained<R>(steps: Generator<unknown, R>): Generator<null, R> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield null;
  }
}

function givenOn(was: Side, is: Side, { told, file, before }: Touched) {
  const [old, now] = [before === null ? undefined : was.given.get(before), is.given.get(file)];
  const isKnown = told.state === 'deleted' ? old !== undefined : now !== undefined;
  return isKnown ? { before: old ?? null, after: now ?? null } : null;
}

/** From what the change began with to its newest commit, or to what stands in the working tree where that has not all of the beginning. */
function redlineOf({ root, verdict: { head, base } }: PreviewJob, { campaign, unit }: Touched): Promise<Uint8Array> {
  const to = comesFrom(root, head, base) ? head : commitOf(root, 'HEAD');
  return buildRedline(root, { campaign, unit, from: base, to }, builtFrom(root, to));
}
