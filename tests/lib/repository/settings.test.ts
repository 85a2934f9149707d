/** The settings of a repository, and what is said of those that are wrong. */
import { describe, expect, test } from 'vitest';
import { Memory } from '../../../scripts/lib/repository/memory.ts';
import { Repository } from '../../../scripts/lib/repository/repository.ts';

const NONE = {
  organisation: null,
  maintainers: '',
  homepage: null,
  forge: null,
  formClient: null,
  site: 'office',
  examples: [],
};

/** What a repository with one campaign reads from some files. */
function read(files: Readonly<Record<string, string>>): unknown {
  const repository = new Repository(new Memory({ 'outlines/nam-2024/outline.md': '', ...files }));
  const { settings, problems } = repository.settings();
  return {
    ...settings,
    examples: [...settings.examples],
    problems: problems.map(({ file, problem: { place, message, rule, fix } }) => {
      const { line, column } = place.start;
      return `${file}:${line}:${column} ${rule}: ${message}${fix ? ` [${fix.text}]` : ''}`;
    }),
  };
}

test('a repository may say nothing', () => {
  const nothing = { ...NONE, problems: [] };
  expect([
    read({}),
    read({ 'decuong.yaml': '' }),
    read({ 'decuong.yaml': '# organisation:\n' }),
    read({ 'decuong.yaml': 'organisation:\nmaintainers:\nhomepage:\nforge:\nexamples:\n' }),
    read({ 'package.json': '{ "name": "decuong" }' }),
    read({ 'package.json': '[]' }),
  ]).toEqual([nothing, nothing, nothing, nothing, nothing, nothing]);
});

test('all of it can be said in either file', () => {
  const all = {
    organisation: 'Ban Chỉ đạo tỉnh Bình An',
    maintainers: '@to-chuc/quan-tri',
    homepage: 'https://example.vn/to-chuc/bao-cao',
    forge: 'forgejo',
    'form-client': 'phieu',
    site: 'public',
    examples: ['nam-2024'],
  };
  const { 'form-client': formClient, ...same } = all;
  const yaml = `organisation: Ban Chỉ đạo tỉnh Bình An
maintainers: "@to-chuc/quan-tri"
homepage: https://example.vn/to-chuc/bao-cao/
forge: forgejo
form-client: phieu
site: public
examples: [nam-2024]
`;
  const json = JSON.stringify({ name: 'bao-cao', decuong: all }, null, '\t');
  expect([read({ 'decuong.yaml': yaml }), read({ 'package.json': json })]).toEqual([
    { ...same, formClient, problems: [] },
    { ...same, formClient, problems: [] },
  ]);
  expect(read({ 'decuong.yaml': 'examples: nam-2024\n' })).toEqual({ ...NONE, examples: ['nam-2024'], problems: [] });
});

describe('what is wrong is told at its place, and the rest is read', () => {
  test.each<[what: string, files: Record<string, string>, problems: readonly string[], rest: object]>([
    [
      'a key that is nearly one, and one that is none',
      { 'decuong.yaml': 'organization: Ban\nforge: none\nfoo: 3\n' },
      [
        'decuong.yaml:1:1 front-matter: Không có khóa `organization` ở đây; có phải `organisation`? [organisation]',
        'decuong.yaml:3:1 front-matter: Không có khóa `foo` ở đây; hãy bỏ dòng này, hoặc dùng khóa có thật như `maintainers`, `homepage`, `form-client`, `site` (xem `npm run decuong guide units`, phần 8)',
      ],
      { organisation: 'Ban', forge: 'none' },
    ],
    [
      'a list of one team',
      { 'decuong.yaml': 'maintainers: ["@a/b"]\n' },
      [
        'decuong.yaml:1:14 front-matter: `maintainers` viết chưa đúng: cần một dòng chữ; hãy ghi `maintainers: "@a/b"` ["@a/b"]',
      ],
      { maintainers: '@a/b' },
    ],
    [
      'a file of nearly the name',
      { 'decuong.yml': 'forge: none\n' },
      ['decuong.yml:1:1 front-matter: Cài đặt ở tệp này không được đọc; hãy đổi tên tệp thành decuong.yaml'],
      {},
    ],
    [
      'a second document',
      { 'decuong.yaml': '---\nforge: none\n---\norganisation: Ban\n' },
      ['decuong.yaml:3:1 front-matter: Sau dòng `---` này không gì được đọc; hãy bỏ dòng ấy để mọi khóa ở một khối'],
      { forge: 'none' },
    ],
    [
      'a manifest that npm would not read',
      { 'package.json': '{ "decuong": ' },
      [
        'package.json:1:1 front-matter: Tệp này không phải JSON đúng nên npm không đọc được, và khóa `decuong` (cài đặt của kho), nếu có, không được dùng; hãy sửa tệp, hoặc ghi cài đặt vào decuong.yaml',
      ],
      {},
    ],
    [
      'a number for a campaign, told once',
      { 'decuong.yaml': 'examples: [2026]\n' },
      [
        'decuong.yaml:1:12 front-matter: Phần tử thứ 1 của `examples` viết chưa đúng: cần một dòng chữ; hãy ghi `"2026"` ["2026"]',
      ],
      { examples: ['2026'] },
    ],
    [
      'a key in Vietnamese',
      { 'decuong.yaml': 'nhóm quản trị: "@a/b"\n' },
      ['decuong.yaml:1:1 front-matter: Không có khóa `nhóm quản trị` ở đây; có phải `maintainers`? [maintainers]'],
      { maintainers: '@a/b' },
    ],
    [
      'a team without quotes, which YAML does not take',
      { 'decuong.yaml': 'maintainers: @to-chuc/quan-tri\nforge: gitlab\n' },
      [
        'decuong.yaml:1:14 front-matter: Giá trị của `maintainers` bắt đầu bằng ký tự `@`; hãy đặt trong dấu ngoặc kép: `maintainers: "@to-chuc/quan-tri"` ["@to-chuc/quan-tri"]',
      ],
      { maintainers: '@to-chuc/quan-tri', forge: 'gitlab' },
    ],
    [
      'a team in another form',
      { 'decuong.yaml': 'maintainers: to-chuc/quan-tri\n' },
      ['decuong.yaml:1:14 front-matter: `maintainers` viết chưa đúng: cần dạng `@to-chuc/nhom`'],
      {},
    ],
    [
      'homepages that nobody should open',
      { 'decuong.yaml': 'homepage: http://example.vn/a\n' },
      ['decuong.yaml:1:11 front-matter: `homepage` viết chưa đúng: cần địa chỉ bắt đầu bằng `https://`'],
      {},
    ],
    [
      'a password in an address',
      { 'decuong.yaml': 'homepage: https://lan:abc@example.vn/a\n' },
      ['decuong.yaml:1:11 front-matter: `homepage` viết chưa đúng: cần địa chỉ bắt đầu bằng `https://`'],
      {},
    ],
    [
      'wrong types',
      { 'decuong.yaml': 'forge: githup\norganisation: [Ban A, Ban B]\nexamples: { a: b }\n' },
      [
        'decuong.yaml:1:8 front-matter: `forge` viết chưa đúng: cần một trong: `github`, `forgejo`, `gitlab`, `none`; hãy ghi `forge: github` [github]',
        'decuong.yaml:2:15 front-matter: `organisation` viết chưa đúng: cần một dòng chữ',
        'decuong.yaml:3:11 front-matter: `examples` viết chưa đúng: cần một danh sách `[…, …]`',
      ],
      { forge: 'github' },
    ],
    [
      'a quotation mark that is not closed',
      { 'decuong.yaml': 'forge: "none\n' },
      ['decuong.yaml:1:8 front-matter: Giá trị của `forge` thiếu dấu `"` đóng; hãy thêm: `forge: "none"` ["]'],
      { forge: 'none' },
    ],
    [
      'brackets that are not closed',
      { 'decuong.yaml': 'forge: [none\nexamples: {\n' },
      [
        'decuong.yaml:1:12 front-matter: Thiếu dấu đóng `]` ở cuối dòng; hãy thêm vào đây. Ngoài ra, `forge` viết chưa đúng: cần một trong: `github`, `forgejo`, `gitlab`, `none`',
        'decuong.yaml:2:11 front-matter: Thiếu dấu đóng `}` ở cuối dòng; hãy thêm vào đây. Ngoài ra, `examples` viết chưa đúng: cần một danh sách `[…, …]`',
      ],
      {},
    ],
    [
      'a list instead of keys',
      { 'decuong.yaml': '- forge\n' },
      ['decuong.yaml:1:8 front-matter: Khối này viết chưa đúng: cần một nhóm `khóa: giá trị`'],
      {},
    ],
    [
      'examples that are no campaigns',
      { 'decuong.yaml': 'examples:\n  - nam-2024\n  - nam-2042\n  - quy-ba\n' },
      [
        'decuong.yaml:3:5 front-matter: Không có đợt báo cáo `nam-2042` (không có outlines/nam-2042/outline.md); có phải `nam-2024`?',
        'decuong.yaml:4:5 front-matter: Không có đợt báo cáo `quy-ba` (không có outlines/quy-ba/outline.md); hãy ghi đúng tên thư mục của đợt, hoặc bỏ khỏi `examples` khi không còn đợt ấy',
      ],
      { examples: ['nam-2024', 'nam-2042', 'quy-ba'] },
    ],
    [
      'settings in both files',
      { 'decuong.yaml': 'forge: none\n', 'package.json': '{\n  "decuong": { "forge": "gitlab" }\n}\n' },
      [
        'package.json:2:3 front-matter: Cài đặt có ở cả decuong.yaml lẫn khóa `decuong` ở đây; chỉ decuong.yaml được dùng, hãy chuyển các khóa sang đó rồi bỏ khóa này',
      ],
      { forge: 'none' },
    ],
    [
      'slips in a manifest, which have no mend of YAML',
      { 'package.json': '{\n  "decuong": {\n    "forge": "githup",\n    "maintaners": "@a/b"\n  }\n}\n' },
      [
        'package.json:3:14 front-matter: `forge` viết chưa đúng: cần một trong: `github`, `forgejo`, `gitlab`, `none`; hãy ghi `forge: github`',
        'package.json:4:5 front-matter: Không có khóa `maintaners` ở đây; có phải `maintainers`?',
      ],
      { forge: 'github', maintainers: '@a/b' },
    ],
    [
      'a manifest whose settings are a text',
      { 'package.json': '{ "decuong": "forge" }' },
      ['package.json:1:14 front-matter: Khối này viết chưa đúng: cần một nhóm `khóa: giá trị`'],
      {},
    ],
    [
      'bytes that are no text',
      { 'decuong.yaml': 'forge: \0none' },
      [
        'decuong.yaml:1:8 front-matter: Tệp nhị phân (có byte 0), không phải văn bản; hãy lưu nội dung thành văn bản UTF-8 thay vì tải tệp Word, Excel hay PDF lên',
      ],
      {},
    ],
  ])('%s', (_, files, problems, rest) => {
    expect(read(files)).toEqual({ ...NONE, ...rest, problems });
  });
});

test('what is done by settings is not done by wrong ones', () => {
  const repository = (text: string) => new Repository(new Memory({ 'decuong.yaml': text }));
  expect(repository('forge: none\n').settled().forge).toBe('none');
  expect(() => repository('forge: nowhere\n').settled()).toThrow(
    'Cài đặt của kho (decuong.yaml) có lỗi; hãy chạy `npm run check` và sửa cài đặt trước',
  );
});

test('settings are read again when their file has changed', () => {
  const files = new Memory({ 'decuong.yaml': 'forge: none\n' });
  const repository = new Repository(files);
  const first = repository.settings();
  expect(repository.settings()).toBe(first);
  files.write('decuong.yaml', 'forge: github\n');
  expect(repository.settings().settings.forge).toBe('github');
});
