/** `check --fix`: certain mends and nothing else; twice is as good as once. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { rules } from '../../lint-rules/index.ts';
import { checkText } from '../../scripts/check/check-file.ts';
import { checkPath, fixPath } from '../../scripts/check/check-repository.ts';
import { fixText } from '../../scripts/check/fix.ts';
import { casesOf } from '../../scripts/rules-page/cases.ts';
import { runScript } from '../helpers/command.ts';
import { CASES, goodReport, goodRepository, reportOf } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { textsOf } from '../lib/privacy/table.ts';

const REPORT = 'reports/nam-2023/binh-an/phuong-mot.md';

/** Cases whose mend gives back the good report that they were made from. */
const MENDED = {
  'section-number': ['bad-missing', 'bad-other-series', 'bad-repeated', 'bad-roman', 'bad-wrong'],
  'section-title': ['bad-one-letter', 'bad-report-title', 'bad-shortened'],
  'section-level': [
    'bad-chapter-deeper',
    'bad-chapter-higher',
    'bad-child-deeper',
    'bad-child-higher',
    'bad-title',
    'bad-whole-subtree',
  ],
  'section-order': [
    'bad-heading-only',
    'bad-neighbours',
    'bad-renumbered',
    'bad-to-end',
    'bad-to-front',
    'bad-to-other-parent',
    'bad-with-children',
  ],
};

describe.each(Object.entries(MENDED))('%s', (rule, cases) => {
  test.each(cases)('%s is mended', (name) => {
    const root = new Repository(new Memory(goodRepository()));
    const check = (text: string) => checkText(root, REPORT, text).messages;
    expect(fixText(reportOf(`${rule}/${name}`), check)).toBe(goodReport());
  });
});

test('what is not certain is left as it is, and nothing gets worse', () => {
  const root = new Repository(new Memory(goodRepository()));
  for (const { id } of rules) {
    for (const { name, report, unit } of casesOf(CASES, id)) {
      if (report === null) continue;
      const check = (text: string) => checkText(root, `reports/nam-2023/binh-an/${unit}.md`, text).messages;
      const fixed = fixText(report, check);
      const isFixable = check(report).some(({ fix }) => fix !== undefined);
      expect({ case: `${id}/${name}`, changed: fixed !== report, again: fixText(fixed, check) === fixed }).toEqual({
        case: `${id}/${name}`,
        changed: isFixable,
        again: true,
      });
    }
  }
});

test.each(['state-secret/marks.txt', 'personal-data/numbers.txt'])('no mend takes away what %s tells of', (table) => {
  const root = new Repository(new Memory(goodRepository()));
  const check = (text: string) => checkText(root, REPORT, text).messages;
  const kept = (text: string) =>
    check(text)
      .filter(({ rule }) => rule === 'state-secret' || rule === 'personal-data')
      .map(({ message }) => message)
      .sort();
  const [head = '', ...rest] = reportOf('section-title/bad-one-letter').split(/^(?=## )/mu);
  // Each report is checked several times: some rows of each kind are enough.
  for (const text of textsOf(table).filter((_, index) => index % 16 === 9)) {
    const inside = /\n/u.test(text) ? '' : ` ${text.replace(/^#+ /u, '')}`;
    const reports = [
      [head, `${text}\n\n`, ...rest].join(''),
      [head, ...rest.map((section) => section.replace('\n', `${inside}\n`))].join(''),
    ];
    for (const report of reports)
      expect({ text, kept: kept(fixText(report, check)) }).toEqual({ text, kept: kept(report) });
  }
});

test.each([
  'Liên hệ ông Nguyễn Văn A, số điện thoại 0912 345 678.',
  'Số máy của phường đề nghị gọi: +84 (0)912 345 678.',
  'Hỏa tốc - Tối mật',
])('loose marks are composed but on the line that has to go as a whole: %s', (kept) => {
  const root = new Repository(new Memory(goodRepository()));
  const check = (text: string) => checkText(root, REPORT, text).messages;
  const around = (line: string) => `${goodReport()}\nĐảng ủy phường đề nghị:\n${line}\nĐề nghị tỉnh hướng dẫn thêm.\n`;
  const text = around(kept).normalize('NFD');
  const fixed = fixText(text, check);
  expect(fixed).toBe(around(kept.normalize('NFD')));
  const told = (one: string) => check(one).map(({ line, rule, message }) => `${line} ${rule} ${message}`);
  expect(told(fixed)).toEqual(told(text).filter((one) => !one.includes(' unicode-text ')));
});

test('on disk: line ends and the byte order mark stay, what is left is shown', () => {
  const bad = reportOf('section-order/bad-to-end').replace('| 1.250 |', '| nhiều |');
  const root = temporaryRepository({ ...goodRepository(), [REPORT]: `\uFEFF${bad.replaceAll('\n', '\r\n')}` });
  const { status, stdout, stderr } = runScript('check', ['--root', root, '--fix', '--format', 'json']);
  const left = (JSON.parse(stdout) as { rule: string; line: number }[]).map(({ rule, line }) => `${line} ${rule}`);
  expect({ status, stderr, left }).toEqual({ status: 1, stderr: `Đã sửa ${REPORT}\n`, left: ['24 figure-value'] });
  expect(readFileSync(join(root, REPORT), 'utf8')).toBe(
    `\uFEFF${goodReport().replace('| 1.250 |', '| nhiều |').replaceAll('\n', '\r\n')}`,
  );
});

test('a comment that does not end is closed before anything is moved behind it, which it would hide', () => {
  const root = new Repository(new Memory(goodRepository()));
  const [opening = '', first = '', ...rest] = goodReport().split(/^(?=## )/mu);
  const text = [opening, ...rest, first, '<!-- ghi chú chưa đóng\n'].join('');
  const mended = [opening, first, '<!-- ghi chú chưa đóng -->\n\n', ...rest].join('');
  expect(fixText(text, (one) => checkText(root, REPORT, one).messages)).toBe(mended);
});

test('a section whose parent is missing moves to where that belongs', () => {
  const root = new Repository(new Memory(goodRepository()));
  const [opening = '', ...rest] = goodReport().split(/^(?=##)/mu);
  const stray = rest.filter((section) => section.startsWith('### 2. Hạn chế'));
  const others = rest.filter((section) => !/^## IV\.|^### 1\. Kết quả đạt|^### 2\. Hạn chế/u.test(section));
  const at = others.findIndex((section) => section.startsWith('## V.'));
  const check = (text: string) => checkText(root, REPORT, text).messages;
  const text = [opening, ...stray, ...others].join('');
  const fixed = fixText(text, check);
  expect(check(text).map(({ rule }) => rule)).toEqual(['section-order', 'required-section']);
  expect(fixed).toBe([opening, ...others.slice(0, at), ...stray, ...others.slice(at)].join(''));
});

test('random edits of a real report: no exception, no mend that makes more messages, twice as once', () => {
  const root = new Repository(new Memory(goodRepository()));
  const check = (text: string) => checkText(root, REPORT, text).messages;
  const good = goodReport();
  const lines = good.split('\n');
  const line = fc.nat({ max: lines.length - 1 });
  const edit = fc.oneof(
    fc.record({ type: fc.constant('drop' as const), line }),
    fc.record({ type: fc.constant('swap' as const), line, other: line }),
    fc.record({ type: fc.constant('deeper' as const), line }),
    fc.record({
      type: fc.constant('insert' as const),
      line,
      text: fc.oneof(
        fc.constantFrom('## II. X', '### 1. Y', '# Z', '| a |', '…', '<!--', '```', '- - -', '[^1]: a'),
        fc.string({ maxLength: 12 }),
      ),
    }),
    fc.record({ type: fc.constant('cut' as const), line, length: fc.nat({ max: 9 }) }),
  );
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
      const changed = [...lines];
      for (const one of edits) {
        const at = Math.min(one.line, changed.length - 1);
        if (one.type === 'drop') changed.splice(at, 1);
        else if (one.type === 'swap')
          [changed[at], changed[Math.min(one.other, changed.length - 1)]] = [
            changed[Math.min(one.other, changed.length - 1)] ?? '',
            changed[at] ?? '',
          ];
        else if (one.type === 'deeper') changed[at] = `#${changed[at] ?? ''}`;
        else if (one.type === 'insert') changed.splice(at, 0, one.text);
        else changed[at] = (changed[at] ?? '').slice(one.length);
      }
      const text = changed.join('\n');
      const before = check(text);
      const fixed = fixText(text, check);
      expect(check(fixed).length).toBeLessThanOrEqual(before.length);
      expect(fixText(fixed, check)).toBe(fixed);
    }),
    { numRuns: 300, seed: 36 },
  );
});

test('what says the same is told 200 times, and mended wherever it stands', () => {
  const text = `${goodReport()}\n${'Chi 1,250,000 đồng.\n\n'.repeat(250)}`;
  const repository = new Repository(new Memory({ ...goodRepository(), [REPORT]: text }));
  const told = checkPath(repository, REPORT).messages.filter(({ rule }) => rule === 'number-form');
  expect([told.length, told.at(-1)?.message.slice(-31)]).toEqual([200, '(còn 50 chỗ như vậy nữa ở dưới)']);
  expect(fixPath(repository, REPORT)?.text).toBe(text.replaceAll('1,250,000', '1.250.000'));
});
