/** Where the files of a repository come from: a disk, memory, a browser. Paths are relative to the root, with `/`. */
import { FILE_START, type Problem, problem, ruleId } from '../problem.ts';
import type { Source } from './source.ts';

/** The files of a repository, and nothing outside it. */
export interface Files {
  /** Where they are, as messages name it; on a disk the absolute path of a folder. */
  readonly root: string;
  /** A file as text, or why it is none; null where there is no such file. */
  text(file: string): Source | null;
  /** The bytes of a file; null where there is no such file. */
  bytes(file: string): Uint8Array | null;
  /** What stands in a folder (empty: the root), in any order; nothing where there is no such folder. */
  list(folder: string): readonly Entry[];
  /** What changes whenever the file does; null where only reading the file can tell. */
  stamp(file: string): string | null;
}

/** What stands in a folder; `outside` is a link that leads out of the root or to no file. */
export interface Entry {
  readonly name: string;
  readonly type: 'file' | 'folder' | 'outside';
}

/** What is wrong with a file that only a link out of the root leads to. */
export const OUTSIDE_ROOT: Problem = problem(
  ruleId('unit-path'),
  FILE_START,
  'Liên kết (symbolic link) dẫn ra ngoài thư mục gốc hoặc không tới tệp nào, không đọc; hãy thay bằng chính tệp đó',
);

/** What is wrong with a name whose bytes are no UTF-8 (`\uFFFD` stands for them): no path that a text can hold leads there. */
export const NO_NAME: Problem = problem(
  ruleId('unit-path'),
  FILE_START,
  'Tên tệp hoặc thư mục này không phải Unicode (UTF-8, thường do giải nén tệp từ máy cũ), không đọc được; hãy đổi tên',
);

/** True for a name that stands for bytes that are no text. */
export function isNoName(name: string): boolean {
  return name.includes('\uFFFD');
}
