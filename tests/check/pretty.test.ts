/** What people are told at a terminal: what is unfilled in a line a section, and at the end what is left. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scaffold } from '#lib/outline/scaffold.ts';
import { campaignId, unitId } from '#lib/paths.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkText } from '../../scripts/check/check-file.ts';
import { formatPlain } from '../../scripts/check/formats/plain.ts';
import { formatPretty } from '../../scripts/check/formats/pretty.ts';
import { partsOf } from '../../scripts/check/parts.ts';
import { expectFile } from '../helpers/expectation.ts';
import { fixture, goodReport, goodRepository } from '../helpers/fixtures.ts';
import { PROJECT } from '../helpers/project.ts';

const OUTLINE = 'outlines/nam-2023/outline.md';
const REPORT = 'reports/nam-2023/binh-an/phuong-mot.md';
const OTHER = 'reports/nam-2023/binh-an/so-mot.md';
const repository = new Repository(new Memory(goodRepository()));

function fresh(unit: string, isDraft = false): string {
  const outline = repository.outline(campaignId('nam-2023'))?.outline;
  const { register } = repository.register();
  const one = register.units.get(unitId(unit));
  if (!outline || !one) throw new Error('the fixture must parse');
  return scaffold(outline, one, register, { isDraft });
}

const WITHOUT_ONE = goodReport().replace('| 25 | |', '| | |');
const WRONG = fresh('binh-an/phuong-mot')
  .replace('## IV. ĐÁNH GIÁ', '## IX. ĐÁNH GIÁ')
  .replace('## VI. KIẾN NGHỊ', '## VI. KIẾN NGHỊ\n\nĐã thu 1,204.5 triệu đồng; đã trả 2,300.5 triệu đồng.');

test.each<[string, Readonly<Record<string, string>>]>([
  ['fresh', { [REPORT]: fresh('binh-an/phuong-mot') }],
  ['fresh-draft', { [REPORT]: fresh('binh-an/phuong-mot', true) }],
  ['one-blank', { [REPORT]: WITHOUT_ONE }],
  ['blanks-where-somebody-has-begun', { [REPORT]: WITHOUT_ONE.replace('| 30 | |', '| | |') }],
  ['wrong-and-unfilled', { [REPORT]: WRONG }],
  [
    'several',
    { [REPORT]: goodReport().replace('| 30 | |', '| Chưa có số liệu | |'), [OTHER]: fresh('binh-an/so-mot') },
  ],
  ['outline', { [OUTLINE]: fixture('outline.md').replace('max: 100 ', 'max: mot ') }],
  [
    'outline-and-its-head',
    {
      [OUTLINE]: fixture('outline.md')
        .replace('version: 1', 'version: mot')
        .replace(/max: 100 |words: 8$/gmu, (typed) => typed.replace(/\d+/u, 'mot')),
    },
  ],
])('%s', (name, files) => {
  const checked = Object.entries(files).map(([file, text]) => checkText(repository, file, text));
  const parts = new Map(checked.map((one) => [one.file, partsOf(one)]));
  const messages = checked.flatMap((one) => one.messages);
  const lines = formatPretty(messages, checked.length, [], parts);
  expectFile(join(PROJECT, 'tests', 'fixtures', 'pretty', `${name}.txt`), `${lines.join('\n')}\n`);
});

test('nothing where nothing is told; without the sections of files each message is a line', () => {
  const { messages } = checkText(repository, REPORT, fresh('binh-an/phuong-mot'));
  expect([formatPretty([], 2, [], new Map()), formatPlain(messages, 1).length]).toEqual([
    ['✔ Đã kiểm tra 2 tệp, không có lỗi'],
    messages.length + 3,
  ]);
  expect(formatPretty(messages.slice(0, 1), 1)).toEqual(formatPlain(messages.slice(0, 1), 1));
});
