/** What a change can alter beyond the files that it touches: as few as can be are judged twice. */
import {
  campaignId,
  campaignOf,
  campaignOfOutline,
  DOCUMENTS_FILE,
  REGISTER_FILE,
  reportFile,
  reportOfPath,
  unitId,
} from '#lib/paths.ts';
import type { Repository } from '#lib/repository/repository.ts';
import type { ChangedFile } from '../git/change.ts';
import { registerReach } from './register-reach.ts';
import { superiorsOf } from './superiors.ts';

/** Files that a change does not touch, and that may be judged otherwise because of it. */
export interface Reach {
  /** What they are held to, or show, has changed: outline, registers, pictures. */
  readonly altered: ReadonlySet<string>;
  /** What they are compared with has changed: reports below them, or of the same unit. */
  readonly related: ReadonlySet<string>;
}

/** What a change can alter among some files that there are now; a change of one report alters what is above it, and no more. */
export function reachOf(
  repository: Repository,
  base: Repository,
  change: readonly ChangedFile[],
  files: readonly string[],
): Reach {
  const touched = new Set(change.flatMap(({ file, before }) => [file, ...(before === null ? [] : [before])]));
  const others = files.filter((file) => !touched.has(file));
  return { altered: alteredBy(repository, base, change, touched, others), related: relatedTo(touched, others) };
}

function alteredBy(
  repository: Repository,
  base: Repository,
  change: readonly ChangedFile[],
  touched: ReadonlySet<string>,
  others: readonly string[],
): ReadonlySet<string> {
  if (touched.has(DOCUMENTS_FILE)) return new Set(others);
  const isRegistered = touched.has(REGISTER_FILE) ? registerReach(repository, base) : () => false;
  const campaigns = new Set([...touched].filter((file) => campaignOfOutline(file) !== null).map(campaignOf));
  // An outline may name any other campaign to compare with.
  const isNamed = change.some(({ file, how }) => how !== 'modified' && campaignOfOutline(file) !== null);
  const hasPictures = [...touched].some(
    (file) => /^(?:outlines|reports)\//u.test(file) && !/\.(?:md|csv|json)$|\/SHA256SUMS$/iu.test(file),
  );
  const shows = (file: string): boolean => {
    const source = hasPictures ? repository.read(file) : null;
    return source !== null && 'text' in source && source.text.includes('![');
  };
  return new Set(
    others.filter(
      (file) =>
        campaigns.has(campaignOf(file)) ||
        (isNamed && campaignOfOutline(file) !== null) ||
        isRegistered(file) ||
        shows(file),
    ),
  );
}

function relatedTo(touched: ReadonlySet<string>, others: readonly string[]): ReadonlySet<string> {
  const units = new Set([...touched].flatMap((file) => reportOfPath(file)?.unit ?? []));
  const above = new Set([...touched, ...[...touched].flatMap(sourcedReport)].flatMap(superiorsOf));
  return new Set(
    others.filter((file) => {
      const unit = reportOfPath(file)?.unit;
      return unit !== undefined && (units.has(unit) || above.has(file));
    }),
  );
}

const SOURCED = /^reports\/([^/]+)\/sources\/(.+)\/[^/]+$/u;

/** The report of the unit whose repository released a file, which is compared as if it stood here. */
function sourcedReport(file: string): readonly string[] {
  const [, campaign, unit] = SOURCED.exec(file) ?? [];
  return campaign === undefined || unit === undefined ? [] : [reportFile(campaignId(campaign), unitId(unit))];
}
