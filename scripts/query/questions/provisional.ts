import { figureLabel, ofCampaign, ofFigure, ofUnit, type Question } from './question.ts';

/** Which totals stand on those below a unit that has not given its own figure. */
export const provisional: Question = {
  name: 'provisional',
  asks: 'Tổng nào mới là tạm tính, vì phải lấy số của cấp dưới thay cho đơn vị chưa báo cáo?',
  sql: `
SELECT t.campaign AS "Đợt", u.label AS "Đơn vị", ${figureLabel('o.name', 't.term')} AS "Chỉ tiêu", t.value AS "Tạm tính",
  t.covered AS "Có số liệu", t.expected AS "Phải có"
FROM totals t JOIN campaigns c USING (campaign) JOIN units u USING (unit)
JOIN outline_figures o ON o.campaign = t.campaign AND o.figure = t.figure
WHERE t.provisional AND ${ofCampaign('t.campaign')} AND ${ofUnit('t.unit')} AND ${ofFigure('t.figure')}
ORDER BY c.period_to DESC, t.campaign, t.unit, o.position, t.term`,
  nothing: 'Không có tổng nào là tạm tính.',
};
