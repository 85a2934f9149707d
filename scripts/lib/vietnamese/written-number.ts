/** Numbers as prose writes them, and the foreign forms that can be told from everything else written with digits. */
import type { Span } from '../span.ts';

/** A number in a foreign form; `meant` is the Vietnamese one, null where its digits are in no groups that tell. */
export interface NumberDefect extends Span {
  readonly meant: string | null;
  /** False where the number can be meant otherwise, too. */
  readonly isCertain: boolean;
}

/** What is longer is no quantity. */
const MOST_DIGITS = 18;

/** No letter, digit, or part of a date, symbol or version goes on before and after; only before a digit is looked back. */
const BEFORE = '(?=\\d)(?<![\\p{L}\\d/:_+*=#]|[\\p{L}\\d][.,]|[\\p{L}/][-–])';
const CURRENCY = '(?:đ|đồng|vnđ|vnd|usd)(?![\\p{L}\\d])';
const AFTER = `(?:(?=${CURRENCY})|(?![\\p{L}\\d/:_]|[.,]\\d|[-–]\\p{L}))`;
const UNIT =
  '(?:%|(?:triệu|tỷ(?!\\s+(?:lệ|trọng|số|suất|giá|phú|lượng))|tỉ(?!\\s+(?:lệ|trọng|số|suất|giá|mỉ))|nghìn|ngàn|km²?|km2|ha|héc-ta|m[²³23]|kg|tấn(?!\\s+công)|USD)' +
  '(?![\\p{L}\\d])(?!\\s+(?:tập|hồi|chứng|kiến)))';
/** Things of which there are tens of thousands. */
const COUNTED =
  '(?:(?:đ|vnđ|đồng(?!\\s+(?:chí|bào|thời|ý|loạt|bộ|ký)))(?!\\p{L})|(?:người|nhân khẩu|hộ|lượt|ý kiến|doanh nghiệp|lao động|đảng viên|hội viên|đoàn viên|công chức|cử tri|học sinh|hồ sơ|phiếu|cây|con)(?![\\p{L}/]))';
/** Measures, which may have three decimals, and words that no name of a thing begins with. */
const UNCOUNTED =
  '(?:km|ha|héc|hecta|mét|d?m|cm|mm|k?g|gam|gram|mg|tấn|tạ|yến|lít|ml|tỷ|tỉ|triệu|nghìn|ngàn|trăm|usd|lần|điểm|độ|giờ|phút|giây|ngày(?!\\scông)|tháng|năm|phần\\s(?:trăm|nghìn)|mẫu|sào|công(?!\\s(?:lao|chức|nhân|trình|dân|đoàn|văn))|k?wh?|mwh?|kva?|mva|v' +
  '|và|hoặc|hay|đến|tới|là|của|so|trở|trong|tại|ở|với|theo|thì|mà|nhưng|do|vì|bằng|cao|thấp|lớn|nhỏ|tăng|giảm|đạt|chiếm|như|để|cho|từ|trên|dưới|vào|ra|lên|xuống|được|bị|không|có|cùng|khi|nếu|đã|đang|sẽ|còn|vượt|tương|nằm|gấp|thuộc|sau|trước|hơn|kém|nhất|này|đó)[²³23]?(?![\\p{L}\\d])';
/** Measures that stand right behind a number, too. */
const MEASURE = '(?:ha|km|[cm]?m|kg|tấn|lít|MW|kWh?|kV|độ)[²³23]?(?![\\p{L}\\d])';
const SPACE = '[ \\u00A0\\u2009\\u202F]';

const COMMAS = new RegExp(
  `${BEFORE}(?:[1-9]\\d{0,2}(?:,\\d{3}){2,}(?:\\.\\d{1,2})?|[1-9]\\d{0,2},\\d{3}\\.\\d{1,2})${AFTER}`,
  'giu',
);
const POINT = new RegExp(
  `${BEFORE}\\d{1,6}\\.\\d{1,2}(?=(?:\\s*(?:[-–]|đến)\\s*\\d{1,6}(?:[.,]\\d{1,2})?)?(?:%|${MEASURE}|(?:tỷ|triệu)(?!\\p{L})|\\s(?:${UNIT}|${MEASURE}|phần\\străm|USD)))`,
  'giu',
);
/** Things are whole: `1,234 hộ` has its thousands parted by a comma. */
const COUNTED_COMMA = new RegExp(
  `${BEFORE}[1-9]\\d{0,2},\\d{3}(?=\\s?${CURRENCY}|\\s(?!${UNCOUNTED})\\p{L}{2,}(?![\\p{L}/]))`,
  'giu',
);
/** Words before a number that may have three decimals, and before the number of something that the next one does not go on. */
const NO_COUNT =
  /(?:^|[^\p{L}])(?:bình quân|trung bình|hệ số|tỷ lệ|tỉ lệ|tỷ suất|chỉ số|ngày|tháng|năm|quý|tổ|thôn|xóm|khu)\s*(?:là|đạt)?\s*$/iu;
const UNGROUPED = new RegExp(
  `${BEFORE}[1-9]\\d{4,11}(?=\\s?${COUNTED}|\\s(?:ngày công|giờ công|suất|phần quà|mũi|liều|cuốn|quyển|tờ rơi|văn bản|thẻ|tài khoản|khách|lượt)(?!\\p{L}))`,
  'giu',
);
/** The same with a decimal part: `12500,75 tấn`. */
const UNGROUPED_PART = new RegExp(`${BEFORE}[1-9]\\d{4,11},\\d{1,3}(?=\\s(?:${UNIT}|${CURRENCY}))`, 'giu');
/** Apart from its point: `1 . 250 lượt`. */
const APART_POINT = new RegExp(`${BEFORE}[1-9]\\d{0,2} \\. \\d{3}(?=\\s${COUNTED})`, 'giu');
/** Money has no thousandth part: `1.500,000 đồng`. */
const LAST_COMMA = new RegExp(`${BEFORE}[1-9]\\d{0,2}(?:\\.\\d{3})+,\\d{3}(?=\\s?${CURRENCY})`, 'giu');
const APOSTROPHES = new RegExp(`${BEFORE}[1-9]\\d{0,2}(?:['’]\\d{3})+${AFTER}`, 'giu');
/** `7.30 giờ` is a time of day. */
const POINT_HOURS = new RegExp(`${BEFORE}\\d{1,3}\\.\\d(?=\\s(?:giờ|phút)(?!\\p{L}))`, 'giu');
const POINT_TIMES = new RegExp(
  `${BEFORE}\\d{1,3}\\.\\d{1,2}(?=\\s(?:lần(?!\\sthứ)|điểm|mét|tạ|sào|mẫu|người|tuổi|bậc)(?!\\p{L}))`,
  'giu',
);
const MIXED = new RegExp(`${BEFORE}[1-9]\\d{0,2}(?:\\.\\d{3})+\\.\\d{1,2}(?!\\.)${AFTER}`, 'giu');
/** Groups of two or more than three digits: `1.2345 hộ`, `1,5000,000 đồng`. */
const ODD_GROUPS = new RegExp(
  `${BEFORE}[1-9]\\d{0,2}(?:[.,]\\d{3})*(?:[.,]\\d{4,6}(?:[.,]\\d{3})*|(?:[.,]\\d{1,2}(?=[.,]))(?:[.,]\\d{3})+)(?=\\s?${CURRENCY}|\\s${COUNTED})`,
  'giu',
);
const SPACES = new RegExp(
  `${BEFORE}(?<!\\d${SPACE})[1-9]\\d{0,2}(?:${SPACE}\\d{3})+(?:,\\d{1,3})?${AFTER}(?!${SPACE}\\d)`,
  'giu',
);
const UNIT_NEXT = new RegExp(`^(?:%|\\s(?:${UNIT}|${COUNTED}))`, 'iu');

/** Words after which a number with points is that of a section, a version, a table. */
const NUMBERED =
  /(?:^|[^\p{L}])(?:mục|điều|khoản|điểm|chương|phần|bảng|biểu|hình|phụ lục|phiên bản|version|bản|số|tiêu chí|nội dung|nhiệm vụ|chỉ tiêu|bước|bài|câu|mã|nhóm|ý)\s*:?\s*$/iu;
/** Words after which groups of digits are a list or one long number that counts nothing. */
const LISTED =
  /(?:^|[^\p{L}])(?:(?<!tổng\s)số|các số|thửa|tờ|lô|phòng|nhà|trang|điều|khoản|tuyến|đường|quốc lộ|tỉnh lộ|mã|hiệu|thoại|máy|fax|tel|đt|cmnd|cccd|hotline|nóng|liên hệ)\s*[.:]?\s*\(?$/iu;
/** Words that a quantity follows, so that `tổ 3 150 hộ` is not taken for one. */
const QUANTITY =
  /(?:^|[^\p{L}])(?:có|được|là|gồm|với|cho|tổng|khoảng|gần|hơn|trên|đạt|cộng|chi|thu|tiền|phí|vốn|dưới|còn|tới|đến|thêm)\s*:?\s*$/iu;

/** Words that a number goes on as a name: `tổ 3 150 hộ`, `Quận 7 125 hộ`. */
const NAMED =
  /(?:^|[^\p{L}])(?:tổ|đoàn|chi bộ|đảng bộ|hội|xưởng|nhà máy|dự án|mô hình|cầu|chợ|bến|cảng|tuyến|phố|quận|phường|xã|huyện|tiểu khu|thôn|xóm|ấp|bản|buôn|làng|khu|khối|cụm|nhóm|vùng|đội|ca|kíp|trạm|trường|lớp|khóa|khoá|kỳ|vụ|đợt|lần|lượt|hạng|loại|cấp|bậc|mức|quý|ngày|tháng|năm|tuần|phần|mục|chương|tập|quyển|biểu|bảng|mẫu|hình|tiêu chí|phụ lục|nhiệm kỳ|giai đoạn|thứ|rằm|mùng|mồng|ô|dãy|tầng|ngõ|ngách|hẻm|kiệt|km)\s*$|[\d%]\s*$/iu;
/** A name in the middle of a sentence. */
const CAPITAL = /[^.;:!?\s]\s+\p{Lu}\p{L}*\s*$/u;
/** Things counted, besides those of which there are tens of thousands. */
const THINGS =
  /^\s(?:nhà|nhân viên|cán bộ|viên chức|giáo viên|giảng viên|sinh viên|thanh niên|phụ nữ|nông dân|thành viên|đại biểu|trẻ|cháu|em|suất|phần quà|mũi|liều|tin|bài|văn bản|đơn|thư|trang|quyển|cuốn|bản|tờ|cuộc|buổi|lớp|vụ|trường hợp|giấy|thẻ|tài khoản|thửa|lô|xe|tàu|thuyền|lồng|trang trại|cơ sở|khách|ngày công|giờ công|chỗ|giường|sản phẩm|bao|thùng|chiếc|cái|đôi|bộ)(?![\p{L}/])/iu;

/** A text that does not match has no number in a foreign form; most have none. */
export const MAY_BE_FOREIGN = new RegExp(
  `\\d(?:,\\d{3}|\\.\\d{4}|\\.\\d{1,2}(?!\\d)|\\d{4}| \\. \\d{3}|['’]\\d{3}|${SPACE}\\d{3})`,
  'u',
);

/** Percentages with and without a space before their sign, which a file may have both. */
export function findPercents(text: string): readonly (Span & { readonly meant: string; readonly isApart: boolean })[] {
  if (!text.includes('%')) return [];
  return [...text.matchAll(/(?<![\p{L}\d.,])\d{1,6}(?:,\d{1,3})?([ \u00A0\u202F]{0,2})%/gu)].map(
    ({ 0: whole, 1: gap = '', index }) => ({
      start: index,
      end: index + whole.length,
      meant: whole.replace(gap, ''),
      isApart: gap !== '',
    }),
  );
}

/** The numbers in a foreign form among a text in NFC, in order. */
export function findNumberDefects(text: string): readonly NumberDefect[] {
  if (!MAY_BE_FOREIGN.test(text)) return [];
  const found: NumberDefect[] = [];
  const add = ({ 0: number, index }: RegExpExecArray, meant: string | null, isCertain = true) => {
    const isNumber = number.replace(/\D/gu, '').length <= MOST_DIGITS;
    found.push({ start: index, end: index + number.length, meant, isCertain: isCertain && isNumber });
  };
  for (const match of text.matchAll(COMMAS)) {
    if (!isList(match, text, ','))
      add(
        match,
        match[0].replace(/[.,]/gu, (mark) => (mark === ',' ? '.' : ',')),
      );
  }
  for (const match of text.matchAll(COUNTED_COMMA))
    if (!LISTED.test(lead(text, match)) && !NO_COUNT.test(lead(text, match))) add(match, match[0].replace(',', '.'));
  for (const match of text.matchAll(LAST_COMMA)) add(match, match[0].replace(',', '.'), false);
  for (const match of text.matchAll(APOSTROPHES)) add(match, match[0].replace(/['’]/gu, '.'));
  for (const match of text.matchAll(UNGROUPED))
    if (!LISTED.test(lead(text, match))) add(match, match[0].replace(/\B(?=(?:\d{3})+$)/gu, '.'));
  for (const match of text.matchAll(UNGROUPED_PART)) add(match, match[0].replace(/\B(?=(?:\d{3})+,)/gu, '.'));
  for (const match of text.matchAll(APART_POINT)) add(match, match[0].replace(' . ', '.'), false);
  for (const match of [...text.matchAll(POINT), ...text.matchAll(POINT_TIMES), ...text.matchAll(POINT_HOURS)]) {
    const before = lead(text, match);
    const isHeadingNumber =
      /(?:^|\n)[\s\p{P}]*$/u.test(before) && /^\s+\p{Lu}/u.test(text.slice(match.index + match[0].length));
    if (!isHeadingNumber && !NUMBERED.test(before)) add(match, match[0].replace('.', ','));
  }
  for (const match of text.matchAll(MIXED)) {
    const before = lead(text, match);
    if (!/(?:^|\n)\s*$/u.test(before) && !NUMBERED.test(before))
      add(match, match[0].replace(/\.(?=\d+$)/u, ','), false);
  }
  for (const match of text.matchAll(ODD_GROUPS))
    if (!LISTED.test(lead(text, match)) && !NO_COUNT.test(lead(text, match))) add(match, null, false);
  for (const match of text.matchAll(SPACES))
    if (isSpaced(match, text)) {
      // Two groups may be two numbers still.
      const isCertain = match[0].replace(/,.*/u, '').length > 7 || QUANTITY.test(lead(text, match));
      add(match, match[0].replace(new RegExp(SPACE, 'gu'), '.'), isCertain);
    }
  return found.sort((a, b) => a.start - b.start);
}

function lead(text: string, { index }: RegExpExecArray): string {
  return text.slice(Math.max(0, index - 30), index);
}

/** True for numbers of plots, rooms, pages in a row (`thửa 121,122,123`). */
function isList(match: RegExpExecArray, text: string, mark: string): boolean {
  const groups = match[0].split(mark);
  if (groups[0]?.length !== 3) return false;
  if (LISTED.test(lead(text, match))) return true;
  return groups.every(
    (group, index) =>
      index === 0 || (Number(group) > Number(groups[index - 1]) && Number(group) - Number(groups[index - 1]) <= 10),
  );
}

function isSpaced(match: RegExpExecArray, text: string): boolean {
  const end = match.index + match[0].length;
  const hasUnit = UNIT_NEXT.test(text.slice(end, end + 25));
  const groups = match[0].split(new RegExp(SPACE, 'u'));
  const before = lead(text, match);
  // The end of a telephone number.
  if (/\(\d{1,4}\)\s?$|\+\d[\d\s().-]{0,12}$/u.test(before)) return false;
  if (groups.length === 2) {
    const isThing = THINGS.test(text.slice(end, end + 25));
    if (QUANTITY.test(before)) return hasUnit || isThing;
    const isFirst = /^\s*$/u.test(text.slice(0, match.index));
    // Before it a list has its own number.
    if (isFirst && (groups[0]?.length === 1 || text.length - end > 25)) return false;
    return (
      (hasUnit || isThing) &&
      !NAMED.test(before) &&
      !CAPITAL.test(before) &&
      !LISTED.test(before) &&
      !NUMBERED.test(before)
    );
  }
  if (hasUnit) return !LISTED.test(before) || /^\s+(?:đồng|triệu)/u.test(text.slice(end, end + 10));
  return (
    !LISTED.test(before) && !isList(match, text, groups.length > 1 ? (match[0][groups[0]?.length ?? 0] ?? ' ') : ' ')
  );
}
