import { ofCampaign, type Question } from './question.ts';

/** One figure over all periods: the issuers' totals, or those of one unit. */
export const trend: Question = {
  name: 'trend',
  asks: 'Một chỉ tiêu (--figure) thay đổi thế nào qua các kỳ?',
  needs: ['figure'],
  sql: `
SELECT r.campaign AS "Đợt", r.period_to AS "Kỳ đến ngày", u.label AS "Đơn vị", o.name AS "Chỉ tiêu", r.term AS "Cột số liệu",
  r.value AS "Số liệu", o.measure AS "Đơn vị tính", r.covered AS "Có số liệu", r.expected AS "Phải có"
FROM results r JOIN campaigns c USING (campaign) JOIN units u USING (unit)
JOIN outline_figures o ON o.campaign = r.campaign AND o.figure = r.figure
WHERE r.figure = $figure AND r.unit = coalesce($unit, c.issuer) AND ${ofCampaign('r.campaign')}
ORDER BY r.period_to, r.campaign, r.unit, r.term`,
  chart: { labels: ['Đợt', 'Cột số liệu'], value: 'Số liệu' },
  nothing: 'Chưa có số nào của chỉ tiêu này.',
};
