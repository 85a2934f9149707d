/** Ids that rows of a figure table lack: written by `--fix`, the same as in an earlier campaign, with no word lost. */
import { describe, expect, test } from 'vitest';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkText } from '../../../scripts/check/check-file.ts';
import { fixText } from '../../../scripts/check/fix.ts';
import { fixture, goodRepository } from '../../helpers/fixtures.ts';

const FILE = 'outlines/nam-2024/outline.md';
const HEAD = fixture('outline.md').slice(0, fixture('outline.md').indexOf('## I.'));
/** An earlier campaign, and a later one that calls a thing otherwise. */
const EARLIER = {
  ...goodRepository(),
  'outlines/nam-2022/outline.md': fixture('outline.md')
    .replace('documents-issued', 'documents-of-2022')
    .replaceAll('2023', '2022'),
};
const repository = new Repository(new Memory(EARLIER));

/** The tables of an outline after its mends, and what is still told. */
function mended(...tables: readonly string[]) {
  const source = `${HEAD}${tables.map((table, index) => `## ${['I', 'II', 'III'][index]}. MỤC ${index}\n\n${table}\n`).join('\n')}`;
  const check = (text: string) => checkText(repository, FILE, text).messages;
  const text = fixText(source, check);
  expect(fixText(text, check)).toBe(text);
  return {
    text: text.slice(HEAD.length).replace(/## .*\n\n/gu, ''),
    told: check(text).map(({ line, message }) => `${line}: ${message}`),
  };
}

describe('missing ids', () => {
  test('in a column of their own where there is none', () => {
    expect(
      mended(`| STT | Chỉ tiêu | Đơn vị tính |
|:--|---|:-:|
| 1 | Số **vụ việc** được hòa giải ở thôn, bản, tổ dân phố | vụ việc |
| | - Thành | |
| | - Không thành
| 2 | Số vụ việc được hòa giải ở cơ quan | vụ việc |`),
    ).toEqual({
      text: `| STT | Chỉ tiêu | Mã | Đơn vị tính |
|:--|---|---|:-:|
| 1 | Số **vụ việc** được hòa giải ở thôn, bản, tổ dân phố | vu-viec-duoc-hoa-giai | vụ việc |
| | - Thành | vu-viec-duoc-hoa-giai-thanh | |
| | - Không thành | vu-viec-duoc-hoa-giai-khong-thanh
| 2 | Số vụ việc được hòa giải ở cơ quan | vu-viec-duoc-hoa-giai-o-co-quan | vụ việc |
`,
      told: [],
    });
  });

  test('as the latest campaign has them, where no other row has that one', () => {
    expect(
      mended(
        `| Chỉ tiêu | Mã |
|---|---|
| Số văn bản đã ban hành | |
| Số vụ việc hòa giải thành | documents-issued-2 |
| Số vụ việc hòa giải đã tiếp nhận ||`,
        `Chỉ tiêu | Đơn vị tính
--- | ---
Tỷ lệ hòa giải thành | %
Số lượt người dự học tập | lượt người`,
        `| Chỉ tiêu | Mã |
|---|---|
| Số người | |
| Số người được tập huấn | mediations |`,
      ),
    ).toEqual({
      text: `| Chỉ tiêu | Mã |
|---|---|
| Số văn bản đã ban hành | documents-issued |
| Số vụ việc hòa giải thành | documents-issued-2 |
| Số vụ việc hòa giải đã tiếp nhận | vu-viec-hoa-giai |

Chỉ tiêu | Mã | Đơn vị tính
--- | --- | ---
Tỷ lệ hòa giải thành | mediation-success-rate | %
Số lượt người dự học tập | briefing-attendances | lượt người

| Chỉ tiêu | Mã |
|---|---|
| Số người | nguoi |
| Số người được tập huấn | mediations |
`,
      told: [
        '27: Tỷ lệ “Tỷ lệ hòa giải thành” chưa ghi `= tử số / mẫu số` nên bản tổng hợp không tính được tỷ lệ chung; hãy ghi vào cột `Ràng buộc`, hoặc ghi `không cộng` nếu không cần tính',
      ],
    });
  });
});
