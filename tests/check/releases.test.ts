/** Releases as they were fetched: what was changed since, what no build writes, what contradicts what stands here. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { shorten } from '#lib/vietnamese/text.ts';
import { checkPath, planCheck } from '../../scripts/check/check-repository.ts';
import { releasesOf } from '../../scripts/check/releases.ts';
import { type Files, released } from '../campaign/federated.ts';
import { CAMPAIGN, COMMIT, provinceWith, RELEASE } from '../campaign/province.ts';
import { report } from '../roll-up/three-tiers.ts';

const repositoryOf = (files: Files) => new Repository(new Memory(files));

/** What is told of a repository beside its reports. */
function told(files: Files): readonly string[] {
  const { messages } = planCheck(repositoryOf(files), { campaign: CAMPAIGN });
  return messages.map(
    ({ file, line, column, severity, message }) =>
      `${file.replace('reports/h1/sources/', '…/')}:${line}:${column} ${severity} ${message}`,
  );
}

/** The release with one of its files changed, and with sums that fit. */
function changed(name: string, change: (text: string) => string): Files {
  const { SHA256SUMS: _sums, ...files } = RELEASE;
  return released({ ...files, [name]: change(files[name] ?? '') });
}

/** The release without a file, and without its sum. */
function without(name: string): Files {
  const { SHA256SUMS: _sums, [name]: _gone, ...files } = RELEASE;
  return released(files);
}

test('what was fetched and stands as it was released is fine', () => {
  expect(told(provinceWith())).toEqual([]);
});

test.each<[string, () => Files, readonly string[]]>([
  [
    'nothing fetched',
    () => provinceWith({}, {}, RELEASE),
    [
      'reports/h1/sources.csv:2:1 error Chưa có số liệu của `t/dong` từ kho riêng của đơn vị; hãy chạy `npm run decuong fetch`',
    ],
  ],
  [
    'another release than the list names',
    () =>
      provinceWith(
        changed('totals.csv', (text) => text.replace(',6,1,', ',7,1,')),
        {},
        RELEASE,
      ),
    [
      '…/t/dong/SHA256SUMS:1:1 error Không phải bản phát hành mà dòng 2 của danh sách nguồn ghi (mã SHA-256 khác); đã bị sửa, hoặc nguồn đã phát hành lại: hãy chạy `npm run decuong fetch`',
    ],
  ],
  [
    'a number changed since',
    () =>
      provinceWith({ ...RELEASE, 'totals.csv': (RELEASE['totals.csv'] ?? '').replace(',6,1,', ',60,1,') }, {}, RELEASE),
    [
      '…/t/dong/totals.csv:1:1 error `totals.csv` không còn như khi phát hành (mã SHA-256 khác SHA256SUMS); hãy chạy `npm run decuong fetch` để lấy lại',
    ],
  ],
  [
    'a file that is gone',
    () => {
      const { 'status.json': _status, ...left } = RELEASE;
      return provinceWith(left, {}, RELEASE);
    },
    ['…/t/dong/status.json:1:1 error Thiếu `status.json` của nguồn; hãy chạy `npm run decuong fetch`'],
  ],
  [
    'a release of another campaign',
    () => provinceWith(changed('totals.csv', (text) => text.replaceAll('h1,t/dong,all', 'h2,t/dong,all'))),
    ['…/t/dong/totals.csv:6:1 error Dòng này của đợt `h2`, không phải đợt `h1`'],
  ],
  [
    'another commit',
    () => provinceWith(changed('datapackage.json', (text) => text.replace(COMMIT, 'e'.repeat(40)))),
    [
      `…/t/dong/datapackage.json:1:1 error Dựng từ phiên bản \`${'e'.repeat(40)}\`, không phải \`${COMMIT}\` mà danh sách nguồn ghi`,
    ],
  ],
  [
    'a figure that the outline lacks',
    () => provinceWith(changed('totals.csv', (text) => text.replace('t/dong,all,', 't/dong,every,'))),
    ['…/t/dong/totals.csv:6:11 error Đề cương ở đây không có chỉ tiêu `every`; hai kho phải theo cùng một đề cương'],
  ],
  [
    'numbers that no build writes',
    () =>
      provinceWith(
        changed('totals.csv', (text) => text.replace(/^h1,t\/dong,all,.*$/mu, 'h1,t/dong,all,,1.204.5,5,2,yes,given')),
      ),
    [
      '…/t/dong/totals.csv:6:16 error `1.204.5` không phải một số',
      '…/t/dong/totals.csv:6:32 error Không có tình trạng `given`',
      '…/t/dong/totals.csv:6:28 error Cột `provisional` chỉ là 0 hoặc 1',
    ],
  ],
  ...['-5', '1.5', '9'.repeat(400)].map((value): [string, () => Files, readonly string[]] => [
    `a count of ${value.slice(0, 9)}`,
    () => provinceWith(changed('totals.csv', (text) => text.replace(/^(h1,t\/dong,all,,)6,/mu, `$1${value},`))),
    [`…/t/dong/totals.csv:6:16 error \`${shorten(value)}\` không thể là tổng của chỉ tiêu \`all\``],
  ]),
  [
    'a rate that its parts contradict',
    () => provinceWith(changed('totals.csv', (text) => text.replace(/^(h1,t\/dong,rate,,)50(?:\.00)?,/mu, '$175.00,'))),
    [
      '…/t/dong/totals.csv:8:17 error Tỷ lệ `75.00` không khớp với hai phần của nó trong parts.csv (50.00); hãy đề nghị `t/dong` phát hành lại, đừng sửa tệp đã lấy về',
    ],
  ],
  [
    'more units covered than expected',
    () => provinceWith(changed('totals.csv', (text) => text.replace(/^(h1,t\/dong,all,,6),1,2/mu, '$1,3,2'))),
    ['…/t/dong/totals.csv:6:18 error Số đơn vị có số liệu (3) nhiều hơn số đơn vị phải có (2)'],
  ],
  [
    'a figure told twice',
    () => provinceWith(changed('totals.csv', (text) => `${text}h1,t/dong,all,,6,1,2,0,value\n`)),
    ['…/t/dong/totals.csv:10:11 error Chỉ tiêu `all` của `t/dong` có hai dòng'],
  ],
  [
    'a status that is none',
    () =>
      provinceWith(
        changed('status.json', (text) => text.replace('"on-time"', '"early"').replace('"filed"', '"early"')),
      ),
    ['…/t/dong/status.json:1:1 error Không phải tình hình nộp của đợt `h1` mà decuong ghi ra (ở `units.0.state`)'],
  ],
  [
    'an outline that asks otherwise',
    () =>
      provinceWith(changed('datapackage.json', (text) => text.replace(/"sha256": "[0-9a-f]{64}"/u, '"sha256": "0"'))),
    [
      '…/t/dong/datapackage.json:1:1 warning Đề cương ở kho ấy có yêu cầu khác đề cương ở đây dù cùng phiên bản; hãy đối chiếu trước khi dùng số liệu',
    ],
  ],
  [
    'a figure in another unit of measure',
    () =>
      provinceWith(
        changed('datapackage.json', (text) =>
          text.replace('"unit": "việc"', '"unit": "nghìn việc"').replace(/"sha256": "[0-9a-f]{64}"/u, '"sha256": "0"'),
        ),
      ),
    [
      'reports/h1/sources.csv:2:1 error Chỉ tiêu `all` ở kho ấy tính bằng “nghìn việc”, đề cương ở đây tính bằng “việc”: không cộng được; hai kho phải theo cùng một đề cương',
    ],
  ],
  [
    'a figure of another type',
    () => provinceWith(changed('datapackage.json', (text) => text.replace('"type": "count"', '"type": "money"'))),
    [
      'reports/h1/sources.csv:2:1 error Chỉ tiêu `all` ở kho ấy thuộc loại `money`, đề cương ở đây là `count`: không cộng được; hai kho phải theo cùng một đề cương',
    ],
  ],
  [
    'an older release, whose outline asked otherwise and that tells no units of measure',
    () =>
      provinceWith(
        changed('datapackage.json', (text) =>
          text.replace(/,\s*"figures": \{.*?\n {4}\}/su, '').replace(/"sha256": "[0-9a-f]{64}"/u, '"sha256": "0"'),
        ),
      ),
    [
      '…/t/dong/datapackage.json:1:1 warning Đề cương ở kho ấy có yêu cầu khác đề cương ở đây dù cùng phiên bản; hãy đối chiếu trước khi dùng số liệu',
    ],
  ],
  [
    'an older release, without parts',
    () => provinceWith(without('parts.csv')),
    [
      '…/t/dong/totals.csv:1:1 warning Bản phát hành cũ, không có parts.csv: tỷ lệ tính từ tổng của hai phần, không đếm được các lựa chọn, không biết số của chính đơn vị; hãy đề nghị đơn vị phát hành lại bằng bản decuong mới',
    ],
  ],
  [
    'an example',
    () => provinceWith(RELEASE, { 'decuong.yaml': 'examples: [h1]\n' }),
    [
      'reports/h1/sources.csv:1:1 error Đợt này là mẫu để học (`examples` trong decuong.yaml) nên không lấy số liệu của kho nào; hãy bỏ tệp này, hoặc bỏ đợt khỏi `examples`',
    ],
  ],
])('%s', (_what, files, expected) => {
  expect(told(files())).toEqual(expected);
});

test('a report below a unit with a repository of its own contradicts it', () => {
  const repository = repositoryOf(
    provinceWith(RELEASE, { 'reports/h1/t/dong/am.md': report(['1', '1', '100', 'Có']) }),
  );
  const { messages } = checkPath(repository, 'reports/h1/t/dong/am.md');
  const errors = messages.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ message }) => message)).toEqual([
    'Số liệu của `t/dong` và cấp dưới lấy từ kho riêng của đơn vị ấy (reports/h1/sources.csv, dòng 2), nên báo cáo này không thể đứng ở đây; hãy gửi nó ở kho ấy và xóa tệp này, hoặc bỏ dòng nguồn',
  ]);
});

test('a flipped bit anywhere in a release is refused', () => {
  const files = provinceWith();
  const kept = Object.keys(files).filter((file) => file.startsWith('reports/h1/sources/'));
  fc.assert(
    fc.property(fc.constantFrom(...kept), fc.nat(), fc.nat(7), (file, at, bit) => {
      const memory = new Memory(files);
      const bytes = Buffer.from(files[file] ?? '');
      const place = at % bytes.length;
      bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
      memory.write(file, bytes);
      const { releases, problems } = releasesOf(new Repository(memory), CAMPAIGN);
      expect({ releases, at: problems.map((one) => one.file) }).toEqual({ releases: [], at: [file] });
    }),
    { numRuns: 100 },
  );
});
