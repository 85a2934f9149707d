/** Marks in titles, captions and numbers of documents: `Phụ lục III (Mật)`, `Số: 05/BC-UBND (Mật)`, `(Mật) Danh sách …`. */
import { ALONE_AFTER, DRESS_BEFORE, NOTHING_BEFORE, SUBJECT } from './mark-dress.ts';
import type { Place } from './mark-place.ts';
import type { MarkWords } from './mark-words.ts';

/** “BÁO CÁO MẬT VỀ …”. */
const GRADED_TITLE = new RegExp(`^${DRESS_BEFORE}(?:BÁO CÁO|KẾ HOẠCH|PHƯƠNG ÁN|TỜ TRÌNH|ĐỀ ÁN) $`, 'u');
const TITLE_ABOUT = /^ (?:VỀ|Về|về)(?!\p{L})/u;
const BRACKET_BEFORE = /[([]\s*$/u;
/** What is named by a number: `Phụ lục III`, `Hình 2. …`. */
const CAPTION = new RegExp(
  `^${DRESS_BEFORE}(?:Phụ lục|Biểu|Bảng|Hình|Sơ đồ|Ảnh|Phần|Mục|Chương|Mẫu)(?: số)? (?:[IVX]+|\\d|[A-Z](?!\\p{L}))`,
  'u',
);
/** `Phụ lục IV – `. */
const NUMBER_BEFORE = new RegExp(
  `^${DRESS_BEFORE}(?:Phụ lục|Biểu|Mẫu)(?: số)? (?:[IVX]+|\\d{1,2}) ?[-:][*_ ]{1,4}$`,
  'u',
);
/** A value of the front matter. */
const YAML_TEXT = /^\s*(?:title|subtitle|note|description|[a-z-]*(?:tieu-de|ten|trich-yeu|ghi-chu)):\s/u;
const YAML_VALUE = /^\s*[a-z-]+:\s{1,3}["']?(.*)$/u;
/** The number that a document has. */
const OWN_NUMBER = new RegExp(`^${DRESS_BEFORE}(?:Số ?: ?\\d{1,5}[-/]|Số \\d{1,5}[-/]\\p{Lu})`, 'u');
/** Two words or more, all in capitals. */
const CAPITAL_LINE = /^\P{L}{0,9}\p{Lu}{2,}[\P{L}\p{Lu}]*\s[\P{L}\p{Lu}]*$/u;
/** Documents that are secret themselves; `QUẢN LÝ VĂN BẢN (mật)` speaks of others. */
const PLANNED = new RegExp(`^${DRESS_BEFORE}(?:KẾ HOẠCH|PHƯƠNG ÁN|SƠ ĐỒ|BẢN ĐỒ|BÁO CÁO|TỜ TRÌNH|ĐỀ ÁN) `, 'u');
const CAPTION_GOES_ON = /^\s?[)\]][*_]{0,3}(?:[.:]|\s-)[*_]{0,3}\s/u;
const DASH_BEFORE = /^[^.;:]{1,120}\s-\s[*_]{0,3}$/u;
const OF_DOCUMENT =
  /^[^:]{0,40}(?<!\p{L})(?:Kế hoạch|Phương án|Sơ đồ|Bản đồ|Báo cáo|Danh sách|Tài liệu|Văn bản|Hồ sơ|Phụ lục)(?!\p{L})/u;
const OPENING_TITLE = /^\s?[)\]][*_]{0,3}[.:]?[*_]{0,3}\s+(?:[–-]\s+)?\p{Lu}\p{Ll}/u;

const STAMPED =
  /(?:văn bản|trang|công văn|báo cáo|kế hoạch|tài liệu|hồ sơ|tờ trình|bản chụp)(?:\s\p{L}+){0,6}\s(?:đóng )?dấu[\s:(“"]{1,3}$/iu;
const SPECIMEN = /(?<!\p{L})(?:mẫu|cách|hướng dẫn|tập huấn|quy định|không|chưa)(?!\p{L})/iu;

/** Whether a caption shows a document with a stamp. */
export function isStampShown({ before, after, form }: Place): boolean {
  return form === 'caption' && STAMPED.test(before) && !SPECIMEN.test(before) && ALONE_AFTER.test(after);
}

/** Whether words in capitals are those of a heading that begins “BÁO CÁO MẬT VỀ”. */
export function isGradeOfTitle({ before, after, form }: Place): boolean {
  return form === 'heading' && GRADED_TITLE.test(before) && TITLE_ABOUT.test(after);
}

/** Whether words stand in brackets at an end of a title, of a caption or of a document's own number; or at the head of a title. */
export function isInTitle(text: string, { before, after, form }: Place): boolean {
  if (NUMBER_BEFORE.test(before) && ALONE_AFTER.test(after)) return /^\p{Lu}/u.test(text);
  const isTitleLine = form === 'line' || form === 'heading';
  if (DASH_BEFORE.test(before) && ALONE_AFTER.test(after) && isTitleLine && !SUBJECT.test(before))
    return /^\p{Lu}/u.test(text) && OF_DOCUMENT.test(before);
  if (form === 'list' || !BRACKET_BEFORE.test(before) || (form === 'cell' && !OWN_NUMBER.test(before))) return false;
  if (SUBJECT.test(before) || SUBJECT.test(after)) return false;
  const isTitleCase = /^\p{Lu}/u.test(text);
  const isCaption = CAPTION.test(before) || OWN_NUMBER.test(before) || YAML_TEXT.test(before);
  if (ALONE_AFTER.test(after) && (form !== 'line' || isCaption)) return isTitleCase || OF_DOCUMENT.test(before);
  return (
    isTitleCase &&
    ((isCaption && CAPTION_GOES_ON.test(after)) || (NOTHING_BEFORE.test(before) && OPENING_TITLE.test(after)))
  );
}

/** Whether words stand at the end of a title in whatever case: `# BÁO CÁO … (lưu hành nội bộ)`, `… - Lưu hành nội bộ`, `KẾ HOẠCH … (tối mật)`. */
export function isOfTitle({ kind, text, mark }: MarkWords, { before, after, form }: Place): boolean {
  const [, title = before] = YAML_VALUE.exec(before) ?? [];
  if (!ALONE_AFTER.test(after.replace(/["']\s*$/u, ''))) return false;
  if (kind === 'grade') return CAPITAL_LINE.test(before) && PLANNED.test(before) && BRACKET_BEFORE.test(before);
  if (!mark.startsWith('LƯU HÀNH')) return false;
  const isTitle = form === 'heading' || YAML_TEXT.test(before) || CAPITAL_LINE.test(before);
  return isTitle && (BRACKET_BEFORE.test(before) || (DASH_BEFORE.test(title) && /^\p{Lu}/u.test(text)));
}
