/** Brings the releases that a campaign stands on: each is held to its sums and read before anything of it is written. */
import { lstatSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BROUGHT, RELEASE_SUMS, sumsIn } from '#lib/federation/files.ts';
import type { Release } from '#lib/federation/release.ts';
import type { Source } from '#lib/federation/source-list.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { type CampaignId, sourceFolder, sourcesFile } from '#lib/paths.ts';
import { type Problem, problem, ruleId } from '#lib/problem.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { type FileProblem, sha256Of, verified } from '../check/releases.ts';
import { writeFilesWhole } from '../output/write-file.ts';
import { type Transport, transportTo, Unreachable } from './transport.ts';

/** What became of a source. */
export interface Brought {
  readonly source: Source;
  /** What is there now; null where it could not be brought. */
  readonly release: Release | null;
  /** The SHA-256 of its sums. */
  readonly sha256: string;
  readonly isNew: boolean;
  readonly problems: readonly FileProblem[];
}

type Files = ReadonlyMap<string, Uint8Array>;

const MODE = 0o644;
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u;

/** Brings one source. With `isMoving` whatever is released now is taken; otherwise the one that the list names, and nothing where it is there. */
export async function bringSource(
  repository: Repository,
  outline: Outline,
  source: Source,
  isMoving: boolean,
): Promise<Brought> {
  const { campaign } = outline;
  const folder = sourceFolder(campaign, source.unit);
  const fileOf = (name: string) => `${folder}/${name}`;
  const failed = (problems: readonly FileProblem[]): Brought => {
    return { source, release: null, sha256: '', isNew: false, problems };
  };
  const held = { outline, register: repository.register().register };
  const here = new Map(BROUGHT.flatMap((name) => entryOf(name, repository.bytes(fileOf(name)))));
  if (!isMoving) {
    const there = verified({ source, fileOf, bytes: (name) => here.get(name) ?? null }, held);
    if (there.release && isWhole(here, campaign))
      return { source, release: there.release, sha256: source.pin?.sha256 ?? '', isNew: false, problems: [] };
  }
  try {
    const files = await filesOf(source, transportTo(source.address, repository.root), campaign, isMoving);
    const wanted = isMoving ? { ...source, pin: null } : source;
    const nameOf = (name: string) => `${source.url} ${name}`;
    const read = verified({ source: wanted, fileOf: nameOf, bytes: (name) => files.get(name) ?? null }, held);
    const told = (read.problems ?? []).map((one) => atSource(campaign, source, one));
    if (!read.release) return failed(told);
    if (!COMMIT.test(read.release.commit))
      return failed([
        ...told,
        refused(
          campaign,
          source,
          'bản phát hành không ghi phiên bản Git, hoặc dựng từ thay đổi chưa commit; hãy đề nghị đơn vị phát hành lại',
        ),
      ]);
    const sha256 = sha256Of(files.get(RELEASE_SUMS) ?? '');
    const isNew = sha256Of(here.get(RELEASE_SUMS) ?? '') !== sha256 || !isWhole(here, campaign);
    if (isNew) put(repository.root, folder, files);
    return { source, release: read.release, sha256, isNew, problems: told };
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    return failed([refused(campaign, source, error.message)]);
  }
}

/** All files of a release that are wanted, as its sums have them. */
async function filesOf(source: Source, get: Transport, campaign: CampaignId, isMoving: boolean): Promise<Files> {
  const sums = await get(RELEASE_SUMS);
  if (!sums) throw new Unreachable(`ở ${source.url} không có ${RELEASE_SUMS}: không phải một bản phát hành`);
  if (!isMoving && sha256Of(sums) !== source.pin?.sha256)
    throw new Unreachable(
      `${RELEASE_SUMS} ở ${source.url} không có mã SHA-256 mà danh sách ghi: nguồn đã phát hành lại, hoặc đã bị sửa; nếu muốn dùng bản mới, hãy chạy \`npm run decuong fetch -- --update\` rồi xem lại thay đổi`,
    );
  const named = sumsIn(Buffer.from(sums).toString('utf8'), campaign);
  const files = new Map([[RELEASE_SUMS as string, sums]]);
  const wanted = BROUGHT.filter((name) => named.has(name));
  const found = await Promise.all(wanted.map(async (name) => [name, await get(name)] as const));
  for (const [name, bytes] of found) {
    if (!bytes) throw new Unreachable(`ở ${source.url} không có ${name}, mà ${RELEASE_SUMS} có`);
    if (sha256Of(bytes) !== named.get(name))
      throw new Unreachable(
        `${name} ở ${source.url} không đúng mã SHA-256 trong ${RELEASE_SUMS}: đã bị sửa hoặc tải thiếu`,
      );
    files.set(name, bytes);
  }
  return files;
}

/** True where nothing is lacking that the sums name, what is not kept in Git included. */
function isWhole(files: Files, campaign: CampaignId): boolean {
  const sums = files.get(RELEASE_SUMS);
  if (!sums) return false;
  const named = sumsIn(Buffer.from(sums).toString('utf8'), campaign);
  return BROUGHT.every((name) => {
    const [sum, bytes] = [named.get(name), files.get(name)];
    return name === RELEASE_SUMS || (sum === undefined ? !bytes : bytes !== undefined && sha256Of(bytes) === sum);
  });
}

/** Writes the files of a release in the place of the former one's, below folders that no link leads out of. */
function put(root: string, folder: string, files: Files): void {
  const parts = folder.split('/');
  for (const [depth] of parts.entries()) {
    const path = join(root, ...parts.slice(0, depth + 1));
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())
      throw new Unreachable(`không ghi vào ${folder} vì ${parts.slice(0, depth + 1).join('/')} là liên kết`);
  }
  const wanted = [...files].map(([name, content]) => ({ path: join(root, folder, name), content, mode: MODE }));
  writeFilesWhole(wanted, () => {});
  for (const name of BROUGHT) if (!files.has(name)) rmSync(join(root, folder, name), { force: true });
}

/** What is wrong with a file that is not here yet is told at the row that names its source. */
function atSource(campaign: CampaignId, source: Source, { file, problem: { place, message, severity } }: FileProblem) {
  if (file === sourcesFile(campaign)) return told(campaign, source, message, severity);
  const { line, column } = place.start;
  return told(campaign, source, `${file}:${line}:${column}: ${message}`, severity);
}

function refused(campaign: CampaignId, source: Source, reason: string): FileProblem {
  return told(campaign, source, `Không lấy được nguồn của \`${source.unit}\`: ${reason}`, 'error');
}

function told(campaign: CampaignId, { place }: Source, message: string, severity: Problem['severity']): FileProblem {
  return { file: sourcesFile(campaign), problem: problem(ruleId('unit-path'), place, message, { severity }) };
}

function entryOf(name: string, bytes: Uint8Array | null): readonly (readonly [string, Uint8Array])[] {
  return bytes ? [[name, bytes]] : [];
}
