/** Whatever a document is made of: every word is in one of the files or in the notes, and check can read the files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRegister } from '#lib/register/register.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkPath } from '../../../scripts/check/check-repository.ts';
import { importOutline } from '../../../scripts/intake/outline/import-outline.ts';
import type { WordBlock } from '../../../scripts/intake/word/model.ts';
import { SAMPLES } from '../../helpers/project.ts';
import { lostWords } from './lost-words.ts';
import { described, para, wordDocument } from './word.ts';

const units = readFileSync(join(SAMPLES, 'reports', 'units.csv'), 'utf8');
const { register } = parseRegister(units);
const [OUTLINE, LETTER] = ['outlines/dot-moi/outline.md', 'outlines/dot-moi/letter.md'];

/** What papers are made of, and what disturbs. */
const PARTS = [
  'ĐỀ CƯƠNG',
  'ĐỀ CƯƠNG BÁO CÁO',
  'KẾ HOẠCH',
  'BÁO CÁO',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'THÀNH ỦY HẢI PHÒNG',
  'Số 42-CV/BCĐ',
  'Số: … /BC-UBND',
  'V/v báo cáo kết quả năm 2023',
  'Hải Phòng, ngày 25 tháng 5 năm 2023',
  'Kính gửi: Các quận ủy',
  'Nơi nhận:',
  '- Như trên,',
  'T/M BAN CHỈ ĐẠO',
  'TRƯỞNG BAN',
  'kiêm',
  'Nguyễn Văn A',
  '(Ký tên, đóng dấu)',
  '(kèm theo Công văn số 42-CV/BCĐ, ngày 25/5/2023',
  'của Ban Chỉ đạo)',
  'Báo cáo gửi về Ban Chỉ đạo (qua Ban Dân vận) trước ngày 15/6/2023./.',
  'Phần thứ nhất',
  'PHẦN II',
  'II. NỘI DUNG BÁO CÁO',
  'I. KẾT QUẢ (nếu có)',
  '1. Công tác lãnh đạo (các đơn vị lựa chọn nội dung phù hợp)',
  '1. Tăng trưởng. Nêu tốc độ; so cùng kỳ.',
  '1.1. Việc đầu: nêu rõ',
  'a) Của cấp ủy;',
  'b) Của chính quyền',
  '2) Số tờ rơi',
  '(3) Việc khác',
  '5.',
  '*',
  '-----',
  '+ Ý nhỏ * có # dấu_lạ | và `mã`',
  '• Ý',
  'và nói tiếp ở dòng sau',
  'Phụ lục 1',
  '# không phải tiêu đề',
  '---',
  '```yaml',
  'key: value',
  'Tỷ lệ (%)',
];

const text = fc.oneof(
  fc.constantFrom(...PARTS),
  fc
    .array(
      fc.constantFrom('Báo', 'cáo', 'số', '12', 'kết', 'quả.', 'Nêu', '(x)', '…', 'I.', 'a)', '“dân', 'bàn”', ';'),
      { maxLength: 9 },
    )
    .map((words) => words.join(' ')),
);
const paragraph = fc
  .record({
    text: fc.oneof(
      text,
      fc.tuple(text, fc.constantFrom('\n', '\t', '     '), text).map((all) => all.join('')),
    ),
    look: fc.constantFrom('plain', 'bold', 'lead', 'styled', 'numbered', 'bulleted', 'centered'),
  })
  .map(({ text: words, look }) =>
    para(words, {
      bold: look === 'bold' ? words.length : look === 'lead' ? Math.ceil(words.length / 2) : 0,
      ...(look === 'styled' && { level: 2 }),
      ...(look === 'numbered' && { label: 'II.' }),
      ...(look === 'bulleted' && { bullet: '•' }),
      isCentered: look === 'centered',
    }),
  );
const HEADS = ['STT', 'Chỉ tiêu', 'Nội dung', 'Đơn vị tính', 'Số liệu', 'Năm 2023', 'Ghi chú', 'Kết quả', ''];
const CELLS = ['Số hộ', 'Tỷ lệ hộ (%)', '- Nữ', 'hộ', '%', '1', 'I', '(2)', '**Thu**', '12', '…', '', '', ''];
const wordTable = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.tuple(
      fc.array(fc.constantFrom(...HEADS), { minLength: width, maxLength: width }),
      fc.array(fc.array(fc.constantFrom(...CELLS), { minLength: width, maxLength: width }), { maxLength: 4 }),
      fc.boolean(),
    ),
  )
  .map(([head, rows, isMerged]) => {
    const above = isMerged ? [[`${head[0]}{${head.length}x1}`]] : [];
    const lines = [...above, head, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
    return described(lines.join('\n')).blocks;
  });
const block: fc.Arbitrary<readonly WordBlock[]> = fc.oneof(
  { weight: 6, arbitrary: paragraph.map((one) => [one]) },
  { weight: 1, arbitrary: wordTable },
);

test('no word is lost, and check reads what comes out', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 14 }), (blocks) => {
      const document = wordDocument(blocks.flat());
      const imported = importOutline(document, { register });
      expect(lostWords(document, imported)).toEqual([]);
      const { text: outline, letter } = imported;
      const files = { [OUTLINE]: outline, ...(letter === null ? {} : { [LETTER]: letter }) };
      const repository = new Repository(new Memory({ 'reports/units.csv': units, ...files }));
      for (const file of Object.keys(files)) checkPath(repository, file);
    }),
    { numRuns: 300 },
  );
});
