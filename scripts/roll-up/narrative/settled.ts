/** What was asked once and is settled: `Xã đã đề nghị Sở Y tế bổ sung thuốc và được giải quyết.` */
import { foldToneMarks } from '#lib/vietnamese/text.ts';
import { ASK, BODY } from './body-words.ts';

const PAST = new RegExp(
  `(?<!\\p{L})đã\\s+(?:(?:từng|có|gửi|làm|nhiều lần|kịp thời|văn bản|công văn|tờ trình)\\s+)*${ASK}(?:\\s*,\\s*${ASK})*(?!\\p{L})(?<after>.*)$`,
  'su',
);
/** How a request ends. */
const ANSWERED =
  '(?:(?:xem xét|quan tâm|tiếp thu)[,\\s]+)*(?:giải quyết|trả lời|đáp ứng|chấp thuận|phúc đáp|khắc phục)';
/** What begins a clause of its own, not what is asked: `cho hộ nghèo được giải quyết chế độ`. */
const CLAUSE = `(?:[,;.]\\s+(?:[^,;.]{1,60}?\\s)??|\\s(?:và|đều|nay|đến nay|hiện nay)\\s+(?:${BODY}\\s(?:[^,;.]{1,40}?\\s)??(?=đã))?)`;
const END =
  '(?=\\s*(?:[,;.]|$)|\\s(?:xong|dứt điểm|kịp thời|đầy đủ|thỏa đáng|theo|trong|tại|bằng|từ|vào|năm|hết|toàn bộ)(?!\\p{L}))';
const SETTLED = new RegExp(`${CLAUSE}(?:đã|đều|cũng|được)\\s+(?:[^,;.]{1,60}?\\s)??${ANSWERED}${END}`, 'u');
/** `… bổ sung thuốc và đã được bổ sung` */
const DONE = new RegExp(`\\s(?<verb>\\p{L}+(?:\\s\\p{L}+)?)\\s.*${CLAUSE}đã\\s+được\\s+\\k<verb>${END}`, 'su');
const NO_MORE = /(?<!\p{L})không còn\s+(?:(?:gì|nội dung|ý kiến|vấn đề|điều gì)\s+)*(?:đề nghị|kiến nghị|đề xuất)/gu;
/** What leaves it open. */
const OPEN = new RegExp(
  `(?<!\\p{L})(?:${ASK}|nhưng|tuy|tuy nhiên|song|chưa|không|còn|mới|một phần|tiếp tục|chậm|sớm được)(?!\\p{L})`,
  'u',
);

/** True for words that only tell of a request which was answered, or which no one makes any more; in doubt it is open. */
export function isSettled(words: string): boolean {
  if (!/đã/iu.test(words)) return false;
  const after = PAST.exec(foldToneMarks(words))?.groups?.after;
  if (after === undefined) return false;
  const rest = after.replace(NO_MORE, '');
  return !OPEN.test(rest) && (rest !== after || SETTLED.test(after) || DONE.test(after));
}
