/** Between which commits a change lies, whatever set the job off and whatever was checked out. */
import { expect, test } from 'vitest';
import { revisionsOf } from '../../../scripts/forge/verdict/revisions.ts';
import { A, commitAll } from '../../helpers/commit.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { git, write } from './change.ts';

/** Main goes on while a branch does: `first` is where they part, `target` main as it is, `head` the branch, `merge` both. */
function history() {
  const root = temporaryRepository({ 'a.md': 'a\n' });
  const first = commitAll(root, A);
  git(root, 'branch', '-M', 'main');
  git(root, 'checkout', '-q', '-b', 'nhanh');
  write(root, { 'b.md': 'b\n' });
  const head = commitAll(root, A);
  git(root, 'checkout', '-q', 'main');
  write(root, { 'c.md': 'c\n' });
  const target = commitAll(root, A);
  git(root, 'checkout', '-q', '--detach');
  git(root, 'merge', '-q', '--no-ff', '-m', 'Merge', 'nhanh');
  const merge = git(root, 'rev-parse', 'HEAD');
  return { root, first, head, target, merge };
}

const pull = (head: string, base: string) => ({ type: 'pull-request', number: 1, head, base }) as const;

test('a merge of the pull request with its target, which the event need not know yet', () => {
  const { root, first, head, target } = history();
  expect(revisionsOf(root, pull(head, first), undefined)).toEqual({ since: target, head });
});

test('the branch itself: since it parted from main, or since it took main in', () => {
  const { root, first, head, target, merge } = history();
  git(root, 'checkout', '-q', 'nhanh');
  expect(revisionsOf(root, pull(head, target), undefined)).toEqual({ since: first, head });
  git(root, 'reset', '-q', '--hard', merge);
  expect(revisionsOf(root, pull(merge, first), undefined)).toEqual({ since: target, head: merge });
});

test('a group of a merge queue, a run by hand, a machine of somebody', () => {
  const { root, first, head, target, merge } = history();
  const group = { type: 'merge-group', head: merge, base: target } as const;
  expect(revisionsOf(root, group, undefined)).toEqual({ since: target, head: merge });
  git(root, 'checkout', '-q', 'nhanh');
  expect(revisionsOf(root, { type: 'other', name: 'workflow_dispatch' }, undefined)).toEqual({ since: first, head });
  expect(revisionsOf(root, null, undefined)).toEqual({ since: first, head });
});

test('what the user names stands; a commit that was not fetched is not shown', () => {
  const { root, first, head, merge } = history();
  expect(revisionsOf(root, pull(head, first), 'main~1')).toEqual({ since: first, head });
  expect(revisionsOf(root, pull('b'.repeat(40), first), 'main~1')).toEqual({ since: first, head: merge });
});

test('no common history is told', () => {
  const { root } = history();
  git(root, 'checkout', '-q', '--orphan', 'khac');
  commitAll(root, A);
  expect(() => revisionsOf(root, null, undefined)).toThrow(
    'Không rõ thay đổi bắt đầu từ phiên bản nào của nhánh chính; hãy tải cả lịch sử (`fetch-depth: 0`), hoặc ghi phiên bản ấy sau --since',
  );
});
