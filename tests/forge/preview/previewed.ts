/** Previews of changes for tests: which files they hold, and what is told of them. */
import { expect } from 'vitest';
import { day } from '#lib/date.ts';
import { isPreviewPath } from '../../../scripts/forge/preview/places.ts';
import { planPreview } from '../../../scripts/forge/preview/preview.ts';
import { verdictOf } from '../../../scripts/forge/verdict/verdict-of.ts';
import { OUTLINE as DISTRICT_OUTLINE, UNITS as DISTRICT_UNITS, PLAIN, report } from '../../campaign/district.ts';
import { type ChangeCase, changed } from '../verdict/change.ts';

const PROVENANCE = { commit: 'c'.repeat(40), modified: '2023-12-01T00:00:00Z', code: 'd' };

/** A report below the district's, with one figure. */
export const child = (all: string) => report({ ...PLAIN, all }).replace('-BC/HU', '-BC/ĐU');
/** A district with two units below. */
export const DISTRICT = {
  'reports/units.csv': DISTRICT_UNITS,
  'outlines/c/outline.md': DISTRICT_OUTLINE,
  'reports/c/t/h.md': report({ ...PLAIN, all: '5' }),
  'reports/c/t/h/x.md': child('2'),
  'reports/c/t/h/y.md': child('3'),
};

/** The files of a preview with their first letters, which say what they are, and its verdict. */
export async function madeOf(one: ChangeCase) {
  const { root, base, head } = changed(one);
  const judged = await verdictOf({ root, since: base, head, asOf: day('2023-12-11') });
  const files: string[] = [];
  const plan = planPreview({ root, verdict: judged, provenance: PROVENANCE });
  let step = plan.next();
  for (; !step.done; step = plan.next()) {
    if (!step.value) continue;
    const made = Buffer.from(await step.value.make());
    expect(isPreviewPath(step.value.path)).toBe(true);
    files.push(`${step.value.path} ${made.subarray(0, 2).toString()}`);
  }
  return { files, verdict: step.value };
}

/** The same files, and what the verdict tells of each report. */
export async function previewed(one: ChangeCase) {
  const { files, verdict } = await madeOf(one);
  const told = verdict.files
    .filter(({ kind, change }) => kind === 'report' && change !== 'affected')
    .map(({ file, state, figures, totals, differences, document, redline }) => ({
      file,
      state,
      figures: figures.map((all) => [all.name, all.term, all.before, all.after, all.earlier, all.isStriking]),
      totals,
      differences,
      document,
      redline,
    }));
  return { phase: verdict.phase, files, told };
}
