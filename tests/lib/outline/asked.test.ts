/** What a section asks, in words. */
import { expect, test } from 'vitest';
import { parseDocuments } from '#lib/citations/documents.ts';
import { askedOf } from '#lib/outline/asked.ts';
import { campaignId } from '#lib/paths.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { fixture, goodRepository } from '../../helpers/fixtures.ts';

const DOCUMENTS = `family,type,symbol,issuer,date,title,in-force-from,in-force-to,replaced-by,source
party,Chỉ thị,15-CT/TU,Ban Thường vụ Tỉnh ủy,2022-11-21,,,,,
party,Chỉ thị,30-CT/TW,Bộ Chính trị,,Xây dựng quy chế dân chủ,,,,
party,Thông tri,24-TT/TU,Tỉnh ủy A,2023-05-19,,,,,
party,Thông tri,24-TT/TU,Tỉnh ủy B,2023-06-19,,,,,
`;

function asked(requirement: string, version = 1) {
  const [head] = fixture('outline.md').split('\n## ');
  const source = `${head}\n## I. MỤC\n\n\`\`\`yaml\n${requirement}\n\`\`\`\n`;
  const repository = new Repository(new Memory({ ...goodRepository(), 'outlines/nam-2023/outline.md': source }));
  const section = repository.outline(campaignId('nam-2023'))?.outline?.all[0];
  if (!section) throw new Error(source);
  return askedOf(section, version, parseDocuments(DOCUMENTS).documents);
}

test('words, data, examples, mentions; in brief and in full', () => {
  expect(asked('words: 30\ndata: true\nexamples: 2\nmentions: [khách quan, "Sở Nội vụ | UBND tỉnh"]')).toEqual([
    { brief: 'lời văn (ít nhất 30 từ)', full: ['ít nhất 30 từ lời văn, không kể bảng'] },
    { brief: 'một con số', full: ['ít nhất một con số (ngày tháng và số văn bản không tính)'] },
    { brief: '2 ví dụ', full: ['ít nhất 2 ví dụ, mỗi ví dụ một gạch đầu dòng'] },
    {
      brief: 'nhắc đến “khách quan”, “Sở Nội vụ” hoặc “UBND tỉnh”',
      full: ['nhắc đến “khách quan”', 'nhắc đến “Sở Nội vụ” hoặc “UBND tỉnh”'],
    },
  ]);
});

test('documents by their names, as far as it is certain which they are', () => {
  expect(asked('cites: [15-CT/TU, 30-CT/TW, 24-TT/TU, 99-CT/TW]').flatMap(({ full }) => full)).toEqual([
    'viện dẫn Chỉ thị số 15-CT/TU ngày 21/11/2022 của Ban Thường vụ Tỉnh ủy',
    'viện dẫn Chỉ thị số 30-CT/TW của Bộ Chính trị (Xây dựng quy chế dân chủ)',
    'viện dẫn văn bản số 24-TT/TU',
    'viện dẫn văn bản số 99-CT/TW',
  ]);
});

test('where figures are required, no number is asked besides; those of a later version are none yet', () => {
  const figures = 'data: true\nfigures: [{ id: a, name: Số đơn, since: 2 }]';
  expect([asked(figures, 1), asked(figures, 2)]).toEqual([
    [{ brief: 'một con số', full: ['ít nhất một con số (ngày tháng và số văn bản không tính)'] }],
    [],
  ]);
});
