/** What seeded reports are written with: bodies, deeds, matters, documents that they cite. */

/** A document as `outlines/documents.csv` has it. */
export interface SeededDocument {
  readonly family: 'party' | 'state';
  readonly type: string;
  readonly symbol: string;
  readonly issuer: string;
  readonly date: string;
}

/** The documents that reports cite; the first one is asked for. */
export const SEEDED_DOCUMENTS: readonly SeededDocument[] = [
  { family: 'party', type: 'Chỉ thị', symbol: '30-CT/TW', issuer: 'Bộ Chính trị', date: '1998-02-18' },
  { family: 'party', type: 'Kết luận', symbol: '120-KL/TW', issuer: 'Bộ Chính trị', date: '2016-01-07' },
  { family: 'party', type: 'Chỉ thị', symbol: '18-CT/TW', issuer: 'Ban Bí thư', date: '2022-10-26' },
  { family: 'party', type: 'Quyết định', symbol: '217-QĐ/TW', issuer: 'Bộ Chính trị', date: '2013-12-12' },
  { family: 'party', type: 'Quyết định', symbol: '218-QĐ/TW', issuer: 'Bộ Chính trị', date: '2013-12-12' },
  { family: 'party', type: 'Nghị quyết', symbol: '18-NQ/TW', issuer: 'Ban Chấp hành Trung ương', date: '2017-10-25' },
  { family: 'party', type: 'Kế hoạch', symbol: '12-KH/TU', issuer: 'Ban Thường vụ Tỉnh ủy', date: '2023-01-10' },
  { family: 'state', type: 'Quyết định', symbol: '346/QĐ-TTg', issuer: 'Thủ tướng Chính phủ', date: '2023-04-06' },
];

/** Short names, as the outline has them explained. */
export const ABBREVIATIONS = {
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  MTTQ: 'Mặt trận Tổ quốc',
  QCDC: 'Quy chế dân chủ',
};

/** Who does something. */
export const WHO = [
  'Đảng ủy',
  'UBND',
  'Thường trực HĐND',
  'Ban Thường trực Ủy ban MTTQ',
  'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
  'Hội Nông dân',
  'Hội Liên hiệp Phụ nữ',
  'Ban Chỉ đạo thực hiện QCDC',
  'Ban Thanh tra nhân dân',
];
/** What they do. */
export const DID = ['tổ chức', 'phối hợp mở', 'duy trì', 'chỉ đạo các thôn mở', 'tham gia', 'chủ trì'];
/** With what. */
export const WHAT = [
  'cuộc họp dân',
  'buổi đối thoại',
  'hội nghị lấy ý kiến',
  'đợt kiểm tra',
  'lớp tập huấn',
  'buổi tiếp dân',
  'cuộc giám sát',
  'buổi làm việc với các hộ',
];
/** What for. */
export const ABOUT = [
  'để nhân dân bàn mức đóng góp làm đường, tổ chức giám sát thi công và công khai quyết toán tại nhà văn hóa',
  'về phương án bồi thường, tái định cư; ý kiến được ghi biên bản và trả lời bằng văn bản trong mười ngày',
  'về thu chi các quỹ; số tiền, người nộp, việc đã chi được niêm yết và đọc trên loa truyền thanh',
  'gắn với kiểm điểm trách nhiệm của người đứng đầu; nơi nào làm hình thức thì phải tổ chức lại',
  'để rà soát quy ước của thôn, bỏ những điều trái với quy định, bổ sung việc giữ gìn vệ sinh và trật tự',
  'về kế hoạch sử dụng đất, vị trí đấu giá và cách sử dụng số tiền thu được',
  'để nghe phản ánh về chất lượng nước sạch, lịch thu gom rác và đèn đường',
  'về danh sách hộ nghèo, hộ cận nghèo trước khi trình cấp trên công nhận',
];
/** What came of it. */
export const CAME = [
  'Kết quả được thông báo đến từng hộ',
  'Đa số ý kiến đồng tình với cách làm “dân biết, dân bàn, dân làm, dân kiểm tra”',
  'Việc còn vướng được giao người theo dõi và báo lại hằng tháng',
  'Những nơi làm tốt được nêu gương tại hội nghị giao ban',
  'Các kiến nghị được đánh số và trả lời trước kỳ họp',
  'Biên bản được lưu tại nhà văn hóa để ai cũng xem được',
];
/** Words that a paragraph may begin with, in bold. */
export const LEADS = ['Về cách làm', 'Về kết quả', 'Việc cần rút kinh nghiệm'];
/** What is asked of those above. */
export const PROPOSALS = [
  'Đề nghị cấp trên bố trí kinh phí tập huấn cho cán bộ thôn',
  'Đề nghị tỉnh sớm hướng dẫn việc lấy ý kiến nhân dân qua mạng',
  'Đề nghị sửa đổi quy định về mức hỗ trợ tổ hòa giải',
  'Kiến nghị cấp trên ban hành mẫu biểu thống nhất',
  'Một số nơi còn họp hình thức, ít ý kiến',
];
/** Rows of tables that authors make themselves. */
export const MATTERS = ['Đất đai', 'Hộ tịch', 'Xây dựng', 'Chính sách xã hội', 'Môi trường', 'Chứng thực'];
