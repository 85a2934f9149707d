import { ofCampaign, ofUnit, type Question } from './question.ts';

/** Who is late in at least half of the campaigns that gave a deadline; what is still owed after it is late as well. */
export const alwaysLate: Question = {
  name: 'always-late',
  asks: 'Đơn vị nào thường nộp chậm (từ nửa số đợt có hạn trở lên)?',
  sql: `
SELECT u.label AS "Đơn vị", count(*) AS "Số đợt có hạn", count(*) FILTER (days_late > 0) AS "Số đợt chậm",
  round(100 * count(*) FILTER (days_late > 0) / count(*), 1) AS "Tỷ lệ chậm (%)",
  round(avg(days_late) FILTER (days_late > 0), 1) AS "Chậm trung bình (ngày)"
FROM status s JOIN units u USING (unit)
WHERE s.before IS NOT NULL AND days_late IS NOT NULL AND s.state <> 'waived' AND ${ofCampaign('s.campaign')} AND ${ofUnit('s.unit')}
GROUP BY s.unit, u.label
HAVING 2 * count(*) FILTER (days_late > 0) >= count(*)
ORDER BY "Số đợt chậm" DESC, "Chậm trung bình (ngày)" DESC, s.unit`,
  chart: { labels: ['Đơn vị'], value: 'Chậm trung bình (ngày)' },
  nothing: 'Không có đơn vị nào thường nộp chậm.',
};
