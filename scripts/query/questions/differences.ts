import { figureLabel, ofCampaign, ofFigure, ofUnit, type Question } from './question.ts';

/** Where superiors differ from the sums below them, what is not explained first. */
export const differences: Question = {
  name: 'differences',
  asks: 'Số của cấp trên lệch với tổng của cấp dưới ở đâu, đã giải thích chưa?',
  sql: `
SELECT d.campaign AS "Đợt", u.label AS "Đơn vị", ${figureLabel('o.name', 'd.term')} AS "Chỉ tiêu", d.own AS "Số của đơn vị",
  d.below AS "Tổng cấp dưới", d.difference AS "Chênh lệch", coalesce(nullif(d.note, ''), 'chưa giải thích') AS "Giải thích"
FROM differences d JOIN campaigns c USING (campaign) JOIN units u USING (unit)
JOIN outline_figures o ON o.campaign = d.campaign AND o.figure = d.figure
WHERE ${ofCampaign('d.campaign')} AND ${ofUnit('d.unit')} AND ${ofFigure('d.figure')}
ORDER BY d.note <> '', c.period_to DESC, d.campaign, abs(d.difference) DESC NULLS FIRST, d.unit, o.position, d.term`,
  nothing: 'Không có chênh lệch nào.',
};
