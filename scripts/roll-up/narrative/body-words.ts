/** Words of which names of bodies are made, and those with which what is asked of them begins. */
import { countWords } from '#lib/vietnamese/text.ts';

/** Words that ask. */
export const ASK = '(?:đề nghị|kiến nghị|đề xuất|mong(?: muốn)?(?! đợi| mỏi))';
/** Words that begin the name of a body. */
export const BODY =
  '(?!(?:ban (?:hành|bố)|bộ (?:phận|máy|luật|tiêu chí|tài liệu|mẫu|thủ tục|câu hỏi)|đoàn (?:kết|viên|công tác)|công đoàn viên|hội (?:nghị|thảo|viên|thi|họp|trường)|xã (?:hội|viên)|phòng (?:ngừa|chống|trừ|họp|học)|đảng viên|sở hữu|ngành nghề|đảng bộ và nhân dân)(?!\\p{L}))(?:trung ương|chính phủ|thủ tướng|quốc hội|bộ|ban|ủy ban|uỷ ban|ubnd|hđnd|ubmttq|hội đồng|đảng|đảng ủy|đảng uỷ|thành ủy|thành uỷ|tỉnh ủy|tỉnh uỷ|huyện ủy|huyện uỷ|quận ủy|quận uỷ|thành phố|tỉnh|huyện|quận|xã|phường|thị xã|nhà nước|mặt trận|mttq|liên đoàn|tổng liên đoàn|lđlđ|công đoàn|hội|đoàn|sở|phòng|văn phòng|cấp ủy|cấp uỷ|cấp trên|chính quyền|các cấp|các bộ|các sở|các ngành|các cơ quan|cơ quan|ngành|lãnh đạo|doanh nghiệp|thường trực|cấp có thẩm quyền|cấp tỉnh|cấp huyện|cấp xã|cấp trung ương|các ban|bảo hiểm|ngân hàng|công an|tòa án|viện kiểm sát|kho bạc|cục|tổng cục|chi cục|trung tâm|công ty|nhà trường|người sử dụng lao động|các đơn vị|các địa phương|các xã|các huyện)';
/** Words with which what is asked begins. */
export const VERB =
  '(?:nghiên cứu|ban hành|bố trí|hướng dẫn|sớm|quan tâm|có(?!\\s+(?:thẩm quyền|liên quan))|cần|chỉ đạo|tổ chức|sửa|xem xét|quy định|nâng|mở|tăng|giảm|tạo|hỗ trợ|cho|giao|tiếp tục|thống nhất|bổ sung|(?<!các )cấp(?=\\s)(?!\\s+(?:trên|ủy|uỷ|cơ sở|xã|huyện|tỉnh|dưới|có|chính quyền|ngành|trung ương))|phân bổ|rút|ổn định|định kỳ|cung cấp|biên soạn|đưa|làm|kịp thời|thường xuyên|đẩy mạnh|phối hợp|rà soát|xây dựng|triển khai|trình|tập huấn|bồi dưỡng|phát hành|giới thiệu|đề ra|kiểm tra|giám sát|sơ kết|tổng kết|trang bị|đầu tư|duy trì|cụ thể hóa|chấn chỉnh|quản lý(?!\\s+(?:nhà nước|cấp|chuyên ngành))|tập trung|lựa chọn|thực hiện|giải quyết|trả lời|công bố|cải cách|đơn giản|kiện toàn|không|nên|phải|được|thành lập|xử lý|chuyển|điều chỉnh|khen thưởng|gửi|lập|thẩm định|ưu tiên|dành|phân cấp|tham mưu|tháo gỡ|khảo sát|tuyên truyền|sắp xếp|nhân rộng|quy hoạch|cụ thể|chú trọng|cử(?! tri)|công khai|đối thoại|phổ biến|khắc phục|rút ngắn|ghi nhận|bảo đảm|đảm bảo|nhanh chóng|khẩn trương|tích cực|luôn|đôn đốc|theo dõi|đánh giá|công nhận|tham gia|chủ trì|phê duyệt|biểu dương|nghiêm túc|yêu cầu|thông báo|quán triệt|đồng hành|động viên|giúp|hoàn thiện|sửa chữa|bàn giao|tuyển|vận động|nêu|định hướng|phát huy|phân công|chọn|bàn|chia sẻ|gắn|niêm yết|bãi bỏ|tiếp thu|củng cố|đổi mới|kéo dài|xác định|cập nhật|mời|lấy)';

const STARTS_WITH_BODY = new RegExp(`^${BODY}(?!\\p{L})`, 'iu');
/** Small letters: `Ban Tổ chức`, `Sở Xây dựng` are names. */
const VERBS = new RegExp(
  `(?<=\\s)(?<!(?:ban|về|cơ quan,)\\s)(?<![Cc]hỉ đạo\\s(?=thực hiện|xây dựng))${VERB}(?!\\p{L})`,
  'u',
);
/** `tỉnh`, `Ban Chỉ đạo thành phố`, where what follows is no more of the name: the name ends, whatever verb follows. */
const LEVEL =
  '(?:[Tt]rung ương|[Cc]hính phủ|[Qq]uốc hội|[Nn]hà nước|(?:[Tt]hành|[Tt]ỉnh|[Hh]uyện|[Qq]uận) [uủ][yỷ]|[Tt]hành phố|[Tt]ỉnh|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Cc]ấp trên|chức năng|thẩm quyền)';
const LEVEL_END = new RegExp(
  `(?<![\\p{L}])${LEVEL}(?=\\s+(?!(?:và|hoặc|cùng|với|về|hội|viên|phố|nơi|có|các|cấp|ủy|uỷ|miền|ven|lân|bạn|trực|quản|phụ)(?!\\p{L})|${BODY}(?!\\p{L}))\\p{Ll})`,
  'u',
);
const ASKS = new RegExp(`(?<!\\p{L})${ASK}(?!\\p{L})`, 'iu');
/** What stands between a name and its verb. */
const ADVERBS = /(?:\s+(?:đã|sẽ|đang|cũng|chưa|còn|rất|mới|chỉ|nơi|nào))+\s*$/u;
const MOST_WORDS = 16;

/** A name of a body and what follows it. */
export interface Named {
  readonly name: string;
  readonly rest: string;
}

/** True where a word stands, not the first, with which what is asked may begin. */
export function hasVerb(words: string): boolean {
  return VERBS.test(words);
}

/** A name, where the words are nothing else. */
export function nameIn(words: string): string | null {
  const name = words.trim();
  const isName = STARTS_WITH_BODY.test(name) && !hasVerb(name) && !/[:;.]|,$/u.test(name) && !ASKS.test(name);
  return isName && countWords(name) <= MOST_WORDS ? name : null;
}

/** The name with which words begin, and what is asked. */
export function nameBefore(words: string): Named | null {
  const level = LEVEL_END.exec(words);
  const ends = [VERBS.exec(words)?.index, level ? level.index + level[0].length : undefined];
  const end = Math.min(...ends.filter((one) => one !== undefined));
  const name = Number.isFinite(end) ? nameIn(words.slice(0, end).replace(ADVERBS, '')) : null;
  return name === null ? null : { name, rest: words.slice(end).trim() };
}
