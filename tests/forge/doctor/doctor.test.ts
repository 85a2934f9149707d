/** The checklist of `npm run doctor`: of a forge over HTTP, of clones as they are. */
import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gitHubSettings } from '../../../scripts/forge/client/settings.ts';
import { examine } from '../../../scripts/forge/doctor/doctor.ts';
import { gitHubItems, otherForgeItems } from '../../../scripts/forge/doctor/forge-items.ts';
import { checklist, type Item, isWell } from '../../../scripts/forge/doctor/item.ts';
import { machineItems } from '../../../scripts/forge/doctor/machine.ts';
import { originOf } from '../../../scripts/forge/doctor/origin.ts';
import { repositoryItems } from '../../../scripts/forge/doctor/repository-items.ts';
import { installHooks } from '../../../scripts/git/hooks.ts';
import { Disk } from '../../../scripts/lib/repository/disk.ts';
import { Repository } from '../../../scripts/lib/repository/repository.ts';
import { expectFile } from '../../helpers/expectation.ts';
import { PROJECT, SAMPLES } from '../../helpers/project.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { runningForge } from '../client/running-forge.ts';

const EXPECTED = join(PROJECT, 'tests', 'fixtures', 'doctor');
const HOME = 'https://github.com/to-chuc/bao-cao';
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
      const groups = await examine({ root, repository, origin, node: '24.0.0', oldestNode: '20.19', patience });
      const [first] = groups.at(-1)?.items ?? [];
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
      'missing: .github/CODEOWNERS chưa đúng với danh mục',
    ]);
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

test('a folder without origin is of no forge, unless variables say so', () => {
  const root = temporaryRepository({});
  expect([originOf(root, {}), originOf(root, { GITHUB_REPOSITORY: 'a/b', GH_TOKEN: 'ma-thu' })]).toEqual([
    null,
    { kind: 'github', server: 'https://github.com', api: 'https://api.github.com', repository: 'a/b', token: 'ma-thu' },
  ]);
});
