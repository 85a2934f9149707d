import { proseRule } from './rule/define-rule.ts';
import { definitions } from './rule/marks.ts';
import { checkMarks } from './rule/official-marks.ts';
import { checkQuotes } from './rule/quotes.ts';
import { checkReferences } from './rule/references.ts';
import { checkStrayMarks } from './rule/stray-marks.ts';
import { checkWordTags } from './rule/word-tags.ts';

/**
 * An official document has headings, paragraphs, tables, notes and lists of few levels
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I: phần, chương, mục, điều, khoản, điểm).
 */
export default proseRule(
  {
    id: 'official-markdown',
    summary:
      'Chữ dán từ Word không thành tiêu đề, danh sách, bảng, đoạn văn như ý người viết; dấu đậm, nghiêng, chú thích, tô màu không thành hình mà in ra nguyên dấu; ngoặc kép thẳng (lưu ý); thứ không có dạng chính thức: mã HTML, khối mã, ảnh không mô tả hoặc không dựng được (ngoài kho, không có tệp, hỏng, chưa tải lên hết, không phải PNG, JPEG, GIF), ảnh và liên kết thiếu địa chỉ, liên kết không tới đâu, tiêu đề trong danh sách, danh sách quá sâu.',
  },
  (prose, tell, subject) => {
    if (subject.type === 'report')
      for (const { place, message, severity, fix } of subject.slips) tell(place, message, { severity, fix });
    if (subject.type === 'report') checkQuotes(prose, subject.bound, tell);
    checkReferences(prose, tell);
    checkStrayMarks(prose, tell);
    checkWordTags(prose, tell);
    checkMarks(prose.root, { tell, subject, urls: definitions(prose.root) });
  },
);
