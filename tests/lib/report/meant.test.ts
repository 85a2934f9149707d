/** Whatever of Word's habits come together, each is told once, and mending them gives the report back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkText } from '../../../scripts/check/check-file.ts';
import { fixText } from '../../../scripts/check/fix.ts';
import { fixture, goodReport, goodRepository } from '../../helpers/fixtures.ts';

const FILE = 'reports/nam-2023/binh-an/phuong-mot.md';
const repository = new Repository(
  new Memory({ ...goodRepository(), 'outlines/documents.csv': fixture('documents.csv') }),
);
const check = (text: string) => checkText(repository, FILE, text).messages;

/** What a paste does to headings of three sections that no other habit is put to. */
const HEADINGS: Readonly<Record<string, (line: string) => string>> = {
  bold: (line) => line.replace(/^#+ (.*)$/u, '**$1**'),
  'bold number': (line) => line.replace(/^#+ (\S+) (.*)$/u, '**$1** $2'),
  plain: (line) => line.replace(/^#+ /u, ''),
  'no space': (line) => line.replace(/^(#+) /u, '$1'),
  wide: (line) => line.replace(/^#+/u, (marks) => '＃'.repeat(marks.length)),
  'bound space': (line) => line.replace(' ', '\u00A0'),
  hidden: (line) => `\u200B${line}`,
  quote: (line) => `> ${line}`,
  item: (line) => `- ${line}`,
  indented: (line) => `\t${line}`,
  'two lines': (line) => line.replace(/ (\S+)$/u, '\n$1'),
};

/** And to the rest of it. */
const REST: Readonly<Record<string, (text: string) => string>> = {
  bullets: (text) => text.replace(/^- (?=Mô hình|Cách làm)/gmu, '•\t'),
  'bullets of a font': (text) => text.replace(/^- (?=Mô hình|Cách làm)/gmu, '\uF0B7 '),
  'rows apart': (text) => text.replace('| Số lượt người', '\n| Số lượt người'),
  'no hyphens': (text) => text.replace('|---|---|---:|---|\n| Số vụ', '| Số vụ'),
  dashes: (text) => text.replace('|---|---|---:|---:|---|', '|—|—|—|—|—|'),
  'indented words': (text) => text.replace('Phường có 12', '    Phường có 12'),
};

const SECTIONS = ['## II. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO', '## V. SỐ LIỆU CÁC NHIỆM KỲ', '## VI. KIẾN NGHỊ'];

/** The good report with the plain rows of hyphens that mending puts in. */
const plain = (text: string) => text.replaceAll(/^\|[-:|]+\|$/gmu, (row) => row.replaceAll(/-+:/gu, '---'));

test('habits of Word, any of them together', () => {
  fc.assert(
    fc.property(
      fc.subarray(SECTIONS),
      fc.constantFrom(...Object.values(HEADINGS)),
      fc.subarray(Object.values(REST)),
      fc.constantFrom('\n', '\r\n'),
      (sections, heading, rest, newline) => {
        let text = goodReport();
        for (const section of sections) text = text.replace(section, heading);
        for (const habit of rest) text = habit(text);
        text = text.replaceAll('\n', newline);
        expect([...new Set(check(text).map(({ rule }) => rule))]).toEqual(
          sections.length + rest.length > 0 ? ['official-markdown'] : [],
        );
        const fixed = fixText(text, check);
        expect(check(fixed)).toEqual([]);
        expect(plain(fixed.replaceAll(newline, '\n'))).toBe(plain(goodReport()));
      },
    ),
    { numRuns: 60 },
  );
});

test('what follows a habit is told at its own place', () => {
  const text = goodReport()
    .replace('## III. KẾT', '**III. KẾT')
    .replace('LOẠI HÌNH', 'LOẠI HÌNH**')
    .replace('|---|---|---:|---|\n| Số vụ', '| Số vụ')
    .replace('| 25 |', '| nhiều |')
    .replace('hướng dẫn mới.', 'hưo\u031B\u0301ng dẫn mới.');
  expect(check(text).map(({ line, column, endColumn, rule }) => [line, column, endColumn, rule])).toEqual([
    [30, 1, 32, 'official-markdown'],
    [36, 1, 47, 'official-markdown'],
    [38, 39, 47, 'figure-value'],
    [64, 27, 34, 'unicode-text'],
  ]);
});
