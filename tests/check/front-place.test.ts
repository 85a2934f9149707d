/** Front matter that Markdown does not take for such: one message, read as it was meant, and mended without the loss of a word. */
import { expect, test } from 'vitest';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkText } from '../../scripts/check/check-file.ts';
import { fixText } from '../../scripts/check/fix.ts';
import { fixture, goodReport, goodRepository } from '../helpers/fixtures.ts';

const REPORT = 'reports/nam-2023/binh-an/phuong-mot.md';
const OUTLINE = 'outlines/nam-2023/outline.md';
const good = goodReport();
const body = good.slice(good.indexOf('\n# ') + 1);
const TITLE = body.slice(0, body.indexOf('\n\n') + 2);
const END = 'phần đầu phải bắt đầu ngay dòng 1 bằng dòng `---` (ba dấu trừ) và kết thúc bằng một dòng `---` nữa';
const repository = new Repository(new Memory(goodRepository()));

const messagesOf = (file: string, text: string) =>
  checkText(repository, file, text).messages.map(
    ({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`,
  );

const fixed = (file: string, text: string) => fixText(text, (one) => checkText(repository, file, one).messages);

test.each<[string, string, string, string]>([
  ['below an empty line', `\n${good}`, '2:1', 'đứng sau dòng trống'],
  ['below several, with CRLF', `\n \n${good}`.replaceAll('\n', '\r\n'), '3:1', 'đứng sau dòng trống'],
  ['below the title', TITLE + good.replace(TITLE, ''), '3:1', 'đứng sau chữ khác'],
  ['an opening that is too long', good.replace('---', '-----'), '1:1', 'dòng mở là `-----`'],
  ['a dash of Word', good.replace('---', '—'), '1:1', 'dòng mở là `—`'],
  ['an opening that is indented', good.replace('---', '  ---'), '1:1', 'dòng mở là `---` thụt vào trong'],
  ['no opening', good.replace('---\n', ''), '1:1', 'thiếu dòng mở `---`'],
  [
    'a closing that is too long',
    good.replace(')\n---', ')\n---').replace('\n---\n', '\n----\n'),
    '1:1',
    'dòng đóng là `----`',
  ],
  ['no closing', good.replace('\n---\n', '\n'), '1:1', 'thiếu dòng đóng `---`'],
  ['no fences', good.replace('---\n', '').replace('---\n', ''), '1:1', 'thiếu dòng mở `---`; thiếu dòng đóng `---`'],
  [
    'wrong in every way',
    `\n\n${good.replace('---', '----').replace('\n---\n', '\n———\n')}`,
    '3:1',
    'đứng sau dòng trống; dòng mở là `----`; dòng đóng là `———`',
  ],
])('of a report: %s', (_, text, at, why) => {
  const message = `${at} front-matter Phần đầu (number, date, signer) chưa được nhận ra vì ${why}; ${END}`;
  expect([messagesOf(REPORT, text), messagesOf(REPORT, fixed(REPORT, text))]).toEqual([[message], []]);
});

test('of a report: no word is lost', () => {
  const text = TITLE + good.replace(TITLE, '');
  expect(fixed(REPORT, text).replace(/\n+/gu, '\n')).toBe(good.replace(/\n+/gu, '\n'));
});

test('of a report: what else is wrong in it is told at its place', () => {
  const text = `\n${good.replace('date: 2023-12-10', 'date: 10/12/2023')}`;
  expect(messagesOf(REPORT, text).map((message) => message.slice(0, 20))).toEqual([
    '2:1 front-matter Phầ',
    '4:7 front-matter `da',
  ]);
});

test('of an outline', () => {
  const text = `\n${fixture('outline.md')}`;
  const message = `2:1 outline-valid Phần đầu (title, version, issuer) chưa được nhận ra vì đứng sau dòng trống; ${END}`;
  expect([messagesOf(OUTLINE, text), fixed(OUTLINE, text)]).toEqual([[message], fixture('outline.md')]);
});

test.each<[string, string, string, string]>([
  [
    'a stray end amid it',
    good.replace('signer:', '---\nsigner:'),
    '4:1 front-matter Dòng `---` này đóng phần đầu quá sớm, nên `signer` ở dưới bị đọc thành lời văn; hãy xóa dòng này',
    good,
  ],
  [
    'a stray end, with CRLF and an empty line below it',
    good.replace('signer:', '---\n\nsigner:').replaceAll('\n', '\r\n'),
    '4:1 front-matter Dòng `---` này đóng phần đầu quá sớm, nên `signer` ở dưới bị đọc thành lời văn; hãy xóa dòng này',
    good.replace('signer:', '\nsigner:').replaceAll('\n', '\r\n'),
  ],
  [
    'a key below its end',
    good.replace('\n---\n', '\n---\ncopies: [Như trên]\n'),
    '6:1 front-matter `copies` đứng dưới dòng `---` đóng phần đầu nên bị đọc thành lời văn; hãy chuyển lên trên dòng ấy',
    good.replace('\n---\n', '\ncopies: [Như trên]\n---\n'),
  ],
])('that ends too soon: %s', (_, text, message, mended) => {
  expect([messagesOf(REPORT, text), fixed(REPORT, text)]).toEqual([[message], mended]);
});

test.each(['date: của hội nghị là một chữ\nlời văn đi tiếp ở đây.', 'number: 15-BC/BCĐ'])(
  'words below it that look like a key it has, or go on as words, stay words: %s',
  (words) => {
    const text = good.replace('\n---\n', `\n---\n\n${words}\n`);
    expect(fixed(REPORT, text)).toBe(text);
  },
);

test.each([
  ['a rule, then prose', `${body.slice(0, 60)}\n---\ndate của hội nghị\n---\n`],
  ['one word with a colon', `date: là một chữ\n\n${body}`],
])('none: %s', (_, text) => {
  expect(messagesOf(REPORT, text)[0]).toBe(
    '1:1 front-matter Báo cáo thiếu phần đầu giữa hai dòng `---`; cần có number, date, signer rồi đến các mục của đề cương (cách lấy khung: reports/README.md, phần 2)',
  );
});
