/** Whatever the size of a change, its comment is whole and within what forges take. */
import { expect, test } from 'vitest';
import { commentMarkdown, summaryMarkdown } from '../../../scripts/forge/comment/comment.ts';
import type { Verdict, VerdictFile } from '../../../scripts/forge/verdict/verdict.ts';
import { parseMarkdown } from '../../../scripts/lib/markdown/syntax.ts';
import { LINKS } from './links.ts';
import { opening } from './opening.ts';

const [base, FOOT] = [opening(1), 'Máy kiểm tra ngày 02/11/2026'];

/** `count` reports, each its scaffold but for `change`. */
const reports = (count: number, change: Partial<VerdictFile>) =>
  opening(count).files.map((file): VerdictFile => ({ ...file, ...change }));

const long = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);

const messages = (count: number, message: string): VerdictFile['messages'] =>
  Array.from({ length: count }, (_, at) => ({
    line: at + 1,
    column: 1,
    endLine: at + 1,
    endColumn: 2,
    rule: 'section-title',
    severity: 'error',
    message,
    url: '',
    section: `${at}. ${message}`,
    isBlank: false,
  }));

const DEFECTS = { state: 'wrong', messages: messages(10, 'Tên mục “ĐÁNH GIA CHUNG” khác đề cương') } as const;
const MARKS = long('*_`[<@#', 5000);
const FIGURE = {
  section: 'I',
  name: 'Số lượt người dự',
  unit: 'lượt',
  term: '',
  before: '1',
  after: '9',
  earlier: '2',
};
const TOTAL = {
  unit: 'Bình An',
  figure: 'Số lượt người dự',
  term: '',
  before: '1',
  after: '2',
  covered: 1,
  expected: 2,
};
const MEND = { startLine: 1, endLine: 1, text: long('`chữ đúng` ', 2500), messages: ['Ký tự ẩn'], isInDiff: false };

const CASES: Readonly<Record<string, readonly VerdictFile[]>> = {
  '3,321 scaffolds': opening(3321).files,
  '400 reports with ten errors each': reports(400, DEFECTS),
  '400 reports that an outline affects': [
    ...reports(1, { kind: 'outline', state: 'fine', messages: [] }),
    ...reports(400, { ...DEFECTS, change: 'affected' }),
  ],
  'one report with 5,000 errors': reports(1, { state: 'wrong', messages: messages(5000, 'Ký tự ẩn') }),
  'one report whose texts are all marks': reports(1, {
    state: 'wrong',
    messages: messages(300, MARKS),
    unit: { id: 'x', name: MARKS, level: MARKS },
  }),
  'one report with a path as long as a disk takes': reports(1, { ...DEFECTS, file: long('ạ/', 4000) }),
  'reports with paths as long as a disk takes': reports(40, {
    ...DEFECTS,
    file: long('ạ', 4000),
    renamedFrom: long('ộ', 4000),
  }),
  '500 mends to copy': reports(1, { state: 'wrong', suggestions: Array.from({ length: 500 }, () => MEND) }),
  '30 reports with 200 figures each': reports(30, {
    state: 'fine',
    messages: [],
    document: 'a.docx',
    figures: Array.from({ length: 200 }, (_, at) => ({ ...FIGURE, isStriking: at % 2 === 0 })),
    totals: Array.from({ length: 200 }, () => TOTAL),
  }),
};

const verdictOf = (files: readonly VerdictFile[] = []): Verdict => ({ ...base, phase: 'preview', files: [...files] });

test.each(Object.entries(CASES))('a comment of %s fits, whole', (_, files) => {
  const text = commentMarkdown(verdictOf(files), LINKS) ?? '';
  expect({ isSmall: text.length <= 60_000, ...wholeness(text) }).toEqual(WHOLE);
});

test('a summary of 3,321 reports with errors fits, whole', () => {
  const text = summaryMarkdown(verdictOf(reports(3321, DEFECTS)), LINKS) ?? '';
  expect({ isSmall: Buffer.byteLength(text) <= 900_000, ...wholeness(text) }).toEqual(WHOLE);
});

test('a summary tells more than a comment where there is more to tell', () => {
  const verdict = verdictOf(CASES['400 reports with ten errors each']);
  const rows = (text: string | null) => text?.split('\n').filter((line) => line.startsWith('| [')).length;
  expect([rows(commentMarkdown(verdict, LINKS)), rows(summaryMarkdown(verdict, LINKS))]).toEqual([200, 400]);
});

const WHOLE = { isSmall: true, opened: true, foot: true, halves: false };

/** What is opened is closed, the foot is there, no character is cut in half. */
function wholeness(text: string) {
  const html = parseMarkdown(text).children.flatMap((node) => (node.type === 'html' ? [node.value] : []));
  const opened = html.filter((value) => value.startsWith('<details>')).length;
  return {
    opened: opened === html.filter((value) => value === '</details>').length,
    foot: text.trimEnd().split('\n').at(-1)?.startsWith(FOOT) ?? false,
    halves: /\p{Cs}/u.test(text),
  };
}
