/** The repository of a rehearsal that begins with another one. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkOut } from '../../../scripts/forge/rehearsal/stage/git.ts';
import { Grounds } from '../../../scripts/forge/rehearsal/stage/grounds.ts';
import { mainLine } from '../../../scripts/git/main-line.ts';
import { temporaryRepository, withFolder } from '../../helpers/repository.ts';
import { GitHistory } from '../../status/history.ts';

const DATE = '2023-06-01T00:00:00Z';

test('its main branch is main, on whatever branch the other one stands', async () => {
  const work = new GitHistory(temporaryRepository({}));
  const first = work.commit(DATE, { 'a.md': 'a\n' });
  work.git(DATE, 'checkout', '-q', '-b', 'sua');
  const second = work.commit(DATE, { 'a.md': 'b\n' });
  await withFolder(async (folder) => {
    const grounds = await Grounds.open(folder, DATE, { source: work.root, commit: first });
    const runner = join(folder, 'runner');
    checkOut(grounds.origin, second, runner, true);
    const { name, commits } = mainLine(runner);
    await grounds.fake.close();
    expect({ name, commits }).toEqual({ name: 'main', commits: new Set([first]) });
  });
});
