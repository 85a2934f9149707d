/** What another run left: data of whoever opened the pull request, read as such. */
import { readFileSync, statSync } from 'node:fs';
import { LARGEST_VERDICT, parseVerdict, type Verdict } from '../verdict/verdict.ts';

/** The verdict in a file; Vietnamese text where there is none to be read: a run that was cancelled leaves nothing. */
export function readVerdict(file: string): Verdict | string {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) return `Không có ${file}: lần kiểm tra ấy chưa xong hoặc đã bị hủy`;
  const verdict = size > LARGEST_VERDICT ? null : parseVerdict(readFileSync(file, 'utf8'));
  return verdict ?? `${file} không phải kết quả kiểm tra, hoặc của phiên bản mã nguồn khác`;
}
