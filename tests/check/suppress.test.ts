/** What a comment may silence, and what it may not, whatever it says. */
import type { Position } from 'unist';
import { expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { problem, ruleId } from '#lib/problem.ts';
import { suppress } from '../../scripts/check/suppress.ts';

const ALL = [
  'citation',
  'section-number',
  'state-secret',
  'personal-data',
  'outline-valid',
  'unit-path',
  'front-matter',
];
const NEVER = ['state-secret', 'personal-data', 'outline-valid', 'unit-path', 'front-matter'];

/** The rules that still speak of the last line of a text, and the comments that silenced others. */
function left(text: string) {
  const tree = parseMarkdown(text);
  const line = text.trimEnd().split('\n').length;
  const place: Position = { start: { line, column: 1 }, end: { line, column: 2 } };
  const { problems, suppressions } = suppress(
    text,
    tree,
    ALL.map((rule) => problem(ruleId(rule), place, 'Sai')),
  );
  return { rules: problems.map(({ rule }) => String(rule)), suppressions };
}

test.each<[string, readonly string[], string]>([
  ['<!--lint disable citation reason="vì thế"-->', ['citation'], 'vì thế'],
  ["<!--lint disable citation reason='vì thế'-->", ['citation'], 'vì thế'],
  ['<!--lint ignore citation reason="vì thế"-->', ['citation'], 'vì thế'],
  ['  <!--lint disable citation reason="vì thế"-->  ', ['citation'], 'vì thế'],
  ['<!-- lint  disable  citation  reason=" vì thế " -->', ['citation'], 'vì thế'],
  ['<!--\nlint\ndisable\ncitation\nreason="vì thế"\n-->', ['citation'], 'vì thế'],
  ['<!--lint disable citation section-number reason="hai"-->', ['citation', 'section-number'], 'hai'],
  ['<!--lint disable citation  section-number reason="hai"-->', ['citation', 'section-number'], 'hai'],
  ['<!--lint disable reason="tất cả"-->', [], 'tất cả'],
  ['<!--lint disable citation reason="như section-number ở trên"-->', ['citation'], 'như section-number ở trên'],
])(
  '%j silences what it names, but neither what must never enter nor what keeps a file from being built',
  (comment, rules, reason) => {
    const silenced = rules.length === 0 ? ALL : rules;
    expect(left(`# A\n\n${comment}\n\nMột.\n`)).toEqual({
      rules: ALL.filter((rule) => !silenced.includes(rule) || NEVER.includes(rule)),
      suppressions: [{ line: 3, rules, reason }],
    });
  },
);

test.each(NEVER)('%s is not silenced by its own name either', (rule) => {
  expect(left(`<!--lint disable ${rule} reason="vì thế"-->\n\nMột.\n`)).toEqual({
    rules: ALL,
    suppressions: [{ line: 1, rules: [rule], reason: 'vì thế' }],
  });
});

test.each([
  '<!--lint disable citation-->',
  '<!--lint ignore citation-->',
  '<!--lint disable-->',
  '<!--lint disable citation reason=""-->',
  '<!--lint disable citation reason="  "-->',
  "<!--lint disable citation reason=''-->",
  '<!--lint disable citation reason="a" section-number-->',
  '<!--lint disable citation reason=a-->',
  '<!--lint disable citation because="a"-->',
  '<!--lint disable citation "a" reason="b"-->',
  '<!-- lint disable citation-->',
  '<!--lint disable citationreason="a"-->',
  '<!--lint disable citation reason="a"--><b>x</b>',
  '  <!--lint hay citation-->',
  '<!--lint hay-->',
  '<!--lint-->',
  '<!--lint disabled citation reason="a"-->',
  '<!--lint disable-citation reason="a"-->',
  '<!--lint enabled citation-->',
  '<!--lint enable citation-->',
  '<!--lint enable-->',
  '<!--linter disable citation reason="a"-->',
  '<!--vì <!--lint disable citation reason="a"-->',
  '<p><!--lint disable citation reason="a"--></p>',
  '`<!--lint disable citation reason="a"-->`',
])('%j silences nothing', (comment) => {
  expect(left(`# A\n\n${comment}\n\nMột.\n`)).toEqual({ rules: ALL, suppressions: [] });
});

test('a comment that enables again ends what another silences', () => {
  const silence = '<!--lint disable citation reason="vì thế"-->';
  const suppressions = [{ line: 1, rules: ['citation'], reason: 'vì thế' }];
  expect([
    left(`${silence}\n\nMột.\n\n<!--lint enable citation-->\n\nHai.\n`),
    left(`${silence}\n\nMột.\n\n<!--lint  enable-->\n\nHai.\n`),
  ]).toEqual([
    { rules: ALL, suppressions },
    { rules: ALL, suppressions },
  ]);
});

test('a comment in a list, and one behind what it would silence', () => {
  expect([
    left('- một\n\n  <!--lint ignore citation reason="vì thế"-->\n\n  hai\n'),
    left('Một.\n\nHai.\n').rules,
    left('<!--lint ignore citation reason="vì thế"-->\n\nMột.\n\nHai.\n'),
  ]).toEqual([
    { rules: ALL.slice(1), suppressions: [{ line: 3, rules: ['citation'], reason: 'vì thế' }] },
    ALL,
    { rules: ALL, suppressions: [{ line: 1, rules: ['citation'], reason: 'vì thế' }] },
  ]);
});
