/** What the files of a repository need. */
import { REGISTER_FILE } from '#lib/paths.ts';
import { CODEOWNERS_FILE, CODEOWNERS_MAX_BYTES, codeowners } from '#lib/register/codeowners.ts';
import type { Repository } from '#lib/repository/repository.ts';
import type { Group, Item } from './item.ts';

/** `owner` is whose the repository is on its forge; null where that is not known. */
export function repositoryItems(repository: Repository, owner: string | null): Group {
  const { register, problems } = repository.register();
  const present = repository.read(CODEOWNERS_FILE);
  const text = present !== null && 'text' in present ? present.text : '';
  const fresh = problems.length === 0 ? codeowners(register, repository.settings().settings.maintainers) : null;
  const items: readonly Item[] = [
    {
      state: problems.length > 0 ? 'missing' : 'fine',
      title:
        problems.length > 0
          ? `${REGISTER_FILE}: ${problems.length} lỗi`
          : `${REGISTER_FILE}: ${register.units.size} đơn vị`,
      why: 'Mọi báo cáo, người duyệt, bản tổng hợp đều theo danh mục này.',
      how: 'npm run check, rồi sửa từng lỗi ở danh mục',
    },
    {
      state: fresh === null || fresh !== text ? 'missing' : 'fine',
      title: fresh === text ? `${CODEOWNERS_FILE} đúng với danh mục` : `${CODEOWNERS_FILE} chưa đúng với danh mục`,
      why: 'Forge đọc tệp này để mời đúng nhóm duyệt.',
      how: 'npm run decuong codeowners, rồi commit tệp ấy',
    },
    ...(Buffer.byteLength(text) < CODEOWNERS_MAX_BYTES
      ? []
      : [
          {
            state: 'missing' as const,
            title: `${CODEOWNERS_FILE} từ 3 MB trở lên`,
            why: 'GitHub bỏ qua cả tệp lớn như thế.',
            how: `bỏ bớt cột \`team\` trong ${REGISTER_FILE}: đơn vị không có nhóm thì nhóm của cấp trên duyệt`,
          },
        ]),
    ...ownerItems(text, owner),
  ];
  return { title: 'Trong kho', items };
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
