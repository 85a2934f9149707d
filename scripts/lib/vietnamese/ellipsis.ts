/** An ellipsis in prose: a blank to fill in, or "and so on". */
import type { Span } from '../span.ts';

/** How much of a text is looked at on either side: rules read texts of any length. */
const CONTEXT = 100;

/** Words that a value follows. */
const VALUE =
  'số|ngày|tháng|năm|ông|bà|đồng chí|gồm|khoảng|đạt|chiếm|tổng số|tổng|tỷ lệ|tỉ lệ|nhiệm kỳ|quý|lần thứ|kinh phí|trị giá|số tiền|tổ trưởng';
/** They end a thought as well: `làm được… là nhờ dân`. */
const LINK = 'là|có|được|kỳ|tăng|giảm|trên|hơn|với|thu|chi|còn|từ|đến|tổ|thôn';
const BEFORE_BLANK = new RegExp(`(?:^|[\\s(“"*])(?:(${VALUE})|${LINK})\\s*:?\\s*$`, 'iu');
/** The word is a member of a list: `tháng, quý, năm... đều`. */
const LISTED = new RegExp(
  `(?:,|(?<!\\p{L})(?:và|hoặc))\\s+(?:(?:tự|cuối|đầu|hằng|các)\\s+)?(?:${VALUE}|${LINK})\\s*$`,
  'iu',
);
/** What is counted after a number. */
const COUNTED =
  /^\s*(?:%|\d|(?:hộ|người(?!\s+dân)|cuộc|lượt|buổi|lớp|vụ|ý kiến|đơn vị|doanh nghiệp|tổ|văn bản|đồng(?!\s+(?:bào|chí|thời|ruộng))|triệu|nghìn|tỷ|km|ha|tấn|lần|mô hình|hội nghị|đảng viên|hội viên|chi bộ|đại biểu|công trình|trường hợp|hồ sơ|phiếu|phiên|giấy|tháng|năm|phần trăm)(?!\p{L}))/iu;
const ENDS = /^\s*(?:[.;,)”"]|$)/u;
/** Words that go on after an enumeration: `Chỉ thị, Kết luận … của Trung ương`. */
const GOES_ON =
  /^\s*(?:của|trong|và|để|với|tại|từ|theo|do|ở|về|cho|trên|thuộc|đã|được|đến|là|hoặc|nhằm|đều|có|phải|cần|luôn|cũng|không|sẽ|đang)(?!\p{L})/iu;

/** What stands around an ellipsis. */
export interface Surroundings {
  readonly text: string;
  /** True where it stands in a quotation, among other words of it. */
  readonly isQuoted: boolean;
}

/** True for a lone `…`, or `...`, that stands for something to fill in. */
export function isBlankEllipsis({ text, isQuoted }: Surroundings, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  if (/\/\s*$/u.test(before) || /^\s*(?:%|\/(?!\.))/u.test(after)) return true;
  if (isQuoted) return false;
  if (/[:(]\s*$/u.test(before)) return true;
  // A person's name, of which no more than the middle is there.
  if (/\p{Lu}\p{Ll}+\s(?:Văn|Thị)\s*$/u.test(before)) return true;
  const isApart = /(?:^|\s)$/u.test(before);
  const clause = before.slice(before.search(/(?:[.;:!?]\s(?:[^.;:!?]|[.;:!?](?!\s))*)$/u) + 1);
  const keyword = BEFORE_BLANK.exec(before);
  if (keyword) {
    if (LISTED.test(before)) return isApart && COUNTED.test(after);
    if (isApart || COUNTED.test(after)) return true;
    return keyword[1] !== undefined && ENDS.test(after) && !clause.includes(',');
  }
  // Between two sentences: words are left out.
  if (!isApart || !/^\s+[\p{L}\d]/u.test(after) || /[.;!?]\s+$/u.test(before)) return false;
  const [, last] = /,\s*([^,]*)$/u.exec(clause) ?? [];
  if (last === undefined) return !/\s(?:và|hoặc)\s/u.test(clause) || COUNTED.test(after);
  return COUNTED.test(after) && !GOES_ON.test(after) && last.trim().split(/\s+/u).length > 2;
}

/** Tells, of places asked for in order, whether they stand within quotation marks. */
export function quotations(text: string): (index: number) => boolean {
  let [read, depth] = [0, 0];
  return (index) => {
    for (; read < index; read++) {
      const char = text[read];
      if (char === '“' || char === '«') depth += 1;
      else if (char === '”' || char === '»') depth = Math.max(0, depth - 1);
      else if (char === '"') depth = depth > 0 ? depth - 1 : 1;
    }
    return depth > 0;
  };
}
