/** Rules about words read them alike wherever they stand and however they are typed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { rules } from '../../lint-rules/index.ts';
import { checkText } from '../../scripts/check/check-file.ts';
import type { CheckMessage } from '../../scripts/check/message.ts';
import { casesOf, goodFiles } from '../../scripts/rules-page/cases.ts';
import { CASES, fixture, goodReport, goodRepository } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const FILE = 'reports/nam-2023/binh-an/phuong-mot.md';
const NEXT_SECTION = '## II. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO';

/** The good report without words of two styles, with something more at the end of its first section. */
function reportWith(markdown: string): string {
  return goodReport().replace(NEXT_SECTION, () => `${markdown}\n\n${NEXT_SECTION}`);
}

function open(): Repository {
  const root = temporaryRepository({ ...goodRepository(), 'outlines/documents.csv': fixture('documents.csv') });
  return new Repository(new Disk(root));
}

/** The line and column (from 1) of a message as the lines and characters of the same text in NFC have them. */
function composedPlace(text: string, line: number, column: number): readonly [number, number] {
  return [line, (text.split('\n')[line - 1] ?? '').slice(0, column - 1).normalize('NFC').length + 1];
}

const isOfNormalForm = ({ rule, message }: CheckMessage) => rule === 'unicode-text' && message.includes('dấu rời');

/** Whole messages with their places and mended texts, all in NFC; those about the normal form itself left out. */
function found(repository: Repository, text: string): readonly unknown[] {
  return checkText(repository, FILE, text)
    .messages.filter((message) => !isOfNormalForm(message))
    .map(({ line, column, endLine, endColumn, fix, actual, ...message }) => ({
      ...message,
      start: composedPlace(text, line, column),
      end: composedPlace(text, endLine, endColumn),
      actual: actual?.normalize('NFC'),
      mended: fix && (text.slice(0, fix.start) + fix.text + text.slice(fix.end)).normalize('NFC'),
    }));
}

/** One defect of each rule about words: what stands around it, what is told, and what it becomes where that is certain. */
const DEFECTS: readonly (readonly [rule: string, words: string, told: string, mended: string | null])[] = [
  ['citation', 'Đơn vị thực hiện Chỉ thị số 18 - CT/TW của Ban Bí thư.', '18 - CT/TW', '18-CT/TW'],
  ['citation', 'Đơn vị thực hiện Kế hoạch số: 149/KH-UBND của Ủy ban nhân dân thành phố.', 'số:', 'số'],
  ['abbreviation', 'Đơn vị phối hợp với QLXDƯ kiểm tra định kỳ.', 'QLXDƯ', null],
  ['placeholder', 'Đơn vị họp [tên hội nghị] hằng tháng.', '[tên hội nghị]', null],
  ['tone-marks', 'Tổ hoà giải họp hằng tháng.', 'hoà', 'hòa'],
  ['date-form', 'Hội nghị họp ngày 5 tháng 6 năm 2023 tại trụ sở.', '5 tháng 6 năm 2023', '05 tháng 6 năm 2023'],
  ['number-form', 'Quỹ thu được 1,234,567 đồng.', '1,234,567', '1.234.567'],
  ['unicode-text', 'Đơn vị tổ chức h\uFFFDp dân hằng tháng.', 'h\uFFFDp', null],
  ['unicode-text', 'Ðơn vị tổ chức họp dân hằng tháng.', 'Ðơn', 'Đơn'],
];

/** Places of words, as what stands before and after them. */
const PLACES: Readonly<Record<string, readonly [string, string]>> = {
  paragraph: ['', ''],
  emphasis: ['**Nêu rõ:** _', '_'],
  'list item': ['- Nêu rõ:\n\n  - ', ''],
  quote: ['> Nêu rõ:\n> ', ''],
  footnote: ['Nêu rõ[^1].\n\n[^1]: ', ''],
  'table cell': ['| Nội dung | Kết quả |\n|---|---|\n| Họp | ', ' |'],
  link: ['[', '](phu-luc.md)'],
  'behind code': ['`mã` ', ''],
  'behind entities and escapes': ['Thu &amp; chi \\* &Agrave;: ', ''],
  'behind a hard line break': ['Nêu rõ:\\\n', ''],
  'behind a comment on its line': ['<!-- ghi chú --> ', ''],
};

describe.each(Object.entries(PLACES))('in a %s', (_place, [before, after]) => {
  test.each(DEFECTS)('%s: %s', (rule, words, told, mended) => {
    const repository = open();
    const text = reportWith(`${before}${words}${after}`);
    const offset = text.indexOf(told, text.indexOf(words));
    const lines = text.slice(0, offset).split('\n');
    const start = [lines.length, (lines.at(-1)?.length ?? 0) + 1];
    const ofRule = (source: string) =>
      checkText(repository, FILE, source)
        .messages.filter((message) => message.rule === rule && !isOfNormalForm(message))
        .map(({ line, column, endLine, endColumn, fix, actual }) => ({
          start: composedPlace(source, line, column),
          end: composedPlace(source, endLine, endColumn),
          actual,
          mended: fix ? (source.slice(0, fix.start) + fix.text + source.slice(fix.end)).normalize('NFC') : null,
        }));
    const expected = [
      {
        start,
        end: [start[0], (start[1] ?? 0) + told.length],
        actual: told,
        mended: mended === null ? null : text.slice(0, offset) + mended + text.slice(offset + told.length),
      },
    ];
    expect(ofRule(text)).toEqual(expected);
    expect(ofRule(text.normalize('NFD'))).toEqual(expected);
  });
});

test.each(DEFECTS)('code is no prose: %s: %s', (_rule, words) => {
  const text = reportWith(`Nêu rõ \`${words}\` và kết quả.`);
  expect(checkText(open(), FILE, text).messages.map(({ rule }) => rule)).toEqual(['official-markdown']);
});

test.each([
  ['state-secret', '**TUYỆT MẬT**', 'TUYỆT MẬT'],
  ['state-secret', 'Nêu rõ `(TUYỆT MẬT)` ở đây.', 'TUYỆT MẬT'],
  ['state-secret', 'Nêu rõ.\n\n<!-- ghi chú: TỐI MẬT\nĐộ mật: MẬT -->', 'MẬT'],
  ['personal-data', 'Liên hệ số điện thoại `0912 345 678`.', '0912 345 678'],
  ['personal-data', 'Nêu rõ.\n\n<!-- số điện thoại 0912 345 678 -->', '0912 345 678'],
])('%s is found in code, comments and loose marks: %j', (rule, words, told) => {
  const repository = open();
  for (const text of [reportWith(words), reportWith(words).normalize('NFD')]) {
    const { messages } = checkText(repository, FILE, text);
    const places = messages
      .filter((message) => message.rule === rule)
      .map(({ line, column, endColumn }) =>
        (text.split('\n')[line - 1] ?? '').slice(column - 1, endColumn - 1).normalize('NFC'),
      );
    expect(places).toEqual([told]);
  }
});

test('what a section says in code counts, as it stands in the document', () => {
  const paragraph = /^(?=\p{L})(?!\w+:).+$/gmu;
  const code = goodReport().replace(paragraph, (line) => `\`${line}\``);
  const empty = goodReport().replace(paragraph, '`-`');
  const rulesOf = (text: string) => new Set(checkText(open(), FILE, text).messages.map(({ rule }) => rule));
  expect([rulesOf(code), rulesOf(empty)]).toEqual([
    new Set(['official-markdown']),
    new Set(['official-markdown', 'section-content']),
  ]);
});

/** Reports with defects of every rule, all typed in NFC. */
const good = goodFiles(CASES);
const samples = rules
  .flatMap(({ id }) => casesOf(CASES, id, good))
  .flatMap(({ report, unit, outline }) => (report && unit === 'phuong-mot' && outline === good.outline ? [report] : []))
  .map((report) => report.normalize('NFC'));

test('a report typed with loose marks gets the same messages at the same places, and the same mends', () => {
  const repository = open();
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.subarray(DEFECTS.map(([, words]) => words)),
      fc.constantFrom(...Object.values(PLACES)),
      (sample, words, [before, after]) => {
        const text = sample.replace(NEXT_SECTION, () =>
          [...words.map((one) => (before.includes('[^1]') ? one : before + one + after)), NEXT_SECTION].join('\n\n'),
        );
        expect(found(repository, text.normalize('NFD'))).toEqual(found(repository, text));
      },
    ),
    { numRuns: 60 },
  );
});
