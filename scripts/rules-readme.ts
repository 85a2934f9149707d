/** `npm run rules-readme`: writes `lint-rules/README.md` from the rules and from what their cases make them say. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { rules } from '../lint-rules/index.ts';
import { take } from './command/options.ts';
import { note, print } from './command/print.ts';
import { runCommand } from './command/run-command.ts';
import { writeFileWhole } from './output/write-file.ts';
import { acrossCase } from './rules-page/across.ts';
import { CASES_FOLDER } from './rules-page/cases.ts';
import { acrossExample, examples } from './rules-page/examples.ts';
import { mendsIn } from './rules-page/mending.ts';

const README = 'lint-rules/README.md';
/** Says of each rule about reports what to do. */
const GUIDE = 'reports/README.md';

const INTRODUCTION = `<!-- Tệp này do \`npm run rules-readme\` tạo từ các quy tắc và ví dụ kiểm thử; không sửa tay. -->

# Các quy tắc kiểm tra

Dành cho người soạn và người duyệt. Mỗi lời báo của máy có một mã, như \`section-number\`; tìm mã ấy ở đây để biết máy báo khi nào, sửa thế nào, kèm một ví dụ sai và đúng. Các phần nhắc tới trong “Cách sửa” là của [hướng dẫn viết báo cáo](../reports/README.md); cách viết đề cương có ở [hướng dẫn viết đề cương](../outlines/README.md).

**Lỗi** (error) phải sửa thì báo cáo mới được dựng và tổng hợp. **Lưu ý** (warning) thì xem lại, đúng rồi có thể để nguyên. Nếu tin là máy báo nhầm, xem [Tắt một lời báo](#tắt-một-lời-báo).
`;

/** How to mend what authors of reports never see. */
const MENDS: Readonly<Record<string, string>> = {
  'outline-valid':
    'sửa ngay dòng máy chỉ; khóa nào, viết thế nào có ở [hướng dẫn viết đề cương](../outlines/README.md)',
};

/** What is found before any rule runs, so that no case of a rule shows it. */
const READING: Readonly<Record<string, string>> = {
  'front-matter': `Cũng báo khi cài đặt của kho (\`decuong.yaml\`, hoặc khóa \`decuong\` trong \`package.json\`) viết sai; từng khóa có ở [hướng dẫn ghi danh mục đơn vị](../reports/UNITS.md), phần 8.
`,
  'unit-path': `Tệp báo cáo không ứng với dòng nào của danh mục đơn vị \`reports/units.csv\`, nằm sai chỗ, hoặc chính danh mục viết sai. Tên tệp phải là \`reports/<đợt>/<mã đơn vị>.md\`.

- Chỉ là lưu ý khi cấp của đơn vị không phải báo cáo trong đợt này: báo cáo được dựng nhưng không đưa vào tổng hợp.
`,
  'duplicate-number': `Hai báo cáo của một đơn vị trong cùng năm mang cùng một số. Hãy xem lại sổ công văn rồi sửa số của báo cáo sau; số để trống (như \`-BC/BCĐ\`) không tính.
`,
  'roll-up-mismatch': `Số trong báo cáo của một đơn vị khác với tổng các báo cáo cấp dưới của đơn vị ấy. Máy nói lệch bao nhiêu, cộng từ những đơn vị nào, còn thiếu đơn vị nào.

- Luôn là lưu ý: báo cáo vẫn được dựng và được tổng hợp. Số của cấp trên lớn hơn mà cấp dưới còn thiếu số thì chênh lệch có thể do đó. Chưa đơn vị cấp dưới nào báo cáo thì không so sánh.
- Tỷ lệ không so sánh, vì đã đối chiếu với tử số và mẫu số trong chính báo cáo. Chỉ tiêu có/không và chỉ tiêu \`total: none\` cũng không.
- Báo ở ô số liệu của đơn vị cấp trên. Khi kiểm tra một thay đổi (\`--since\`, như trên pull request) mà báo cáo của cấp trên không đổi thì báo ở báo cáo cấp dưới đã đổi.
- Hai số khác nhau có lý do thì ghi lý do vào cột \`Ghi chú\` của hàng ấy trong báo cáo của đơn vị cấp trên: lời báo hết, lý do được in ra và được nêu trong bản tổng hợp.
`,
  'unicode-text': `Cũng báo khi tệp không phải chữ Unicode (UTF-8): còn ở bảng mã cũ như TCVN3, VNI, hoặc là tệp Word, PDF được đổi tên. Hãy chuyển nội dung sang Unicode rồi dán vào tệp \`.md\`. Tệp như thế không được đọc tiếp nên chưa có lời báo nào khác.
`,
  'official-markdown': `Cũng báo khi tệp vượt xa mọi báo cáo thật (lớn hơn 8 MiB, dòng dài quá 20.000 ký tự, hơn 20.000 dòng của bảng, hàng nghìn dấu \`*\`, \`[\` trong một đoạn, danh sách lồng nhau quá sâu). Tệp như thế không được đọc tiếp nên chưa có lời báo nào khác.
`,
};

const SUPPRESSION = `## Tắt một lời báo

Chỉ khi máy báo nhầm. Đặt hai dòng sau vào tệp, trước và sau chỗ bị báo, mỗi dòng cách phần khác một dòng trống; thay \`section-data\` bằng mã của lời báo và luôn ghi lý do:

\`\`\`markdown
<!--lint disable section-data reason="Đơn vị mới thành lập, chưa có số liệu"-->

### 2. Kiểm tra, giám sát

Nội dung của mục.

<!--lint enable section-data-->
\`\`\`

- Không có \`reason="…"\` thì lời báo vẫn còn. Lý do được liệt kê ở cuối kết quả kiểm tra để người duyệt biết.
- Không có dòng \`enable\` thì quy tắc bị tắt đến hết tệp. \`<!--lint ignore section-data reason="…"-->\` chỉ tắt cho đoạn, bảng hoặc tiêu đề ngay sau nó.
- Luôn ghi mã. Không có mã thì mọi quy tắc đều bị tắt.
- \`state-secret\`, \`personal-data\`, \`outline-valid\`, lời báo về phần đầu tệp (giữa hai dòng \`---\`), về đường dẫn tệp (\`unit-path\`), số trùng (\`duplicate-number\`) và về tệp không đọc được thì không tắt được.
- Các dòng này là ghi chú: không vào văn bản Word, không tính là nội dung. Cách viết là của remark-lint, nên có tác dụng cả trong trình soạn thảo.
`;

await runCommand({
  name: 'rules-readme',
  summary: `Ghi ${README}: tài liệu về các quy tắc, lấy từ lint-rules/ và ${CASES_FOLDER}/.`,
  notes: 'Mã thoát: 0 đúng hoặc đã ghi, 1 tệp chưa đúng với các quy tắc, 2 không chạy được.',
  options: take('check'),
  run({ root, check }) {
    const repository = new Repository(new Disk(root));
    const fixtures = join(repository.root, CASES_FOLDER);
    if (!existsSync(fixtures))
      throw new CannotRun(
        `Không có ${CASES_FOLDER} trong ${repository.root}; hãy chạy lệnh ở thư mục gốc của mã nguồn`,
      );
    const ids = new Set([...rules.map(({ id }) => id), ...Object.keys(READING)]);
    const guide = repository.read(GUIDE);
    const mends = mendsIn(guide && 'text' in guide ? guide.text : '');
    const text = [
      INTRODUCTION,
      ...[...ids].map((id) => section(id, repository.root, mends.get(id) ?? MENDS[id])),
      SUPPRESSION,
    ].join('\n');
    if (check) {
      // No report: it is not measured as one.
      const fresh = Buffer.from(repository.bytes(README) ?? []).equals(Buffer.from(text));
      if (!fresh)
        note([`${README} chưa đúng với các quy tắc; hãy chạy \`npm run rules-readme\` rồi lưu tệp ấy vào kho`]);
      return fresh;
    }
    writeFileWhole(join(repository.root, README), text);
    print([README]);
    return true;
  },
});

/** What a rule fires on and how it speaks; a message of one id may come from a rule, from reading a file, or from both. */
function section(id: string, root: string, mend: string | undefined): string {
  const rule = rules.find((one) => one.id === id);
  const across = acrossCase(root, id);
  const reading = READING[id] ? [READING[id]] : [];
  const parts = [
    ...(rule ? [`${rule.summary}\n`] : reading),
    ...(mend === undefined ? [] : [`**Cách sửa:** ${mend}.\n`]),
    ...(rule ? examples(join(root, CASES_FOLDER), id) : []),
    ...(across ? acrossExample(across) : []),
    ...(rule ? reading : []),
  ];
  return [`## ${id}\n`, ...parts].join('\n');
}
