/** The documents of a report as they were in the commits of its history. */
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import type { ReportFrontMatter } from '#lib/outline/front-matter.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { outlineFile, REGISTER_FILE, reportOfPath } from '#lib/paths.ts';
import type { Unit } from '#lib/register/register.ts';
import { parseReport } from '#lib/report/report.ts';
import { Memory } from '#lib/repository/memory.ts';
import { picturePath } from '#lib/repository/pictures.ts';
import { Repository } from '#lib/repository/repository.ts';
import { modelOf, type OfficialDocument } from '../docx/documents/official-document.ts';
import { officialReport } from '../docx/documents/report-document.ts';
import type { WordDocument } from '../docx/model/model.ts';
import { readBlobs } from '../git/blobs.ts';
import { type Blobs, blobsIn, type Commit } from '../git/file-history.ts';
import { picturesOf } from './pictures.ts';

/** What a document of a report needs besides the text; where it cannot be read, that of the version before serves. */
interface Around {
  readonly frontMatter: ReportFrontMatter;
  readonly outline: Outline;
  readonly unit: Unit;
}

/** A version of a report in a commit. */
export interface ReportRevision {
  /** Null where there is no report, or it cannot be read. The same objects for commits between which nothing changed. */
  readonly document: { readonly official: OfficialDocument; readonly model: WordDocument } | null;
  /** Whether the report is there. */
  readonly isThere: boolean;
  /** Whether front matter, outline and unit can be read as they are there. */
  readonly isReadable: boolean;
}

/** The report in each of some commits: all that stands in its document, pictures and what the outline and the register say of it too. */
export function reportRevisions(root: string, commits: readonly Commit[]): readonly ReportRevision[] {
  const blobs = blobsIn(
    root,
    commits.map(({ name }) => name),
  );
  const files = new Map(commits.map(({ file }) => [file, new Set(inputsOf(file))]));
  const built = build(root, commits, blobs, files);
  // Only who has read the texts knows which pictures they show.
  return built.hasMore ? build(root, commits, blobs, files).revisions : built.revisions;
}

function inputsOf(file: string): readonly string[] {
  const campaign = reportOfPath(file)?.campaign;
  return [file, REGISTER_FILE, ...(campaign === undefined ? [] : [outlineFile(campaign)])];
}

/** Builds each version once; `files`, those that matter for the report under each of its names, grows by what versions ask for. */
function build(
  root: string,
  commits: readonly Commit[],
  blobs: Blobs,
  files: ReadonlyMap<string, Set<string>>,
): { readonly revisions: readonly ReportRevision[]; readonly hasMore: boolean } {
  const known = new Map<string, ReportRevision>();
  let last: Partial<Around> = {};
  let hasMore = false;
  const revisions = commits.map(({ name, file }) => {
    const inputs = files.get(file) ?? new Set([file]);
    const found = [...inputs].flatMap((input) => {
      const blob = blobs(name, input);
      return blob === null ? [] : [[input, blob] as const];
    });
    const key = [file, ...found.flat()].join('\n');
    const there = known.get(key);
    if (there) return there;
    const texts = readBlobs(
      root,
      found.map(([, blob]) => blob),
    );
    const tree = new Memory(Object.fromEntries([...texts].map((bytes, index) => [found[index]?.[0] ?? '', bytes])));
    const { revision, around } = read(tree, file, last, (picture) => {
      hasMore ||= !inputs.has(picture);
      inputs.add(picture);
    });
    last = { ...last, ...around };
    known.set(key, revision);
    return revision;
  });
  return { revisions, hasMore };
}

/** Reads the report in the files of a commit; `shows` hears of each picture that it shows, by path. */
function read(
  tree: Memory,
  file: string,
  last: Partial<Around>,
  shows: (picture: string) => void,
): { readonly revision: ReportRevision; readonly around: Partial<Around> } {
  const repository = new Repository(tree);
  const [source, place] = [repository.read(file), reportOfPath(file)];
  const nothing = { revision: { document: null, isThere: source !== null, isReadable: false }, around: {} };
  if (!source || !place || 'problem' in source) return nothing;
  const report = parseReport(file, place.campaign, place.unit, source.text, parseMarkdown(source.text));
  const register = repository.read(REGISTER_FILE) ? repository.register().register : { units: new Map() };
  const outline = register.units.size > 0 ? repository.outline(place.campaign)?.outline : null;
  const unit = register.units.get(place.unit);
  const around: Partial<Around> = {
    ...(report.frontMatter ? { frontMatter: report.frontMatter } : {}),
    ...(outline ? { outline } : {}),
    ...(unit ? { unit } : {}),
  };
  const whole = { ...last, ...around };
  if (!whole.frontMatter || !whole.outline || !whole.unit) return { ...nothing, around };
  const image = picturesOf(repository, file);
  const official = officialReport({
    report,
    frontMatter: whole.frontMatter,
    outline: whole.outline,
    unit: whole.unit,
    register,
    provenance: { commit: '', modified: '', code: '' },
    image: (url, alt) => {
      shows(picturePath(file, url));
      return image(url, alt);
    },
  });
  // Only here are pictures asked for.
  const document = { official, model: modelOf(official) };
  return { revision: { document, isThere: true, isReadable: Object.keys(around).length === 3 }, around };
}
