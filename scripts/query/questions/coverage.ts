import { figureLabel, ofCampaign, ofFigure, type Question } from './question.ts';

/** Which totals cover the fewest of those who owe them. */
export const coverage: Question = {
  name: 'coverage',
  asks: 'Tổng của chỉ tiêu nào còn thiếu số liệu của nhiều đơn vị nhất?',
  sql: `
SELECT t.campaign AS "Đợt", u.label AS "Đơn vị", ${figureLabel('o.name', 't.term')} AS "Chỉ tiêu", t.covered AS "Có số liệu",
  t.expected AS "Phải có", round(100 * t.covered / t.expected, 1) AS "Tỷ lệ (%)"
FROM totals t JOIN campaigns c USING (campaign) JOIN units u USING (unit)
JOIN outline_figures o ON o.campaign = t.campaign AND o.figure = t.figure
WHERE t.covered < t.expected AND t.unit = coalesce($unit, c.issuer) AND ${ofCampaign('t.campaign')} AND ${ofFigure('t.figure')}
ORDER BY "Tỷ lệ (%)", c.period_to DESC, t.campaign, o.position, t.term`,
  nothing: 'Tổng nào cũng đủ số liệu của mọi đơn vị phải có.',
};
