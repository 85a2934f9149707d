import { ofCampaign, ofFigure, ofUnit, type Question } from './question.ts';

/** Figures of outlines that no report, or next to none, gives a number or words for. */
export const missingFigures: Question = {
  name: 'missing-figures',
  asks: 'Chỉ tiêu nào trong đề cương ít báo cáo có nhất (dưới một nửa)?',
  sql: `
WITH reports AS (
  SELECT campaign, count(DISTINCT unit) AS reports FROM figures WHERE ${ofUnit()} GROUP BY campaign
), given AS (
  SELECT campaign, figure, count(DISTINCT unit) AS units FROM figures
  WHERE state IN ('value', 'none-occurred', 'masked') AND ${ofUnit()} GROUP BY ALL
)
SELECT o.campaign AS "Đợt", o.section AS "Mục", o.name AS "Chỉ tiêu", coalesce(g.units, 0) AS "Báo cáo có", r.reports AS "Số báo cáo",
  round(100 * coalesce(g.units, 0) / r.reports, 1) AS "Tỷ lệ (%)"
FROM outline_figures o JOIN campaigns c USING (campaign) JOIN reports r USING (campaign)
LEFT JOIN given g ON g.campaign = o.campaign AND g.figure = o.figure
WHERE 2 * coalesce(g.units, 0) < r.reports AND ${ofCampaign('o.campaign')} AND ${ofFigure('o.figure')}
ORDER BY c.period_to DESC, o.campaign, "Tỷ lệ (%)", o.position`,
  nothing: 'Chỉ tiêu nào cũng có trong ít nhất một nửa số báo cáo.',
};
