/** Names, titles and offices stand in lines as a clerk would break them. */
import { describe, expect, test } from 'vitest';
import { evenLines } from '../../../scripts/docx/measure/even-lines.ts';
import { mm } from '../../../scripts/docx/measure/measure.ts';

/** Millimetres that the names of issuers have in a letterhead of the state from a place with a short name. */
const LEFT = 61.3;

describe('issuers', () => {
  test.each([
    ['Liên đoàn Lao động Thành phố Hồ Chí Minh', 'LIÊN ĐOÀN LAO ĐỘNG / THÀNH PHỐ HỒ CHÍ MINH'],
    ['Liên đoàn Lao động thành phố Hồ Chí Minh', 'LIÊN ĐOÀN LAO ĐỘNG / THÀNH PHỐ HỒ CHÍ MINH'],
    ['LIÊN ĐOÀN LAO ĐỘNG THÀNH PHỐ HỒ CHÍ MINH', 'LIÊN ĐOÀN LAO ĐỘNG / THÀNH PHỐ HỒ CHÍ MINH'],
    [
      'Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở thành phố Hải Phòng',
      'BAN CHỈ ĐẠO / THỰC HIỆN QUY CHẾ / DÂN CHỦ Ở CƠ SỞ / THÀNH PHỐ HẢI PHÒNG',
    ],
    [
      'Ban Chỉ đạo thực hiện quy chế dân chủ ở cơ sở thành phố Hải Phòng',
      'BAN CHỈ ĐẠO / THỰC HIỆN QUY CHẾ / DÂN CHỦ Ở CƠ SỞ / THÀNH PHỐ HẢI PHÒNG',
    ],
    ['Ban Chỉ đạo thực hiện Quy chế dân chủ', 'BAN CHỈ ĐẠO THỰC HIỆN / QUY CHẾ DÂN CHỦ'],
    ['Ban Chỉ đạo thực hiện dân chủ', 'BAN CHỈ ĐẠO / THỰC HIỆN DÂN CHỦ'],
    ['Tổng Liên đoàn Lao động Việt Nam', 'TỔNG LIÊN ĐOÀN / LAO ĐỘNG VIỆT NAM'],
    ['Ủy ban nhân dân thành phố Hải Phòng', 'ỦY BAN NHÂN DÂN / THÀNH PHỐ HẢI PHÒNG'],
    ['Ủy ban nhân dân tỉnh Quảng Trị', 'ỦY BAN NHÂN DÂN / TỈNH QUẢNG TRỊ'],
    ['Ủy ban nhân dân xã Hải Thượng', 'ỦY BAN NHÂN DÂN / XÃ HẢI THƯỢNG'],
    ['Ủy ban nhân dân phường Bến Nghé', 'ỦY BAN NHÂN DÂN / PHƯỜNG BẾN NGHÉ'],
    ['Hội đồng nhân dân thành phố Cần Thơ', 'HỘI ĐỒNG NHÂN DÂN / THÀNH PHỐ CẦN THƠ'],
    ['Hội đồng nhân dân huyện Cam Lộ', 'HỘI ĐỒNG NHÂN DÂN / HUYỆN CAM LỘ'],
    ['Sở Giáo dục và Đào tạo', 'SỞ GIÁO DỤC VÀ ĐÀO TẠO'],
    ['Sở Lao động - Thương binh và Xã hội', 'SỞ LAO ĐỘNG - / THƯƠNG BINH VÀ XÃ HỘI'],
    ['Sở Nông nghiệp và Phát triển nông thôn', 'SỞ NÔNG NGHIỆP / VÀ PHÁT TRIỂN / NÔNG THÔN'],
    ['Sở Văn hóa, Thể thao và Du lịch', 'SỞ VĂN HÓA, / THỂ THAO VÀ DU LỊCH'],
    ['Sở Tài nguyên và Môi trường', 'SỞ TÀI NGUYÊN / VÀ MÔI TRƯỜNG'],
    ['Sở Nội vụ', 'SỞ NỘI VỤ'],
    ['Đảng ủy Sở Giáo dục và Đào tạo', 'ĐẢNG ỦY SỞ GIÁO DỤC / VÀ ĐÀO TẠO'],
    ['Chi bộ Phòng Giáo dục và Đào tạo huyện Cam Lộ', 'CHI BỘ PHÒNG GIÁO DỤC / VÀ ĐÀO TẠO / HUYỆN CAM LỘ'],
    ['Đảng ủy Trung tâm Y tế huyện Triệu Phong', 'ĐẢNG ỦY / TRUNG TÂM Y TẾ / HUYỆN TRIỆU PHONG'],
    ['Đảng ủy Khối các cơ quan thành phố', 'ĐẢNG ỦY KHỐI / CÁC CƠ QUAN / THÀNH PHỐ'],
    ['Đảng ủy Khối các cơ quan tỉnh', 'ĐẢNG ỦY KHỐI / CÁC CƠ QUAN TỈNH'],
    ['Đảng ủy Tổng công ty Công nghiệp Nam Hải', 'ĐẢNG ỦY TỔNG CÔNG TY / CÔNG NGHIỆP NAM HẢI'],
    ['Chi bộ Xí nghiệp Thủy nông Hải Lăng', 'CHI BỘ XÍ NGHIỆP / THỦY NÔNG HẢI LĂNG'],
    ['Công đoàn cơ sở Công ty Cổ phần May Hoàng Gấm', 'CÔNG ĐOÀN CƠ SỞ / CÔNG TY CỔ PHẦN / MAY HOÀNG GẤM'],
    [
      'Công đoàn cơ sở Công ty Cổ phần Dịch vụ cảng Rạch Đỉa',
      'CÔNG ĐOÀN CƠ SỞ / CÔNG TY CỔ PHẦN / DỊCH VỤ CẢNG RẠCH ĐỈA',
    ],
    ['Công đoàn cơ sở Trường Tiểu học Rạch Đỉa', 'CÔNG ĐOÀN CƠ SỞ / TRƯỜNG TIỂU HỌC / RẠCH ĐỈA'],
    ['Công đoàn Viên chức Thành phố Hồ Chí Minh', 'CÔNG ĐOÀN VIÊN CHỨC / THÀNH PHỐ HỒ CHÍ MINH'],
    ['Công đoàn Giáo dục Thành phố Hồ Chí Minh', 'CÔNG ĐOÀN GIÁO DỤC / THÀNH PHỐ HỒ CHÍ MINH'],
    ['Liên đoàn Lao động huyện Củ Chi', 'LIÊN ĐOÀN LAO ĐỘNG / HUYỆN CỦ CHI'],
    ['Liên đoàn Lao động Quận 7', 'LIÊN ĐOÀN LAO ĐỘNG / QUẬN 7'],
    ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Quảng Trị', 'ỦY BAN MẶT TRẬN / TỔ QUỐC VIỆT NAM / TỈNH QUẢNG TRỊ'],
    ['Ủy ban Mặt trận Tổ quốc Việt Nam', 'ỦY BAN MẶT TRẬN / TỔ QUỐC VIỆT NAM'],
    ['Hội Liên hiệp Phụ nữ Việt Nam', 'HỘI LIÊN HIỆP / PHỤ NỮ VIỆT NAM'],
    ['Hội Liên hiệp Phụ nữ thành phố Hải Phòng', 'HỘI LIÊN HIỆP PHỤ NỮ / THÀNH PHỐ HẢI PHÒNG'],
    ['Hội Nông dân Việt Nam', 'HỘI NÔNG DÂN VIỆT NAM'],
    ['Hội Cựu chiến binh tỉnh Quảng Trị', 'HỘI CỰU CHIẾN BINH / TỈNH QUẢNG TRỊ'],
    ['Đoàn Thanh niên Cộng sản Hồ Chí Minh', 'ĐOÀN THANH NIÊN / CỘNG SẢN HỒ CHÍ MINH'],
    [
      'Ban Chấp hành Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Quảng Trị',
      'BAN CHẤP HÀNH / ĐOÀN THANH NIÊN / CỘNG SẢN HỒ CHÍ MINH / TỈNH QUẢNG TRỊ',
    ],
    ['Ban Thường vụ Thành ủy Hải Phòng', 'BAN THƯỜNG VỤ / THÀNH ỦY HẢI PHÒNG'],
    ['Ban Dân vận Thành ủy Hải Phòng', 'BAN DÂN VẬN / THÀNH ỦY HẢI PHÒNG'],
    ['Ban Tuyên giáo và Dân vận Tỉnh ủy Quảng Trị', 'BAN TUYÊN GIÁO / VÀ DÂN VẬN / TỈNH ỦY QUẢNG TRỊ'],
    ['Ủy ban Kiểm tra Tỉnh ủy', 'ỦY BAN KIỂM TRA / TỈNH ỦY'],
    ['Văn phòng Tỉnh ủy Quảng Trị', 'VĂN PHÒNG / TỈNH ỦY QUẢNG TRỊ'],
    ['Văn phòng Ủy ban nhân dân thành phố Đà Nẵng', 'VĂN PHÒNG / ỦY BAN NHÂN DÂN / THÀNH PHỐ ĐÀ NẴNG'],
    ['Trường Chính trị tỉnh Bình An', 'TRƯỜNG CHÍNH TRỊ / TỈNH BÌNH AN'],
    ['Trường Đại học Khoa học Xã hội và Nhân văn', 'TRƯỜNG ĐẠI HỌC / KHOA HỌC XÃ HỘI / VÀ NHÂN VĂN'],
    [
      'Ban Quản lý dự án đầu tư xây dựng các công trình giao thông',
      'BAN QUẢN LÝ DỰ ÁN / ĐẦU TƯ XÂY DỰNG / CÁC CÔNG TRÌNH / GIAO THÔNG',
    ],
    ['Ban Quản lý các khu công nghiệp và chế xuất Hà Nội', 'BAN QUẢN LÝ / CÁC KHU CÔNG NGHIỆP / VÀ CHẾ XUẤT HÀ NỘI'],
    ['Tổng công ty Cảng hàng không Việt Nam', 'TỔNG CÔNG TY / CẢNG HÀNG KHÔNG / VIỆT NAM'],
    ['Tập đoàn Công nghiệp Than - Khoáng sản Việt Nam', 'TẬP ĐOÀN CÔNG NGHIỆP / THAN - KHOÁNG SẢN / VIỆT NAM'],
    ['Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh Nghệ An', 'NGÂN HÀNG NHÀ NƯỚC / VIỆT NAM CHI NHÁNH / TỈNH NGHỆ AN'],
    ['Bảo hiểm Xã hội thành phố Hà Nội', 'BẢO HIỂM XÃ HỘI / THÀNH PHỐ HÀ NỘI'],
    ['Kho bạc Nhà nước khu vực III', 'KHO BẠC NHÀ NƯỚC / KHU VỰC III'],
    ['Tòa án nhân dân tỉnh Thừa Thiên Huế', 'TÒA ÁN NHÂN DÂN / TỈNH THỪA THIÊN HUẾ'],
    ['Viện kiểm sát nhân dân huyện Vĩnh Bảo', 'VIỆN KIỂM SÁT NHÂN DÂN / HUYỆN VĨNH BẢO'],
    ['Bộ Chỉ huy Quân sự tỉnh Quảng Trị', 'BỘ CHỈ HUY QUÂN SỰ / TỈNH QUẢNG TRỊ'],
    ['Công an thành phố Thủ Đức', 'CÔNG AN / THÀNH PHỐ THỦ ĐỨC'],
    ['Đảng ủy xã Hải Thượng', 'ĐẢNG ỦY XÃ HẢI THƯỢNG'],
    ['Đảng bộ tỉnh Quảng Trị', 'ĐẢNG BỘ / TỈNH QUẢNG TRỊ'],
    ['Đảng bộ huyện Triệu Phong', 'ĐẢNG BỘ / HUYỆN TRIỆU PHONG'],
    ['Chi cục Thuế khu vực Lê Chân - Dương Kinh', 'CHI CỤC THUẾ KHU VỰC / LÊ CHÂN - DƯƠNG KINH'],
    ['Bệnh viện Đa khoa khu vực tỉnh An Giang', 'BỆNH VIỆN ĐA KHOA / KHU VỰC TỈNH AN GIANG'],
  ])('%s', (issuer, expected) => {
    expect(evenLines(issuer, { size: 13, bold: true, capitals: true }, mm(LEFT)).join(' / ').toUpperCase()).toBe(
      expected,
    );
  });
});

describe('issuers and superiors of the samples', () => {
  test.each([
    ['Thành ủy Thành phố Hồ Chí Minh', 'THÀNH ỦY / THÀNH PHỐ HỒ CHÍ MINH'],
    ['Thành ủy Hải Phòng', 'THÀNH ỦY HẢI PHÒNG'],
    ['Huyện ủy Bạch Long Vĩ', 'HUYỆN ỦY BẠCH LONG VĨ'],
    ['Ủy ban nhân dân đặc khu Phú Quốc', 'ỦY BAN NHÂN DÂN / ĐẶC KHU PHÚ QUỐC'],
    ['Liên minh Hợp tác xã thành phố Hải Phòng', 'LIÊN MINH HỢP TÁC XÃ / THÀNH PHỐ HẢI PHÒNG'],
    [
      'Công ty Trách nhiệm hữu hạn Một thành viên Thoát nước Hải Phòng',
      'CÔNG TY / TRÁCH NHIỆM HỮU HẠN / MỘT THÀNH VIÊN / THOÁT NƯỚC HẢI PHÒNG',
    ],
    ['Quận ủy Lê Chân', 'QUẬN ỦY LÊ CHÂN'],
    ['Quận ủy Ngô Quyền', 'QUẬN ỦY NGÔ QUYỀN'],
    ['Huyện ủy Thủy Nguyên', 'HUYỆN ỦY THỦY NGUYÊN'],
    ['Huyện ủy Vĩnh Bảo', 'HUYỆN ỦY VĨNH BẢO'],
    ['Đảng ủy Sở Nội vụ', 'ĐẢNG ỦY SỞ NỘI VỤ'],
    ['Đảng ủy Cảng Nam Triệu', 'ĐẢNG ỦY / CẢNG NAM TRIỆU'],
    ['Tỉnh ủy Quảng Trị', 'TỈNH ỦY QUẢNG TRỊ'],
    ['Huyện ủy Hải Lăng', 'HUYỆN ỦY HẢI LĂNG'],
    ['Đảng bộ huyện Hải Lăng', 'ĐẢNG BỘ / HUYỆN HẢI LĂNG'],
    ['Huyện ủy Triệu Phong', 'HUYỆN ỦY TRIỆU PHONG'],
    ['Đảng ủy xã Triệu Trạch', 'ĐẢNG ỦY / XÃ TRIỆU TRẠCH'],
    ['Huyện ủy Cam Lộ', 'HUYỆN ỦY CAM LỘ'],
    ['Đảng bộ huyện Cam Lộ', 'ĐẢNG BỘ HUYỆN CAM LỘ'],
    ['Đảng ủy xã Cam Chính', 'ĐẢNG ỦY XÃ CAM CHÍNH'],
    ['Đảng ủy Sở Tư pháp', 'ĐẢNG ỦY SỞ TƯ PHÁP'],
    ['Đảng ủy Sở Xây dựng', 'ĐẢNG ỦY SỞ XÂY DỰNG'],
    ['Đảng ủy Trường Chính trị tỉnh', 'ĐẢNG ỦY / TRƯỜNG CHÍNH TRỊ TỈNH'],
    ['Đảng ủy Văn phòng Tỉnh ủy', 'ĐẢNG ỦY / VĂN PHÒNG TỈNH ỦY'],
  ])('%s', (issuer, expected) => {
    expect(evenLines(issuer, { size: 13, bold: true, capitals: true }, mm(LEFT)).join(' / ').toUpperCase()).toBe(
      expected,
    );
  });
});

describe('issuers where there is more room', () => {
  test.each([
    [
      'Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở thành phố Hải Phòng',
      112,
      'BAN CHỈ ĐẠO THỰC HIỆN QUY CHẾ DÂN CHỦ / Ở CƠ SỞ THÀNH PHỐ HẢI PHÒNG',
    ],
    [
      'Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở thành phố Hải Phòng',
      78,
      'BAN CHỈ ĐẠO THỰC HIỆN / QUY CHẾ DÂN CHỦ Ở CƠ SỞ / THÀNH PHỐ HẢI PHÒNG',
    ],
    ['Thành ủy Thành phố Hồ Chí Minh', 48, 'THÀNH ỦY / THÀNH PHỐ / HỒ CHÍ MINH'],
  ])('%s in %i mm', (issuer, width, expected) => {
    expect(evenLines(issuer, { size: 14, bold: true, capitals: true }, mm(width)).join(' / ').toUpperCase()).toBe(
      expected,
    );
  });
});

describe('titles', () => {
  test.each([
    [
      'Kết quả xây dựng và thực hiện quy chế dân chủ ở cơ sở 6 tháng đầu năm 2023',
      145,
      ['Kết quả xây dựng và thực hiện quy chế dân chủ', 'ở cơ sở 6 tháng đầu năm 2023'],
    ],
    [
      'Sơ kết 3 năm thực hiện Chỉ thị số 28-CT/TU ngày 07/7/2020 của Ban Thường vụ Tỉnh ủy',
      100,
      ['Sơ kết 3 năm thực hiện Chỉ thị số 28-CT/TU', 'ngày 07/7/2020 của Ban Thường vụ Tỉnh ủy'],
    ],
    [
      'V/v báo cáo tổng kết 25 năm thực hiện Chỉ thị số 30-CT/TW của Bộ Chính trị',
      60,
      ['V/v báo cáo tổng kết', '25 năm thực hiện', 'Chỉ thị số 30-CT/TW', 'của Bộ Chính trị'],
    ],
    [
      'về việc báo cáo tổng kết 25 năm thực hiện Chỉ thị số 30-CT/TW của Bộ Chính trị',
      60,
      ['về việc báo cáo tổng kết', '25 năm thực hiện', 'Chỉ thị số 30-CT/TW', 'của Bộ Chính trị'],
    ],
    [
      'Sơ kết 3 năm thực hiện Chỉ thị 28-CT/TU ngày 07/7/2020 của Ban Thường vụ Tỉnh ủy',
      100,
      ['Sơ kết 3 năm thực hiện Chỉ thị 28-CT/TU', 'ngày 07/7/2020 của Ban Thường vụ Tỉnh ủy'],
    ],
    ['phát triển kinh tế - xã hội', 40, ['phát triển', 'kinh tế - xã hội']],
    ['TỈNH ỦY', 70, ['TỈNH ỦY']],
    ['  ', 70, []],
    [`${'x'.repeat(60)} y`, 30, ['x'.repeat(60), 'y']],
  ])('%s', (text, width, lines) => {
    expect(evenLines(text, { size: 14, bold: true }, mm(width))).toEqual(lines);
  });
});
