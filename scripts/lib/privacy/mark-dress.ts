/** What stands around a mark and says nothing. */

/** What sets words off before them: emphasis, brackets, boxes. */
export const DRESS_BEFORE = '[\\s*_~`=#>+\\-•☑☒✓✔★■●.!<(\\[{【«/^]{0,40}';
const DRESS_AFTER = '[\\s*_~`=#<>+\\-•★■●.!)\\]}】»/]{0,40}';
/** What numbers an item, a note, an appendix. */
export const NUMBERED =
  '(?:\\[[ x]\\]|\\[\\^[^\\]]{1,20}\\]:|\\d{1,3}(?:\\.\\d{1,2}){0,3}[.)]|[IVXLC]{1,6}[.)-]|\\p{L}[.)]|Phụ lục(?: [IVX\\d]{1,4})?:?)';
/** What bears marks. */
export const DOCUMENT =
  '(?:tài liệu|tai lieu|t[µμ]i liöu|taøi lieäu|văn bản|hồ sơ|báo cáo|bản|kế hoạch|thông báo|công văn|phụ lục|danh sách|tờ trình|phương án)(?: này)?';
/** How urgent a document is. */
export const URGENT = '(?:hỏa tốc(?:[ /,-]{1,5}hẹn giờ)?|hoả tốc|thượng khẩn|khẩn)';
/** What may be printed behind a mark: how urgent it is, which copy, what must not be done. */
export const FOLLOWING = `(?:[*_~\`]{0,3}[\\s,;/(-]{1,6}(?:${URGENT}|[ABC]|(?:bản )?số[ :]{1,3}\\d{1,4}(?:/\\d{1,4})?|không (?:phổ biến|sao chép|sao chụp)|lưu hành nội bộ|(?:trong )?(?:đảng|ngành|cơ quan|đơn vị)(?: (?:ủy|bộ|xã))?|ngay|sau (?:hội nghị|khi họp|cuộc họp|kỳ họp|phiên họp)|\\(?(?:khi|nếu) (?:có |ghép |kèm |kèm theo |đính kèm ){1,2}(?:phụ lục|tài liệu|bản đồ|danh sách)(?: [\\p{L}\\d]{1,4}){0,2}|ra (?:bên )?ngoài(?: (?:cơ quan|đơn vị|ngành|đảng))?|độ [ABC]|độ (?:tối |tuyệt )?mật|xem xong(?:,)? trả lại(?: (?:cho )?(?:văn phòng|văn thư)[^.;,:]{0,30})?|(?:cho )?(?:văn phòng|văn thư)[^.;,:]{0,30})|\\s{0,2}[,;(-]\\s{0,2}(?:không (?!có|phát sinh)|cấm |nghiêm cấm |đề nghị |yêu cầu |chỉ |sau hội nghị |xem xong |đọc xong )[^.;|]{0,60}?)?`;

/** Nothing but dress and a number stands before. */
export const NOTHING_BEFORE = new RegExp(`^${DRESS_BEFORE}(?:${NUMBERED}${DRESS_BEFORE})?$`, 'iu');
/** Nothing else stands behind. */
export const ALONE_AFTER = new RegExp(`^${FOLLOWING}${DRESS_AFTER}$`, 'iu');

/** What is spoken of where secrets are the subject. */
export const SUBJECT = /bí mật|độ mật|giải mật|(?:văn bản|tài liệu|hồ sơ) (?:tối |tuyệt )?mật|con dấu/iu;
