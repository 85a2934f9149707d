/** Parts of the paper form in the body of a report: each is one message, and no other rule speaks of it. */
import { expect, test } from 'vitest';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkText } from '../../../scripts/check/check-file.ts';
import { goodReport, goodRepository } from '../../helpers/fixtures.ts';

const REPORT = 'reports/nam-2023/binh-an/phuong-mot.md';
const repository = new Repository(new Memory(goodRepository()));
const good = goodReport();
const TITLE = '# Kết quả thực hiện dân chủ ở cơ sở năm 2023\n';

const messagesOf = (text: string) =>
  checkText(repository, REPORT, text).messages.map(({ line, rule, message }) => `${line} ${rule} ${message}`);

const head = (line: number, last: number, keys: string) =>
  `${line} front-matter Từ dòng này đến dòng ${last} là phần đầu văn bản dán vào thân báo cáo; bản Word tự dựng ${keys}, để lại đây thì in ra hai lần; hãy xóa các dòng này`;
const foot = (line: number, last: number, keys: string) =>
  head(line, last, keys).replace('phần đầu văn bản', 'phần ký văn bản');

const ALL =
  'quốc hiệu, tiêu ngữ và tên cơ quan từ danh mục đơn vị, số từ `number`, nơi và ngày từ `place`, `date`, tên loại từ đề cương';
const NAME = 'quốc hiệu, tiêu ngữ và tên cơ quan từ danh mục đơn vị';

test.each<[string, string, string]>([
  ['a motto', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n', head(8, 9, NAME)],
  ['a motto in bold', '**ĐẢNG CỘNG SẢN VIỆT NAM**\n', head(8, 8, NAME)],
  [
    'all of it as lines',
    'ĐẢNG BỘ THÀNH PHỐ BÌNH AN\n\nBAN CHỈ ĐẠO\n\n\\*\\*\\*\n\nSố: 15-BC/BCĐ\n\n**ĐẢNG CỘNG SẢN VIỆT NAM**\n\n*Bình An, ngày 12 tháng 6 năm 2023*\n\nBÁO CÁO\nkết quả thực hiện quy chế dân chủ\n',
    head(8, 21, `số từ \`number\`, ${NAME}, nơi và ngày từ \`place\`, \`date\`, tên loại từ đề cương`),
  ],
  [
    'all of it as a table',
    '| ỦY BAN NHÂN DÂN<br>PHƯỜNG MỘT | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc |\n|---|---|\n| Số: /BC-UBND | Phường Một, ngày … tháng … năm 2023 |\n\n**BÁO CÁO**\n',
    head(8, 12, ALL),
  ],
  ['a place and a day', 'Bình An, ngày 12 tháng 6 năm 2023\n', head(8, 8, 'nơi và ngày từ `place`, `date`')],
  ['a type', '**BÁO CÁO**\n', head(8, 8, 'tên loại từ đề cương')],
  [
    'addressees',
    'Kính gửi:\n- Ban Chỉ đạo tỉnh;\n- Ban Dân vận Tỉnh ủy.\n',
    head(8, 10, 'nơi gửi đến từ `addressees`'),
  ],
  ['addressees, set off', 'Kính **gửi**: Ban Chỉ đạo tỉnh\n', head(8, 8, 'nơi gửi đến từ `addressees`')],
  ['addressees, far apart', 'Kính\u00a0 gửi: Ban Chỉ đạo tỉnh\n', head(8, 8, 'nơi gửi đến từ `addressees`')],
  ['a motto, set off', 'CỘNG **HÒA** XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc  lập - Tự do - Hạnh phúc\n', head(8, 10, NAME)],
  ['a number, far apart', 'Số: 12/  BC\n', head(8, 8, 'số từ `number`')],
])('at the head: %s', (_, pasted, message) => {
  expect(messagesOf(good.replace(TITLE, `${TITLE}\n${pasted}`).replace('\n\n\n', '\n\n'))).toEqual([
    message.replace(/^8/u, '9').replace(/đến dòng (\d+)/u, (_all, line) => `đến dòng ${Number(line) + 1}`),
  ]);
});

const SIGNER = 'quyền hạn, chức vụ, họ tên người ký từ `signer`';
const lines = good.trimEnd().split('\n').length;

test.each<[string, string, string]>([
  [
    'an authority and a name',
    '**T/M BAN CHỈ ĐẠO**\n\n**TRƯỞNG BAN**\n\n(Đã ký)\n\n**Nguyễn Văn A**\n',
    foot(lines + 2, lines + 8, SIGNER),
  ],
  ['Nơi nhận', '**Nơi nhận:**\n\n- Như trên;\n- Lưu: VT.\n', foot(lines + 2, lines + 5, '“Nơi nhận” từ `copies`')],
  [
    'both in a table',
    '| *Nơi nhận:*<br>- Như trên;<br>- Lưu: VT. | **TM. ỦY BAN NHÂN DÂN**<br>**CHỦ TỊCH**<br><br>Nguyễn Văn A |\n|---|---|\n',
    foot(lines + 2, lines + 3, `“Nơi nhận” từ \`copies\`, ${SIGNER}`),
  ],
  [
    'a day above',
    'Bình An, ngày 12 tháng 6 năm 2023\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Thị Bình\n',
    foot(lines + 2, lines + 7, SIGNER),
  ],
  ['Nơi nhận, far apart', 'Nơi\u00a0nhận:\n', foot(lines + 2, lines + 2, '“Nơi nhận” từ `copies`')],
  ['Ký tên, far apart', 'Ký tên,  đóng dấu\n', foot(lines + 2, lines + 2, SIGNER)],
])('at the end: %s', (_, pasted, message) => {
  expect(messagesOf(`${good.trimEnd()}\n\n${pasted}`)).toEqual([message]);
});

test('one at each end are two messages, whatever list stands above', () => {
  const text = `${good.replace(TITLE, `${TITLE}\nBÁO CÁO\n`).trimEnd()}\n\n- Mở thêm hòm thư góp ý;\n- Gặp dân hằng tháng.\n\nNơi nhận:\n- Như trên.\n`;
  expect(messagesOf(text)).toEqual([
    head(9, 9, 'tên loại từ đề cương'),
    foot(text.trimEnd().split('\n').length - 1, text.trimEnd().split('\n').length, '“Nơi nhận” từ `copies`'),
  ]);
});

test.each([
  ['what speaks of them', good.replace(TITLE, `${TITLE}\nBáo cáo này gửi Ban Chỉ đạo tỉnh.\n`)],
  [
    'the motto in a sentence',
    good.replace(TITLE, `${TITLE}\nNước Cộng hòa xã hội chủ nghĩa Việt Nam có 63 tỉnh, thành phố.\n`),
  ],
  ['a list at the end', `${good.trimEnd()}\n\n- Mở thêm hòm thư góp ý;\n- Gặp dân hằng tháng.\n`],
  ['nơi nhận of something', `${good.trimEnd()}\n\nNơi nhận hồ sơ là bộ phận một cửa.\n`],
  ['a name alone', `${good.trimEnd()}\n\nNguyễn Văn A\n`],
])('none: %s', (_, text) => {
  expect(messagesOf(text)).toEqual([]);
});
