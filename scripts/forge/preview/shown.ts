/** What a preview holds, for the log of a run. */
import type { Verdict } from '../verdict/verdict.ts';

/** A line for each report that has something to see, then how many have. */
export function shownLines({ files }: Verdict): readonly string[] {
  const built = files.filter(({ document }) => document !== null);
  const lines = built.map(({ file, redline, figures }) => {
    const striking = figures.filter(({ isStriking }) => isStriking).length;
    const parts = [
      redline === null ? 'bản Word' : 'bản Word, bản so sánh',
      ...(figures.length > 0 ? [`${figures.length} chỉ tiêu đổi số`] : []),
      ...(striking > 0 ? [`${striking} số khác thường`] : []),
    ];
    return `${file}: ${parts.join(', ')}`;
  });
  return [...lines, `Đã dựng ${built.length} báo cáo để xem trước`];
}
