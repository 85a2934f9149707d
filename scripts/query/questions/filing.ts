import { ofCampaign, type Question } from './question.ts';

/** How many have filed, campaign by campaign; of one unit, of those below it. */
export const filing: Question = {
  name: 'filing',
  asks: 'Qua các đợt, bao nhiêu đơn vị đã nộp, bao nhiêu đúng hạn?',
  sql: `
SELECT r.campaign AS "Đợt", c.period_to AS "Kỳ đến ngày", u.label AS "Đơn vị", r.expected AS "Phải nộp", r.filed AS "Đã nộp",
  r.on_time AS "Đúng hạn", r.rate AS "Tỷ lệ nộp (%)", r.rate_on_time AS "Tỷ lệ đúng hạn (%)"
FROM rates r JOIN campaigns c USING (campaign) JOIN units u USING (unit)
WHERE r.level IS NULL AND r.unit = coalesce($unit, c.issuer) AND ${ofCampaign('r.campaign')}
ORDER BY c.period_to, r.campaign, r.unit`,
  chart: { labels: ['Đợt'], value: 'Tỷ lệ nộp (%)' },
  nothing: 'Chưa có đợt nào mà đơn vị cấp dưới phải nộp báo cáo.',
};
