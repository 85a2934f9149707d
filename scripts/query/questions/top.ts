import type { Question } from './question.ts';
import { ranking } from './ranking.ts';

/** The ten units of each level with the most of a figure. */
export const top: Question = {
  name: 'top',
  asks: 'Mười đơn vị cao nhất mỗi cấp ở một chỉ tiêu (--figure)?',
  needs: ['figure'],
  sql: ranking('DESC'),
  chart: { labels: ['Đơn vị', 'Cột số liệu'], value: 'Số liệu' },
  nothing: 'Chưa có số nào của chỉ tiêu này.',
};
