/** What the units of a land are asked, and the words with which they answer. */

interface Asked {
  readonly heading: string;
  readonly figures: readonly string[];
  readonly collect: boolean;
}

const count = (id: string, name: string, unit: string, more = '') => `id: ${id}, name: "${name}", unit: ${unit}${more}`;
const rate = (id: string, name: string, of: string) =>
  `id: ${id}, name: "${name}", type: percent, of: [${of}], key: true`;

/** The sections of the outline. */
export const SECTIONS: readonly Asked[] = [
  { heading: '## I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO', figures: [], collect: false },
  {
    heading: '### 1. Công tác lãnh đạo, chỉ đạo của cấp ủy',
    figures: [
      count(
        'documents',
        'Số văn bản lãnh đạo, chỉ đạo, hướng dẫn về dân chủ ở cơ sở đã ban hành',
        'văn bản',
        ', key: true',
      ),
      count('trainings', 'Số hội nghị, lớp quán triệt, tuyên truyền, tập huấn', 'cuộc', ', key: true'),
      count('trained', 'Số lượt người dự quán triệt, tập huấn', 'lượt người'),
      count(
        'dialogues',
        'Số cuộc đối thoại trực tiếp của người đứng đầu cấp ủy, chính quyền với Nhân dân',
        'cuộc',
        ', key: true',
      ),
      count('opinions', 'Số ý kiến, kiến nghị tiếp nhận tại đối thoại', 'ý kiến'),
      count('answered', 'Số ý kiến, kiến nghị tại đối thoại đã giải quyết, trả lời', 'ý kiến'),
      rate('answered-rate', 'Tỷ lệ ý kiến, kiến nghị tại đối thoại đã giải quyết, trả lời', 'answered, opinions'),
    ],
    collect: false,
  },
  {
    heading: '### 2. Hoạt động của Ban Chỉ đạo',
    figures: [
      'id: committee, name: Đã thành lập hoặc kiện toàn Ban Chỉ đạo trong kỳ, type: yes-no',
      count('meetings', 'Số kỳ họp, giao ban của Ban Chỉ đạo', 'cuộc'),
      count('inspections', 'Số đoàn kiểm tra, giám sát', 'đoàn', ', key: true'),
      count('inspected', 'Số đơn vị được kiểm tra, giám sát', 'đơn vị'),
      count('violations', 'Số vụ việc vi phạm dân chủ được phát hiện', 'vụ', ', key: true'),
    ],
    collect: false,
  },
  { heading: '## II. KẾT QUẢ THỰC HIỆN', figures: [], collect: false },
  {
    heading: '### 1. Thực hiện dân chủ ở xã',
    figures: [
      count('villages', 'Tổng số thôn, tổ dân phố', 'thôn'),
      count('conventions', 'Số thôn, tổ dân phố có hương ước, quy ước', 'thôn'),
      rate('conventions-rate', 'Tỷ lệ thôn, tổ dân phố có hương ước, quy ước', 'conventions, villages'),
      count('works', 'Số công trình do Nhân dân bàn, quyết định hoặc đóng góp', 'công trình', ', key: true'),
      'id: money, name: Kinh phí Nhân dân đóng góp xây dựng công trình, unit: triệu đồng, type: money, key: true',
      count('letters', 'Số đơn thuộc thẩm quyền', 'đơn'),
      count('settled', 'Số đơn thuộc thẩm quyền đã giải quyết', 'đơn'),
      rate('settled-rate', 'Tỷ lệ đơn thuộc thẩm quyền đã giải quyết', 'settled, letters'),
      count('mediations', 'Số vụ việc hòa giải đã tiếp nhận', 'vụ'),
      count('mediated', 'Số vụ việc hòa giải thành', 'vụ'),
      rate('mediated-rate', 'Tỷ lệ hòa giải thành', 'mediated, mediations'),
    ],
    collect: false,
  },
  {
    heading: '### 2. Thực hiện dân chủ trong cơ quan, đơn vị',
    figures: [
      count('agencies', 'Tổng số cơ quan, đơn vị', 'đơn vị'),
      count('conferences', 'Số cơ quan, đơn vị đã tổ chức hội nghị cán bộ, công chức, viên chức', 'đơn vị'),
      rate('conferences-rate', 'Tỷ lệ cơ quan, đơn vị đã tổ chức hội nghị', 'conferences, agencies'),
      count('receptions', 'Số lượt tiếp công dân', 'lượt'),
    ],
    collect: false,
  },
  { heading: '## III. ĐÁNH GIÁ CHUNG', figures: [], collect: false },
  { heading: '### 1. Kết quả nổi bật', figures: [], collect: true },
  { heading: '## IV. KIẾN NGHỊ', figures: [], collect: true },
];

/** What went well. */
export const RESULTS: readonly string[] = [
  'Công khai thu, chi các khoản đóng góp tại nhà văn hóa thôn hằng quý.',
  'Tổ hòa giải ở cơ sở hòa giải thành phần lớn vụ việc ngay từ khi mới phát sinh.',
  'Người đứng đầu đối thoại trực tiếp với Nhân dân mỗi quý một lần.',
  'Niêm yết thủ tục hành chính bằng mã QR tại bộ phận một cửa.',
  'Nhóm Zalo của thôn trở thành kênh tiếp nhận phản ánh của Nhân dân.',
  'Ban Thanh tra nhân dân giám sát mọi công trình có vốn đóng góp.',
  'Hội nghị cán bộ, công chức tổ chức đúng quy trình, có nghị quyết riêng.',
  'Nhân dân hiến đất mở rộng đường thôn sau khi được bàn, được quyết định.',
];

/** What is asked for. */
export const PROPOSALS: readonly string[] = [
  'Sớm ban hành nghị định quy định chi tiết Luật Thực hiện dân chủ ở cơ sở.',
  'Bố trí kinh phí tập huấn cho cán bộ làm công tác dân chủ ở cơ sở.',
  'Nâng mức hỗ trợ cho thành viên Ban Thanh tra nhân dân.',
  'Biên soạn tài liệu hỏi đáp dùng chung cho các thôn, tổ dân phố.',
  'Thống nhất biểu mẫu báo cáo giữa khối Đảng và khối chính quyền.',
  'Quy định rõ trách nhiệm của người đứng đầu khi chậm công khai.',
  'Hướng dẫn lấy ý kiến Nhân dân bằng hình thức trực tuyến.',
  'Có chế độ khen thưởng riêng cho mô hình dân chủ ở cơ sở.',
  'Tăng cường kiểm tra việc công khai tại doanh nghiệp nhà nước.',
  'Ổn định đội ngũ cán bộ làm công tác dân vận ở cấp xã.',
];

/** What provinces are called. */
export const PROVINCES: readonly string[] = [
  'Thành phố Hà Nội',
  'Thành phố Hải Phòng',
  'Thành phố Huế',
  'Thành phố Đà Nẵng',
  'Thành phố Hồ Chí Minh',
  'Thành phố Cần Thơ',
  'Tỉnh Lai Châu',
  'Tỉnh Điện Biên',
  'Tỉnh Sơn La',
  'Tỉnh Lạng Sơn',
  'Tỉnh Quảng Ninh',
  'Tỉnh Thanh Hóa',
  'Tỉnh Nghệ An',
  'Tỉnh Hà Tĩnh',
  'Tỉnh Cao Bằng',
  'Tỉnh Tuyên Quang',
  'Tỉnh Lào Cai',
  'Tỉnh Thái Nguyên',
  'Tỉnh Phú Thọ',
  'Tỉnh Bắc Ninh',
  'Tỉnh Hưng Yên',
  'Tỉnh Ninh Bình',
  'Tỉnh Quảng Trị',
  'Tỉnh Quảng Ngãi',
  'Tỉnh Gia Lai',
  'Tỉnh Khánh Hòa',
  'Tỉnh Lâm Đồng',
  'Tỉnh Đắk Lắk',
  'Tỉnh Đồng Nai',
  'Tỉnh Tây Ninh',
  'Tỉnh Vĩnh Long',
  'Tỉnh Đồng Tháp',
  'Tỉnh Cà Mau',
  'Tỉnh An Giang',
];
