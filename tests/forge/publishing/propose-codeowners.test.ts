/** The list of reviewers of the main branch, where it is stale: one pull request, over a real repository and the fake forge. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { proposeCodeowners } from '../../../scripts/forge/publishing/propose-codeowners.ts';
import { codeowners, codeownersFile } from '../../../scripts/lib/register/codeowners.ts';
import { Disk } from '../../../scripts/lib/repository/disk.ts';
import { Repository } from '../../../scripts/lib/repository/repository.ts';
import { A, commitAll } from '../../helpers/commit.ts';
import { goodRepository } from '../../helpers/fixtures.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { kinds, runningForge } from '../client/running-forge.ts';

const FILE = codeownersFile('github');

const BRANCH = 'decuong/codeowners';

/** A repository with a team in its register; a forge has its main branch. */
async function given(kind: (typeof kinds)[number] = 'github', more: Readonly<Record<string, string>> = {}) {
  const files = goodRepository();
  const register = `${files['reports/units.csv']}binh-an/xa-hai,Xã Hai,base,commune,,,,,@to-chuc/nhom,,,\n`;
  const root = temporaryRepository({ ...files, 'reports/units.csv': register, ...more });
  const repository = new Repository(new Disk(root));
  const text = codeowners(repository.register().register, repository.settled().maintainers);
  const main = commitAll(root, A);
  const commits = [{ sha: main, parent: null, author: 'lan', message: '', files: {} }];
  return { root, main, text, ...(await runningForge(kind, { branches: { main }, commits })) };
}

test.each(kinds)('%s: proposes the list, and has it checked', async (kind) => {
  const { root, main, text, forge, fake } = await given(kind);
  const said = await proposeCodeowners(forge, root);
  const { pulls, commits, branches, dispatches } = fake.state;
  const [pull] = pulls;
  const place = kind === 'gitlab' ? '-/merge_requests' : 'pull';
  expect(said).toBe(
    `Danh sách người duyệt chưa đúng với danh mục: xem yêu cầu gộp ${pull?.number}: ${fake.url}/to-chuc/bao-cao/${place}/${pull?.number}`,
  );
  const made = commits.at(-1);
  expect({ parent: made?.parent, files: made?.files, message: made?.message, branches, dispatches }).toEqual({
    parent: main,
    files: { [FILE]: text },
    message: 'Cập nhật danh sách người duyệt theo danh mục đơn vị',
    branches: { main, [BRANCH]: made?.sha },
    dispatches: kind === 'gitlab' ? [] : ['check.yml', 'preview.yml'].map((workflow) => ({ workflow, branch: BRANCH })),
  });
  expect(pulls.map(({ branch, title, body }) => ({ branch, title, body }))).toEqual([
    {
      branch: BRANCH,
      title: 'Cập nhật danh sách người duyệt theo danh mục đơn vị',
      body: `Danh mục đơn vị (\`reports/units.csv\`) đã đổi mà danh sách người duyệt (\`${FILE}\`) chưa đổi theo. Máy đã ghi lại danh sách ấy ở đây; chỉ cần duyệt và nhập (merge).\n`,
    },
  ]);
});

test('proposes it once: what was fetched is not written again; another list takes its place', async () => {
  const { root, main, text, forge, fake } = await given();
  await proposeCodeowners(forge, root);
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', root, ...args], { stdio: 'pipe' });
  git('switch', '-q', '-c', 'sua');
  mkdirSync(join(root, '.github'));
  writeFileSync(join(root, FILE), text);
  const sha = commitAll(root, A);
  git('switch', '-q', '-');
  fake.state.branches[BRANCH] = sha;
  for (const pull of fake.state.pulls) pull.head = sha;
  const { commits, dispatches, pulls } = structuredClone(fake.state);
  await proposeCodeowners(forge, root);
  expect({ ...fake.state, calls: [] }).toEqual({ ...fake.state, calls: [], commits, dispatches, pulls });

  const register = join(root, 'reports/units.csv');
  writeFileSync(
    register,
    `${goodRepository()['reports/units.csv']}binh-an/xa-hai,Xã Hai,base,commune,,,,,@to-chuc/khac,,,\n`,
  );
  const next = commitAll(root, A);
  fake.state.commits.push({ sha: next, parent: main, author: 'lan', message: '', files: {} });
  await proposeCodeowners(forge, root);
  const made = fake.state.commits.at(-1);
  expect({ parent: made?.parent, head: fake.state.branches[BRANCH], pulls: fake.state.pulls.length }).toEqual({
    parent: next,
    head: made?.sha,
    pulls: 1,
  });
});

test('does nothing where the list is right', async () => {
  const { text } = await given();
  const { root, forge, fake } = await given('github', { [FILE]: text });
  expect(await proposeCodeowners(forge, root)).toBe('Danh sách người duyệt đã đúng');
  expect({ pulls: fake.state.pulls, calls: fake.state.calls }).toEqual({ pulls: [], calls: [] });
});

test('refuses a register with errors', async () => {
  const { root, forge } = await given('github', { 'reports/units.csv': 'id,name\nx\n' });
  await expect(proposeCodeowners(forge, root)).rejects.toThrow(
    /^reports\/units\.csv có lỗi; hãy chạy `npm run check` và sửa danh mục trước$/u,
  );
});
