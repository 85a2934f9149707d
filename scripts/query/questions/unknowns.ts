import { ofCampaign, ofFigure, ofUnit, type Question } from './question.ts';

/** Who said that a value is not known yet. */
export const unknowns: Question = {
  name: 'unknowns',
  asks: 'Đơn vị nào còn ghi Chưa có số liệu, ở chỉ tiêu nào?',
  sql: `
SELECT f.campaign AS "Đợt", u.label AS "Đơn vị", count(*) AS "Số chỗ", string_agg(DISTINCT f.figure_name, '; ' ORDER BY f.figure_name) AS "Chỉ tiêu"
FROM figures f JOIN campaigns c USING (campaign) JOIN units u USING (unit)
WHERE f.state = 'unknown' AND ${ofCampaign('f.campaign')} AND ${ofUnit('f.unit')} AND ${ofFigure('f.figure')}
GROUP BY c.period_to, f.campaign, f.unit, u.label
ORDER BY c.period_to DESC, f.campaign, count(*) DESC, f.unit`,
  nothing: 'Không đơn vị nào ghi Chưa có số liệu.',
};
