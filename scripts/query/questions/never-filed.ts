import { ofCampaign, ofUnit, type Question } from './question.ts';

/** Who owed reports and filed none. */
export const neverFiled: Question = {
  name: 'never-filed',
  asks: 'Đơn vị nào phải báo cáo mà chưa nộp lần nào?',
  sql: `
SELECT u.label AS "Đơn vị", u.level_name AS "Cấp", count(*) AS "Số đợt phải nộp",
  string_agg(s.campaign, ', ' ORDER BY c.period_to, s.campaign) AS "Các đợt"
FROM status s JOIN campaigns c USING (campaign) JOIN units u USING (unit)
WHERE s.state <> 'waived' AND ${ofCampaign('s.campaign')} AND ${ofUnit('s.unit')}
GROUP BY s.unit, u.label, u.level_name
HAVING count(*) FILTER (s.state IN ('filed', 'on-time', 'late')) = 0
ORDER BY count(*) DESC, s.unit`,
  nothing: 'Đơn vị nào cũng đã nộp ít nhất một lần.',
};
