import { ofCampaign, ofUnit, type Question } from './question.ts';

/** Who was in time whenever there was a deadline. */
export const punctual: Question = {
  name: 'punctual',
  asks: 'Đơn vị nào luôn nộp đúng hạn?',
  sql: `
SELECT u.label AS "Đơn vị", u.level_name AS "Cấp", count(*) AS "Số đợt có hạn"
FROM status s JOIN units u USING (unit)
WHERE s.before IS NOT NULL AND s.state <> 'waived' AND ${ofCampaign('s.campaign')} AND ${ofUnit('s.unit')}
GROUP BY s.unit, u.label, u.level_name
HAVING count(*) = count(*) FILTER (s.state = 'on-time')
ORDER BY count(*) DESC, s.unit`,
  nothing: 'Không có đơn vị nào luôn đúng hạn, hoặc chưa đợt nào có hạn.',
};
