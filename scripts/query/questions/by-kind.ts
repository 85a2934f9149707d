import { ofCampaign, ofUnit, type Question } from './question.ts';

/** How units of each level and kind file. */
export const byKind: Question = {
  name: 'by-kind',
  asks: 'Cấp nào, loại hình đơn vị nào nộp đủ, đúng hạn?',
  sql: `
SELECT s.campaign AS "Đợt", u.level_name AS "Cấp", coalesce(nullif(u.kind, ''), '–') AS "Loại hình", count(*) AS "Phải nộp",
  count(*) FILTER (s.state IN ('filed', 'on-time', 'late')) AS "Đã nộp", count(*) FILTER (s.state = 'on-time') AS "Đúng hạn",
  round(100 * "Đã nộp" / count(*), 1) AS "Tỷ lệ nộp (%)"
FROM status s JOIN campaigns c USING (campaign) JOIN units u USING (unit)
WHERE s.state <> 'waived' AND ${ofCampaign('s.campaign')} AND ${ofUnit('s.unit')}
GROUP BY c.period_to, s.campaign, u.level, u.level_name, u.kind
ORDER BY c.period_to DESC, s.campaign, u.level_name, "Tỷ lệ nộp (%)", u.kind`,
  nothing: 'Chưa có đơn vị nào phải nộp báo cáo.',
};
