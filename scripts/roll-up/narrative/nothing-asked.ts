/** Sentences of a section of proposals that propose nothing: `Đơn vị không có kiến nghị gì.`, `Với huyện: không có.` */
import { foldToneMarks } from '#lib/vietnamese/text.ts';

const THING = '(?:kiến nghị|đề xuất|đề nghị|ý kiến|nội dung|vấn đề|khó khăn|vướng mắc|bổ sung|phản ánh)';
const THINGS = `(?:(?:nội dung|vấn đề|ý kiến|điều|những|các|gì|nào|cần|phải)\\s+)*${THING}(?:\\s*(?:,|/|-|và|hay|hoặc|\\s)\\s*(?:(?:nội dung|ý kiến)\\s+)?${THING})*`;
const NONE = '(?:không|chưa)(?:\\s+(?:có|còn|phát sinh|nêu|đưa ra|nhận được))?(?:\\s+(?:thêm|bất kỳ|một))?';
/** Small words, to whom, and when or where. */
const REST =
  '(?:\\s+(?:gì|nào|khác|thêm|mới|riêng|cụ thể|hơn|nữa|cả|lớn|cần|phải|để|kiến nghị|đề xuất|đề nghị|nêu|báo cáo|trao đổi))*(?:,?\\s+(?:với|đối với|tới|đến|gửi|lên|trong|tại|ở|về)\\s[^,.;:]+)*';
const BEFORE = '(?:[^.;]*?[\\s,:])?';

const NO_PROPOSAL = new RegExp(`^(?<before>${BEFORE})${NONE}\\s+${THINGS}${REST}$`, 'u');
/** `Không.`, `Chưa có gì thêm.` */
const NOTHING =
  '(?:(?:hiện nay|hiện tại|hiện|đến nay|cơ bản)\\s*,?\\s*)?(?:không|chưa)(?:\\s+(?:có|phát sinh))?(?:\\s+(?:gì|nào|thêm|khác|cả|nữa))*';
const BARE = new RegExp(`^${NOTHING}$`, 'u');
/** The same after a name or a title: `Với Trung ương, không có`, `Kiến nghị, đề xuất: Không`. */
const BARE_AFTER = new RegExp(
  `^(?:(?:đối với|với|về)\\s[^.;:]*[,:]|[^.;:]{1,90}:|(?:${THING}(?:,|\\s)*)+)\\s*${NOTHING}$`,
  'u',
);
/** What is wanted, though it has a negation: `Đề nghị tỉnh …`, `… để Nhân dân không có kiến nghị`. */
const WANTED =
  /^(?:đề nghị|kiến nghị|đề xuất)\s+(?!.*:)|(?:,\s*|\s)(?:để|nhằm|bảo đảm|đảm bảo|phấn đấu|sao cho|nơi|nếu|khi)\s|,\s*(?:đề nghị|kiến nghị|đề xuất)\s/u;
/** The last words of a report. */
const CLOSING = /^(?:trên đây là|trân trọng báo cáo|xin trân trọng)(?!\p{L})/u;

/** Most sentences have none of these. */
const MAY_END_OR_DENY = /không|chưa|trên đây|trân trọng/iu;

/** True for words that are nothing but “none”, in whatever section. */
export function isNone(words: string): boolean {
  return MAY_END_OR_DENY.test(words) && BARE.test(plain(words));
}

/** True for a sentence of a section of proposals that proposes nothing. */
export function asksNothing(sentence: string): boolean {
  if (!MAY_END_OR_DENY.test(sentence)) return false;
  const words = plain(sentence);
  if (BARE.test(words) || BARE_AFTER.test(words) || CLOSING.test(words)) return true;
  const before = NO_PROPOSAL.exec(words)?.groups?.before;
  return before !== undefined && !WANTED.test(before);
}

/** Without marks at both ends and without a number. */
function plain(words: string): string {
  return foldToneMarks(words)
    .replace(/^[\s("“-]+|[\s)"”./;,]+$/gu, '')
    .replace(/^(?:\d{1,2}|\p{L})[.)]\s+/u, '');
}
