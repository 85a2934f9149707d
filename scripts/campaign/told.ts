/** What the reports of a build tell, be they read in it, elsewhere or before. */
import type { Outline } from '#lib/outline/outline.ts';
import { reportFile, reportOfPath } from '#lib/paths.ts';
import type { Narratives, ToldReport } from '../roll-up/narrative/narratives.ts';
import type { Before } from './before.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { FreshJudgement, Judgement } from './judgement.ts';
import type { SpooledNarratives } from './narratives.ts';

/** What knows what reports tell. */
interface Telling {
  readonly elsewhere?: Elsewhere | undefined;
  readonly before?: Before | null;
}

/** Keeps what a report tells for the roll-ups of this build, and of the next. */
export function keepTold({ before }: Telling, narratives: SpooledNarratives, { file, counted }: FreshJudgement): void {
  if (!counted) return;
  const told = narratives.add(counted);
  before?.keepTold(file, told);
}

/** The same of a report that was read beside. */
export function keepToldBeside({ before }: Telling, narratives: SpooledNarratives, { file }: Judgement): void {
  const told = before?.beside?.told ?? null;
  const { campaign, unit } = reportOfPath(file) ?? {};
  if (!before || told === null || campaign === undefined || unit === undefined) return;
  narratives.put(campaign, unit, told);
  before.keepTold(file, told);
}

/** What the reports of a campaign tell. */
export function toldOf(job: Telling, outline: Outline, narratives: SpooledNarratives): Narratives {
  const { elsewhere, before } = job;
  const { campaign } = outline;
  const here = narratives.of(outline);
  /** Of a report whose judgement was taken over. */
  const takenOver = (file: string, read: () => ToldReport | null): ToldReport | null => {
    if (!before || before.basisOf(file) === null) return null;
    const told = before.told(file);
    if (told) return told;
    keepTold(job, narratives, before.judgeAnew(file));
    return read();
  };
  return {
    of: (unit) =>
      elsewhere?.told(campaign, unit) ?? here.of(unit) ?? takenOver(reportFile(campaign, unit), () => here.of(unit)),
  };
}
