/** A slip of the keyboard takes no requirement away in silence: typed text, what is told of it, and what `--fix` makes of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { type Outline, parseOutline } from '#lib/outline/outline.ts';
import { campaignId } from '#lib/paths.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkText } from '../../../scripts/check/check-file.ts';
import { fixText } from '../../../scripts/check/fix.ts';
import type { CheckMessage } from '../../../scripts/check/message.ts';
import { fixture } from '../../helpers/fixtures.ts';
import { PROJECT, SAMPLES } from '../../helpers/project.ts';

const OUTLINE = 'outlines/nam-2023/outline.md';
const TABLE = join(PROJECT, 'tests', 'fixtures', 'outline-slips.txt');
const HEAD = fixture('outline.md').split('## I.')[0] ?? '';
const HEAD_LINES = HEAD.split('\n').length - 1;

const cases = readFileSync(TABLE, 'utf8')
  .split(/^==== /mu)
  .slice(1)
  .map((part) => {
    const [head = '', told = '', mended = ''] = part.split(/^\+\+\+\+\n/mu);
    const [name = '', ...typed] = head.split('\n');
    return { name, typed: typed.join('\n'), told, mended };
  });

const repository = new Repository(
  new Memory({ 'reports/units.csv': fixture('units.csv'), 'outlines/documents.csv': fixture('documents.csv') }),
);

function check(text: string): readonly CheckMessage[] {
  return checkText(repository, OUTLINE, text).messages;
}

function lineOf({ line, column, endLine, endColumn, severity, message }: CheckMessage): string {
  return `${line - HEAD_LINES}:${column}-${endLine - HEAD_LINES}:${endColumn} ${severity} ${message}\n`;
}

function read(text: string): Outline | null {
  return parseOutline(OUTLINE, campaignId('nam-2023'), text, parseMarkdown(text)).outline;
}

/** All that an outline asks of reports. */
function demandsOf(text: string): unknown {
  return read(text)?.all.map(({ heading, depth, requirement, guidance }) => ({
    heading,
    depth,
    requirement,
    guidance: guidance.length,
  }));
}

const results = cases.map((one) => {
  const text = HEAD + one.typed;
  const fixed = fixText(text, check);
  const mended = fixed === text ? '' : fixed.slice(HEAD.length);
  return { ...one, text, fixed, now: { told: check(text).map(lineOf).join(''), mended } };
});
if (process.env.UPDATE === '1')
  writeFileSync(
    TABLE,
    results.map(({ name, typed, now }) => `==== ${name}\n${typed}++++\n${now.told}++++\n${now.mended}`).join(''),
  );

test.each(results)('$name: is told', ({ name, told, mended, now }) => {
  expect(now).toEqual({ told, mended });
  expect(name.startsWith('ok: ')).toBe(told === '');
});

const mendable = results.filter(({ mended }) => mended !== '');

test.each(mendable)('$name: is read as it is mended, and with other line ends too', ({ text, fixed, now }) => {
  expect(check(fixed).map(lineOf)).toEqual([]);
  expect(demandsOf(text)).toEqual(demandsOf(fixed));
  const windows = text.replaceAll('\n', '\r\n');
  expect(check(windows).map(lineOf).join('')).toBe(now.told);
  expect(fixText(windows, check).replaceAll('\r\n', '\n')).toBe(fixed);
});

/** What a hand may do to one line of an outline. */
const HANDS: readonly (readonly [string, RegExp, string])[] = [
  ['a first fence goes', /^```yaml\n/u, ''],
  ['a fence has no word', /^```yaml\n/u, '```\n'],
  ['a fence has another word', /^```yaml\n/u, '```ymal\n'],
  ['a fence is too short', /^```yaml\n/u, '``yaml\n'],
  ['a last fence goes', /^```\n/u, ''],
  ['a last fence is of quotes', /^```\n/u, "'''\n"],
  ['a row of hyphens goes', /^\|[-|: ]+\|\n/u, ''],
  ['a row of hyphens lacks one cell', /^\|---(?=[-|: ]+\|\n)/u, ''],
  ['a header lacks its marks', /^\| Chỉ tiêu \|/u, '| Chi tieu |'],
  ['hashes stand by the number', /^(##+) (?=\S+[.] )/u, '$1'],
  ['a heading is bold', /^##+ ([IVX]+[.].*)\n/u, '**$1**\n'],
];

/** A block at the very end needs no last fence. */
function isLast(lines: readonly string[], index: number): boolean {
  return (
    lines
      .slice(index + 1)
      .join('')
      .trim() === ''
  );
}

const FIGURE_TABLE = `${HEAD}## I. KẾT QUẢ

Lời dẫn.

| Chỉ tiêu | Mã | Đơn vị tính |
|---|---|---|
| Số đơn | petitions | đơn |

\`\`\`yaml
words: 3
\`\`\`

## II. KIẾN NGHỊ
`;

const outlines = [
  ['an outline', fixture('outline.md')],
  ['party-bloc-2023', readFileSync(join(SAMPLES, 'outlines', 'party-bloc-2023', 'outline.md'), 'utf8')],
  ['an outline with a table', FIGURE_TABLE],
] as const;

describe.each(HANDS)('%s', (_what, wanted, put) => {
  test.each(outlines)('in %s', (_name, source) => {
    const lines = source.split(/(?<=\n)/u);
    const sound = demandsOf(source);
    const silent = lines.flatMap((line, index) => {
      const typed = line.replace(wanted, put);
      if (typed === line) return [];
      const text = [...lines.slice(0, index), typed, ...lines.slice(index + 1)].join('');
      const { problems } = parseOutline(OUTLINE, campaignId('nam-2023'), text, parseMarkdown(text));
      const isSame = JSON.stringify(demandsOf(text)) === JSON.stringify(sound);
      return isSame && (problems.length === 1 || isLast(lines, index))
        ? []
        : [{ line: index + 1, typed, told: problems.map(({ message }) => message) }];
    });
    expect(silent).toEqual([]);
  });
});
