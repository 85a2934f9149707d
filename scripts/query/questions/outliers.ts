import { figureLabel, ofCampaign, ofFigure, ofUnit, type Question } from './question.ts';

/** Values more than three times the middle half away from it (Tukey's far out), as roll-ups tell them. */
export const outliers: Question = {
  name: 'outliers',
  asks: 'Số liệu nào lệch hẳn so với các đơn vị cùng cấp?',
  sql: `
WITH given AS (
  SELECT campaign, unit, level, figure, figure_name, term, CASE WHEN state = 'none-occurred' THEN 0 ELSE exact END AS value, state
  FROM figures WHERE type NOT IN ('yes-no', 'text', 'date', 'choice')
), spread AS (
  SELECT campaign, level, figure, term, quantile_cont(value::DOUBLE, 0.25) AS low, median(value::DOUBLE) AS middle,
    quantile_cont(value::DOUBLE, 0.75) AS high
  FROM given GROUP BY ALL HAVING count(value) >= 3 AND count(*) FILTER (state = 'masked') = 0
)
SELECT g.campaign AS "Đợt", u.label AS "Đơn vị", ${figureLabel('g.figure_name', 'g.term')} AS "Chỉ tiêu", g.value AS "Số liệu",
  round(s.middle, 2) AS "Trung vị cùng cấp"
FROM given g JOIN spread s USING (campaign, level, figure, term) JOIN units u USING (unit) JOIN campaigns c USING (campaign)
WHERE (g.value < low - 3 * (high - low) OR g.value > high + 3 * (high - low))
  AND ${ofCampaign('g.campaign')} AND ${ofUnit('g.unit')} AND ${ofFigure('g.figure')}
ORDER BY c.period_to DESC, g.campaign, abs(g.value::DOUBLE - middle) / nullif(high - low, 0) DESC NULLS FIRST, g.unit, g.figure, g.term`,
  nothing: 'Không có số liệu nào lệch hẳn.',
};
