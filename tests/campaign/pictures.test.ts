/** What cannot be shown is told by `check` at its line; `build` shows the rest and says nothing of its own. */
import { expect, test } from 'vitest';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkFiles } from '../../scripts/campaign/check-files.ts';
import { all, parseXml, readParts } from '../docx/word-document.ts';
import { goodRepository } from '../helpers/fixtures.ts';
import { png } from '../helpers/pictures.ts';
import { built } from './built.ts';

const OUTLINE = 'outlines/nam-2023/outline.md';
const LETTER = 'outlines/nam-2023/letter.md';
const REPORT = 'reports/nam-2023/binh-an/phuong-mot.md';

const LETTER_TEXT = `---
type: CV
number: 42-CV/BCĐ
date: 2023-05-25
profile: party-2018
issuer: binh-an
title: báo cáo năm
signer: { authority: T/M Ban Chỉ đạo, title: Trưởng ban, name: Nguyễn Văn A }
addressees: [Các đơn vị]
---

Theo sơ đồ ![Sơ đồ](so-do.png) gửi kèm.
`;

/** A campaign whose outline, letter and report each show a picture, beside which some files stand. */
function campaign(pictures: Readonly<Record<string, Uint8Array>>, ...edits: readonly (readonly [string, string])[]) {
  const good = goodRepository();
  const add = (file: string, text: string) => String(good[file]).replace(/\n(?=## II)/u, `\n${text}\n\n`);
  const texts: Record<string, string> = {
    [OUTLINE]: String(good[OUTLINE]).replace('của đơn vị trong năm.', 'của đơn vị trong năm ![Sơ đồ](so-do.png).'),
    [LETTER]: LETTER_TEXT,
    [REPORT]: add(REPORT, '![Sơ đồ](so-do.png)'),
  };
  for (const [from, to] of edits) texts[REPORT] = (texts[REPORT] ?? '').replace(from, to);
  return new Repository(new Memory({ ...good, ...texts, ...pictures }));
}

const PICTURE = png(40, 30);
const ALL = { 'outlines/nam-2023/so-do.png': PICTURE, 'reports/nam-2023/binh-an/so-do.png': PICTURE };

const told = (repository: Repository) =>
  checkFiles({ repository, given: [] }).messages.map(({ file, rule, severity, message }) => [
    file,
    rule,
    severity,
    message,
  ]);

const MISSING = (beside: string) =>
  `Trong kho không có tệp ảnh \`so-do.png\`; hãy đưa tệp ấy vào kho, cạnh ${beside}, hoặc ghi lại cho đúng tên tệp`;

test('a missing picture is told where it is shown: in an outline, a letter, a report', () => {
  expect(told(campaign({}))).toEqual([
    [OUTLINE, 'official-markdown', 'error', MISSING('đề cương')],
    [LETTER, 'official-markdown', 'error', MISSING('công văn')],
    [REPORT, 'official-markdown', 'error', MISSING('báo cáo')],
  ]);
});

test('with their pictures all three are right, and their documents show them', async () => {
  const repository = campaign(ALL);
  const { files, said, isFine } = await built(repository);
  const shown = ['outline', 'letter', 'reports/binh-an/phuong-mot'].map((name) => {
    const document = files.get(`nam-2023/${name}.docx`);
    if (typeof document !== 'object') return null;
    const xml = parseXml(readParts(document)['word/document.xml'] ?? '');
    return all(xml, 'wp:docPr').map(({ attributes }) => attributes.descr);
  });
  expect({ told: told(repository), said, isFine, shown }).toEqual({
    told: [],
    said: '',
    isFine: true,
    shown: [['Sơ đồ'], ['Sơ đồ'], ['Sơ đồ']],
  });
});

test('a draft is built without the picture that it does not have yet, and that is said once', async () => {
  const repository = campaign({ 'outlines/nam-2023/so-do.png': PICTURE }, ['---\n', '---\ndraft: true\n']);
  const { files, said } = await built(repository);
  const document = files.get('nam-2023/reports/binh-an/phuong-mot.docx');
  expect([told(repository), typeof document, said.split('so-do.png').length - 1]).toEqual([
    [[REPORT, 'official-markdown', 'warning', MISSING('báo cáo')]],
    'object',
    1,
  ]);
});
