import { figureLabel, ofCampaign, ofFigure, type Question } from './question.ts';

/** What became more or less since the last campaign that asked for it. */
export const growth: Question = {
  name: 'growth',
  asks: 'Chỉ tiêu nào tăng, giảm nhiều nhất so với kỳ trước?',
  sql: `
WITH numbers AS (
  SELECT r.*, o.name, o.type, lag(r.value) OVER before AS former, lag(r.campaign) OVER before AS former_campaign,
    lag(r.covered || '/' || r.expected) OVER before AS former_cover
  FROM results r JOIN campaigns c USING (campaign)
  JOIN outline_figures o ON o.campaign = r.campaign AND o.figure = r.figure
  WHERE r.unit = coalesce($unit, c.issuer) AND ${ofFigure('r.figure')}
  WINDOW before AS (PARTITION BY r.unit, r.figure, r.term ORDER BY r.period_to, r.campaign)
), compared AS (
  FROM numbers WHERE former IS NOT NULL AND ${ofCampaign()}
  QUALIFY row_number() OVER (PARTITION BY unit, figure, term ORDER BY period_to DESC, campaign DESC) = 1
)
SELECT u.label AS "Đơn vị", ${figureLabel('n.name', 'n.term')} AS "Chỉ tiêu", former_campaign AS "Kỳ trước", former AS "Số kỳ trước",
  n.campaign AS "Kỳ này", value AS "Số kỳ này", value - former AS "Tăng, giảm",
  CASE WHEN former <> 0 AND n.type <> 'percent'
    THEN round(100 * (value - former)::DOUBLE / abs(former)::DOUBLE, 1) END AS "Tăng, giảm (%)",
  former_cover || ' → ' || covered || '/' || expected AS "Đơn vị có số liệu"
FROM compared n JOIN units u USING (unit)
WHERE value <> former
ORDER BY abs("Tăng, giảm (%)") DESC NULLS LAST, abs(value - former) DESC, n.unit, n.figure, n.term`,
  chart: { labels: ['Chỉ tiêu'], value: 'Tăng, giảm (%)' },
  nothing: 'Không có chỉ tiêu nào được báo cáo ở hai kỳ mà khác đi.',
};
