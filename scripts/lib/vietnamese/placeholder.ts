/** Blanks that a scaffold, a form or an author in haste leaves behind: `…`, `....`, `[…]`, `XX`, `???`, `(đang cập nhật)`, `TODO`. */
import { matchesFrom, startsOfWords } from '../matches.ts';
import { once } from '../once.ts';
import type { Span } from '../span.ts';
import { type Letter, lettersOf, Starts } from '../starts.ts';
import { isBlankEllipsis, quotations } from './ellipsis.ts';

/** What a scaffold leaves for the author to fill in. */
export const BLANK = '…';

/** What a form asks for in brackets: `[tên đơn vị]`, `[ghi số liệu]`. */
const ASKED =
  '\\[(?:điền|nhập|chèn|ghi(?!\\schú)|nêu|viết|trình bày|mô tả|liệt kê|bổ sung|cập nhật|tên|họ|nội dung|đơn vị|số lượng|số liệu|số|tỷ lệ|ngày|thời gian|địa điểm|kinh phí|kết quả|chức|địa)(?:\\s[\\p{L}]+){0,5}\\](?![(\\[:])';
/** What a form asks for in a sentence: `[Nêu kết quả nổi bật, số liệu cụ thể tại đây]`. */
const TOLD =
  '\\[(?:hãy\\s)?(?:điền|nhập|chèn|ghi(?!\\schú)|nêu(?!\\s(?:cao|gương))|viết|trình bày|mô tả|liệt kê|đánh giá|phân tích|khái quát|tóm tắt)\\s[^[\\]\\n]{1,150}\\](?![(\\[:])';
/** A promise to write later: `(đang cập nhật)`, `(sẽ bổ sung sau)`, `(chờ số liệu)`. */
const WHAT = '(?:\\s(?:số liệu|nội dung|thông tin|kết quả|sau|thêm|tiếp|đầy đủ)){0,2}';
const PROMISE = `(?:số liệu\\s)?(?:(?:đang|sẽ|chờ|cần|còn chờ|đang chờ|chưa)\\s(?:được\\s)?(?:cập nhật|bổ sung|tổng hợp|điền|số liệu|kết quả)${WHAT}|(?:cập nhật|bổ sung|điền|viết)\\s(?:sau|số liệu))`;
/** Numbers that are waited for; `(chờ kết quả thẩm định)` may be what there is to report. */
const AWAITED =
  '(?:(?:đang|còn)\\s)?chờ (?:(?:báo cáo|cung cấp|tổng hợp)\\s)?số liệu(?:[\\s,;][^()[\\]\\n]{1,80})?' +
  '|(?:đang|sẽ|cần)\\s(?:được\\s)?(?:cập nhật|bổ sung)\\s(?:thêm\\s)?số liệu\\s[^()[\\]\\n]{1,80}' +
  `|(?:chưa|chờ|thiếu|đang|sẽ)\\s[^()[\\]\\n]{1,40}?[,;-]\\s(?:sẽ\\s|xin\\s)?(?:được\\s)?(?:cập nhật|bổ sung|báo cáo|điền)${WHAT}`;
/** What is counted where a number is left out. */
const COUNTED =
  '(?:hộ|người|cuộc|lượt|buổi|lớp|vụ|ý kiến|đơn vị|tổ|văn bản|mô hình|hội nghị|đảng viên|hội viên|hồ sơ|trường hợp|đồng|triệu)(?!\\p{L})';
const RUN =
  '(?:[…⋯]|\\.{3})[.…⋯]*|‥{2,}|\\.(?:[ \\u00A0]\\.){3,}|_{4,}|(?<![\\p{L}\\p{N}_])_{2,3}(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])_(?:\\s_){2,20}(?![\\p{L}\\p{N}_])';
const CANDIDATE = new RegExp(
  [
    ASKED,
    TOLD,
    `[([](?<promise>${PROMISE}|${AWAITED})[)\\]]`,
    `(?<=(?:^|[:,])\\s{0,3})(?:(?:nội dung|số liệu|thông tin|kết quả|phần này)\\s)?(?:(?:sẽ|xin)\\s)?(?:(?:(?:đang|còn)\\s)?chờ (?:bổ sung|cập nhật)|(?:được\\s)?đang (?:được\\s)?(?:cập nhật|bổ sung)|(?:được\\s)?(?:cập nhật|bổ sung) sau|chờ số liệu(?:\\s(?:của|từ)\\s[^.;()[\\]\\n]{1,60})?)(?=\\s{0,3}[.;]?$)`,
    '\\((?:(?:nhập|điền|chèn)\\s(?:nội dung|số liệu|thông tin|tên|kết quả|bảng)|(?:ghi|nhập|điền|viết|chèn|nêu|trình bày|mô tả|liệt kê|bổ sung|cập nhật)\\s(?:[^()\\n]{1,120}\\s)?(?:vào|ở|tại) đây)\\)',
    '\\[\\s{0,9}(?:…|\\.{2,}|\\?{1,9}|_{1,9}|[xX]{2,9})\\s{0,9}\\]',
    // A letter for a number, and not the mark of what is done, which stands first.
    '(?<=\\S\\s)\\[(?:x|n)\\](?![(\\[:])',
    `(?<=\\S\\s)(?:\\[\\s{1,9}\\]|\\(số (?:lượng|liệu)\\)|0x)(?=\\s${COUNTED})`,
    '(?<=(?:^|:)\\s{0,3})(?:hãy\\s)?(?:ghi|nhập|điền|viết|chèn|trình bày|mô tả|liệt kê)\\s(?:rõ\\s|cụ thể\\s)?(?:kết quả|số|nội dung|thông tin|tên|tỷ lệ)\\s(?:[^.:;()\\n]{1,120}\\s)?(?:vào|ở|tại) đây(?=\\s{0,3}[.;]?$)',
    // What a spreadsheet could not reckon.
    '#(?:N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!)|(?<![\\p{L}\\p{N}#])#{4,}',
    '\\((?:ghi|nêu) (?:rõ|cụ thể)\\s(?:số|số lượng|số liệu|kết quả|tỷ lệ|tên mô hình|nội dung)\\)',
    '(?<![\\p{L}\\p{N}])(?:TODO|FIXME|TBD|lorem\\sipsum)(?![\\p{L}\\p{N}])',
    // A day of which the digits are left out, with or without the strokes.
    '(?<=(?<!\\p{L})ngày\\s{1,9})/\\s{0,20}/?(?:\\s{0,20}(?:20\\d\\d)?)',
    '(?<!\\p{L})ngày\\s{2,40}tháng\\s{1,40}(?:\\d{1,2}\\s{1,40})?năm(?:\\s{1,40}(?:20)?\\d\\d(?!\\d))?',
    '(?<![\\p{L}\\p{N}])(?<cross>x{1,4}[.,]x{1,4}|x{2,9})(?![\\p{L}\\p{N}])',
    '(?<asked>\\?{2,})|(?<=(?<!\\p{L})(?:có|được|là|đạt|thành|gồm|khoảng|số|tổng|với|tổ)\\s)\\?(?=\\s+\\p{Ll}|\\s*%)|\\(\\?\\)',
    '\\{\\{?(?=[^{}\\n]{0,40}\\p{L})[^{}\\n]{1,40}\\}\\}?|<(?!(?:o|v|w|m|x|st1):)(?=\\p{L})[^<>\\n]{1,40}(?<=[\\p{L}\\p{N}])>',
    `(?<run>${RUN})`,
  ].join('|'),
  'iuy',
);
/** What a blank begins with: signs, and words that hardly stand together but in one. */
const START = new RegExp(
  [
    '[[({<#?_/…⋯‥]|\\.(?:\\.|[ \\u00A0]\\.)|0x|x[x.,]|todo|fixme|tbd|lorem|ngày\\s\\s',
    '(?:nội dung|số liệu|thông tin|kết quả|phần này|sẽ|xin)\\s(?:sẽ|xin|đang|còn|chờ|được|cập|bổ)',
    '(?:đang|còn|được)\\s(?:đang|chờ|được|cập|bổ)|chờ\\s(?:bổ|cập|số)|(?:cập nhật|bổ sung)\\ssau|hãy\\s',
    '(?:ghi|nhập|điền|viết|chèn|trình bày|mô tả|liệt kê)\\s(?:rõ|cụ thể|kết quả|số|nội dung|thông tin|tên|tỷ lệ)',
  ].join('|'),
  'iuy',
);
/** Its signs, and the first letters of its words. */
const BEGINNINGS =
  '.. 0x tod fix tbd lor ngà nội số_ thô kết phầ sẽ_ xin đan còn đượ chờ cập bổ_ hãy ghi nhậ điề viế chè trì mô_ liệ';
const starts = once(() => {
  const words = BEGINNINGS.split(' ').map((word) => lettersOf(word.replace('_', ' ')));
  const signs: readonly Letter[] = [{ units: '[({<#?_/…' }];
  const others: readonly (readonly Letter[])[] = [
    [{ units: '.' }, { units: ' ' }],
    [{ units: 'x' }, { units: 'x.,' }],
  ];
  return startsOfWords(new Starts([signs, ...others, ...words], { atWord: false }), START);
});
/** A text without these has no blank, whatever begins as one: a lone `x,x` is none. */
const MAY_HOLD =
  /[…⋯‥[{<?_#]|\.{3}|\b0x\s|\(số |\. \.|xx|todo|fixme|tbd|lorem|ngày\s+\/|ngày\s\s+tháng|đây|\((?:nhập|điền|chèn)\s|(?:cập nhật|bổ sung|tổng hợp|điền|số liệu|kết quả\)|sau|thêm|tiếp|viết|báo cáo|chờ)|\((?:ghi|nêu) /iu;
/** `…/…/2023` and `ngày … tháng … năm …` are one blank each. */
const JOINT = /^\s*(?:\/|(?:\/\s*)?(?:tháng|năm)(?:\s+\d{1,2}\s+năm)?)\s*$/iu;

/**
 * Finds the blanks in a text. A lone `…` that means "and so on" (after a word, or before the words that go on), or stands for words
 * left out of a quotation, is none: a rule that reads this must not fire on ordinary prose.
 */
export function findPlaceholders(text: string): readonly Span[] {
  const matches = matchesFrom(text, starts(), CANDIDATE);
  if (matches.length === 0 || !MAY_HOLD.test(text)) return [];
  const isAlone = !/[^\s\p{P}]/u.test(text);
  // Between the paragraphs of a quotation.
  if (isAlone && /^\s*\((?:…|\.{3})\)\s*$/u.test(text)) return [];
  const isQuoted = quotations(text);
  const spans: Span[] = [];
  for (const match of matches) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (!isAlone && !isBlank(match, span, text, isQuoted)) continue;
    const last = spans.at(-1);
    if (last && span.start - last.end < 30 && JOINT.test(text.slice(last.end, span.start)))
      spans.splice(-1, 1, { start: last.start, end: span.end });
    else spans.push(span);
  }
  return spans.map((span) => withDay(text, span));
}

function isBlank(
  { 0: found, groups: { run, cross, asked } = {} }: RegExpExecArray,
  span: Span,
  text: string,
  isQuoted: (index: number) => boolean,
): boolean {
  const [before, after] = [text.slice(Math.max(0, span.start - 40), span.start), text.slice(span.end, span.end + 40)];
  if (asked !== undefined) return !isQuestion(before, after);
  if (cross !== undefined) return !isRoman(cross, before, after) && !isMasked(before, after);
  // All that is quoted is the blank: `Mô hình “…”`.
  const isAllQuoted = /[“"]$/u.test(before) && /^[”"]/u.test(after);
  const isInWords = isQuoted(span.start) && !isAllQuoted;
  if (/^\[\s*(?:…|\.{3})\s*\]$/u.test(found)) return !isInWords;
  if (run === undefined || isAllQuoted) return true;
  const isShort = /^(?:[…⋯]|\.{3})$/u.test(run) || (/^(?:…[.…]|\.{4,5})$/u.test(run) && /\p{L}$/u.test(before));
  return !isShort || isBlankEllipsis({ text, isQuoted: isInWords }, span);
}

const QUESTION =
  /(?<!\p{L})(?:ai|gì|sao|nào|đâu|mấy|bao (?:nhiêu|giờ|lâu)|không|chưa|chăng|hay|à|ư|nhỉ)(?!\p{L})[^.;:!?]*$/iu;

/** `Ai giám sát???`: the end of a question, asked aloud. */
function isQuestion(before: string, after: string): boolean {
  return QUESTION.test(before) && /^\s*(?:["”’)!]|$|\p{Lu}|[-–])/u.test(after) && !/(?:là|:|=)\s*$/u.test(before);
}

const CENTURY =
  /(?:thế kỷ|thứ|khóa|khoá|đại hội|kỳ họp|chương|phần|mục|điều|phụ lục|tập|quyển|bài|vua|TK)\s+$|(?:^|\n)\s*$|(?<!\p{L})[IVX]{1,5}(?:\s*[-–,]|\s+(?:và|đến|đầu|sang))\s+(?:đầu\s+|cuối\s+)?(?:thế kỷ\s+)?$/iu;

/** `thế kỷ XX`: the Roman number. */
function isRoman(cross: string, before: string, after: string): boolean {
  const isAlone = before.trim() === '' && after.trim() === '';
  if (isAlone || !/^XX{1,2}$/u.test(cross) || /^\s*(?:%|\/)/u.test(after)) return false;
  return CENTURY.test(before)
    ? !/^\s+(?:hộ|cuộc|người)(?!\p{L})/iu.test(after)
    : /^(?:\s*[-–,]\s*|\s+(?:và|đến|sang)\s+)[IVX]{1,5}(?!\p{L})/u.test(after);
}

/** Digits of a number that are hidden on purpose: `0912 xxx xxx`. */
function isMasked(before: string, after: string): boolean {
  return /\d[xX]{0,4}(?:[\s.-][xX]{2,4})?[\s.-]?$/u.test(before) || /^[\s.-]?\d{3}(?!\d*\s*(?:hộ|người))/u.test(after);
}

/** `ngày … tháng … năm …` from its first word on, where it begins with a blank of the day alone. */
function withDay(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const [day = ''] =
    /tháng/iu.test(words) && /năm|\d/iu.test(words)
      ? (/ngày\s*$/iu.exec(text.slice(Math.max(0, span.start - 8), span.start)) ?? [])
      : [];
  return { start: span.start - day.length, end: span.end };
}

/** True for a value that is nothing but a blank. */
export function isPlaceholder(text: string): boolean {
  return findPlaceholders(text).some((span) => /^[\s\p{P}]*$/u.test(text.slice(0, span.start) + text.slice(span.end)));
}
