/** Words of two syllables that names of bodies and titles of reports are made of: a centred line is not broken inside them. */
export const COMPOUNDS: ReadonlySet<string> = new Set(
  `báo cáo, chỉ đạo, chỉ thị, chi bộ, chính quyền, chính trị, chấp hành, công chức, công đoàn, công lập, công nghiệp, công tác, công ty,
  cơ quan, cơ sở, dân chủ, doanh nghiệp, đào tạo, đảng bộ, đảng ủy, đảng viên, đầu năm, cuối năm, đẩy mạnh, đề cương, địa phương, đơn vị,
  giám sát, giáo dục, hải phòng, hành chính, hiệu quả, hoạt động, hội đồng, huyện ủy, kế hoạch, kết quả, khóa xi, khóa xii, kiểm tra,
  lao động, lãnh đạo, liên đoàn, mặt trận, nghị định, nghị quyết, nhà nước, nhân dân, nhiệm kỳ, nhiệm vụ, quận ủy, quảng trị, quản lý,
  quy chế, quy định, quyết định, sơ kết, sự nghiệp, tăng cường, thành phố, thành ủy, thị xã, thường trực, thường vụ, thực hiện, tiếp tục,
  tình hình, tỉnh ủy, tổ chức, tổ quốc, tổng kết, triển khai, trung tâm, trung ương, trưởng ban, tuyên giáo, ủy ban, ủy viên, văn hóa,
  văn phòng, viên chức, việt nam, xã hội, xây dựng, xí nghiệp`.split(/,\s+/u),
);
