import { expect, test } from 'vitest';
import { buildReport, FRONT_MATTER, outlineOf } from '../build.ts';
import { all, bodyOf, linesOf, readParts, textOfWord, value } from '../word-document.ts';

const REPORT = (text: string) =>
  `---\n${FRONT_MATTER}\naddressees: []\n---\n\n# Kết quả\n\n## PHẦN I. MỘT\n\n### I. Hai theo 01-CTr/TU\n\nBa.\n\n${text}`;

const blocksOf = async (text: string) =>
  bodyOf(readParts(await buildReport(REPORT(text), {}, outlineOf('state')))).filter((block) => block.name === 'w:p');

test.each([
  ['Phụ lục I. DANH SÁCH[^1]', ['AppendixNumber: Phụ lục I', 'AppendixTitle: DANH SÁCH[1]']],
  ['Phụ lục I. DANH[^1] SÁCH *mẫu*', ['AppendixNumber: Phụ lục I', 'AppendixTitle: DANH[1] SÁCH mẫu']],
  ['Phụ lục I[^1]. DANH SÁCH', ['AppendixNumber: Phụ lục I', 'AppendixTitle: DANH SÁCH[1]']],
  ['**Phụ lục I.** DANH SÁCH[^1]', ['AppendixNumber: Phụ lục I', 'AppendixTitle: DANH SÁCH[1]']],
  ['Phụ lục[^1]', ['AppendixNumber: Phụ lục[1]']],
  ['Phụ lục', ['AppendixNumber: Phụ lục']],
])('the heading of an appendix keeps its notes: %s', async (heading, expected) => {
  const blocks = await blocksOf(`## ${heading}\n\nBốn.\n\n[^1]: Năm.\n`);
  expect(linesOf(blocks).filter((line) => line.startsWith('Appendix'))).toEqual(expected);
});

test('headings in an appendix look as those with such a number do in the text, where only symbols keep their case; others keep the case that they are typed in', async () => {
  const blocks = await blocksOf(
    '## Phụ lục. BIỂU\n\n### I. Ba theo 01-CTr/TU\n\n### a) Tổ hòa giải\n\n### Tổ bầu cử\n\nBốn.\n',
  );
  const headings = blocks.filter((block) => /^Heading/u.test(linesOf([block])[0] ?? ''));
  expect(
    headings.map((block) =>
      all(block, 'w:r').map(
        (run) =>
          `${textOfWord(run)}${all(run, 'w:caps')
            .map((caps) => ` (caps ${value(caps)})`)
            .join('')}`,
      ),
    ),
  ).toEqual([
    ['PHẦN I (caps false)', ' / ', 'MỘT'],
    ['I. Hai theo ', '01-CTr/TU (caps false)'],
    ['I. Ba theo ', '01-CTr/TU (caps false)'],
    ['a) Tổ hòa giải'],
    ['Tổ bầu cử (caps false)'],
  ]);
});
