/** The checklist of `npm run doctor`: of a forge over HTTP, of clones as they are. */
import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PATIENCE } from '../../../scripts/forge/client/patient-fetch.ts';
import { gitHubSettings } from '../../../scripts/forge/client/settings.ts';
import { examine } from '../../../scripts/forge/doctor/doctor.ts';
import { gitHubItems, otherForgeItems } from '../../../scripts/forge/doctor/forge-items.ts';
import { checklist, type Item, isWell } from '../../../scripts/forge/doctor/item.ts';
import { machineItems } from '../../../scripts/forge/doctor/machine.ts';
import { officeItems, type Tool } from '../../../scripts/forge/doctor/office-items.ts';
import { originOf } from '../../../scripts/forge/doctor/origin.ts';
import { repositoryItems } from '../../../scripts/forge/doctor/repository-items.ts';
import { installHooks } from '../../../scripts/git/hooks.ts';
import { codeowners } from '../../../scripts/lib/register/codeowners.ts';
import { parseRegister } from '../../../scripts/lib/register/register.ts';
import { Disk } from '../../../scripts/lib/repository/disk.ts';
import { Repository } from '../../../scripts/lib/repository/repository.ts';
import { runScript } from '../../helpers/command.ts';
import { expectFile } from '../../helpers/expectation.ts';
import { goodRepository } from '../../helpers/fixtures.ts';
import { PROJECT, SAMPLES } from '../../helpers/project.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { runningForge } from '../client/running-forge.ts';

const EXPECTED = join(PROJECT, 'tests', 'fixtures', 'doctor');
const HOME = 'https://github.com/to-chuc/bao-cao';
const COMMIT = 'c'.repeat(40);
const TOOL: Tool = { version: '1.2.3', commit: COMMIT };
const told = (items: readonly Item[]) => checklist([{ title: 'Danh sách', items }]).join('\n');
const states = (items: readonly Item[]) => items.map(({ state, title }) => `${state}: ${title}`);

const WELL = {
  repositorySettings: { private: false, has_issues: true, owner: { type: 'Organization' } },
  settings: {
    '/rules/branches/:branch': [
      { type: 'deletion' },
      { type: 'non_fast_forward' },
      { type: 'pull_request', parameters: { require_code_owner_review: true, required_approving_review_count: 1 } },
      { type: 'required_status_checks', parameters: { required_status_checks: [{ context: 'Đạt' }] } },
    ],
    '/actions/permissions': { enabled: true, allowed_actions: 'selected' },
    '/actions/permissions/workflow': { default_workflow_permissions: 'read', can_approve_pull_request_reviews: true },
    '/codeowners/errors': { errors: [] },
    '/pages': { build_type: 'workflow' },
    '/actions/workflows': { workflows: [{ path: '.github/workflows/remind.yml', state: 'active' }] },
    '/actions/secrets': { total_count: 0 },
  },
};

describe('settings on GitHub', () => {
  test('all is there', async () => {
    const { connection } = await runningForge('github', WELL);
    const items = gitHubItems(await gitHubSettings(connection), HOME);
    expect(items.filter(({ state }) => state !== 'fine')).toEqual([]);
  });

  test('nothing is there', async () => {
    const { connection } = await runningForge('github', {
      mainBranch: 'master',
      repositorySettings: { private: true, has_issues: false, owner: { type: 'User' } },
      settings: {
        '/actions/permissions': { enabled: false },
        '/actions/permissions/workflow': {
          default_workflow_permissions: 'write',
          can_approve_pull_request_reviews: false,
        },
        '/codeowners/errors': {
          errors: [
            { line: 3, kind: 'Unknown owner' },
            { line: 9, kind: 'Unknown owner' },
          ],
        },
        '/pages': { build_type: 'legacy' },
        '/actions/workflows': { workflows: [{ path: '.github/workflows/remind.yml', state: 'disabled_inactivity' }] },
        '/actions/secrets': { total_count: 2 },
      },
    });
    expectFile(join(EXPECTED, 'nothing.txt'), told(gitHubItems(await gitHubSettings(connection), HOME)));
  });

  test('the older protection of branches counts as well', async () => {
    const { connection } = await runningForge('github', {
      ...WELL,
      settings: {
        '/branches/:branch/protection': {
          required_status_checks: { contexts: ['Đạt'] },
          required_pull_request_reviews: { require_code_owner_reviews: true },
          allow_force_pushes: { enabled: false },
          allow_deletions: { enabled: false },
        },
      },
    });
    expect((await gitHubSettings(connection)).rules).toEqual({
      checks: ['Đạt'],
      needsPullRequest: true,
      needsCodeOwners: true,
      isKept: true,
    });
  });

  test('what a token may not read is left open, and said so', async () => {
    const { connection } = await runningForge('github', { ...WELL, rights: ['contents: read'] });
    expect(
      states(gitHubItems(await gitHubSettings(connection), HOME)).filter((line) => !line.startsWith('fine')),
    ).toEqual([
      'unknown: GitHub Actions được chạy, kể cả actions của GitHub',
      'unknown: Mã truy cập của Actions mặc định chỉ đọc',
      'unknown: Actions được mở yêu cầu gộp (pull request)',
      'unknown: Lịch nhắc hằng ngày đang chạy',
      'unknown: Trang web (Pages), nếu dùng, lấy từ GitHub Actions',
      'unknown: Không có mã bí mật (secrets) nào trong kho',
    ]);
  });

  test('without any answer all is to be looked at by oneself, and nothing counts as missing', () => {
    const items = gitHubItems(null, HOME);
    expect(items.filter(({ state, how }) => state !== 'unknown' || how === undefined)).toEqual([]);
    expect(isWell([{ title: '', items }])).toBe(true);
  });

  test('a token that is none, or no network, is told once', async () => {
    const { connection, fake } = await runningForge('github', WELL);
    const root = temporaryRepository({});
    cpSync(SAMPLES, root, { recursive: true });
    const { api, server, patience } = connection;
    const told = async (token: string | null) => {
      const origin = { kind: 'github' as const, api, server, repository: 'to-chuc/bao-cao', token };
      const repository = new Repository(new Disk(root));
      const groups = await examine({
        root,
        repository,
        origin,
        node: '24.0.0',
        oldestNode: '20.19',
        tool: TOOL,
        patience,
      });
      const [first] = (groups.at(-1)?.items ?? []).filter(({ state }) => state === 'unknown');
      return first?.how?.replace(server, 'SERVER').replace(/127\.0\.0\.1:\d+/u, 'HOST');
    };
    const [none, wrong] = [await told(null), await told('sai')];
    await fake.close();
    expect([none, wrong, await told('sai')]).toEqual([
      'đặt biến GITHUB_TOKEN là mã truy cập chỉ đọc của người quản trị kho (fine-grained token: Administration, Contents, Actions, Pages, Secrets: Read-only) rồi chạy lại',
      'GitHub không nhận mã truy cập (token): mã sai hoặc đã hết hạn; hãy cấp quyền đọc cho mã truy cập (GET /repos/{owner}/{repo})',
      'Không kết nối được với HOST: máy ấy không nhận kết nối; hãy kiểm tra mạng rồi chạy lại (GET /repos/{owner}/{repo})',
    ]);
  });

  test.each(['forgejo', 'gitlab'] as const)('%s', (kind) => {
    expectFile(join(EXPECTED, `${kind}.txt`), told(otherForgeItems(kind, `https://forge.example/to-chuc/bao-cao`)));
  });
});

describe('a clone', () => {
  const git = (root: string, ...args: readonly string[]) =>
    execFileSync('git', ['-C', root, ...args], { stdio: 'pipe' });
  const ready = () => {
    const root = temporaryRepository({ 'reports/units.csv': '' });
    git(root, 'init', '--quiet', '--initial-branch=main');
    git(root, 'config', 'user.name', 'Nguyễn Văn A');
    git(root, 'config', 'user.email', 'a@example.gov.vn');
    git(root, 'add', '--all');
    git(root, 'commit', '--quiet', '--message=Đầu tiên');
    installHooks(root, PROJECT);
    return root;
  };
  const machine = (root: string, node = '24.1.0') =>
    // What this very machine has for PDFs is its own.
    states(machineItems(root, { node, oldest: '20.19' }).items).filter((line) => !line.includes('PDF'));

  test('has all it needs', () => {
    expect(machine(ready())).toEqual([
      'fine: Node.js 24.1.0',
      'fine: Tên người viết trong Git: Nguyễn Văn A',
      'fine: Email người viết trong Git: a@example.gov.vn',
      'fine: Lịch sử Git đầy đủ',
      'fine: Nhánh chính main',
      'fine: Tự soát dấu mật và dữ liệu cá nhân trước mỗi commit',
    ]);
  });

  test('lacks the hooks, the main branch, a new enough Node', () => {
    const root = ready();
    git(root, 'branch', '--move', 'chinh');
    git(root, 'config', '--unset', 'decuong.tool');
    expect(machine(root, '20.9.0').filter((line) => !line.startsWith('fine'))).toEqual([
      'missing: Node.js 20.9.0',
      'missing: Không có nhánh main',
      'missing: Tự soát dấu mật và dữ liệu cá nhân trước mỗi commit',
    ]);
  });

  test('has a part of the history only', () => {
    const whole = ready();
    git(whole, 'commit', '--quiet', '--allow-empty', '--message=Tiếp');
    const root = temporaryRepository({});
    git(root, 'clone', '--quiet', '--depth=1', `file://${whole}`, '.');
    git(root, 'config', 'user.name', 'A');
    git(root, 'config', 'user.email', 'a@example.gov.vn');
    expect(machine(root).filter((line) => !line.startsWith('fine'))).toEqual([
      'missing: Mới tải về một phần lịch sử Git',
      'missing: Tự soát dấu mật và dữ liệu cá nhân trước mỗi commit',
    ]);
  });

  test('is none', () => {
    expect(machine(temporaryRepository({}))).toEqual([
      'fine: Node.js 24.1.0',
      'missing: Thư mục này chưa có lịch sử Git',
    ]);
  });
});

describe('files', () => {
  test('the register and CODEOWNERS of the samples', () => {
    const root = temporaryRepository({});
    cpSync(SAMPLES, root, { recursive: true });
    const repository = () => new Repository(new Disk(root));
    expect(states(repositoryItems(repository(), 'to-chuc').items)).toEqual([
      'fine: reports/units.csv: 34 đơn vị',
      'fine: 4 đợt báo cáo',
      'fine: Nhóm quản trị: @decuong-org/maintainers',
      'missing: .github/CODEOWNERS chưa đúng với danh mục',
    ]);
  });

  const itemsOf = (files: Readonly<Record<string, string | Uint8Array>>, tool = TOOL) => {
    const repository = new Repository(new Disk(temporaryRepository(files)));
    return states([...repositoryItems(repository, null).items, ...officeItems(repository, tool)]);
  };

  test('an empty folder, and one that is on no forge', () => {
    expect([itemsOf({}), itemsOf({ 'decuong.yaml': 'forge: none\n', 'reports/units.csv': '' })]).toEqual([
      [
        'missing: Chưa có danh mục đơn vị reports/units.csv',
        'missing: Chưa có đợt báo cáo nào',
        'missing: Chưa nêu nhóm quản trị',
      ],
      ['missing: reports/units.csv: 1 lỗi', 'missing: Chưa có đợt báo cáo nào'],
    ]);
  });

  test('a register that Excel saved its own way has notes, no errors, as check and codeowners say', {
    timeout: 30_000,
  }, () => {
    const saved = [
      'id;name;level;kind;superior;issuer;place;symbol;team;from;to;replaces',
      'binh-an;Tỉnh ủy Bình An;province;party;;;;BCĐ;@to-chuc/binh-an;01/07/2029;;',
      '',
    ].join('\n');
    const made = codeowners(parseRegister(saved).register, '');
    const files = { 'reports/units.csv': saved, 'decuong.yaml': 'forge: gitlab\n', '.gitlab/CODEOWNERS': made };
    const root = temporaryRepository(files);
    expect([
      states(repositoryItems(new Repository(new Disk(root)), null).items),
      runScript('codeowners', ['--root', root, '--check']).status,
      runScript('check', ['--root', root]).status,
    ]).toEqual([
      [
        'fine: reports/units.csv: 1 đơn vị (2 lưu ý: xem npm run check; máy sửa được thì npm run check -- --fix)',
        'missing: Chưa có đợt báo cáo nào',
        'missing: Chưa nêu nhóm quản trị',
        'fine: .gitlab/CODEOWNERS đúng với danh mục',
      ],
      0,
      0,
    ]);
  });

  test('settings that are wrong, examples', () => {
    const files = { ...goodRepository(), 'decuong.yaml': 'examples: [nam-2023]\nforge: nowhere\nhomepage: x\n' };
    expect(itemsOf(files)).toEqual([
      'fine: reports/units.csv: 4 đơn vị',
      'fine: 0 đợt báo cáo, 1 đợt ví dụ',
      'missing: Cài đặt của kho (decuong.yaml): 2 lỗi',
      'missing: Chưa nêu nhóm quản trị',
      'missing: .github/CODEOWNERS chưa đúng với danh mục',
    ]);
  });

  describe('an office’s repository', () => {
    const call = (at: string) => `jobs:\n  check:\n    uses: to-chuc/decuong/.github/workflows/check.yml@${at}\n`;
    const office = (asked: string, locked: string | null, workflows: Readonly<Record<string, string>>) => ({
      'decuong.yaml': 'forge: none\n',
      'package.json': JSON.stringify({ devDependencies: { decuong: asked } }),
      ...(locked === null
        ? {}
        : { 'package-lock.json': JSON.stringify({ packages: { 'node_modules/decuong': { version: locked } } }) }),
      ...workflows,
    });
    const told = (files: Readonly<Record<string, string>>, tool = TOOL) => itemsOf(files, tool).slice(2);
    const SAME = call(COMMIT);

    test('where all is one version', () => {
      const gitlab = `include:\n  - remote: https://raw.example/to-chuc/decuong/${COMMIT}/.gitlab-ci.yml\n`;
      expect([
        told(office('1.2.3', '1.2.3', { '.github/workflows/check.yml': SAME, '.forgejo/workflows/a.yaml': SAME })),
        told(office('file:.decuong/decuong-1.2.3.tgz', '1.2.3', { '.gitlab-ci.yml': gitlab })),
        told(office('1.2.3', '1.2.3', { '.github/workflows/own.yml': 'jobs: {}\n' })),
        told(office('1.2.3', '1.2.3', { '.github/workflows/check.yml': SAME }), { ...TOOL, commit: null }),
        told({
          'package.json': '{ "name": "decuong" }',
          'decuong.yaml': 'forge: none\n',
          '.github/workflows/x.yml': SAME,
        }),
      ]).toEqual([
        [
          'fine: decuong ghi đúng một phiên bản: 1.2.3',
          'fine: package-lock.json khóa decuong 1.2.3',
          'fine: Mọi tệp gọi decuong ở đúng commit của bản 1.2.3',
        ],
        [
          'fine: decuong ghi đúng một phiên bản: file:.decuong/decuong-1.2.3.tgz',
          'fine: package-lock.json khóa decuong 1.2.3',
          'fine: Mọi tệp gọi decuong ở đúng commit của bản 1.2.3',
        ],
        ['fine: decuong ghi đúng một phiên bản: 1.2.3', 'fine: package-lock.json khóa decuong 1.2.3'],
        [
          'fine: decuong ghi đúng một phiên bản: 1.2.3',
          'fine: package-lock.json khóa decuong 1.2.3',
          `unknown: Mọi tệp gọi decuong ở commit ${COMMIT}`,
        ],
        [],
      ]);
    });

    test('where versions differ', () => {
      const [other, third] = ['a'.repeat(40), 'b'.repeat(40)];
      expect([
        told(office('^1.2.3', null, { '.github/workflows/check.yml': call('main') })),
        told(office('1.2.4', '1.2.3', { '.github/workflows/check.yml': call(other) })),
        told(
          office('1.2.4', '1.2.4', { '.github/workflows/a.yml': call(other), '.github/workflows/b.yml': call(third) }),
          {
            ...TOOL,
            commit: null,
          },
        ),
      ]).toEqual([
        [
          'missing: decuong không ghi đúng một phiên bản: ^1.2.3',
          'missing: Chưa có package-lock.json khóa decuong',
          'missing: Gọi decuong không theo commit: .github/workflows/check.yml (main)',
        ],
        [
          'fine: decuong ghi đúng một phiên bản: 1.2.4',
          'missing: package-lock.json khóa decuong 1.2.3, không phải 1.2.4',
          'missing: Gọi decuong ở commit khác với bản 1.2.3: .github/workflows/check.yml (aaaaaaaaaaaa)',
        ],
        [
          'fine: decuong ghi đúng một phiên bản: 1.2.4',
          'missing: Đang chạy decuong 1.2.3, còn package-lock.json khóa 1.2.4',
          'missing: Gọi decuong ở commit khác với bản 1.2.3: .github/workflows/b.yml (bbbbbbbbbbbb)',
        ],
      ]);
    });
  });

  test('a team of another organisation is never asked', () => {
    const root = temporaryRepository({ '.github/CODEOWNERS': '# @khong-tinh/nhom\n* @to-chuc/nhom @khac/nhom\n' });
    cpSync(SAMPLES, root, { recursive: true });
    expect(states(repositoryItems(new Repository(new Disk(root)), 'To-Chuc').items).at(-1)).toBe(
      'missing: Nhóm duyệt thuộc tổ chức khác với kho (To-Chuc): @khac/…',
    );
  });
});

test.each([
  ['https://github.com/to-chuc/bao-cao.git', 'github', 'https://api.github.com', 'to-chuc/bao-cao'],
  ['git@github.com:to-chuc/bao-cao.git', 'github', 'https://api.github.com', 'to-chuc/bao-cao'],
  ['https://x:ma-thu@ghe.example/to-chuc/bao-cao', 'github', 'https://ghe.example/api/v3', 'to-chuc/bao-cao'],
  [
    'ssh://git@forgejo.example:2222/to-chuc/bao-cao.git',
    'forgejo',
    'https://forgejo.example/api/v1',
    'to-chuc/bao-cao',
  ],
  ['git@gitlab.example:tinh/so/bao-cao.git', 'gitlab', 'https://gitlab.example/api/v4', 'tinh/so/bao-cao'],
])('%s is of %s', (url, kind, api, repository) => {
  const root = temporaryRepository({});
  execFileSync('git', ['-C', root, 'init', '--quiet']);
  execFileSync('git', ['-C', root, 'remote', 'add', 'origin', url]);
  const { server: _, ...found } = originOf(root, {}) ?? { server: '' };
  expect(found).toEqual({ kind, api, repository, token: null });
});

test('settings tell the forge where nothing else does, and what it is', async () => {
  const root = temporaryRepository({});
  const settings = { homepage: 'https://git.example.vn/so/bao-cao', forge: 'gitlab' as const };
  expect([originOf(root, {}, settings), originOf(root, {}, { homepage: null, forge: 'none' })]).toEqual([
    {
      kind: 'gitlab',
      server: 'https://git.example.vn',
      api: 'https://git.example.vn/api/v4',
      repository: 'so/bao-cao',
      token: null,
    },
    null,
  ]);
  const examined = async (files: Readonly<Record<string, string>>) => {
    const repository = new Repository(new Disk(temporaryRepository(files)));
    const origin = originOf(repository.root, { GITHUB_REPOSITORY: 'To-Chuc/bao-cao' }, repository.settings().settings);
    const job = { root: repository.root, repository, node: '24.0.0', oldestNode: '20.19', tool: TOOL };
    const groups = await examine({ ...job, origin, patience: PATIENCE });
    return states(groups.at(-1)?.items ?? []).filter((line) => /homepage|bắt buộc/u.test(line));
  };
  const manifest = JSON.stringify({ devDependencies: { decuong: '1.2.3' } });
  expect([
    await examined({ 'decuong.yaml': 'forge: forgejo\nhomepage: https://github.com/to-chuc/bao-cao\n' }),
    await examined({
      'decuong.yaml': 'forge: forgejo\nhomepage: https://github.com/cu/bao-cao\n',
      'package.json': manifest,
    }),
  ]).toEqual([
    [
      'fine: homepage trong cài đặt: https://github.com/to-chuc/bao-cao',
      'unknown: Kiểm tra bắt buộc: Kiểm tra báo cáo / Đạt (pull_request)',
    ],
    [
      'missing: homepage trong cài đặt là một kho khác: https://github.com/cu/bao-cao',
      'unknown: Kiểm tra bắt buộc: Kiểm tra báo cáo / Đạt (pull_request)',
    ],
  ]);
});

test('where the settings name the forge, the address alone is unknown', async () => {
  const repository = new Repository(new Disk(temporaryRepository({ 'decuong.yaml': 'forge: gitlab\n' })));
  const job = { root: repository.root, repository, node: '24.0.0', oldestNode: '20.19', tool: TOOL };
  const groups = await examine({ ...job, origin: null, patience: PATIENCE });
  expect(states(groups.at(-1)?.items ?? [])).toEqual([
    'unknown: Cài đặt ghi forge: gitlab, nhưng chưa biết địa chỉ của kho trên đó',
  ]);
});

test('a folder without origin is of no forge, unless variables say so', () => {
  const root = temporaryRepository({});
  expect([originOf(root, {}), originOf(root, { GITHUB_REPOSITORY: 'a/b', GH_TOKEN: 'ma-thu' })]).toEqual([
    null,
    { kind: 'github', server: 'https://github.com', api: 'https://api.github.com', repository: 'a/b', token: 'ma-thu' },
  ]);
});
