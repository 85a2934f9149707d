/** Checks the outlines and reports of a repository, one file after the other. */

import { fewAlike } from '#lib/alike.ts';
import { CannotRun, noCampaign } from '#lib/cannot-run.ts';
import {
  type CampaignId,
  campaignOfLetter,
  campaignOfOutline,
  campaignOfSources,
  DOCUMENTS_FILE,
  OUTLINES,
  outlineFile,
  REGISTER_FILE,
  REPORTS,
  reportOfPath,
  SETTINGS_FILE,
} from '#lib/paths.ts';
import { ruleId } from '#lib/problem.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { weighed } from '../../lint-rules/rule/draft.ts';
import { type CheckedFile, checkText } from './check-file.ts';
import { checkFileNames } from './file-names.ts';
import { fixText } from './fix.ts';
import { type CheckMessage, toMessage } from './message.ts';
import { checkSources } from './releases.ts';
import { strayLevels } from './stray-levels.ts';
import { checkUnitPath } from './unit-path.ts';

/** What a run of `check` is to do. */
export interface CheckPlan {
  /** Files to check: outlines, letters, reports. */
  readonly files: readonly string[];
  /** What was found before any file was read: a bad register, links out of the root. */
  readonly messages: readonly CheckMessage[];
}

/** What to check: all, one campaign, or the files given (relative to the root) with the outlines that they follow. */
export function planCheck(
  repository: Repository,
  { campaign, files: given = [] }: { campaign?: CampaignId | undefined; files?: readonly string[] },
): CheckPlan {
  const units = [...repository.register().problems, ...strayLevels(repository)].map((one) =>
    toMessage(REGISTER_FILE, one),
  );
  const documents = repository.documents().problems.map((one) => toMessage(DOCUMENTS_FILE, one));
  const settings = repository.settings().problems.map(({ file, problem }) => toMessage(file, problem));
  const register = [...settings, ...units, ...documents];
  if (given.length > 0) {
    const lists = new Set(given.flatMap((file) => campaignOfSources(file) ?? []));
    const sources = [...lists].flatMap((id) => checkSources(repository, id));
    const files = given.filter((file) => file !== SETTINGS_FILE && campaignOfSources(file) === null);
    for (const file of files)
      if (campaignOfOutline(file) === null && campaignOfLetter(file) === null && !file.startsWith(`${REPORTS}/`))
        throw new CannotRun(
          `${file} không phải đề cương (${OUTLINES}/…/outline.md), công văn (${OUTLINES}/…/letter.md) hay báo cáo (${REPORTS}/…)`,
        );
    const outlines = files.flatMap((file) => reportOfPath(file)?.campaign ?? []).filter((id) => repository.outline(id));
    return {
      files: [...new Set([...outlines.map((id) => outlineFile(id)), ...files])],
      messages: [...register, ...sources],
    };
  }
  const outlines = repository.outlineFiles(campaign);
  const letters = repository.letterFiles(campaign);
  const reports = repository.reportFiles(campaign);
  if (campaign !== undefined && outlines.files.length + reports.files.length === 0)
    throw noCampaign(campaign, repository.campaigns());
  const links = [...outlines.problems, ...reports.problems].map(({ file, problem }) => toMessage(file, problem));
  const names = checkFileNames(repository.allFiles(campaign));
  return {
    files: [...outlines.files, ...letters.files, ...reports.files],
    messages: [...register, ...links, ...names, ...checkSources(repository, campaign)],
  };
}

/** A file before and after its certain mends, as bytes that may be written. */
interface Mended {
  /** What was read. */
  readonly was: Uint8Array;
  /** The text with its byte order mark, if it had one. */
  readonly text: string;
}

/** The certain mends of a file of a plan; null where there is nothing to mend. */
export function fixPath(repository: Repository, file: string): Mended | null {
  const source = repository.read(file);
  if (!source || 'problem' in source) return null;
  const fixed = fixText(source.text, (text) => checkText(repository, file, text).messages);
  if (fixed === source.text) return null;
  const mark = source.hasByteOrderMark ? '\uFEFF' : '';
  return { was: Buffer.from(mark + source.text), text: mark + fixed };
}

/** No report says one thing so often; `fixPath` mends what is not told, too. */
const MOST_ALIKE = 200;

/** Checks one file of a plan. What says the same is told {@link MOST_ALIKE} times. A file that cannot be read as text has one message and no model. */
export function checkPath(repository: Repository, file: string): CheckedFile {
  const source = repository.read(file);
  const { register } = repository.register();
  if (!source) throw new CannotRun(`Không còn tệp ${file}`);
  const isOutline = campaignOfOutline(file) !== null;
  if ('problem' in source) {
    const problem = isOutline ? { ...source.problem, rule: ruleId('outline-valid') } : source.problem;
    return { file, subject: { type: 'other' }, messages: [toMessage(file, problem)], suppressions: [] };
  }
  const checked = checkText(repository, file, source.text);
  const told = fewAlike(checked.messages, MOST_ALIKE);
  if (isOutline || campaignOfLetter(file) !== null) return { ...checked, messages: told };
  const campaign = reportOfPath(file)?.campaign;
  const outline = campaign === undefined ? null : (repository.outline(campaign)?.outline ?? null);
  const sources = campaign === undefined ? [] : repository.sourceList(campaign).sources;
  const path = weighed(checked.subject, checkUnitPath(file, register, outline, sources)).map((one) =>
    toMessage(file, one),
  );
  return { ...checked, messages: [...path, ...told] };
}
