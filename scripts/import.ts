/** `npm run import`: what offices wrote in Word or Excel enters the repository. */
import { CannotRun } from '#lib/cannot-run.ts';
import { CAMPAIGN, UNIT } from './command/help.ts';
import { OPTIONS, take } from './command/options.ts';
import { note, print } from './command/print.ts';
import { runCommand } from './command/run-command.ts';
import { fileFigures } from './intake/filing/file-figures.ts';
import { fileOutline } from './intake/filing/file-outline.ts';
import { fileWorkbook } from './intake/filing/file-workbook.ts';
import { importWord } from './intake/filing/import-word.ts';
import { fileRegister } from './intake/register/file-register.ts';

await runCommand({
  name: 'import',
  summary: 'Đưa vào kho báo cáo viết bằng Word, số liệu điền bằng Excel, đề cương ban hành bằng Word.',
  operands: [
    { name: 'TỆP', help: 'tệp .docx (.doc nếu máy có LibreOffice) hoặc .xlsx' },
    { ...CAMPAIGN, optional: true },
    { ...UNIT, optional: true },
  ],
  notes: `Ghi reports/ĐỢT/ĐƠN-VỊ.md và hình cạnh đó, rồi kiểm tra; mọi chữ của tệp Word ở trong báo cáo hoặc trong lời in ra. Khung chưa ai
viết thì được thay; báo cáo đã viết thì không: tệp do decuong dựng, đã sửa trong Word, được gộp với báo cáo đang có, chỗ nào hai bên
sửa khác nhau thì chưa ghi gì mà nói rõ chỗ nào. Bảng tính thì chỉ ô đã sửa vào báo cáo. Tệp do decuong dựng không cần ghi ĐỢT, ĐƠN-VỊ.
Với --outline: đề cương bằng Word thành outlines/ĐỢT/outline.md (và letter.md), bảng tính chỉ tiêu thì vào bảng của đề cương đã có.
Với --register: bảng tính (hoặc CSV) danh mục đơn vị vào reports/units.csv: chỉ ô khác và đơn vị mới; đơn vị bảng không có thì giữ nguyên.
Mã thoát: 0 đã ghi, 1 có chỗ chưa ghi được (hai bên sửa khác nhau, ô phải hỏi lại, dấu mật, dữ liệu cá nhân), 2 không đọc được, không có chỗ ghi.`,
  options: {
    ...take('outline', 'register'),
    out: { ...OPTIONS.out, value: 'TỆP.md', help: 'ghi ra tệp mới này, không ghi vào kho' },
  },
  async run({ root, outline, register, out }, [file = '', ...destination]) {
    const [campaign] = destination;
    const isWorkbook = /\.(?:xls[xmb]?|ods|csv)$/iu.test(file);
    if (outline && campaign === undefined) throw new CannotRun('Với --outline cần ghi ĐỢT sau tên tệp, như nam-2024');
    if (register && (outline || out !== undefined || campaign !== undefined))
      throw new CannotRun('Với --register chỉ ghi tên tệp: danh mục là một, của cả kho');
    const { files, lines, isFine } = register
      ? fileRegister({ root, file })
      : outline && campaign !== undefined
        ? isWorkbook
          ? fileFigures({ root, file, campaign })
          : await fileOutline({ root, file, campaign, out })
        : isWorkbook
          ? fileWorkbook({ root, file, destination, out })
          : await importWord({ root, file, destination, out });
    print(files);
    note(lines);
    return isFine;
  },
});
