import { ofCampaign, ofUnit, type Question } from './question.ts';

/** Units whose own value of a figure changed the most since the campaign before. */
export const movers: Question = {
  name: 'movers',
  asks: 'Ở một chỉ tiêu (--figure), đơn vị nào tăng, giảm nhiều nhất so với kỳ trước?',
  needs: ['figure'],
  sql: `
WITH given AS (
  SELECT f.*, CASE WHEN state = 'none-occurred' THEN 0 ELSE exact END AS number FROM figures f WHERE figure = $figure
), numbers AS (
  SELECT *, lag(number) OVER before AS former, lag(campaign) OVER before AS former_campaign FROM given WHERE number IS NOT NULL
  WINDOW before AS (PARTITION BY unit, term ORDER BY period_to, campaign)
), compared AS (
  FROM numbers WHERE former IS NOT NULL AND ${ofCampaign()} AND ${ofUnit()}
  QUALIFY row_number() OVER (PARTITION BY unit, term ORDER BY period_to DESC, campaign DESC) = 1
)
SELECT u.label AS "Đơn vị", n.term AS "Cột số liệu", former_campaign AS "Kỳ trước", former AS "Số kỳ trước", n.campaign AS "Kỳ này",
  number AS "Số kỳ này", number - former AS "Tăng, giảm"
FROM compared n JOIN units u USING (unit)
WHERE number <> former
ORDER BY abs(number - former) DESC, n.unit, n.term LIMIT 20`,
  chart: { labels: ['Đơn vị', 'Cột số liệu'], value: 'Tăng, giảm' },
  nothing: 'Không có đơn vị nào báo cáo chỉ tiêu này ở hai kỳ mà khác đi.',
};
