/** What a text says of itself: “Báo cáo này thuộc độ Mật, …”. What it says of texts in general, of others or of none is no mark. */
import type { Place } from './mark-place.ts';

const TEXT =
  '(?:báo cáo|văn bản|tài liệu|kế hoạch|hồ sơ|công văn|tờ trình|thông báo|đề án|phương án|phụ lục|nội dung|phần|mục|bảng|biểu|số liệu|danh sách|thông tin|sơ đồ|bản đồ|bản)';
/** Words that say how secret something is, up to the grade itself. */
const GRADED = `(?:thuộc|có|là|mang|xếp|đóng|ở|theo|đánh)(?:\\s[\\p{L}\\p{N}/-]+,?){0,8}?(?:\\s(?:dấu|độ|loại|diện|chế độ|mức|${TEXT})|(?<=\\s(?:là|thuộc)))(?:\\s(?:độ )?mật(?:\\slà)?)?[\\s:*_(“"\`]{1,4}$`;
const WORDS = '(?:\\s[\\p{L}\\p{N}/.-]+)';

/** `này`, `Đây là` can mean nothing else. */
const THIS = new RegExp(
  `(?:${TEXT}${WORDS}{0,6}?\\s(?:này|nêu trên|dưới đây|sau đây|kèm theo)|(?<!\\p{L})đây)(?:\\s[\\p{L},]+){0,6}?\\s${GRADED}`,
  'iu',
);
/** A sentence that begins with the text that is meant, which no word makes many. */
const DEFINITE = new RegExp(
  `(?:^|[.!?:]\\s)[\\s*_>(~\`]{0,6}(?:${TEXT}(?:\\s[IVX\\d]{1,4})?\\s)?(?:thuộc\\s(?:độ|loại|diện)|có độ mật là)[\\s*_(“"]{1,4}$`,
  'iu',
);

const NOT_SAID =
  /(?<!\p{L})(?:không|chưa|chẳng|nếu|khi|trường hợp|giả sử|các|những|mọi|mỗi|từng|nào|số(?! liệu| \d)|quy định|phải|luật|nghị định|thông tư|điều|khoản)(?!\p{L})/iu;
/** Who speaks of it so often speaks of secrecy. */
const SUBJECT = /mật.*mật/isu;
const SENTENCE = /[^.;!?|]*$/u;

const ENDS = /^[\s*_)”"`]{0,6}(?:$|[.;!](?:\s|$))/u;
const GOES_ON_WITH_ORDER =
  /^[\s*_)”"`]{0,6}[,–-]\s?(?:đề nghị|yêu cầu|chỉ|cấm|nghiêm cấm|không (?:phổ biến|sao|lưu hành|chuyển|gửi)|xin|gửi|xem xong|lưu ý|hỏa tốc|khẩn)(?!\p{L})/iu;
const GOES_ON = /^[\s*_)”"`]{0,6}(?:[,:]|(?:theo|nên|do|vì|và chỉ|và không|đề nghị)(?!\p{L}))/iu;

const BARE = /(?:là|thuộc)\s$/iu;
/** No other words are looked at more closely. */
const SAYS = new RegExp(`(?:dấu|độ|loại|diện|mức|mật|là|thuộc|${TEXT})[\\s:*_(“"\`]{1,4}$`, 'iu');
const LONGEST_SAID = 24;

/** `Thêm báo cáo Mật của …`: how a commit says what it brings. */
const BRINGS = new RegExp(
  `^[\\s*_>-]{0,6}(?:(?:thêm|nộp|gửi|tải|đưa|cập nhật|bổ sung)(?: lên)? )(?:${TEXT}) (?:số \\S{1,20} )?[*_(“"]{0,3}$`,
  'iu',
);
const BROUGHT_ON = /^[*_)”"]{0,3}(?:$|[.,;]?$| (?:của|quý|tháng|năm|số)(?!\p{L}))/iu;

/** Whether the grade is that of a text which the line says it brings. */
export function isBrought(grade: string, { before, after, form }: Place): boolean {
  return form === 'line' && grade !== grade.toLowerCase() && BRINGS.test(before) && BROUGHT_ON.test(after);
}

/** Whether the grade that stands there is what the text says of itself. */
export function saysOfItself(grade: string, { before, after, form }: Place): boolean {
  // “Đây là mật” is of honey.
  if (grade === 'mật' && BARE.test(before)) return false;
  if (!SAYS.test(before.slice(-LONGEST_SAID))) return false;
  const sentence = before.slice(before.search(SENTENCE));
  if (NOT_SAID.test(sentence) || SUBJECT.test(sentence)) return false;
  const isEnd = ENDS.test(after);
  if (THIS.test(sentence)) return isEnd || GOES_ON_WITH_ORDER.test(after) || GOES_ON.test(after);
  return form === 'line' && DEFINITE.test(before) && (isEnd || GOES_ON_WITH_ORDER.test(after));
}
