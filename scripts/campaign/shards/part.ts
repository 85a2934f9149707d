/**
 * What a part is: a folder with `part.jsonl` and, of a build, the files that were made.
 *
 *     check-2-of-4/part.jsonl           a line for the part, a line for each thing it holds, the sum of all of them
 *     build-2-of-4/part.jsonl
 *     build-2-of-4/files/<campaign>/…   as they are to stand in dist/
 *
 * A line is the kind of what it holds, of which file or path, and a value, with tabs between them; the latter two are JSON. Parts come from
 * other machines: nothing of them is believed but what the schemas of `record.ts` let through, and no path of theirs is written to.
 */
import { resolve } from 'node:path';
import * as z from 'zod';
import { PARTS, type Shard } from '../../output/shard.ts';

/** The lines of a part. */
export const LINES = 'part.jsonl';
/** What was made for a part. */
export const FILES = 'files';

/** What parts are made of by. */
export type Command = 'check' | 'build';

/** What the lines of a part are about, but for the first and the last. */
export type Kind = 'judged' | 'places' | 'aside' | 'told' | 'page' | 'filed' | 'terms' | 'made';

/** What a part says of itself: parts of which anything but `index` differs do not belong together. */
export const head = z.strictObject({
  command: z.enum(['check', 'build']),
  index: z.int().min(1),
  count: z.int().min(1),
  /** As in documents: with `-dirty` where something was not committed. */
  commit: z.string(),
  code: z.string(),
  /** The digest of what the commit does not name. */
  contents: z.string(),
  /** Options that decide what a part holds, as the user gives them. */
  options: z.array(z.string()),
});

/** What a part says of itself. */
export type Head = z.infer<typeof head>;

/** The folder of parts that the user names, or that of the repository at `root`; none is named by an empty text, too. */
export function partsFolder(root: string, given: string | undefined): string {
  return given === undefined || given === '' ? resolve(root, PARTS) : given;
}

/** What is told of a part that was made in a folder. */
export function partLine({ command, index, count }: Head, files: number, folder: string): string {
  const done = command === 'check' ? 'kiểm tra' : 'dựng';
  return `Đã ${done} phần ${index}/${count} (${files} tệp) vào ${folder}; khi đủ ${count} phần thì chạy \`${command} --merge\``;
}

/** What the folder of a part is called. */
export function folderOf(command: Command, { index, count }: Shard): string {
  return `${command}-${index}-of-${count}`;
}

/** True for what may be the folder of a part. */
export function isFolderOf(command: Command, name: string): boolean {
  return name.startsWith(`${command}-`) && /^[a-z]+-\d+-of-\d+$/u.test(name);
}
