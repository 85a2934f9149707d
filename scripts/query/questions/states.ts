import { ofCampaign, ofFigure, ofUnit, type Question } from './question.ts';

/** What reports say where they give no value. */
export const states: Question = {
  name: 'states',
  asks: 'Ở mỗi chỉ tiêu, bao nhiêu đơn vị ghi Không phát sinh, Không áp dụng, Chưa có số liệu?',
  sql: `
SELECT f.campaign AS "Đợt", any_value(f.figure_name) AS "Chỉ tiêu", count(*) FILTER (f.state = 'value') AS "Có giá trị",
  count(*) FILTER (f.state = 'none-occurred') AS "Không phát sinh", count(*) FILTER (f.state = 'not-applicable') AS "Không áp dụng",
  count(*) FILTER (f.state = 'unknown') AS "Chưa có số liệu", count(*) FILTER (f.state = 'masked') AS "Được che"
FROM figures f JOIN campaigns c USING (campaign)
WHERE ${ofCampaign('f.campaign')} AND ${ofUnit('f.unit')} AND ${ofFigure('f.figure')}
GROUP BY c.period_to, f.campaign, f.figure
HAVING count(*) > count(*) FILTER (f.state = 'value')
ORDER BY c.period_to DESC, f.campaign, "Chưa có số liệu" DESC, "Không áp dụng" DESC, "Không phát sinh" DESC, f.figure`,
  nothing: 'Chỉ tiêu nào cũng có giá trị ở mọi báo cáo.',
};
