/** What the settings of a repository on GitHub should be, as items; what cannot be read is told with where to look. */
import type { Settings } from '../client/settings.ts';
import type { Item } from './item.ts';

/** The one check to require, by the name that people see. */
export const OWN_CHECK = 'Đạt';
/** The same where the workflow is called by one of the office: the name of the job that calls comes first. */
export const OFFICE_CHECK = 'Báo cáo / Đạt';
/** The same on Forgejo, whose workflows are whole everywhere: it names the workflow before the job, and the event after it. */
const FORGEJO_CHECK = `Kiểm tra báo cáo / ${OWN_CHECK} (pull_request)`;

const SCHEDULE = '.github/workflows/remind.yml';

/** `home` is the page of the repository; null settings where nothing could be read. */
export function gitHubItems(settings: Settings | null, home: string, check: string = OWN_CHECK): readonly Item[] {
  const { repository = null, rules = null, actions = null, token = null, ownersErrors = null } = settings ?? {};
  const { pages = null, workflows = null, secrets = null } = settings ?? {};
  const at = (path: string) => `${home}/settings/${path}`;
  return [
    item(repository === null ? null : repository.mainBranch === 'main', {
      title: 'Nhánh mặc định là main',
      why: 'Kiểm tra và dựng văn bản chỉ chạy với nhánh main.',
      how: at('branches'),
    }),
    item(rules?.needsPullRequest, {
      title: 'Không ai ghi thẳng lên main: mọi thay đổi qua yêu cầu gộp (pull request)',
      why: 'Ghi thẳng thì không ai duyệt, và báo cáo sai vẫn tính là đã nộp.',
      how: `${at('rules')}: tạo ruleset cho main, bật Require a pull request before merging`,
    }),
    item(rules?.checks.includes(check), {
      title: `Kiểm tra bắt buộc: ${check}`,
      why: 'Không bắt buộc thì yêu cầu gộp còn lỗi vẫn gộp được.',
      how: `${at('rules')}: Require status checks to pass, chọn ${check}`,
    }),
    item(rules?.needsCodeOwners, {
      title: 'Phải có nhóm duyệt của đơn vị chấp thuận (code owners)',
      why: 'Không bật thì ai cũng duyệt được báo cáo của mọi đơn vị.',
      how: `${at('rules')}: Require review from Code Owners`,
    }),
    item(rules?.isKept, {
      title: 'Không ai xóa main hay viết lại lịch sử của main',
      why: 'Lịch sử là bằng chứng ai nộp ngày nào.',
      how: `${at('rules')}: Restrict deletions, Block force pushes`,
    }),
    item(ownersErrors === null ? null : ownersErrors.length === 0, {
      title:
        ownersErrors && ownersErrors.length > 0
          ? `CODEOWNERS: ${ownersErrors.length} dòng GitHub không hiểu (dòng ${ownersErrors
              .slice(0, 5)
              .map(({ line }) => line)
              .join(', ')}${ownersErrors.length > 5 ? ', …' : ''})`
          : 'Mọi nhóm trong CODEOWNERS đều có, và có quyền ghi',
      why: 'Nhóm không có hoặc không có quyền ghi (write) thì không được mời duyệt.',
      how: `${home}/blob/main/.github/CODEOWNERS cho biết dòng sai; cấp quyền ghi cho nhóm ở ${at('access')}`,
    }),
    item(actions === null ? null : actions.isOn && actions.allowed !== 'local_only', {
      title: 'GitHub Actions được chạy, kể cả actions của GitHub',
      why: 'Mọi kiểm tra, bản Word, lời nhắc đều do Actions làm.',
      how: at('actions'),
    }),
    item(token?.isReadOnly, {
      title: 'Mã truy cập của Actions mặc định chỉ đọc',
      why: 'Công việc nào cần ghi đã xin riêng; mặc định ghi là thừa và nguy hiểm.',
      how: `${at('actions')}: Workflow permissions, Read repository contents`,
    }),
    item(token?.opensPullRequests, {
      title: 'Actions được mở yêu cầu gộp (pull request)',
      why: 'Nút mở đợt báo cáo và việc cập nhật CODEOWNERS cần quyền này.',
      how: `${at('actions')}: Allow GitHub Actions to create and approve pull requests`,
    }),
    item(repository?.hasIssues, {
      title: 'Issues đang bật',
      why: 'Lời nhắc nộp báo cáo của mỗi đợt nằm trong một issue.',
      how: `${home}/settings: mục Features`,
    }),
    item(workflows?.[SCHEDULE] === undefined ? null : workflows[SCHEDULE] === 'active', {
      title: 'Lịch nhắc hằng ngày đang chạy',
      why: 'GitHub tự tắt lịch của kho công khai sau 60 ngày không ai commit, hoặc khi người sửa lịch sau cùng rời tổ chức.',
      how: `${home}/actions/workflows/remind.yml: Enable workflow`,
    }),
    item(pages === null ? null : pages !== 'branch', {
      title: 'Trang web (Pages), nếu dùng, lấy từ GitHub Actions',
      why: 'Trang được đăng từ bản dựng, không từ một nhánh.',
      how: `${at('pages')}: Source, GitHub Actions`,
    }),
    item(secrets === null ? null : secrets === 0, {
      title: 'Không có mã bí mật (secrets) nào trong kho',
      why: 'Không công việc nào ở đây cần; có thì ai sửa được workflow cũng lấy được.',
      how: at('secrets/actions'),
    }),
    ...planItems(repository),
  ];
}

/** What a private repository lacks with smaller plans cannot be read: it is said. */
function planItems(repository: Settings['repository']): readonly Item[] {
  if (repository === null || !repository.isPrivate) return [];
  return [
    {
      state: 'unknown',
      title: 'Kho riêng tư (private): gói của tổ chức có đủ không',
      why: 'Ruleset và code owners bắt buộc cần gói Team trở lên; chứng thực bản dựng (attest) và trang riêng tư cần Enterprise Cloud. Thiếu hai thứ sau thì mọi việc khác vẫn chạy.',
      how: 'https://docs.github.com/get-started/learning-about-github/githubs-plans',
    },
    ...(repository.isOrganization
      ? []
      : [
          {
            state: 'missing' as const,
            title: 'Kho thuộc một người, không thuộc tổ chức',
            why: 'Nhóm duyệt (team) chỉ có trong tổ chức.',
            how: 'Settings › Transfer ownership',
          },
        ]),
  ];
}

/** Fine or missing as it stands; unknown where nobody could read it. */
function item(isFine: boolean | null | undefined, texts: Omit<Item, 'state'>): Item {
  return { state: isFine == null ? 'unknown' : isFine ? 'fine' : 'missing', ...texts };
}

/** The same of other forges, which are not asked: what to look at, and where. */
export function otherForgeItems(kind: 'forgejo' | 'gitlab', home: string): readonly Item[] {
  const places =
    kind === 'forgejo'
      ? { main: `${home}/settings/branches`, check: `${home}/settings/branches`, run: `${home}/settings`, token: null }
      : {
          main: `${home}/-/settings/repository`,
          check: `${home}/-/settings/merge_requests`,
          run: `${home}/-/settings/ci_cd`,
          token: `${home}/-/settings/access_tokens`,
        };
  return [
    { state: 'unknown', title: 'main được bảo vệ: không ai ghi thẳng, phải có người duyệt', how: places.main },
    {
      state: 'unknown',
      title:
        kind === 'gitlab'
          ? 'Pipeline phải xong mới được gộp (Pipelines must succeed)'
          : `Kiểm tra bắt buộc: ${FORGEJO_CHECK}`,
      how: places.check,
    },
    { state: 'unknown', title: 'CI/CD (Actions) đang bật và có máy chạy (runner)', how: places.run },
    ...(places.token === null
      ? []
      : [
          {
            state: 'unknown' as const,
            title: 'Biến GITLAB_TOKEN được che (masked), chỉ cho nhánh được bảo vệ',
            why: 'Mã của công việc trên GitLab không viết được lời ở yêu cầu gộp.',
            how: places.token,
          },
        ]),
  ];
}
