/** What the reports of a build tell, be they read in it, elsewhere or before. */
import type { Outline } from '#lib/outline/outline.ts';
import { reportFile } from '#lib/paths.ts';
import type { Narratives, ToldReport } from '../roll-up/narrative/narratives.ts';
import { type FreshJudgement, judgeFile } from './judgement.ts';
import type { SpooledNarratives } from './narratives.ts';
import type { BuildJob } from './pass-over.ts';

/** Keeps what a report tells for the roll-ups of this build, and of the next. */
export function keepTold({ kept }: BuildJob, narratives: SpooledNarratives, { file, counted }: FreshJudgement): void {
  if (!counted) return;
  const told = narratives.add(counted);
  kept?.keepTold(file, told);
}

/** What the reports of a campaign tell. */
export function toldOf(job: BuildJob, outline: Outline, narratives: SpooledNarratives): Narratives {
  const { repository, elsewhere, kept } = job;
  const { campaign } = outline;
  const here = narratives.of(outline);
  /** Of a report whose judgement was taken over. */
  const before = (file: string, read: () => ToldReport | null): ToldReport | null => {
    if (!kept || kept.basisOf(file) === null) return null;
    const told = kept.told(file);
    if (told) return told;
    keepTold(job, narratives, judgeFile(repository, file));
    return read();
  };
  return {
    of: (unit) =>
      elsewhere?.told(campaign, unit) ?? here.of(unit) ?? before(reportFile(campaign, unit), () => here.of(unit)),
  };
}
