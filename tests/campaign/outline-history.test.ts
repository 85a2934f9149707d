/** An outline that changes after reports were filed, in real Git repositories. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkFiles } from '../../scripts/campaign/check-files.ts';
import { A, B, commitAll } from '../helpers/commit.ts';
import { fixture, goodReport, goodRepository } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const OUTLINE = 'outlines/nam-2023/outline.md';
const REPORT = 'reports/nam-2023/binh-an/phuong-mot.md';
const outline = fixture('outline.md');
const held = goodReport().replace(/^date: /mu, 'outline-version: 1\n$&');
const raised = outline.replace('version: 1', 'version: 2');

/** The outline with a new figure and a new section. */
const grown = (text: string, since: string) =>
  text
    .replace('unit: lượt người }', `$&\n  - { id: visits, name: Số lượt tiếp dân, unit: lượt${since} }`)
    .replace('## VI. KIẾN NGHỊ', `## VI. BÀI HỌC\n\n${since && '```yaml\nsince: 2\n```\n\n'}## VII. KIẾN NGHỊ`);

type States = readonly Readonly<Record<string, string>>[];

/** Writes one state of a repository after the other, commits each but the last, and checks that. */
function messagesAfter(...states: States): readonly string[] {
  const [first = {}, ...later] = states;
  const root = temporaryRepository({ ...goodRepository(), ...first });
  for (const [index, files] of later.entries()) {
    commitAll(root, index % 2 === 0 ? A : B);
    for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  }
  return checkFiles({ repository: new Repository(new Disk(root)), given: [] }).messages.map(
    ({ file, line, severity, message }) => `${file}:${line} ${severity} ${message}`,
  );
}

/** What is told at the outline. */
const toldAfter = (...states: States) => messagesAfter(...states).filter((message) => message.startsWith(OUTLINE));

const ADDED = `${OUTLINE}:3 warning Phiên bản 2 yêu cầu thêm so với phiên bản 1: chỉ tiêu “Số lượt tiếp dân”; mục “VI. BÀI HỌC”. Trong các báo cáo có từ trước, `;

test('the version is raised: a report held to the earlier one is reminded of what is new, and stays right', () => {
  const later = 'chưa bắt buộc: đề cương yêu cầu từ phiên bản 2, báo cáo này theo phiên bản 1';
  expect(messagesAfter({ [REPORT]: held }, { [OUTLINE]: grown(raised, ', since: 2') })).toEqual([
    `${ADDED}1 báo cáo theo phiên bản trước chỉ được nhắc`,
    `${REPORT}:25 warning Thiếu chỉ tiêu “Số lượt tiếp dân”; hãy thêm hàng \`| Số lượt tiếp dân | lượt | … |\` vào bảng; ${later} (đề cương: ${OUTLINE}:35)`,
    `${REPORT}:62 warning Thiếu mục “VI. BÀI HỌC”; hãy thêm dòng \`## VI. BÀI HỌC\` sau mục “V. SỐ LIỆU CÁC NHIỆM KỲ” rồi viết nội dung; ${later} (đề cương: ${OUTLINE}:103)`,
  ]);
});

test('a report that does not say its version must add', () => {
  expect(messagesAfter({}, { [OUTLINE]: grown(raised, ', since: 2') })).toEqual([
    `${ADDED}1 báo cáo không ghi \`outline-version\` phải bổ sung`,
    `${REPORT}:24 error Thiếu chỉ tiêu “Số lượt tiếp dân”; hãy thêm hàng \`| Số lượt tiếp dân | lượt | … |\` vào bảng (đề cương: ${OUTLINE}:35)`,
    `${REPORT}:61 error Thiếu mục “VI. BÀI HỌC”; hãy thêm dòng \`## VI. BÀI HỌC\` sau mục “V. SỐ LIỆU CÁC NHIỆM KỲ” rồi viết nội dung (đề cương: ${OUTLINE}:103)`,
  ]);
});

test('the version is raised, what is new lacks its since', () => {
  expect(toldAfter({ [REPORT]: held }, { [OUTLINE]: grown(raised, '') }, {})).toEqual([
    `${ADDED}1 báo cáo theo phiên bản trước cũng phải bổ sung ngay`,
    `${OUTLINE}:35 warning Phiên bản 2 mới yêu cầu chỉ tiêu “Số lượt tiếp dân” mà không ghi \`since: 2\`, nên 1 báo cáo theo phiên bản trước bị báo lỗi; hãy ghi \`since: 2\``,
    `${OUTLINE}:103 warning Phiên bản 2 mới yêu cầu mục “VI. BÀI HỌC” mà không ghi \`since: 2\`, nên 1 báo cáo theo phiên bản trước bị báo lỗi; hãy ghi \`since: 2\``,
  ]);
});

const unraised = (line: number, what: string) =>
  `${OUTLINE}:${line} warning Đề cương yêu cầu thêm ${what} khi đã có 1 báo cáo mà \`version\` vẫn là 1, nên các báo cáo ấy phải theo ngay; hãy tăng \`version\` thành 2 và ghi \`since: 2\` ở đây`;

test('the version is not raised: told where it was added, committed or not', () => {
  const more = { [OUTLINE]: grown(outline, '').replace('words: 10', 'words: 12') };
  const told = [
    unraised(20, 'ít nhất 12 từ ở mục “I. ĐẶC ĐIỂM TÌNH HÌNH”'),
    unraised(35, 'chỉ tiêu “Số lượt tiếp dân”'),
    unraised(103, 'mục “VI. BÀI HỌC”'),
  ];
  expect([toldAfter({}, more), toldAfter({}, more, {})]).toEqual([told, told]);
});

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'];

test.each<[string, States]>([
  ['what was added is gone again', [{}, { [OUTLINE]: grown(outline, '') }, { [OUTLINE]: outline }]],
  [
    'what was taken out comes back',
    [{}, { [OUTLINE]: outline.replace('words: 10', 'words: 9') }, { [OUTLINE]: outline }],
  ],
  ['the reports have changed since', [{}, { [OUTLINE]: grown(outline, '') }, { [REPORT]: held }]],
  ['less is asked for', [{ [OUTLINE]: grown(outline, '') }, { [OUTLINE]: outline.replace('words: 10', 'words: 9') }]],
  ['a section has a new title', [{}, { [OUTLINE]: outline.replace('## VI. KIẾN NGHỊ', '## VI. ĐỀ XUẤT') }]],
  [
    'sections are renumbered',
    [
      {},
      {
        [OUTLINE]: outline.replaceAll(/^## ([IV]+)\. /gmu, (_, number: string) => `## ${ROMAN.indexOf(number) + 1}. `),
      },
    ],
  ],
  [
    'what is new is optional',
    [{}, { [OUTLINE]: outline.replace(/$/u, '\n## VII. KHÁC\n\n```yaml\noptional: true\n```\n') }],
  ],
  [
    'every report is held to the new version',
    [{}, { [OUTLINE]: grown(raised, ', since: 2') }, { [REPORT]: held.replace('version: 1', 'version: 2') }],
  ],
])('nothing is told: %s', (_, states) => {
  expect(toldAfter(...states)).toEqual([]);
});
