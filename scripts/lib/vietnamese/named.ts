/** Names among the words of capitals: firms, media, products, codes. What stands around tells them, not a list of them. */
import { NAMES } from './abbreviations.ts';
import { SYLLABLE, TONE } from './capitals.ts';

const NAMED =
  'Học viện|Viện|Trường|Đại học|Công ty|công ty|Tổng công ty|tổng công ty|Đài|đài|Báo|báo|Tạp chí|tạp chí|Hãng|hãng|Liên danh|liên danh|Tập đoàn|tập đoàn|Ngân hàng|ngân hàng|Nhà máy|nhà máy|Xí nghiệp|xí nghiệp|Doanh nghiệp|doanh nghiệp|Cảng|cảng';
const KIND =
  'hệ thống|phần mềm|ứng dụng|cổng|mạng|kênh|dự án|tiêu chuẩn|chuẩn|chứng chỉ|khu công nghiệp|KCN|CLB|câu lạc bộ|hãng|nhãn hiệu|thương hiệu|công nghệ|ký hiệu' +
  '|mã|mã số|mã hiệu|model|lô|thửa|tuyến|nhóm|hạng|loại|bậc|lớp|mẫu|tòa|tòa nhà|toà|toà nhà|khối|phòng|tàu|máy|xe|ông|bà|anh|chị|em|cháu|đồng chí|(?<!(?:\\d|[Ss]ố|[Cc]ác|[Nn]hững|[Nn]hiều)\\s)(?:vụ|đối tượng)' +
  '|[Nn]hà xuất bản|N[Xx][Bb]\\.?|[Bb]ộ|[Ss]ở' +
  '|cổ phiếu|chứng khoán|ví|sàn|chỉ số|hệ số|hãng tin|thông tấn|truyền hình|phát thanh|nền tảng|giống|phân|phân bón|vắc-xin|vắc xin|vaccine|[Tt]huốc|vi khuẩn|vi rút|vi-rút|ống|cáp|súng|đạn|xét nghiệm' +
  '|Mã|[Hh]ội chứng|ma t(?:úy|uý)(?: tổng hợp| loại)?|hoạt chất|hóa chất|hoá chất|gam|gram';
/** A word of a name, with its second syllable: `Cổ phần`, `Cao su`. */
const CAPITALIZED = '[\\p{Lu}–-]\\S*(?:\\s+(?!(?:và|với|về|là|có|cho|của|để|do|từ|ở|tại|bị)\\s)\\p{Ll}{1,6})?';
/** Names of enterprises, publishers, ministries, departments of provinces and products, codes, and initials that stand for a person. */
const NAME = new RegExp(
  `(?<!\\p{L})(?:(?:${NAMED})(?:\\s+(?:cổ phần|[Mm]ột thành viên|thương mại|dịch vụ|sản xuất|đầu tư|và|${CAPITALIZED})){0,8}|${KIND})\\s+["“']?$`,
  'u',
);

/** Members of an enumeration that began with the word. */
const LIST_BEFORE = /(?:[\p{Lu}\p{N}]{2,12}(?:,\s(?:và\s)?|\s(?:và|hoặc)\s)){1,8}$/u;

/** True after the word for a firm, a product, a code, or before initials that stand for a person. */
export function isName(all: string): boolean {
  const before = /[\p{Lu}\p{N}](?:,|,?\s(?:và|hoặc))\s$/u.test(all.slice(-8))
    ? all.slice(-120).replace(LIST_BEFORE, '')
    : all;
  return (
    NAME.test(before.slice(-100)) ||
    /(?:Ông|Bà|Anh|Chị|Em|Đồng chí|Hệ thống|Phần mềm|Dự án|Ứng dụng)\s+["“']?$/u.test(before)
  );
}

/** One member of an enumeration beside another: `Samsung, LG và Intel`. */
const LINK = '(?:\\s?,\\s(?:và\\s)?|\\s(?:và|hay|hoặc)\\s)';
const MEMBER = '[\\p{L}\\p{M}\\p{N}]{2,24}';
const LISTED_BEFORE = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])((?:${MEMBER}${LINK}){1,8})$`, 'u');
const LISTED_AFTER = new RegExp(`^((?:${LINK}${MEMBER}(?![\\p{L}\\p{M}\\p{N}])){1,8})`, 'u');

/** In a list of names, it is one too: `Samsung, LG, Intel`, `OM5451, RVT`, `VNPT, TKV`; so is one that begins with the country: `VNPAY`. */
export function isAmongNames(before: string, letters: string, after: string): boolean {
  if (/^VN\p{Lu}{1,5}$/u.test(letters)) return true;
  const around = [LISTED_BEFORE.exec(before.slice(-CONTEXT))?.[1], LISTED_AFTER.exec(after.slice(0, CONTEXT))?.[1]];
  // A member that is no name ends the list of names.
  return around.some((list = '', index) => {
    const members = list.split(/[\s,]+/u).filter((word) => word !== '' && !/^(?:và|hay|hoặc)$/u.test(word));
    if (index === 0) members.reverse();
    for (const member of members) {
      if (NAMES.has(member) || isForeignName(member)) return true;
      if (!/^[\p{Lu}\p{N}]{2,}$/u.test(member)) return false;
    }
    return false;
  });
}

const CONTEXT = 60;

/** `Samsung`, `OM5451`: capital first, and no syllable of Vietnamese. */
function isForeignName(word: string): boolean {
  if (!/^\p{Lu}/u.test(word) || TONE.test(word.normalize('NFD'))) return false;
  return /\p{N}$/u.test(word) || (/^\p{Lu}\p{Ll}{2,}$/u.test(word) && !SYLLABLE.test(word.toUpperCase()));
}
