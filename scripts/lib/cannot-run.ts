import { type CampaignId, OUTLINES, outlineFile, REGISTER_FILE, SETTINGS_FILE, type UnitId } from './paths.ts';

/** The command cannot run: wrong use, or a root that cannot be read. Commands turn it into exit code 2. */
export class CannotRun extends Error {
  /** Vietnamese: what the user is told, a line each. */
  readonly lines: readonly string[];

  constructor(...lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** Vietnamese: what to do first in a repository that has no campaign yet. */
export const FIRST_CAMPAIGN = `Kho chưa có đợt báo cáo nào. Việc đầu tiên: viết đề cương ở ${OUTLINES}/<tên đợt>/outline.md (cách viết: ${OUTLINES}/README.md) rồi chạy \`npm run check\`; sau đó \`npm run decuong -- new <tên đợt> --all\` tạo khung báo cáo cho các đơn vị`;

/** There is no such campaign; `others` are those that there are, where that is known. */
export function noCampaign(campaign: CampaignId, others?: readonly CampaignId[]): CannotRun {
  const first = others?.length === 0 ? [FIRST_CAMPAIGN] : [];
  return new CannotRun(`Không có đợt báo cáo \`${campaign}\` (không có ${outlineFile(campaign)})`, ...first);
}

/** The register has no such unit. */
export function noUnit(unit: UnitId): CannotRun {
  return new CannotRun(`Không có đơn vị \`${unit}\` trong danh mục ${REGISTER_FILE}`);
}

/** No unit of the register could be read, so that nothing can be made of anything. */
export function unreadRegister(): CannotRun {
  return new CannotRun(
    `Không đọc được đơn vị nào trong danh mục ${REGISTER_FILE}; hãy chạy \`npm run check\` để biết vì sao, và sửa danh mục trước`,
  );
}

/** The settings have errors, so that nothing is done by them that others would see. */
export function badSettings(): CannotRun {
  return new CannotRun(`Cài đặt của kho (${SETTINGS_FILE}) có lỗi; hãy chạy \`npm run check\` và sửa cài đặt trước`);
}

/** The outline of a campaign has errors, so that nothing can be made by it. */
export function badOutline(campaign: CampaignId): CannotRun {
  return new CannotRun(`${outlineFile(campaign)} có lỗi; hãy chạy \`npm run check\` và sửa đề cương trước`);
}

/** A file is there already, and is never overwritten. */
export function existing(file: string): CannotRun {
  return new CannotRun(`Đã có ${file}; không ghi đè`);
}
