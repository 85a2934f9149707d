import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDocuments } from '#lib/citations/documents.ts';
import { findSymbols } from '#lib/citations/symbol.ts';
import { DOCUMENTS_FILE } from '#lib/paths.ts';
import { SAMPLES } from '../../helpers/project.ts';

const HEADER = 'family,type,symbol,issuer,date,title,in-force-from,in-force-to,replaced-by,source\n';

function symbolsFor(rows: string, symbol: string): readonly string[] {
  const [wanted] = findSymbols(symbol);
  return wanted
    ? parseDocuments(HEADER + rows)
        .documents.bySymbol(wanted)
        .map(({ issuer }) => issuer)
    : [];
}

test('the register of the samples has no defect', () => {
  const text = readFileSync(join(SAMPLES, DOCUMENTS_FILE), 'utf8');
  const { documents, problems } = parseDocuments(text);
  // What has replaced a document is not always in the register; a symbol is one all the same.
  const bad = documents.all.filter(
    ({ symbol, replacedBy }) =>
      findSymbols(symbol)[0]?.clean !== symbol || (replacedBy !== '' && !findSymbols(replacedBy)[0]),
  );
  expect({ problems, bad }).toEqual({ problems: [], bad: [] });
});

test('a document by its symbol, whatever the spaces, zeros and case', () => {
  const rows =
    'party,Chỉ thị,05-CT/TW,Bộ Chính trị,2016-05-15,,,,,x\nparty,Chỉ thị,15-CT/TU,Tỉnh ủy A,,,,,,x\nparty,Chỉ thị,15-CT/TU,Tỉnh ủy B,,,,,,x\n';
  expect(
    ['5 - CT/TW', '05-CT/TW', '15-CT/TU', '16-CT/TU', '05/CT-TW'].map((symbol) => symbolsFor(rows, symbol)),
  ).toEqual([['Bộ Chính trị'], ['Bộ Chính trị'], ['Tỉnh ủy A', 'Tỉnh ủy B'], [], []]);
});

test('every bad row is told at its line, and left out', () => {
  const { documents, problems } = parseDocuments(
    `${HEADER}party,Chỉ thị,05 - CT/TW,Bộ Chính trị,2016-05-15,,,,,x\nparty,,05-CT/TW,Bộ Chính trị,15/2016,,,,,x\nlaw,Luật,10/2022/QH15,Quốc hội,2022-11-10,,,,,x\n`,
  );
  expect([
    documents.all.map(({ symbol }) => symbol),
    problems.map(({ place, message }) => `${place.start.line} ${message}`),
  ]).toEqual([
    ['10/2022/QH15'],
    [
      '2 Cột `symbol` của danh mục văn bản viết chưa đúng: cần số, ký hiệu không có khoảng trắng, như `145/2020/NĐ-CP`',
      '3 Cột `type` của danh mục văn bản viết chưa đúng: không được để trống',
      '3 Cột `date` của danh mục văn bản viết chưa đúng: cần một ngày như `2023-06-30` hoặc để trống',
    ],
  ]);
});

test('the title of a law, with or without its type', () => {
  const row = (title: string) => `law,Luật,10/2022/QH15,Quốc hội,2022-11-10,${title},,,,x\n`;
  const titles = ['Luật Thực hiện dân chủ ở cơ sở', 'Thực hiện dân chủ ở cơ sở'].map(
    (title) => parseDocuments(HEADER + row(title)).documents.all[0]?.title,
  );
  expect(titles).toEqual(['Thực hiện dân chủ ở cơ sở', 'Thực hiện dân chủ ở cơ sở']);
});

test('a missing column', () => {
  expect(parseDocuments('type,symbol\n').problems.map(({ message }) => message)).toEqual([
    `Danh mục văn bản thiếu cột \`family\`, \`issuer\`, \`date\`, \`title\`, \`in-force-from\`, \`in-force-to\`, \`replaced-by\`, \`source\`; dòng đầu phải là \`${HEADER.trim()}\``,
  ]);
});
