/** Where the files of a preview stand in its folder: each where one step of a workflow takes it, or all together. */
import type { CampaignId, UnitId } from '#lib/paths.ts';
import { VERDICT_FILE } from '../verdict/verdict.ts';
import { documentName, redlineName } from './names.ts';

/** The artifact that holds all documents where there are many. */
export const ALL_NAME = 'ban-xem-truoc';
/** So many reports have each document as a file of its own: a workflow has a step for each. */
const MOST_ALONE = 5;

/** The place of a report among those of a change, from 0, and how many there are. */
interface Place {
  readonly campaign: CampaignId;
  readonly unit: UnitId;
  readonly at: number;
  readonly total: number;
}

/** Where a report's files go: `1/` and `2/` for the first report, `3/` and `4/` for the next, or `all/`. */
export function placeOf({ campaign, unit, at, total }: Place) {
  const names = { documentName: documentName(campaign, unit), redlineName: redlineName(campaign, unit) };
  const isAlone = total <= MOST_ALONE;
  const [document, redline] = isAlone ? [`${2 * at + 1}`, `${2 * at + 2}`] : ['all', 'all'];
  return {
    ...names,
    isAlone,
    document: `${document}/${names.documentName}`,
    redline: `${redline}/${names.redlineName}`,
  };
}

/** Whether a path can be one of a preview: a folder that holds others is not for one. */
export function isPreviewPath(path: string): boolean {
  return path === VERDICT_FILE || /^(?:[1-9]|10|all)\/[a-z0-9._-]+\.docx$/u.test(path);
}
