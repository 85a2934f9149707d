/** What the files of a repository need. */
import { OUTLINES, REGISTER_FILE, SETTINGS_FILE } from '#lib/paths.ts';
import { hasErrors, type Problem } from '#lib/problem.ts';
import { CODEOWNERS_MAX_BYTES, codeowners, codeownersFile } from '#lib/register/codeowners.ts';
import { parseRegister } from '#lib/register/register.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { unnamedCampaigns } from '../../campaign/examples.ts';
import type { Group, Item } from './item.ts';

/** `owner` is whose the repository is on its forge; null where that is not known. */
export function repositoryItems(repository: Repository, owner: string | null): Group {
  return {
    title: 'Trong kho',
    items: [
      registerItem(repository),
      campaignsItem(repository),
      ...settingsItems(repository),
      ...reviewItems(repository, owner),
    ],
  };
}

function registerItem(repository: Repository): Item {
  const isThere = repository.read(REGISTER_FILE) !== null;
  const { register, problems } = isThere ? repository.register() : { ...parseRegister(''), problems: [] };
  const [errors, warnings] = counted(problems);
  const noted =
    warnings === 0 ? '' : ` (${warnings} lưu ý: xem npm run check; máy sửa được thì npm run check -- --fix)`;
  const title = !isThere
    ? `Chưa có danh mục đơn vị ${REGISTER_FILE}`
    : errors > 0
      ? `${REGISTER_FILE}: ${errors} lỗi`
      : `${REGISTER_FILE}: ${register.units.size} đơn vị${noted}`;
  return {
    state: isThere && errors === 0 ? 'fine' : 'missing',
    title,
    why: 'Mọi báo cáo, người duyệt, bản tổng hợp đều theo danh mục này.',
    how: isThere
      ? 'npm run check, rồi sửa từng lỗi ở danh mục; lỗi máy sửa được thì npm run check -- --fix'
      : 'ghi danh mục như npm run decuong guide units chỉ',
  };
}

/** How many errors and warnings. */
function counted(problems: readonly Problem[]): readonly [errors: number, warnings: number] {
  const errors = problems.filter((one) => hasErrors([one])).length;
  return [errors, problems.length - errors];
}

function campaignsItem(repository: Repository): Item {
  const { campaigns, examples } = unnamedCampaigns(repository);
  const isNone = campaigns.length + examples.length === 0;
  const samples = examples.length > 0 ? `, ${examples.length} đợt ví dụ` : '';
  return {
    state: isNone ? 'missing' : 'fine',
    title: isNone ? 'Chưa có đợt báo cáo nào' : `${campaigns.length} đợt báo cáo${samples}`,
    why: 'Chưa có đề cương thì chưa có gì để kiểm tra và dựng.',
    how: `viết ${OUTLINES}/<tên đợt>/outline.md như ${OUTLINES}/README.md chỉ`,
  };
}

function settingsItems(repository: Repository): readonly Item[] {
  const { settings, problems } = repository.settings();
  const { forge, maintainers } = settings;
  return [
    ...(problems.length === 0
      ? []
      : [
          {
            state: 'missing' as const,
            title: `Cài đặt của kho (${[...new Set(problems.map(({ file }) => file))].join(', ')}): ${problems.length} lỗi`,
            why: 'Nhắc nộp, phát hành, danh sách người duyệt chờ tới khi cài đặt đúng.',
            how: 'npm run check, rồi sửa từng lỗi ở cài đặt',
          },
        ]),
    ...(forge === 'none'
      ? []
      : [
          {
            state: maintainers === '' ? ('missing' as const) : ('fine' as const),
            title: maintainers === '' ? 'Chưa nêu nhóm quản trị' : `Nhóm quản trị: ${maintainers}`,
            why: 'Đề cương, danh mục và báo cáo của đơn vị không có nhóm duyệt sẽ không mời ai.',
            how: `thêm vào ${SETTINGS_FILE} một dòng như maintainers: "@to-chuc/nhom", rồi npm run decuong codeowners`,
          },
        ]),
  ];
}

/** Who is asked to review, as the forge reads it; nothing of a repository that is on no forge. */
function reviewItems(repository: Repository, owner: string | null): readonly Item[] {
  const { settings } = repository.settings();
  if (settings.forge === 'none' || !repository.read(REGISTER_FILE)) return [];
  const { register, problems } = repository.register();
  const file = codeownersFile(settings.forge);
  const present = repository.read(file);
  const text = present !== null && 'text' in present ? present.text : '';
  const fresh = !hasErrors(problems) ? codeowners(register, settings.maintainers, settings.forge) : null;
  return [
    {
      state: fresh === null || fresh !== text ? 'missing' : 'fine',
      title: fresh === text ? `${file} đúng với danh mục` : `${file} chưa đúng với danh mục`,
      why: 'Forge đọc tệp này để mời đúng nhóm duyệt.',
      how: 'npm run decuong codeowners, rồi commit tệp ấy',
    },
    ...(Buffer.byteLength(text) < CODEOWNERS_MAX_BYTES
      ? []
      : [
          {
            state: 'missing' as const,
            title: `${file} từ 3 MB trở lên`,
            why: 'GitHub bỏ qua cả tệp lớn như thế.',
            how: `bỏ bớt cột \`team\` trong ${REGISTER_FILE}: đơn vị không có nhóm thì nhóm của cấp trên duyệt`,
          },
        ]),
    ...ownerItems(text, owner),
  ];
}

/** A team reviews in the repositories of its own organisation only. */
function ownerItems(text: string, owner: string | null): readonly Item[] {
  const teams = [...text.matchAll(/^[^#].*$/gmu)].flatMap(([line]) => [...line.matchAll(/@([\w.-]+)\/[\w.-]+/gu)]);
  const foreign = [...new Set(teams.map(([, organization = '']) => organization))].filter(
    (organization) => owner !== null && organization.toLowerCase() !== owner.toLowerCase(),
  );
  if (owner === null || teams.length === 0) return [];
  return [
    {
      state: foreign.length > 0 ? 'missing' : 'fine',
      title:
        foreign.length > 0
          ? `Nhóm duyệt thuộc tổ chức khác với kho (${owner}): ${foreign.map((name) => `@${name}/…`).join(', ')}`
          : `Nhóm duyệt đều thuộc tổ chức ${owner}`,
      why: 'Forge chỉ mời được nhóm của chính tổ chức giữ kho.',
      how: `sửa cột \`team\` trong ${REGISTER_FILE} và nhóm quản trị, rồi chạy npm run decuong codeowners`,
    },
  ];
}
