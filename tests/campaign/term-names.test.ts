/** What a term is called, whatever order reports are read in. */
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { campaignId } from '#lib/paths.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { Pass } from '../../scripts/campaign/pass.ts';
import { differencesCsv, figuresCsv, totalsCsv } from '../../scripts/roll-up/data/tables.ts';

/** The rows, the names of the units and their ids are in three different orders. */
const UNITS = `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces
t,Tỉnh,province,party,,Tỉnh ủy,Tỉnh,TU,,,,
t/y,Xã Giữa,base,commune,,Đảng ủy,Xã,ĐU,,,,
t/x,Xã Ái,base,commune,,Đảng ủy,Xã,ĐU,,,,
t/z,Xã Bình,base,commune,,Đảng ủy,Xã,ĐU,,,,
`;

const outline = (terms: string) => `---
title: Kết quả
version: 1
issuer: t
basis: Kế hoạch số 12-KH/TU ngày 10/01/2023
period: 2023-01-01/2023-06-30
profile: party-2018
type: BC
levels: { province: {}, base: {} }
---

# Kết quả

## I. SỐ LIỆU

\`\`\`yaml
terms: { ${terms} }
figures:
  - { id: met, name: Số cuộc họp, unit: cuộc, own: equals }
\`\`\`
`;

const report = (column: string, value: number, symbol: string) =>
  `---\nnumber: -BC/${symbol}\ndate: 2023-06-01\nsigner: { authority: T/M BAN THƯỜNG VỤ, title: BÍ THƯ, name: Nguyễn Văn A }\n---\n\n# Kết quả\n\n## I. SỐ LIỆU\n\n| Chỉ tiêu | Đơn vị tính | ${column} |\n|---|---|---:|\n| Số cuộc họp | cuộc | ${value} |\n`;

/** What the term is called in the message to the province, and in each table. */
function namesIn(terms: string, columns: Readonly<Record<string, string>>) {
  const reports = Object.entries(columns).map(([unit, column]) => [
    `reports/c/${unit}.md`,
    report(column, unit === 't' ? 9 : 2, unit === 't' ? 'TU' : 'ĐU'),
  ]);
  const repository = new Repository(
    new Memory({
      'reports/units.csv': UNITS,
      'outlines/c/outline.md': outline(terms),
      ...Object.fromEntries(reports),
    }),
  );
  const campaign = campaignId('c');
  const pass = new Pass({ repository, campaign, files: repository.reportFiles(campaign).files });
  const told = [...pass.run()].flatMap(({ messages }) => messages.map(({ message }) => message));
  const { tree } = pass;
  if (!tree) throw new Error('The outline must be good');
  const termsOf = (csv: string) => {
    const rows = z.array(z.object({ term: z.string() })).parse(parse(csv, { columns: true }));
    return [...new Set(rows.map(({ term }) => term))];
  };
  return {
    told: told.map((message) => /, cột (.+?), của/u.exec(message)?.[1] ?? message),
    figures: termsOf(figuresCsv(tree, [...tree.summaries.values()])),
    totals: termsOf(totalsCsv(tree)),
    differences: termsOf(differencesCsv(tree)),
  };
}

const ALL = { t: 'Nhiệm kỳ 2015 – 2020', 't/x': '2015 -2020', 't/y': '2015-2020', 't/z': '2015 - 2020' };

test('what the issuer calls it; to an author, what it is called in the report', () => {
  expect(namesIn('min: 1, max: 1, names: [2015 - 2020]', ALL)).toEqual({
    told: [ALL.t],
    figures: ['2015 - 2020'],
    totals: ['2015 - 2020'],
    differences: ['2015 - 2020'],
  });
});

test('else what the first unit of the register calls it; to an author, what it is called in the report', () => {
  const { t, ...others } = ALL;
  expect([
    namesIn('min: 1, max: 1', { 't/x': '2015 -2020', 't/z': '2015 - 2020', t }),
    namesIn('min: 1, max: 1', others),
    namesIn('min: 1, max: 1', { 't/z': '2015 - 2020', 't/x': '2015 -2020' }),
  ]).toEqual([
    { told: [t], figures: [t], totals: [t], differences: [t] },
    { told: [], figures: ['2015-2020'], totals: ['2015-2020'], differences: [] },
    { told: [], figures: ['2015 -2020'], totals: ['2015 -2020'], differences: [] },
  ]);
});
