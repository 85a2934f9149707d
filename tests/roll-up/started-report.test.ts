/** What units wrote stands in comments of a started report, whatever it is: none of it leaks out, and all of it can be read. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { startedReport } from '../../scripts/roll-up/markdown/started-report.ts';
import { rollUp } from '../../scripts/roll-up/roll-up.ts';
import { toldBy } from './narrative/told-by.ts';

function started(texts: readonly string[]): string {
  const { campaign, top, narratives } = toldBy(texts);
  return startedReport(rollUp(campaign, top, narratives), campaign);
}

/** The comments of a report, and its text without them, as an HTML parser finds them: each ends at the first `-->` or `--!>`. */
function parted(report: string): { readonly comments: readonly string[]; readonly rest: string } {
  const comments = report.match(/<!--[\s\S]*?--!?>/gu) ?? [];
  return { comments, rest: report.replace(/<!--[\s\S]*?--!?>/gu, '<!---->') };
}

/** Prose that would end a comment, begin one, or look like its marks. */
const HOSTILE = [
  'Kinh phí 5 -- 10 triệu',
  'Chuyển từ xã --> huyện',
  'Ghi \\<!-- chưa xong',
  'Hết --!> rồi',
  'Số liệu đến ngày -',
  'Đợt một ---> đợt hai --->',
  'Gõ `a --> b` và `<!-- c -->` rồi ``d --!> e``',
  '- Việc lớn\n  - việc nhỏ --> xong\n    1. việc con -- nữa -',
  '| Cột -- một | Cột --> hai |\n|:---|---:|\n| ô <b>--!></b> | - |',
  '> Trích --> dẫn\n>\n> - mục -',
  '-> Mũi tên',
  '\\--> Đầu dòng',
  'Đoạn trên\n\n---\n\nĐoạn dưới',
  'Tiêu đề gạch --\n---',
  '[liên kết](https://vi.example/a--b--%3E)',
] as const;

/** The report around the comments: it does not depend on what units write. */
const CALM = parted(started(['Lời văn bình thường.']));

function expectKept(texts: readonly string[]): void {
  const report = started(texts);
  const { comments, rest } = parted(report);
  expect(rest).toBe(CALM.rest);
  // A Markdown parser finds the same comments, each whole.
  const nodes = parseMarkdown(report).children.flatMap((node) => (node.type === 'html' ? [node.value] : []));
  expect(nodes).toEqual(comments);
  expect(comments.filter((one) => /--|^-?>/u.test(one.slice('<!--'.length, -'-->'.length)))).toEqual([]);
  const words = (text: string) => text.match(/[\p{L}\d]+/gu) ?? [];
  const told = new Set(words(comments.join('\n')));
  expect(texts.flatMap(words).filter((word) => !told.has(word))).toEqual([]);
}

test.each(HOSTILE)('%j', (text) => expectKept([text]));

test('any of them together, of several units', () => {
  const some = fc.array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 4 }).map((texts) => texts.join('\n\n'));
  fc.assert(fc.property(fc.array(some, { minLength: 1, maxLength: 3 }), expectKept), { numRuns: 100 });
});

test('as its author reads it', () => {
  expect(
    parted(
      started(['Từ 5 -- 10 việc:\n\n- việc một --> xong\n  - việc con -\n\n| A | B |\n|---|---:|\n| 1 | 2 |']),
    ).comments.at(-1),
  ).toBe(
    `<!--
**Đơn vị 0 viết:**

Từ 5 \\-\\- 10 việc:

- việc một \\-\\-> xong
  - việc con -

| A | B |
|-|-:|
| 1 | 2 |
-->`,
  );
});
