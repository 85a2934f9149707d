/** What who reads days of filing must know of the history that they come from. */
import { type Day, day, formatDay } from '#lib/date.ts';
import type { History } from './history.ts';

/** No commit is older than Git. */
const FIRST = day('2005-04-07');

/** So many are told one by one. */
const MOST = 5;

/** Vietnamese, for a terminal, a line each: where the history ends too soon, and commits whose days cannot all be right. */
export function historyNotes(history: History, today: Day): readonly string[] {
  return [...(history.boundary.size > 0 ? [SHALLOW] : []), ...clockFaults(history, today)];
}

/** Days of filing are unknown because the history is cut off. */
const SHALLOW =
  'Kho chỉ có một phần lịch sử Git (shallow clone): báo cáo có từ trước đó không rõ ngày nộp. Hãy chạy `git fetch --unshallow` rồi chạy lại.';

/**
 * Says of commits on the first-parent line, newest first, that some machine had a wrong clock: they bear a day after one that stands
 * on them, after `today`, or before Git. What it means for days of filing follows from `History.days`.
 */
function clockFaults({ own }: Pick<History, 'own'>, today: Day): readonly string[] {
  const told: string[] = [];
  const tell = (commit: string, fault: string) =>
    told.push(`Phiên bản ${commit.slice(0, 12)} ghi ngày ${formatDay(own.get(commit) ?? today)}, ${fault}.`);
  for (const { commit, behind } of peaks(own)) {
    const its = own.get(commit) ?? today;
    const [first] = behind;
    const future = its > today ? `sau hôm nay (${formatDay(today)})` : '';
    if (first !== undefined) {
      const after = `sau ${behind.length} phiên bản đứng trên nó (như ${first.slice(0, 12)} ngày ${formatDay(own.get(first) ?? today)})`;
      tell(
        commit,
        `${[future, after].filter(Boolean).join(', ')}: có máy sai đồng hồ. Ngày nộp không lùi, nên báo cáo nộp ở ${behind.length} phiên bản ấy tính từ ${formatDay(its)}; nơi nhận ghi ngày đến thật ở \`received\``,
      );
    } else if (future !== '')
      tell(
        commit,
        `${future}: có máy sai đồng hồ. Báo cáo nộp từ phiên bản ấy chỉ được tính từ ngày ấy; nơi nhận ghi ngày đến thật ở \`received\``,
      );
    else if (its < FIRST)
      tell(
        commit,
        `trước khi có Git: có máy sai đồng hồ. Ngày nộp lấy theo phiên bản ấy không đúng; nơi nhận ghi ngày đến thật ở \`received\``,
      );
  }
  const more = told.length - MOST;
  return more <= 0 ? told : [...told.slice(0, MOST), `Còn ${more} phiên bản khác ghi ngày sai như vậy.`];
}

interface Peak {
  readonly commit: string;
  /** The commits that stand on it and bear an earlier day, oldest first. */
  readonly behind: readonly string[];
}

/** The commits that no commit below them is later than, newest first. */
function peaks(own: ReadonlyMap<string, Day>): readonly Peak[] {
  const found: { commit: string; behind: string[] }[] = [];
  let highest: Day | null = null;
  for (const [commit, its] of [...own].reverse()) {
    if (highest !== null && its < highest) found.at(-1)?.behind.push(commit);
    else {
      found.push({ commit, behind: [] });
      highest = its;
    }
  }
  return found.reverse();
}
