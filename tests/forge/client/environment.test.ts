/** What runners say, read once: each forge, each event, and what is told where something lacks. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { connect } from '../../../scripts/forge/client/connect.ts';
import { type ForgeEvent, placeOf, type Variables } from '../../../scripts/forge/client/environment.ts';
import { temporaryRepository } from '../../helpers/repository.ts';

const [HEAD, BASE] = ['b'.repeat(40), 'a'.repeat(40)];

const GITHUB = { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'to-chuc/bao-cao', GITHUB_TOKEN: 'bí-mật' };
const GITLAB = {
  GITLAB_CI: 'true',
  CI_API_V4_URL: 'https://gitlab.example.vn/api/v4',
  CI_SERVER_URL: 'https://gitlab.example.vn',
  CI_PROJECT_PATH: 'so/phong/bao-cao',
};

const refusal = (variables: Variables, act: (place: ReturnType<typeof placeOf>) => unknown = () => null) => {
  try {
    act(placeOf(variables));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : error;
  }
};

describe('where a job runs', () => {
  test('github.com, unless something else is said', () => {
    expect(placeOf(GITHUB)).toEqual({
      kind: 'github',
      api: 'https://api.github.com',
      server: 'https://github.com',
      repository: 'to-chuc/bao-cao',
      token: 'bí-mật',
      run: '',
      event: { type: 'other', name: '' },
    });
  });

  test('a server of one’s own, with a slash too many, and what is not there as empty text', () => {
    const place = placeOf({
      ...GITHUB,
      GITHUB_API_URL: 'https://git.example.vn/api/v3/',
      GITHUB_SERVER_URL: 'https://git.example.vn',
      GITHUB_RUN_ID: '12',
      GITHUB_TOKEN: '',
      GITLAB_CI: '',
      GITHUB_EVENT_NAME: 'push',
    });
    expect(place).toEqual({
      kind: 'github',
      api: 'https://git.example.vn/api/v3',
      server: 'https://git.example.vn',
      repository: 'to-chuc/bao-cao',
      token: null,
      run: '12',
      event: { type: 'other', name: 'push' },
    });
  });

  test.each(['FORGEJO_ACTIONS', 'GITEA_ACTIONS'])('%s is the runner of Forgejo or Gitea', (name) => {
    expect(placeOf({ ...GITHUB, [name]: 'true' }).kind).toBe('forgejo');
  });

  test('GitLab, whose groups nest', () => {
    expect(placeOf({ ...GITLAB, CI_PIPELINE_ID: '9', CI_PIPELINE_SOURCE: 'push' })).toEqual({
      kind: 'gitlab',
      api: 'https://gitlab.example.vn/api/v4',
      server: 'https://gitlab.example.vn',
      repository: 'so/phong/bao-cao',
      token: null,
      run: '9',
      event: { type: 'other', name: 'push' },
    });
  });
});

describe('what set it off', () => {
  const pull_request = { number: 7, head: { sha: HEAD, ref: '$(id)' }, base: { sha: BASE, ref: 'main' } };
  const workflow_run = { id: 12345678901, event: 'pull_request', head_sha: HEAD, pull_requests: [] };
  const head_repository = { owner: { login: 'nguoi-khac' } };
  test.each<[string, unknown, ForgeEvent]>([
    ['pull_request', { pull_request }, { type: 'pull-request', number: 7, head: HEAD, base: BASE }],
    [
      'merge_group',
      { merge_group: { head_sha: HEAD, base_sha: BASE } },
      { type: 'merge-group', head: HEAD, base: BASE },
    ],
    [
      'workflow_run',
      { workflow_run: { ...workflow_run, head_branch: 'sua', head_repository } },
      { type: 'run', run: '12345678901', cause: 'pull_request', head: HEAD, owner: 'nguoi-khac', branch: 'sua' },
    ],
    [
      'workflow_run',
      { workflow_run: { ...workflow_run, head_branch: null, head_repository: null } },
      { type: 'run', run: '12345678901', cause: 'pull_request', head: HEAD, owner: '', branch: '' },
    ],
    ['workflow_dispatch', {}, { type: 'other', name: 'workflow_dispatch' }],
  ])('%s', (GITHUB_EVENT_NAME, payload, event) => {
    const root = temporaryRepository({ 'event.json': JSON.stringify(payload) });
    const variables = { ...GITHUB, GITHUB_EVENT_NAME, GITHUB_EVENT_PATH: join(root, 'event.json') };
    expect(placeOf(variables).event).toEqual(event);
  });

  test.each<[string, Variables, string]>([
    ['a branch', { CI_COMMIT_SHA: HEAD }, HEAD],
    ['the merge of both', { CI_COMMIT_SHA: 'c'.repeat(40), CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: HEAD }, HEAD],
  ])('a merge request of GitLab, judged as %s', (_, variables, head) => {
    const merge = { CI_PIPELINE_SOURCE: 'merge_request_event', CI_MERGE_REQUEST_IID: '7' };
    const place = placeOf({ ...GITLAB, ...merge, CI_MERGE_REQUEST_DIFF_BASE_SHA: BASE, ...variables });
    expect(place.event).toEqual({ type: 'pull-request', number: 7, head, base: BASE });
  });
});

describe('refused, with what to set', () => {
  const HOW = `lệnh này chạy trong công việc (job) của GitHub Actions, Forgejo Actions hay GitLab CI
Muốn chạy tay, hãy đặt GITHUB_REPOSITORY (như to-chuc/bao-cao), GITHUB_TOKEN và, nếu không phải github.com, GITHUB_API_URL, GITHUB_SERVER_URL`;
  const NO_EVENT =
    'Không đọc được sự kiện trong tệp mà biến GITHUB_EVENT_PATH chỉ đến; lệnh này chạy trong công việc (job) của workflow';

  test.each<[string, Variables, string]>([
    ['nothing', {}, `Thiếu hoặc sai biến môi trường GITHUB_REPOSITORY: ${HOW}`],
    [
      'a repository that is none, an address that is none',
      { GITHUB_REPOSITORY: 'to-chuc/bao-cao/../x', GITHUB_API_URL: 'file:///etc/passwd' },
      `Thiếu hoặc sai biến môi trường GITHUB_REPOSITORY, GITHUB_API_URL: ${HOW}`,
    ],
    [
      'GitLab without addresses',
      { GITLAB_CI: 'true', CI_PROJECT_PATH: 'a/b' },
      `Thiếu hoặc sai biến môi trường CI_API_V4_URL, CI_SERVER_URL: ${HOW}`,
    ],
    ['an event without a file', { ...GITHUB, GITHUB_EVENT_NAME: 'pull_request' }, NO_EVENT],
    [
      'an event whose file is not there',
      { ...GITHUB, GITHUB_EVENT_NAME: 'merge_group', GITHUB_EVENT_PATH: '/nowhere/event.json' },
      NO_EVENT,
    ],
  ])('%s', (_, variables, message) => {
    expect(refusal(variables)).toBe(message);
  });

  test('an event that is none', () => {
    const root = temporaryRepository({ 'event.json': '{"pull_request":{"number":"7; rm -rf"}}' });
    const GITHUB_EVENT_PATH = join(root, 'event.json');
    expect(refusal({ ...GITHUB, GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH })).toBe(NO_EVENT);
  });

  test.each<[string, Variables, string]>([
    [
      'GitHub',
      { ...GITHUB, GITHUB_TOKEN: '' },
      'Thiếu biến GITHUB_TOKEN: ở bước chạy lệnh này trong workflow, hãy đặt nó trong `env`, giá trị lấy từ `github.token`',
    ],
    [
      'GitLab',
      GITLAB,
      'Thiếu biến GITLAB_TOKEN: hãy tạo mã truy cập của dự án (project access token) có phạm vi api, vai trò Developer, rồi đặt làm biến CI/CD được che (masked)',
    ],
  ])('%s without a token, as soon as the forge is called', (_, variables, message) => {
    expect(refusal(variables, connect)).toBe(message);
  });
});

test('addresses for people', async () => {
  const file = 'reports/Đợt 1/a#b?.md';
  const told = [GITHUB, { ...GITHUB, GITEA_ACTIONS: 'true' }, { ...GITLAB, GITLAB_TOKEN: 'x' }].map((variables) => {
    const forge = connect(placeOf(variables));
    return [
      forge.fileUrl(HEAD, file, 12),
      forge.fileUrl(HEAD, 'a.md'),
      forge.editUrl('sửa/một', file),
      forge.runUrl('5'),
    ];
  });
  const path = 'reports/%C4%90%E1%BB%A3t%201/a%23b%3F.md';
  expect(told).toEqual([
    [
      `https://github.com/to-chuc/bao-cao/blob/${HEAD}/${path}?plain=1#L12`,
      `https://github.com/to-chuc/bao-cao/blob/${HEAD}/a.md`,
      `https://github.com/to-chuc/bao-cao/edit/s%E1%BB%ADa/m%E1%BB%99t/${path}`,
      'https://github.com/to-chuc/bao-cao/actions/runs/5',
    ],
    [
      `https://github.com/to-chuc/bao-cao/src/commit/${HEAD}/${path}?display=source#L12`,
      `https://github.com/to-chuc/bao-cao/src/commit/${HEAD}/a.md`,
      `https://github.com/to-chuc/bao-cao/_edit/s%E1%BB%ADa/m%E1%BB%99t/${path}`,
      'https://github.com/to-chuc/bao-cao/actions/runs/5',
    ],
    [
      `https://gitlab.example.vn/so/phong/bao-cao/-/blob/${HEAD}/${path}?plain=1#L12`,
      `https://gitlab.example.vn/so/phong/bao-cao/-/blob/${HEAD}/a.md`,
      `https://gitlab.example.vn/so/phong/bao-cao/-/edit/s%E1%BB%ADa/m%E1%BB%99t/${path}`,
      'https://gitlab.example.vn/so/phong/bao-cao/-/pipelines/5',
    ],
  ]);
});
