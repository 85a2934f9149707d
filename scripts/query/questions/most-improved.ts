import { ofCampaign, ofUnit, type Question } from './question.ts';

/** Who was late by fewer days than in the campaign before. */
export const mostImproved: Question = {
  name: 'most-improved',
  asks: 'Đơn vị nào nộp sớm hơn hẳn so với đợt trước?',
  sql: `
WITH days AS (
  SELECT s.*, c.period_to, lag(s.days_late) OVER before AS former_days, lag(s.campaign) OVER before AS former
  FROM status s JOIN campaigns c USING (campaign)
  WHERE s.days_late IS NOT NULL AND s.state <> 'waived'
  WINDOW before AS (PARTITION BY s.unit ORDER BY c.period_to, s.campaign)
), compared AS (
  FROM days WHERE former IS NOT NULL AND ${ofCampaign()} AND ${ofUnit()}
  QUALIFY row_number() OVER (PARTITION BY unit ORDER BY period_to DESC, campaign DESC) = 1
)
SELECT u.label AS "Đơn vị", former AS "Đợt trước", former_days AS "Chậm đợt trước (ngày)", d.campaign AS "Đợt này",
  d.days_late AS "Chậm đợt này (ngày)", former_days - d.days_late AS "Sớm hơn (ngày)"
FROM compared d JOIN units u USING (unit)
WHERE former_days > d.days_late
ORDER BY "Sớm hơn (ngày)" DESC, d.unit`,
  chart: { labels: ['Đơn vị'], value: 'Sớm hơn (ngày)' },
  nothing: 'Chưa có đơn vị nào nộp sớm hơn đợt trước.',
};
