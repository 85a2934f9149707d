/** Abbreviations in a text: words of capitals that cannot be read as words, such as `QCDC`, `CNVC-LĐ`, `GD&ĐT`. */

/** An abbreviation in a text. */
export interface Abbreviation {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** True where the text spells it out at this very place. */
  readonly isDefined: boolean;
}

/** Letters without a tone mark: no abbreviation has one. A list of them is matched much faster than `\p{Lu}`. */
const LETTERS = 'A-ZĐĂÂÊÔƠƯ';
const TOKEN = new RegExp(`[${LETTERS}](?:[&-]?[${LETTERS}])+`, 'gu');
/** The same with nothing of a word or of a symbol of a document beside it. */
const APART = new RegExp(
  `[${LETTERS}](?<![\\p{L}\\p{M}\\p{N}/-].)(?:[&-]?[${LETTERS}])+(?![\\p{L}\\p{M}\\p{N}/-])`,
  'gu',
);
const MAY_HOLD = new RegExp(`[${LETTERS}][&-]?[${LETTERS}]`, 'u');

/** The form in which abbreviations are compared: `CNVC-LĐ` and `CNVCLĐ` are one. */
export function abbreviationKey(text: string): string {
  return text.replace(/[&-]/gu, '');
}

/** The words of capitals in a text, read as a word or not: for headings, whose abbreviations authors must copy. */
export function capitalKeys(text: string): readonly string[] {
  return tokens(text).map(([token]) => abbreviationKey(token));
}

/** Capitals with nothing of a word around them. */
function tokens(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(TOKEN)].filter(({ index, 0: token }) => {
    const around =
      text.slice(Math.max(0, index - 1), index) + text.slice(index + token.length, index + token.length + 1);
    return !/[\p{L}\p{M}\p{N}]/u.test(around);
  });
}

/** The keys of what may be abbreviations anywhere in a text; nothing is judged by what stands around. */
export function possibleKeys(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [token] of text.matchAll(APART)) keys.add(abbreviationKey(token));
  for (const key of keys) if (isRoman(key) || isWord(key)) keys.delete(key);
  return keys;
}

/** Finds the abbreviations of a text. Where a word may be anything else (a name, a code, a symbol, a loud word), it is none. */
export function findAbbreviations(text: string): readonly Abbreviation[] {
  if (!MAY_HOLD.test(text)) return [];
  const isLoud = !/\p{Ll}/u.test(text);
  const found: Abbreviation[] = [];
  for (const match of tokens(text)) {
    const [token] = match;
    const letters = abbreviationKey(token);
    if (
      letters.length < 2 ||
      isRoman(letters) ||
      /^(.)\1{1,2}$/u.test(letters) ||
      /^.&.$/u.test(token) ||
      isWord(letters)
    )
      continue;
    const [start, end] = [match.index, match.index + token.length];
    const [before, after] = [text.slice(Math.max(0, start - CONTEXT), start), text.slice(end, end + CONTEXT)];
    const isDefined = defines(before, letters, after);
    if (
      isDefined ||
      !(isLoud || isPart(before, after) || isName(before) || isLoudWord(before, after) || isAmongNames(before, after))
    )
      found.push({ start, end, text: token, isDefined });
  }
  return found;
}

const CONTEXT = 160;

/** Part of the symbol of a document, or of another code: `30-CT/TW`, `28 - CT / TU`, `HĐND/UBND`, `COVID-19`. */
function isPart(before: string, after: string): boolean {
  return /(?:\/\s?|-|\d\s?-\s?|[@#_.]|\p{L}&)$/u.test(before) || /^(?:\s?\/|-|&|[@_]|\.\p{L})/u.test(after);
}

const NAMED =
  'Công ty|công ty|Tập đoàn|tập đoàn|Ngân hàng|ngân hàng|Nhà máy|nhà máy|Xí nghiệp|xí nghiệp|Doanh nghiệp|doanh nghiệp|Cảng|cảng';
const KIND =
  'hệ thống|phần mềm|ứng dụng|cổng|mạng|kênh|dự án|tiêu chuẩn|chuẩn|chứng chỉ|khu công nghiệp|KCN|CLB|câu lạc bộ|hãng|nhãn hiệu|thương hiệu|công nghệ|ký hiệu' +
  '|mã|mã số|mã hiệu|model|lô|thửa|tuyến|nhóm|hạng|loại|bậc|lớp|mẫu|tòa|tòa nhà|toà|toà nhà|khối|phòng|tàu|máy|xe|ông|bà|anh|chị|em|cháu|đồng chí|vụ|đối tượng' +
  '|nền tảng|giống|phân|phân bón|vắc-xin|vi-rút|ống|cáp|súng|xét nghiệm';
/** A word of a name, with its second syllable: `Cổ phần`, `Cao su`. */
const CAPITALIZED = '[\\p{Lu}–-]\\S*(?:\\s+(?!(?:và|với|về|là|có|cho|của|để|do|từ|ở|tại|bị)\\s)\\p{Ll}{1,6})?';
/** Names of enterprises and products, codes, and initials that stand for a person. */
const NAME = new RegExp(
  `(?<!\\p{L})(?:(?:${NAMED})(?:\\s+(?:cổ phần|[Mm]ột thành viên|thương mại|dịch vụ|sản xuất|đầu tư|và|${CAPITALIZED})){0,8}|${KIND})\\s+["“']?$`,
  'u',
);

function isName(before: string): boolean {
  return (
    NAME.test(before.slice(-100)) ||
    /(?:Ông|Bà|Anh|Chị|Em|Đồng chí|Hệ thống|Phần mềm|Dự án|Ứng dụng)\s+["“']?$/u.test(before)
  );
}

/** Stands beside another word of capitals: both are said loudly. */
function isLoudWord(before: string, after: string): boolean {
  const previous = /(?<![\p{L}\p{M}])(\p{Lu}[\p{Lu}\p{M}]+)(?:\s+[-–])?\s+["“']?$/u.exec(before.slice(-40))?.[1];
  const next = /^["”']?\s+(?:[-–]\s+)?(\p{Lu}[\p{Lu}\p{M}]+)(?![\p{L}\p{M}])/u.exec(after.slice(0, 40))?.[1];
  return [previous, next].some((word) => word !== undefined && isWord(word));
}

const LISTED_BEFORE = /(?<![\p{L}\p{M}\p{N}])([\p{L}\p{M}\p{N}]{2,24})\s?,\s$/u;
const LISTED_AFTER = /^,\s([\p{L}\p{M}\p{N}]{2,24})(?![\p{L}\p{M}\p{N}])/u;

/** Next in a list to a name or a code, it is another one: `Samsung, LG, Intel`, `OM5451, RVT`. */
function isAmongNames(before: string, after: string): boolean {
  return [LISTED_BEFORE.exec(before.slice(-30)), LISTED_AFTER.exec(after.slice(0, 30))].some((match) =>
    isForeignName(match?.[1] ?? ''),
  );
}

/** `Samsung`, `OM5451`: capital first, and no syllable of Vietnamese. */
function isForeignName(word: string): boolean {
  if (!/^\p{Lu}/u.test(word) || TONE.test(word.normalize('NFD'))) return false;
  return /\p{N}$/u.test(word) || (/^\p{Lu}\p{Ll}{2,}$/u.test(word) && !SYLLABLE.test(word.toUpperCase()));
}

function isRoman(letters: string): boolean {
  return /^(?=.)M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})$/u.test(letters);
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;
const SYLLABLE = new RegExp(
  '^(?:NGH?|[CGKNPT]H|GI|QU|TR|[BCDĐGHKLMNPRSTVX])?' +
    '(?:UYÊ|IÊU|YÊU|UÔI|ƯƠI|ƯƠU|OAI|OAY|OAO|OEO|UÂY|UYA|UYU|IA|IÊ|YÊ|UA|UÔ|ƯA|ƯƠ|UÂ|UY|UÊ|UƠ|OA|OĂ|OE|A[IOUY]|ÂU|ÂY|EO|ÊU|IU|[OÔƠUƯ]I|ƯU|[AĂÂEÊIOÔƠUƯY])' +
    '(?:CH|NG|NH|[CMNPT])?$',
  'u',
);
/** Two vowels apart, with no more consonants around than can be said: `SAMSUNG`, `OCOP`. */
const FOREIGN = /^(?:[^AEIOUYĂÂÊÔƠƯ]{0,2}[AEIOUYĂÂÊÔƠƯ]{1,3}){2,9}[^AEIOUYĂÂÊÔƠƯ]{0,2}$/u;

/** True for capitals that can be read as a word, Vietnamese or not: a letter with a tone mark stands in no abbreviation. */
function isWord(letters: string): boolean {
  return (
    TONE.test(letters.normalize('NFD')) ||
    SYLLABLE.test(letters) ||
    FOREIGN.test(letters) ||
    /[FJWZ]|EE|OO/u.test(letters)
  );
}

/** Words that are said in full beside the letters: `Ban Quản lý dự án (Ban QLDA)`. */
const KEPT = '(?:[\\p{L}\\p{M}]{1,12}\\s){0,3}';
const IN_BRACKETS = /[([]\s*["“'‘]?$/u;
const IN_BRACKETS_WITH_WORDS = new RegExp(`[([]\\s*["“'‘]?${KEPT}$`, 'u');
const CLOSED = /^["”'’]?\s*[)\]]/u;
const CALLED = new RegExp(
  `(?<!\\p{L})(?:viết|gọi|ghi)\\s+(?:tắt|gọn)(?:\\s+là\\s*:?\\s*["“'‘]?${KEPT}|\\s*:?\\s*["“'‘]?)$` +
    `|[([]\\s*(?:sau đây|dưới đây)\\s+(?:được\\s+)?gọi(?:\\s+chung)?\\s+là\\s*:?\\s*["“'‘]?${KEPT}$`,
  'iu',
);

function defines(before: string, letters: string, after: string): boolean {
  if (CALLED.test(before)) return true;
  if (IN_BRACKETS.test(before)) return CLOSED.test(after) || spellsOut(before, letters, 'end');
  const bracket = CLOSED.test(after) ? before.search(IN_BRACKETS_WITH_WORDS) : -1;
  if (bracket >= 0 && spellsOut(before.slice(0, bracket), letters, 'end')) return true;
  if (/[-–:,]\s*$/u.test(before) && !isPart(before, after) && spellsOut(before, letters, 'end')) return true;
  const explained = /^["”'’]?\s*(?:[([:=–-]|(?:tức\s+|nghĩa\s+)?là(?!\p{L}))\s*(.*)/su.exec(after)?.[1];
  return explained !== undefined && spellsOut(explained, letters, 'start');
}

/** True when the initials of the words at one end of a text hold the letters, in order: `giải phóng mặt bằng` spells out `GPMB`. */
export function spellsOut(text: string, letters: string, where: 'start' | 'end'): boolean {
  const initials = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => bare(word).charAt(0));
  const wanted = [...bare(letters)];
  if (where === 'end') {
    initials.reverse();
    wanted.reverse();
  } else if (initials[0] !== wanted[0]) return false;
  let skipped = 0;
  let index = 0;
  for (const initial of initials) {
    if (index === wanted.length || skipped > wanted.length) break;
    if (initial === wanted[index]) index += 1;
    else skipped += 1;
  }
  return index === wanted.length;
}

/** Capitals without marks; Đ stays a letter of its own. */
function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
}
