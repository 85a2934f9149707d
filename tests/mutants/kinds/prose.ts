/** Defects of words: a sentence with one of them at the end of every section. */
import { type Kind, lastTextLine, linesOf, replaceLines, sectionsOf } from '../mutant.ts';

function sentence(rule: string, name: string, text: string): Kind {
  return {
    name,
    rule,
    *mutants(sample) {
      for (const bound of sectionsOf(sample)) {
        if (bound.section.children.some((child) => sample.bound.sections.has(child))) continue;
        const at = lastTextLine(sample.lines, linesOf(sample, bound)[1]);
        yield { text: replaceLines(sample, at, at, '', text), line: at + 2 };
      }
    },
  };
}

export const kinds: readonly Kind[] = [
  sentence('citation', 'spaces in a symbol', 'Đơn vị thực hiện Chỉ thị số 18 - CT/TW ngày 26/10/2022 của Ban Bí thư.'),
  sentence(
    'citation',
    'a colon after số',
    'Đơn vị thực hiện Kế hoạch số: 149/KH-UBND ngày 09/5/2023 của Ủy ban nhân dân thành phố.',
  ),
  sentence('citation', 'a wrong date', 'Đơn vị thực hiện Chỉ thị số 18-CT/TW ngày 27/10/2022 của Ban Bí thư.'),
  sentence('citation', 'a missing year', 'Đơn vị thực hiện Nghị định số 145/NĐ-CP ngày 14/12/2020 của Chính phủ.'),
  sentence(
    'citation',
    'a date after the report',
    'Đơn vị thực hiện Kế hoạch số 977/KH-UBND ngày 01/12/2023 của Ủy ban nhân dân thành phố.',
  ),
  sentence(
    'citation',
    'separators of another body',
    'Đơn vị thực hiện Kế hoạch số 271-KH/UBND của Ủy ban nhân dân thành phố.',
  ),
  sentence(
    'citation',
    'another body named',
    'Đơn vị họp. Thực hiện Chỉ thị số 18-CT/TW ngày 26/10/2022 của Bộ Chính trị, đơn vị đã họp.',
  ),
  sentence('citation', 'a type that the symbol is not', 'Đơn vị thực hiện Nghị quyết số 18-CT/TW của Ban Bí thư.'),
  sentence('abbreviation', 'not spelt out', 'Đơn vị phối hợp với QLXDT kiểm tra định kỳ.'),
  sentence('abbreviation', 'not spelt out, with a hyphen', 'Đơn vị phối hợp với BXY-KLM kiểm tra định kỳ.'),
  sentence('unicode-text', 'not NFC', `Đơn vị ${'thực hiện'.normalize('NFD')} tốt nhiệm vụ.`),
  sentence('unicode-text', 'a look-alike letter', 'Ðơn vị tổ chức họp dân hằng tháng.'),
  sentence('unicode-text', 'a zero-width space', 'Đơn vị tổ ch\u200Bức họp dân hằng tháng.'),
  sentence('unicode-text', 'a lost character', 'Đơn vị tổ chức h\uFFFDp dân hằng tháng.'),
  sentence('unicode-text', 'read in another code table', 'Đơn vị gửi báº¡n đọc.'),
  sentence('placeholder', 'a blank of a form', 'Đơn vị họp [tên hội nghị] hằng tháng.'),
  sentence('tone-marks', 'another style, oa', 'Tổ hoà giải họp hằng tháng.'),
  sentence('tone-marks', 'another style, oe', 'Đơn vị chăm lo sức khoẻ người lao động.'),
  sentence('date-form', 'a day that does not exist', 'Hội nghị họp ngày 31/6/2023 tại trụ sở.'),
  sentence('date-form', 'a day without its 0', 'Hội nghị họp ngày 5 tháng 6 năm 2023 tại trụ sở.'),
  sentence('date-form', 'ISO in prose', 'Hội nghị họp ngày 2023-05-12 tại trụ sở.'),
  sentence('date-form', 'a month in English', 'Hội nghị họp May 12, 2023 tại trụ sở.'),
  sentence('date-form', 'a 0 too many', 'Hội nghị họp ngày 05 tháng 06 năm 2023 tại trụ sở.'),
  sentence('number-form', 'thousands not parted', 'Có 12500 hộ tham gia.'),
  sentence('number-form', 'foreign thousands of people', 'Có 1,234 hộ tham gia.'),
  sentence('number-form', 'foreign thousands', 'Quỹ thu được 1,234,567 đồng.'),
  sentence('number-form', 'foreign decimals', 'Có 12.5% số hộ tham gia.'),
  sentence('official-markdown', 'HTML', 'Đơn vị <b>đã</b> hoàn thành.'),
  sentence('official-markdown', 'code', 'Đơn vị dùng `mã` nội bộ.'),
  sentence('official-markdown', 'an image without alt text', '![](anh.png)'),
  sentence('official-markdown', 'an image that is not there', '![Ảnh](khong-co.png)'),
  sentence('official-markdown', 'an image in other letters', '![Ảnh](Anh.png)'),
  sentence('official-markdown', 'a bullet of Word', '•\tĐơn vị họp dân hằng tháng.'),
  sentence('official-markdown', 'the number of a page', 'Trang 3/12'),
  sentence('official-markdown', 'an open comment in words', 'Đơn vị họp dân <!-- hỏi lại'),
  sentence('state-secret', 'a mark in bold', '**TUYỆT MẬT**'),
  sentence('state-secret', 'a mark with its label', 'Độ mật: MẬT'),
  sentence('state-secret', 'a mark in a comment', '<!-- TỐI MẬT -->'),
  sentence('personal-data', 'a phone number', 'Liên hệ số điện thoại 0912 345 678.'),
  sentence('personal-data', 'an identity number', 'Công dân có số căn cước công dân 031085001234 đã được mời.'),
];
