/** Words before a list that say nothing but that a list follows: `Qua 3 năm thực hiện, Sở còn những hạn chế sau:`. */
import { foldToneMarks } from '#lib/vietnamese/text.ts';

/** Words of which announcements are made, beside the name of who announces. */
const GENERAL: ReadonlySet<string> = new Set(
  'của qua năm tháng quý từ thực tiễn triển khai thực hiện tổng kết sơ kết còn những các một số mấy hai ba bốn tồn tại hạn chế yếu kém khuyết điểm và nguyên nhân sau như đây dưới kết quả đạt được có do xuất phát từ bên cạnh nêu trên với chủ khách quan đề nghị kiến bài học kinh nghiệm rút ra nhận thấy cụ thể là đơn vị ban chỉ đạo sở xã phường huyện quận địa phương trường công ty về trong thời gian kỳ này mô hình cách làm hay tiêu biểu điển hình tốt hiệu nổi bật đáng nhân rộng ghi nhận đánh giá cao quan trọng yếu vẫn lên gồm bắt nguồn chính nhờ việc xin báo cáo tổng hợp ý'.split(
    ' ',
  ),
);
/** Words in which a report says in general why it asks: `để thực hiện tốt hơn … trong thời gian tới`. */
const WHY =
  'nay trên cơ sở ý kiến cán bộ đảng viên nhân dân địa bàn đó vậy vì để nhằm tốt hơn nữa tới ở tế tiếp tục đẩy mạnh';
/** Who announces, where it has no name. */
const ONESELF =
  /(?<!\p{L})(?:công đoàn(?: cơ sở| ngành)?|liên đoàn lao động|đảng ủy|đảng bộ|chi bộ|ban chấp hành|ban thường vụ|nhà trường|cơ quan|xí nghiệp|trung tâm)(?!\p{L})/gu;
/** Things in general, of which no more is said than that they follow: `các mặt sau`; not `các mặt được`. */
const THINGS =
  /(?<!\p{L})(?:(?:các|những|một số|mấy|hai|ba|bốn|năm|\d+)\s+)(?:mặt|vấn đề|nội dung|điểm|việc|ý)(?=\s+(?:sau|như sau|dưới|cụ thể)(?!\p{L})|\s*$)/gu;
/** Verbs that say only that things are there. */
const PRESENTING =
  /(?<!\p{L})(?:nổi lên|nổi cộm|nổi bật|nảy sinh|phát sinh|bộc lộ|xuất hiện|tập trung (?:vào|ở)|thể hiện (?:ở|qua)|(?:trong )?quá trình)(?!\p{L})/gu;
/** What sections list; a list of one of several is not what its section is about. */
const TOPICS = [
  /hạn chế|tồn tại|khuyết điểm|yếu kém/u,
  /nguyên nhân/u,
  /bài học|kinh nghiệm/u,
  /kết quả|ưu điểm/u,
  /nhiệm vụ|giải pháp/u,
  /kiến nghị|đề xuất|đề nghị/u,
];
/** `nguyên nhân của những hạn chế` are causes. */
const CAUSES =
  /nguyên nhân(?:\s+(?:của|đạt được|các|những|tồn tại|hạn chế|khuyết điểm|yếu kém|kết quả)(?:,(?!\s*(?:nguyên nhân|bài học)))?)+/gu;

/** Where a list stands. */
export interface Announced {
  /** Of the section. */
  readonly title: string;
  readonly unitName: string;
  /** What the campaign is about and whom it addresses, as its issuer says. */
  readonly about?: string;
}

/** True for words that only say that a list follows; they name no one but the unit that announces, and all that the section is about. */
export function isAnnouncement(lead: string, place: Announced): boolean {
  return saysNothing(lead, place, place.unitName);
}

/** The same of why or when a unit asks, which is also said in the words of what the campaign is about. */
export function isCommonplace(circumstance: string, place: Announced): boolean {
  return saysNothing(circumstance, place, `${place.unitName} ${place.about ?? ''} ${WHY}`);
}

function saysNothing(lead: string, { title }: Announced, known: string): boolean {
  const words = foldToneMarks(lead);
  const own = new Set(wordsIn(foldToneMarks(known)));
  const isGeneral = wordsIn([ONESELF, THINGS, PRESENTING].reduce((rest, said) => rest.replace(said, ' '), words)).every(
    (word) => GENERAL.has(word) || own.has(word) || /^\d+$/u.test(word),
  );
  const isOneSide = words.includes('khách quan') !== words.includes('chủ quan');
  const [listed, asked] = [topicsIn(words), topicsIn(foldToneMarks(title))];
  return isGeneral && !isOneSide && (listed.length === 0 || asked.every((topic) => listed.includes(topic)));
}

function topicsIn(words: string): readonly RegExp[] {
  const short = words.replace(CAUSES, 'nguyên nhân ');
  return TOPICS.filter((topic) => topic.test(short));
}

function wordsIn(words: string): readonly string[] {
  return words.match(/[\p{L}\d]+/gu) ?? [];
}
