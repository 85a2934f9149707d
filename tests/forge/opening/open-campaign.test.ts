/** Opening a campaign: one pull request with the scaffolds of all who owe, over a real repository and the fake forge. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openingScaffold } from '../../../scripts/campaign/opening.ts';
import { openCampaign } from '../../../scripts/forge/opening/open-campaign.ts';
import { type FakeState, fakeState } from '../../../scripts/forge/rehearsal/state.ts';
import { campaignId, unitId } from '../../../scripts/lib/paths.ts';
import { Disk } from '../../../scripts/lib/repository/disk.ts';
import { Repository } from '../../../scripts/lib/repository/repository.ts';
import { A, commitAll } from '../../helpers/commit.ts';
import { expectFile } from '../../helpers/expectation.ts';
import { goodReport, goodRepository } from '../../helpers/fixtures.ts';
import { PROJECT } from '../../helpers/project.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { runBeside } from '../../helpers/running-command.ts';
import { kinds, runningForge } from '../client/running-forge.ts';

const CAMPAIGN = campaignId('nam-2023');
const BRANCH = 'mo-dot/nam-2023';
const REPORT = (unit: string) => `reports/nam-2023/binh-an/${unit}.md`;
const TITLE = 'Mở đợt báo cáo: Kết quả thực hiện dân chủ ở cơ sở năm 2023';
const LEFT = [
  '1 đơn vị đã có tệp báo cáo: Phường Một',
  '1 đơn vị ở cấp mà đề cương không yêu cầu báo cáo: Tỉnh Bình An',
];

/** A repository whose main branch has a campaign, and a forge that has the same. */
async function given({ kind = 'github' as (typeof kinds)[number], files = goodRepository() } = {}) {
  const root = temporaryRepository(files);
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', root, ...args], { stdio: 'pipe', encoding: 'utf8' });
  const main = commitAll(root, A);
  git('branch', '-M', 'main');
  const texts = Object.fromEntries(Object.entries(files).map(([path, content]) => [path, content.toString()]));
  const state = {
    branches: { main },
    commits: [{ sha: main, parent: null, author: 'lan', message: '', files: texts }],
  };
  const forge = await runningForge(kind, structuredClone(state));
  return { root, main, git, state, ...forge };
}

type Given = Awaited<ReturnType<typeof given>>;

const open = ({ forge, root }: Pick<Given, 'forge' | 'root'>) =>
  openCampaign(forge, { root, campaign: CAMPAIGN, owner: 'to-chuc' });

function scaffoldOf(root: string, id: string): string {
  const repository = new Repository(new Disk(root));
  const outline = repository.outline(CAMPAIGN)?.outline;
  const unit = repository.units().units.get(unitId(`binh-an/${id}`));
  if (!outline || !unit) throw new Error(`There is no unit ${id}`);
  return openingScaffold(repository, outline, unit);
}

/** What the forge remembers, without what happened on the way. */
function stateOf({ calls: _, last: __, ...state }: FakeState) {
  return state;
}

/** Fetches what a branch of the forge has, as a checkout with all branches does, with files of the units upon it. */
function fetched({ root, git, fake }: Given, branch: string, more: Readonly<Record<string, string>> = {}): string {
  const tip = fake.state.branches[branch];
  const made = fake.state.commits.find(({ sha }) => sha === tip);
  git('switch', '-q', '-c', branch);
  for (const [file, text] of Object.entries({ ...made?.files, ...more })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text ?? '');
  }
  const sha = commitAll(root, A);
  git('switch', '-q', 'main');
  fake.state.commits.push({ sha, parent: tip ?? null, author: 'lan', message: '', files: more });
  fake.state.branches[branch] = sha;
  for (const pull of fake.state.pulls) if (pull.branch === branch) pull.head = sha;
  return sha;
}

test.each(kinds)('%s: one pull request with a scaffold for each that owes, checked at once', async (kind) => {
  const all = await given({ kind });
  const { root, main, state, fake } = all;
  const url = kind === 'gitlab' ? 'to-chuc/bao-cao/-/merge_requests' : 'to-chuc/bao-cao/pull';
  const { pulls, ...after } = stateOf(fake.state);
  expect({ pulls, after: after.branches }).toEqual({ pulls: [], after: state.branches });
  const said = await open(all);
  const [pull] = fake.state.pulls;
  expect(said).toEqual([
    `Đã tạo khung cho 2 đơn vị ở yêu cầu gộp ${pull?.number}: ${fake.url}/${url}/${pull?.number}`,
    ...LEFT,
  ]);
  const sha = fake.state.branches[BRANCH] ?? '';
  const { body = '' } = pull ?? {};
  expect(stateOf(fake.state)).toEqual(
    stateOf(
      fakeState({
        ...state,
        branches: { main, [BRANCH]: sha },
        commits: [
          ...state.commits,
          {
            sha,
            parent: main,
            author: 'github-actions[bot]',
            message: 'Tạo khung báo cáo cho 2 đơn vị, đợt nam-2023',
            files: { [REPORT('so-mot')]: scaffoldOf(root, 'so-mot'), [REPORT('cong-ty')]: scaffoldOf(root, 'cong-ty') },
          },
        ],
        pulls: [
          {
            number: pull?.number ?? 0,
            title: TITLE,
            body,
            author: 'github-actions[bot]',
            branch: BRANCH,
            base: 'main',
            head: sha,
            repository: 'to-chuc/bao-cao',
            isDraft: false,
            isOpen: true,
            hunks: {},
          },
        ],
        dispatches:
          kind === 'gitlab' ? [] : ['check.yml', 'preview.yml'].map((workflow) => ({ workflow, branch: BRANCH })),
      }),
    ),
  );
  const file = join(PROJECT, 'tests', 'fixtures', 'opening', `${kind}.md`);
  expectFile(file, body.replaceAll(fake.url, 'https://forge.example'));
});

test('once more, nothing happens; a unit that came since gets its scaffold, and what another wrote stays', async () => {
  const all = await given();
  const { root, fake } = all;
  await open(all);
  const written = goodReport().replace('Phường Một', 'Sở Một');
  const head = fetched(all, BRANCH, { [REPORT('so-mot')]: written });
  const before = structuredClone(stateOf(fake.state));
  const [pull] = fake.state.pulls;
  const url = `${fake.url}/to-chuc/bao-cao/pull/${pull?.number}`;
  expect(await open(all)).toEqual([`Yêu cầu gộp ${pull?.number} đã có đủ khung, không thêm gì: ${url}`, ...LEFT]);
  expect(stateOf(fake.state)).toEqual(before);

  writeFileSync(
    join(root, 'reports/units.csv'),
    `${goodRepository()['reports/units.csv']}binh-an/xa-hai,Xã Hai,base,commune,,,,,,,,\n`,
  );
  commitAll(root, A);
  expect(await open(all)).toEqual([`Đã tạo khung cho 1 đơn vị ở yêu cầu gộp ${pull?.number}: ${url}`, ...LEFT]);
  const last = fake.state.commits.at(-1);
  expect({ parent: last?.parent, files: last?.files }).toEqual({
    parent: head,
    files: { [REPORT('xa-hai')]: scaffoldOf(root, 'xa-hai') },
  });
  expect(fake.state.pulls.map(({ number }) => number)).toEqual([pull?.number]);
});

test('the branch of an opening that was closed is left as it is; one that was merged is taken again', async () => {
  const all = await given();
  const { root, main, fake, git } = all;
  await open(all);
  const closed = fetched(all, BRANCH, { [REPORT('so-mot')]: 'Bài đang viết\n' });
  for (const pull of fake.state.pulls) pull.isOpen = false;
  await open(all);
  expect(fake.state.branches).toEqual({ main, [BRANCH]: closed, [`${BRANCH}-2`]: fake.state.commits.at(-1)?.sha });
  expect(fake.state.commits.at(-1)?.parent).toBe(main);
  expect(fake.state.pulls.map(({ branch, isOpen }) => ({ branch, isOpen }))).toEqual([
    { branch: BRANCH, isOpen: false },
    { branch: `${BRANCH}-2`, isOpen: true },
  ]);

  for (const pull of fake.state.pulls) pull.isOpen = false;
  git('merge', '-q', '--ff-only', BRANCH);
  writeFileSync(
    join(root, 'reports/units.csv'),
    `${goodRepository()['reports/units.csv']}binh-an/xa-hai,Xã Hai,base,commune,,,,,,,,\n`,
  );
  const merged = commitAll(root, A);
  fake.state.commits.push({ sha: merged, parent: closed, author: 'lan', message: '', files: {} });
  fake.state.branches.main = merged;
  await open(all);
  const last = fake.state.commits.at(-1);
  expect({ sha: fake.state.branches[BRANCH], parent: last?.parent, files: Object.keys(last?.files ?? {}) }).toEqual({
    sha: last?.sha,
    parent: merged,
    files: [REPORT('xa-hai')],
  });
});

test('where all have a report nothing is opened', async () => {
  const files = { ...goodRepository(), [REPORT('so-mot')]: 'một\n', [REPORT('cong-ty')]: 'hai\n' };
  const all = await given({ files });
  expect(await open(all)).toEqual([
    'Mọi đơn vị phải báo cáo đều đã có tệp báo cáo; không mở yêu cầu gộp nào.',
    '3 đơn vị đã có tệp báo cáo: Phường Một, Sở Một, Công ty Một',
    LEFT[1],
  ]);
  expect(stateOf(all.fake.state)).toEqual(stateOf(fakeState(all.state)));
});

test('an example that is named is opened, and told to be one', async () => {
  const all = await given({ files: { ...goodRepository(), 'decuong.yaml': 'examples: [nam-2023]\n' } });
  const said = await open(all);
  expect(said.slice(1)).toEqual([
    ...LEFT,
    'Lưu ý: đợt nam-2023 là ví dụ (`examples` trong cài đặt của kho); vẫn làm vì đợt được nêu tên.',
  ]);
  expect(all.fake.state.pulls.map(({ branch }) => branch)).toEqual(['mo-dot/nam-2023']);
});

test('a title and names that are Markdown stay text', async () => {
  const files = goodRepository();
  const outline = `${files['outlines/nam-2023/outline.md']}`;
  const all = await given({
    files: {
      ...files,
      'outlines/nam-2023/outline.md': outline.replaceAll('Kết quả thực hiện', 'Việc @to-chuc/nhom GH-12 http://b.vn'),
      'reports/units.csv': `${files['reports/units.csv']}`.replace('Sở Một', '@nhom [x](http://y) <b> | `c` #12'),
    },
  });
  await open(all);
  const [pull] = all.fake.state.pulls;
  const file = join(PROJECT, 'tests', 'fixtures', 'opening', 'hostile.md');
  expectFile(file, `${pull?.title}\n\n${pull?.body.replaceAll(all.fake.url, 'https://forge.example')}`);
});

test('the command names the campaigns that there are', async () => {
  const { root, fake } = await given();
  const run = (campaign: string) => runBeside('ci-open', [campaign], { cwd: root, env: fake.environment.github });
  expect(await run('nam-2032; echo')).toEqual({
    status: 2,
    stdout: '',
    stderr: `Không có đợt báo cáo \`nam-2032; echo\` (không có outlines/nam-2032; echo/outline.md)
Hãy viết đúng tên thư mục trong outlines/; kho đang có: nam-2023
Xem cách dùng: thêm --help
`,
  });
});

test('a campaign of thousands fits', async () => {
  const rows = Array.from({ length: 3000 }, (_, at) => `binh-an/xa-${at},Xã Số ${at},base,commune,,,,,,,,\n`).join('');
  const files = goodRepository();
  const all = await given({ files: { ...files, 'reports/units.csv': `${files['reports/units.csv']}${rows}` } });
  await open(all);
  const body = all.fake.state.pulls[0]?.body ?? '';
  expect({
    fits: body.length <= 60_000,
    isFull: body.length > 59_000,
    end: body.trimEnd().split('\n').slice(-3),
  }).toEqual({
    fits: true,
    isFull: true,
    end: [expect.stringMatching(/^… và 2\.\d{3} đơn vị nữa; xem đủ ở thẻ \*\*Files changed\*\*\.$/u), '', '</details>'],
  });
});
