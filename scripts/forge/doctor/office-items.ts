/** What an office's own repository needs, which has decuong as a package: one version of it, everywhere the same. */
import * as z from 'zod';
import { MANIFEST_FILE } from '#lib/paths.ts';
import { Disk } from '#lib/repository/disk.ts';
import type { Repository } from '#lib/repository/repository.ts';
import type { Item } from './item.ts';

/** The package that runs. */
export interface Tool {
  readonly version: string;
  /** Of the sources that it was made from, in full; null where the sources themselves run. */
  readonly commit: string | null;
}

const LOCKFILE = 'package-lock.json';
const WORKFLOWS = ['.github/workflows', '.forgejo/workflows'];
const GITLAB = '.gitlab-ci.yml';
/** What a workflow calls, up to the commit, branch or tag. */
const CALLS = /\/\.github\/workflows\/[\w.-]+@([\w./-]+)|^[^#\n]*remote:\s*\S+\/([\w.-]+)\/\.gitlab-ci\.yml/gmu;

const dependencies = z.record(z.string(), z.string()).default({});
const manifestSchema = z.object({ dependencies, devDependencies: dependencies });
const lockSchema = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });

/** The version of decuong that a repository asks for, as its manifest says it; null in a repository that has the sources. */
export function askedVersion(repository: Repository): string | null {
  const manifest = manifestSchema.safeParse(json(repository, MANIFEST_FILE));
  if (!manifest.success) return null;
  return manifest.data.devDependencies.decuong ?? manifest.data.dependencies.decuong ?? null;
}

/** The items of an office's repository; none of one that has the sources. */
export function officeItems(repository: Repository, tool: Tool): readonly Item[] {
  const asked = askedVersion(repository);
  return asked === null
    ? []
    : [pinnedItem(asked, tool), lockItem(repository, asked, tool), ...callItems(repository, tool)];
}

function pinnedItem(asked: string, { version }: Tool): Item {
  const isExact = isVersion(asked) || /^file:.*\.tgz$/u.test(asked);
  return {
    state: isExact ? 'fine' : 'missing',
    title: isExact ? `decuong ghi đúng một phiên bản: ${asked}` : `decuong không ghi đúng một phiên bản: ${asked}`,
    why: 'Mỗi máy có thể cài một phiên bản khác, và cùng một báo cáo ra văn bản khác nhau.',
    how: `sửa dòng "decuong" trong ${MANIFEST_FILE} thành "${version}", rồi npm install --ignore-scripts`,
  };
}

function lockItem(repository: Repository, asked: string, { version }: Tool): Item {
  const lock = lockSchema.safeParse(json(repository, LOCKFILE));
  const locked = lock.success ? lock.data.packages['node_modules/decuong']?.version : undefined;
  const texts = { why: 'Không khóa thì mỗi lần cài có thể ra một bản khác; máy kiểm tra cũng cài theo tệp này.' };
  const install = `npm install --ignore-scripts, rồi commit ${LOCKFILE}`;
  if (locked === undefined)
    return { state: 'missing', title: `Chưa có ${LOCKFILE} khóa decuong`, ...texts, how: install };
  if (isVersion(asked) && asked !== locked)
    return {
      state: 'missing',
      title: `${LOCKFILE} khóa decuong ${locked}, không phải ${asked}`,
      ...texts,
      how: install,
    };
  if (locked !== version)
    return {
      state: 'missing',
      title: `Đang chạy decuong ${version}, còn ${LOCKFILE} khóa ${locked}`,
      ...texts,
      how: 'npm ci --ignore-scripts',
    };
  return { state: 'fine', title: `${LOCKFILE} khóa decuong ${locked}` };
}

/** Workflows run the code of the commit that they name: it should be the one of the package. */
function callItems(repository: Repository, { version, commit }: Tool): readonly Item[] {
  const disk = new Disk(repository.root);
  const files = [GITLAB, ...WORKFLOWS.flatMap((folder) => disk.list(folder).map(({ name }) => `${folder}/${name}`))];
  const calls = files.flatMap((file) => {
    const source = /\.ya?ml$/u.test(file) ? repository.read(file) : null;
    if (!source || 'problem' in source) return [];
    return [...source.text.matchAll(CALLS)].map((match) => ({ file, at: match[1] ?? match[2] ?? '' }));
  });
  if (calls.length === 0) return [];
  const why = 'Máy kiểm tra trên forge và máy ở cơ quan phải cùng một bản thì mới nói như nhau.';
  const how = 'npx decuong upgrade ghi lại cả hai nơi; hoặc sửa phần sau dấu @ trong các tệp ấy';
  const loose = calls.filter(({ at }) => !/^[0-9a-f]{40}$/u.test(at));
  if (loose.length > 0)
    return [{ state: 'missing', title: `Gọi decuong không theo commit: ${placesOf(loose)}`, why, how }];
  const first = calls[0]?.at;
  const others = calls.filter(({ at }) => at !== (commit ?? first));
  if (others.length > 0)
    return [{ state: 'missing', title: `Gọi decuong ở commit khác với bản ${version}: ${placesOf(others)}`, why, how }];
  if (commit === null)
    return [
      {
        state: 'unknown',
        title: `Mọi tệp gọi decuong ở commit ${first}`,
        why: 'Bản đang chạy là mã nguồn, không so được với commit ấy.',
      },
    ];
  return [{ state: 'fine', title: `Mọi tệp gọi decuong ở đúng commit của bản ${version}` }];
}

function placesOf(calls: readonly { readonly file: string; readonly at: string }[]): string {
  return [...new Set(calls.map(({ file, at }) => `${file} (${at.slice(0, 12)})`))].join(', ');
}

function isVersion(text: string): boolean {
  return /^\d+\.\d+\.\d+(?:-[\w.-]+)?$/u.test(text);
}

/** A file as JSON; null where it is none. */
function json(repository: Repository, file: string): unknown {
  const bytes = repository.bytes(file);
  if (bytes === null) return null;
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}
