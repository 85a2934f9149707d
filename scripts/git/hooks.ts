/** The hooks of a repository that keep secrets and personal data out of it, beside those that were there before. */
import { chmodSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
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
if [ ! -f "$tool/scripts/pre-commit.ts" ] || [ ! -d "$tool/node_modules" ]; then
  echo "Không thấy decuong ở $tool nên không soát được dấu mật, dữ liệu cá nhân; hãy chạy lại npm ci --ignore-scripts và npm run hooks." >&2
  exit 1
fi
case $2 in /* | ?:*) message=$2 ;; *) message=$here/$2 ;; esac
screen() {
  (cd "$tool" && exec node --import tsx scripts/pre-commit.ts --root "$root" "$@" >&2)
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

/** Installs the hooks; `tool` is the folder of decuong. Returns the folder that they stand in. */
export function installHooks(root: string, tool: string): string {
  const folder = hooksFolder(root);
  mkdirSync(folder, { recursive: true });
  writeRunnable(join(folder, COMMON), SCRIPT);
  for (const name of HOOKS) install(join(folder, name), name);
  mustGit(root, ['config', '--local', TOOL, tool]);
  return folder;
}

/** Calls ours first in a shell script, which goes on as it was; before anything else when that is something else. */
function install(file: string, name: string): void {
  const there = lstatSync(file, { throwIfNoEntry: false });
  const text = textOf(file);
  if (text.includes(CALL)) return;
  const [first = ''] = text.split('\n', 1);
  // One that cannot be run is off, and is not to come on with ours.
  const isOn = ((there?.mode ?? 0) & 0o111) !== 0;
  if (isOn && /^#!.*\b(?:ba|da|k|z)?sh\b/u.test(first)) {
    writeFileSync(file, `${first}\n${CALL}${text.slice(first.length + 1)}`);
    return;
  }
  if (there && isThere(`${file}${BEFORE}`))
    throw new CannotRun(`Đã có cả ${file} và ${file}${BEFORE}; hãy gộp hai tệp ấy làm một rồi chạy lại`);
  if (there) renameSync(file, `${file}${BEFORE}`);
  const next = there ? `before="$(dirname "$0")/${name}${BEFORE}"\n[ ! -x "$before" ] || exec "$before" "$@"\n` : '';
  writeRunnable(file, `#!/bin/sh\n${CALL}${next}`);
}

/** Takes the hooks away, and leaves those that were there before as they were. */
export function removeHooks(root: string): string {
  const folder = hooksFolder(root);
  for (const name of HOOKS) {
    const file = join(folder, name);
    const text = textOf(file);
    if (!text.includes(CALL)) continue;
    const rest = text.replace(CALL, '');
    if (isThere(`${file}${BEFORE}`) || rest === '#!/bin/sh\n') rmSync(file);
    else writeFileSync(file, rest);
    // A folder takes no file's place.
    if (isThere(`${file}${BEFORE}`)) renameSync(`${file}${BEFORE}`, file);
  }
  rmSync(join(folder, COMMON), { force: true });
  if (askGit(root, ['config', '--local', '--get-all', TOOL]) !== null)
    mustGit(root, ['config', '--local', '--unset-all', TOOL]);
  return folder;
}

/** The text of a hook that is a file itself; empty of all else. */
function textOf(file: string): string {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, 'utf8') : '';
}

/** A link counts that leads nowhere. */
function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

function writeRunnable(file: string, text: string): void {
  writeFileSync(file, text);
  chmodSync(file, 0o755);
}

/** Where Git looks for hooks: `core.hooksPath`, else a folder that all working trees share. */
function hooksFolder(root: string): string {
  const top = mustGit(root, ['rev-parse', '--show-toplevel']).replace(/\n$/u, '');
  // Our own calls of Git run no hooks: that setting of theirs is no one's.
  const set = askGit(top, ['config', '--show-scope', '--type=path', '--get-all', 'core.hooksPath'])
    ?.split('\n')
    .filter((line) => line !== '' && !line.startsWith('command\t'))
    .at(-1);
  if (set !== undefined) return resolve(top, set.slice(set.indexOf('\t') + 1));
  return resolve(top, mustGit(top, ['rev-parse', '--git-common-dir']).replace(/\n$/u, ''), 'hooks');
}
