/** To whom a proposal goes, as its first words say: `Đề nghị Trung ương sớm …`, `Với thành phố: …`, `Đối với huyện:`. */
import { countWords, fold, foldToneMarks } from '#lib/vietnamese/text.ts';

/** What the first words of an item say. */
export interface Addressed {
  /** Whom it is asked of, as written; null where the words do not tell. */
  readonly addressee: string | null;
  /** Where the words begin that say what is asked, after `Với thành phố:`; 0 where the addressee is part of the sentence. */
  readonly start: number;
  /** What is asked, without the addressee, to be compared. */
  readonly asked: string;
}

const ASK = '(?:đề nghị|kiến nghị|đề xuất)';
const TO = '(?:đối với|với|gửi|tới)';
/** Words that begin the name of a body. */
const BODY =
  '(?:trung ương|chính phủ|thủ tướng|quốc hội|bộ|ban|ủy ban|uỷ ban|ubnd|hđnd|ubmttq|hội đồng|đảng|đảng ủy|đảng uỷ|thành ủy|thành uỷ|tỉnh ủy|tỉnh uỷ|huyện ủy|huyện uỷ|quận ủy|quận uỷ|thành phố|tỉnh|huyện|quận|xã|phường|thị xã|nhà nước|mặt trận|mttq|liên đoàn|tổng liên đoàn|lđlđ|công đoàn|hội|đoàn|sở|phòng|văn phòng|cấp ủy|cấp uỷ|cấp trên|chính quyền|các cấp|các bộ|các sở|các ngành|các cơ quan|cơ quan|ngành|lãnh đạo|doanh nghiệp)';
/** Words with which what is asked begins. */
const VERB =
  '(?:nghiên cứu|ban hành|bố trí|hướng dẫn|sớm|quan tâm|có|cần|chỉ đạo|tổ chức|sửa|xem xét|quy định|nâng|mở|tăng|giảm|tạo|hỗ trợ|cho|giao|tiếp tục|thống nhất|bổ sung|cấp|phân bổ|rút|ổn định|định kỳ|cung cấp|biên soạn|đưa|làm|kịp thời|thường xuyên|đẩy mạnh|phối hợp|rà soát|xây dựng|triển khai|trình|tập huấn|bồi dưỡng|phát hành|giới thiệu|đề ra|kiểm tra|giám sát|sơ kết|tổng kết|trang bị|đầu tư|duy trì|cụ thể hóa|chấn chỉnh|quản lý|tập trung|lựa chọn|thực hiện|giải quyết|trả lời|công bố|cải cách|đơn giản|kiện toàn|không|nên|phải|được|thành lập|xử lý|chuyển|điều chỉnh|khen thưởng|gửi|lập|thẩm định|ưu tiên|dành|phân cấp|tham mưu|tháo gỡ|khảo sát|tuyên truyền|sắp xếp|nhân rộng|quy hoạch|cụ thể|chú trọng|chia sẻ|gắn|công khai|niêm yết|đối thoại|bãi bỏ|hoàn thiện|đôn đốc|phê duyệt|thông báo|tiếp thu|bảo đảm|đảm bảo|khắc phục|củng cố|phát huy|đổi mới|đánh giá|rút ngắn|kéo dài|xác định|cập nhật|mời|lấy|cử(?! tri))';

const ASKING = new RegExp(`^${ASK}(?:\\s*,\\s*${ASK})*(?!\\p{L})\\s*`, 'iu');
const TOWARDS = new RegExp(`^${TO}\\s+`, 'iu');
const STARTS_WITH_BODY = new RegExp(`^${BODY}(?!\\p{L})`, 'iu');
/** Small letters: `Ban Tổ chức`, `Sở Xây dựng` are names. */
const VERBS = new RegExp(`(?<=\\s)(?<!(?:ban|về)\\s)${VERB}(?!\\p{L})`, 'u');
/** What ends a name that stands apart from what is asked: `Với thành phố: …`, `Đối với tỉnh, đề nghị …`. */
const END = new RegExp(`\\s*(?::\\s*|,\\s*(?=${ASK}(?!\\p{L})))`, 'iu');
const ASKS = new RegExp(`(?<!\\p{L})${ASK}(?!\\p{L})`, 'iu');
const MOST_WORDS = 16;
/** Words of which an announcement is made, beside the name of who announces: `Qua 3 năm thực hiện, Sở còn những hạn chế sau:`. */
const GENERAL: ReadonlySet<string> = new Set(
  'qua năm tháng quý thực hiện còn những các một số tồn tại hạn chế yếu kém khuyết điểm và nguyên nhân sau như đây dưới kết quả đạt được có do xuất phát từ bên cạnh nêu trên với chủ khách quan đề nghị kiến bài học kinh nghiệm rút ra nhận thấy cụ thể là đơn vị ban chỉ đạo sở xã phường huyện quận địa phương trường công ty về trong thời gian kỳ mô hình cách làm hay tiêu biểu tốt vẫn nổi lên gồm bắt nguồn chính nhờ việc xin báo cáo'.split(
    ' ',
  ),
);

/** What only announces that something follows: `Đề nghị tỉnh một số nội dung sau:`. */
const FOLLOWING =
  /(?:\s+(?:các|một số|những))?(?:\s+(?:việc|nội dung|vấn đề|nhiệm vụ|ý kiến))?\s+(?:như sau|sau đây|dưới đây|sau)$/iu;

/** The addressee that the words before a list name: `Đối với Trung ương:`; where a section asks, also `Trung ương:`. */
export function leadAddressee(lead: string, isAsking: boolean): string | null {
  const words = lead.replace(/\s*[:.]?\s*$/u, '').replace(FOLLOWING, '');
  return isAsking || isMarked(words) ? nameIn(withoutMarks(words)) : null;
}

/** True for words that only say that a list follows; they name no one but the unit that announces. */
export function isAnnouncement(lead: string, unitName: string): boolean {
  const own = new Set(wordsIn(unitName));
  return wordsIn(lead).every((word) => GENERAL.has(word) || own.has(word) || /^\d+$/u.test(word));
}

/** To whom an item goes by its own words; where a section does not ask, only if they ask. */
export function addressedBy(item: string, isAsking: boolean): Addressed {
  const nobody = { addressee: null, start: 0, asked: item };
  if (!isAsking && !isMarked(item)) return nobody;
  const end = END.exec(item);
  if (end) {
    const addressee = nameIn(withoutMarks(item.slice(0, end.index)));
    const start = end.index + end[0].length;
    if (addressee !== null && start < item.length) return { addressee, start, asked: item.slice(start) };
  }
  const words = withoutMarks(item);
  const verb = VERBS.exec(words);
  const addressee = verb && nameIn(words.slice(0, verb.index));
  return addressee && verb ? { addressee, start: 0, asked: words.slice(verb.index) } : nobody;
}

function isMarked(words: string): boolean {
  return ASKING.test(words) || TOWARDS.test(words);
}

function wordsIn(words: string): readonly string[] {
  return foldToneMarks(words).match(/[\p{L}\d]+/gu) ?? [];
}

/** The words after `đề nghị`, `kiến nghị với`, `đối với`. */
function withoutMarks(words: string): string {
  return words.replace(/\s+/gu, ' ').trim().replace(ASKING, '').replace(TOWARDS, '');
}

/** A name, where the words are nothing else. */
function nameIn(words: string): string | null {
  const name = words.trim();
  const isName = STARTS_WITH_BODY.test(name) && !VERBS.test(name) && !/[:;.]|,$/u.test(name) && !ASKS.test(name);
  return isName && countWords(name) <= MOST_WORDS ? name : null;
}

/** What is the same addressee, however written. */
export function addresseeKey(name: string): string {
  return fold(name);
}
