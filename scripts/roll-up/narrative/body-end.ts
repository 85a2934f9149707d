/** Where the name of a body ends by its own grammar, whatever verb follows: verbs are without number, kinds and fields of bodies are not. */
import { BODY, VERB } from './body-words.ts';

const KIND =
  'tổng cục|chi cục|cục|văn phòng|phòng|sở|bộ|ban|ngành|liên đoàn|hội|đoàn|trung tâm|công ty|ủy ban|uỷ ban|kho bạc|ngân hàng';
/** What bodies deal with, as laws on the organisation of the state and their statutes name them; sorted by length where read. */
const FIELD =
  'giao thông vận tải|giao thông|xây dựng|y tế|nội vụ|ngoại vụ|ngoại giao|tài chính|kế hoạch|đầu tư|công thương|công nghiệp|thương mại|giáo dục|đào tạo|khoa học|công nghệ|văn hóa|văn hoá|thể thao|du lịch|gia đình|thông tin|truyền thông|tư pháp|tài nguyên|môi trường|nông nghiệp|phát triển nông thôn|lao động|thương binh|xã hội|dân tộc|tôn giáo|quy hoạch|kiến trúc|quốc phòng|công an|quân sự|biên phòng|kinh tế|hạ tầng|đô thị|quản lý đô thị|dân vận|tuyên giáo|nội chính|hội nhập|kiểm lâm|thủy lợi|thuỷ lợi|thủy sản|thuỷ sản|chăn nuôi|thú y|trồng trọt|bảo vệ thực vật|thuế|hải quan|thống kê|thi hành án|thi hành án dân sự|quản lý thị trường|điện lực|cấp nước|viễn thông|bưu chính|nông dân|phụ nữ|liên hiệp phụ nữ|cựu chiến binh|chữ thập đỏ|người cao tuổi|thanh niên|chính sách xã hội|nhà nước|văn thư|lưu trữ|nội trú|dự phòng';
/** Bodies that need no field. */
const COMPLETE =
  '(?:[ỦUủu][ỷyỵ] ban|[Hh]ội đồng|[Tt]òa án|[Tt]oà án|[Vv]iện kiểm sát|[Vv]iện Kiểm sát) [Nn]hân dân|UBND|HĐND|TAND|VKSND';
/** Words that may each begin with a capital letter: `Sở Công Thương`, `Sở Công thương`. */
const either = (words: string) => words.replace(/(?<!\p{L})\p{L}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
/** `Ban xây dựng …` is a verb, `Sở Xây dựng`, `ngành y tế` are names. */
const isVerb = (field: string) => new RegExp(`^${VERB}$`, 'u').test(field);
const fields = FIELD.split('|')
  .sort((a, b) => b.length - a.length)
  .map((field) => (isVerb(field) ? '(?=\\p{Lu})' : '') + either(field));
/** A word that is all of capitals: `Sở GTVT`. */
const SHORT = '\\p{Lu}{2,}(?:&\\p{Lu}+)*';
const OF = `(?:${fields.join('|')}|${SHORT})(?!\\p{L})`;
/** `Vĩnh Linh`, `Thừa Thiên - Huế`, `Ea H’leo`, `5` of `Phường 5`; not of `huyện 5 lớp`. */
const PROPER = "(?:\\p{Lu}[\\p{L}'’]*(?:\\s+(?:[-–]\\s+)?\\p{Lu}[\\p{L}'’]*)*|(?<=(?:[Pp]hường|[Qq]uận)\\s+)\\d{1,2})";
const JOINED = '(?:\\s*,\\s*|\\s+(?:và|[-–&])\\s+)';
const NAMED = `(?:(?:${KIND.split('|').map(either).join('|')})\\s+${OF}(?:${JOINED}${OF})*|${COMPLETE})`;
const NAMES = new RegExp(`^${NAMED}(?:${JOINED}${NAMED})*(?:\\s+${PROPER})?(?!\\p{L})`, 'u');
/** `tỉnh`, `huyện Vĩnh Linh`, `Ban Chỉ đạo thành phố`. */
const LEVEL =
  '(?:[Tt]rung ương|[Cc]hính phủ|[Qq]uốc hội|[Nn]hà nước|(?:[Tt]hành|[Tt]ỉnh|[Hh]uyện|[Qq]uận) [uủ][yỷ]|[Tt]hành phố|[Tt]ỉnh|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hị trấn|[Xx]ã|[Pp]hường|[Cc]ấp trên|chức năng|thẩm quyền|liên quan)';
/** What is no more of the name. */
const AFTER = `(?=\\s+(?!(?:và|hoặc|cùng|với|về|hội|viên|phố|nơi|có|các|cấp|ủy|uỷ|miền|ven|lân|bạn|trực|quản|phụ|của|liên quan)(?!\\p{L})|${BODY}(?!\\p{L}))\\p{Ll}|(?<![Pp]hường|[Qq]uận)\\s+\\d|\\s*\\((?:\\d|\\p{L}\\)))`;
const LEVEL_END = new RegExp(`(?<!\\p{L})${LEVEL}(?:\\s+${PROPER})?${AFTER}`, 'u');
const ENDED = new RegExp(`^${AFTER}`, 'u');

/** How long the name is with which words begin, where its kind and its field are known; 0 for others. It may go on: `Sở Y tế` of `Sở Y tế tỉnh`. */
export function knownName(words: string): number {
  return NAMES.exec(words)?.[0].length ?? 0;
}

/** Where the name ends with which words begin; null where its grammar does not tell. */
export function nameEnd(words: string): number | null {
  const known = knownName(words);
  if (known > 0 && ENDED.test(words.slice(known))) return known;
  const level = LEVEL_END.exec(words);
  return level && level.index + level[0].length;
}
