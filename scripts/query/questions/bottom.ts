import type { Question } from './question.ts';
import { ranking } from './ranking.ts';

/** The ten units of each level with the least of a figure. */
export const bottom: Question = {
  name: 'bottom',
  asks: 'Mười đơn vị thấp nhất mỗi cấp ở một chỉ tiêu (--figure)?',
  needs: ['figure'],
  sql: ranking('ASC'),
  chart: { labels: ['Đơn vị', 'Cột số liệu'], value: 'Số liệu' },
  nothing: 'Chưa có số nào của chỉ tiêu này.',
};
