/** What is wished for: defaults that are said, refusals, answers at a terminal. */
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { CannotRun } from '#lib/cannot-run.ts';
import { withQuestions } from '../../scripts/command/questions.ts';
import { askFor } from '../../scripts/create/ask.ts';
import { type Given, wishesOf } from '../../scripts/create/wishes.ts';

test('what nobody says is taken and said', () => {
  expect(wishesOf({}, '.', 2026)).toEqual({
    folder: 'bao-cao',
    organisation: null,
    list: null,
    profile: 'state',
    forge: 'github',
    maintainers: null,
    homepage: null,
    examples: false,
    year: 2026,
    said: [
      'tên cơ quan: “Cơ quan chủ trì” (--organisation)',
      'thư mục: bao-cao',
      'thể thức: state (--profile)',
      'nơi đặt kho: github (--forge)',
      'chưa có nhóm giữ kho (--maintainers, hoặc ghi sau trong decuong.yaml)',
    ],
  });
});

test.each<[Given, number, readonly [profile: string, year: number]]>([
  [{ organisation: 'Ban Chỉ đạo thực hiện dân chủ tỉnh A' }, 2026, ['party-2026', 2026]],
  [{ organisation: 'Ban Chỉ đạo thực hiện dân chủ tỉnh A', year: '2025' }, 2026, ['party-2018', 2025]],
  [{ organisation: 'Liên đoàn Lao động tỉnh A' }, 2026, ['union', 2026]],
  [{ organisation: 'Ủy ban nhân dân tỉnh A' }, 2026, ['state', 2026]],
  [{ profile: 'party-2018' }, 2027, ['party-2018', 2025]],
  [{ profile: 'party-2026', year: '2030' }, 2026, ['party-2026', 2030]],
])('%j in %i has a profile that is in force at the end of its year', (given, current, expected) => {
  const { profile, year } = wishesOf(given, '.', current);
  expect([profile, year]).toEqual(expected);
});

test.each<[Given, string]>([
  [
    { organisation: ' … ' },
    '--organisation cần tên cơ quan, như “Ban Chỉ đạo thực hiện dân chủ ở cơ sở tỉnh An Giang”',
  ],
  [{ profile: 'party' }, '--profile không có `party`; hãy dùng party-2018, party-2026, state, union'],
  [{ forge: 'bitbucket' }, '--forge không có `bitbucket`; hãy dùng github, forgejo, gitlab, none'],
  [{ maintainers: 'nhom' }, '--maintainers viết chưa đúng (`nhom`); cần dạng @to-chuc/nhom'],
  [{ homepage: 'http://a' }, '--homepage viết chưa đúng (`http://a`); cần dạng https://…'],
  [
    { units: 'không-có.csv' },
    'Không đọc được danh sách đơn vị `không-có.csv`; sau --units hãy ghi một tệp .csv hoặc .xlsx',
  ],
  [{ folder: 'CON' }, 'Tên `CON` là tên thiết bị của Windows; hãy đặt tên khác'],
  [{ folder: 'kho/aux' }, 'Tên `aux` là tên thiết bị của Windows; hãy đặt tên khác'],
  [
    { organisation: 'Xã Nam SĐT 0987654321' },
    '--organisation: Số điện thoại “***321” là dữ liệu cá nhân, không được đưa vào kho; hãy xóa số này (lịch sử Git giữ lại mọi thứ đã đưa vào: nếu đã đẩy lên thì báo người phụ trách)',
  ],
  [
    { organisation: '=Tỉnh A' },
    "--organisation: “=Tỉnh A” có dấu (`=`, `+`, `-`, `@`, `'`) ở đầu ô hoặc sau `;` nên Excel sẽ chạy như công thức; hãy bỏ dấu ấy",
  ],
  [{ year: '26' }, '`26` không phải một năm như 2026'],
  [
    { profile: 'party-2018', year: '2026' },
    'Thể thức party-2018 có hiệu lực từ ngày 03/4/2018 đến ngày 26/5/2026, không hợp với báo cáo năm 2026; hãy chọn --profile khác',
  ],
])('%j is refused', (given, message) => {
  expect(() => wishesOf(given, '.', 2026)).toThrow(new CannotRun(message));
});

async function answered(given: Given, answers: string): Promise<Given> {
  const input = new PassThrough();
  input.end(answers);
  return withQuestions({ input, output: new PassThrough() }, (ask) =>
    askFor(given, ask, 2026, (answer) => wishesOf(answer, '.', 2026)),
  );
}

test('answers at a terminal', async () => {
  expect(await answered({}, 'Liên đoàn Lao động tỉnh A\n\n\n\n9\nforgejo\n@a/b\n\ncó\n')).toEqual({
    organisation: 'Liên đoàn Lao động tỉnh A',
    folder: 'bao-cao-lien-doan-lao-dong-tinh',
    units: '',
    profile: 'union',
    forge: 'forgejo',
    maintainers: '@a/b',
    homepage: '',
    examples: true,
    year: undefined,
  });
});

test('what cannot be taken is told at once, and asked again', async () => {
  const input = new PassThrough();
  input.end('…\nTỉnh A\nCON\nkho\nkhông-có.csv\n\n3\n1\nnhom\n@a/b\nhttp://a\n\n\n');
  const asked: string[] = [];
  const given = await withQuestions({ input, output: new PassThrough() }, (ask) =>
    askFor(
      {},
      (question) => {
        asked.push(question);
        return ask(question);
      },
      2026,
      (answer) => wishesOf(answer, '.', 2026),
    ),
  );
  expect(given).toEqual({
    organisation: 'Tỉnh A',
    folder: 'kho',
    units: '',
    profile: 'state',
    forge: 'github',
    maintainers: '@a/b',
    homepage: '',
    examples: false,
  });
  expect(asked.flatMap((question) => (/^(--|Tên `|Không)/u.test(question) ? [question.split('\n')[0]] : []))).toEqual([
    '--organisation cần tên cơ quan, như “Ban Chỉ đạo thực hiện dân chủ ở cơ sở tỉnh An Giang”',
    'Tên `CON` là tên thiết bị của Windows; hãy đặt tên khác',
    'Không đọc được danh sách đơn vị `không-có.csv`; sau --units hãy ghi một tệp .csv hoặc .xlsx',
    '--maintainers viết chưa đúng (`nhom`); cần dạng @to-chuc/nhom',
    '--homepage viết chưa đúng (`http://a`); cần dạng https://…',
  ]);
});

test('only what was not given is asked', async () => {
  const given: Given = { organisation: 'A', folder: 'f', units: '', profile: 'state', forge: 'none', year: '2026' };
  expect(await answered(given, 'không\n')).toEqual({ ...given, maintainers: '', homepage: '', examples: false });
});

test('who ends the answers before the questions has begun nothing', async () => {
  await expect(answered({}, 'A\n')).rejects.toThrow(new CannotRun('Đã dừng ở câu hỏi; chưa ghi gì.'));
});
