/** When reports were filed: on the day of the first commit on the first-parent line in which they stood complete. */
import type { Day } from '#lib/date.ts';
import type { CampaignId } from '#lib/paths.ts';
import { hasErrors } from '#lib/problem.ts';
import { faultOf, type PictureFault } from '#lib/repository/pictures.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { decode } from '#lib/repository/source.ts';
import { checkText } from '../check/check-file.ts';
import { blobName } from '../git/blob-name.ts';
import { readBlobs } from '../git/blobs.ts';
import { type History, versionsAt } from '../git/history.ts';
import type { Version } from '../git/report-versions.ts';
import { type Filing, filingOf } from '../status/filing.ts';
import type { KnownVersions } from './known-filings.ts';

/** Where the history of reports is, and who judges them now. */
export interface Past {
  /** The folder whose Git is asked. */
  readonly root: string;
  readonly history: History;
  /** The commit at which the reports stand that are asked about; null where there is none. */
  readonly commit: string | null;
  /** The files of that commit: their outline, register and rules judge every version. */
  readonly repository: Repository;
  /** What is known of its reports. */
  readonly known?: KnownVersions | null | undefined;
}

/** A report whose first complete version is looked for. */
interface Search {
  readonly file: string;
  /** The version that stands now, which is complete. */
  readonly own: string;
  /** Those that have not been judged yet, oldest first. */
  readonly versions: readonly Version[];
}

/**
 * The day, by file, on which each report without errors was filed, as Git shows it. Reports of unknown day are left out: those that were
 * never committed complete, and those that stood complete already where a shallow clone ends. One that was received on paper needs none.
 */
export function filingDays(past: Past, campaign: CampaignId, filings: readonly Filing[]): ReadonlyMap<string, Day> {
  const { root, history, commit } = past;
  const files = filings.flatMap(({ content, received, file }) =>
    content === 'valid' && received === null ? [file] : [],
  );
  const days = new Map<string, Day>();
  let searches = [...versionsAt(root, commit, history, campaign, files)].map(
    ([file, versions]): Search => ({ file, versions, own: nameNow(past, file, versions[0]?.blob ?? '') }),
  );
  // The first versions of all reports, then the second ones of those whose first was not complete, and so on: Git is asked once for each.
  while (searches.length > 0) {
    const complete = firstComplete(past, searches);
    searches = searches.flatMap((search) => {
      const [first, ...versions] = search.versions;
      if (!complete.has(search.file)) return versions.length > 0 ? [{ ...search, versions }] : [];
      if (first?.day) days.set(search.file, first.day);
      return [];
    });
  }
  return days;
}

/** The files whose oldest version is complete. */
function firstComplete({ root, repository, known }: Past, searches: readonly Search[]): ReadonlySet<string> {
  const complete = new Set<string>();
  const open: { readonly file: string; readonly blob: string }[] = [];
  for (const { file, own, versions } of searches) {
    const blob = versions[0]?.blob ?? '';
    const isKnown = blob === own || (known?.verdict(file, blob) ?? null);
    if (isKnown === null) open.push({ file, blob });
    else if (isKnown) complete.add(file);
  }
  const texts = readBlobs(
    root,
    open.map(({ blob }) => blob),
  );
  for (const { file, blob } of open) {
    const bytes = texts.next().value;
    const judge = () => bytes !== undefined && isComplete(repository, file, bytes);
    if (known ? known.judgeVersion(file, blob, judge) : judge()) complete.add(file);
  }
  return complete;
}

function isComplete(repository: Repository, file: string, bytes: Uint8Array): boolean {
  const source = decode(bytes, file);
  if ('problem' in source) return false;
  // Which pictures stood beside it then is not known: only what its own words tell of them counts.
  const pictures = (url: string): PictureFault | null => {
    const fault = faultOf(repository.picture(file, url));
    return fault?.type === 'remote' || fault?.type === 'outside' ? fault : null;
  };
  const { subject, messages } = checkText(repository, file, source.text, pictures);
  return subject.type === 'report' && filingOf(file, subject.report, hasErrors(messages))?.content === 'valid';
}

/** The name that Git gives a file as it is now, in the form of another name: by SHA-1, or by SHA-256. */
function nameNow({ repository, known }: Past, file: string, like: string): string {
  const algorithm = like.length > 40 ? 'sha256' : 'sha1';
  const name = algorithm === 'sha1' ? known?.nameOf(file) : null;
  if (name) return name;
  const bytes = repository.bytes(file) ?? new Uint8Array();
  return blobName(bytes, algorithm);
}
