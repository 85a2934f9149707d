/** What a forge refuses, and what people are told: in Vietnamese, with what to do, without the token. */
import { describe, expect, test } from 'vitest';
import { type Forge, ForgeError } from '../../../scripts/forge/client/forge.ts';
import { gitHub } from '../../../scripts/forge/client/github.ts';
import type { FakeFailure } from '../../../scripts/forge/rehearsal/state.ts';
import { HASTE, kinds, runningForge } from './running-forge.ts';

const GET = 'GET /api/v3/repos/to-chuc/bao-cao/pulls';
const POST = 'POST /api/v3/repos/to-chuc/bao-cao/issues';

function failure(route: string, status: number, some: Partial<FakeFailure> = {}): FakeFailure {
  return { route, status, message: 'Whatever it says', headers: {}, times: 1, ...some };
}

/** What is thrown, and how often the forge was called. */
async function told(failures: FakeFailure[], act: (forge: Forge) => Promise<unknown>) {
  const { forge, fake } = await runningForge('github', { failures });
  const found = await act(forge).catch((error) => {
    if (!(error instanceof ForgeError)) throw error;
    return { status: error.status, message: error.message.replace(/127\.0\.0\.1:\d+/u, 'MÁY') };
  });
  return { found, calls: fake.state.calls.length };
}

describe('GitHub', () => {
  test.each<[string, FakeFailure, { status: number; message: string }]>([
    [
      'a wrong token',
      failure(GET, 401),
      {
        status: 401,
        message:
          'GitHub không nhận mã truy cập (token): mã sai hoặc đã hết hạn; hãy ghi `pull-requests: read` vào `permissions` của công việc (job) trong tệp workflow (GET /repos/{owner}/{repo}/pulls)',
      },
    ],
    [
      'a right that lacks',
      failure(GET, 403),
      {
        status: 403,
        message:
          'GitHub từ chối: mã truy cập (token) thiếu quyền; hãy ghi `pull-requests: read` vào `permissions` của công việc (job) trong tệp workflow (GET /repos/{owner}/{repo}/pulls)',
      },
    ],
    [
      'too many requests in this hour',
      failure(GET, 403, { headers: { 'x-ratelimit-remaining': '0' } }),
      {
        status: 403,
        message:
          'GitHub tạm không nhận thêm yêu cầu vì vừa có quá nhiều; hãy đợi ít phút rồi chạy lại (GET /repos/{owner}/{repo}/pulls)',
      },
    ],
    [
      'too many requests, and longer to wait than a job can',
      failure(GET, 403, { headers: { 'retry-after': '3600' }, message: 'You have exceeded a secondary rate limit' }),
      {
        status: 403,
        message:
          'GitHub tạm không nhận thêm yêu cầu vì vừa có quá nhiều; hãy đợi ít phút rồi chạy lại (GET /repos/{owner}/{repo}/pulls)',
      },
    ],
    [
      'something that is not there',
      failure(GET, 404),
      {
        status: 404,
        message:
          'GitHub không thấy nội dung này: đã bị xóa, hoặc mã truy cập (token) thiếu quyền; hãy ghi `pull-requests: read` vào `permissions` của công việc (job) trong tệp workflow (GET /repos/{owner}/{repo}/pulls)',
      },
    ],
    [
      'what it does not understand, with the token in it',
      failure(GET, 422, { message: 'Bad ma-thu-0123456789' }),
      { status: 422, message: 'GitHub không nhận yêu cầu (422): Bad *** (GET /repos/{owner}/{repo}/pulls)' },
    ],
  ])('%s', async (_, planted, expected) => {
    expect(await told([planted], (forge) => forge.pullRequestOf('a', 'b', 'c'))).toEqual({ found: expected, calls: 1 });
  });

  test('comes again where it is out of order, three times in all', async () => {
    const found = {
      status: 502,
      message: 'GitHub đang trục trặc (502); hãy chạy lại sau ít phút (GET /repos/{owner}/{repo}/pulls)',
    };
    const ask = (forge: Forge) => forge.pullRequestOf('a', 'b', 'c');
    expect(await told([failure(GET, 502, { times: 2 })], ask)).toEqual({ found: null, calls: 3 });
    expect(await told([failure(GET, 502, { times: 3 })], ask)).toEqual({ found, calls: 3 });
  });

  test('waits as long as it is told where it was refused, even before it writes', async () => {
    const planted = [failure(POST, 403, { headers: { 'retry-after': '1' } })];
    expect(await told(planted, (forge) => forge.openIssue('Nhắc', 'Lời'))).toEqual({
      found: { number: 101 },
      calls: 2,
    });
  });

  test('never does again what may have been done', async () => {
    const found = {
      status: 502,
      message: 'GitHub đang trục trặc (502); hãy chạy lại sau ít phút (POST /repos/{owner}/{repo}/issues)',
    };
    expect(await told([failure(POST, 502)], (forge) => forge.openIssue('Nhắc', 'Lời'))).toEqual({ found, calls: 1 });
  });

  test('tells of a connection that breaks', async () => {
    const { found } = await told([failure(POST, 0)], (forge) => forge.openIssue('Nhắc', 'Lời'));
    expect(found).toEqual({
      status: 0,
      message:
        'Không kết nối được với MÁY: kết nối bị ngắt giữa chừng; hãy kiểm tra mạng rồi chạy lại (POST /repos/{owner}/{repo}/issues)',
    });
  });

  test('tells of a forge that never answers', async () => {
    const { fake, connection } = await runningForge('github', { failures: [failure(POST, -1)] });
    const forge = gitHub({ ...connection, patience: { ...HASTE, answer: 50 } });
    const found = await forge.openIssue('Nhắc', 'Lời').catch(({ message }) => message);
    expect(found.replace(new URL(fake.url).host, 'MÁY')).toBe(
      'Không kết nối được với MÁY: đợi mãi không có trả lời; hãy kiểm tra mạng rồi chạy lại (POST /repos/{owner}/{repo}/issues)',
    );
  });

  test('tells of an answer that is none', async () => {
    const { found } = await told([failure(GET, 200, { message: 'Proxy' })], (forge) =>
      forge.pullRequestOf('a', 'b', 'c'),
    );
    expect(found).toEqual({
      status: 0,
      message:
        'GitHub trả lời khác dạng mong đợi; có thể máy chủ này quá cũ, hoặc một máy trung gian trả lời thay (GET /repos/{owner}/{repo}/pulls)',
    });
  });
});

test.each(kinds)('%s: a token without rights is told which it needs', async (kind) => {
  const { forge } = await runningForge(kind, { rights: [] });
  const needs = {
    github: 'hãy ghi `issues: write` vào `permissions` của công việc (job) trong tệp workflow',
    forgejo:
      'hãy tạo mã truy cập có quyền đọc, ghi `repository` và `issue`, quyền đọc `user`, và đặt làm GITHUB_TOKEN của bước này',
    gitlab:
      'hãy tạo mã truy cập của dự án (project access token) có phạm vi `api`, vai trò Developer, và đặt làm biến GITLAB_TOKEN',
  };
  const names = { github: 'GitHub', forgejo: 'Forgejo', gitlab: 'GitLab' };
  const found = await forge.openIssue('Nhắc', 'Lời').catch(({ message }) => message);
  expect(found.replace(/ \([A-Z]+ [^)]*\)$/u, '')).toBe(
    `${names[kind]} từ chối: mã truy cập (token) thiếu quyền; ${needs[kind]}`,
  );
});

test.each(kinds)('%s: a wrong token is told', async (kind) => {
  const { forge, fake } = await runningForge(kind, {});
  fake.state.token = 'another';
  expect(await forge.openIssue('Nhắc', 'Lời').catch(({ status }) => status)).toBe(401);
});
