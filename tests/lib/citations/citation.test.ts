import { describe, expect, test } from 'vitest';
import { type Citation, findCitations } from '#lib/citations/citation.ts';
import { parseDocuments } from '#lib/citations/documents.ts';
import { foldIssuer, isSameIssuer, rankOfCode, rankOfIssuer } from '#lib/citations/issuer.ts';
import { isOneSeries } from '#lib/citations/series.ts';
import { findSymbols } from '#lib/citations/symbol.ts';
import { day } from '#lib/date.ts';
import { Prose } from '#lib/markdown/prose.ts';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { parseRegister } from '#lib/register/register.ts';
import rule from '../../../lint-rules/citation.ts';
import type { ReportSubject } from '../../../lint-rules/rule/subject.ts';
import { fixture } from '../../helpers/fixtures.ts';

test.each([
  ['30-CT/TW', 'party 30-CT/TW'],
  ['28 - CT/TU', 'party 28-CT/TU untidy'],
  ['217- QĐ/TW', 'party 217-QĐ/TW untidy'],
  ['346/QĐ-TTg', 'state 346/QĐ-TTg'],
  ['03/KH-UBND', 'state 03/KH-UBND'],
  ['123/LĐLĐ-CSPL', 'state 123/LĐLĐ-CSPL'],
  ['145/2020/NĐ-CP', 'law 145/2020/NĐ-CP'],
  ['145/2020/NĐ–CP', 'law 145/2020/NĐ-CP untidy'],
  ['145/2020/NĐ\u2011CP', 'law 145/2020/NĐ-CP'],
  ['34/2007/PL-UBTVQH11', 'law 34/2007/PL-UBTVQH11'],
  ['326/2016/UBTVQH14', 'law 326/2016/UBTVQH14'],
  ['10/2022/QH15', 'law 10/2022/QH15'],
  ['01/2016/TT/BNV', 'law 01/2016/TT/BNV'],
  ['11/2020/TT-BGD&ĐT', 'law 11/2020/TT-BGD&ĐT'],
  ['       /LĐLĐ-CSPL', ''],
  ['…/2023/NĐ-CP', ''],
  ['-BC/BCĐ', ''],
  ['09/01/2015', ''],
  ['nhiệm kỳ 2020 - 2025', ''],
  ['3/5 tổ, 24/7', ''],
])('symbol %s', (text, expected) => {
  expect(
    findSymbols(text)
      .map(({ form, clean, isUntidy }) => `${form} ${clean}${isUntidy ? ' untidy' : ''}`)
      .join('; '),
  ).toBe(expected);
});

function show({ type, symbol, date, issuer, isIssuerShared, part, colon }: Citation): string {
  const day = date === null ? '-' : `${date.iso}${date.isSure ? '' : '?'}`;
  const who = issuer === null ? '-' : `${issuer}${isIssuerShared ? '*' : ''}`;
  return [type ?? '-', symbol.clean, day, who, ...(part === null ? [] : [part]), ...(colon ? ['colon'] : [])].join(
    ' | ',
  );
}

test.each([
  [
    'Chỉ thị số 15-CT/TU ngày 21/11/2022 của Ban Thường vụ Thành ủy về đẩy mạnh',
    ['Chỉ thị | 15-CT/TU | 2022-11-21 | Ban Thường vụ Thành ủy'],
  ],
  [
    'Chỉ thị số 30-CT/TW, ngày 18/2/1998, của Bộ Chính trị khoá VIII về',
    ['Chỉ thị | 30-CT/TW | 1998-02-18 | Bộ Chính trị'],
  ],
  ['KẾT QUẢ THỰC HIỆN CHỈ THỊ SỐ 30-CT/TW', ['Chỉ thị | 30-CT/TW | - | -']],
  ['Kế hoạch số: 03/KH-UBND ngày 04-01-2023', ['Kế hoạch | 03/KH-UBND | 2023-01-04 | - | colon']],
  ['Số: 15/BC-UBND', ['- | 15/BC-UBND | - | -']],
  [
    'Chương trình công tác số 01-CTr/TU, ngày 28/02/2023 của Ban Chỉ đạo',
    ['Chương trình | 01-CTr/TU | 2023-02-28 | Ban Chỉ đạo'],
  ],
  ['Chương V của Nghị định số 145/2020/NĐ-CP', ['Nghị định | 145/2020/NĐ-CP | - | - | Chương V']],
  ['khoản 1 Điều 21 Luật số 10/2022/QH15', ['Luật | 10/2022/QH15 | - | - | khoản 1 Điều 21']],
  ['Công văn số        /LĐLĐ-CSPL ngày …… tháng 4 năm 2024', []],
  [
    'Kết luận số 120-KL/TW ngày 07 tháng 01 năm 2016 của Bộ Chính trị (khóa XI)',
    ['Kết luận | 120-KL/TW | 2016-01-07 | Bộ Chính trị'],
  ],
  [
    'Nghị quyết số 18-NQ/TW, Nghị quyết số 19-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung ương',
    [
      'Nghị quyết | 18-NQ/TW | - | Ban Chấp hành Trung ương*',
      'Nghị quyết | 19-NQ/TW | 2017-10-25 | Ban Chấp hành Trung ương',
    ],
  ],
  [
    'Kết luận số 65-KL/TW ngày 04/3/2010; Kết luận số 120-KL/TW ngày 07/01/2016 của Bộ Chính trị',
    ['Kết luận | 65-KL/TW | 2010-03-04 | -', 'Kết luận | 120-KL/TW | 2016-01-07 | Bộ Chính trị'],
  ],
  ['Theo Kế hoạch số 12-KH/BCĐ, ngày 15/12/2023 Ban Chỉ đạo kiểm tra', ['Kế hoạch | 12-KH/BCĐ | - | -']],
  ['Theo Kế hoạch số 12-KH/BCĐ, ngày 15/12/2023, Ban Chỉ đạo kiểm tra', ['Kế hoạch | 12-KH/BCĐ | - | -']],
  ['hội nghị quán triệt Chỉ thị số 15-CT/TU ngày 10/12/2022 cho 200 cán bộ', ['Chỉ thị | 15-CT/TU | 2022-12-10? | -']],
  [
    'Kế hoạch thực hiện Chỉ thị số 15-CT/TU ngày 05/01/2023 của Thành ủy',
    ['Chỉ thị | 15-CT/TU | 2023-01-05? | Thành ủy'],
  ],
  ['Nghị quyết số 5-NQ/TU ngày 31/02/2023', ['Nghị quyết | 5-NQ/TU | - | -']],
] as const)('citation %s', (text, expected) => {
  expect(findCitations(text).map(show)).toEqual(expected);
});

test.each([
  ['Chính Phủ', 'Chính phủ', [], true],
  ['Bộ Chính trị khóa XI', 'Bộ Chính trị', [], true],
  ['Uỷ ban Thường vụ Quốc hội', 'Ủy ban Thường vụ Quốc hội', [], true],
  ['UBTVQH', 'Ủy ban Thường vụ Quốc hội', [], true],
  ['Bộ Chính trị', 'Ban Bí thư', [], false],
  ['UBND thành phố', 'Ủy ban nhân dân thành phố Hải Phòng', ['Lê Chân', 'Hải Phòng'], true],
  ['UBND thành phố', 'Ủy ban nhân dân thành phố Hải Phòng', ['Cần Thơ'], false],
  ['UBND', 'Ủy ban nhân dân thành phố Hải Phòng', ['Hải Phòng'], false],
  ['Ban Thường vụ Thành ủy Hải Phòng', 'Ban Thường vụ Thành ủy Hải Phòng', [], true],
  ['Thành ủy', 'Ban Thường vụ Thành ủy Hải Phòng', ['Hải Phòng'], true],
  ['Ban Thường vụ Tỉnh ủy', 'Ban Thường vụ Tỉnh ủy', ['Bình An'], false],
] as const)('issuer %s for %s at %j', (text, issuer, places, expected) => {
  expect(isSameIssuer(text, issuer, places)).toBe(expected);
});

test.each([
  ['Ban Bí thư', 'TW', [5, 5]],
  ['Quốc hội', 'QH15', [4, 4]],
  ['Thủ tướng Chính phủ', 'TTg', [3, 3]],
  ['Bộ Nội vụ', 'BNV', [2, 2]],
  ['Bộ Chỉ huy Quân sự tỉnh', 'BCH', [null, null]],
  ['UBND tỉnh', 'UBND', [1, 1]],
  ['Ban Chỉ đạo thành phố', 'BCĐ', [null, null]],
] as const)('rank of %s and %s', (issuer, code, expected) => {
  expect([rankOfIssuer(issuer), rankOfCode(code)]).toEqual(expected);
});

test('names are compared without the standing board', () => {
  expect(['BTV Tỉnh uỷ', 'UBND TP Hải Phòng'].map(foldIssuer)).toEqual([
    'tỉnh ủy',
    'ủy ban nhân dân thành phố hải phòng',
  ]);
});

test.each([
  ['law', true, '2020-12-14', '2019-12-14', true],
  ['state', true, '2023-04-06', '2023-06-04', true],
  ['state', true, '2023-04-06', '2022-04-06', false],
  ['party', true, '2022-10-26', '2012-09-04', false],
  ['party', true, '2022-10-26', '2024-10-20', true],
  ['party', true, '1998-02-18', '1988-02-18', true],
  ['party', false, '2022-11-21', '2022-11-12', true],
  ['party', false, '2022-11-21', '2023-11-21', false],
  ['party', false, '2020-02-10', '2020-12-10', false],
  ['party', false, '2020-07-07', '2020-07-17', true],
] as const)('series %s, central %s: %s and %s', (form, isCentral, a, b, expected) => {
  expect(isOneSeries(form, isCentral, day(a), day(b))).toBe(expected);
});

const { documents } = parseDocuments(fixture('documents.csv'));

/** What the rule says of a text in a report of Bình An of 10/12/2023: the characters, and what they become. */
function found(text: string): readonly string[] {
  const report = { frontMatter: { date: '2023-12-10' } } as ReportSubject['report'];
  const prose = new Prose(text, parseMarkdown(text));
  const period = { from: day('2023-01-01'), to: day('2023-12-31') };
  const subject = {
    type: 'report',
    prose,
    documents,
    contacts: new Set<string>(),
    register: parseRegister('').register,
    places: ['Bình An'],
    pictureFault: () => null,
    linkFault: () => null,
    period,
    report,
    slips: [],
    outline: 'none',
    bound: null,
  } as const;
  return rule.check(subject).map(({ place, expected, fix }) => {
    const characters = text.slice(place.start.offset, place.end.offset);
    return `${characters} → ${expected?.join(', ') ?? '?'}${fix ? ` (${text.slice(0, fix.start)}${fix.text}${text.slice(fix.end)})` : ''}`;
  });
}

describe('what four real texts got wrong', () => {
  test.each([
    ['Pháp lệnh số 34/2007/PL-UBTVQH11, ngày 05/4/2007 của Ủy ban Thường vụ Quốc hội', ['05/4/2007 → 20/4/2007']],
    [
      'Nghị định số 145/NĐ-CP ngày 14/12/2020 của Chính phủ',
      ['145/NĐ-CP → 145/2020/NĐ-CP (Nghị định số 145/2020/NĐ-CP ngày 14/12/2020 của Chính phủ)'],
    ],
    ['Chỉ thị 28 - CT/TU ngày 07/7/2020', ['28 - CT/TU → 28-CT/TU (Chỉ thị 28-CT/TU ngày 07/7/2020)']],
    ['Chỉ thị 28 -CT/TU', ['28 -CT/TU → 28-CT/TU (Chỉ thị 28-CT/TU)']],
    ['Quyết định số 217- QĐ/TW', ['217- QĐ/TW → 217-QĐ/TW (Quyết định số 217-QĐ/TW)']],
    ['Kế hoạch số: 149/KH-UBND', ['số: → số (Kế hoạch số 149/KH-UBND)']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

test.each([
  [
    'a day of another year, for a symbol with its year',
    'Nghị định số 145/2020/NĐ-CP ngày 14/12/2019 của Chính phủ',
    ['14/12/2019 → 14/12/2020'],
  ],
  ['a leading zero left out', 'Thông tư số 1/2016/TT-BNV ngày 31/01/2016 của Bộ Nội vụ', ['31/01/2016 → 13/01/2016']],
  ['separators', 'Thông tư số 01/2016/TT/BNV', ['01/2016/TT/BNV → 01/2016/TT-BNV (Thông tư số 01/2016/TT-BNV)']],
  [
    'a year left out, of a decree that the register does not have',
    'Nghị định số 30/NĐ-CP ngày 05/3/2020 của Chính phủ',
    ['30/NĐ-CP → 30/2020/NĐ-CP'],
  ],
  ['a year left out, without a day', 'Nghị định số 145/NĐ-CP', ['145/NĐ-CP → 145/2020/NĐ-CP']],
  ['Thông tư in the Party', 'Thông tư số 24-TT/TU', ['Thông tư số 24-TT/TU → Thông tri, Tờ trình']],
  ['a shared number by its issuer', 'Chỉ thị số 15-CT/TU ngày 12/11/2022 của Tỉnh ủy', ['12/11/2022 → 21/11/2022']],
  ['a colon without a space', 'Kế hoạch số:149/KH-UBND', ['số: → số (Kế hoạch số 149/KH-UBND)']],
  [
    'two days, told once',
    'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020, Nghị định số 30/2020/NĐ-CP ngày 06/3/2020',
    ['06/3/2020 → 05/3/2020'],
  ],
  ['a number left blank', 'Công văn số     /LĐLĐ-CSPL ngày … tháng 4 năm 2024', ['số     /LĐLĐ-CSPL → ?']],
  [
    'two defects',
    'Kế hoạch số: 149 /KH-UBND',
    ['149 /KH-UBND → 149/KH-UBND (Kế hoạch số: 149/KH-UBND)', 'số: → số (Kế hoạch số 149 /KH-UBND)'],
  ],
])('finds %s', (_, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  'Quyết định số 346/QĐ-TTg ngày 15/3/2022 của Thủ tướng Chính phủ',
  'Kế hoạch số 149/KH-UBND ngày 09/6/2023 của UBND phường',
  'Kế hoạch số 149/KH-UBND ngày 09/6/2023',
  'Chỉ thị số 15-CT/TU ngày 05/5/2017 của Ban Thường vụ Tỉnh ủy',
  'Chỉ thị số 15-CT/TU ngày 08/3/2022 của Ban Thường vụ Thành ủy',
  'Kế hoạch triển khai Nghị định số 145/2020/NĐ-CP ngày 01/3/2021 của UBND tỉnh',
  'Kế hoạch triển khai Nghị định số 145/2020/NĐ-CP ngày 01/3/2021.',
  'Hội nghị triển khai Nghị định số 145/2020/NĐ-CP ngày 20/3/2021 của UBND phường',
  'Chỉ thị số 30-CT/TW và các Quyết định số 217-QĐ/TW, 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị',
  'Hướng dẫn số 15-CV/BTCTU, Thông báo kết luận số 45-TB/TU, Kết luận số 46-TB/TU, Chương trình số 5-CT/TU, Tờ trình số 12/TT-UBND',
  'Công văn số 45/CT-KK, Công văn số 256/TT-PC, Quy chế số 15-QĐ/TW, Đề án số 939/QĐ-TTg, Quy định số 11-QĐi/TW',
  'Quyết định 217-QĐNS/TW, Thông tư liên tịch số 01/2015/TTLT-BNV-BTC ngày 04/01/2015',
  'Kế hoạch số …/KH-UBND ngày …/…/2023, Công văn số … ngày … tháng 4 năm 2024',
  'Số: 15/BC-UBND',
  'đoàn giám sát việc thực hiện Thông tư số 01/2016/TT-BNV của Quốc hội',
  'Trong 12 - 15 tổ, quý 2 - 2023, tỷ lệ 3/5, lớp 10 - THPT/THCS, 2020 - 2025',
])('says nothing of %s', (text) => {
  expect(found(text)).toEqual([]);
});
