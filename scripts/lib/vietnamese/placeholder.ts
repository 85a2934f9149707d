/** Blanks that a scaffold or a form leaves behind: `…`, `....`, `[…]`, `TODO`. */
import type { Span } from '../span.ts';

/** What a scaffold leaves for the author to fill in. */
export const BLANK = '…';

/** Words after which an ellipsis is a blank, not "and so on". */
const BEFORE_BLANK =
  /(?:^|[\s(“"])(?:số|ngày|tháng|năm|là|đạt|có|được|ông|bà|đồng chí|gồm|khoảng|tổng số|tỷ lệ|nhiệm kỳ|quý|kỳ|lần thứ)\s*:?\s*$/iu;
/** Words that go on after an "and so on": `Chỉ thị, Kết luận … của Trung ương`. */
const AFTER_ENUMERATION =
  /^\s+(?:của|trong|và|để|với|tại|từ|theo|do|ở|về|cho|trên|thuộc|đã|được|đến|là|hoặc|nhằm)(?!\p{L})/iu;

/** What a form asks for in brackets: `[tên đơn vị]`, `[ghi số liệu]`. */
const ASKED =
  '\\[(?:điền|nhập|ghi(?!\\schú)|nêu|viết|tên|họ|nội dung|đơn vị|số liệu|số|ngày|chức|địa)(?:\\s[\\p{L}]+){0,5}\\](?![(\\[:])';
const CANDIDATE = new RegExp(
  `${ASKED}|\\[\\s*(?:…|\\.{2,}|\\?+|_+)\\s*\\]|(?<![\\p{L}\\p{N}])(?:TODO|FIXME)(?![\\p{L}\\p{N}])|…{2,}|\\.{4,}|(?:…|\\.{3})\\.*|_{4,}`,
  'giu',
);

/**
 * Finds the blanks in a text. A lone `…` that means "and so on" (after a word, or before the words that go on)
 * is none: a rule that reads this must not fire on ordinary prose.
 */
export function findPlaceholders(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (/^(?:…|\.{3})$/u.test(match[0]) && !isBlank(text.slice(0, start), text.slice(end))) continue;
    const last = spans.at(-1);
    // `…/…/2023` is one blank.
    if (last && /^\s*\/\s*$/u.test(text.slice(last.end, start))) spans.splice(-1, 1, { start: last.start, end });
    else spans.push({ start, end });
  }
  return spans;
}

function isBlank(before: string, after: string): boolean {
  if (/^[\s\p{P}]*$/u.test(before) && /^[\s\p{P}]*$/u.test(after)) return true;
  if (/[:(/]\s*$/u.test(before) || BEFORE_BLANK.test(before) || /^\s*(?:%|\/)/u.test(after)) return true;
  return (
    /(?:^|\s)$/u.test(before) &&
    /^\s+[\p{L}\d]/u.test(after) &&
    !AFTER_ENUMERATION.test(after) &&
    !/[,;]\s*$/u.test(before)
  );
}

/** True for a value that is nothing but a blank. */
export function isPlaceholder(text: string): boolean {
  return findPlaceholders(text).some((span) => /^[\s\p{P}]*$/u.test(text.slice(0, span.start) + text.slice(span.end)));
}
