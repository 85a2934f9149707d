/** Reports whose documents are longer than their outlines allow: pages are counted where there are any, in the PDF. */
import { campaignId, reportFile, unitId } from '#lib/paths.ts';
import type { Repository } from '#lib/repository/repository.ts';

/** Warnings, in Vietnamese; `pagesOf` counts the pages of a built `.docx`, null where there is no PDF of it. */
export function overlongReports(
  paths: readonly string[],
  repository: Repository,
  pagesOf: (path: string) => number | null,
): readonly string[] {
  return paths.flatMap((path) => {
    const [, campaign = '', unit = ''] = /^([^/]+)\/reports\/(.+)\.docx$/u.exec(path) ?? [];
    if (campaign === '') return [];
    const most = repository.outline(campaignId(campaign))?.outline?.frontMatter.pages;
    const pages = most === undefined ? null : pagesOf(path);
    if (most === undefined || pages === null || pages <= most) return [];
    const file = reportFile(campaignId(campaign), unitId(unit));
    return [`${file}: văn bản dựng ra dài ${pages} trang, đề cương cho tối đa ${most} trang; hãy rút gọn`];
  });
}
