/** Parts of the pages of reports. */
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { day } from '#lib/date.ts';
import { changesBetween } from '../../../scripts/site/report/changes.ts';
import { historyPart } from '../../../scripts/site/report/history-part.ts';

const REVISION = {
  commit: '0123456789abcdef',
  day: day('2023-06-10'),
  authors: ['An', 'Chi'],
  merger: 'Bình',
  pull: 12,
  blob: '',
};

test.each([
  ['github', 'https://example.org/kho', '<a href="https://example.org/kho/pull/12" rel="noreferrer">#12</a>'],
  ['forgejo', 'https://example.org/kho', '<a href="https://example.org/kho/pulls/12" rel="noreferrer">#12</a>'],
  [
    'gitlab',
    'https://example.org/kho',
    '<a href="https://example.org/kho/-/merge_requests/12" rel="noreferrer">#12</a>',
  ],
  ['none', 'https://example.org/kho', '#12'],
  ['github', null, '#12'],
] as const)('a pull request on %s, with the page %s', (forge, homepage, link) => {
  const part = toHtml(h('div', historyPart([REVISION], { homepage, forge }, { why: 'Không so sánh.' })));
  expect(part).toBe(
    `<div><h2 id="lich-su">Lịch sử</h2><ol><li>10/6/2023: đưa vào, người soạn An, Chi, người nhận Bình, yêu cầu ${link}, phiên bản <code>01234567</code></li></ol><p>Không so sánh.</p></div>`,
  );
});

test('a report without a history, of unknown day', () => {
  const [plain, unknown] = [[], [{ ...REVISION, day: null, authors: [], merger: null, pull: null }]].map((history) =>
    toHtml(h('div', historyPart(history, { homepage: null, forge: null }, null))),
  );
  expect([plain, unknown]).toEqual([
    '<div><h2 id="lich-su">Lịch sử</h2><p>Chưa có trong lịch sử Git.</p></div>',
    '<div><h2 id="lich-su">Lịch sử</h2><ol><li>Không rõ ngày: đưa vào, phiên bản <code>01234567</code></li></ol></div>',
  ]);
});

test('what changed, block by block and word by word', () => {
  const old =
    '---\nnumber: 1-BC\ndate: 2023-06-01\n---\n\n# Kết quả\n\nMột hai ba bốn năm.\n\n| A | B |\n|---|---|\n| x | 1 |\n\nBỏ đi cả đoạn.\n';
  const now =
    '---\nnumber: 2-BC\ndate: 2023-06-01\n---\n\n# Kết quả\n\nMột hai sáu bốn năm.\n\n| A | B |\n|---|---|\n| x | 1 |\n| y | 2 |\n\n<!-- dặn -->\n';
  expect(changesBetween(old, now)).toEqual([
    {
      type: 'changed',
      words: [
        { type: 'same', text: 'number: ' },
        { type: 'del', text: '1' },
        { type: 'ins', text: '2' },
        { type: 'same', text: '-BC' },
      ],
    },
    { type: 'same', blocks: 2 },
    {
      type: 'changed',
      words: [
        { type: 'same', text: 'Một hai ' },
        { type: 'del', text: 'ba' },
        { type: 'ins', text: 'sáu' },
        { type: 'same', text: ' bốn năm.' },
      ],
    },
    { type: 'same', blocks: 2 },
    { type: 'changed', words: [{ type: 'del', text: 'Bỏ đi cả đoạn.' }] },
    { type: 'changed', words: [{ type: 'ins', text: 'y | 2' }] },
  ]);
});

test('what an author told himself in the front matter did not change', () => {
  const text = (yaml: string) => `---\n${yaml}\n---\n\n# Báo cáo\n`;
  const [old, now] = [text('# hỏi lại\ndate: 2023-06-10'), text('date: 2023-06-10 # nhớ hỏi anh Năm')] as const;
  expect(changesBetween(old, now)).toEqual([{ type: 'same', blocks: 2 }]);
});

test('what stands in quotes is no comment', () => {
  const text = (yaml: string) => `---\n${yaml}\n---\n`;
  const words = [
    { type: 'same', text: 'place: "Xã #' },
    { type: 'del', text: '1' },
    { type: 'ins', text: '2' },
    { type: 'same', text: '"' },
  ];
  expect(changesBetween(text('place: "Xã #1"'), text('place: "Xã #2"'))).toEqual([{ type: 'changed', words }]);
});
