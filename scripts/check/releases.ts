/** What other repositories released for a campaign, as it was fetched: held to its sums each time, then read. */
import { createHash } from 'node:crypto';
import { askedText } from '#lib/federation/asked-text.ts';
import { contradictionsIn } from '#lib/federation/contradictions/contradictions.ts';
import { FIGURES_FILES, PARTS_FILE, RELEASE_FILES, RELEASE_SUMS, sumsIn } from '#lib/federation/files.ts';
import { readRelease } from '#lib/federation/read-release.ts';
import type { Release } from '#lib/federation/release.ts';
import type { Source } from '#lib/federation/source-list.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { type CampaignId, campaignId, REPORTS, sourceFolder, sourcesFile } from '#lib/paths.ts';
import { FILE_START, hasErrors, type Problem, problem, ruleId } from '#lib/problem.ts';
import type { Register } from '#lib/register/register.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { type CheckMessage, toMessage } from './message.ts';

const RULE = ruleId('unit-path');

/** A file with what is wrong with it. */
export interface FileProblem {
  readonly file: string;
  readonly problem: Problem;
}

/** The releases that can be used, and what is wrong with the list and with what was fetched. */
export interface LoadedReleases {
  readonly releases: readonly Release[];
  readonly problems: readonly FileProblem[];
}

/** A release of which a file is asked for by its name; null where there is none. */
export interface Offered {
  readonly source: Source;
  bytes(name: string): Uint8Array | null;
  /** Where messages say that a file stands. */
  fileOf(name: string): string;
}

/** The releases of a campaign as they stand in the repository; none where it has no outline that can be used. */
export function releasesOf(repository: Repository, campaign: CampaignId): LoadedReleases {
  const { sources, problems } = repository.sourceList(campaign);
  const list = sourcesFile(campaign);
  const told: FileProblem[] = problems.map((one) => ({ file: list, problem: one }));
  const parsed = repository.outline(campaign);
  const outline = parsed?.outline && !hasErrors(parsed.problems) ? parsed.outline : null;
  const { register } = repository.register();
  const releases: Release[] = [];
  for (const source of outline ? sources : []) {
    if (!outline || source.pin === null) continue;
    const folder = sourceFolder(campaign, source.unit);
    const fileOf = (name: string) => `${folder}/${name}`;
    const read = verified({ source, fileOf, bytes: (name) => repository.bytes(fileOf(name)) }, { outline, register });
    told.push(...(read.problems ?? [{ file: list, problem: notFetched(source) }]));
    if (read.release) releases.push(read.release);
  }
  return { releases, problems: told };
}

/** What is wrong with the sources of a campaign, or of all, as messages. */
export function checkSources(repository: Repository, campaign?: CampaignId): readonly CheckMessage[] {
  const campaigns = campaign === undefined ? campaignsIn(repository) : [campaign];
  return campaigns.flatMap((one) =>
    releasesOf(repository, one).problems.map(({ file, problem }) => toMessage(file, problem)),
  );
}

/** The campaigns that have a folder of reports. */
function campaignsIn(repository: Repository): readonly CampaignId[] {
  return repository.folders(REPORTS).map(campaignId);
}

/** The SHA-256 of some bytes or of a text, in hexadecimal digits. */
export function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** As the description of a campaign's tables bears it. */
function askedDigest(outline: Outline): string {
  return sha256Of(askedText(outline));
}

/** Holds a release to its sums, reads it and holds its files to each other; without problems at all where there is nothing to read. */
export function verified(
  { source, bytes, fileOf }: Offered,
  { outline, register }: { readonly outline: Outline; readonly register: Register },
): { readonly release: Release | null; readonly problems: readonly FileProblem[] | null } {
  const sumsBytes = bytes(RELEASE_SUMS);
  if (!sumsBytes) return { release: null, problems: null };
  const problems: FileProblem[] = [];
  const tell = (name: string, message: string) => {
    problems.push({ file: fileOf(name), problem: problem(RULE, FILE_START, message) });
  };
  if (source.pin && sha256Of(sumsBytes) !== source.pin.sha256) {
    tell(
      RELEASE_SUMS,
      `Không phải bản phát hành mà dòng ${source.line} của danh sách nguồn ghi (mã SHA-256 khác); đã bị sửa, hoặc nguồn đã phát hành lại: hãy chạy \`npm run decuong fetch\``,
    );
    return { release: null, problems };
  }
  const sums = sumsIn(Buffer.from(sumsBytes).toString('utf8'), outline.campaign);
  const texts = new Map<string, string>();
  for (const name of [...RELEASE_FILES, PARTS_FILE, ...FIGURES_FILES]) {
    const [sum, content] = [sums.get(name), bytes(name)];
    const isKept = !FIGURES_FILES.some((one) => one === name);
    const isNeeded = RELEASE_FILES.some((one) => one === name);
    if (sum === undefined && isNeeded) tell(RELEASE_SUMS, `Bản phát hành không có \`${name}\``);
    else if (sum === undefined && content)
      tell(name, `\`${name}\` không có trong ${RELEASE_SUMS} của bản phát hành; hãy xóa tệp này`);
    else if (sum !== undefined && !content && isKept)
      tell(name, `Thiếu \`${name}\` của nguồn; hãy chạy \`npm run decuong fetch\``);
    else if (sum !== undefined && content && sha256Of(content) !== sum)
      tell(
        name,
        `\`${name}\` không còn như khi phát hành (mã SHA-256 khác ${RELEASE_SUMS}); hãy chạy \`npm run decuong fetch\` để lấy lại`,
      );
    else if (content && isKept) {
      const text = utf8(content);
      if (text === null) tell(name, `\`${name}\` không phải văn bản UTF-8`);
      else texts.set(name, text);
    }
  }
  if (problems.length > 0) return { release: null, problems };
  const textOf = (name: string) => texts.get(name) ?? '';
  const { read, problems: found } = readRelease(
    {
      'totals.csv': textOf('totals.csv'),
      'differences.csv': textOf('differences.csv'),
      'status.json': textOf('status.json'),
      'datapackage.json': textOf('datapackage.json'),
      [PARTS_FILE]: texts.get(PARTS_FILE) ?? null,
    },
    { source, outline, asked: askedDigest(outline) },
  );
  const contradictions = read ? contradictionsIn(read.files, { outline, register, sums }) : [];
  return {
    release: read && !hasErrors(contradictions.map((one) => one.problem)) ? read.release : null,
    problems: [...found, ...contradictions].map(({ name, problem: one }) => ({
      file: name === null ? sourcesFile(outline.campaign) : fileOf(name),
      problem: one,
    })),
  };
}

function notFetched({ unit, place }: Source): Problem {
  return problem(
    RULE,
    place,
    `Chưa có số liệu của \`${unit}\` từ kho riêng của đơn vị; hãy chạy \`npm run decuong fetch\``,
  );
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
