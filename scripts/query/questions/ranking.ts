/** Units of each level by their own value of one figure: in the campaign that is asked about, else in the last one that has it. */
import { ofCampaign, ofUnit } from './question.ts';

const MOST = 10;

/** The SQL of a ranking, from the most or from the least. */
export function ranking(order: 'ASC' | 'DESC'): string {
  return `
WITH given AS (
  SELECT f.*, CASE WHEN state = 'none-occurred' THEN 0 ELSE exact END AS number
  FROM figures f WHERE figure = $figure AND ${ofCampaign('f.campaign')} AND ${ofUnit('f.unit')}
), last AS (
  FROM given WHERE number IS NOT NULL QUALIFY dense_rank() OVER (ORDER BY period_to DESC, campaign DESC) = 1
), ranked AS (
  SELECT *, rank() OVER (PARTITION BY level, term ORDER BY number ${order}) AS place FROM last
)
SELECT r.campaign AS "Đợt", u.level_name AS "Cấp", place AS "Thứ", u.label AS "Đơn vị", r.figure_name AS "Chỉ tiêu", r.term AS "Cột số liệu",
  r.number AS "Số liệu", r.measure AS "Đơn vị tính"
FROM ranked r JOIN units u USING (unit) WHERE place <= ${MOST}
ORDER BY u.level_name, r.term, place, r.unit`;
}
