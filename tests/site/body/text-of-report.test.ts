/** What pages have of the texts of reports: nothing that is no text of the report, nothing from elsewhere. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NO_TERM } from '#lib/figures/term.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { judgeFile } from '../../../scripts/campaign/judgement.ts';
import type { Audience } from '../../../scripts/site/audience.ts';
import { textOfReport } from '../../../scripts/site/body/text-of-report.ts';
import { withoutHidden } from '../../../scripts/site/body/value-marks.ts';
import { expectFile } from '../../helpers/expectation.ts';
import { fixture, goodReport, goodRepository } from '../../helpers/fixtures.ts';
import { png } from '../../helpers/pictures.ts';
import { PROJECT } from '../../helpers/project.ts';

const REPORT = 'reports/nam-2023/binh-an/phuong-mot.md';

function textOf(report: string, { outline = fixture('outline.md'), audience = 'office' as Audience } = {}) {
  const repository = new Repository(
    new Memory({
      ...goodRepository(),
      'outlines/documents.csv': fixture('documents.csv'),
      'outlines/nam-2023/outline.md': outline,
      'reports/nam-2023/binh-an/hinh.png': png(2, 2),
      [REPORT]: report,
    }),
  );
  const { subject } = judgeFile(repository, REPORT).checked;
  const bound = subject.type === 'report' ? subject.bound : null;
  if (!bound?.unit) throw new Error('no report');
  const { register } = repository.register();
  const { documents } = repository.documents();
  return textOfReport({ ...bound, unit: bound.unit }, { register, documents, audience });
}

const MUCH = goodReport()
  .replace(
    'đời sống Nhân dân ổn định',
    'đời sống <b>Nhân dân</b> ổn định<!-- hỏi lại anh Năm --> và a < b & c<br>[trang](https://example.org/a?b=1&c) [thư](mailto:a@example.org) [tệp](javascript:alert) **đậm**[^1]',
  )
  .replace(
    'Ban Chỉ đạo kiểm tra',
    `<!-- dặn riêng -->

![Hình một](hinh.png)

Theo Nghị định số 145/2020/NĐ-CP ngày 14/12/2020 của Chính phủ, **Chỉ thị số 18-CT/TW ngày 26/10/2022** của Ban Bí thư, Nghị định 145/2020/NĐ-CP
và Kế hoạch số 9-KH/TU của Tỉnh ủy Bình An.

- [x] xong
- [ ] chưa

[^1]: Chú thích một.

Ban Chỉ đạo kiểm tra`,
  )
  .replace('| 1.250 | |', '| 1.250 | nhờ hai đợt |');

test.each<[Audience]>([['office'], ['public']])('a text with all that Markdown has, for %s', (audience) => {
  const { body, ...said } = textOf(MUCH, { audience });
  expectFile(
    join(PROJECT, 'tests/fixtures/site/report', `text-${audience}.html`),
    `${body.replaceAll(/(<\/(?:h\d|p|tr|ul|li|div|section|thead)>|<tbody>)/gu, '$1\n')}\n<!-- ${JSON.stringify(said, null, 1)} -->\n`,
  );
});

test('what a campaign hides is hidden in tables, in their notes and in the words of their sections', () => {
  const outline = fixture('outline.md').replace(
    'name: Số vụ việc hòa giải đã tiếp nhận, unit: vụ việc',
    'name: Số vụ việc hòa giải đã tiếp nhận, unit: vụ việc, mask-below: 40',
  );
  const report = goodReport()
    .replace(
      'Công tác hòa giải được duy trì đều.',
      'Công tác hòa giải được duy trì đều, 30 vụ việc, hết 25 triệu đồng, 300 người.',
    )
    .replace('| 30 | |', '| 30 | 30 vụ về đất |');
  const { body, values } = textOf(report, { outline });
  const shown = (hides: (figure: string) => boolean) =>
    withoutHidden(body, values, (figure, term) => term === NO_TERM && hides(figure)).match(
      /<h3>1\. Kết quả ở xã[\s\S]*?<\/table>/u,
    )?.[0];
  expect([
    shown((figure) => figure === 'mediations')?.match(/<p>.*?<\/p>|<tr><th scope="row">Số vụ.*?<\/tr>/gsu),
    shown(() => false)?.match(/<p>.*?<\/p>|<tr><th scope="row">Số vụ.*?<\/tr>/gsu),
  ]).toEqual([
    [
      '<p>Công tác hòa giải được duy trì đều, không nêu vụ việc, hết 25 triệu đồng, 300 người.</p>',
      '<tr><th scope="row">Số vụ việc hòa giải đã tiếp nhận</th><td>vụ việc</td><td class="num">không nêu</td><td>không nêu</td></tr>',
      '<tr><th scope="row">Số vụ việc hòa giải thành</th><td>vụ việc</td><td class="num">25</td><td></td></tr>',
    ],
    [
      '<p>Công tác hòa giải được duy trì đều, 30 vụ việc, hết 25 triệu đồng, 300 người.</p>',
      '<tr><th scope="row">Số vụ việc hòa giải đã tiếp nhận</th><td>vụ việc</td><td class="num">30</td><td>30 vụ về đất</td></tr>',
      '<tr><th scope="row">Số vụ việc hòa giải thành</th><td>vụ việc</td><td class="num">25</td><td></td></tr>',
    ],
  ]);
});

test('headings leave out no level', () => {
  const report = goodReport().replace(
    'Công tác hòa giải được duy trì đều.',
    '$&\n\n##### Sâu\n\n#### Cạn\n\n##### Dưới cạn',
  );
  const { body } = textOf(report);
  const levels = [...body.matchAll(/<h(\d)>(?:1\. Kết quả ở xã|Sâu|Cạn|Dưới cạn)/gu)].map(([, level]) => level);
  expect(levels).toEqual(['3', '4', '4', '5']);
});

test('what is hidden is in no link, in no words of a picture and in no name of a table, whatever an author writes', () => {
  const outline = fixture('outline.md').replace(
    'name: Số vụ việc hòa giải đã tiếp nhận, unit: vụ việc',
    'name: Số vụ việc hòa giải đã tiếp nhận, unit: vụ việc, mask-below: 40',
  );
  const report = goodReport().replace(
    'Công tác hòa giải được duy trì đều.',
    [
      'Hòa giải [30 vụ việc](https://example.org) ![30 vụ việc](hinh.png)',
      '#### Có 30 vụ việc',
      '| Loại | Số |\n|---|---|\n| đất | nhiều |',
      '##### Vì <!--v1--> \\<!--v1--> sao',
      '| Loại | Số |\n|---|---|\n| đất | 30 |',
      'Bảng 1: 30 vụ việc',
      '| Loại | Số |\n|---|---|\n| đất | 30 |',
    ].join('\n\n'),
  );
  const { body, values } = textOf(report, { outline });
  const shown = withoutHidden(body, values, (figure) => figure === 'mediations');
  const section = /<h3>1\. Kết quả ở xã[\s\S]*?<\/table>[\s\S]*?<h3>/u.exec(shown)?.[0] ?? '';
  expect([
    section.match(/không nêu/gu)?.length,
    section.match(/\b30\b/gu),
    section.match(/aria-label="[^"]*"/gu),
  ]).toEqual([
    8,
    null,
    ['1. Kết quả ở xã, phường', ...['', ' (2)', ' (3)'].map((which) => `Vì <!--v1--> sao${which}`)].map(
      (name) => `aria-label="Bảng: ${name}"`,
    ),
  ]);
});

test('what is hidden is in no note with a picture, in no footnote, and in no name of a table after a picture', () => {
  const outline = fixture('outline.md').replace(
    'name: Số vụ việc hòa giải đã tiếp nhận, unit: vụ việc',
    'name: Số vụ việc hòa giải đã tiếp nhận, unit: vụ việc, mask-below: 40',
  );
  const report = goodReport()
    .replace('| 30 | |', '| 30 | Ông Sáu ![30 vụ](hinh.png) và 30 vụ[^k] |')
    .replace(
      'Công tác hòa giải được duy trì đều.',
      [
        'Công tác hòa giải được duy trì đều.[^m]',
        'Bảng 9: ![30 vụ](hinh.png)',
        '| Loại | Số |\n|---|---|\n| đất | nhiều |',
        '> | Loại | Số |\n> |---|---|\n> | nước |',
      ].join('\n\n'),
    )
    .replace('| 25 | |', '| 25 | trong 30 vụ[^s] |')
    .concat(
      '\n[^k]: Cả ông Bảy ![30](hinh.png).[^n]\n\n[^m]: Có 30 vụ.\n\n[^n]: Và ông Tám.\n\n[^s]: Trong đó 30 vụ.\n',
    );
  const { body, values } = textOf(report, { outline });
  const shown = withoutHidden(body, values, (figure) => figure === 'mediations');
  expect([
    shown.match(/\b30\b|<!--.*?-->|Sáu|Bảy|Tám/gu),
    shown.match(/<tr><th scope="row">Số vụ việc hòa giải đã.*?<\/tr>|<p>Bảng 9.*?<\/p>|<tr><td>nước.*?<\/tr>/gu),
    shown.match(/(?<=<li id="chu-thich[^>]*>\n).*/gu),
    shown.match(/aria-label="Bảng[^"]*"/gu),
  ]).toEqual([
    null,
    [
      '<p>Bảng 9: không nêu</p>',
      '<tr><td>nước</td><td></td></tr>',
      '<tr><th scope="row">Số vụ việc hòa giải đã tiếp nhận</th><td>vụ việc</td><td class="num">không nêu</td><td>không nêu</td></tr>',
    ],
    [
      '<p>Có không nêu vụ. <a href="#chu-thich-fnref-m" data-footnote-backref="" aria-label="Về chỗ dẫn chú thích 1" class="data-footnote-backref">↩</a></p>',
      '<p>không nêu<sup><a href="#chu-thich-fn-n" id="chu-thich-fnref-n" data-footnote-ref aria-describedby="footnote-label">4</a></sup></p>',
      '<p>không nêu <a href="#chu-thich-fnref-s" data-footnote-backref="" aria-label="Về chỗ dẫn chú thích 3" class="data-footnote-backref">↩</a></p>',
      '<p>không nêu <a href="#chu-thich-fnref-n" data-footnote-backref="" aria-label="Về chỗ dẫn chú thích 4" class="data-footnote-backref">↩</a></p>',
    ],
    [
      '1. Quán triệt, tuyên truyền',
      ...['', ' (2)', ' (3)'].map((which) => `1. Kết quả ở xã, phường${which}`),
      'V. SỐ LIỆU CÁC NHIỆM KỲ',
    ].map((name) => `aria-label="Bảng: ${name}"`),
  ]);
});

test('a public text cites nothing that only a note cites', () => {
  const decision = (number: number) => `Quyết định số ${number}-QĐ/TU ngày 02/6/2023 của Thành ủy Bình An`;
  const report = goodReport()
    .replace('| 1.250 | |', `| 1.250 | Theo ${decision(88)}[^k] |`)
    .concat(`\n[^k]: Thay ${decision(77)}.\n`);
  const [office, open] = (['office', 'public'] as const).map((audience) => textOf(report, { audience }).citesElse);
  expect({ office, open }).toEqual({
    office: ['Chỉ thị số 15-CT/TU', decision(88), decision(77)],
    open: ['Chỉ thị số 15-CT/TU'],
  });
});
