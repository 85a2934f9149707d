/** In which order the files of a campaign are passed over. */
import { type CampaignId, campaignOfLetter, campaignOfOutline, reportFile, type UnitId } from '#lib/paths.ts';
import { parentId, type Register } from '#lib/register/register.ts';

/** Outline and letter, then reports, those of children before those of parents, then those of no unit; each once. */
export function* passOrder(
  register: Register,
  campaign: CampaignId,
  files: readonly string[],
): Generator<string, void> {
  const left = new Set(files);
  const isReport = (file: string) => campaignOfOutline(file) === null && campaignOfLetter(file) === null;
  /** A unit's report after those below it. */
  function* visit(id: UnitId): Generator<string, void> {
    for (const child of register.children(id)) yield* visit(child.id);
    const file = reportFile(campaign, id);
    if (left.delete(file)) yield file;
  }
  for (const file of files) if (!isReport(file) && left.delete(file)) yield file;
  for (const id of register.units.keys()) {
    const parent = parentId(id);
    if (parent === null || !register.units.has(parent)) yield* visit(id);
  }
  yield* left;
}
