/** The pages of reports as a build makes them, from a repository with a history. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { planBuild } from '../../../scripts/campaign/plan.ts';
import { planCheck } from '../../../scripts/check/check-repository.ts';
import { oneOrigin } from '../../../scripts/git/origins.ts';
import type { Audience } from '../../../scripts/site/audience.ts';
import { PROVENANCE } from '../../campaign/built.ts';
import { expectFile } from '../../helpers/expectation.ts';
import { fixture, goodReport } from '../../helpers/fixtures.ts';
import { PROJECT } from '../../helpers/project.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { type Files, GitHistory } from '../../status/history.ts';

const UNITS = `${fixture('units.csv')}${['hai', 'ba']
  .map(
    (name) =>
      `binh-an/phuong-${name},Phường ${name},base,commune,Thành ủy Bình An,Ban Chỉ đạo,Phường ${name},BCĐ,,,,,\n`,
  )
  .join('')}`;
const LAST = fixture('outline.md').replaceAll('2023', '2022');

/** The same report with other numbers. */
function numbered(documents: string, number: string, report = goodReport()): string {
  return report
    .replace('| văn bản | 6 |', `| văn bản | ${documents} |`)
    .replace('15-BC/BCĐ', `${number}-BC/BCĐ`)
    .replace('Phường có 12', `Phường ${number} có 12`);
}

const FILES: Files = {
  'decuong.yaml': 'maintainers: "@decuong-org/maintainers"\nhomepage: https://example.org/kho\nforge: github\n',
  'reports/units.csv': UNITS,
  'outlines/documents.csv': fixture('documents.csv'),
  'outlines/nam-2022/outline.md': LAST.replace('cites: [15-CT/TU]\n', ''),
  'outlines/nam-2023/outline.md': fixture('outline.md').replace('cites: [15-CT/TU]\n', ''),
  'reports/nam-2022/binh-an/phuong-mot.md': numbered('4', '9').replaceAll('2023', '2022'),
  'reports/nam-2023/binh-an/phuong-hai.md': numbered('10', '16'),
  'reports/nam-2023/binh-an/phuong-ba.md': numbered('8', '17'),
};

const MOT = goodReport().replace(
  'quán triệt Chỉ thị số 15-CT/TU tới',
  'quán triệt Nghị định số 149/2018/NĐ-CP ngày 07/11/2018 của Chính phủ (đã hết hiệu lực), Kế hoạch số 9-KH/TU tới',
);

/** The pages of a repository whose one report came as a draft and was mended twice. */
function pagesOf(audience: Audience, change: (files: Files) => Files = (files) => files): ReadonlyMap<string, string> {
  const git = new GitHistory(temporaryRepository({}));
  const file = 'reports/nam-2023/binh-an/phuong-mot.md';
  git.commit('2023-12-08T03:00:00Z', {
    ...change(FILES),
    [file]: MOT.replace('date: 2023', 'draft: true\ndate: 2023'),
  });
  git.merge('2023-12-09T03:00:00Z', '2023-12-10T03:00:00Z', { [file]: MOT.replace('nhiệt tình', 'tận tụy') });
  git.commit('2023-12-11T03:00:00Z', { [file]: `${MOT}\n<!-- lời dặn -->\n` });
  const repository = new Repository(new Disk(git.root));
  const pages = new Map<string, string>();
  const { files } = planCheck(repository, {});
  const plan = planBuild({
    repository,
    files,
    unit: undefined,
    origins: oneOrigin(PROVENANCE),
    audience,
    step: () => {},
    say: () => {},
  });
  for (const one of plan)
    if (one && 'make' in one && /\/(?:reports|redlines)\/.*\.html$/u.test(one.path)) {
      const html = String(one.make());
      const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
      pages.set(one.path.replace('site/campaigns/', ''), main.replace(/[\da-f]{8}(?=<\/code>|\)<\/h2>)/gu, 'COMMIT'));
    }
  return pages;
}

function inLines(html = ''): string {
  return `${html.replaceAll(/(<\/(?:h\d|p|tr|ul|ol|li|div|article|thead)>|<tbody>|<main[^>]*>|<article[^>]*>)\n*/gu, '$1\n')}\n`;
}

const PAGE = 'nam-2023/reports/binh-an/phuong-mot.html';
const CHANGES = 'nam-2023/redlines/binh-an/phuong-mot.html';

test.each<[Audience]>([['office'], ['public']])('the page of a report, for %s', (audience) => {
  const pages = pagesOf(audience);
  expect([...pages.keys()].filter((path) => path.startsWith('nam-2023/'))).toEqual([
    PAGE,
    ...(audience === 'office' ? [CHANGES] : []),
    'nam-2023/reports/binh-an/phuong-hai.html',
    'nam-2023/reports/binh-an/phuong-ba.html',
  ]);
  expectFile(join(PROJECT, 'tests/fixtures/site/report', `page-${audience}.html`), inLines(pages.get(PAGE)));
});

test('what changed, without what a draft said and what the author told himself', () => {
  expectFile(join(PROJECT, 'tests/fixtures/site/report/changes.html'), inLines(pagesOf('office').get(CHANGES)));
});

test('where a campaign hides values, neither they nor earlier texts are shown', () => {
  const pages = pagesOf('office', (files) => ({
    ...files,
    'outlines/nam-2023/outline.md': String(files['outlines/nam-2023/outline.md']).replace(
      'unit: văn bản }',
      'unit: văn bản, mask-below: 7 }',
    ),
  }));
  const main = pages.get(PAGE) ?? '';
  expect([
    pages.has(CHANGES),
    main.match(/<tr>(?:(?!<tr>).)*Số văn bản đã ban hành.*?<\/tr>/gsu),
    main.match(/<p class="note">[^<]*(?:không nêu|Không có)[^<]*<\/p>|<p>Đợt này[^<]*<\/p>/gu),
  ]).toMatchInlineSnapshot(`
    [
      false,
      [
        "<tr><th scope="row">Số văn bản đã ban hành</th><td>văn bản</td><td class="num">không nêu</td><td>không nêu</td></tr>",
        "<tr><th scope="row"><a href="../../figures/documents-issued.html">Số văn bản đã ban hành</a></th><td>văn bản</td><td class="num">không nêu</td><td class="num"></td><td></td><td class="num"></td><td class="num"></td><td></td></tr>",
      ],
      [
        "<p class="note">“không nêu” là số nhỏ có thể chỉ ra người cụ thể, hoặc số làm lộ số ấy.</p>",
        "<p class="note">Không có tệp Word để tải: tệp có cả những số không nêu ở đây.</p>",
        "<p>Đợt này có số không nêu, nên trang không cho xem từng lần đã sửa những gì.</p>",
      ],
    ]
  `);
});

test('a unit that took the place of two is held against the sum of both', () => {
  const outline = String(FILES['outlines/nam-2022/outline.md']);
  const pages = pagesOf('office', (files) => ({
    ...files,
    'outlines/nam-2022/outline.md': outline,
    'reports/units.csv': UNITS.replace(
      /(?<=binh-an\/phuong-mot,.*BCĐ),,,,/u,
      ',,2023-01-01,,binh-an/xa-cu binh-an/xa-xua',
    ).concat(
      ...['cu', 'xua'].map(
        (name) =>
          `binh-an/xa-${name},Xã ${name},base,commune,Thành ủy Bình An,Ban Chỉ đạo,Xã ${name},BCĐ,,,2022-12-31,,\n`,
      ),
    ),
    'reports/nam-2022/binh-an/phuong-mot.md': 'x',
    'reports/nam-2022/binh-an/xa-cu.md': numbered('4', '9').replaceAll('2023', '2022'),
    'reports/nam-2022/binh-an/xa-xua.md': numbered('3', '8').replaceAll('2023', '2022'),
  }));
  const main = pages.get(PAGE) ?? '';
  expect([
    main.match(/<p class="note">Kỳ trước[^<]*<\/p>/gu),
    main.match(/<tr>(?:(?!<tr>).)*(?:documents-issued|mediation-success-rate).*?<\/tr>/gsu),
  ]).toMatchInlineSnapshot(`
    [
      [
        "<p class="note">Kỳ trước: Kết quả thực hiện dân chủ ở cơ sở năm 2022, cộng số của các đơn vị đã hợp thành.</p>",
      ],
      [
        "<tr><th scope="row"><a href="../../figures/documents-issued.html">Số văn bản đã ban hành</a></th><td>văn bản</td><td class="num">6</td><td class="num">7</td><td>giảm 1 (14,29%)</td><td class="num">8</td><td class="num">6 – 10</td><td>3 trong 3</td></tr>",
        "<tr><th scope="row"><a href="../../figures/mediation-success-rate.html">Tỷ lệ hòa giải thành</a></th><td>%</td><td class="num">83,3</td><td class="num"></td><td></td><td class="num">83,3</td><td class="num">83,3 – 83,3</td><td>bằng nhau, 3 đơn vị</td></tr>",
      ],
    ]
  `);
});

test('a name that reads like the place of the text is a name', () => {
  const pages = pagesOf('office', (files) => ({
    ...files,
    'reports/units.csv': String(files['reports/units.csv']).replace('Phường ba,', 'Phường <!--body--> Ba,'),
  }));
  const page = pages.get('nam-2023/reports/binh-an/phuong-ba.html') ?? '';
  expect(page.match(/<h1[^>]*>|Công tác hòa giải được duy trì đều|<!--.*?-->/gu)).toEqual([
    '<!--body-->',
    '<h1>',
    'Công tác hòa giải được duy trì đều',
  ]);
});

test('a number that is hidden is told in no note beside another', () => {
  const pages = pagesOf('office', (files) => ({
    ...files,
    'outlines/nam-2023/outline.md': String(files['outlines/nam-2023/outline.md']).replace(
      'unit: văn bản }',
      'unit: văn bản, mask-below: 12 }',
    ),
    'reports/nam-2023/binh-an/phuong-hai.md': numbered('10', '16').replace('| 1.250 | |', '| 1.250 | trong 10 đợt |'),
  }));
  const main = pages.get('nam-2023/reports/binh-an/phuong-hai.html') ?? '';
  expect(main.slice(main.indexOf('id="so-lieu"')).match(/<td>trong .*?<\/td>/gu)).toEqual([
    '<td>trong không nêu đợt</td>',
  ]);
});
