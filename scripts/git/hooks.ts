/** The hooks of a repository that keep secrets and personal data out of it, beside those that were there before. */
import { existsSync, lstatSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { type Wanted, writeFilesWhole } from '../output/write-file.ts';
import { askGit, mustGit } from './git.ts';

/**
 * What Git runs before it makes a commit: the first with `git commit`, the second with `git merge`, the third with both. Cherry-picks
 * and rebases run the fourth alone, as do reverts (Git 2.39).
 */
const HOOKS = ['pre-commit', 'pre-merge-commit', 'commit-msg', 'prepare-commit-msg'] as const;
/** Where decuong is, in the configuration that all working trees of a repository share. */
const TOOL = 'decuong.tool';
/** What all four call; it stands beside them. */
const COMMON = 'decuong';
/** A hook that is no shell script, a link, or off, is kept under its name with this behind, and run next. */
const BEFORE = '.before-decuong';

/** What the hooks run: the sources where they are, as a package made of them there may be an old one, else the package. */
const SOURCE = 'scripts/pre-commit.ts';
const PACKAGED = 'dist/.bundle/decuong.js';

const CALL = `# decuong: npm run hooks; npm run hooks -- --remove
"$(dirname "$0")/${COMMON}" "$(basename "$0")" "$@" || exit $?
# decuong.
`;

/** The same for all repositories that share a folder of hooks: their configurations tell them apart. */
const SCRIPT = `#!/bin/sh
# decuong: looks for secrets and personal data; "npm run hooks" writes this file.
tool=$(git config --get ${TOOL}) || exit 0
root=$(git rev-parse --show-toplevel) || exit 1
here=$(pwd)
hook=$1
if [ -f "$tool/${SOURCE}" ]; then needed=node_modules; else needed=${PACKAGED}; fi
if [ ! -e "$tool/$needed" ]; then
  echo "Không thấy decuong ở $tool nên không soát được dấu mật, dữ liệu cá nhân; hãy chạy lại npm ci --ignore-scripts và npm run decuong hooks." >&2
  exit 1
fi
case $2 in /* | ?:*) message=$2 ;; *) message=$here/$2 ;; esac
screen() {
  if [ -f "$tool/${SOURCE}" ]; then
    (cd "$tool" && exec node --import tsx ${SOURCE} --root "$root" "$@" >&2)
  else
    node "$tool/${PACKAGED}" pre-commit --root "$root" "$@" >&2
  fi
}
case $hook in
  pre-commit | pre-merge-commit) screen ;;
  commit-msg) screen --message "$message" ;;
  prepare-commit-msg)
    state=$(git rev-parse --git-dir)
    if [ -e "$state/CHERRY_PICK_HEAD" ] || [ -d "$state/rebase-merge" ] || grep -q '^This reverts commit ' "$message"; then
      screen && screen --message "$message"
    fi
    ;;
esac
`;

/** Where hooks stand. */
export interface HookFolders {
  /** A folder each, absolute: one for all working trees, or where `core.hooksPath` is relative one in each that there is. */
  readonly folders: readonly string[];
  /** True where working trees that are made later have a folder of their own, without these hooks. */
  readonly isEach: boolean;
}

/** What one hook is to become: a file that is written, and one that is moved to another name before. */
interface Change {
  readonly file: string;
  /** Null where it goes. */
  readonly text: string | null;
  readonly mode?: number;
  readonly move?: readonly [from: string, to: string];
}

const RUNNABLE = 0o755;

/** Installs the hooks, all or none; `tool` is the folder of decuong. */
export function installHooks(root: string, tool: string): HookFolders {
  const found = hookFolders(root);
  const changes = found.folders.flatMap((folder) => [
    { file: join(folder, COMMON), text: SCRIPT },
    ...HOOKS.flatMap((name) => installed(join(folder, name), name)),
  ]);
  apply(changes, () => mustGit(root, ['config', '--local', TOOL, tool]));
  return found;
}

/** Calls ours first in a shell script, which goes on as it was; before anything else when that is something else. */
function installed(file: string, name: string): readonly Change[] {
  const there = lstatSync(file, { throwIfNoEntry: false });
  const text = there?.isFile() ? readFileSync(file, 'utf8') : '';
  if (text.includes(CALL)) return [];
  const [first = ''] = text.split('\n', 1);
  const rest = text.slice(first.length + 1);
  // One that cannot be run is off, and is not to come on with ours. One with nothing in it could not be told from ours.
  const isOn = ((there?.mode ?? 0) & 0o111) !== 0 && rest.trim() !== '';
  if (there && isOn && /^#!.*\b(?:ba|da|k|z)?sh\b/u.test(first))
    return [{ file, text: `${first}\n${CALL}${rest}`, mode: there.mode & 0o7777 }];
  const kept = `${file}${BEFORE}`;
  if (there && isThere(kept))
    throw new CannotRun(`Đã có cả ${file} và ${kept}; hãy gộp hai tệp ấy làm một rồi chạy lại`);
  const next = there ? `before="$(dirname "$0")/${name}${BEFORE}"\n[ ! -x "$before" ] || exec "$before" "$@"\n` : '';
  const change = { file, text: `#!/bin/sh\n${CALL}${next}` };
  return [there ? { ...change, move: [file, kept] } : change];
}

/** True where Git runs ours before every commit, and they know where decuong is. */
export function areHooksInstalled(root: string): boolean {
  const folder = hooksFolder(root);
  const isOurs = (name: string) =>
    isThere(join(folder, name)) && readFileSync(join(folder, name), 'utf8').includes(CALL);
  const tool = askGit(root, ['config', '--get', TOOL])?.trim() ?? '';
  return HOOKS.every(isOurs) && tool !== '' && [SOURCE, PACKAGED].some((file) => existsSync(join(tool, file)));
}

/** Takes the hooks away, and leaves those that were there before as they were. */
export function removeHooks(root: string): HookFolders {
  const found = hookFolders(root);
  const changes = found.folders.flatMap((folder) => [
    ...HOOKS.flatMap((name) => removed(join(folder, name))),
    { file: join(folder, COMMON), text: null },
  ]);
  apply(changes, () => {
    if (askGit(root, ['config', '--local', '--get-all', TOOL]) !== null)
      mustGit(root, ['config', '--local', '--unset-all', TOOL]);
  });
  return found;
}

function removed(file: string): readonly Change[] {
  const there = existsSync(file) ? lstatSync(file) : undefined;
  const text = there?.isFile() ? readFileSync(file, 'utf8') : '';
  if (!there || !text.includes(CALL)) return [];
  const kept = `${file}${BEFORE}`;
  if (isThere(kept)) return [{ file, text: null, move: [kept, file] }];
  const rest = text.replace(CALL, '');
  return [{ file, text: rest === '#!/bin/sh\n' ? null : rest, mode: there.mode & 0o7777 }];
}

/** Makes changes: what is written is on the disk before the first of them is seen, so that where there is no room nothing is changed. */
function apply(changes: readonly Change[], configure: () => void): void {
  const written = changes.flatMap(({ file, text, mode = RUNNABLE }): readonly Wanted[] =>
    text === null ? [] : [{ path: file, content: text, mode }],
  );
  writeFilesWhole(written, () => {
    configure();
    for (const { file, text, move } of changes) {
      // A folder takes no file's place.
      if (text === null && move) rmSync(file);
      if (move) renameSync(...move);
    }
  });
  for (const { file, text, move } of changes) if (text === null && !move) rmSync(file, { force: true });
}

/** A link counts that leads nowhere. */
function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** The folders of all working trees, that of `root` first. */
function hookFolders(root: string): HookFolders {
  const here = mustGit(root, ['rev-parse', '--show-toplevel']).replace(/\n$/u, '');
  const listed = mustGit(root, ['worktree', 'list', '--porcelain']).split('\n\n');
  const trees = listed.flatMap((one) => {
    const [, tree] = /^worktree ([^\n]+)/u.exec(one) ?? [];
    return tree !== undefined && !/^bare$/mu.test(one) && existsSync(join(tree, '.git')) ? [tree] : [];
  });
  const all = [here, ...trees];
  return {
    folders: [...new Set(all.map(hooksFolder))],
    isEach: all.some((tree) => !isAbsolute(hooksPath(tree) ?? '/')),
  };
}

/** Where Git looks for hooks in a working tree: `core.hooksPath`, else a folder that all working trees share. */
function hooksFolder(top: string): string {
  const set = hooksPath(top);
  return set === null
    ? resolve(top, mustGit(top, ['rev-parse', '--git-common-dir']).replace(/\n$/u, ''), 'hooks')
    : resolve(top, set);
}

function hooksPath(top: string): string | null {
  // Our own calls of Git run no hooks: that setting of theirs is no one's.
  const set = askGit(top, ['config', '--show-scope', '--type=path', '--get-all', 'core.hooksPath'])
    ?.split('\n')
    .filter((line) => line !== '' && !line.startsWith('command\t'))
    .at(-1);
  return set === undefined ? null : set.slice(set.indexOf('\t') + 1);
}
